"""Whether a document is in force at a date, in the words of the answers."""

import re
from collections.abc import Iterable, Iterator

from policygraph.graph.answers.answer import DocumentStatus, title
from policygraph.ingest.records import Document

LAPSED = "已过期"
FUTURE = "未生效"
NAMING = "文件编号："  # how the note begins that says which text an id is; faces that call texts by title leave it out


def status_at(document: Document, as_of: str) -> str:
    """Return 已过期, 未生效 or what the text says of itself (试行, 现行, 未注明); `as_of` is an ISO date.

    A validity until 2020-12-31 is 已过期 on 2023-06-01 and not on 2020-12-31. A text that prints no start of its own is 未生效 before the
    day on which it was published.
    """
    if document.valid_to and document.valid_to < as_of[: len(document.valid_to)]:
        return LAPSED
    begins = _begins(document)
    if begins and begins > as_of[: len(begins)]:
        return FUTURE
    return "现行" if document.status == LAPSED and document.valid_to else document.status


def _begins(document: Document) -> str | None:
    """Return the day from which a text holds: its own, else that of its publication."""
    return document.valid_from or document.published


def statuses(documents: Iterable[Document | None], as_of: str) -> tuple[DocumentStatus, ...]:
    """Return each document once, ordered by id, with its status at the date."""
    known = {document.id: document for document in documents if document is not None}
    return tuple(DocumentStatus(id, status_at(known[id], as_of)) for id in sorted(known))


def validity_notes(documents: Iterable[Document | None], as_of: str) -> tuple[str, ...]:
    """Return one line for each document that is not in force at the date."""
    known = {document.id: document for document in documents if document is not None}
    notes = []
    for id in sorted(known):
        document, status = known[id], status_at(known[id], as_of)
        if status == LAPSED:
            notes.append(
                f"有效期提示：{title(document)}的期限至{document.valid_to}，按{as_of}计已过期，引用前请核实有无后续文件。"
            )
        elif status == FUTURE:
            notes.append(f"有效期提示：{title(document)}自{_begins(document)}起，按{as_of}计尚未生效。")
    return tuple(notes)


_NAMED = re.compile(r"(?:^|；)([^；]+?)即(《.*?》|所载清单)(?:（(清单[^（）]*)）)?(?=；|。$)")


def titles_in(notes: Iterable[str]) -> dict[str, str]:
    """Return the titles of documents by id, read from the notes of an answer that has gone through JSON.

    >>> titles_in(["文件编号：a-1即《甲（试行）》（清单JS2023）；b-2即《乙》。", "其他说明。"])
    {'a-1': '《甲（试行）》', 'b-2': '《乙》'}
    """
    return {id: title for id, title, _ in _named(notes)}


def lists_in(notes: Iterable[str]) -> dict[str, str]:
    """Return which lists a document publishes, by its id, read from the notes of an answer; a document without a list is left out.

    >>> lists_in(["文件编号：a-1即《甲（试行）》（清单ZJ2021、ZJ2021B）；b-2即《乙》。"])
    {'a-1': '清单ZJ2021、ZJ2021B'}
    """
    return {id: lists for id, _, lists in _named(notes) if lists}


def _named(notes: Iterable[str]) -> Iterator[tuple[str, str, str]]:
    """Yield id, title and lists of each document that the notes name."""
    for note in notes:
        if note.startswith(NAMING):
            yield from _NAMED.findall(note.removeprefix(NAMING))


def document_notes(documents: Iterable[Document | None], as_of: str) -> tuple[str, ...]:
    """Return one line that says which document each id stands for and which lists it publishes, then those of `validity_notes`."""
    known = {document.id: document for document in documents if document is not None}
    named = "；".join(f"{id}即{title(known[id])}{_publishing(known[id])}" for id in sorted(known))
    return (*((f"{NAMING}{named}。",) if known else ()), *validity_notes(known.values(), as_of))


def _publishing(document: Document) -> str:
    """Return the lists of a document in brackets, '' where it has none."""
    return f"（清单{'、'.join(document.layouts)}）" if document.layouts else ""
