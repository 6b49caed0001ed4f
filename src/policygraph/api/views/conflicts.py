"""The table of conflicts: each smallest set of links that can't all hold, with a quote of either side."""

from policygraph.api.tables import Column, View
from policygraph.api.views.words import STATUSES, Record, basis_lines, named, quoted, related
from policygraph.graph.answers.wording import DISPUTE


def _members(row: Record) -> str:
    """Return the links of a conflict with their quotes."""
    lines = []
    for member in row["members"]:
        ends = named(member["subject"], member["subject_name"]), named(member["object"], member["object_name"])
        status = row["kind"] if row["kind"] == DISPUTE else STATUSES[member["status"]]
        lines.append(f"{ends[0]} {related({**member, 'status': status})} {ends[1]}（{status}）")
        lines += [f"　　原文：{quoted(quote)}" for quote in member["evidence"][:2]]
    return "\n".join(lines)


def _headline(answer: Record) -> str:
    """Return how many conflicts there are."""
    if not answer["rows"]:
        return "没有互相矛盾的联系和判断。"
    return f"互相矛盾的联系和判断 {len(answer['rows'])} 组，每组不能同时成立，请按说明取舍，用 policygraph judge 改判其中之一："


def view(answer: Record) -> View:
    """Return how conflicts are shown."""
    columns = (
        Column("矛盾", lambda row: row["kind"], 14),
        Column("说明", lambda row: row["sentence"], 32),
        Column("联系与原文", _members),
    )
    return View(_headline, columns, basis_lines)
