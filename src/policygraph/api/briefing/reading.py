"""Reads a briefing docx back: its parameters, its sentences by bookmark, its tables and pictures by caption, and whatever else stands in it.

In: the bytes of a docx. Out: a `Found`. Raises `NotABriefing`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile

from policygraph.api.briefing.material import Asked
from policygraph.api.briefing.parameters import NotABriefing, read

if TYPE_CHECKING:
    from docx.document import Document


MARK = re.compile(r"s[0-9a-f]{16}")  # the bookmark of a sentence
_BESIDE = {"header": "页眉", "footer": "页脚", "footnotes": "脚注", "endnotes": "尾注", "comments": "批注"}
_PART = re.compile(r"/word/(header|footer|footnotes|endnotes|comments)\d*\.xml")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph with the names of its bookmarks."""

    text: str
    marks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What stands in a docx; `beside` is what stands in text boxes, headers, footers, notes and comments, with its place.

    Tables under the same caption are one. `pictures` are by their description, `standing` by the paragraph below them.
    """

    asked: Asked
    digest: str
    paragraphs: tuple[Paragraph, ...]
    tables: dict[str, tuple[tuple[str, ...], ...]]
    pictures: dict[str, bytes]
    beside: tuple[tuple[str, str], ...] = ()
    standing: dict[str, bytes] = field(default_factory=dict)


def found_in(content: bytes) -> Found:
    """Return what stands in a docx."""
    import docx
    from docx.opc.exceptions import PackageNotFoundError
    from docx.oxml.ns import qn

    from policygraph.api.briefing.wordtext import blocks, cell_text, paragraph_text

    try:
        document = docx.Document(BytesIO(content))
        beside = tuple(dict.fromkeys(_beside(document)))
    except (BadZipFile, PackageNotFoundError, KeyError, ValueError, SyntaxError) as error:  # the last for broken XML
        raise NotABriefing("这不是能读的 docx 文件。请核对文件名，或用 policygraph briefing 重新生成。") from error
    asked, digest = read(document.core_properties.comments)
    paragraphs: list[Paragraph] = []
    tables: dict[str, tuple[tuple[str, ...], ...]] = {}
    standing: dict[str, bytes] = {}
    caption, above = "", None
    for item in blocks(document.element.body):
        if item.tag == qn("w:tbl"):
            rows = (tuple(cell_text(cell) for cell in row.iter(qn("w:tc"))) for row in item.iter(qn("w:tr")))
            tables[caption] = (*tables.get(caption, ()), *rows)
            continue
        text = paragraph_text(item)
        above = next((content for _, content in _drawings(document, item)), above)
        if text.strip():
            caption = text
            if above is not None:
                standing[text], above = above, None
            marks = tuple(str(mark.get(qn("w:name"))) for mark in item.iter(qn("w:bookmarkStart")))
            paragraphs.append(Paragraph(text, marks))
    return Found(asked, digest, tuple(paragraphs), tables, dict(_drawings(document)), beside, standing)


def _beside(document: "Document") -> Iterator[tuple[str, str]]:
    """Yield place and text of what stands beside the text; page numbers are left out."""
    from docx.oxml.ns import qn
    from docx.oxml.parser import parse_xml

    from policygraph.api.briefing.wordtext import boxes, paragraph_text

    for paragraph in boxes(document.element.body):
        if text := paragraph_text(paragraph).strip():
            yield "文本框", text
    for part in sorted(document.part.package.iter_parts(), key=lambda one: str(one.partname)):
        place = _PART.fullmatch(str(part.partname))
        for paragraph in parse_xml(part.blob).iter(qn("w:p")) if place else ():
            text = paragraph_text(paragraph).strip()
            if place and text.strip("—-–第页 0123456789"):
                yield _BESIDE[place[1]], text


def _drawings(document: "Document", within: Any = None) -> Iterator[tuple[str, bytes]]:
    """Yield description, which is the caption, and bytes of each picture; one that is only linked has no bytes."""
    from docx.oxml.ns import qn

    for drawing in (document.element.body if within is None else within).iter(qn("w:drawing")):
        described = next(drawing.iter(qn("wp:docPr")), None)
        blip = next(drawing.iter(qn("a:blip")), None)
        if described is not None and blip is not None:
            part = document.part.related_parts.get(blip.get(qn("r:embed")) or "")
            yield described.get("descr") or "", part.blob if part is not None else b""
