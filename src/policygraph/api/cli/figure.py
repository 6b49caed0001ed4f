"""`policygraph figure KIND -o FILE`."""

from datetime import datetime
from pathlib import Path

import click

from policygraph.api.cli.asking import day_of
from policygraph.api.cli.options import picture_options

KINDS = ("matrix", "bipartite", "three-way", "centres")


@click.command(name="figure", short_help="画一张可放进材料的图（PNG 或 SVG）。")
@click.argument("kind", type=click.Choice(KINDS), metavar="KIND")
@click.option("-o", "--output", metavar="FILE", required=True, help="写入的文件，以 .png 或 .svg 结尾。")
@picture_options
def command(kind: str, output: str, list_id: str, reference: str, as_of: datetime | None, store: str | None) -> None:
    """画一张图：300 dpi 的 PNG 或 SVG，自带中文字体，灰度打印可读，图下注明清单、依据文件、日期和图库摘要。

    \b
    KIND：matrix     对应矩阵（全部行列）
          bipartite  两侧领域连线图
          three-way  国家、江苏、浙江三方对照
          centres    国家中心建设情况
    例：policygraph figure matrix -o matrix.png
    """
    from policygraph.api.errors import UnknownFormat
    from policygraph.api.figures.draw import picture
    from policygraph.api.figures.sheet import png, svg
    from policygraph.api.files import write_atomically
    from policygraph.api.services.graph import opened_graph
    from policygraph.api.settings import load_settings

    writers = {".png": png, ".svg": svg}
    writer = writers.get(Path(output).suffix.lower())
    if writer is None:
        raise UnknownFormat(f"图只能写成 .png 或 .svg，不能写成 {Path(output).name}。请改文件名的结尾。")
    with opened_graph(load_settings(store)) as graph:
        drawn = picture(kind, graph, list_id, reference, day_of(as_of))
    write_atomically(output, [writer(drawn)])
    click.echo(f"已写入 {output}：{drawn.title}")
    if drawn.fallback:
        click.echo(f"这些字符不在所附中文字体中，已用后备字体或编码画出：{' '.join(drawn.fallback)}", err=True)
