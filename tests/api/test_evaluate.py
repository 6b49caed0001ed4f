"""`policygraph evaluate` gives the figures that the gold's own scorer gives for the exports of the same graph."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.factory import ROOT

GOLD = ROOT / "tests" / "gold"
FIGURES = re.compile(r"^(technologies )?(\S+)\s+(\w+)?\s*(P \S+ R \S+ F1 \S+)(?:.*relation (\d+/\d+))?", re.MULTILINE)


def figures(text: str) -> dict[tuple[str, ...], tuple[str, ...]]:
    return {match.group(1, 2, 3): match.group(4, 5) for match in FIGURES.finditer(text)}


@pytest.mark.parametrize(
    ("kind", "gold"), [("technologies", "technologies.dev.jsonl"), ("alignments", "alignments.dev.csv")]
)
def test_the_figures_are_those_of_the_scorer(policygraph, graph_url: str, tmp_path: Path, kind: str, gold: str):
    predicted = tmp_path / ("p.tsv" if kind == "alignments" else "p.jsonl")
    assert policygraph("export", kind, "-o", predicted, "--store", graph_url).code == 0
    scored = subprocess.run(
        [sys.executable, GOLD / "score.py", kind, predicted, GOLD / gold], capture_output=True, text=True, check=True
    )
    expected, ours = figures(scored.stdout), figures(policygraph("evaluate", "--store", graph_url).out)
    assert len(expected) >= 2
    assert expected.items() <= ours.items()


def test_misses_and_inventions_are_named(policygraph, graph_url: str, tmp_path: Path):
    shutil.copytree(GOLD, tmp_path, dirs_exist_ok=True)
    pairs = (GOLD / "alignments.dev.csv").read_text(encoding="utf-8")
    held = next(line for line in pairs.splitlines() if line.startswith("JS2023-05,CN2017-10,"))
    changed = pairs.replace(held, held.replace("JS2023-05,CN2017-10", "JS2023-03,CN2017-12"))
    (tmp_path / "alignments.dev.csv").write_text(changed, encoding="utf-8")
    asked = ("evaluate", "--gold", tmp_path, "--store", graph_url)
    plain, wrong = (policygraph(*asked, *words).out for words in ((), ("--wrong",)))
    assert set(plain.splitlines()) <= set(wrong.splitlines())
    assert re.search(r"^  missed.*JS2023-03.*CN2017-12", wrong, re.MULTILINE)
    assert re.search(r"^  invented.*JS2023-05.*CN2017-10", wrong, re.MULTILINE)


def test_a_folder_without_gold_is_said(policygraph, graph_url: str, tmp_path: Path):
    done = policygraph("evaluate", "--gold", tmp_path, "--store", graph_url)
    assert done.code == 2
    assert "--gold" in done.err


def test_every_kind_is_told_for_every_list(policygraph, graph_url: str):
    lines = policygraph("evaluate", "--store", graph_url).out.splitlines()
    told = [line.partition(" P ")[0].split() for line in lines if line.startswith(("domains", "technologies"))]
    for layout in ("CN2017", "JS2023", "JSFUND2023", "ZJ2021"):
        assert [words for words in told if layout in words] == [
            ["domains", "exact", layout],
            ["technologies", "exact", layout],
            ["technologies", "relaxed", layout],
        ]


@pytest.mark.parametrize(
    ("file", "content", "said"),
    [
        ("technologies.dev.jsonl", b'{"id": "JS2023-01", "items": [\n', "第 1 行第 31 列"),
        ("technologies.dev.jsonl", b'{"id": "A", "items": []}\n[1]\n', "第 2 行：应是带 id"),
        ("technologies.dev.jsonl", b'{"id": "A", "items": "x"}\n', "items 应是文字的列表"),
        ("technologies.dev.jsonl", b'{"id": "A", "items": [1]}\n', "items 应是文字的列表"),
        ("technologies.dev.jsonl", b'{"id": "A", "items": []}\n{"id": "A", "items": []}\n', "第 2 行：A 前面已有"),
        ("technologies.dev.jsonl", b"\xff\xfe\x00", "不是 UTF-8"),
        ("technologies.dev.jsonl", b"\n", "一行也没有"),
        ("alignments.dev.csv", b"", "第 1 行应以 # 开头"),
        ("alignments.dev.csv", b"# a: JS2023-01\nsource,target\n", "列名 source,target,relation,level"),
        ("alignments.dev.csv", b"# a: A-1\nsource,target,relation,level\nA-1,B-1,same,required\n", "第 3 行"),
    ],
)
def test_gold_that_cannot_be_read_is_said_with_its_line(
    policygraph, graph_url: str, tmp_path: Path, file: str, content: bytes, said: str
):
    for name in ("technologies.dev.jsonl", "alignments.dev.csv"):
        shutil.copy(GOLD / name, tmp_path)
    (tmp_path / file).write_bytes(content)
    done = policygraph("evaluate", "--gold", tmp_path, "--store", graph_url)
    assert done.code == 2
    assert said in done.err
    assert "Traceback" not in done.err


def test_gold_saved_by_a_spreadsheet_is_read(policygraph, graph_url: str, tmp_path: Path):
    (tmp_path / "atoms").mkdir()
    tables = [path.relative_to(GOLD) for path in sorted((GOLD / "atoms").glob("*.tsv"))]
    for name in ("technologies.dev.jsonl", "alignments.dev.csv", *tables):
        (tmp_path / name).write_bytes(b"\xef\xbb\xbf" + (GOLD / name).read_bytes())
    asked = ("evaluate", "--store", graph_url)
    assert policygraph(*asked, "--gold", tmp_path).out == policygraph(*asked).out
