"""What the commands that draw and write documents share: two lists, a date, a store."""

from collections.abc import Callable
from typing import Any

import click

from policygraph.api.cli.options import as_of_option, store_option


def pair_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add ``--list ID --reference ID --as-of DATE --store URL``."""
    for option in (
        store_option,
        as_of_option,
        click.option("--reference", metavar="ID", default="CN2017", show_default=True, help="对照清单。"),
        click.option("--list", "list_id", metavar="ID", default="JS2023", show_default=True, help="本方清单。"),
    ):
        command = option(command)
    return command
