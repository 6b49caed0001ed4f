"""Candidates among many names: the same as comparing all, at a fraction of the time."""

import random
from collections.abc import Sequence

from policygraph.graph.align.candidates import nearest_names
from policygraph.graph.align.squeeze import squeeze
from policygraph.ingest.lexicon.fields import load_fields
from tests.graph.align.factory import knowledge


def found(left: str, *right: str) -> list[str]:
    return [right[c.place] for c in nearest_names([left], right, knowledge().words)[0]]


def exhaustive(name: str, right: Sequence[str]) -> float:
    words = knowledge().words
    ours = words.grams(squeeze(name).text)
    scores = []
    for other in right:
        theirs = words.grams(squeeze(other).text)
        common = sum(weight for gram, weight in ours.items() if gram in theirs)
        scores.append(2 * common / (sum(ours.values()) + sum(theirs.values())))
    return max(scores)


def test_names_are_found_by_what_they_are_about() -> None:
    assert found("海上风电装备", "智能制造装备", "智能海上风电装备", "装备产业") == ["智能海上风电装备"]
    assert found("先进系统平台", "智能管理系统", "数据平台") == []


def test_an_equal_name_comes_first() -> None:
    assert found("碳纤维", "碳纤维复合材料", "碳纤维", "高性能纤维")[0] == "碳纤维"


def test_the_best_is_the_best_of_all() -> None:
    chance = random.Random(7)
    words = sorted({row.preferred for row in load_fields().fields})
    names = ["".join(chance.choices(words, k=3)) for _ in range(600)]
    hits = nearest_names(names[:60], names[60:], knowledge().words)
    best = [exhaustive(name, names[60:]) for name in names[:60]]
    agree = sum(abs(got[0].score - want) < 1e-9 for got, want in zip(hits, best, strict=True) if got)
    assert agree >= 57
