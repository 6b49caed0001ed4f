"""What stands in a spreadsheet is whole, each list stands once beside another, and no step or word is claimed that a text lacks."""

import csv
import io
import json

import pytest

from policygraph.api.views import overlap


def test_a_spreadsheet_of_conditions_has_every_demand_uncut(policygraph, graph_url):
    said = policygraph("conditions", "--format", "csv", "--store", graph_url).out
    rows = json.loads(policygraph("conditions", "--format", "json", "--store", graph_url).out)["rows"]
    header, *lines = csv.reader(io.StringIO(said))
    assert not [title for title in header if "\n" in title]
    assert any(len(cell["demands"]) > 2 for row in rows for cell in row["cells"])
    for row, line in zip(rows, lines, strict=True):
        for cell, demands in zip(line[1:], (row["national"], *(c["demands"] for c in row["cells"])), strict=True):
            words = "".join(cell.split())
            assert not [d for d in demands if "".join(d["quote"]["quote"].split()) not in words]


def test_the_same_list_named_twice_stands_once(policygraph, graph_url):
    words = ("three-way", "--format", "json", "--store", graph_url, "--list", "JS2023")
    twice, once = policygraph(*words, "--list", "JS2023"), policygraph(*words)
    assert json.loads(twice.out)["rows"] == json.loads(once.out)["rows"]


def test_a_plan_that_only_says_one_by_one_holds_no_approval(policygraph, graph_url):
    rows = json.loads(policygraph("route", "--list", "ZJ2021", "--format", "json", "--store", graph_url).out)["rows"]
    (step,) = (row for row in rows if row["step"] == "批复建设")
    assert (step["clauses"], len(step["unwritten"])) == ([], 1)


def test_what_shares_no_words_was_not_reworded(policygraph, graph_url):
    rows = json.loads(policygraph("lineage", "--list", "ZJ2021", "--format", "json", "--store", graph_url).out)["rows"]
    bare = [row["sentence"] for row in rows if row["descent"] == "改写" and not row["shared"]]
    assert bare
    assert not [said for said in bare if "文字改写" in said]


@pytest.mark.parametrize(("status", "word"), [("人工否定", "不是属于"), ("程序判断", "属于")])
def test_a_rejected_link_does_not_read_as_one_that_holds(status, word):
    row = {"id": "A-1", "name": "甲"}
    link = {"subject": "A-1", "object": "A-1", "relation": "broad", "status": status}
    columns = overlap.view({"subjects": [row], "objects": [row], "rows": [link], "list": "A", "reference": "B"}).columns
    assert [column.cell(link) for column in columns if column.title == "关系"] == [word]


def test_a_rank_before_the_first_is_refused(policygraph, graph_url, tmp_path):
    facts = tmp_path / "facts.toml"
    facts.write_text('name = "某中心"\n[facts]\n"股东排名" = 0\n', "utf-8")
    done = policygraph("upgradable", "--centre", facts, "--store", graph_url)
    assert (done.code, "第3行" in done.err, "名次，从1起" in done.err) == (1, True, True)
