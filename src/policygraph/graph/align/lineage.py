"""Why: a planner asks of a domain: did the province take the national wording over, reword it, or make the field itself?

In: a row, its counterpart and their link. Out: `Lineage`: 沿用, 改写, 同名异义 or 新设, with the shared and the changed stretches of both texts.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import Match, SequenceMatcher
from enum import StrEnum
from functools import cache

from policygraph.graph.align.borders import whole_words
from policygraph.graph.align.decide import TAKEN_OVER
from policygraph.graph.align.squeeze import Squeezed, squeeze
from policygraph.graph.align.words import Words, load_words
from policygraph.graph.rows import STRONG, Alignment, Relation, Row, Status
from policygraph.ingest.records import Evidence

SHORTEST = 4  # characters of a stretch that is shared on purpose
RULE = "align.lineage"


class Descent(StrEnum):
    """Where a domain comes from, seen from its counterpart."""

    TAKEN_OVER = "沿用"
    REWORDED = "改写"
    SAME_NAME_ONLY = "同名异义"
    NEW = "新设"


@dataclass(frozen=True, slots=True)
class Lineage:
    """What became of the counterpart's wording; `shared` pairs quotes (row, counterpart), the others stand in one text only."""

    row: str
    counterpart: str | None
    descent: Descent
    sentence: str
    shared: tuple[tuple[Evidence, Evidence], ...]
    added: tuple[Evidence, ...]
    dropped: tuple[Evidence, ...]


def trace_lineage(row: Row, counterpart: Row | None, link: Alignment | None) -> Lineage:
    """Return the lineage of a row against one row of another list and their link, if any."""
    strong = link is not None and link.status is not Status.REJECTED and link.relation in STRONG and not link.clue
    if counterpart is None or link is None or not strong:
        return newly_made(row, ())
    shared, added, dropped = _compare(row.body_evidence, counterpart.body_evidence)
    descent = _descent(link, row, counterpart)
    said = f"；共有{len(shared)}处文字相同" if shared else "，除套话外没有相同的文字"
    kept = _PARTS.get(link.relation, _SAYS[descent]) if descent is Descent.REWORDED else _SAYS[descent]
    if kept == _SAYS[Descent.REWORDED] and not shared:
        kept = "领域对口、文字另写"  # nothing was reworded where no words are left
    sentence = f"“{_title(row)}”对“{_title(counterpart)}”：{kept}{said}"
    return Lineage(row.id, counterpart.id, descent, sentence, shared, added, dropped)


def newly_made(row: Row, related: Sequence[Row]) -> Lineage:
    """Return the lineage of a row without a counterpart; `related` are rows that share something with it and are named.

    水污染防治技术与装备 is 新设 beside a list that has 水污染防治 in one clause of 资源循环利用; that clause has to be said.
    """
    others = "、".join(f"{other.id}“{_title(other)}”" for other in related)
    said = f"；与{others}只是相关" if others else ""
    return Lineage(row.id, None, Descent.NEW, f"“{_title(row)}”在对照表中没有对口领域，为新设{said}", (), (), ())


def lineages_of(row: Row, others: Mapping[str, Row], links: Sequence[Alignment]) -> tuple[Lineage, ...]:
    """Return one lineage for each strong counterpart among `others`, else that the row is new, with what it is only related to."""
    found = tuple(trace_lineage(row, others.get(link.object), link) for link in links)
    related = [
        others[link.object]
        for link in links
        if link.object in others and not link.clue and link.status is not Status.REJECTED
    ]
    return tuple(line for line in found if line.counterpart) or (newly_made(row, related),)


_SAYS = {
    Descent.TAKEN_OVER: "沿用原文",
    Descent.REWORDED: "内容相承、文字改写",
    Descent.SAME_NAME_ONLY: "名称相同而技术方向不同（同名异义）",
}


_PARTS = {
    Relation.BROAD: "属于对口领域的一部分、文字另写",
    Relation.NARROW: "包含对口领域、文字另写",
}


def _descent(link: Alignment, row: Row, counterpart: Row) -> Descent:
    """Return the kind of a strong link: by shared text, then by shared directions.

    工业大数据: 沿用. 工业互联网安全 / 工业信息安全: 改写. The same name without a shared direction or sub-heading: 同名异义; that a
    direction (工业知识构建) is of what the other is called is none in common.
    """
    share = max((f.score for f in link.features if f.family == "passage"), default=0.0)
    if share >= TAKEN_OVER:
        return Descent.TAKEN_OVER
    is_same_name = any(f.name in ("same_name", "same_core") for f in link.features)
    return Descent.SAME_NAME_ONLY if is_same_name and not _in_common(link, row, counterpart) else Descent.REWORDED


def _in_common(link: Alignment, row: Row, counterpart: Row) -> bool:
    """Tell whether the link pairs directions, sub-headings or text of both rows; a row's name counts for none."""
    names = {row.name_evidence, counterpart.name_evidence}
    return any(
        not names & {ours, theirs}
        for feature in link.features
        if feature.family in ("passage", "direction")
        for ours, theirs in zip(feature.subject_evidence, feature.object_evidence, strict=False)
    )


def _compare(
    ours: Evidence | None, theirs: Evidence | None
) -> tuple[tuple[tuple[Evidence, Evidence], ...], tuple[Evidence, ...], tuple[Evidence, ...]]:
    """Return the shared stretches in printed order, what only we say, and what only they say."""
    if ours is None or theirs is None:
        return (), (), ()
    left, right = squeeze(ours.quote), squeeze(theirs.quote)
    matcher = SequenceMatcher(None, left.text, right.text, autojunk=False)
    found = (_trimmed(left.text, right.text, b) for b in matcher.get_matching_blocks())
    blocks = [b for b in found if _says_something(left.text[b.a : b.a + b.size])]
    shared = tuple((_cut(ours, left, b.a, b.a + b.size), _cut(theirs, right, b.b, b.b + b.size)) for b in blocks)
    added = _rest(ours, left, [(b.a, b.a + b.size) for b in blocks])
    dropped = _rest(theirs, right, [(b.b, b.b + b.size) for b in blocks])
    return shared, added, dropped


def _trimmed(left: str, right: str, block: Match) -> Match:
    """Return a shared stretch without marks, particles and halves of words at its ends (o LED of Micro LED, OLED; 纵深防 of 防御, 防护)."""
    whole = whole_words(left, right, block, _words())
    start, end = 0, whole.size
    text = left[whole.a : whole.a + end]
    while start < end and _EDGE.match(text[start]):
        start += 1
    while start < end and _EDGE.match(text[end - 1]):
        end -= 1
    return Match(whole.a + start, whole.b + start, end - start)


@cache
def _words() -> Words:
    """Return the shipped words, read once a process."""
    return load_words()


_EDGE = re.compile(r"[\W_和与及的等]")


def _says_something(text: str) -> bool:
    """Tell whether a shared stretch says more than what every text of the kind says.

    工业控制系统多维度隐患筛查: yes. 重点围绕, 等关键技术: no.
    """
    return len(_COMMON.sub("", text)) >= SHORTEST


_COMMON = re.compile(
    r"重点|围绕|突破|研究|研发|攻关|开展|支持|推动|推进|加强|加快|提升|提高|实现|形成|解决|面向|针对|关键|共性|核心|先进|技术|瓶颈|能力|水平|方面|领域"
    r"|产业化|产业|进程|发展|应用|需求|要求|国家|战略|以及|等|的|和|与|及|在|中|[\W_]"
)


def _rest(place: Evidence, text: Squeezed, taken: Sequence[tuple[int, int]]) -> tuple[Evidence, ...]:
    """Return the stretches between the taken ones, without marks at their ends; what says nothing (等。) is left out."""
    edges: Iterable[tuple[int, int]] = zip(
        (0, *(end for _, end in taken)), (*(start for start, _ in taken), len(text.text)), strict=True
    )
    inner = (_between_marks(text.text, a, b) for a, b in edges)
    return tuple(_cut(place, text, a, b) for a, b in inner if any(c.isalnum() and c != "等" for c in text.text[a:b]))


def _between_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the stretch without the marks at its ends: ，重点突破巨量转移、 becomes 重点突破巨量转移."""
    while start < end and not _is_said(text[start]):
        start += 1
    while start < end and not _is_said(text[end - 1]):
        end -= 1
    return start, end


def _is_said(character: str) -> bool:
    """Tell whether a character is more than a mark between words; a parenthesis or 《 belongs to what it holds."""
    return character.isalnum() or character in "（）()《》“”"


def _cut(place: Evidence, text: Squeezed, start: int, end: int) -> Evidence:
    """Return the printed words of a stretch of squeezed text."""
    a, b = text.span(start, end)
    return Evidence(place.document, place.start + a, place.start + b, place.quote[a:b], RULE)


def _title(row: Row) -> str:
    """Return the row's name, or its id where the source lacks the name."""
    return row.name or row.id
