"""A person who says something else than before is told which of their words that ends; people who disagree keep both in view."""

import pytest

from policygraph.graph.align.disputes import find_disputes
from policygraph.graph.align.judgements import Judgement, Judgements, Verdict
from policygraph.graph.align.linking import align
from policygraph.graph.align.replaced import replaced
from policygraph.graph.answers.wording import status_word
from policygraph.graph.rows import Relation, Status
from tests.graph.align.factory import knowledge, real_links, real_rows

PAIR = ("JS2023-19", "CN2017-05")  # no rule links them


def said(verdict: Verdict, by: str = "甲", day: int = 1, relation: Relation | None = None, **more: str) -> Judgement:
    subject, object_ = PAIR
    on_list = verdict is Verdict.NONE
    place = "CN2017" if on_list else ""
    words = (subject, None if on_list else object_, verdict, relation, by, f"2026-11-{day:02d}", "核对原文")
    return Judgement(*words, **{"place": place} | more)


NONE, EXACT = said(Verdict.NONE), said(Verdict.CONFIRM, day=2, relation=Relation.EXACT)


def linked(*words: Judgement):
    rows = real_rows()
    found = align(rows["JS2023"], rows["CN2017"], knowledge(), Judgements(words))
    return {(link.subject, link.object): link for link in found}


def test_none_and_then_a_row_of_the_list_is_named_with_the_way_to_take_it_back() -> None:
    (word,) = replaced(Judgements((NONE,)), EXACT)
    assert word.startswith("甲于2026-11-01判过 JS2023-19 在 CN2017 中没有对应：对 JS2023-19 与 CN2017-05 改以本次为准")
    assert "policygraph judge JS2023-19 none withdraw --in CN2017 --by 甲" in word


@pytest.mark.parametrize("turned", [False, True])
def test_a_row_of_the_list_and_then_none_is_named_too(turned: bool) -> None:
    from dataclasses import replace

    before = replace(EXACT, subject=PAIR[1], object=PAIR[0]) if turned else EXACT
    (word,) = replaced(Judgements((before,)), said(Verdict.NONE, day=3))
    assert word == "甲于2026-11-02对 JS2023-19 与 CN2017-05 判的是确认为“相同”，与本次“没有对应”矛盾，改以本次为准"


@pytest.mark.parametrize(
    ("earlier", "new"),
    [
        ((), EXACT),
        ((EXACT,), said(Verdict.CONFIRM, day=3, relation=Relation.EXACT)),  # the same again
        ((NONE,), said(Verdict.REJECT, day=3)),  # says no less
        ((NONE,), said(Verdict.CONFIRM, "乙", 3, Relation.EXACT)),  # another person: a dispute, not a change of mind
        ((NONE, said(Verdict.WITHDRAWN, day=2, place="CN2017")), said(Verdict.CONFIRM, day=3, relation=Relation.EXACT)),
    ],
)
def test_what_takes_nothing_back_says_nothing(earlier: tuple[Judgement, ...], new: Judgement) -> None:
    from dataclasses import replace

    listed = [replace(x, object=None) if x.verdict is Verdict.WITHDRAWN else x for x in earlier]
    assert replaced(Judgements(tuple(listed)), new) == ()


def test_the_later_word_of_one_person_counts_for_its_pair() -> None:
    assert linked(NONE, EXACT)[PAIR].status is Status.CONFIRMED
    assert PAIR not in linked(EXACT, said(Verdict.NONE, day=3))


@pytest.mark.parametrize("denied", [NONE, said(Verdict.REJECT)])
def test_none_against_exact_is_a_dispute_without_a_relation_that_nobody_named(denied: Judgement) -> None:
    exact = said(Verdict.CONFIRM, "乙", 2, Relation.EXACT)
    assert PAIR not in real_links()
    link = linked(denied, exact)[PAIR]
    assert (link.status, link.relation, status_word(link)) == (Status.UNSURE, Relation.EXACT, "意见不一")
    for word in ("意见不一", "甲于2026-11-01", "乙于2026-11-02确认为“相同”"):
        assert word in link.sentence
    assert "没有对应" in link.sentence or "否定" in link.sentence
    (dispute,) = find_disputes((), Judgements((denied, exact)))
    assert dispute.members[0].relation is Relation.EXACT


def test_two_who_find_no_counterpart_make_no_link_of_every_pair() -> None:
    links = linked(NONE, said(Verdict.NONE, "乙", 2))
    assert not [pair for pair in links if pair[0] == PAIR[0] and pair not in real_links()]
