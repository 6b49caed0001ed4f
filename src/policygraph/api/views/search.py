"""The table of what a search found."""

from policygraph.api.tables import Column, View
from policygraph.api.views.words import Record, counted, listed
from policygraph.graph.kinds import NODE_KINDS

SHOWN = 6


def _headline(answer: Record) -> str:
    """Return how much was found of which kind, or what to try instead."""
    kinds = counted([NODE_KINDS[row["kind"]].chinese for row in answer["rows"]])
    if not kinds:
        return f"没有名称中含“{answer['word']}”的条目。可换一个更短的词再试。"
    return f"名称中含“{answer['word']}”的条目：{kinds}"


def view(answer: Record) -> View:
    """Return how finds are shown."""
    columns = (
        Column("类别", lambda row: NODE_KINDS[row["kind"]].chinese, 10),
        Column("编号", lambda row: row["id"], 24),
        Column("名称", lambda row: row["label"]),
        Column("谁提到", lambda row: listed(row["owners"], SHOWN), 30),
    )
    return View(_headline, columns, lambda answer: [])
