"""Why: a person's word on a link is put back on each build, whatever the rules say by now.

In: a pair of rows, what the rules predict for it, and each person's last word. Out: the link as it stands: a person wins over the rules,
people who disagree leave it open and are both named, and 依据已变 says that the quotes a person saw are no longer the same.
"""

from collections.abc import Sequence
from dataclasses import replace

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


def replay(
    subject: Row, object_: Row, predicted: Alignment | None, features: tuple[Feature, ...], words: Sequence[Judgement]
) -> Alignment | None:
    """Return the link after people's words (at least one, oldest first); a rejection of what no rule found leaves a record too."""
    statuses = {_STATUS[word.verdict] for word in words}
    relations = {word.relation for word in words if word.verdict is Verdict.CONFIRM and word.relation}
    agreed = len(statuses) == 1 and len(relations) <= 1
    status = statuses.pop() if agreed else Status.UNSURE
    if predicted is None and words[0].object is None and status is Status.REJECTED and len(words) == 1:
        return None  # 'none in this list' for a pair that nobody linked: nothing to show
    before = predicted or _empty(subject, object_, features)
    relation = next(iter(relations)) if agreed and relations else before.relation
    confidence = 1.0 if status in (Status.CONFIRMED, Status.REJECTED) else before.confidence
    clue = before.clue and status is not Status.CONFIRMED
    sentence = f"{_said(words, agreed, features)}；{before.sentence}"
    return replace(before, relation=relation, confidence=confidence, status=status, clue=clue, sentence=sentence)


def _empty(subject: Row, object_: Row, features: tuple[Feature, ...]) -> Alignment:
    """Return the record of a pair that no rule links."""
    return Alignment(
        id=content_id("align", subject.id, object_.id),
        subject=subject.id,
        object=object_.id,
        relation=Relation.RELATED,
        confidence=0.0,
        status=Status.UNSURE,
        clue=True,
        basis="人工判断",
        sentence="规则未发现依据",
        features=features,
    )


def _said(words: Sequence[Judgement], agreed: bool, features: tuple[Feature, ...]) -> str:
    """Return who said what and when, with 依据已变 where the quotes differ from those that the person saw."""
    now = quotes_hash(features)
    parts = []
    for word in words:
        changed = "，依据已变，请复核" if word.quotes and word.quotes != now else ""
        reason = f"：{word.reason}" if word.reason else ""
        parts.append(f"{word.by}于{word.on[:10]}{_SAYS[_STATUS[word.verdict]]}{reason}{changed}")
    return ("" if agreed else "意见不一，待议：") + "；".join(parts)
