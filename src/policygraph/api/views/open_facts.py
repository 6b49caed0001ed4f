"""The list of what a person still has to verify, and with which office."""

from policygraph.api.tables import Column, View
from policygraph.api.views.words import Record, basis_lines, named


def _headline(answer: Record) -> str:
    """Return how many facts are open."""
    domains = len({row["domain"] for row in answer["rows"]})
    return f"待核清单：{answer['list']} 对照 {answer['reference']}，{domains} 个领域共 {len(answer['rows'])} 项待核"


def view(answer: Record) -> View:
    """Return how open facts are shown."""
    columns = (
        Column("领域", lambda row: named(row["domain"], row["name"]), 24),
        Column("待核事项", lambda row: row["fact"]),
        Column("向谁核实", lambda row: row["office"], 24),
    )
    return View(_headline, columns, basis_lines)
