"""A docx read back: untouched it is sound, every edit is found, against another graph each sentence gets a state."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.document import Document

from policygraph.api.briefing.finding import State
from policygraph.api.briefing.pack import DOCUMENT
from policygraph.api.briefing.parameters import NotABriefing
from policygraph.api.briefing.reading import found_in
from policygraph.api.briefing.verify import verify
from policygraph.api.services.graph import Graph, opened_graph
from policygraph.api.settings import load_settings
from tests.api.briefing.editing import edited, faults, replace_once
from tests.factory import RAW


def test_untouched_and_saved_again_it_is_sound(graph: Graph, files: dict[str, bytes]) -> None:
    assert faults(graph, files[DOCUMENT]) == []
    assert faults(graph, edited(files[DOCUMENT], lambda document: None)) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("23个领域", "24个领域", "24"),
        ("“工业信息安全”", "“工业信息安防”", "工业信息安防"),
        ("“燃气轮机”部分", "“传感器”部分", "传感器"),
    ],
)
def test_a_changed_number_name_or_id_is_named(
    graph: Graph, files: dict[str, bytes], old: str, new: str, said: str
) -> None:
    ((state, why),) = faults(graph, edited(files[DOCUMENT], replace_once(old, new)))
    assert state is State.DIFFERS
    assert said in why


def test_a_changed_cell_and_a_dropped_sentence_are_named(graph: Graph, files: dict[str, bytes]) -> None:
    def cell(document: Document) -> None:
        document.tables[1].rows[3].cells[1].paragraphs[0].runs[0].text = "已列入"

    def drop(document: Document) -> None:
        paragraph = next(p for p in document.paragraphs if p.text.startswith("已列入"))
        paragraph._p.getparent().remove(paragraph._p)

    assert [state for state, _ in faults(graph, edited(files[DOCUMENT], cell))] == [State.DIFFERS]
    assert [state for state, _ in faults(graph, edited(files[DOCUMENT], drop))] == [State.MISSING]


def test_a_replaced_and_a_dropped_picture_are_named(graph: Graph, files: dict[str, bytes]) -> None:
    def other(document: Document) -> None:
        parts = [part for part in document.part.related_parts.values() if part.content_type == "image/png"]
        parts[0]._blob = parts[1].blob

    def drop(document: Document) -> None:
        shape = document.inline_shapes[1]._inline
        shape.getparent().remove(shape)

    def swap(document: Document) -> None:
        one, two = (document.inline_shapes[at]._inline for at in (0, 1))
        here, there = one.getparent(), two.getparent()
        here.append(two)
        there.append(one)

    ((state, why),) = faults(graph, edited(files[DOCUMENT], other))
    assert (state, "被替换过" in why) == (State.DIFFERS, True)
    assert [state for state, _ in faults(graph, edited(files[DOCUMENT], swap))] == [State.DIFFERS, State.DIFFERS]
    assert [state for state, _ in faults(graph, edited(files[DOCUMENT], drop))] == [State.MISSING]


def test_against_another_graph_each_sentence_gets_a_state(
    files: dict[str, bytes], tmp_path: Path, policygraph: Callable[..., object]
) -> None:
    text = next(RAW.glob("jiangsu_mic*")).read_text("utf-8")
    for file in RAW.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    (tmp_path / next(RAW.glob("jiangsu_mic*")).name).write_text(text.replace("信息安全", "数据流通"), "utf-8")
    url = f"sqlite:///{tmp_path / 'new.db'}"
    policygraph("build", tmp_path, "--store", url, "--quiet")
    with opened_graph(load_settings(url)) as newer:
        report = verify(newer, found_in(files[DOCUMENT]))
    assert not report.is_same_graph
    states = {finding.state for finding in report.findings}
    assert State.TRUE in states
    assert states & {State.CHANGED, State.LOST}
    assert all(finding.why for finding in report.findings if finding.state in (State.CHANGED, State.LOST))


def test_where_the_text_of_the_list_is_gone_every_sentence_has_lost_its_evidence(
    files: dict[str, bytes], tmp_path: Path, policygraph: Callable[..., object]
) -> None:
    url = f"sqlite:///{tmp_path / 'less.db'}"
    policygraph("build", *RAW.glob("miit*"), *RAW.glob("zhe*"), "--store", url, "--quiet")
    found = found_in(files[DOCUMENT])
    with opened_graph(load_settings(url)) as less:
        report = verify(less, found)
    assert not report.is_sound
    assert {finding.state for finding in report.findings} == {State.LOST}
    assert {finding.why for finding in report.findings} == {"图库中没有清单 JS2023"}
    assert len(report.findings) == sum(bool(paragraph.marks) for paragraph in found.paragraphs) > 20


def test_a_file_of_someone_else_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotABriefing):
        found_in(b"no zip")
    buffer = BytesIO()
    docx.Document().save(buffer)
    with pytest.raises(NotABriefing):
        found_in(buffer.getvalue())


def test_the_commands(graph_url: str, policygraph, tmp_path: Path) -> None:
    words = ("--store", graph_url, "--as-of", "2026-01-01")
    assert policygraph("briefing", "-o", tmp_path / "out", *words, "--domain", "JS2023-05").code == 0
    file = tmp_path / "out" / DOCUMENT
    ran = policygraph("verify", file, "--store", graph_url)
    assert (ran.code, "仍然成立" in ran.out) == (0, True)
    file.write_bytes(edited(file.read_bytes(), replace_once("工业互联网安全技术及应用", "工业互联网安全及应用")))
    ran = policygraph("verify", file, "--store", graph_url)
    assert ran.code == 1
    assert "与图库不符" in ran.out
