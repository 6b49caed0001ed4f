"""Addresses within the pages: from any quote to its place in the text, from any id to the page that says all about it.

In: quotes, evidence, ids. Out: addresses as text. The one place that knows how addresses are written.
"""

from typing import Protocol
from urllib.parse import quote as escaped
from urllib.parse import urlencode

from policygraph.api.pages.asked import Asked


class Placed(Protocol):
    """Anything that stands at a place of a document: a quote, evidence, a miss of a search."""

    @property
    def document(self) -> str:
        """The document's id."""

    @property
    def start(self) -> int:
        """Where it begins, in characters."""

    @property
    def end(self) -> int:
        """Where it ends."""


def place_url(placed: Placed) -> str:
    """Return the address of a quote's place: the whole text with the quote marked and in view."""
    return f"{document_url(placed.document)}?{urlencode({'start': placed.start, 'end': placed.end})}#place"


def document_url(document: str) -> str:
    """Return the address of a document.

    >>> document_url("miit-2017-64"), document_url("a/b?c")
    ('/documents/miit-2017-64', '/documents/a%2Fb%3Fc')
    """
    return f"/documents/{escaped(document, safe='')}"


def row_url(row: str) -> str:
    """Return the address of a domain or topic."""
    return f"/domains/{escaped(row, safe='')}"


def technology_url(technology: str) -> str:
    """Return the address of a technology direction."""
    return f"/technologies/{escaped(technology, safe='')}"


def pair_url(asked: Asked, subject: str, object_: str) -> str:
    """Return the address of the matrix with one pair open."""
    return f"/matrix?{asked.query(subject=subject, object=object_)}#pair"


def search_url(word: str) -> str:
    """Return the address of a search."""
    return f"/search?{urlencode({'q': word})}"
