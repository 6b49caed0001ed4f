"""The table of linked pairs, each with one quote from either text, and the rows that have no link at all."""

from policygraph.api.tables import Column, View
from policygraph.api.views.words import Record, basis_lines, counted, listed, named, paired, related
from policygraph.graph.answers.wording import ground


def _names(answer: Record) -> dict[str, str]:
    """Return row id -> ``id name`` of both lists."""
    return {row["id"]: named(row["id"], row["name"]) for row in (*answer["subjects"], *answer["objects"])}


def _reading(row: Record) -> str:
    """Return what the link rests on, the other columns having said rows and relation, and the first quote of either side."""
    return "\n".join(
        [ground(row["sentence"]), *paired([*row["evidence"]["subject"][:1], *row["evidence"]["object"][:1]])]
    )


def _unlinked(answer: Record) -> list[str]:
    """Say which rows of either list have no link."""
    names, lines = _names(answer), []
    for key, side, rows in (("subject", answer["list"], "subjects"), ("object", answer["reference"], "objects")):
        linked = {row[key] for row in answer["rows"]}
        alone = [names[row["id"]] for row in answer[rows] if row["id"] not in linked]
        if alone:
            lines.append(f"{side} 中没有任何联系的领域（{len(alone)}）：{listed(alone, len(alone))}")
    return lines


def _headline(answer: Record) -> str:
    """Return the title line with the number of pairs by relation."""
    relations = counted([related(row) for row in answer["rows"]])
    return (
        f"领域对应：{answer['list']}（{len(answer['subjects'])} 个）与 {answer['reference']}（{len(answer['objects'])} 个），"
        f"{len(answer['rows'])} 对联系：{relations or '无'}"
    )


def view(answer: Record) -> View:
    """Return how an overlap is shown."""
    names = _names(answer)
    columns = (
        Column("本方领域", lambda row: names[row["subject"]], 18),
        Column("关系", related, 4),
        Column("对照领域", lambda row: names[row["object"]], 18),
        Column("依据", lambda row: f"{row['basis']}\n{row['status']}", 8),
        Column("说明与原文", _reading),
    )
    return View(_headline, columns, lambda answer: [*_unlinked(answer), *basis_lines(answer)])
