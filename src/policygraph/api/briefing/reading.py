"""Reads a briefing docx back: its parameters, its sentences by bookmark, its tables by caption, and whatever else stands in it.

In: the bytes of a docx. Out: a `Found`. Raises `NotABriefing`.
"""

from dataclasses import dataclass
from io import BytesIO
from zipfile import BadZipFile

from policygraph.api.briefing.material import Asked
from policygraph.api.briefing.parameters import NotABriefing, read


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
    return Found(asked, digest, tuple(paragraphs), tables)


def _cell(cell: object) -> str:
    """Return the text of a cell, a line for each paragraph."""
    from docx.oxml.ns import qn

    paragraphs = cell.iter(qn("w:p"))  # type: ignore[attr-defined]
    return "\n".join(
        "".join("\n" if part.tag == qn("w:br") else part.text or "" for part in one.iter(qn("w:t"), qn("w:br")))
        for one in paragraphs
    )
