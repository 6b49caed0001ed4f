"""The table of links to review: what a decision would turn, and how many have to be reviewed."""

from policygraph.api.tables import Column, View
from policygraph.api.views.words import RELATIONS, Record, basis_lines

HOW = "记下判断：policygraph judge 本方编号 对照编号 confirm --relation close --by 姓名 --reason 理由（或 reject、unsure）"


def _turns(row: Record) -> str:
    """Return what a decision would turn, one a line."""
    return "\n".join(row["flips"]) or "不改变任何结论"


def view(answer: Record) -> View:
    """Return how the queue is shown."""
    columns = (
        Column("联系", lambda row: f"{row['subject']}\n{RELATIONS[row['relation']]}\n{row['object']}", 12),
        Column("现状", lambda row: row["status"] + ("\n必审" if row["is_needed"] else ""), 8),
        Column("判断会改变什么", _turns),
        Column("依据", lambda row: row["sentence"]),
    )
    headline = f"{answer['list']} 对照 {answer['reference']}：{answer['notes'][0]}"
    return View(lambda answer: headline, columns, lambda answer: [HOW, *basis_lines(answer)[1:]])
