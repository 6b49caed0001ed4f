"""Why: a vocabulary that people edit by hand gets duplicates, contradictions and loops; each is named with line and column.

In: the rows of all fields*.tsv files. Out: `FieldProblem`s with codes duplicate, conflict, unknown, cycle, orphan. The linker takes the
first of two claims, leaves unknown edges out, and does without a row that closes a loop (`without_loops`).
"""

from collections.abc import Iterable, Iterator, Sequence

from policygraph.ingest.lexicon.fields import Field, FieldProblem, FieldVocabulary

EDGES = ("broader", "related", "serves")


def lint_fields(vocabulary: FieldVocabulary) -> tuple[FieldProblem, ...]:
    """Return the problems of single rows, then those of rows together, in printed order."""
    rows = vocabulary.fields
    return (*vocabulary.problems, *_labels(rows), *_edges(rows), *_cycles(rows), *_orphans(rows))


def _labels(rows: Sequence[Field]) -> Iterator[FieldProblem]:
    """Yield names that two rows claim, and names that a row both has and rules out."""
    owners: dict[str, Field] = {}
    for row in rows:
        for position, label in enumerate(row.labels):
            column = "alternative" if position else "preferred"
            earlier = owners.setdefault(label.casefold(), row)
            if earlier is not row:
                what = f"“{label}”已是{earlier.file}第{earlier.line}行“{earlier.preferred}”的名称，请删去一处"
                yield _problem("duplicate", row, column, what)
            if label in row.negative:
                yield _problem("conflict", row, "negative", f"“{label}”既是名称又是排除词，请删去一处")


def _edges(rows: Sequence[Field]) -> Iterator[FieldProblem]:
    """Yield edges to names that no row has, edges to the row itself, and fields named by two kinds of edges."""
    known = {row.preferred for row in rows}
    for row in rows:
        for column in EDGES:
            for target in getattr(row, column):
                if target not in known:
                    yield _problem("unknown", row, column, f"“{target}”不是任何一行的首选名称，请改正或增补该行")
                elif target == row.preferred:
                    yield _problem("conflict", row, column, "指向自身，请删去")
        twice = set(row.broader) & set(row.related)
        for target in sorted(twice):
            yield _problem("conflict", row, "related", f"“{target}”已在 broader 列，请只留一处")


def without_loops(rows: Sequence[Field]) -> tuple[Field, ...]:
    """Return the rows without the first one of each loop, so that nothing contains itself: the rows that _cycles reports."""
    closing = {row.preferred for row, _ in _loops(rows)}
    return tuple(row for row in rows if row.preferred not in closing)


def _cycles(rows: Sequence[Field]) -> Iterator[FieldProblem]:
    """Yield each row that contains itself by way of others; one report a loop, at its first row."""
    for row, loop in _loops(rows):
        what = f"上下位循环：{' → '.join((*loop, loop[0]))}；此行未采用，请断开一处"
        yield _problem("cycle", row, "broader", what)


def _loops(rows: Sequence[Field]) -> Iterator[tuple[Field, tuple[str, ...]]]:
    """Yield the first row of each loop with the names on it; a loop that such a row has broken is none."""
    above = {row.preferred: row.broader for row in rows}
    for row in rows:
        loop = _loop(row.preferred, above)
        if loop:
            above[row.preferred] = ()
            yield row, loop


def _loop(start: str, above: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the names on the shortest way from `start` back to itself, or nothing."""
    edge: list[tuple[str, ...]] = [(start,)]
    seen = {start}
    while edge:
        ahead: list[tuple[str, ...]] = []
        for path in edge:
            for high in above.get(path[-1], ()):
                if high == start:
                    return path
                if high not in seen:
                    seen.add(high)
                    ahead.append((*path, high))
        edge = ahead
    return ()


def _orphans(rows: Iterable[Field]) -> Iterator[FieldProblem]:
    """Yield rows that no edge leaves or reaches: they name something and connect it with nothing."""
    rows = tuple(rows)
    reached = {target for row in rows for column in EDGES for target in getattr(row, column)}
    for row in rows:
        if row.preferred not in reached and not (row.broader or row.related or row.serves):
            yield _problem("orphan", row, "broader", "与任何领域都没有联系，请填写上位或相关领域")


def _problem(code: str, row: Field, column: str, what: str) -> FieldProblem:
    """Return a problem of a row."""
    message = f"词表 {row.file} 第{row.line}行 {column} 列（{row.preferred}）：{what}"
    return FieldProblem(code, row.file, row.line, column, message)
