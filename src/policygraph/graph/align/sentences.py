"""Why: the line that a planner reads first, and repeats in the meeting.

In: two rows, the findings and the decision. Out: one Chinese sentence: what holds, and the strongest reason.
"""

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


def first_line(subject: Row, object_: Row, findings: Findings, decision: Decision) -> str:
    """Return the sentence, e.g. “光通信元器件”属于“新一代信息光电子”：技术方向对应：…."""
    said = _SAYS[decision.relation].format(s=_title(subject), o=_title(object_))
    ranked = sorted(findings.features, key=lambda feature: (-feature.score, feature.name))
    mark = "（线索：仅有行业知识，未引双方原文方向）" if decision.clue else ""
    return f"{said}{mark}：{ranked[0].sentence}" if ranked else said + mark


def _title(row: Row) -> str:
    """Return the row's name, or its number where the source lacks the name."""
    return row.name or f"{row.id}（原文缺名称）"
