"""Options that several commands share, each declared once so that they read and behave alike."""

from collections.abc import Callable
from typing import Any

import click

Command = Callable[..., Any]
FORMATS = ("table", "json", "csv")
SIDES = ("JS2023", "ZJ2021")


class Day(click.DateTime):
    """A day as ``2026-01-31``; anything else is refused with an example instead of the pattern of the C library."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the day as a datetime; raises `click.BadParameter`."""
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter:
            self.fail(f"“{value}”不是日期，请写成 2026-01-31 的样子。", param, ctx)


def store_option(command: Command) -> Command:
    """Add ``--store URL``."""
    return click.option(
        "--store", metavar="URL", help="图库地址，默认取 POLICYGRAPH_STORE，再默认 var/policygraph.db。"
    )(command)


def format_option(command: Command) -> Command:
    """Add ``--format table|json|csv`` as `layout_format` and ``-o FILE`` as `output`."""
    command = click.option("-o", "--output", metavar="FILE", help="写入文件（csv 带 BOM，Excel 可直接打开）。")(command)
    return click.option(
        "--format", "layout_format", type=click.Choice(FORMATS), default="table", show_default=True, help="输出格式。"
    )(command)


def as_of_option(command: Command) -> Command:
    """Add ``--as-of DATE``."""
    return click.option("--as-of", type=Day(["%Y-%m-%d"]), metavar="DATE", help="按哪天判断有效期，默认今天。")(command)


def reference_option(command: Command) -> Command:
    """Add ``--reference ID``."""
    return click.option("--reference", metavar="ID", default="CN2017", show_default=True, help="对照清单。")(command)


def pair_options(command: Command) -> Command:
    """Add the two lists of a question: ``--list ID`` as `list_id`, ``--reference ID``."""
    command = reference_option(command)
    return click.option("--list", "list_id", metavar="ID", default="JS2023", show_default=True, help="本方清单。")(
        command
    )


def dated_options(command: Command) -> Command:
    """Add what an answer takes that compares no two lists: the date, the format and the store."""
    return as_of_option(format_option(store_option(command)))


def answer_options(command: Command) -> Command:
    """Add what every answer takes: two lists, the date, the format and the store."""
    return pair_options(dated_options(command))


def picture_options(command: Command) -> Command:
    """Add what the commands take that draw and write documents: two lists, the date and the store."""
    return pair_options(as_of_option(store_option(command)))


def sides_options(command: Command) -> Command:
    """Add what an answer about several lists takes: ``--list`` more than once, as `lists`."""
    lists = click.option(
        "--list", "lists", metavar="ID", multiple=True, default=SIDES, show_default=True, help="本方清单，可写多次。"
    )
    return lists(reference_option(dated_options(command)))
