"""Links against the judged pairs of the development gold; the floors lie a little below what is measured (docs/linking.md)."""

import re
import subprocess
import sys
from collections import defaultdict
from dataclasses import replace
from functools import cache
from itertools import chain
from pathlib import Path

import pytest

from policygraph.graph.align.evaluate import Gold, Score, read_gold, score_alignments
from policygraph.graph.align.features.fields import match_fields
from policygraph.graph.align.knowledge import Knowledge, make_knowledge
from policygraph.graph.align.linking import align
from policygraph.graph.align.profile import make_profile
from policygraph.graph.rows import Alignment, Relation
from policygraph.ingest.lexicon.fields import load_fields
from tests.factory import ROOT
from tests.graph.align.factory import PAIRS, knowledge, made_row, real_links, real_rows

MORE_PAIRS = (*PAIRS, ("JSFUND2023", "CN2017"), ("JSFUND2023", "ZJ2021"))
GOLD = ROOT / "tests" / "gold" / "alignments.dev.csv"
LINE = re.compile(
    r"(\S+) +(strong|any) +P (\S+) R (\S+) F1 (\S+) \((\d+) predicted, (\d+) required\) relation (\d+)/(\d+)"
)


@cache
def gold() -> Gold:
    return read_gold(GOLD.read_text(encoding="utf-8"))


def overall(links: object) -> dict[str, Score]:
    return {s.kind: s for s in score_alignments(links, gold(), PAIRS) if s.lists == ("", "")}  # type: ignore[arg-type]


def test_links_reach_what_careful_readers_reach() -> None:
    scores = overall(real_links().values())
    strong, all_links = scores["strong"], scores["any"]
    assert strong.invented == ()
    assert strong.recall >= 0.95
    assert strong.relation_right >= 0.9 * strong.right
    assert all_links.f1 >= 0.87, (all_links.missed, all_links.invented)


@pytest.mark.parametrize("pairs", [PAIRS, MORE_PAIRS])
def test_the_vocabulary_is_no_list_of_pairs(pairs: tuple[tuple[str, str], ...]) -> None:
    rows = real_rows()
    profiles = {row.id: make_profile(row, knowledge()) for row in chain.from_iterable(rows.values())}
    users: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for left, right in pairs:
        for link in align(rows[left], rows[right], knowledge()):
            for found in match_fields(profiles[link.subject], profiles[link.object], knowledge().network):
                for field in found.step.path:
                    users[field].add((link.subject, link.object))
    single = {field for field, users_of_it in users.items() if len(users_of_it) == 1}
    assert len(single) >= 30
    fewer = make_knowledge([row for row in load_fields().fields if row.preferred not in single], knowledge().words)
    assert overall(real_links().values())["any"].f1 - overall(all_links(fewer))["any"].f1 <= 0.05


def all_links(known: Knowledge) -> list[object]:
    rows = real_rows()
    return [link for left, right in PAIRS for link in align(rows[left], rows[right], known)]


def test_the_scorer_counts_as_the_gold_says() -> None:
    text = "# judged: A2020-01 A2020-02\nsource,target,relation,level,rationale\n"
    text += "A2020-01,B2020-01,close|related,required,x\nA2020-01,B2020-02,related,optional,y\n"
    ours = [made_row("A2020-01", "机器人"), made_row("A2020-02", "光伏")]
    theirs = [made_row("B2020-01", "工业机器人"), made_row("B2020-02", "减速器"), made_row("B2020-03", "太阳能光伏")]
    links = align(ours, theirs, knowledge())
    scores = {s.kind: s for s in score_alignments(links, read_gold(text), [("A2020", "B2020")])[-2:]}
    assert (scores["any"].right, scores["any"].gold) == (1, 1)
    assert scores["any"].invented == (("A2020-02", "B2020-03"),)
    assert (scores["strong"].right, scores["strong"].gold) == (0, 0)


def with_faults(links: list[Alignment]) -> list[Alignment]:
    """Every seventh link left out, every fifth of another relation, and three that nobody holds."""
    turned = [replace(x, relation=Relation.CLOSE) if i % 5 == 0 else x for i, x in enumerate(links) if i % 7]
    strays = [
        replace(links[0], subject=s, object=o) for s, o in (("JS2023-03", "CN2017-12"), ("JS2023-03", "ZJ2021-03"))
    ]
    return [*turned, *strays, replace(links[0], subject="JS2023-19", object="CN2017-05", relation=Relation.NARROW)]


@pytest.mark.parametrize("change", [list, with_faults])
def test_our_figures_are_those_of_the_golds_own_scorer(change: type[list[Alignment]], tmp_path: Path) -> None:
    links = change(list(real_links().values()))
    predicted = tmp_path / "links.csv"
    lines = ["source,target,relation", *(f"{x.subject},{x.object},{x.relation.value}" for x in links)]
    predicted.write_text("\n".join(lines) + "\n", encoding="utf-8")
    scorer = [sys.executable, str(GOLD.with_name("score.py")), "alignments", str(predicted), str(GOLD)]
    printed = subprocess.run(scorer, capture_output=True, check=True, encoding="utf-8").stdout
    theirs = LINE.findall(printed)
    ours = [
        (
            "->".join(s.lists) if all(s.lists) else "all",
            s.kind,
            *(f"{figure:.3f}" for figure in (s.precision, s.recall, s.f1)),
            str(s.gold),
            *(str(count) for count in (s.relation_right, s.right)),
        )
        for s in score_alignments(links, gold(), PAIRS)
    ]
    assert ours == [(*found[:5], *found[6:]) for found in theirs]
    assert len(ours) == 10
