"""Writes a briefing as a docx laid out after GB/T 9704: page, type, levels, page numbers; no 版头, 文号 or 印章.

In: a `Briefing` and its pictures as PNG. Out: bytes, the same for the same briefing. Each sentence is wrapped in a bookmark
that carries its number, and the parameters stand in the core properties, so that `verify` can ask again.
"""

import tomllib
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu, Mm, Pt
from docx.text.paragraph import Paragraph

from policygraph.api.briefing.fields import page_number
from policygraph.api.briefing.model import Briefing, Figure, Heading, Part, Statement, Table
from policygraph.api.briefing.parameters import written
from policygraph.api.briefing.plain import plain
from policygraph.api.briefing.zipped import steady

_TOGETHER = 3  # rows at the beginning and at the end of a table that stay on one page
_PADDING = 25  # twentieths of a point
LEVELS = {0: "annex", 1: "level1", 2: "level2"}


@cache
def layout() -> dict[str, dict[str, Any]]:
    """Return page and type of layout.toml."""
    return tomllib.loads(Path(__file__).with_name("layout.toml").read_text("utf-8"))


def document_bytes(briefing: Briefing, pictures: Mapping[str, bytes]) -> bytes:
    """Return the docx; `pictures` are PNG by kind."""
    document = docx.Document()
    _set_up(document, briefing)
    title = document.add_paragraph()
    _write(title, briefing.title, "title")
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    title.paragraph_format.space_after = Pt(28)
    parts: tuple[Part, ...] = (*briefing.body, *briefing.annexes)
    for number, part in enumerate(parts):
        _add(document, part, pictures, number)
    buffer = BytesIO()
    document.save(buffer)
    return steady(buffer.getvalue())


def _set_up(document: Document, briefing: Briefing) -> None:
    """Set page, page numbers and properties."""
    page, section = layout()["page"], document.sections[0]
    section.page_width, section.page_height = Mm(page["width"]), Mm(page["height"])
    section.top_margin, section.bottom_margin = Mm(page["top"]), Mm(page["bottom"])
    section.left_margin, section.right_margin = Mm(page["left"]), Mm(page["right"])
    section.footer_distance = Mm(page["bottom"] - 10)
    style = document.styles["Normal"]
    style.font.name = "Times New Roman"
    style.element.rPr.rFonts.set(qn("w:eastAsia"), layout()["body"]["font"])
    footer = section.footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _write(footer, "— ", "number")
    page_number(footer.runs[-1])
    _write(footer, " —", "number")
    properties = document.core_properties
    properties.title, properties.author, properties.language = plain(briefing.title), "policygraph", "zh-CN"
    properties.comments = written(briefing)
    day = datetime.fromisoformat(briefing.asked.as_of)
    properties.created = properties.modified = day
    properties.last_modified_by, properties.revision = "policygraph", 1


def _add(document: Document, part: Part, pictures: Mapping[str, bytes], number: int) -> None:
    """Add one part."""
    if isinstance(part, Heading):
        paragraph = document.add_paragraph()
        _write(paragraph, part.text, LEVELS[part.level])
        paragraph.paragraph_format.keep_with_next = True
        paragraph.paragraph_format.page_break_before = part.level == 0
        if part.level:
            _indent(paragraph)
    elif isinstance(part, Statement):
        paragraph = document.add_paragraph()
        _write(paragraph, part.text, "body")
        _indent(paragraph)
        _bookmark(paragraph, number, part.mark)
    elif isinstance(part, Figure):
        _add_figure(document, part, pictures)
    else:
        _add_table(document, part)


def _write(paragraph: Paragraph, text: str, kind: str) -> None:
    """Add a run of a kind; running text has exact line spacing, as the standard has it."""
    how = layout()[kind]
    run = paragraph.add_run(plain(text))
    run.font.size, run.font.bold, run.font.name = Pt(how["size"]), how["bold"], "Times New Roman"
    run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), how["font"])
    form = paragraph.paragraph_format
    form.space_before = form.space_after = Pt(0)
    if kind in ("body", "level1", "level2"):
        form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(layout()["page"]["line"])


def _indent(paragraph: Paragraph) -> None:
    """Indent the first line by two characters."""
    paragraph.paragraph_format.first_line_indent = Pt(2 * layout()["body"]["size"])


def _bookmark(paragraph: Paragraph, at: int, name: str) -> None:
    """Wrap a paragraph in a bookmark."""
    number = str(at)
    for tag, attributes in (("w:bookmarkStart", {"w:id": number, "w:name": name}), ("w:bookmarkEnd", {"w:id": number})):
        element = OxmlElement(tag)
        for key, value in attributes.items():
            element.set(qn(key), value)
        if tag.endswith("Start"):
            paragraph._p.insert(1 if paragraph._p.pPr is not None else 0, element)
        else:
            paragraph._p.append(element)


def _add_figure(document: Document, figure: Figure, pictures: Mapping[str, bytes]) -> None:
    """Add a picture as wide as the text, not higher than the page leaves room for, with its caption below."""
    page = layout()["page"]
    width, height = page["width"] - page["left"] - page["right"], page["height"] - page["top"] - page["bottom"] - 22
    paragraph = document.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.keep_with_next = True
    paragraph.paragraph_format.space_after = Pt(0)
    shape = paragraph.add_run().add_picture(BytesIO(pictures[figure.kind]), width=Mm(width))
    if shape.height > Mm(height):
        shape.width, shape.height = Emu(int(shape.width * Mm(height) / shape.height)), Mm(height)
    shape._inline.docPr.set("descr", figure.caption)
    caption = document.add_paragraph()
    _write(caption, figure.caption, "caption")
    caption.alignment = WD_ALIGN_PARAGRAPH.CENTER
    caption.paragraph_format.space_after = Pt(8)


def _add_table(document: Document, part: Table) -> None:
    """Add a table with its caption above; the header row repeats, no row breaks over a page, none begins or ends alone."""
    caption = document.add_paragraph()
    _write(caption, part.caption, "caption")
    caption.alignment = WD_ALIGN_PARAGRAPH.CENTER
    caption.paragraph_format.keep_with_next = True
    caption.paragraph_format.space_before = Pt(10)
    caption.paragraph_format.space_after = Pt(4)
    table = document.add_table(rows=0, cols=len(part.header))
    table.style, table.alignment, table.autofit = "Table Grid", WD_TABLE_ALIGNMENT.CENTER, False
    _pad(table._tbl.tblPr)
    page = layout()["page"]
    total = page["width"] - page["left"] - page["right"]
    widths = [Mm(total * share / sum(part.widths)) for share in part.widths]
    for column, width in zip(table._tbl.tblGrid.gridCol_lst, widths, strict=True):
        column.w = width
    rows = (part.header, *part.rows)
    for at, row in enumerate(rows):
        added = table.add_row()
        properties = added._tr.get_or_add_trPr()
        for tag in ("w:cantSplit", *(("w:tblHeader",) if at == 0 else ())):
            properties.append(OxmlElement(tag))
        for cell, width, text in zip(added._tr.tc_lst, widths, row, strict=True):
            cell.width = width
            paragraph = Paragraph(cell.p_lst[0], table)
            _write(paragraph, text, "caption" if at == 0 else "table")
            if at < _TOGETHER or len(rows) - _TOGETHER <= at < len(rows) - 1:
                paragraph.paragraph_format.keep_with_next = True
            if at == 0:
                paragraph.runs[0].font.size = Pt(9.5)
                paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _pad(properties: Any) -> None:
    """Keep the text of a table off the lines above and below it; margins stand before tblLook, as the schema has it."""
    margins = OxmlElement("w:tblCellMar")
    for side in ("w:top", "w:bottom"):
        edge = OxmlElement(side)
        edge.set(qn("w:w"), str(_PADDING))
        edge.set(qn("w:type"), "dxa")
        margins.append(edge)
    look = properties.find(qn("w:tblLook"))
    if look is None:
        properties.append(margins)
    else:
        look.addprevious(margins)
