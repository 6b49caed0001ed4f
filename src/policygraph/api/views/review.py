"""The table of links to review: what a decision would turn, and how many have to be reviewed."""

from policygraph.api.tables import Column, View
from policygraph.api.views.words import RELATIONS, Record, basis_lines, named
from policygraph.graph.answers.wording import ground

HOW = "记下判断：policygraph judge 本方编号 对照编号 confirm --relation close --by 姓名 --reason 理由（或 reject、unsure）"

TOGETHER = "单独改判不改变结论，与同一领域的其他联系一并改判时会改变"


def _turns(row: Record) -> str:
    """Return what a decision would turn, one a line."""
    return "\n".join(row["flips"]) or (TOGETHER if row["is_needed"] else "不改变任何结论")


def _ends(row: Record) -> str:
    """Return both rows with their names and the relation between them."""
    ends = named(row["subject"], row["subject_name"]), named(row["object"], row["object_name"])
    return f"{ends[0]}\n　{RELATIONS[row['relation']]}\n{ends[1]}"


def view(answer: Record) -> View:
    """Return how the queue is shown."""
    columns = (
        Column("联系", _ends, 22),
        Column("现状", lambda row: row["status"] + ("\n必审" if row["is_needed"] else ""), 8),
        Column("判断会改变什么", _turns),
        Column("依据", lambda row: ground(row["sentence"])),
    )
    headline = f"{answer['list']} 对照 {answer['reference']}：{answer['notes'][0]}"
    return View(lambda answer: headline, columns, lambda answer: [HOW, *basis_lines(answer)[1:]])
