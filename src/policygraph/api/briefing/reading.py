"""Reads a briefing docx back: its parameters, its sentences by bookmark, its tables and pictures by caption, and whatever else stands in it.

In: the bytes of a docx. Out: a `Found`. Raises `NotABriefing`.
"""

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import BadZipFile

from policygraph.api.briefing.material import Asked
from policygraph.api.briefing.parameters import NotABriefing, read

if TYPE_CHECKING:
    from docx.document import Document


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph with the names of its bookmarks."""

    text: str
    marks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What stands in a docx."""

    asked: Asked
    digest: str
    paragraphs: tuple[Paragraph, ...]
    tables: dict[str, tuple[tuple[str, ...], ...]]
    pictures: dict[str, bytes]


def found_in(content: bytes) -> Found:
    """Return what stands in a docx."""
    import docx
    from docx.opc.exceptions import PackageNotFoundError
    from docx.oxml.ns import qn
    from docx.table import Table

    try:
        document = docx.Document(BytesIO(content))
    except (BadZipFile, PackageNotFoundError, KeyError, ValueError) as error:
        raise NotABriefing("这不是能读的 docx 文件。请核对文件名，或用 policygraph briefing 重新生成。") from error
    asked, digest = read(document.core_properties.comments)
    paragraphs: list[Paragraph] = []
    tables: dict[str, tuple[tuple[str, ...], ...]] = {}
    caption = ""
    for item in document.iter_inner_content():
        if isinstance(item, Table):
            tables[caption] = tuple(tuple(_cell(cell) for cell in row.tc_lst) for row in item._tbl.tr_lst)
            continue
        if item.text.strip():
            caption = item.text
            marks = tuple(str(mark.get(qn("w:name"))) for mark in item._p.iter(qn("w:bookmarkStart")))
            paragraphs.append(Paragraph(item.text, marks))
    return Found(asked, digest, tuple(paragraphs), tables, _pictures(document))


def _pictures(document: "Document") -> dict[str, bytes]:
    """Return the pictures by their description, which is their caption; one that is only linked has no bytes."""
    from docx.oxml.ns import qn

    found: dict[str, bytes] = {}
    for drawing in document.element.body.iter(qn("w:drawing")):
        described = next(drawing.iter(qn("wp:docPr")), None)
        blip = next(drawing.iter(qn("a:blip")), None)
        if described is not None and blip is not None:
            part = document.part.related_parts.get(blip.get(qn("r:embed")) or "")
            found[described.get("descr") or ""] = part.blob if part is not None else b""
    return found


def _cell(cell: object) -> str:
    """Return the text of a cell, a line for each paragraph."""
    from docx.oxml.ns import qn

    paragraphs = cell.iter(qn("w:p"))  # type: ignore[attr-defined]
    return "\n".join(
        "".join("\n" if part.tag == qn("w:br") else part.text or "" for part in one.iter(qn("w:t"), qn("w:br")))
        for one in paragraphs
    )
