"""Each question on the command line: a table a planner can read, the same rows as JSON and CSV, documents with their validity."""

import csv
import io
import json

import pytest

QUESTIONS = [
    ["three-way"], ["conditions"], ["measures"], ["route"], ["lineage"], ["open-facts"], ["review"], ["conflicts"],
    ["three-way", "--list", "ZJ2021"], ["conditions", "--list", "ZJ2021"], ["measures", "zj-mic-plan-2021"],
    ["route", "--list", "ZJ2021"], ["lineage", "--list", "ZJ2021"], ["open-facts", "--list", "ZJ2021"],
    ["review", "--list", "ZJ2021", "--reference", "JS2023"],
]  # fmt: skip
AS_OF = ("--as-of", "2026-01-01")


@pytest.mark.parametrize("words", QUESTIONS, ids=" ".join)
def test_table_json_and_csv_show_the_same_rows(policygraph, graph_url: str, words: list[str]):
    shown = {
        form: policygraph(*words, *AS_OF, "--format", form, "--store", graph_url) for form in ("table", "json", "csv")
    }
    assert {done.code for done in shown.values()} == {0}
    answer = json.loads(shown["json"].out)
    lines = list(csv.reader(io.StringIO(shown["csv"].out)))
    assert len(lines) == len(answer["rows"]) + 1
    assert set(answer) >= {"list", "reference", "as_of", "digest", "documents", "notes", "rows"}
    assert answer["digest"][:16] in shown["table"].out
    assert all(document["id"] in shown["table"].out.replace("\n", "") for document in answer["documents"])


@pytest.mark.parametrize("words", [q for q in QUESTIONS if q[0] != "measures"], ids=" ".join)
def test_lapsed_documents_are_said_at_the_date(policygraph, graph_url: str, words: list[str]):
    def notes(day: str) -> str:
        return " ".join(
            json.loads(policygraph(*words, "--as-of", day, "--format", "json", "--store", graph_url).out)["notes"]
        )

    assert "已过期" in notes("2026-01-01")
    assert "实施方案（2021-2025年）》的期限" not in notes("2024-01-01")


def test_the_three_way_table_has_a_side_for_each_list(policygraph, graph_url: str):
    answer = json.loads(policygraph("three-way", *AS_OF, "--format", "json", "--store", graph_url).out)
    assert len(answer["rows"]) == 22
    assert {tuple(side["list"] for side in row["sides"]) for row in answer["rows"]} == {("JS2023", "ZJ2021")}


def test_three_sums_of_30_million_are_not_taken_for_one(policygraph, graph_url: str):
    answer = json.loads(policygraph("measures", *AS_OF, "--format", "json", "--store", graph_url).out)
    kinds = {row["kind"] for row in answer["rows"] if (row["amount"], row["unit"]) == ("3000", "万元")}
    assert {"定额支持", "支持上限", "下限要求"} <= kinds


def test_domains_taken_over_are_told_from_new_ones(policygraph, graph_url: str):
    answer = json.loads(policygraph("lineage", *AS_OF, "--format", "json", "--store", graph_url).out)
    descents = {row["domain"]: row["descent"] for row in answer["rows"]}
    assert descents["JS2023-22"] == "沿用"
    assert descents["JS2023-05"] == "改写"
    assert descents["JS2023-04"] == "新设"


def test_an_unknown_list_or_text_is_said(policygraph, graph_url: str):
    for words in (["three-way", "--list", "XX2000"], ["measures", "没有的文件"], ["route", "--list", "XX2000"]):
        done = policygraph(*words, "--store", graph_url)
        assert (done.code, "错误" in done.err) == (2, True)


def test_a_document_says_whom_it_cites_and_who_cites_it(policygraph, graph_url: str):
    shown = policygraph("show", "miit-2017-64", "--store", graph_url).out
    assert "引用：mic-programme-2016（依据贯彻" in shown
    assert "引用：未收录（依据贯彻：《中国制造 2025》）" in shown
    assert "被引用：jsgxt-2023-222" in shown


def test_a_link_shows_its_reasons_one_by_one(policygraph, graph_url):
    answer = json.loads(policygraph("review", "--format", "json", "--store", graph_url).out)
    link = answer["rows"][0]["link"]
    shown = policygraph("show", link, "--store", graph_url).out
    plain = json.loads(policygraph("show", link, "--format", "json", "--store", graph_url).out)["properties"]
    assert shown.count("理由（") == len(plain["features"]) > 0
    assert "状态：程序判断" in shown
    assert 0 < plain["confidence"] <= 1
