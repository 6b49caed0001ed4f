"""`policygraph conflicts`."""

from datetime import datetime

import click

from policygraph.api.cli.asking import day_of, print_answer
from policygraph.api.cli.options import dated_options


@click.command(name="conflicts", short_help="哪些联系和判断不能同时成立。")
@dated_options
def command(
    as_of: datetime | None,
    layout_format: str,
    output: str | None,
    store: str | None,
) -> None:
    """列出互相矛盾的最小几组联系（含人工判断），每条附原文，供人取舍。

    \b
    例：policygraph conflicts
    """
    from policygraph.api.services.reviewing import conflicts

    day = day_of(as_of)
    print_answer("conflicts", lambda graph: conflicts(graph, day), store, layout_format, output)
