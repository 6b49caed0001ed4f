"""Lints the word lists that rules and links read: duplicates, conflicts, loops, rows without a tie, rows that stand in no text.

In: the texts at hand. Out: `VocabularyReport`. All of it is information: a row that fires nowhere here may fire in the next text.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from policygraph.ingest.lexicon.fields import FieldVocabulary, load_fields
from policygraph.ingest.lexicon.fields_lint import lint_fields
from policygraph.ingest.lexicon.table import read_table, tables
from policygraph.ingest.nlp.technologies.vocabulary import lint_vocabulary

UNUSED = "unused"


@dataclass(frozen=True, slots=True)
class VocabularyReport:
    """How many word lists were looked at, what is doubtful in them, and how many rows stand in none of the texts."""

    files: int
    doubts: tuple[str, ...]
    rows: int
    unused: tuple[str, ...]


def check_vocabulary(texts: Sequence[str], fields: FieldVocabulary | None = None) -> VocabularyReport:
    """Return what is doubtful in the shipped word lists; `fields` replaces the vocabulary of fields."""
    fields = fields or load_fields()
    issues = lint_vocabulary(texts)
    doubts = [problem.message for problem in lint_fields(fields)]
    doubts += [f"词表 {issue.file} 第{issue.line}行：{issue.message}" for issue in issues if issue.code != UNUSED]
    unused = [f"{issue.file} 第{issue.line}行" for issue in issues if issue.code == UNUSED]
    unused += [
        f"{row.file} 第{row.line}行（{row.preferred}）" for row in fields.fields if not _stands(row.labels, texts)
    ]
    names = {row.file for row in fields.fields} | set(tables())
    rows = len(fields.fields) + sum(len(read_table(name)) for name in tables())
    return VocabularyReport(len(names), tuple(doubts), rows, tuple(unused))


def _stands(labels: Iterable[str], texts: Sequence[str]) -> bool:
    """Tell whether one of the names stands in one of the texts."""
    return any(label in text for label in labels for text in texts)
