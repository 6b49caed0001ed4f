"""The pack: its files, its text, and that hostile text never becomes a formula or breaks a file."""

import re
from dataclasses import replace
from io import BytesIO

import docx
import openpyxl
import pytest

from policygraph.api.briefing.content import FIGURES, briefing
from policygraph.api.briefing.document import document_bytes
from policygraph.api.briefing.material import Asked, material
from policygraph.api.briefing.model import Briefing, Statement, Table
from policygraph.api.briefing.pack import DOCUMENT, WORKBOOK
from policygraph.api.briefing.workbook import workbook_bytes
from policygraph.api.errors import SameList, UnknownRecord
from policygraph.api.figures.draw import picture
from policygraph.api.figures.marks import kind_of
from policygraph.api.services.graph import Graph
from tests.api.briefing.conftest import ASKED

HOSTILE = '=HYPERLINK("http://x")\x00\x1b\ud800<w:p>&'


def text_of(content: bytes) -> list[str]:
    return [paragraph.text for paragraph in docx.Document(BytesIO(content)).paragraphs]


def test_the_files_carry_the_numbers_of_the_document(files: dict[str, bytes]) -> None:
    pictures = [figure.caption.replace("　", "-") for figure in FIGURES]
    assert sorted(files) == sorted([DOCUMENT, WORKBOOK, *(f"{p}.{kind}" for p in pictures for kind in ("png", "svg"))])
    assert [figure.caption for figure in FIGURES if figure.caption in text_of(files[DOCUMENT])] == [
        figure.caption for figure in FIGURES
    ]


def test_sections_stand_in_order(files: dict[str, bytes]) -> None:
    paragraphs = text_of(files[DOCUMENT])
    heads = [
        "一、基本情况",
        "二、比对结果",
        "三、待核事项",
        "四、建议",
        "附件1　图",
        "附件2　比对表",
        "附件3　依据对照表",
    ]
    assert [text for text in paragraphs if text in heads] == heads


def test_equal_questions_give_equal_bytes(graph: Graph, files: dict[str, bytes]) -> None:
    found = material(graph, ASKED)
    pictures = {figure.kind: files[f"{figure.caption.replace('　', '-')}.png"] for figure in FIGURES}
    assert document_bytes(briefing(found), pictures) == files[DOCUMENT]
    assert workbook_bytes(briefing(found), found) == files[WORKBOOK]


def test_every_quote_is_verbatim_and_listed(graph: Graph) -> None:
    said = briefing(material(graph, ASKED))
    (evidence,) = [table for table in said.tables if table.key == "table.evidence"]
    listed = "\n".join(row[3] for row in evidence.rows)
    quotes = [quote for statement in said.statements for quote in statement.quotes]
    assert len(quotes) > 50
    for quote in quotes:
        assert graph.store.text(quote.document)[quote.start : quote.end] == quote.quote
        assert f"“{quote.quote}”" in listed


def test_the_first_citation_is_full_and_later_ones_are_short(graph: Graph) -> None:
    (evidence,) = [t for t in briefing(material(graph, ASKED)).tables if t.key == "table.evidence"]
    places = [row[2] for row in evidence.rows]
    full = [place for place in places if "苏工信创新〔2023〕222号" in place]
    assert len(full) == 1
    assert "以下简称江苏省2023年文件" in full[0]
    assert "江苏省2023年文件附件" in places


def test_no_score_and_no_share_of_our_own(files: dict[str, bytes]) -> None:
    body = "\n".join(text_of(files[DOCUMENT]))
    assert not re.search(r"\d+(?:\.\d+)?%|0\.\d+|置信", body)


def test_chosen_domains_only(graph: Graph) -> None:
    said = briefing(material(graph, replace(ASKED, domains=("JS2023-05",))))
    told = {s.key: s.text for s in said.statements if s.key.startswith("pairs.")}
    assert told.keys() == {"pairs.count", "pairs.close"}
    assert "“工业互联网安全技术及应用”与“工业信息安全”" in told["pairs.close"]
    assert "选定的1个领域：工业互联网安全技术及应用" in next(
        s.text for s in said.statements if s.key == "basics.chosen"
    )
    with pytest.raises(UnknownRecord, match="JS2023-99"):
        material(graph, replace(ASKED, domains=("JS2023-99",)))


def test_a_list_is_not_held_against_itself(graph: Graph) -> None:
    with pytest.raises(SameList, match="CN2017"):
        material(graph, replace(ASKED, list="CN2017"))
    with pytest.raises(SameList):
        picture("matrix", graph, "JS2023", "JS2023", "2026-01-01")


def test_running_text_names_rows_without_their_codes(graph: Graph) -> None:
    text = "".join(statement.text for statement in briefing(material(graph, ASKED)).statements)
    assert not re.search(r"(CN|JS)\d{4}-\d+“", text)


def test_every_strong_pair_is_told_strongest_first_without_codes(graph: Graph) -> None:
    found = material(graph, ASKED)
    told = [s for s in briefing(found).statements if s.key.startswith("pairs.") and s.key != "pairs.count"]
    names = {row.id: row.name for row in (*found.overlap.subjects, *found.overlap.objects)}
    strong = [row for row in found.overlap.rows if row.relation != "related" and kind_of(row) == row.relation]
    assert len(strong) > 3
    assert all(any(f"“{names[row.subject]}”与“{names[row.object]}”" in s.text for s in told) for row in strong)
    assert told[0].text.startswith("相同的")
    assert not any(re.search(r"[A-Z]{2,}\d{4}-", s.text) for s in told)


def test_a_question_to_verify_stands_once_with_its_domains(graph: Graph) -> None:
    found = material(graph, ASKED)
    (table,) = [table for table in briefing(found).tables if table.key == "table.facts"]
    assert len({row[1:2] + row[3:] for row in table.rows}) == len(table.rows) < 30
    counted = sum(int(row[2].partition("个")[0].removeprefix("全部")) for row in table.rows)
    assert counted == sum(len(row.open_facts) for row in found.upgradable.rows)


def test_the_sheets_have_filters_headers_and_no_formula(files: dict[str, bytes]) -> None:
    book = openpyxl.load_workbook(BytesIO(files[WORKBOOK]))
    assert book.sheetnames == ["领域对应关系", "布局比对", "条件一初筛", "待核事项", "依据对照表", "条件对照", "来源"]
    for sheet in book.worksheets:
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref
        assert sheet.max_row > 1
        assert all(cell.data_type == "s" for row in sheet.iter_rows() for cell in row if cell.value is not None)
    assert book["布局比对"].max_row == 23


def test_hostile_text_stays_text(graph: Graph) -> None:
    table = Table("t", f"表1　{'恶意'}", ("列",), (1,), ((HOSTILE,),))
    said = Briefing(Asked("JS2023", "CN2017", "2026-01-01"), "0", HOSTILE, (Statement("k", HOSTILE),), (table,))
    document = docx.Document(BytesIO(document_bytes(said, {})))
    assert document.paragraphs[0].text == '=HYPERLINK("http://x")<w:p>&'
    book = openpyxl.load_workbook(BytesIO(workbook_bytes(said, material(graph, ASKED))))
    cell = book["恶意"]["A2"]
    assert (cell.data_type, cell.value) == ("s", '=HYPERLINK("http://x")<w:p>&')
    assert cell.hyperlink is None


def test_centres_approved_after_the_date_are_named_and_not_counted(graph: Graph) -> None:
    def said(as_of: str) -> str:
        statements = briefing(material(graph, replace(ASKED, as_of=as_of))).statements
        return "".join(statement.text for statement in statements if statement.key.startswith("centres."))

    assert "按截至日期筛选" not in said("2026-01-01")
    text = said("2018-01-01")
    assert re.search(r"有\d\d家国家级中心的批复晚于2018-01-01，本答案不计入：", text)
    assert "国家石墨烯创新中心（2022-11）" in text
    count = r"对应布局总表22个领域中的(\d+)个"
    assert int(re.search(count, text)[1]) < int(re.search(count, said("2026-01-01"))[1])


def test_no_document_is_named_by_its_id(graph: Graph, files: dict[str, bytes]) -> None:
    book = openpyxl.load_workbook(BytesIO(files[WORKBOOK]))
    cells = [cell.value for sheet in book for row in sheet.iter_rows() for cell in row if sheet.title != "来源"]
    texts = [*text_of(files[DOCUMENT]), *filter(None, cells)]
    assert not [text for text in texts for document in graph.store.documents() if document.id in str(text)]


def test_a_question_about_nearly_all_names_the_others(graph: Graph) -> None:
    found = material(graph, ASKED)
    (table,) = [table for table in briefing(found).tables if table.key == "table.facts"]
    (about,) = [row[2] for row in table.rows if "，不含" in row[2]]
    count, others = about.split("个领域，不含")
    assert int(count) + len(others.split("、")) == len(found.upgradable.rows)


def test_tables_neither_begin_nor_end_with_a_row_alone(files: dict[str, bytes]) -> None:
    for table in docx.Document(BytesIO(files[DOCUMENT])).tables:
        kept = [row.cells[0].paragraphs[0].paragraph_format.keep_with_next is True for row in table.rows]
        assert kept[:3] == [True, True, True]
        assert kept[-3:] == [True, True, False]


def test_any_pair_of_lists_makes_a_briefing(graph: Graph) -> None:
    for asked in (Asked("ZJ2021", "CN2017", "2022-01-01"), Asked("JS2023", "ZJ2021", "2023-07-01")):
        assert briefing(material(graph, asked)).statements
