"""The other names of what a row's name says, looked up in the vocabulary only when an answer asks for them.

In: rows. Out: a mapping from row id to alternative names; most answers never need it, and a question should start at once.
"""

from collections.abc import Iterator, Mapping, Sequence

from policygraph.graph.rows import Row


class OtherNames(Mapping[str, tuple[str, ...]]):
    """Row id -> the labels of the field that carries the row's name, the name itself left out."""

    def __init__(self, rows: Sequence[Row]) -> None:
        """Keep the names; the vocabulary is read at the first look-up."""
        self._names = {row.id: row.name for row in rows if row.name}

    def __getitem__(self, row_id: str) -> tuple[str, ...]:
        """Return the other names; a name that the vocabulary does not know has none."""
        from policygraph.ingest.lexicon.labels import labels_of

        name = self._names[row_id]
        return tuple(label for label in labels_of(name) if label.lower() != name.lower())

    def __iter__(self) -> Iterator[str]:
        """Yield the ids of the rows that have a name."""
        return iter(self._names)

    def __len__(self) -> int:
        """Return how many rows have a name."""
        return len(self._names)
