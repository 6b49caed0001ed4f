"""Why: citations, conditions, measures, indicators and facts are measured like directions: against what a reader listed.

In: a store and the table of readings of one kind, whose columns are those of the export. Out: lines of figures, all texts together and
each by itself; with `wrong`, each miss and invention. A kind or text that nobody listed is not measured.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence

from policygraph.graph.export import EXPORTS
from policygraph.graph.store import Store
from policygraph.ingest.errors import BadGold
from policygraph.ingest.list_ids import layout_of
from policygraph.ingest.nlp.technologies.evaluate import Figures

KINDS = ("citations", "conditions", "measures", "indicators", "facts")
_Row = Mapping[str, str | None]
# columns that do not name a key of the export: what the quote holds, and how the precondition begins
_HOLDS: dict[str, Callable[[_Row, str], bool]] = {
    "words": lambda row, said: _tight(said) in _tight(row["quote"] or ""),
    "on": lambda row, said: (row["precondition"] or "-").startswith(said),
}


def atom_lines(kind: str, store: Store, table: str, wrong: bool) -> Iterator[str]:
    """Yield the figures of one kind against a table of readings; raises `BadGold` where the table cannot be read."""
    predicted = [json.loads(line) for line in b"".join(EXPORTS[kind](store)).decode().splitlines()]
    gold = read_table(table)
    unknown = set(gold[0]).difference(_HOLDS, *predicted[:1]) if gold and predicted else set()
    if unknown:
        raise BadGold(f"的列名不对：{'、'.join(sorted(unknown))}")
    texts = list(dict.fromkeys(_text_of(row) for row in gold))
    everything = [score(*_of(text, predicted, gold)) for text in texts]
    yield _line(kind, "all", everything)
    for text, figures in zip(texts, everything, strict=True):
        yield _line(kind, text, [figures])
        if wrong:
            yield from (f"  {where} missed   {said}" for where, said in figures.missed)
            yield from (f"  {where} invented {said}" for where, said in figures.invented)


def read_table(text: str) -> list[dict[str, str]]:
    """Return the rows of a table by column; lines with # are remarks. Raises `BadGold` for a line of another length.

    >>> read_table("# remark\\ndocument\\twords\\na-1\\t《办法》\\n")
    [{'document': 'a-1', 'words': '《办法》'}]
    """
    lines = [(number, line.split("\t")) for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), 1)]
    kept = [(number, cells) for number, cells in lines if cells != [""] and not cells[0].startswith("#")]
    columns = kept[0][1] if kept else []
    for number, cells in kept:
        if len(cells) != len(columns):
            raise BadGold(f"第 {number} 行有 {len(cells)} 列，应为 {len(columns)} 列")
    return [dict(zip(columns, cells, strict=True)) for _, cells in kept[1:]]


def score(predicted: Sequence[_Row], gold: Sequence[_Row]) -> Figures:
    """Return the figures of one text: an atom is right if every column says the same; each is matched at most once."""
    rest, missed = list(predicted), []
    for row in gold:
        met = next((index for index, atom in enumerate(rest) if _is_same(atom, row)), None)
        if met is None:
            missed.append((_text_of(row), " | ".join(said or "-" for said in list(row.values())[1:])))
        else:
            del rest[met]
    invented = tuple((_text_of(atom), _tight(atom["quote"] or "")) for atom in rest)
    return Figures(len(gold) - len(missed), len(predicted), len(gold), tuple(missed), invented)


def _is_same(atom: _Row, row: _Row) -> bool:
    """Tell whether an exported atom says what a row of the reading says; - is nothing."""
    return all(
        _HOLDS[column](atom, said or "") if column in _HOLDS else (atom[column] or "-") == said
        for column, said in row.items()
    )


def _text_of(row: _Row) -> str:
    """Return the document of an atom, or the list of an indicator's topic."""
    return row.get("document") or layout_of(row.get("topic") or "")


def _of(text: str, predicted: Sequence[_Row], gold: Sequence[_Row]) -> tuple[list[_Row], list[_Row]]:
    """Return the atoms and the rows of one text."""
    return [atom for atom in predicted if _text_of(atom) == text], [row for row in gold if _text_of(row) == text]


def _tight(text: str) -> str:
    """Return a text without white space."""
    return "".join(text.split())


def _line(kind: str, text: str, parts: Sequence[Figures]) -> str:
    """Return one line of figures over texts."""
    right, predicted, gold = (sum(getattr(part, name) for part in parts) for name in ("right", "predicted", "gold"))
    figures = Figures(right, predicted, gold, (), ())
    return f"{kind:12} {text:20} {figures.shares} ({predicted} predicted, {gold} gold)"
