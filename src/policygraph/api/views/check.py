"""How a check is printed: one table a text (what was read as what), its lists, and what a person should know."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from policygraph.api.tables import Column, plain_table, rendered
from policygraph.api.views.words import RELATIONS, listed, quoted_evidence, shortened
from policygraph.graph.answers.wording import ground

if TYPE_CHECKING:
    from policygraph.api.checking import CheckedText, CheckReport
    from policygraph.api.services.naming import NamelessRow
    from policygraph.api.vocabulary import VocabularyReport

SEVERITIES = {"error": "错误", "warning": "注意", "info": "说明"}
SHOWN_REASONS = 3
SHOWN_UNUSED = 5
NO_GRAPH = "说明：原文缺名称的行可列出候选名称，请先运行 policygraph build 再查。"


def report_text(report: "CheckReport", nameless: "Sequence[NamelessRow] | None" = ()) -> str:
    """Return the whole check as text; `nameless` are the rows without a name, None where no graph could be asked."""
    parts: list[Any] = [part for text in report.rows for part in _text_parts(text)]
    parts += [f"未读 {found.file}：{found.reason}" for found in report.skipped]
    parts += [f"错误：{found.reason}" for found in report.failures]
    parts += _naming(nameless) if nameless is not None else [NO_GRAPH]
    parts += _vocabulary(report.vocabulary)
    issues = [str(issue.severity) for text in report.rows for issue in text.issues]
    counts = "，".join(f"{word} {issues.count(severity)} 条" for severity, word in SEVERITIES.items())
    verdict = _verdict(report, issues.count("error"))
    return rendered(*parts, f"共 {len(report.rows)} 份文本，{len(report.failures)} 份读不了；{counts}。{verdict}")


def _verdict(report: "CheckReport", errors: int) -> str:
    """Say what is wrong: errors in texts, files that can't be read, doubtful rows of the word lists."""
    if report.is_sound:
        return "没有发现错误。"
    counts = (
        (errors, "正文有错误 {} 处"),
        (len(report.failures), "{} 份文件读不了"),
        (len(report.vocabulary.doubts), "词表可疑 {} 处"),
    )
    return "，".join(words.format(count) for count, words in counts if count) + "，请按上面的说明处理。"


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
        expected = "应有行数未注明" if layout.expected is None else f"应有 {layout.expected} 行"
        nameless = f"，其中 {layout.nameless} 行原文缺名称" if layout.nameless else ""
        yield f"清单 {layout.layout}《{layout.title}》：{expected}，读到 {layout.found} 行{nameless}"
    for issue in text.issues:
        place = f"（第 {issue.start} 字起）" if issue.start else ""  # 0: about the text as a whole
        yield f"{SEVERITIES[issue.severity]}{place}：{issue.message}"
    yield ""


def _naming(rows: "Sequence[NamelessRow]") -> Iterator[str]:
    """Yield each row without a name with its candidates and how to accept one."""
    for row in rows:
        yield f"原文缺名称 {row.row}：“{shortened(row.text)}” 候选名称（由强到弱，须由人认定）："
        for number, found in enumerate(row.candidates, 1):
            origin = "，同一文本" if found.is_same_text else ""
            yield f"　{number}. {found.name}（{RELATIONS[found.relation]} {found.row}{origin}）：{ground(found.sentence)}"
            yield from (f"　　　原文：{quoted_evidence(quote)}" for quote in found.evidence)
        yield _acceptance(row)


def _acceptance(row: "NamelessRow") -> str:
    """Say how a person accepts the best candidate; one that is only related is no name for the row."""
    if not row.candidates:
        return "　没有找到候选。"
    best = row.candidates[0]
    if best.relation == "related":
        return "　以上都只是相关，不足以当作名称；可查原件补正。"
    how = f"policygraph judge {row.row} {best.row} confirm --relation {best.relation} --by 姓名 --reason 理由"
    return f"　认可第 1 项：{how}（该行在图库中仍记为原文缺名称）"


def _vocabulary(report: "VocabularyReport") -> Iterator[str]:
    """Yield what is doubtful in the word lists, as information."""
    yield f"词表：{report.files} 个文件 {report.rows} 行，可疑 {len(report.doubts)} 处，在这些文本中未出现 {len(report.unused)} 行（可保留备用）。"
    yield from (f"说明：{doubt}" for doubt in report.doubts)
    if report.unused:
        yield f"　未出现的如：{listed(report.unused, SHOWN_UNUSED)}"
