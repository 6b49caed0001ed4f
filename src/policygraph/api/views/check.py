"""How a check is printed: one table a text (what was read as what), its lists, and what a person should know."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from policygraph.api.tables import Column, plain_table, rendered

if TYPE_CHECKING:
    from policygraph.api.checking import CheckedText, CheckReport

SEVERITIES = {"error": "错误", "warning": "注意", "info": "说明"}
SHOWN_REASONS = 3


def report_text(report: "CheckReport") -> str:
    """Return the whole check as text."""
    parts: list[Any] = [part for text in report.rows for part in _text_parts(text)]
    parts += [f"未读 {found.file}：{found.reason}" for found in report.skipped]
    parts += [f"错误：{found.reason}" for found in report.failures]
    issues = [str(issue.severity) for text in report.rows for issue in text.issues]
    counts = "，".join(f"{word} {issues.count(severity)} 条" for severity, word in SEVERITIES.items())
    verdict = "没有发现错误。" if report.is_sound else "有错误，请按上面的说明处理。"
    return rendered(*parts, f"共 {len(report.rows)} 份文本，{len(report.failures)} 份读不了；{counts}。{verdict}")


def _text_parts(text: "CheckedText") -> Iterator[Any]:
    """Yield the parts of one text."""
    summary = text.summary
    yield f"{summary.document} {summary.title}（{text.file}，{text.encoding}，共 {summary.characters} 字）"
    columns = (
        Column("读作", lambda kind: kind.name, 10),
        Column("字数", lambda kind: str(kind.characters), 8),
        Column("段数", lambda kind: str(kind.blocks), 6),
        Column("取用", lambda kind: "跳过" if kind.skipped else "取用", 6),
        Column("依据", lambda kind: "；".join(kind.reasons[:SHOWN_REASONS])),
    )
    yield plain_table(columns, summary.kinds)
    for layout in summary.layouts:
        expected = "未注明" if layout.expected is None else f"{layout.expected} 行"
        nameless = f"，其中 {layout.nameless} 行原文缺名称" if layout.nameless else ""
        yield f"清单 {layout.layout}《{layout.title}》：应有 {expected}，读到 {layout.found} 行{nameless}"
    yield from (f"注意：{warning}" for warning in text.warnings)
    yield from (f"{SEVERITIES[issue.severity]}（第 {issue.start} 字起）：{issue.message}" for issue in text.issues)
    yield ""
