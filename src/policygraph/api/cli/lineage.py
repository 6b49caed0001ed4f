"""`policygraph lineage`."""

from datetime import datetime

import click

from policygraph.api.cli.asking import day_of, print_answer
from policygraph.api.cli.options import answer_options


@click.command(name="lineage", short_help="领域的表述从哪里来：沿用、改写、同名异义、新设。")
@answer_options
def command(
    list_id: str,
    reference: str,
    as_of: datetime | None,
    layout_format: str,
    output: str | None,
    store: str | None,
) -> None:
    """逐个领域与对口领域比对文字：哪些沿用、哪些改写、哪些新设，附共有和变动的原文。

    \b
    例：policygraph lineage --list JS2023 --reference CN2017
    """
    from policygraph.api.services.reviewing import lineage

    day = day_of(as_of)
    print_answer("lineage", lambda graph: lineage(graph, list_id, reference, day), store, layout_format, output)
