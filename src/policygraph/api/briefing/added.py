"""Checks what a person wrote into a briefing: paragraphs, tables, text boxes, headers, footnotes, comments.

In: what was read from the docx, the briefing that the graph gives, the graph. Out: a finding for each text that no part of
the briefing explains. Its numbers are nobody's but the writer's; a quote that no text has and an id that no row has are faults.
"""

import re
from collections.abc import Iterator

from policygraph.api.briefing.finding import Finding, State
from policygraph.api.briefing.model import Briefing, Figure, Heading
from policygraph.api.briefing.plain import plain
from policygraph.api.briefing.reading import MARK, Found
from policygraph.api.briefing.tabled import extra_columns
from policygraph.api.services.graph import Graph

_QUOTE = re.compile(r"“([^“”]{2,})”|「([^「」]{2,})」|\"([^\"]{2,})\"")
_ID = re.compile(r"(?<![A-Za-z0-9])[A-Z]{2,}\d{4}[A-Z]?-\d+")


def added(graph: Graph, found: Found, now: Briefing) -> Iterator[Finding]:
    """Yield the findings, in the order of the document; what stands beside the text comes last."""
    check = _Check(graph)
    for text in _unexplained(found, now):
        yield check(text, text)
    headers = {table.caption: table.header for table in now.tables}
    for caption, rows in found.tables.items():
        if caption not in headers:
            for row in rows:
                yield check("　".join(row), f"（表格）{'｜'.join(row)}")
        else:
            for cell in extra_columns(rows, headers[caption]):
                yield check(cell, f"（{caption}，添加的列）{cell}")
    for place, text in found.beside:
        yield check(text, f"（{place}）{text}")


def _unexplained(found: Found, now: Briefing) -> Iterator[str]:
    """Yield the paragraphs that are no part of the briefing."""
    parts = (*now.body, *now.annexes)
    fixed = {plain(part.text) for part in parts if isinstance(part, Heading)}
    fixed |= {part.caption for part in parts if isinstance(part, Figure)} | {table.caption for table in now.tables}
    fixed |= {plain(now.title), *(plain(statement.text) for statement in now.statements)}
    for paragraph in found.paragraphs:
        if paragraph.text not in fixed and not any(MARK.fullmatch(mark) for mark in paragraph.marks):
            yield paragraph.text


class _Check:
    """Looks quotes and ids up; reads the texts and rows of the graph once, when first needed."""

    def __init__(self, graph: Graph) -> None:
        """Keep the graph."""
        self._graph = graph
        self._texts: list[str] | None = None
        self._ids: set[str] | None = None

    def __call__(self, text: str, shown: str) -> Finding:
        """Return the finding for one text, which the report shows as `shown`."""
        quotes = ["".join(one) for one in _QUOTE.findall(text)]
        wrong = [quote for quote in quotes if not self._stands(quote)]
        unknown = [id_ for id_ in _ID.findall(text) if not self._is_row(id_)]
        whys = [f"引文在图库各文本中查不到：{'、'.join(wrong)}"] if wrong else []
        whys += [f"编号在图库中查不到：{'、'.join(unknown)}"] if unknown else []
        return Finding(State.FOREIGN, shown, "；".join(whys) or "人工添加的内容，数字和结论未核对", bool(whys))

    def _stands(self, quote: str) -> bool:
        """Tell whether a quote stands in one of the texts, breaks aside."""
        if self._texts is None:
            store = self._graph.store
            self._texts = ["".join(store.text(document.id).split()) for document in store.documents()]
        wanted = "".join(quote.split())
        return any(wanted in text for text in self._texts)

    def _is_row(self, id_: str) -> bool:
        """Tell whether a list of the graph has the row."""
        if self._ids is None:
            store = self._graph.store
            self._ids = {row.id for layout in store.layouts() for row in store.rows(layout.id)}
        return id_ in self._ids
