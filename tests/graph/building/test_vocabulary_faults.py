"""A wrong row of the vocabulary is named by the build, which goes on and ends as one with faults."""

from dataclasses import replace
from pathlib import Path

import pytest

from policygraph.graph.build import build
from policygraph.graph.building.stages import default_stages, vocabulary_faults
from policygraph.graph.store import open_store
from policygraph.ingest.lexicon.fields import HEADER, parse_fields

TEXT = "领域清单\n\n序号\t领域名称\t技术方向\n1\t光刻胶\t重点突破光刻胶\n2\t机器人\t重点突破减速器\n"
GOOD = "甲项目\t\t\t\t\t\tfield\tdomain-knowledge\t2026-11"
LOOP = (GOOD.replace("\t\t\t\t", "\t\t\t乙项目\t", 1), "乙项目\t\t\t甲项目\t\t\tfield\tdomain-knowledge\t2026-11")
WRONG = GOOD.replace("field", "feld")


@pytest.mark.parametrize(
    ("rows", "said"),
    [((*LOOP, WRONG), ["第2行 broader 列", "第4行 kind 列"]), ((LOOP[0], GOOD.replace("甲", "乙")), [])],
)
def test_a_loop_and_a_wrong_column_are_failures_with_their_places(
    rows: tuple[str, ...], said: list[str], tmp_path: Path
) -> None:
    table = parse_fields("fields_x.tsv", "\n".join(["\t".join(HEADER), *rows]))
    stages = replace(default_stages(None, None), vocabulary=lambda: vocabulary_faults(table))
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    report = build([tmp_path / "a.txt"], open_store(f"sqlite:///{tmp_path / 'x.db'}"), stages=stages)
    assert report.rows == 2
    reasons = [failure.reason for failure in report.failures]
    assert len(reasons) == len(said)
    assert all(any(place in reason for reason in reasons) for place in said)
