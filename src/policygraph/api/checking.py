"""Reads texts again, without a store, and tells how each was read: nothing is skipped in silence.

In: paths. Out: a `CheckReport` with one `CheckedText` a file, the files that were passed over, and those that can't be read.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from policygraph.ingest.check import Issue, Severity, Summary, check, summarise
from policygraph.ingest.errors import UnreadableSource
from policygraph.ingest.read.decode import read_source
from policygraph.ingest.sources import SourceFile, find_files
from policygraph.ingest.structure import read_structure


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

    @property
    def is_sound(self) -> bool:
        """Tell whether every file could be read and no error was found."""
        errors = (issue for text in self.rows for issue in text.issues if issue.severity is Severity.ERROR)
        return not self.failures and next(errors, None) is None


def check_texts(paths: Sequence[Path]) -> CheckReport:
    """Check every text below `paths`; one that can't be read is listed and the others go on."""
    files, skipped = find_files(paths)
    rows, failures = [], []
    for file in files:
        try:
            rows.append(_checked(file))
        except UnreadableSource as error:
            failures.append(PassedOver(file.path.name, str(error)))
    passed = tuple(PassedOver(found.path.name, found.reason) for found in skipped)
    return CheckReport(tuple(rows), passed, tuple(failures))


def _checked(file: SourceFile) -> CheckedText:
    """Read one text and check the reading."""
    source = read_source(file.path)
    reading = read_structure(source, file.entry)
    warnings = tuple(map(str, source.warnings))
    return CheckedText(file.path.name, source.encoding, warnings, summarise(reading), check(reading, file.entry))
