"""Holds a briefing docx against a graph: what is still true, what has changed, what has lost its evidence, and why.

In: what was read from the docx, a graph. Out: a `Report`. Against the graph it was made of, any difference is an edit and a
fault; against a newer graph each sentence gets a state. `added` looks at what a person wrote.
"""

import re
from collections.abc import Iterator

from policygraph.api.briefing.added import added
from policygraph.api.briefing.content import briefing
from policygraph.api.briefing.finding import Finding, Report, State, finding
from policygraph.api.briefing.material import material
from policygraph.api.briefing.model import Briefing, Figure
from policygraph.api.briefing.pictured import Difference, differences
from policygraph.api.briefing.plain import plain
from policygraph.api.briefing.reading import MARK, Found
from policygraph.api.services.graph import Graph

_FACT = re.compile(r"“[^“”]+”|[A-Z]{2,}\d{4}[A-Z]?-\d+|\d+(?:\.\d+)?")


def verify(graph: Graph, found: Found) -> Report:
    """Return the report."""
    now = briefing(material(graph, found.asked))
    same = now.digest == found.digest
    findings = [
        *_title(found, now),
        *_sentences(found, now, same),
        *_rows(found, now, same),
        *_pictures(graph, found, now, same),
        *added(graph, found, now),
    ]
    return Report(same, tuple(findings))


def difference(ours: str, theirs: str) -> str:
    """Name the numbers, names and quotes that only one of two texts has; the whole new text where none differs.

    >>> difference("整体对应3个：“传感器”。", "整体对应2个：“机器人”。")
    '文档多出：3、“传感器”；图库应为：2、“机器人”'
    """
    here, there = _FACT.findall(ours), _FACT.findall(theirs)
    more, less = [fact for fact in here if fact not in there], [fact for fact in there if fact not in here]
    if not more and not less:
        return f"图库应为：{theirs}" if theirs else ""
    parts = (("文档多出：", more), ("图库应为：", less))
    return "；".join(head + "、".join(dict.fromkeys(facts)) for head, facts in parts if facts)


def _title(found: Found, now: Briefing) -> Iterator[Finding]:
    """Yield a finding if the first paragraph is not the title."""
    first = found.paragraphs[0].text if found.paragraphs else ""
    if first != plain(now.title):
        yield finding(State.DIFFERS, first, difference(first, plain(now.title)))


def _sentences(found: Found, now: Briefing, same: bool) -> Iterator[Finding]:
    """Yield a finding for each sentence: by its bookmark, or by its text where the bookmark is gone."""
    known = {statement.mark: plain(statement.text) for statement in now.statements}
    marks = {text: mark for mark, text in known.items()}
    seen = set()
    for paragraph in found.paragraphs:
        mark = next((one for one in paragraph.marks if MARK.fullmatch(one)), marks.get(paragraph.text))
        if mark is None:
            continue
        seen.add(mark)
        text = known.get(mark)
        if text == paragraph.text:
            yield finding(State.TRUE, paragraph.text)
        elif text is None:
            yield finding(State.LOST, paragraph.text, "图库中已没有这一条，可能是领域、判断或联系已不存在")
        else:
            yield finding(State.DIFFERS if same else State.CHANGED, paragraph.text, difference(paragraph.text, text))
    for mark, text in known.items():
        if mark not in seen:
            yield finding(State.MISSING if same else State.NEW, text, "文档中没有这一条")


def _rows(found: Found, now: Briefing, same: bool) -> Iterator[Finding]:
    """Yield a finding for each row of a table that differs."""
    for table in now.tables:
        there = [tuple(map(plain, row)) for row in (table.header, *table.rows)]
        here = list(found.tables.get(table.caption, ()))
        left, right = [row for row in here if row not in there], [row for row in there if row not in here]
        for row in left:
            text = f"{table.caption}：{'｜'.join(row)}"
            other = _nearest(row, right)
            if other is None:
                yield finding(State.DIFFERS if same else State.LOST, text, "图库中没有这一行")
            else:
                right.remove(other)
                why = difference("｜".join(row), "｜".join(other))
                yield finding(State.DIFFERS if same else State.CHANGED, text, why)
        for row in right:
            text = f"{table.caption}：{'｜'.join(row)}"
            yield finding(State.MISSING if same else State.NEW, text, "文档中没有这一行")


def _nearest(row: tuple[str, ...], others: list[tuple[str, ...]]) -> tuple[str, ...] | None:
    """Return the row that begins alike and has the most cells in common."""
    alike = [other for other in others if other[:1] == row[:1]]
    return max(alike, key=lambda other: sum(map(str.__eq__, row, other)), default=None)


def _pictures(graph: Graph, found: Found, now: Briefing, same: bool) -> Iterator[Finding]:
    """Yield a finding for each picture that is missing or shows something else."""
    figures = tuple(part for part in now.annexes if isinstance(part, Figure))
    for figure, why in differences(found.pictures, figures, graph, found.asked):
        state = State.MISSING if why is Difference.MISSING else State.DIFFERS if same else State.CHANGED
        yield finding(state, figure.caption, why)
