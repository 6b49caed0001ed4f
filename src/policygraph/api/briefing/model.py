"""What a briefing is made of, before any file format: headings, sentences with their quotes, tables and pictures."""

from dataclasses import dataclass
from hashlib import sha256

from policygraph.api.briefing.material import Asked
from policygraph.graph.answers.answer import Quote


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is 一、, level 2 is （一）, level 0 is the title of an annex."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Statement:
    """One paragraph that says something; `key` stays the same as long as it is about the same thing."""

    key: str
    text: str
    quotes: tuple[Quote, ...] = ()

    @property
    def mark(self) -> str:
        """Return the name of its bookmark, which stays the same as long as the key does."""
        return f"s{sha256(self.key.encode()).hexdigest()[:16]}"


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its caption; widths are shares of the page."""

    key: str
    caption: str
    header: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture by its kind, with its caption."""

    kind: str
    caption: str


Part = Heading | Statement | Table | Figure


@dataclass(frozen=True, slots=True)
class Briefing:
    """A briefing: text in order, annexes after it."""

    asked: Asked
    digest: str
    title: str
    body: tuple[Part, ...]
    annexes: tuple[Part, ...]

    @property
    def statements(self) -> tuple[Statement, ...]:
        """Return every sentence in order."""
        return tuple(part for part in (*self.body, *self.annexes) if isinstance(part, Statement))

    @property
    def tables(self) -> tuple[Table, ...]:
        """Return every table in order."""
        return tuple(part for part in (*self.body, *self.annexes) if isinstance(part, Table))
