"""Contradictions over chains of any length: each combination by name, then small sets at random against a closure worked out whole."""

from collections.abc import Sequence
from itertools import combinations, product
from random import Random

import pytest

from policygraph.graph.align.conflicts import Found, find_conflicts, search_conflicts
from policygraph.graph.align.ways import LONGEST, steps_of, ways
from policygraph.graph.rows import Alignment, Relation, Status
from policygraph.ingest.list_ids import layout_of

SIGNS = {"=": "exact", "<": "broad", ">": "narrow", "~": "close", "x": "exact"}


def said(text: str) -> tuple[Alignment, ...]:
    """Links in short: A-1=B-1 is the same, A-1<B-1 a part of, A-1>B-1 contains, A-1~B-1 close, A-1xB-1 rejected."""
    found = []
    for part in text.split():
        sign = next(sign for sign in SIGNS if sign in part)
        subject, object_ = part.split(sign)
        status = Status.REJECTED if sign == "x" else Status.CONFIRMED
        found.append(Alignment(part, subject, object_, Relation(SIGNS[sign]), 1.0, status, False, "方向对应", "", ()))
    return tuple(found)


def conflicts(links: Sequence[Alignment]) -> list[tuple[str, str]]:
    return [(c.kind, " ".join(sorted(m.id for m in c.members))) for c in find_conflicts(links)]


@pytest.mark.parametrize(
    ("links", "kind", "told"),
    [
        ("A-1=B-1 A-1=B-2", "two_exacts", "A-1 同时与同一表的 B-1 和 B-2 判为同一领域"),
        ("A-1=B-1 B-1=C-1 A-2=C-1", "two_exacts", "同一表的 A-1 和 A-2 经 B-1、C-1 逐一判为同一领域"),
        ("A-1=B-1 B-1=C-1 C-1=D-1 A-2=D-1", "two_exacts", "经 B-1、C-1、D-1 逐一"),
        ("A-1>B-1 B-1>C-1 A-1<C-1", "cycle", "A-1 ⊃ B-1 ⊃ C-1 ⊃ A-1"),
        ("A-1>B-1 B-1>C-1 C-1>D-1 A-1<D-1", "cycle", "A-1 ⊃ B-1 ⊃ C-1 ⊃ D-1 ⊃ A-1"),
        ("A-1=B-1 B-1=C-1 A-1<C-1", "same_and_part", "A-1 ＝ B-1 ＝ C-1 ⊃ A-1"),
        ("A-1=B-1 B-1=C-1 A-1>C-1", "same_and_part", "A-1 ⊃ C-1 ＝ B-1 ＝ A-1"),
        ("A-1=B-1 B-1=C-1 C-1=D-1 A-1<D-1", "same_and_part", "A-1 ＝ B-1 ＝ C-1 ＝ D-1 ⊃ A-1"),
        ("A-1<B-1 B-1<C-1 A-1=C-1", "same_and_part", "A-1 ＝ C-1 ⊃ B-1 ⊃ A-1"),
        ("A-1<B-1 B-1=C-1 A-1>C-1", "same_and_part", "A-1 ⊃ C-1 ＝ B-1 ⊃ A-1"),
        ("A-1=B-1 B-1<C-1 C-1=D-1 D-1<A-1", "same_and_part", "A-1 ⊃ D-1 ＝ C-1 ⊃ B-1 ＝ A-1"),
        ("A-1=B-1 B-1=C-1 A-1xC-1", "rejected_chain", "A-1 与 C-1 已被否定，但两者都与 B-1 判为同一领域"),
        ("A-1=B-1 B-1=C-1 C-1=D-1 A-1xD-1", "rejected_chain", "但A-1 ＝ B-1 ＝ C-1 ＝ D-1 逐一判为同一领域"),
        ("A-1<B-1 B-1<C-1 A-1xC-1", "rejected_chain", "按 A-1 ⊂ B-1 ⊂ C-1，C-1 应包含 A-1"),
        ("A-1=B-1 B-1>C-1 A-1xC-1", "rejected_chain", "按 C-1 ⊂ B-1 ＝ A-1，A-1 应包含 C-1"),
        ("A-1=B-1 B-1<C-1 C-1=D-1 D-1xA-1", "rejected_chain", "按 A-1 ＝ B-1 ⊂ C-1 ＝ D-1，D-1 应包含 A-1"),
    ],
)
def test_each_combination_is_one_smallest_set(links: str, kind: str, told: str) -> None:
    (conflict,) = find_conflicts((*said(links), *said("A-1~E-1 E-1>F-1 C-1~F-2")))
    assert (conflict.kind, {m.id for m in conflict.members}) == (kind, set(links.split()))
    assert told in conflict.sentence


@pytest.mark.parametrize(
    "links",
    [
        "A-1=B-1 B-1=C-1 C-1=D-1 A-1=D-1",
        "A-1<B-1 B-1<C-1 A-1<C-1",
        "A-1<B-1 B-1=C-1 A-1<C-1 D-1>C-1",
        "A-1<B-1 A-1xC-1 C-1<B-1",
        "A-1>B-1 A-1xC-1 C-1>B-1",
        "A-1~B-1 B-1~C-1 A-1xC-1",
        "A-1<B-1 A-2<B-1 B-1<C-1",
    ],
)
def test_what_can_all_hold_is_no_conflict(links: str) -> None:
    assert conflicts(said(links)) == []


def test_a_way_through_fewer_links_stands_for_the_longer_one() -> None:
    chain = "A-1=B-1 B-1=C-1 C-1=D-1 A-1=C-1 A-1xD-1"
    assert conflicts(said(chain)) == [("rejected_chain", "A-1=C-1 A-1xD-1 C-1=D-1")]
    apart = "A-1=B-1 B-1=D-1 A-1=C-1 C-1=E-1 E-1=D-1 A-1xD-1"
    assert sorted(len(c.members) for c in find_conflicts(said(apart))) == [3, 4]


def test_no_way_is_longer_than_the_cut() -> None:
    chain = [f"L{at}-1=L{at + 1}-1" for at in range(LONGEST)]
    steps = steps_of(said(" ".join(chain)))
    assert [len(way) for way in ways("L0-1", f"L{LONGEST}-1", steps)] == [LONGEST]
    assert list(ways("L0-1", f"L{LONGEST}-1", steps, LONGEST - 1)) == []


def holds(links: Sequence[Alignment]) -> bool:
    """Tell whether links can all hold, by the whole closure."""
    rows = sorted({row for link in links for row in (link.subject, link.object)})
    same = {(row, row) for row in rows}
    inside: set[tuple[str, str]] = set()
    for link in links:
        ends = link.subject, link.object
        if link.status is not Status.REJECTED:
            match link.relation:
                case Relation.EXACT:
                    same |= {ends, ends[::-1]}
                case Relation.BROAD:
                    inside.add(ends)
                case Relation.NARROW:
                    inside.add(ends[::-1])
    for middle, one, two in product(rows, repeat=3):
        if (one, middle) in same and (middle, two) in same:
            same.add((one, two))
    for middle, one, two in product(rows, repeat=3):
        first, then = (
            ((one, middle) in found for found in (same, inside)),
            ((middle, two) in found for found in (same, inside)),
        )
        (first_same, first_in), (then_same, then_in) = first, then
        if (first_in and (then_same or then_in)) or (first_same and then_in):
            inside.add((one, two))
    return (
        not any((row, row) in inside for row in rows)
        and not any(one != two and layout_of(one) == layout_of(two) for one, two in same)
        and not any(
            (link.subject, link.object) in same | inside or (link.object, link.subject) in inside
            for link in links
            if link.status is Status.REJECTED
        )
    )


@pytest.mark.parametrize("seed", range(10))
def test_sets_at_random_conflict_just_where_their_closure_does(seed: int) -> None:
    random = Random(seed)
    rows = [f"{letter}-{number}" for letter in "ABCD" for number in (1, 2)]
    pairs = [pair for pair in combinations(rows, 2) if layout_of(pair[0]) != layout_of(pair[1])]
    for _ in range(30):
        links = said(" ".join(random.choice("==<>x").join(pair) for pair in random.sample(pairs, random.randint(2, 7))))
        found = find_conflicts(links)
        assert bool(found) == (not holds(links))
        for conflict in found:
            assert not holds(conflict.members)
            assert all(holds([m for m in conflict.members if m is not left_out]) for left_out in conflict.members)
        assert find_conflicts(links[::-1]) == found


def dense(lists: int, rows: int) -> tuple[Alignment, ...]:
    """Every row the same as its namesake in each other list, now and then as the one after it."""
    random, said_ = Random(1), []
    for one, two in combinations(range(lists), 2):
        for at in range(rows):
            other = at if random.random() < 0.97 else (at + 1) % rows
            said_.append(f"L{one}-{at}=L{two}-{other}")
    return said(" ".join(said_))


def test_too_many_sets_are_told_from_the_shortest_on_with_a_word_that_more_wait() -> None:
    links = dense(12, 10)
    found = search_conflicts(links, enough=5)
    assert len(found.conflicts) >= 5
    assert {len(conflict.members) for conflict in found.conflicts} == {2}
    assert "只查完2条联系以内的连锁矛盾" in found.note
    assert search_conflicts(links[::-1], enough=5) == found
    stopped = search_conflicts(links, work=2_000)
    assert "不是全部" in stopped.note
    assert set(stopped.conflicts) <= set(found.conflicts)


def test_a_hundred_lists_without_a_contradiction_are_looked_at_whole() -> None:
    links = [link for link in dense(100, 2) if link.subject.rpartition("-")[2] == link.object.rpartition("-")[2]]
    assert len(links) > 9_000
    assert search_conflicts(links) == Found(())
