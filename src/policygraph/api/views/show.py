"""The page of one thing in the graph: its properties above, its edges as a table."""

from policygraph.api.tables import Column, View
from policygraph.api.views.words import Record, shortened
from policygraph.graph.schema import NODE_KINDS

LONG = 200
EDGES = {
    "HAS_TEXT": ("全文", "全文属于"),
    "CONTAINS": ("包含章节", "属于"),
    "ISSUED_BY": ("发文机关", "发布"),
    "IN_REGION": ("地区", "地区内"),
    "HAS_LAYOUT": ("公布清单", "公布于"),
    "LISTS": ("列出", "列于"),
    "TARGETS": ("技术方向", "提出者"),
    "NAMES": ("写到", "写在"),
    "CITES": ("引用", "被引用"),
    "REQUIRES": ("要求", "要求者"),
    "PROMISES": ("支持政策", "出自"),
    "SETS": ("指标", "指标属于"),
    "STATES": ("载明", "载于"),
    "EVIDENCED_BY": ("依据", "依据用于"),
    "QUOTED_FROM": ("摘自", "原文摘录"),
    "ALIGNS_TO": ("对应到", "对应自"),
    "SUBJECT": ("本方", "作为本方"),
    "OBJECT": ("对照方", "作为对照方"),
}


def _edge(row: Record) -> str:
    """Return the edge in words, read from this end: 引用 outwards is 被引用 inwards."""
    words = EDGES.get(row["edge"], (row["edge"], row["edge"]))
    role = f"\n{row['role']}" if row["role"] else ""
    return words[0 if row["outgoing"] else 1] + role


def _content(row: Record) -> str:
    """Return the far end's label; for evidence the quote, its place and the rule that took it."""
    evidence = row["evidence"]
    if evidence is None:
        return shortened(row["label"], LONG)
    place = f"{evidence['document']} {evidence['start']}–{evidence['end']}"
    return f"“{shortened(evidence['quote'], LONG)}”\n（{place}，规则 {evidence['rule']}）"


def _headline(answer: Record) -> str:
    """Return id, kind, label and the properties, one a line."""
    properties = {key: value for key, value in answer["properties"].items() if key != "id" and value not in (None, "")}
    lines = [f"{key}：{shortened(str(value), LONG)}" for key, value in properties.items()]
    return "\n".join([f"{NODE_KINDS[answer['kind']].chinese} {answer['id']} {answer['label']}", *lines])


def view(answer: Record) -> View:
    """Return how one thing is shown."""
    columns = (
        Column("联系", _edge, 14),
        Column("类别", lambda row: NODE_KINDS[row["kind"]].chinese, 10),
        Column("编号", lambda row: row["id"], 24),
        Column("内容", _content),
    )
    return View(_headline, columns, lambda answer: [])
