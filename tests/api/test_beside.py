"""`show` says which words of its clause a direction left out, and where the clause ends."""

import pytest

from policygraph.api.beside import beside
from policygraph.api.views.show import view

LABEL = {"kind": "Mention", "edge": "MENTIONED_BY", "role": "", "outgoing": True, "id": "m-1", "label": "光刻胶"}


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("围绕短板，重点突破光刻胶等关键技术，研制涂胶机。", "光刻胶", ("重点突破", "等关键技术", "，")),
        ("重点突破光\n刻胶、靶材。", "靶材", ("", "", "。")),
        ("第一段\n\n光刻胶\n\n第二段", "光刻胶", ("", "", "")),
        ("1\t光刻胶\t研发", "光刻胶", ("", "", "")),
    ],
)
def test_the_words_beside_a_span(text, quote, expected):
    start = text.index(quote)
    found = beside(text, start, start + len(quote))
    assert (found["before"], found["behind"], found["mark"]) == expected


def test_show_prints_the_words_that_were_not_taken():
    text = "重点突破光刻胶等关键技术，"
    quote = {"document": "d", "start": 4, "end": 7, "quote": "光刻胶", "rule": "technology.target.enumeration.trimmed"}
    content = next(column for column in view({"rows": []}).columns if column.title == "内容")
    said = content.cell({**LABEL, "evidence": quote, "beside": beside(text, 4, 7)})
    assert "前文“重点突破”、后文“等关键技术”未取，至“，”止" in said
    assert "未取" not in content.cell({**LABEL, "evidence": quote})
