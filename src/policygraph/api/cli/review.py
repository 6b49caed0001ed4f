"""`policygraph review`."""

from datetime import datetime

import click

from policygraph.api.cli.asking import day_of, print_answer
from policygraph.api.cli.options import answer_options


@click.command(name="review", short_help="先审哪几条：待审联系按影响结论多少排序。")
@answer_options
def command(
    list_id: str,
    reference: str,
    as_of: datetime | None,
    layout_format: str,
    output: str | None,
    store: str | None,
) -> None:
    """列出没有人判断过的联系：否定或确认它会改变哪些结论。标“必审”的审完，全部结论即告确定。
    审后用 policygraph judge 记下判断。

    \b
    例：policygraph review --list JS2023
    """
    from policygraph.api.services.reviewing import review

    day = day_of(as_of)
    print_answer("review", lambda graph: review(graph, list_id, reference, day), store, layout_format, output)
