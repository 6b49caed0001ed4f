"""The table of one centre's check: each condition, what the material says, the result, and what can be counted to the goal."""

from policygraph.api.tables import Column, View
from policygraph.api.views.words import Record, basis_lines, quoted


def _why(row: Record) -> str:
    """Return the reason, the gap, and the quote of the condition."""
    gap = [f"差距：{row['gap']}"] if row["gap"] else []
    return "\n".join([row["why"], *gap, f"条件原文：{quoted(row['evidence'])}"])


def view(answer: Record) -> View:
    """Return how the check of a centre is shown."""
    columns = (
        Column("条件", lambda row: row["subject"], 16),
        Column("要求", lambda row: row["demand"], 18),
        Column("材料", lambda row: row["fact"] or "", 14),
        Column("结果", lambda row: row["result"], 10),
        Column("理由与原文", _why),
    )
    first, *rest = answer["notes"]
    return View(lambda answer: first, columns, lambda answer: basis_lines({**answer, "notes": rest}))
