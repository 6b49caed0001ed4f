"""Citations, conditions, measures, indicators and facts are measured against what a reader listed."""

import re
import shutil
from pathlib import Path

from policygraph.api.atoms import read_table, score
from tests.factory import ROOT

GOLD = ROOT / "tests" / "gold"
TABLE = "# a remark\ndocument\twords\tvalue\ton\na-1\t不低于50%\t50\t-\na-1\t至少1项\t1\t考核合格\n"


def atom(quote, value, precondition=None):
    return {"document": "a-1", "quote": quote, "value": value, "precondition": precondition}


def test_an_atom_is_right_if_every_column_says_the_same():
    gold = read_table(TABLE)
    right = [atom("比例\n不低于 50%", "50"), atom("至少1项", "1", "考核合格的")]
    assert score(right, gold).f1 == 1
    assert score([right[0], right[0]], gold).right == 1  # each row of the reading is met once
    wrong = score([right[0], atom("至少1项", "2", "考核合格的")], gold)
    assert (wrong.precision, wrong.recall) == (0.5, 0.5)
    assert wrong.missed == (("a-1", "至少1项 | 1 | 考核合格"),)
    assert wrong.invented == (("a-1", "至少1项"),)


def test_a_promise_on_other_terms_is_wrong():
    assert score([atom("至少1项", "1")], read_table(TABLE)).right == 0


def test_evaluate_prints_every_kind_and_layout(policygraph, graph_url: str):
    said = policygraph("evaluate", "--store", graph_url).out
    for kind in ("citations", "conditions", "measures", "indicators", "facts"):
        f1 = re.search(rf"^{kind} +all +P \S+ R \S+ F1 (\S+)", said, re.MULTILINE)
        assert f1, kind
        assert float(f1.group(1)) >= 0.99, kind
    assert re.search(r"^conditions +jsgxt-2023-222 +P", said, re.MULTILINE)
    layouts = set(re.findall(r"^technologies exact +([A-Z]+\d+) +P", said, re.MULTILINE))
    assert layouts == {"CN2017", "JS2023", "ZJ2021", "JSFUND2023"}


def test_evaluate_names_what_a_text_lacks(policygraph, graph_url: str, tmp_path: Path):
    shutil.copytree(GOLD, tmp_path, dirs_exist_ok=True)
    table = tmp_path / "atoms" / "indicators.tsv"
    table.write_text(table.read_text("utf-8").replace("舱容\t>\t170000", "舱容\t>\t180000"), encoding="utf-8")
    said = policygraph("evaluate", "--wrong", "--gold", tmp_path, "--store", graph_url).out
    assert "  JSFUND2023 missed   舱容 | > | 180000 | m³" in said
    assert re.search(r"^  JSFUND2023 invented 设计舱容", said, re.MULTILINE)
    shutil.rmtree(tmp_path / "atoms")
    assert "indicators" not in policygraph("evaluate", "--gold", tmp_path, "--store", graph_url).out


def test_a_table_that_cannot_be_read_is_said(policygraph, graph_url: str, tmp_path: Path):
    shutil.copytree(GOLD, tmp_path, dirs_exist_ok=True)
    table = tmp_path / "atoms" / "facts.tsv"
    for broken, said in (
        ("document\tname\na-1\n", "第 2 行有 1 列，应为 2 列"),
        ("document\tcolour\na-1\t红\n", "colour"),
    ):
        table.write_text(broken, encoding="utf-8")
        done = policygraph("evaluate", "--gold", tmp_path, "--store", graph_url)
        assert done.code == 2
        assert "facts.tsv" in done.err.replace("\n", "")
        assert said in done.err.replace("\n", "")
