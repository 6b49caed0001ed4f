"""What people said of links reaches SSSOM as their own words: who, when, and nothing that nobody claimed."""

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from policygraph.graph.align.judgements import Judgement, Judgements, Verdict
from policygraph.graph.build import build
from policygraph.graph.export import EXPORTS
from policygraph.graph.rows import Relation, Status
from policygraph.graph.store import Store, open_store
from tests.graph.store.texts import JIANGSU, NATIONAL, TOY

CURATED, PREDICTED = "semapv:ManualMappingCuration", "semapv:CompositeMatching"


def word(verdict: Verdict, by: str, relation: Relation | None = None) -> Judgement:
    return Judgement("JS2023-01", "CN2023-01", verdict, relation, by, "2026-11-20T09:00:00+08:00", "两侧都写光模块")


@pytest.fixture
def judged(tmp_path: Path) -> Iterator[Store]:
    (tmp_path / "a.txt").write_text(NATIONAL, "utf-8")
    (tmp_path / "b.txt").write_text(JIANGSU, "utf-8")
    store = open_store(f"sqlite:///{tmp_path / 'judged.db'}")
    yield store
    store.close()


def mappings(store: Store, folder: Path, *words: Judgement, status: Status) -> list[tuple[str, ...]]:
    """Return the exported mappings of the toy graph's one link, whose status the words have set."""
    from sssom.parsers import parse_sssom_table
    from sssom.validators import validate

    link = lambda left, right: [replace(x, status=status) for x in TOY.link(left, right)]  # noqa: E731
    build([folder], store, stages=replace(TOY, judged=Judgements(words), link=link))
    found = parse_sssom_table(io.StringIO(b"".join(EXPORTS["alignments"](store)).decode()))
    assert not [result for report in validate(found, fail_on_error=True).values() for result in report.results]
    columns = ("predicate_id", "predicate_modifier", "mapping_justification", "author_label", "mapping_date")
    rows = found.df.fillna("").to_dict("records")
    return [tuple(str(row.get(column, "")) for column in columns) for row in rows]


def test_a_person_who_is_unsure_claims_no_relation(judged: Store, tmp_path: Path) -> None:
    assert mappings(judged, tmp_path, word(Verdict.UNSURE, "甲"), status=Status.UNSURE) == [
        ("rdfs:seeAlso", "", CURATED, "甲", "2026-11-20"),
        ("skos:broadMatch", "", PREDICTED, "", ""),
    ]


def test_people_at_odds_are_each_named_with_their_own_word(judged: Store, tmp_path: Path) -> None:
    said = (word(Verdict.CONFIRM, "甲", Relation.CLOSE), word(Verdict.REJECT, "乙"))
    assert sorted(mappings(judged, tmp_path, *said, status=Status.UNSURE)) == [
        ("skos:broadMatch", "", PREDICTED, "", ""),
        ("skos:broadMatch", "Not", CURATED, "乙", "2026-11-20"),
        ("skos:closeMatch", "", CURATED, "甲", "2026-11-20"),
    ]


@pytest.mark.parametrize(
    ("said", "status", "modifier"),
    [
        (word(Verdict.CONFIRM, "甲", Relation.BROAD), Status.CONFIRMED, ""),
        (word(Verdict.REJECT, "甲"), Status.REJECTED, "Not"),
    ],
)
def test_a_judged_link_has_author_and_day(
    judged: Store, tmp_path: Path, said: Judgement, status: Status, modifier: str
) -> None:
    assert mappings(judged, tmp_path, said, status=status) == [
        ("skos:broadMatch", modifier, CURATED, "甲", "2026-11-20")
    ]
