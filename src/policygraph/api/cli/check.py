"""`policygraph check [PATH…]`."""

import click

from policygraph.api.cli.errors import ExitCode


@click.command(name="check", short_help="逐份文本报告：读作什么、跳过什么、应有几行。")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option(
    "--format",
    "layout_format",
    type=click.Choice(["table", "json"]),
    default="table",
    show_default=True,
    help="输出格式。",
)
def command(paths: tuple[str, ...], layout_format: str) -> int:
    """重新读一遍 PATH（默认 data/raw）中的文本，逐份列出多少字读作什么、跳过了什么及原因、
    每张清单应有几行读到几行。有文件读不了或缺行时退出码为 1。

    \b
    例：policygraph check
        policygraph check 新文件.txt
    """
    from pathlib import Path

    from policygraph.api.checking import check_texts
    from policygraph.api.settings import load_settings

    report = check_texts([Path(path) for path in paths] or [load_settings().raw])
    if layout_format == "json":
        import orjson

        click.echo(orjson.dumps(report, option=orjson.OPT_INDENT_2).decode())
    else:
        from policygraph.api.views.check import report_text

        click.echo(report_text(report), nl=False)
    if not report.rows:
        return ExitCode.WRONG_USE
    return ExitCode.DONE if report.is_sound else ExitCode.FAULT_FOUND
