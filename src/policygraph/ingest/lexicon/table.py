"""Why: the rules read their words from TSV files that a person can edit; this module reads and lints them.

In: the files ``*.tsv`` beside this module whose header is ``term kind note source since`` (tab separated; lines that start
with ``#`` are comments). Out: `Term` rows, or `BadLexicon` that names file, line and column; `lint` gives what is doubtful.
A term may start or end with a space written as ``␣``.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from policygraph.ingest.errors import BadLexicon
from policygraph.ingest.lexicon.lines import printed_lines, wrong_header

HEADER = ("term", "kind", "note", "source", "since")
FOLDER = Path(__file__).parent  # not importlib.resources: it takes longer to import than a table to read


@dataclass(frozen=True, slots=True)
class Term:
    """One word of one kind, with the reason why it is there (`note`), where it comes from and since when."""

    term: str
    kind: str
    note: str
    source: str
    since: str
    file: str
    line: int


@dataclass(frozen=True, slots=True)
class LexiconIssue:
    """A doubtful row: `code` is duplicate, conflict, orphan or unused; `message` is Chinese and says what to do."""

    code: str
    file: str
    line: int
    message: str


def parse_table(name: str, text: str) -> tuple[Term, ...]:
    """Return the rows of one file in printed order; raises `BadLexicon` for a wrong header, width or empty cell.

    >>> parse_table("x.tsv", "term\\tkind\\tnote\\tsource\\tsince\\n突破\\taction\\t\\t自拟\\t2026-11-21\\n")[0].kind
    'action'
    """
    rows: list[Term] = []
    (first, heading), *lines = printed_lines(text) or [(1, "")]
    wrong = wrong_header(heading, HEADER)
    if wrong is not None:
        raise BadLexicon(f"词表 {name} 第{first}行{wrong[1]}，请把表头改为 {' '.join(HEADER)}（制表符分隔）")
    for number, line in lines:
        cells = line.split("\t")
        if len(cells) != len(HEADER):
            raise BadLexicon(f"词表 {name} 第{number}行：应有{len(HEADER)}列，实有{len(cells)}列，请补齐制表符")
        if not cells[0] or not cells[1]:
            column = HEADER[0] if not cells[0] else HEADER[1]
            raise BadLexicon(f"词表 {name} 第{number}行：{column} 列为空，请填写或删除此行")
        rows.append(Term(cells[0].replace("␣", " "), cells[1], cells[2], cells[3], cells[4], name, number))
    return tuple(rows)


def tables() -> tuple[str, ...]:
    """Return the names of the term tables that ship with the package, sorted; tables with another header are left out."""
    files = sorted(FOLDER.glob("*.tsv"))
    return tuple(f.name for f in files if wrong_header(_heading(f.read_text(encoding="utf-8")), HEADER) is None)


@cache
def read_table(name: str) -> tuple[Term, ...]:
    """Return the rows of the shipped table `name`, e.g. ``actions.tsv``."""
    return parse_table(name, (FOLDER / name).read_text(encoding="utf-8"))


def words(name: str, *kinds: str) -> tuple[str, ...]:
    """Return the terms of these kinds in table `name`, longest first (then by code point), each once."""
    return tuple(sorted({t.term for t in read_table(name) if t.kind in kinds}, key=lambda w: (-len(w), w)))


def lint(
    known_kinds: dict[str, frozenset[str]], texts: Iterable[str] = (), exclusive: frozenset[str] = frozenset()
) -> tuple[LexiconIssue, ...]:
    """Return doubtful rows of all tables.

    In tables named in `exclusive` a word of two kinds is a conflict.
    `known_kinds` says per table which kinds the rules read: a row of another kind is an orphan. With `texts`, a
    row whose term stands in none of them is reported as unused (information, no fault).
    """
    body = "\n".join(texts)
    issues: list[LexiconIssue] = []
    for name in tables():
        seen: dict[str, Term] = {}
        for row in read_table(name):
            issues.extend(_doubts(row, seen.get(row.term), known_kinds.get(name), name in exclusive))
            if body and row.term not in body:
                issues.append(
                    LexiconIssue("unused", name, row.line, f"词条“{row.term}”在现有文本中没有出现，可保留备用")
                )
            seen.setdefault(row.term, row)
    return tuple(issues)


def _doubts(row: Term, earlier: Term | None, kinds: frozenset[str] | None, exclusive: bool) -> Iterable[LexiconIssue]:
    """Yield what is wrong with one row, given the first row with the same term and the kinds that are read."""
    if earlier is not None and earlier.kind == row.kind:
        yield LexiconIssue("duplicate", row.file, row.line, f"词条“{row.term}”与第{earlier.line}行重复，请删除一行")
    elif earlier is not None and exclusive:
        message = f"词条“{row.term}”在第{earlier.line}行是{earlier.kind}，这里是{row.kind}，请只留一类"
        yield LexiconIssue("conflict", row.file, row.line, message)
    if kinds is not None and row.kind not in kinds:
        message = f"词条“{row.term}”的类别{row.kind}没有规则使用，请改用：{'、'.join(sorted(kinds))}"
        yield LexiconIssue("orphan", row.file, row.line, message)


def _heading(text: str) -> str:
    """Return the first line that is no comment."""
    return next((line for _, line in printed_lines(text)), "")
