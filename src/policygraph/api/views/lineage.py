"""The table of lineage: for each domain its counterpart, what became of the wording, and the stretches that say so."""

from policygraph.api.tables import Column, View
from policygraph.api.views.words import NAMELESS, Record, basis_lines, counted, listed, named, shortened

SHOWN = 3


def _stretches(row: Record) -> str:
    """Return the sentence, then shared, added and dropped stretches."""
    lines = [row["sentence"]]
    for words, quotes in (
        ("相同", [pair[0] for pair in row["shared"]]),
        ("本方新写", row["added"]),
        ("对照有而本方无", row["dropped"]),
    ):
        if quotes:
            longest = sorted(quotes, key=lambda quote: -len(quote["quote"]))
            lines.append(f"{words}：" + listed([f"“{shortened(quote['quote'])}”" for quote in longest], SHOWN))
    return "\n".join(lines)


def _headline(answer: Record) -> str:
    """Return how many rows are of which descent."""
    kinds = counted([row["descent"] for row in answer["rows"]])
    return f"表述来源：{answer['list']} 各领域对照 {answer['reference']}：{kinds}"


def view(answer: Record) -> View:
    """Return how lineage is shown."""
    columns = (
        Column("领域", lambda row: named(row["domain"], row["name"]), 20),
        Column("来源", lambda row: row["descent"], 8),
        Column(
            "对口领域",
            lambda row: f"{row['counterpart']} {row['counterpart_name'] or NAMELESS}" if row["counterpart"] else "",
            20,
        ),
        Column("说明与原文", _stretches),
    )
    return View(_headline, columns, basis_lines)
