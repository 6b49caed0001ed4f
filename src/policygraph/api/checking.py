"""Reads texts again, without a store, and tells how each was read: nothing is skipped in silence.

In: paths. Out: a `CheckReport` with one `CheckedText` a file, the files that were passed over, those that can't be read, and what
is doubtful in the word lists.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from policygraph.api.vocabulary import VocabularyReport, check_vocabulary
from policygraph.ingest.check import Issue, Severity, check, with_prose_lists
from policygraph.ingest.errors import UnreadableSource
from policygraph.ingest.files import SourceFile, find_files
from policygraph.ingest.read.decode import SourceText, read_source
from policygraph.ingest.structure import read_structure
from policygraph.ingest.summary import Summary, summarise


@dataclass(frozen=True, slots=True)
class CheckedText:
    """One text: its encoding, how much of it was read as what, and what a person should know."""

    file: str
    encoding: str
    warnings: tuple[str, ...]
    summary: Summary
    issues: tuple[Issue, ...]


@dataclass(frozen=True, slots=True)
class PassedOver:
    """A file that was not read, and why."""

    file: str
    reason: str


@dataclass(frozen=True, slots=True)
class CheckReport:
    """Everything that a check found."""

    rows: tuple[CheckedText, ...]
    skipped: tuple[PassedOver, ...]
    failures: tuple[PassedOver, ...]
    vocabulary: VocabularyReport

    @property
    def nameless(self) -> frozenset[str]:
        """Return the lists that have rows without a name in the source."""
        return frozenset(found.layout for text in self.rows for found in text.summary.layouts if found.nameless)

    @property
    def is_sound(self) -> bool:
        """Tell whether every file could be read, no error was found, and the word lists are sound."""
        errors = (issue for text in self.rows for issue in text.issues if issue.severity is Severity.ERROR)
        return not self.failures and not self.vocabulary.doubts and next(errors, None) is None


def check_texts(paths: Sequence[Path]) -> CheckReport:
    """Check every text below `paths`; one that can't be read is listed and the others go on."""
    files, skipped = find_files(paths)
    rows, bodies, failures = [], [], []
    for file in files:
        try:
            source = read_source(file.path)
            rows.append(_checked(file, source))
            bodies.append(source.text)
        except UnreadableSource as error:
            failures.append(PassedOver(file.path.name, str(error)))
    passed = tuple(PassedOver(found.path.name, found.reason) for found in skipped)
    return CheckReport(tuple(rows), passed, tuple(failures), check_vocabulary(bodies))


def _checked(file: SourceFile, source: SourceText) -> CheckedText:
    """Check how one text is read."""
    reading = with_prose_lists(read_structure(source, file.entry), file.entry)
    warnings = tuple(map(str, source.warnings))
    return CheckedText(file.path.name, source.encoding, warnings, summarise(reading), check(reading, file.entry))
