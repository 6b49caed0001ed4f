"""What a person wrote into a briefing, wherever in the docx it stands: shown, and its quotes and ids looked up."""

from collections.abc import Callable

import pytest
from docx.document import Document
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml

from policygraph.api.briefing.added import added
from policygraph.api.briefing.content import briefing
from policygraph.api.briefing.finding import State
from policygraph.api.briefing.material import material
from policygraph.api.briefing.pack import DOCUMENT
from policygraph.api.briefing.reading import found_in
from policygraph.api.services.graph import Graph
from tests.api.briefing.editing import edited, faults


def said(graph: Graph, content: bytes) -> list[tuple[bool, str]]:
    found = found_in(content)
    return [(one.is_fault, one.why) for one in added(graph, found, briefing(material(graph, found.asked)))]


FALSE = "另据原文“量子安全产业园”，建议先行。"


def test_added_text_is_shown_and_its_quotes_and_ids_are_looked_up(graph: Graph, files: dict[str, bytes]) -> None:
    sound = edited(files[DOCUMENT], lambda d: d.add_paragraph("另据原文“工业信息安全”（CN2017-10），建议先行。"))
    assert said(graph, sound) == [(False, "人工添加的内容，数字和结论未核对")]
    wrong = edited(files[DOCUMENT], lambda d: d.add_paragraph("「量子安全产业园」见CN2017-99。"))
    why = "引文在图库各文本中查不到：量子安全产业园；编号在图库中查不到：CN2017-99"
    assert said(graph, wrong) == [(True, why)]


def in_a_header(document: Document) -> None:
    document.sections[0].header.paragraphs[0].text = FALSE


def in_the_footer(document: Document) -> None:
    document.sections[0].footer.add_paragraph(FALSE)


def in_a_table(document: Document) -> None:
    document.add_paragraph("表8　补充")
    document.add_table(1, 2).cell(0, 1).text = FALSE


def in_a_comment(document: Document) -> None:
    document.add_comment(document.paragraphs[2].runs, text=FALSE, author="甲")


def added_run(wrapped: str) -> Callable[[Document], None]:
    def edit(document: Document) -> None:
        document.add_paragraph()._p.append(parse_xml(wrapped.format(nsdecls("w", "wp"), FALSE)))

    return edit


in_a_box = added_run(
    "<w:r {}><w:pict><w:txbxContent><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>"
)
under_tracked_changes = added_run("<w:ins {} w:id='1' w:author='甲'><w:r><w:t>{}</w:t></w:r></w:ins>")


def in_a_content_control(document: Document) -> None:
    xml = f"<w:sdt {nsdecls('w')}><w:sdtContent><w:p><w:r><w:t>{FALSE}</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    document.element.body.insert(3, parse_xml(xml))


PLACES = (
    in_a_header,
    in_the_footer,
    in_a_table,
    in_a_comment,
    in_a_box,
    under_tracked_changes,
    in_a_content_control,
)


@pytest.mark.parametrize("edit", PLACES)
def test_no_place_hides_a_false_quote(graph: Graph, files: dict[str, bytes], edit: Callable[[Document], None]) -> None:
    (why,) = [why for is_fault, why in said(graph, edited(files[DOCUMENT], edit)) if is_fault]
    assert "量子安全产业园" in why


def test_a_number_changed_under_tracked_changes_is_found(graph: Graph, files: dict[str, bytes]) -> None:
    def edit(document: Document) -> None:
        paragraph = next(one for one in document.paragraphs if one.text.startswith("已列入"))
        inserted = f"<w:ins {nsdecls('w')} w:id='1' w:author='甲'><w:r><w:t>另有9个。</w:t></w:r></w:ins>"
        paragraph._p.append(parse_xml(inserted))

    ((state, why),) = faults(graph, edited(files[DOCUMENT], edit))
    assert (state, "9" in why) == (State.DIFFERS, True)


def test_a_row_slipped_under_a_table_is_found(graph: Graph, files: dict[str, bytes]) -> None:
    def second(document: Document) -> None:
        rows = document.tables[1]._tbl.tr_lst
        rows[2].addnext(parse_xml(f"<w:tr {nsdecls('w')}><w:tc><w:p><w:r><w:t>假</w:t></w:r></w:p></w:tc></w:tr>"))

    assert [why for _, why in faults(graph, edited(files[DOCUMENT], second))] == ["图库中没有这一行"]
