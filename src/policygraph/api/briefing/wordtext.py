"""The text of a docx as a reader sees it: with what was inserted under tracked changes, without what was deleted or moved away.

python-docx leaves out insertions, content controls, text boxes, notes and headers, where a word can be slipped in.
"""

from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn

_BREAKS = {qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:tab"): "\t", qn("w:noBreakHyphen"): "-"}
_WRITTEN = (qn("w:t"), *_BREAKS)
_P, _TABLE, _BOX, _MOVED = qn("w:p"), qn("w:tbl"), qn("w:txbxContent"), qn("w:moveFrom")
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def blocks(body: Any) -> Iterator[Any]:
    """Yield the paragraphs and tables of a body in order, those in content controls too; not those in tables or text boxes."""
    for element in body.iter(_P, _TABLE):
        if not _inside(element, body, _TABLE, _BOX):
            yield element


def boxes(body: Any) -> Iterator[Any]:
    """Yield the paragraphs in text boxes; the copy that a box keeps for old programs is left out."""
    for box in body.iter(_BOX):
        if not _inside(box, body, _FALLBACK):
            yield from box.iter(_P)


def paragraph_text(paragraph: Any) -> str:
    """Return the text of a paragraph, without that of the text boxes anchored in it."""
    found = (part for part in paragraph.iter(*_WRITTEN) if not _inside(part, paragraph, _P, _MOVED))
    return "".join(_BREAKS.get(part.tag) or part.text or "" for part in found)


def cell_text(cell: Any) -> str:
    """Return the text of a cell, a line for each paragraph."""
    return "\n".join(paragraph_text(one) for one in cell.iter(_P) if not _inside(one, cell, _BOX))


def _inside(element: Any, top: Any, *tags: str) -> bool:
    """Tell whether an element stands in one of the tags below `top`."""
    parent = element.getparent()
    while parent is not None and parent is not top:
        if parent.tag in tags:
            return True
        parent = parent.getparent()
    return False
