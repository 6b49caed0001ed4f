"""The pipeline: its tokenizer, its wiring, that it is saved and loaded, and that documents leave nothing behind."""

from functools import cache
from pathlib import Path

import jieba
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from policygraph.ingest.extract import extract
from policygraph.ingest.files import discover
from policygraph.ingest.nlp.pipeline import load_pipeline, make_pipeline, read_units
from policygraph.ingest.nlp.tokenizer import UnknownSegmenter
from policygraph.ingest.read.decode import read_source
from policygraph.ingest.read.passage import Passage
from policygraph.ingest.records import BlockKind
from policygraph.ingest.structure.reading import Role, Unit
from tests.factory import RAW


@cache
def pipeline() -> Language:
    return make_pipeline()


def unit(text: str, role: Role) -> Unit:
    return Unit(Passage.joined([(text, 0, len(text))]), role, BlockKind.CLAUSE, None, None)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60))
def test_a_doc_is_exactly_its_text(text: str) -> None:
    assert pipeline().make_doc(text).text == text


def test_a_lone_surrogate_keeps_offsets_true() -> None:
    assert pipeline().make_doc("突破\ud800光刻胶").text == "突破\ufffd光刻胶"


def test_user_words_stay_ours() -> None:
    assert "产学研" in [token.text for token in pipeline().make_doc("推动产学研合作")]
    assert pipeline().tokenizer._segment.__self__ is not jieba.dt


def test_components_declare_a_wiring_without_problems() -> None:
    assert not any(pipeline().analyze_pipes()["problems"].values())


def test_a_saved_pipeline_reads_the_same(tmp_path: Path) -> None:
    pipeline().to_disk(tmp_path / "model")
    text = "重点突破光刻胶、EDA 工具。"
    assert (
        load_pipeline(tmp_path / "model")(text).user_data["technologies"] == pipeline()(text).user_data["technologies"]
    )


def test_units_keep_their_place_and_role() -> None:
    doc = read_units(pipeline(), [unit("突破光刻胶", Role.HEADING), unit("突破光刻机。", Role.CLAUSE)])
    assert doc.text == "突破光刻胶\n突破光刻机。\n"
    assert [(start, end) for start, end, _ in doc.user_data["units"]] == [(0, 5), (6, 12)]
    assert [span.text for span in doc.spans["technologies"]] == ["光刻机"]
    assert [index for index, _ in doc.user_data["technologies"]] == [1]


def test_documents_leave_no_words_behind() -> None:
    before = len(pipeline().vocab.strings)
    for number in range(50):
        with pipeline().memory_zone():
            pipeline()(f"重点突破第{number}号光刻胶xq{number}。")
    assert len(pipeline().vocab.strings) == before


def test_nothing_is_printed(capfd: pytest.CaptureFixture[str]) -> None:
    make_pipeline()("突破光刻胶")
    assert capfd.readouterr() == ("", "")


def test_an_unknown_segmenter_is_named() -> None:
    with pytest.raises(UnknownSegmenter, match="不认识的分词器"):
        make_pipeline("hanlp")


def test_rjieba_gives_the_directions_and_domains_of_jieba() -> None:
    pytest.importorskip("rjieba", reason="rjieba 未安装（可选依赖），不比较两种分词器")
    other = make_pipeline("rjieba")
    assert "产学研" in [token.text for token in other.make_doc("推动产学研合作")]
    for found in discover([RAW]):
        source = read_source(found.path)
        ours, theirs = (extract(source, found.entry, nlp) for nlp in (pipeline(), other))
        assert ours.mentions == theirs.mentions
        assert (ours.layouts, ours.domains) == (theirs.layouts, theirs.domains)


def test_a_saved_pipeline_keeps_its_segmenter(tmp_path: Path) -> None:
    pytest.importorskip("rjieba", reason="rjieba 未安装（可选依赖），不比较两种分词器")
    make_pipeline("rjieba").to_disk(tmp_path / "model")
    assert load_pipeline(tmp_path / "model").tokenizer.segmenter == "rjieba"
