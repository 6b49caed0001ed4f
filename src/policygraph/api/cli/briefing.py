"""`policygraph briefing -o FOLDER`."""

from datetime import datetime
from pathlib import Path

import click

from policygraph.api.cli.asking import day_of
from policygraph.api.cli.options import picture_options


@click.command(name="briefing", short_help="汇报材料：docx、xlsx 和图，一次生成。")
@click.option("-o", "--output", metavar="FOLDER", required=True, help="写入的文件夹，没有就新建。")
@click.option("--domain", "domains", metavar="ID", multiple=True, help="只写这些领域（可写多次），默认全部。")
@picture_options
def command(
    output: str, domains: tuple[str, ...], list_id: str, reference: str, as_of: datetime | None, store: str | None
) -> None:
    """生成一套汇报材料：按公文格式排版的 docx（正文、图、比对表、依据对照表）、同样内容的 xlsx，
    以及每张图的 PNG 和 SVG。版头、文号、印章由使用单位自行添加。

    \b
    例：policygraph briefing -o out
        policygraph briefing -o out --domain JS2023-05 --domain JS2023-22
    """
    from policygraph.api.briefing.material import Asked
    from policygraph.api.briefing.pack import pack
    from policygraph.api.errors import FileNotWritable
    from policygraph.api.files import write_atomically
    from policygraph.api.services.graph import opened_graph
    from policygraph.api.settings import load_settings

    folder = Path(output)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileNotWritable(f"无法建立文件夹 {output}（{error.strerror}）：请换一个位置或检查权限。") from error
    lacking: set[str] = set()
    with opened_graph(load_settings(store)) as graph:
        asked = Asked(list_id, reference, day_of(as_of), tuple(sorted(set(domains))))
        files = list(pack(graph, asked, lacking))
    for name, content in files:
        write_atomically(str(folder / name), [content])
        click.echo(f"已写入 {folder / name}")
    if lacking:
        click.echo(f"这些字符不在所附中文字体中，已用后备字体或编码画出：{' '.join(sorted(lacking))}", err=True)
