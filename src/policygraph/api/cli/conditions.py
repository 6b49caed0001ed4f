"""`policygraph conditions`."""

from datetime import datetime

import click

from policygraph.api.cli.asking import day_of, print_answer
from policygraph.api.cli.options import sides_options


@click.command(name="conditions", short_help="国家与各省的条件有何不同。")
@sides_options
def command(
    lists: tuple[str, ...],
    reference: str,
    as_of: datetime | None,
    layout_format: str,
    output: str | None,
    store: str | None,
) -> None:
    """把各清单所在文件的条件与对照清单所在文件的条件逐条比较：一致、国家更严、省级更严、
    口径不同等，附两侧原文。

    \b
    例：policygraph conditions --list JS2023 --reference CN2017
    """
    from policygraph.api.services.regulations import conditions

    day = day_of(as_of)
    print_answer("conditions", lambda graph: conditions(graph, lists, reference, day), store, layout_format, output)
