"""The table of support measures and money demands."""

from policygraph.api.tables import Column, View
from policygraph.api.views.words import Record, basis_lines, quoted


def _amount(row: Record) -> str:
    """Return amount and unit, or that no figure is named."""
    return f"{row['amount']}{row['unit'] or ''}" if row["amount"] else "未写数额"


def view(answer: Record) -> View:
    """Return how measures are shown."""
    columns = (
        Column("性质", lambda row: row["kind"], 8),
        Column("数额", _amount, 10),
        Column("事项", lambda row: row["name"], 16),
        Column("给谁", lambda row: row["beneficiary"] or "", 14),
        Column("前提或例外", lambda row: row["precondition"] or "", 18),
        Column("原文", lambda row: "\n".join(quoted(quote) for quote in row["evidence"])),
    )
    headline = f"支持政策与资金要求：{len(answer['documents'])} 份文件，{len(answer['rows'])} 条"
    return View(lambda answer: headline, columns, basis_lines)
