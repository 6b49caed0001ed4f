"""Holds a briefing docx against a graph: what is still true, what has changed, what has lost its evidence, and why.

In: what was read from the docx, a graph. Out: a `Report`. Against the graph it was made of, any difference is an edit and a
fault; against a newer graph each sentence gets a state. Text that a person added is searched for quotes and ids.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from policygraph.api.briefing.content import briefing
from policygraph.api.briefing.material import material
from policygraph.api.briefing.model import Briefing, Figure, Heading
from policygraph.api.briefing.pictured import Difference, differences
from policygraph.api.briefing.plain import plain
from policygraph.api.briefing.reading import Found
from policygraph.api.services.graph import Graph

_FACT = re.compile(r"“[^“”]+”|[A-Z]{2,}\d{4}[A-Z]?-\d+|\d+(?:\.\d+)?")
_QUOTE = re.compile(r"“([^“”]{2,})”")


class State(StrEnum):
    """What became of a sentence."""

    TRUE = "仍然成立"
    CHANGED = "已变化"
    LOST = "失去依据"
    DIFFERS = "与图库不符"
    MISSING = "文档中缺少"
    NEW = "图库中新增"
    FOREIGN = "非程序生成"


FAULTS = frozenset({State.CHANGED, State.LOST, State.DIFFERS, State.MISSING, State.NEW})


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence or table row with its state; `why` says the difference."""

    state: State
    text: str
    why: str
    is_fault: bool


@dataclass(frozen=True, slots=True)
class Report:
    """All findings; `is_same_graph` tells whether the docx was made of this graph."""

    is_same_graph: bool
    findings: tuple[Finding, ...]

    @property
    def is_sound(self) -> bool:
        """Tell whether nothing differs."""
        return not any(finding.is_fault for finding in self.findings)


def verify(graph: Graph, found: Found) -> Report:
    """Return the report."""
    now = briefing(material(graph, found.asked))
    same = now.digest == found.digest
    findings = [
        *_sentences(found, now, same),
        *_rows(found, now, same),
        *_pictures(graph, found, now, same),
        *_foreign(graph, found, now),
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


def _finding(state: State, text: str, why: str = "") -> Finding:
    """Return a finding; a state says whether it is a fault."""
    return Finding(state, text, why, state in FAULTS)


def _sentences(found: Found, now: Briefing, same: bool) -> Iterator[Finding]:
    """Yield a finding for each sentence: by its bookmark, or by its text where the bookmark is gone."""
    known = {statement.mark: plain(statement.text) for statement in now.statements}
    marks = {text: mark for mark, text in known.items()}
    seen = set()
    for paragraph in found.paragraphs:
        mark = next((one for one in paragraph.marks if re.fullmatch(r"s[0-9a-f]{16}", one)), marks.get(paragraph.text))
        if mark is None:
            continue
        seen.add(mark)
        text = known.get(mark)
        if text == paragraph.text:
            yield _finding(State.TRUE, paragraph.text)
        elif text is None:
            yield _finding(State.LOST, paragraph.text, "图库中已没有这一条，可能是领域、判断或联系已不存在")
        else:
            yield _finding(State.DIFFERS if same else State.CHANGED, paragraph.text, difference(paragraph.text, text))
    for mark, text in known.items():
        if mark not in seen:
            yield _finding(State.MISSING if same else State.NEW, text, "文档中没有这一条")


def _rows(found: Found, now: Briefing, same: bool) -> Iterator[Finding]:
    """Yield a finding for each row of a table that differs."""
    for table in now.tables:
        there = [tuple(map(plain, row)) for row in (table.header, *table.rows)]
        here = list(found.tables.get(table.caption, ()))
        left, right = [row for row in here if row not in there], [row for row in there if row not in here]
        firsts = {row[0]: row for row in right}
        for row in left:
            text = f"{table.caption}：{'｜'.join(row)}"
            other = firsts.get(row[0])
            if other is None:
                yield _finding(State.DIFFERS if same else State.LOST, text, "图库中没有这一行")
            else:
                why = difference("｜".join(row), "｜".join(other))
                yield _finding(State.DIFFERS if same else State.CHANGED, text, why)
        for row in right:
            if row[0] not in {one[0] for one in left}:
                text = f"{table.caption}：{'｜'.join(row)}"
                yield _finding(State.MISSING if same else State.NEW, text, "文档中没有这一行")


def _pictures(graph: Graph, found: Found, now: Briefing, same: bool) -> Iterator[Finding]:
    """Yield a finding for each picture that is missing or shows something else."""
    figures = tuple(part for part in now.annexes if isinstance(part, Figure))
    for figure, why in differences(found.pictures, figures, graph, found.asked):
        state = State.MISSING if why is Difference.MISSING else State.DIFFERS if same else State.CHANGED
        yield _finding(state, figure.caption, why)


def _foreign(graph: Graph, found: Found, now: Briefing) -> Iterator[Finding]:
    """Yield a finding for each paragraph that no part of the briefing explains; a quote that no text has is a fault."""
    parts = (*now.body, *now.annexes)
    fixed = {plain(part.text) for part in parts if isinstance(part, Heading)}
    fixed |= {part.caption for part in parts if isinstance(part, Figure)} | {table.caption for table in now.tables}
    fixed |= {plain(now.title), *(plain(statement.text) for statement in now.statements)}
    texts: list[str] | None = None
    for at, paragraph in enumerate(found.paragraphs):
        if paragraph.text in fixed or any(re.fullmatch(r"s[0-9a-f]{16}", mark) for mark in paragraph.marks):
            continue
        if at == 0:
            yield _finding(State.DIFFERS, paragraph.text, difference(paragraph.text, now.title))
            continue
        if texts is None:
            texts = ["".join(graph.store.text(document.id).split()) for document in graph.store.documents()]
        wrong = [quote for quote in _QUOTE.findall(paragraph.text) if not _stands(quote, texts)]
        why = f"引文在图库各文本中查不到：{'、'.join(wrong)}" if wrong else "人工添加的段落，数字和结论未核对"
        yield Finding(State.FOREIGN, paragraph.text, why, bool(wrong))


def _stands(quote: str, texts: list[str]) -> bool:
    """Tell whether a quote stands in one of the texts, breaks aside."""
    wanted = "".join(quote.split())
    return any(wanted in text for text in texts)
