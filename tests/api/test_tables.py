"""Tables keep Chinese columns straight, fit the width, and a CSV opens as it was written."""

import csv
import io

from rich.cells import cell_len

from policygraph.api.tables import Column, View, csv_text, table_text
from policygraph.api.views import open_facts

COLUMNS = (Column("领域", lambda row: row["name"], 12), Column("说明", lambda row: row["text"]))
ROWS = [{"name": "先进功能纤维", "text": "重点突破 " + "高性能纤维、" * 30}, {"name": "MEMS", "text": "[bold]=1+1"}]


def table(rows: list[dict[str, str]], footer: tuple[str, ...] = ()) -> str:
    return table_text(View(lambda answer: "标题", COLUMNS, lambda answer: footer), {"rows": rows})


def test_no_line_is_wider_than_the_terminal(monkeypatch):
    monkeypatch.setenv("COLUMNS", "60")
    assert max(map(cell_len, table(ROWS, ("注" * 100,)).splitlines())) <= 60


def test_a_piped_table_has_a_fixed_width_and_no_colours(monkeypatch):
    monkeypatch.delenv("COLUMNS", raising=False)
    text = table(ROWS)
    assert 90 < max(map(cell_len, text.splitlines())) <= 100
    assert "\x1b" not in text


def test_wrapping_loses_no_character_and_square_brackets_are_text():
    text = "".join(table(ROWS).split())
    assert text.count("维") == ROWS[0]["text"].count("维") + 1
    assert "[bold]=1+1" in text


def test_csv_has_the_chinese_headings_and_no_formula():
    rows = list(csv.reader(io.StringIO(csv_text(COLUMNS, [{"name": "=1+1", "text": "甲，\n乙"}]))))
    assert rows == [["领域", "说明"], ["'=1+1", "甲，\n乙"]]


def test_open_facts_stand_once_with_the_domains_that_they_are_asked_of():
    rows = [
        {"domain": f"GD2024-0{n}", "name": name, "fact": fact.format(name), "office": "科技司"}
        for n, name in ((1, "机器人"), (2, "石墨烯"))
        for fact in ("“{}”领域是否已有获批的国家中心", *(("“{}”与传感器是否同一领域",) if n == 1 else ()))
    ]
    shown = open_facts.view({}).folded(rows)
    assert [(row.get("domains"), row["fact"]) for row in shown] == [
        ("全部2个领域", "该领域是否已有获批的国家中心"),
        (None, "“机器人”与传感器是否同一领域"),
    ]
