"""The list of what a person still has to verify, and with which office: each question once, with the domains that it is asked of."""

from collections.abc import Sequence

from policygraph.api.tables import Column, View
from policygraph.api.views.words import NAMELESS, Record, basis_lines, named
from policygraph.graph.answers.open_facts import question_of


def _headline(answer: Record) -> str:
    """Return how many facts are open, and how many questions they come to."""
    domains = len({row["domain"] for row in answer["rows"]})
    questions = len(_by_question(answer["rows"]))
    return (
        f"待核清单：{answer['list']} 对照 {answer['reference']}，{domains} 个领域共 {len(answer['rows'])} 项待核，"
        f"归为 {questions} 个问题（逐领域的明细用 --format csv）"
    )


def _by_question(rows: Sequence[Record]) -> list[Record]:
    """Return a row for each office and question, offices together; one that only a single domain raises names it."""
    found: dict[str, dict[str, list[Record]]] = {}
    for row in rows:
        found.setdefault(row["office"], {}).setdefault(question_of(row["fact"], row["name"]), []).append(row)
    total = len({row["domain"] for row in rows})
    return [
        asked[0] if len(asked) == 1 else {"domains": _named(asked, total), "fact": question, "office": office}
        for office, questions in found.items()
        for question, asked in questions.items()
    ]


def _named(asked: Sequence[Record], total: int) -> str:
    """Return the domains of which a question is asked, 全部23个领域 where it is all of them."""
    if len(asked) == total:
        return f"全部{total}个领域"
    return f"{len(asked)}个领域：" + "、".join(row["name"] or f"{row['domain']}{NAMELESS}" for row in asked)


def view(answer: Record) -> View:
    """Return how open facts are shown."""
    columns = (
        Column("领域", lambda row: row.get("domains") or named(row["domain"], row["name"]), 44),
        Column("待核事项", lambda row: row["fact"]),
        Column("向谁核实", lambda row: row["office"], 24),
    )
    return View(_headline, columns, basis_lines, folded=_by_question)
