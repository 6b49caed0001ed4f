"""What a build links, what it leaves for later, and that both give the same links."""

import tracemalloc
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest

from policygraph.graph.align.judgements import Judgement, Judgements, Verdict
from policygraph.graph.build import build
from policygraph.graph.building import link_stage
from policygraph.graph.building.scope import Reach, Scope, read_scope, scope_of
from policygraph.graph.building.stages import default_stages
from policygraph.graph.linked import links_between
from policygraph.graph.reference import CENTRES
from policygraph.graph.rows import Relation
from policygraph.graph.store import open_store
from tests.factory import RAW, ROOT

REFERENCE = ROOT / "data" / "reference"
SIZES = {"CN": 20, "JS": 20, **{f"X{n}": 10 for n in range(10)}}
PAIRS = [(a, b) for a in SIZES for b in SIZES if a < b]


@pytest.mark.parametrize(
    ("most", "reach"), [(10_000, Reach.ALL), (5_000, Reach.NAMED), (500, Reach.AMONG_NAMED), (0, Reach.AMONG_NAMED)]
)
def test_the_widest_reach_that_fits(most: int, reach: Reach) -> None:
    scope = scope_of(lambda: PAIRS, SIZES, {"CN", "JS"}, (), most)
    assert scope.reach is reach
    assert scope.holds("CN", "JS")
    assert scope.holds("X1", "CN") == (reach is not Reach.AMONG_NAMED)
    assert scope.holds("X1", "X2") == (reach is Reach.ALL)


def test_a_thousand_documents_are_settled_at_once_without_keeping_their_pairs() -> None:
    names = ["CN2017", "JS2023", *(f"X{n:04}" for n in range(2900))]
    tracemalloc.start()
    scope = scope_of(lambda: combinations(names, 2), dict.fromkeys(names, 12), {"CN2017", "JS2023"}, ())
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert scope.reach is Reach.AMONG_NAMED
    assert peak < 5_000_000


def test_judged_pairs_are_always_held_from_both_sides() -> None:
    scope = scope_of(lambda: PAIRS, SIZES, {"CN"}, {("X1", "X2")}, 0)
    assert scope.holds("X1", "X2")
    assert scope.holds("X2", "X1")
    assert read_scope(scope.lines()) == scope
    assert read_scope({}) == Scope(Reach.ALL, frozenset())


def test_links_on_demand_are_those_that_a_build_stores(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said = Judgement("CN2017-10", "JS2023-05", Verdict.CONFIRM, Relation.NARROW, "甲", "2026-11-21", "核对")
    judged = Judgements((said,))
    stages = replace(default_stages(REFERENCE, None), judged=judged, fingerprint=None)
    kept = open_store(f"sqlite:///{tmp_path / 'kept.db'}")
    build([RAW], kept, reference=REFERENCE, stages=stages)
    monkeypatch.setattr(link_stage, "scope_of", lambda *_: Scope(Reach.AMONG_NAMED, frozenset({"CN2017", CENTRES})))
    bare = open_store(f"sqlite:///{tmp_path / 'bare.db'}")
    build([RAW], bare, reference=REFERENCE, stages=stages)
    assert bare.alignments("JS2023", "ZJ2021") == ()
    for left, right in (("JS2023", "ZJ2021"), ("ZJ2021", "JS2023"), (CENTRES, "JS2023"), (CENTRES, "CN2017")):
        expected = kept.alignments(left, right)
        assert expected
        assert links_between(bare, left, right) == expected
        assert links_between(kept, left, right) == expected
    assert links_between(kept, "JS2023", "没有") == ()
