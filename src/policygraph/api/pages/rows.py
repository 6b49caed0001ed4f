"""The rows of every list at once, for pages that name a row by its id."""

from policygraph.api.services.graph import Graph
from policygraph.graph.rows import Row


def rows_of(graph: Graph, layout: str) -> tuple[Row, ...]:
    """Return the rows of a list, in printed order."""
    return graph.store.rows(layout)


def all_rows(graph: Graph) -> dict[str, Row]:
    """Return every row of every list, by id."""
    return {row.id: row for layout in graph.store.layouts() for row in graph.ask(rows_of, layout.id)}


def row_names(graph: Graph) -> dict[str, str | None]:
    """Return the name of every row, by id; None where the source lacks it."""
    return {id_: row.name for id_, row in graph.ask(all_rows).items()}
