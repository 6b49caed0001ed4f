"""Why: a person's word on a link is put back on each build, whatever the rules say by now.

In: a pair of rows, what the rules predict for it, and each person's last word. Out: the link as it stands: a person wins over the rules,
people who disagree leave it open and are both named, and 依据已变 says that the quotes a person saw are no longer the same.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from policygraph.graph.align.judgements import Judgement, Verdict, quotes_hash
from policygraph.graph.rows import BY_PEOPLE, DISPUTED, Alignment, Feature, Relation, Row, Status
from policygraph.ingest.ids import content_id

_STATUS = {
    Verdict.CONFIRM: Status.CONFIRMED,
    Verdict.REJECT: Status.REJECTED,
    Verdict.NONE: Status.REJECTED,
    Verdict.UNSURE: Status.UNSURE,
}
UNFOUND = "规则未发现依据"
_SAYS = {Verdict.CONFIRM: "确认", Verdict.REJECT: "否定", Verdict.UNSURE: "存疑"}
_AS = {
    Relation.EXACT: "相同",
    Relation.CLOSE: "相近",
    Relation.BROAD: "属于",
    Relation.NARROW: "包含",
    Relation.RELATED: "相关",
}


class Standing(NamedTuple):
    """How people's last words leave a link: its status, the one relation that they confirm (None: none or several), and whether
    they agree.
    """

    status: Status
    relation: Relation | None
    is_agreed: bool


def standing(words: Sequence[Judgement]) -> Standing:
    """Return what last words (at least one) come to; people who disagree leave the link open, nothing is averaged."""
    statuses = {_STATUS[word.verdict] for word in words}
    relations = {word.relation for word in words if word.verdict is Verdict.CONFIRM and word.relation}
    named = next(iter(relations)) if len(relations) == 1 else None
    if len(statuses) == 1 and len(relations) <= 1:
        return Standing(statuses.pop(), named, True)
    return Standing(Status.UNSURE, named, False)


def settled(link: Alignment, words: Sequence[Judgement]) -> Alignment:
    """Return a link, as the rules or earlier words left it, after people's last words (at least one).

    The relation is what they agree on, else what the rules found. Where no rule finds a link and one person names a relation that
    another denies, it is the one that was named: 甲 says 相同 and 乙 that nothing corresponds, and nobody said 相关.
    """
    found, said = standing(words), said_by(words, link.features)
    relation = found.relation if found.is_agreed or link.basis == BY_PEOPLE else None
    is_judged = link.status is not Status.PREDICTED and link.sentence != UNFOUND
    earlier = link.sentence if link.sentence.startswith(said) else said
    return replace(
        link,
        status=found.status,
        relation=relation or link.relation,
        confidence=1.0 if found.status in (Status.CONFIRMED, Status.REJECTED) else link.confidence,
        clue=link.clue and found.status is not Status.CONFIRMED,
        sentence=earlier if is_judged else f"{said}；{link.sentence}",
    )


def replay(
    subject: Row, object_: Row, predicted: Alignment | None, features: tuple[Feature, ...], words: Sequence[Judgement]
) -> Alignment | None:
    """Return the link after people's words (at least one, oldest first); a rejection of what no rule found leaves a record too."""
    if predicted is None and all(word.object is None for word in words):
        return None  # 'none in this list' for a pair that nobody linked: nothing to show
    return settled(predicted or unlinked(subject.id, object_.id, features), words)


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
        basis=BY_PEOPLE,
        sentence=UNFOUND,
        features=features,
    )


def said_by(words: Sequence[Judgement], features: tuple[Feature, ...]) -> str:
    """Return who said what and when, with 依据已变 where the quotes differ from those that the person saw.

    甲于2026-11-21确认为“相近”：两侧原文一致；people who disagree are all named: 意见不一，待议：甲于…确认为“相近”；乙于…否定.
    """
    now = quotes_hash(features)
    parts = []
    for word in words:
        changed = "，依据已变，请复核" if word.quotes and word.quotes != now else ""
        reason = f"：{word.reason}" if word.reason else ""
        parts.append(f"{word.by}于{word.on[:10]}{in_words(word)}{reason}{changed}")
    return ("" if standing(words).is_agreed else DISPUTED) + "；".join(parts)


def in_words(word: Judgement) -> str:
    """Return what one person said of a pair: 否定, 存疑, 确认为“相近”, 判为在 CN2017 中没有对应."""
    if word.verdict is Verdict.NONE:
        return f"判为在 {word.place} 中没有对应"
    as_ = f"为“{_AS[word.relation]}”" if word.verdict is Verdict.CONFIRM and word.relation else ""
    return f"{_SAYS[word.verdict]}{as_}"
