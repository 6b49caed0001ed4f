"""Links that can't all hold, in smallest sets."""

from dataclasses import replace
from typing import Any

import pytest

from policygraph.graph.align.conflicts import find_conflicts
from policygraph.graph.align.disputes import find_disputes
from policygraph.graph.align.judgements import Judgement, Judgements, Verdict
from policygraph.graph.answers.absences import contradicted_absences
from policygraph.graph.answers.inputs import Absence, Centre, Register
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


def word(subject: str, object_: str, verdict: Verdict, by: str, on: str = "2026-11-20", **more: Any) -> Judgement:
    relation = Relation.CLOSE if verdict is Verdict.CONFIRM else None
    return Judgement(subject, object_, verdict, more.get("relation", relation), by, on, more.get("reason", ""))


def test_people_who_disagree_stand_side_by_side_with_their_reasons() -> None:
    said = Judgements(
        (
            word("A-1", "B-1", Verdict.CONFIRM, "甲", reason="两侧都写光刻胶"),
            word("B-1", "A-1", Verdict.REJECT, "乙", "2026-11-21", reason="一是材料一是设备"),
        )
    )
    (conflict,) = find_disputes([linked("A-1", "B-1", "related")], said)
    assert (conflict.kind, [m.id for m in conflict.members]) == ("dispute", ["A-1>B-1"])
    both = "甲于2026-11-20确认为“相近”：两侧都写光刻胶；乙于2026-11-21否定：一是材料一是设备；并列保留"
    assert conflict.sentence.startswith(both)
    (unlinked,) = find_disputes([], said)
    assert (unlinked.members[0].subject, unlinked.members[0].object) == ("A-1", "B-1")


def test_whoever_changes_their_mind_or_agrees_makes_no_dispute() -> None:
    changed = (word("A-1", "B-1", Verdict.CONFIRM, "甲"), word("A-1", "B-1", Verdict.REJECT, "甲", "2026-11-21"))
    agreed = (word("A-2", "B-1", Verdict.CONFIRM, "甲"), word("A-2", "B-1", Verdict.CONFIRM, "乙"))
    assert find_disputes([], Judgements((*changed, *agreed))) == ()
    nuance = word("A-2", "B-1", Verdict.CONFIRM, "丙", relation=Relation.EXACT)
    assert len(find_disputes([], Judgements((*agreed, nuance)))) == 1
    none = Judgement("A-3", None, Verdict.NONE, None, "乙", "2026-11-21", "", place="B")
    assert len(find_disputes([], Judgements((word("A-3", "B-1", Verdict.CONFIRM, "甲"), none)))) == 1


@pytest.mark.parametrize(("approved", "kinds"), [("2019-06-25", ["absence"]), ("", ["absence"]), ("2026-05", [])])
def test_an_absence_that_the_register_contradicts(approved: str, kinds: list[str]) -> None:
    centre = Centre(
        "centre-0a", "国家先进功能纤维创新中心", "国家级", "江苏省", "苏州", "", approved, "获批", "网页", "", "B", ""
    )
    absence = Absence("B-22", "2026-03-01", "https://www.miit.gov.cn", "王工")
    register = Register((centre,), (linked("centre-0a", "B-22", "exact"),), (absence, replace(absence, row="B-21")))
    found = contradicted_absences(register)
    assert [c.kind for c in found] == kinds
    for conflict in found:
        assert "王工于2026-03-01查询“https://www.miit.gov.cn”，记为B-22未见已批" in conflict.sentence
        assert "国家先进功能纤维创新中心" in conflict.sentence
