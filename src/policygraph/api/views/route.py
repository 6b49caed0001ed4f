"""升级路线: the steps with the clauses that say them, and the texts that don't."""

from policygraph.api.tables import Column, View
from policygraph.api.views.words import Record, basis_lines, shortened, titled

LENGTH = 120


def _clauses(row: Record) -> str:
    """Return the clauses of a step with their places, and which texts say nothing."""
    lines = [
        f"“{shortened(quote['quote'], LENGTH)}”（{quote['document']} {quote['section'] or ''}）".replace(" ）", "）")
        for quote in row["clauses"]
    ]
    return "\n".join([*lines, *(f"未写：{title}" for title in row["unwritten"])])


def view(answer: Record) -> View:
    """Return how the route is shown."""
    columns = (
        Column("步骤", lambda row: f"{row['order']}. {row['step']}", 24),
        Column("条款", _clauses),
    )
    titles = titled(answer)
    ours, theirs = ("、".join(titles.get(id, id) for id in answer[key].split("+")) for key in ("list", "reference"))
    headline = f"升级路线：{ours} → {theirs}，共 {len(answer['rows'])} 步"
    return View(lambda answer: headline, columns, basis_lines)
