"""The table of 条件一初筛: every domain with its fit, its tier, the national rows it rests on and the known centres."""

from policygraph.api.tables import Column, View
from policygraph.api.views.words import Record, basis_lines, counted, listed, named, quoted


def _centres(row: Record) -> str:
    """Return the status of national centres and their names."""
    names = [item["name"] for item in row["centres"]["items"]]
    return "\n".join([row["centres"]["status"], *names[:3]])


def _fit(row: Record) -> str:
    """Return 符合布局（整体）, or the fit alone where it has no extent."""
    return f"{row['fit']}\n（{row['extent']}）" if row["extent"] else row["fit"]


def _fact(fact: object) -> str:
    """Return an open fact as one line, with the office to ask where it is named."""
    if isinstance(fact, dict):
        return f"{fact['fact']}（{fact['office']}）" if fact.get("office") else str(fact["fact"])
    return str(fact)


def _headline(answer: Record) -> str:
    """Return the title line with the number of domains by tier."""
    tiers = counted([row["tier"] for row in answer["rows"]])
    return f"条件一初筛：{answer['list']} 的 {len(answer['rows'])} 个领域对照 {answer['reference']}：{tiers}"


def _reading(row: Record) -> str:
    """Return the first two quotes and the first open fact."""
    facts = [f"待核：{_fact(row['open_facts'][0])}"] if row["open_facts"] else []
    return "\n".join([*(f"原文：{quoted(quote)}" for quote in row["evidence"][:2]), *facts])


def view(answer: Record) -> View:
    """Return how the upgradable domains are shown."""
    columns = (
        Column("领域", lambda row: named(row["domain"], row["name"]), 18),
        Column("初筛", _fit, 8),
        Column("层次", lambda row: row["tier"], 8),
        Column("对应", lambda row: listed(row["via"], 3), 10),
        Column("国家中心", _centres, 16),
        Column("原文与待核", _reading),
    )
    return View(_headline, columns, basis_lines)
