"""`policygraph route`."""

from datetime import datetime

import click

from policygraph.api.cli.asking import day_of, print_answer
from policygraph.api.cli.options import answer_options


@click.command(name="route", short_help="升级要走哪些步骤。")
@answer_options
def command(
    list_id: str,
    reference: str,
    as_of: datetime | None,
    layout_format: str,
    output: str | None,
    store: str | None,
) -> None:
    """按文本条款排出从省级批复到国家级认定的步骤；文本没有写明的步骤照实标出。

    \b
    例：policygraph route --list ZJ2021
    """
    from policygraph.api.services.regulations import route

    day = day_of(as_of)
    print_answer("route", lambda graph: route(graph, list_id, reference, day), store, layout_format, output)
