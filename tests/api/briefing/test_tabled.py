"""Tables that a person changed: a finding for the table, the column or the row that it is about, not for every row."""

from collections.abc import Callable
from copy import deepcopy

import pytest
from docx.document import Document

from policygraph.api.briefing.added import added
from policygraph.api.briefing.finding import State
from policygraph.api.briefing.model import Briefing
from policygraph.api.briefing.pack import DOCUMENT
from policygraph.api.briefing.reading import found_in
from policygraph.api.briefing.tabled import tables
from policygraph.api.services.graph import Graph
from tests.api.briefing.editing import edited


def table_gone(document: Document) -> None:
    table = document.tables[3]._tbl
    table.getparent().remove(table)


def column_gone(document: Document) -> None:
    for row in document.tables[0]._tbl.tr_lst:
        row.remove(row.tc_lst[-1])


def row_gone(document: Document) -> None:
    table = document.tables[1]._tbl
    table.remove(table.tr_lst[4])


def row_twice(document: Document) -> None:
    table = document.tables[1]._tbl
    table.append(deepcopy(table.tr_lst[4]))


def row_moved(document: Document) -> None:
    rows = document.tables[1]._tbl.tr_lst
    rows[8].addnext(rows[4])


def header_changed(document: Document) -> None:
    document.tables[2].rows[0].cells[2].paragraphs[0].runs[0].text = "结论"


WANTED = [
    (table_gone, State.MISSING, "文档中没有这张表（"),
    (column_gone, State.DIFFERS, "文档少了列：两侧原文"),
    (row_gone, State.MISSING, "文档中没有这一行"),
    (row_twice, State.DIFFERS, "这一行在文档中重复"),
    (row_moved, State.MOVED, "各行的先后与图库不同"),
    (header_changed, State.DIFFERS, "文档写作“｜初筛｜结论｜对应｜”，图库应为“｜初筛｜层次｜对应｜”"),
]


@pytest.mark.parametrize(("edit", "state", "why"), WANTED)
def test_each_change_is_said_once(
    now: Briefing, files: dict[str, bytes], edit: Callable[[Document], None], state: State, why: str
) -> None:
    (one,) = tables(found_in(edited(files[DOCUMENT], edit)), now, same=True)
    assert one.state is state
    assert one.why.startswith(why)


def test_a_column_of_ones_own_is_looked_through(graph: Graph, now: Briefing, files: dict[str, bytes]) -> None:
    def remarks(document: Document) -> None:
        document.tables[2].add_column(500000)
        document.tables[2].rows[1].cells[-1].text = "据“月球采矿产业”"

    found = found_in(edited(files[DOCUMENT], remarks))
    assert list(tables(found, now, same=True)) == []
    assert [one.why for one in added(graph, found, now)] == ["引文在图库各文本中查不到：月球采矿产业"]
