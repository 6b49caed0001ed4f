"""The other names of what a row's name says, looked up in the vocabulary only when an answer asks for the first one.

In: rows. Out: a mapping from row id to alternative names; most answers never need it, and a question should start at once.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from policygraph.graph.rows import Row


class OtherNames(Mapping[str, tuple[str, ...]]):
    """Row id -> the labels of the field that carries the row's name, the name itself left out."""

    def __init__(self, rows: Sequence[Row]) -> None:
        """Keep the names; the vocabulary is read at the first look-up."""
        self._names = {row.id: row.name for row in rows if row.name}

    @cached_property
    def _by_label(self) -> dict[str, tuple[str, ...]]:
        """Read the vocabulary: every label in lower case -> all labels of its field."""
        from policygraph.ingest.lexicon.fields import load_fields

        return {label.lower(): field.labels for field in reversed(load_fields().fields) for label in field.labels}

    def __getitem__(self, row_id: str) -> tuple[str, ...]:
        """Return the other names; a name that the vocabulary does not know has none."""
        name = self._names[row_id]
        return tuple(label for label in self._by_label.get(name.lower(), ()) if label.lower() != name.lower())

    def __iter__(self) -> Iterator[str]:
        """Yield the ids of the rows that have a name."""
        return iter(self._names)

    def __len__(self) -> int:
        """Return how many rows have a name."""
        return len(self._names)
