"""A run of clauses without end is cut, so that what is looked up once a sentence stays cheap; nothing of it is lost."""

import pytest

from policygraph.ingest.nlp.clauses import LONGEST, clauses, sentences
from policygraph.ingest.nlp.conditions import find_conditions
from policygraph.ingest.nlp.measures import find_measures
from tests.ingest.nlp.made import reading


@pytest.mark.parametrize("clause", ["固定研发人员不少于50人，", "甲（乙，丙），", "围绕“一，二”布局；"])
def test_endless_sentence_is_cut_and_keeps_every_clause(clause: str):
    text = clause * 2000
    cut = list(sentences(text))
    assert max(map(len, cut)) == 400
    assert [part for sentence in cut for part in sentence] == list(clauses(text))


def test_every_demand_of_an_endless_sentence_is_found():
    text = "创新中心应符合以下要求，" + "".join(f"固定研发人员不少于{50 + n}人，" for n in range(1500))
    values = [demand.value for demand in find_conditions(reading(text)) if demand.value]
    assert values == [str(50 + n) for n in range(1500)]


def test_a_clause_without_end_is_left_out_and_its_neighbours_are_read():
    endless = "创新中心固定研发人员不少于50人对企业给予100万元奖励" * (LONGEST // 20)
    lines = f"注册资本不低于3000万元，{endless}，场地面积不少于500平方米。", f"给予300万元奖励，{endless}。"
    assert [demand.value for demand in find_conditions(reading(lines[0]))] == ["3000", "500"]
    assert [promise.amount for promise in find_measures(reading(lines[1], heading="扶持政策"))] == ["300"]
