"""Writes the tables of a briefing as an xlsx: filters, frozen header, and never a formula from data.

In: the briefing and its material. Out: bytes, the same for the same material. Sheets: the tables, the evidence, the
conditions of the texts, and 来源 with documents, date, digest and notes.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from io import BytesIO
from math import ceil

from xlsxwriter import Workbook

from policygraph.api.briefing.citing import Citations
from policygraph.api.briefing.material import Material
from policygraph.api.briefing.model import Briefing, Table
from policygraph.api.briefing.plain import plain
from policygraph.api.figures.text import ems
from policygraph.graph.answers.conditions.model import Demand

LONGEST = 32767
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_LINE, _LINES = 17, 24  # points a line; lines that the highest possible row holds
_PAGE = 130  # characters that the columns of a sheet share


def workbook_bytes(briefing: Briefing, material: Material) -> bytes:
    """Return the xlsx."""
    buffer = BytesIO()
    book = Workbook(buffer, _OPTIONS)
    day = datetime.fromisoformat(briefing.asked.as_of)
    book.set_properties({"title": plain(briefing.title), "author": "policygraph", "created": day})
    head = book.add_format({"bold": True, "bg_color": "#dfe8f4", "border": 1, "text_wrap": True, "valign": "vcenter"})
    cell = book.add_format({"text_wrap": True, "valign": "top", "border": 1})
    citations = Citations(material.documents)
    for table in (*briefing.tables, conditions(material, citations), sources(material)):
        sheet = book.add_worksheet(table.caption.partition("　")[2][:31])
        widths = [max(8, _PAGE * width / sum(table.widths)) for width in table.widths]
        for column, title in enumerate(table.header):
            sheet.write_string(0, column, title, head)
            sheet.set_column(column, column, widths[column])
        for number, row in enumerate(table.rows, 1):
            sheet.set_row(number, _LINE * min(_LINES, max(map(_lines, row, widths))))
            for column, text in enumerate(row):
                sheet.write_string(number, column, plain(text)[:LONGEST], cell)
        sheet.freeze_panes(1, 1)
        sheet.autofilter(0, 0, max(len(table.rows), 1), len(table.header) - 1)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        sheet.set_footer("&C第 &P 页，共 &N 页")
    book.close()
    return buffer.getvalue()


def _lines(text: str, width: float) -> int:
    """Return how many lines a text takes in a column; programs that don't measure it themselves need the row's height."""
    return sum(max(1, ceil(2 * ems(line) / (width - 1))) for line in text.split("\n"))


def conditions(material: Material, citations: Citations) -> Table:
    """Return the conditions of the texts line by line."""

    def demanded(demands: Iterable[Demand]) -> str:
        return "\n".join(f"“{one.quote.quote}”（{citations.brief(one.quote)}）" for one in demands)

    def column(name: str) -> str:
        document, mark, rest = name.partition("·")
        return f"{citations.short(document)}{mark}{rest}"

    rows = []
    for line in material.conditions.rows:
        nation = demanded(line.national)
        rows += [
            (line.line, nation, column(cell.column), cell.outcome.value, cell.why, demanded(cell.demands))
            for cell in line.cells
        ]
    header = ("条件", "国家原文", "对照文件", "比较", "说明", "对照原文")
    return Table("sheet.conditions", "表6　条件对照", header, (16, 30, 16, 10, 24, 34), tuple(rows))


def sources(material: Material) -> Table:
    """Return the documents with their status, then date, digest and notes."""
    return Table("sheet.sources", "表7　来源", ("项目", "内容"), (20, 110), tuple(_sources(material)))


def _sources(material: Material) -> Iterator[tuple[str, str]]:
    """Yield the lines of the sheet of sources."""
    asked = material.asked
    yield "清单", f"{material.names[asked.list]}（{asked.list}）"
    yield "对照清单", f"{material.names[asked.reference]}（{asked.reference}）"
    yield "截至", asked.as_of
    yield "图库摘要", material.overlap.digest
    for status in material.gaps.documents:
        document = material.documents.get(status.id)
        if document is not None:
            about = (
                document.title,
                document.number or "无文号",
                document.issuer or "",
                document.published or "",
                status.status,
            )
            last = f"图库编号{status.id}", f"原文校验值{document.sha256}"
            yield "依据文件", "；".join([*filter(None, about), *last])
    for rule in (*material.gaps.rules, *material.upgradable.rules):
        yield f"规则：{rule.verdict}", rule.rule
    for note in material.gaps.notes:
        yield "说明", note
