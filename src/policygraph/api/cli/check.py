"""`policygraph check [PATH…]`, and `policygraph check --record ID`."""

from typing import TYPE_CHECKING, Any

import click

from policygraph.api.cli.errors import ExitCode
from policygraph.api.cli.options import store_option

if TYPE_CHECKING:
    from policygraph.api.settings import Settings


@click.command(name="check", short_help="逐份文本报告：读作什么、跳过什么、应有几行；重查一条布局空白。")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--record", metavar="ID", help="重做一条布局空白的检索，如 search:JS2023:CN2017-12。")
@click.option(
    "--format",
    "layout_format",
    type=click.Choice(["table", "json"]),
    default="table",
    show_default=True,
    help="输出格式。",
)
@store_option
def command(paths: tuple[str, ...], record: str | None, layout_format: str, store: str | None) -> int:
    """重新读一遍 PATH（默认 data/raw）中的文本，逐份列出多少字读作什么、跳过了什么及原因、
    每张清单应有几行读到几行；原文缺名称的行附候选名称（取自图库）；并检查词表。
    有文件读不了、缺行或检索说明不再成立时退出码为 1。

    \b
    例：policygraph check
        policygraph check 新文件.txt
        policygraph check --record search:JS2023:CN2017-12
    """
    if record is not None:
        if paths:
            raise click.UsageError("--record 不与 PATH 连用。")
        return _record(record, layout_format, store)
    from pathlib import Path

    from policygraph.api.checking import check_texts
    from policygraph.api.settings import load_settings
    from policygraph.api.views.check import report_text

    settings = load_settings(store)
    report = check_texts([Path(path) for path in paths] or [settings.raw])
    nameless = _nameless(settings, report.nameless)
    if layout_format == "json":
        import orjson

        parts = {"rows": report.rows, "skipped": report.skipped, "failures": report.failures}
        content = {**parts, "vocabulary": report.vocabulary, "nameless": nameless}
        click.echo(orjson.dumps(content, option=orjson.OPT_INDENT_2).decode())
    else:
        click.echo(report_text(report, nameless), nl=False)
    if not report.rows:
        return ExitCode.WRONG_USE
    return ExitCode.DONE if report.is_sound else ExitCode.FAULT_FOUND


def _nameless(settings: "Settings", lists: frozenset[str]) -> Any:
    """Return the rows without a name with their candidates, None where no graph can be asked."""
    from policygraph.api.services.graph import opened_graph
    from policygraph.api.services.naming import nameless_rows
    from policygraph.graph.errors import GraphError
    from policygraph.ingest.list_ids import layout_of

    if not lists:
        return ()
    try:
        with opened_graph(settings) as graph:
            return tuple(row for row in nameless_rows(graph) if layout_of(row.row) in lists)
    except GraphError:
        return None


def _record(record: str, layout_format: str, store: str | None) -> int:
    """Do the search of a record again and print it."""
    from policygraph.api.cli.asking import day_of
    from policygraph.api.services.graph import opened_graph
    from policygraph.api.services.records import recheck
    from policygraph.api.settings import load_settings
    from policygraph.api.views.record import recheck_text

    with opened_graph(load_settings(store)) as graph:
        found = recheck(graph, record, day_of(None))
    if layout_format == "json":
        import orjson

        click.echo(orjson.dumps(found, option=orjson.OPT_INDENT_2).decode())
    else:
        click.echo(recheck_text(found), nl=False)
    return ExitCode.DONE if found.holds else ExitCode.FAULT_FOUND
