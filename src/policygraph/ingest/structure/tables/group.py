"""Lines inside a table that name a group of rows: ``一、新材料领域`` above the rows 1, 2, 3.

In: lines and a place among a table's rows. Out: where the group's name stands, if the line names one; it neither ends the table nor joins a cell.
"""

from collections.abc import Sequence

from policygraph.ingest.read.lines import Line
from policygraph.ingest.structure.marks import Style, mark_of
from policygraph.ingest.structure.tables.header import Header
from policygraph.ingest.structure.tables.number import Numbered
from policygraph.ingest.structure.tables.rows import begins_row, cells_of
from policygraph.ingest.structure.tables.table import ColumnRole, Part

_LONGEST = 30
_STYLES = (Style.CHINESE, Style.CHINESE_PAREN)
_FIRST = "一二三四五六七八九十（"


def group_above(lines: Sequence[Line], at: int, header: Header, last: Numbered | None) -> Part | None:
    """Return the name in a short line with a Chinese number right above a row with an Arabic one (the next, or 1 again).

    ``一、新材料领域`` or ``一 | 新材料领域 |`` above ``1 | 稀土材料 | 研究…`` is one; ``一 | 稀土材料 | 研究…`` is a row of its own.
    """
    text = lines[at].text.lstrip("|｜│┃ ")
    if not 2 < len(text) <= _LONGEST or text[0] not in _FIRST or ColumnRole.NUMBER not in header.roles:
        return None
    if last and last.style != "1":
        return None
    following = next((line for line in lines[at + 1 : at + 4] if not line.furniture), None)
    if following is None:
        return None
    row = begins_row(following, cells_of(following, header), header, last)
    if not row or row.style != "1" or row.number not in (1, (last.number if last else 0) + 1):
        return None
    mark = mark_of(text)
    if mark and mark.style in _STYLES:
        begin = lines[at].end - len(text)
        return None if text.endswith(("。", "；")) else (begin + mark.length, begin + len(text.rstrip("|｜│┃ \t")))
    cells = cells_of(lines[at], header)
    filled = [part for part in cells if part[0] < part[1]]
    return filled[1] if len(filled) == 2 and begins_row(lines[at], cells, header, None) else None
