"""Links that can't all hold, in smallest sets."""

from dataclasses import replace

import pytest

from policygraph.graph.align.conflicts import find_conflicts
from policygraph.graph.rows import Alignment, Relation, Status
from tests.graph.align.factory import real_links


def linked(subject: str, object_: str, relation: str, status: Status = Status.CONFIRMED) -> Alignment:
    return Alignment(
        f"{subject}>{object_}", subject, object_, Relation(relation), 1.0, status, False, "方向对应", "", ()
    )


def found(*links: Alignment) -> list[tuple[str, list[str]]]:
    return [(c.kind, sorted(m.id for m in c.members)) for c in find_conflicts(links)]


def test_one_row_is_the_same_as_two_of_one_list() -> None:
    links = (linked("A-1", "B-1", "exact"), linked("A-1", "B-2", "exact"), linked("A-1", "C-1", "exact"))
    assert found(*links) == [("two_exacts", ["A-1>B-1", "A-1>B-2"])]


def test_close_to_two_rows_is_no_contradiction() -> None:
    assert found(linked("A-1", "B-1", "close"), linked("A-1", "B-2", "close")) == []


def test_two_centres_of_one_field_and_a_name_printed_twice_are_no_contradiction() -> None:
    assert found(linked("centre-0a", "B-1", "exact"), linked("centre-0b", "B-1", "exact")) == []
    twice = (linked("A-1", "B-1", "exact"), linked("A-1", "B-2", "exact"))
    assert find_conflicts(twice, {"B-1": "资源循环利用", "B-2": "资源循环利用"}) == ()
    assert len(find_conflicts(twice, {"B-1": "资源循环利用", "B-2": "智能视觉"})) == 1
    assert len(find_conflicts(twice, {"B-1": None, "B-2": None})) == 1


def test_rows_that_contain_each_other_in_a_ring() -> None:
    ring = (linked("A-1", "B-1", "narrow"), linked("B-1", "C-1", "narrow"), linked("A-1", "C-1", "broad"))
    more = linked("C-1", "D-1", "narrow")
    assert found(*ring, more) == [("cycle", ["A-1>B-1", "A-1>C-1", "B-1>C-1"])]


def test_a_rejection_against_a_chain_of_exact_links() -> None:
    links = (linked("A-1", "B-1", "exact"), linked("B-1", "C-1", "exact"))
    rejected = linked("A-1", "C-1", "exact", Status.REJECTED)
    assert found(*links, rejected) == [("rejected_chain", ["A-1>B-1", "A-1>C-1", "B-1>C-1"])]
    assert found(*links) == []


@pytest.mark.parametrize("status", [Status.REJECTED, Status.UNSURE])
def test_what_people_took_back_contradicts_nothing(status: Status) -> None:
    assert found(linked("A-1", "B-1", "exact"), linked("A-1", "B-2", "exact", status)) == []


def test_the_order_of_links_plays_no_part_and_the_real_ones_agree() -> None:
    links = (linked("A-1", "B-1", "exact"), linked("A-1", "B-2", "exact"), linked("A-2", "B-2", "exact"))
    assert find_conflicts(links) == find_conflicts(links[::-1])
    assert len(find_conflicts(links)) == 2
    assert find_conflicts(real_links().values()) == ()
    wrong = replace(real_links()["ZJ2021-03", "CN2017-12"], object="CN2017-13")
    assert [c.kind for c in find_conflicts([*real_links().values(), wrong])] == ["two_exacts"]
