"""Why: the line that a planner reads first, and repeats in the meeting.

In: two rows, the findings and the decision. Out: one Chinese sentence: what holds, and the strongest reason.
"""

import re

from policygraph.graph.align.decide import Decision
from policygraph.graph.align.findings import Findings
from policygraph.graph.rows import Relation, Row

_SAYS = {
    Relation.EXACT: "“{s}”与“{o}”是同一领域",
    Relation.CLOSE: "“{s}”与“{o}”对口",
    Relation.BROAD: "“{s}”属于“{o}”",
    Relation.NARROW: "“{s}”包含“{o}”",
    Relation.RELATED: "“{s}”与“{o}”技术相关",
}
_FIRST = {"方向对应": "direction", "行业知识": "vocabulary", "原文一致": "passage", "改写": "passage"}
_OWN_FIGURE = re.compile(r"，[01]\.\d\d）")


def first_line(subject: Row, object_: Row, findings: Findings, decision: Decision) -> str:
    """Return the sentence with the strongest reason of the kind that the basis names; figures of our own stay in the features.

    “光通信元器件”属于“新一代信息光电子”：技术方向对应：“相干光模块…”↔“高端光电子芯片…”（“光通信”属于“光电子”）.
    """
    said = _SAYS[decision.relation].format(s=_title(subject), o=_title(object_))
    mark = "（线索：仅有行业知识，未引双方原文方向）" if decision.clue else ""
    first = _FIRST.get(decision.basis, "") if findings.passage or decision.basis not in ("原文一致", "改写") else "name"
    ranked = sorted(findings.features, key=lambda f: (f.family != first, -f.score, f.name))
    return f"{said}{mark}：{_OWN_FIGURE.sub('）', ranked[0].sentence.partition('；')[0])}" if ranked else said + mark


def _title(row: Row) -> str:
    """Return the row's name, or its number where the source lacks the name."""
    return row.name or f"{row.id}（原文缺名称）"
