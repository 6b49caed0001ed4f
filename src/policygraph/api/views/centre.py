"""The table of one centre's check: each condition, what the material says, the result, and what can be counted to the goal."""

from collections.abc import Sequence

from policygraph.api.tables import Column, View
from policygraph.api.views.words import Record, basis_lines, quoted

MISSING = "待补材料"
ORDER = ("不满足", "需专家判断", "满足", MISSING)


def _why(row: Record) -> str:
    """Return the gap, else the reason, and the quote of the condition; what is missing is said by the result."""
    why = f"差距：{row['gap']}" if row["gap"] else row["why"] if row["result"] != MISSING else ""
    return "\n".join([*([why] if why else []), f"条件原文：{quoted(row['evidence'])}"])


def _by_result(rows: Sequence[Record]) -> Sequence[Record]:
    """Return what is not met first, then what is to be judged, what is met and what is missing, each in the order of the text."""
    return sorted(rows, key=lambda row: ORDER.index(row["result"]) if row["result"] in ORDER else len(ORDER))


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
    return View(lambda answer: first, columns, lambda answer: basis_lines({**answer, "notes": rest}), folded=_by_result)
