"""`check` says what was read as what, what is missing, and where sources.toml and text differ."""

from dataclasses import replace
from pathlib import Path

import pytest

from policygraph.ingest.check import Severity, check, with_prose_lists
from policygraph.ingest.read import SourceText, read_source
from policygraph.ingest.sources import load_sources
from policygraph.ingest.structure import Reading, read_structure
from policygraph.ingest.summary import summarise
from tests.factory import RAW

ENTRIES = {entry.file: entry for entry in load_sources(RAW)}
JIANGSU = "jiangsu_mic_guide_2023.txt"


def reading_of(name: str, text: str | None = None) -> Reading:
    source = read_source(RAW / name)
    if text is not None:
        source = SourceText(Path(name), text, "utf-8", source.sha256, ())
    return with_prose_lists(read_structure(source, ENTRIES[name]), ENTRIES[name])


@pytest.mark.parametrize("name", sorted(ENTRIES))
def test_the_shipped_texts_have_no_fault(name: str) -> None:
    issues = check(reading_of(name), ENTRIES[name])
    assert {issue.severity for issue in issues} <= {Severity.INFO}


@pytest.mark.parametrize("name", sorted(ENTRIES))
def test_characters_add_up(name: str) -> None:
    summary = summarise(reading_of(name))
    assert sum(kind.characters for kind in summary.kinds) == summary.characters
    assert all(kind.reasons for kind in summary.kinds)


def test_nameless_rows_are_information() -> None:
    issues = check(reading_of("zhejiang_mic_plan_2021.txt"))
    assert [(issue.code, issue.severity) for issue in issues] == [("row.nameless", Severity.INFO)] * 2
    assert "ZJ2021-14" in issues[0].message


def test_a_lost_row_is_an_error_that_names_it() -> None:
    text = read_source(RAW / JIANGSU).text
    lost = "\n".join(line for line in text.split("\n") if not line.startswith("7\t"))
    issues = [issue for issue in check(reading_of(JIANGSU, lost)) if issue.severity is Severity.ERROR]
    assert [issue.code for issue in issues] == ["rows.missing"]
    assert "应有 23 行，只读到 22 行，缺 1 行（序号 7）" in issues[0].message


def test_the_lists_in_prose_are_counted_and_their_loss_is_an_error() -> None:
    name = "mic_programme_guide_2016.txt"
    whole = reading_of(name)
    assert [(count.layout, count.expected, count.found) for count in summarise(whole).layouts] == [("CN2016", 10, 10)]
    fields = [domain.name_evidence for domain in whole.domains if domain.name_evidence]
    start, end = fields[0].start, fields[-1].end
    lost = whole.text[:start] + whole.text[end:]
    issues = [issue for issue in check(reading_of(name, lost), ENTRIES[name]) if issue.severity is Severity.ERROR]
    assert [issue.code for issue in issues] == ["rows.missing"]
    assert "CN2016" in issues[0].message


def test_a_repeated_name_is_a_warning_with_its_line() -> None:
    text = read_source(RAW / JIANGSU).text.replace("汽车芯片\t", "智能微电网\t", 1)
    issues = [issue for issue in check(reading_of(JIANGSU, text)) if issue.code == "rows.repeated"]
    assert [issue.severity for issue in issues] == [Severity.WARNING]
    line = text.count("\n", 0, text.index("6\t智能微电网")) + 1
    assert f"JS2023-06（第 {line} 行）与 JS2023-02 同名" in issues[0].message


def test_a_lost_table_is_an_error() -> None:
    text = read_source(RAW / JIANGSU).text
    issues = check(reading_of(JIANGSU, text[: text.index("\n附\n")]))
    assert ("layout.missing", Severity.ERROR) in [(issue.code, issue.severity) for issue in issues]


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("number", "苏工信创新〔2023〕322号", "发文字号“苏工信创新〔2023〕322号”与正文“苏工信创新〔2023〕222号”不一致"),
        ("published", "2023-06-10", "成文日期“2023-06-10”与正文“2023-06-09”不一致"),
        ("issuer", "江苏省科学技术厅", "发文机关“江苏省科学技术厅”与正文“江苏省工业和信息化厅”不一致"),
    ],
)
def test_sources_toml_that_contradicts_the_text_is_a_warning(key: str, value: str, said: str) -> None:
    issues = check(reading_of(JIANGSU), replace(ENTRIES[JIANGSU], **{key: value}))
    assert [issue.severity for issue in issues] == [Severity.WARNING]
    assert said in issues[0].message


def test_a_gap_between_blocks_is_an_error() -> None:
    reading = reading_of(JIANGSU)
    broken = replace(reading, blocks=reading.blocks[:5] + reading.blocks[6:])
    assert [issue.code for issue in check(broken)] == ["blocks.partition"]


def test_a_quote_that_is_not_in_the_text_is_an_error() -> None:
    reading = reading_of(JIANGSU)
    place = reading.domains[0].name_evidence
    assert place is not None
    domain = replace(reading.domains[0], name_evidence=replace(place, start=place.start + 1, end=place.end + 1))
    assert [issue.code for issue in check(replace(reading, domains=(domain, *reading.domains[1:])))] == [
        "quote.mismatch"
    ]


def test_skipped_text_is_shown_as_skipped() -> None:
    kinds = {kind.name: kind for kind in summarise(reading_of("jiangsu_fund_guide_2023.txt")).kinds}
    assert kinds["表单"].skipped
    assert kinds["名额表"].characters == 196
    assert not kinds["正文"].skipped
