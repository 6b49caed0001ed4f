"""数据检查: how each text was read, what was passed over and why, judgements that can't be used, links that contradict each other.

In: the raw texts and the graph. Out: `ChecksPage`. The texts are read anew, so that the page shows the files as they are now.
"""

from dataclasses import dataclass
from pathlib import Path

from starlette.routing import Route

from policygraph.api.checking import CheckReport, check_texts
from policygraph.api.pages.call import Call
from policygraph.api.pages.frame import Frame
from policygraph.api.pages.page import page
from policygraph.api.services import judging
from policygraph.api.services.graph import Graph
from policygraph.graph.align.conflicts import Found
from policygraph.graph.align.judgements import JudgementProblem


@dataclass(frozen=True, slots=True)
class ChecksPage:
    """The report on the texts (None where there is no folder of texts), problems of judgements, and conflicts."""

    frame: Frame
    report: CheckReport | None
    counts: tuple[tuple[str, int], ...]
    problems: tuple[JudgementProblem, ...]
    conflicts: Found


def checked(graph: Graph, state: str) -> CheckReport:
    """Return the check of the raw texts; `state` changes whenever a file does."""
    return check_texts([graph.settings.raw])


def state_of(folder: Path) -> str:
    """Return what changes whenever a file of the folder does."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return repr([(str(file), file.stat().st_size, file.stat().st_mtime_ns) for file in files])


def build(call: Call) -> ChecksPage:
    """Fill the page."""
    raw = call.settings.raw
    report = call.ask(checked, state_of(raw)) if raw.is_dir() else None
    issues = [str(issue.severity) for text in report.rows for issue in text.issues] if report else []
    state = judging.state_of(call.settings)
    return ChecksPage(
        frame=call.frame("数据检查", "checks"),
        report=report,
        counts=tuple((severity, issues.count(severity)) for severity in ("error", "warning", "info")),
        problems=judging.judgements(call.settings).problems,
        conflicts=call.ask(judging.conflicts, state),
    )


def routes() -> list[Route]:
    """Return the page's route."""
    return [page("/checks", "checks.html", build)]
