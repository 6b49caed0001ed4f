"""Why: a person's word on a link is put back on each build, whatever the rules say by now.

In: a pair of rows, what the rules predict for it, and each person's last word. Out: the link as it stands: a person wins over the rules,
people who disagree leave it open and are both named, and 依据已变 says that the quotes a person saw are no longer the same.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from policygraph.graph.align.judgements import Judgement, Verdict, quotes_hash
from policygraph.graph.rows import Alignment, Feature, Relation, Row, Status
from policygraph.ingest.ids import content_id

_STATUS = {
    Verdict.CONFIRM: Status.CONFIRMED,
    Verdict.REJECT: Status.REJECTED,
    Verdict.NONE: Status.REJECTED,
    Verdict.UNSURE: Status.UNSURE,
}
_SAYS = {Status.CONFIRMED: "确认", Status.REJECTED: "否定", Status.UNSURE: "存疑"}
_AS = {
    Relation.EXACT: "相同",
    Relation.CLOSE: "相近",
    Relation.BROAD: "属于",
    Relation.NARROW: "包含",
    Relation.RELATED: "相关",
}


class Standing(NamedTuple):
    """How people's last words leave a link: its status, the relation if they confirm one, and whether they agree."""

    status: Status
    relation: Relation | None
    is_agreed: bool


def standing(words: Sequence[Judgement]) -> Standing:
    """Return what last words (at least one) come to; people who disagree leave the link open, nothing is averaged."""
    statuses = {_STATUS[word.verdict] for word in words}
    relations = {word.relation for word in words if word.verdict is Verdict.CONFIRM and word.relation}
    if len(statuses) == 1 and len(relations) <= 1:
        return Standing(statuses.pop(), next(iter(relations), None), True)
    return Standing(Status.UNSURE, None, False)


def replay(
    subject: Row, object_: Row, predicted: Alignment | None, features: tuple[Feature, ...], words: Sequence[Judgement]
) -> Alignment | None:
    """Return the link after people's words (at least one, oldest first); a rejection of what no rule found leaves a record too."""
    status, relation, agreed = standing(words)
    if predicted is None and words[0].object is None and status is Status.REJECTED and len(words) == 1:
        return None  # 'none in this list' for a pair that nobody linked: nothing to show
    before = predicted or unlinked(subject.id, object_.id, features)
    confidence = 1.0 if status in (Status.CONFIRMED, Status.REJECTED) else before.confidence
    clue = before.clue and status is not Status.CONFIRMED
    sentence = f"{said_by(words, agreed, features)}；{before.sentence}"
    relation = relation or before.relation
    return replace(before, relation=relation, confidence=confidence, status=status, clue=clue, sentence=sentence)


def unlinked(subject: str, object_: str, features: tuple[Feature, ...] = ()) -> Alignment:
    """Return the record of a pair that no rule links."""
    return Alignment(
        id=content_id("align", subject, object_),
        subject=subject,
        object=object_,
        relation=Relation.RELATED,
        confidence=0.0,
        status=Status.UNSURE,
        clue=True,
        basis="人工判断",
        sentence="规则未发现依据",
        features=features,
    )


def said_by(words: Sequence[Judgement], agreed: bool, features: tuple[Feature, ...]) -> str:
    """Return who said what and when, with 依据已变 where the quotes differ from those that the person saw.

    甲于2026-11-21确认为“相近”：两侧原文一致；people who disagree are all named: 意见不一，待议：甲于…确认为“相近”；乙于…否定.
    """
    now = quotes_hash(features)
    parts = []
    for word in words:
        changed = "，依据已变，请复核" if word.quotes and word.quotes != now else ""
        reason = f"：{word.reason}" if word.reason else ""
        as_ = f"为“{_AS[word.relation]}”" if word.verdict is Verdict.CONFIRM and word.relation else ""
        parts.append(f"{word.by}于{word.on[:10]}{_SAYS[_STATUS[word.verdict]]}{as_}{reason}{changed}")
    return ("" if agreed else "意见不一，待议：") + "；".join(parts)
