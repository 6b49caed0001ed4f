"""A word that can't be true is refused before it is written: a row with itself, a day to come, a source that names no place."""

from dataclasses import replace

import pytest

from policygraph.api.errors import UnusableJudgement
from policygraph.api.services.graph import opened_graph
from policygraph.api.services.judging import judge
from policygraph.api.services.said import Said
from policygraph.api.settings import load_settings

NOON = "2026-03-01T12:00:00+08:00"
CHECK = Said("CN2017-12", "not_approved", "王工", NOON, source="https://www.miit.gov.cn", checked="2026-03-01")
PAIR = Said("JS2023-09", "unsure", "王工", NOON, object="CN2017-02")


@pytest.fixture
def said(graph_url, tmp_path, monkeypatch):
    monkeypatch.setenv("POLICYGRAPH_DATA", str(tmp_path))
    with opened_graph(load_settings(graph_url)) as graph:
        yield lambda words: judge(graph, words)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (replace(PAIR, object="JS2023-09"), "JS2023-09 不能与自己对照"),
        (replace(PAIR, object="JS2023-10"), "JS2023-09 和 JS2023-10 同在 JS2023 中"),
        (
            replace(PAIR, verdict="none", object=None, place="JS2023"),
            "JS2023-09 就在 JS2023 中，不能判它在本清单没有对应",
        ),
        (replace(PAIR, object="miit-2017-64"), "miit-2017-64 不是清单中的一行"),
        (replace(CHECK, checked="2026-03-02"), "核查日期 2026-03-02 晚于今天（2026-03-01）"),
        (replace(CHECK, checked="1949-10-01"), "核查日期 1949-10-01 早于 CN2017 公布的年份（2017）"),
        (replace(CHECK, source="notaurl"), "核查来源“notaurl”看不出查了哪里"),
        (replace(CHECK, source="1号"), "核查来源“1号”看不出查了哪里"),
    ],
)
def test_what_cannot_be_is_refused_and_not_written(said, tmp_path, words, message):
    with pytest.raises(UnusableJudgement, match="请") as caught:
        said(words)
    assert message in str(caught.value)
    assert not list(tmp_path.rglob("*.tsv"))


@pytest.mark.parametrize("source", ["https://www.miit.gov.cn", "《制造业创新中心名单》", "工信部科〔2017〕1号"])
def test_a_check_of_today_at_a_named_place_is_written(said, source):
    written, is_new = said(replace(CHECK, source=source))
    assert (written.source, written.checked, is_new) == (source, "2026-03-01", True)
