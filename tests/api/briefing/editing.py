"""Edits of a briefing docx, and the faults that checking it then finds."""

from collections.abc import Callable
from io import BytesIO

import docx
from docx.document import Document

from policygraph.api.briefing.finding import State
from policygraph.api.briefing.reading import found_in
from policygraph.api.briefing.verify import verify
from policygraph.api.services.graph import Graph


def edited(content: bytes, edit: Callable[[Document], None]) -> bytes:
    document = docx.Document(BytesIO(content))
    edit(document)
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def replace_once(old: str, new: str) -> Callable[[Document], None]:
    def edit(document: Document) -> None:
        runs = [run for paragraph in document.paragraphs for run in paragraph.runs if old in run.text]
        assert runs, old
        runs[0].text = runs[0].text.replace(old, new)

    return edit


def faults(graph: Graph, content: bytes) -> list[tuple[State, str]]:
    return [(f.state, f.why) for f in verify(graph, found_in(content)).findings if f.is_fault]
