"""`policygraph open-facts`."""

from datetime import datetime

import click

from policygraph.api.cli.asking import day_of, print_answer
from policygraph.api.cli.options import answer_options


@click.command(name="open-facts", short_help="还要核实什么、找谁核实。")
@answer_options
def command(
    list_id: str,
    reference: str,
    as_of: datetime | None,
    layout_format: str,
    output: str | None,
    store: str | None,
) -> None:
    """列出初筛结论背后所有待核事项，以及向哪个部门核实。

    \b
    例：policygraph open-facts --list ZJ2021
    """
    from policygraph.api.services.reviewing import facts_to_verify

    day = day_of(as_of)
    print_answer(
        "open_facts", lambda graph: facts_to_verify(graph, list_id, reference, day), store, layout_format, output
    )
