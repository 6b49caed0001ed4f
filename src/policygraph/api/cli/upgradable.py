"""`policygraph upgradable`, for all domains of a list, or with `--centre FILE` for one named centre."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from policygraph.api.cli.asking import day_of, print_answer, print_kept
from policygraph.api.cli.errors import ExitCode
from policygraph.api.cli.options import answer_options

if TYPE_CHECKING:
    from policygraph.api.services.graph import Graph
    from policygraph.graph.answers.answer import Answer
    from policygraph.graph.answers.centre_check.check import CheckLine


@click.command(name="upgradable", short_help="哪些领域符合国家布局（条件一初筛）；某个中心还差什么。")
@click.option("--centre", metavar="FILE", help="一个中心的事实（TOML），逐条对照升级条件。")
@answer_options
def command(
    centre: str | None,
    list_id: str,
    reference: str,
    as_of: datetime | None,
    layout_format: str,
    output: str | None,
    store: str | None,
) -> int:
    """逐个领域初筛是否符合国家布局，并列出已知国家中心和待核事项。
    用 --centre 时，把该中心的材料逐条对照升级条件：满足、不满足、待补材料、需专家判断，并列出差距。
    填得不对的一项不采用，其余照查，退出码为 1。

    \b
    FILE 的写法：
        name = "某创新中心"
        domain = "JS2023-05"
        [facts]
        "研发费用占比" = 32.5
    例：policygraph upgradable --as-of 2023-06-01
        policygraph upgradable --centre facts.toml
    """
    day = day_of(as_of)
    if centre is None:
        print_kept("upgradable", list_id, reference, day, store, layout_format, output)
        return ExitCode.DONE
    from policygraph.api.services.reviewing import checked_centre

    text, faults = _facts(Path(centre)), list[str]()

    def check(graph: "Graph") -> "Answer[CheckLine]":
        answer, left_out = checked_centre(graph, centre, text, reference, day)
        faults.extend(left_out)
        return answer

    print_answer("centre", check, store, layout_format, output)
    for fault in faults:
        click.echo(f"未采用：{fault}", err=True)
    return ExitCode.FAULT_FOUND if faults else ExitCode.DONE


def _facts(path: Path) -> str:
    """Return the text of a facts file; wrong use where it can't be read."""
    try:
        return path.read_text("utf-8-sig")
    except OSError as error:
        raise click.UsageError(f"{path}：打不开（{error.strerror}）。请检查路径。") from error
    except UnicodeDecodeError as error:
        raise click.UsageError(f"{path}：不是 UTF-8 文本。请另存为 UTF-8 再试。") from error
