"""The queue over the five texts: what it says a decision turns is what the answers then give, and the needed links do settle all."""

import random
from collections.abc import Callable
from dataclasses import replace

import pytest

from policygraph.api.comparison import compare
from policygraph.graph.answers.gaps import gaps
from policygraph.graph.answers.inputs import Comparison
from policygraph.graph.answers.review import review_queue
from policygraph.graph.answers.upgradable import upgradable
from policygraph.graph.rows import Alignment, Status
from policygraph.graph.store import open_store

SAMPLE, DRAWS = 14, 6
WORDS = {Status.REJECTED: "否定", Status.CONFIRMED: "确认"}
LISTS = [("JS2023", "CN2017"), ("ZJ2021", "CN2017"), ("JS2023", "ZJ2021")]


@pytest.fixture(scope="module")
def asked(graph_url: str) -> Callable[[str, str], Comparison]:
    store = open_store(graph_url)

    def compared(list_id: str, reference: str) -> Comparison:
        with store.snapshot():
            return compare(store, list_id, reference, "2026-11-21")

    return compared


def decided(comparison: Comparison, decision: Callable[[Alignment], Status]) -> Comparison:
    """Every link of the comparison as people might have decided it."""

    def all_of(links: tuple[Alignment, ...]) -> tuple[Alignment, ...]:
        found = [(link, decision(link)) for link in links]
        return tuple(replace(x, status=s, clue=x.clue and s is not Status.CONFIRMED) for x, s in found)

    others = tuple(replace(other, links=all_of(other.links)) for other in comparison.others)
    register = replace(comparison.register, links=all_of(comparison.register.links))
    return replace(comparison, links=all_of(comparison.links), others=others, register=register)


def verdicts(comparison: Comparison) -> dict[str, str]:
    found = {row.reference: row.verdict for row in gaps(comparison).rows if row.name is not None}
    for row in upgradable(comparison).rows:
        extent = f"（{row.extent}）" if row.extent else ""
        found[row.domain] = row.fit + extent + (f"，归入{row.tier}" if row.tier != row.fit else "")
    return found


def every_link(comparison: Comparison) -> list[Alignment]:
    others = [link for other in comparison.others for link in other.links]
    return [*comparison.links, *others, *comparison.register.links]


@pytest.mark.parametrize(("list_id", "reference"), LISTS)
def test_a_decision_turns_what_the_queue_says(asked, list_id: str, reference: str) -> None:
    comparison = asked(list_id, reference)
    queue, before = review_queue(comparison), verdicts(comparison)
    said = {item.link: item.flips for item in (*queue.items, *queue.beyond)}
    for link in random.Random(7).sample(every_link(comparison), SAMPLE):
        for status, word in WORDS.items():
            after = verdicts(decided(comparison, lambda x, one=link, s=status: s if x.id == one.id else x.status))
            turned = {
                f"{word}则{row}由“{before[row]}”变为“{after[row]}”" for row in before if before[row] != after[row]
            }
            assert {flip for flip in said.get(link.id, ()) if flip.startswith(word)} == turned


@pytest.mark.parametrize(("list_id", "reference"), LISTS)
def test_whatever_is_decided_on_the_rest_the_needed_links_have_settled_all(asked, list_id: str, reference: str) -> None:
    comparison, found = asked(list_id, reference), []
    queue = review_queue(comparison)
    needed = {item.link for item in (*queue.items, *queue.beyond) if item.is_needed}
    assert len(needed) == queue.needed
    for draw in range(DRAWS):
        drawn = random.Random(draw)
        decisions = {x.id: drawn.choice(tuple(WORDS)) for x in sorted(every_link(comparison), key=lambda x: x.id)}
        found.append(
            verdicts(decided(comparison, lambda x, d=decisions: Status.CONFIRMED if x.id in needed else d[x.id]))
        )
    assert all(verdict == found[0] for verdict in found)


def test_a_verdict_that_hangs_on_another_list_or_on_the_register_is_in_the_queue(asked) -> None:
    beyond = review_queue(asked("JS2023", "CN2017")).beyond
    flips = [flip for item in beyond for flip in item.flips]
    assert any(item.subject.startswith("centre-") and item.subject_name for item in beyond)
    assert any("本表未列·他文有部署" in flip for flip in flips)
    assert any(flip.startswith("否定则CN2017-22由“本表未列·本省已有国家中心”变为") for flip in flips)
