"""`policygraph measures`."""

from datetime import datetime

import click

from policygraph.api.cli.asking import day_of, print_answer
from policygraph.api.cli.options import dated_options


@click.command(name="measures", short_help="各文件给多少钱、给什么待遇。")
@click.argument("documents", nargs=-1, metavar="[DOCUMENT]...")
@dated_options
def command(
    documents: tuple[str, ...],
    as_of: datetime | None,
    layout_format: str,
    output: str | None,
    store: str | None,
) -> None:
    """逐条列出支持政策和资金要求：数额、是上限还是下限还是定额、给谁、有何前提。
    DOCUMENT 为文件编号，默认全部文件。

    \b
    例：policygraph measures jsgxt-2023-222 zj-mic-plan-2021
    """
    from policygraph.api.services.regulations import measures

    day = day_of(as_of)
    print_answer("measures", lambda graph: measures(graph, documents, day), store, layout_format, output)
