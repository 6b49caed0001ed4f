"""`policygraph show` says in words why a direction was taken and where it ended, for every rule that fires."""

import pytest

from policygraph.api.views.rules import CUT, GOVERNED, explained
from policygraph.api.views.show import view
from policygraph.ingest.extract import extract
from policygraph.ingest.nlp.pipeline import make_pipeline
from policygraph.ingest.nlp.technologies.lexemes import verb_kinds
from policygraph.ingest.read import read_source
from tests.factory import RAW


@pytest.mark.parametrize("name", ["jiangsu_fund_guide_2023.txt", "zhejiang_mic_plan_2021.txt"])
def test_every_rule_that_fires_is_explained(name: str) -> None:
    rules = {mention.evidence.rule for mention in extract(read_source(RAW / name), None, make_pipeline()).mentions}
    assert len(rules) > 5
    assert [rule for rule in rules if not explained(rule)] == []


def test_every_kind_of_verb_is_named() -> None:
    assert set(verb_kinds().values()) - {"not_verb"} <= GOVERNED.keys()
    assert len({*GOVERNED.values(), *CUT.values()}) == len(GOVERNED) + len(CUT)


def test_show_prints_the_words_beside_the_rule() -> None:
    evidence = {
        "document": "d",
        "start": 1,
        "end": 4,
        "quote": "光刻胶",
        "rule": "technology.target.enumeration.trimmed",
    }
    row = {
        "edge": "EVIDENCED_BY",
        "outgoing": True,
        "role": "",
        "kind": "Evidence",
        "id": "e",
        "label": "",
        "evidence": evidence,
    }
    content = next(column for column in view({}).columns if column.title == "内容")
    assert "由“突破、攻克、研发”一类动词引出；取自并列的一项；紧接其后" in content.cell(row)
