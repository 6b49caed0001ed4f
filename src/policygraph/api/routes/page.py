"""The type of a page of rows, for the OpenAPI document."""

from dataclasses import make_dataclass
from typing import Any


def paged_of(row: Any) -> Any:
    """Return the type of {"digest", "total", "next", "rows": [row]}."""
    fields = [("digest", str), ("total", int), ("next", str | None), ("rows", tuple[row, ...])]
    return make_dataclass(f"Page{row.__name__}", fields, frozen=True)
