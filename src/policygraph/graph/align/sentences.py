"""Why: the line that a planner reads first, and repeats in the meeting.

In: two rows, the features and the decision. Out: one Chinese sentence: what holds, and the strongest reason.
"""

import re
from collections.abc import Iterable, Sequence

from policygraph.graph.align.decide import REWORDED, Decision
from policygraph.graph.rows import Feature, Relation, Row

_SAYS = {
    Relation.EXACT: "“{s}”与“{o}”是同一领域",
    Relation.CLOSE: "“{s}”与“{o}”对口",
    Relation.BROAD: "“{s}”属于“{o}”",
    Relation.NARROW: "“{s}”包含“{o}”",
    Relation.RELATED: "“{s}”与“{o}”技术相关",
}
_FIRST = {"方向对应": "direction", "行业知识": "vocabulary", "原文一致": "passage", "改写": "passage"}
_TEXTUAL = frozenset({"原文一致", "改写"})
_OWN_FIGURE = re.compile(r"，[01]\.\d\d）")


def leading_first(features: Iterable[Feature], basis: str) -> tuple[Feature, ...]:
    """Return the features as they are shown: first the strongest of the kind that the basis names, then the others as they were.

    工业大数据 whose text was taken over: the text. 智能语音 in two lists, each in its own words: the name.
    """
    found = tuple(features)
    reuses_text = any(feature.family == "passage" and feature.score >= REWORDED for feature in found)
    first = "name" if basis in _TEXTUAL and not reuses_text else _FIRST.get(basis, "")
    leading = min(found, key=lambda f: (f.family != first, -f.score, f.name), default=None)
    return found if leading is None else (leading, *(f for f in found if f is not leading))


def first_line(subject: Row, object_: Row, features: Sequence[Feature], decision: Decision) -> str:
    """Return the sentence with the leading feature's first reason; figures of our own stay in the features.

    “光通信元器件”属于“新一代信息光电子”：技术方向对应：“相干光模块…”↔“高端光电子芯片…”（“光通信”属于“光电子”）. Behind an equal name stands
    what the contents have in common: “智能语音”与“智能语音”是同一领域：两表领域名称相同：“智能语音”；小标题一致：语音合成.
    """
    said = _SAYS[decision.relation].format(s=_title(subject), o=_title(object_))
    mark = "（线索：仅凭行业知识，两侧原文没有足够的共同用词）" if decision.clue else ""
    content = (
        [f for f in features[1:] if f.family == "direction"] if features and features[0].name == "same_name" else []
    )
    reasons = (*features[:1], *sorted(content, key=lambda f: -f.score)[:1])
    return "：".join(filter(None, (said + mark, "；".join(_first_reason(f.sentence) for f in reasons))))


def _first_reason(sentence: str) -> str:
    """Return a feature's sentence with its first pair only, without figures of our own; quoted text is never cut."""
    return _OWN_FIGURE.sub("）", sentence.partition("）；“")[0] + "）" if "）；“" in sentence else sentence)


def _title(row: Row) -> str:
    """Return the row's name, or its number where the source lacks the name."""
    return row.name or f"{row.id}（原文缺名称）"
