"""`policygraph verify FILE.docx`."""

import click

from policygraph.api.cli.errors import ExitCode
from policygraph.api.cli.options import store_option


@click.command(name="verify", short_help="核对简报：每个数字、名称、引文与图库是否一致。")
@click.argument("file", metavar="FILE.docx", type=click.Path(exists=True, dir_okay=False))
@click.option("--all", "shows_all", is_flag=True, help="仍然成立的也逐句列出。")
@store_option
def command(file: str, shows_all: bool, store: str | None) -> int:
    """重读 policygraph briefing 生成的 docx，与图库逐句、逐格核对。同一图库下有任何出入即退出码 1；
    图库更新后，逐句说明仍然成立、已变化还是失去依据，以及原因。

    \b
    例：policygraph verify out/比对情况.docx
    """
    from collections import Counter
    from pathlib import Path

    from policygraph.api.briefing.finding import State
    from policygraph.api.briefing.reading import found_in
    from policygraph.api.briefing.verify import verify
    from policygraph.api.services.graph import opened_graph
    from policygraph.api.settings import load_settings

    found = found_in(Path(file).read_bytes())
    with opened_graph(load_settings(store)) as graph:
        report = verify(graph, found)
    click.echo("文档由当前图库生成。" if report.is_same_graph else "图库在文档生成之后有更新，逐句核对如下。")
    for finding in report.findings:
        if shows_all or finding.state is not State.TRUE or not report.is_same_graph:
            click.echo(f"［{finding.state}］{finding.text}" + (f"——{finding.why}" if finding.why else ""))
    counts = Counter(finding.state for finding in report.findings)
    click.echo("合计：" + "、".join(f"{state}{counts[state]}" for state in State if counts[state]))
    return ExitCode.DONE if report.is_sound else ExitCode.FAULT_FOUND
