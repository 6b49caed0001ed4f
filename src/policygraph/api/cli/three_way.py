"""`policygraph three-way`."""

from datetime import datetime

import click

from policygraph.api.cli.asking import day_of, print_answer
from policygraph.api.cli.options import sides_options


@click.command(name="three-way", short_help="国家、江苏、浙江三方对照。")
@sides_options
def command(
    lists: tuple[str, ...],
    reference: str,
    as_of: datetime | None,
    layout_format: str,
    output: str | None,
    store: str | None,
) -> None:
    """一张表：对照清单的每个领域、各清单对它的判断、国家中心、还有哪些文本写到它。

    \b
    例：policygraph three-way --list JS2023 --list ZJ2021
    """
    from policygraph.api.services.comparing import three_way

    day = day_of(as_of)
    print_answer("three_way", lambda graph: three_way(graph, lists, reference, day), store, layout_format, output)
