"""Verdicts of the real graph that a planner would defend whatever the linker learns, each quote re-read in its text."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from functools import cache

import pytest

from policygraph.api.comparison import compare
from policygraph.graph.align.findings import find_reasons
from policygraph.graph.align.knowledge import make_knowledge
from policygraph.graph.align.profile import make_profile
from policygraph.graph.align.squeeze import squeeze
from policygraph.graph.align.words import load_words
from policygraph.graph.answers.answer import Quote
from policygraph.graph.answers.gaps import gaps
from policygraph.graph.answers.overlap import overlap
from policygraph.graph.answers.redone import redo_search
from policygraph.graph.answers.review import review_queue
from policygraph.graph.answers.three_way import three_way
from policygraph.graph.answers.upgradable import upgradable
from policygraph.graph.store import open_store
from policygraph.ingest.lexicon.fields import load_fields
from policygraph.ingest.lexicon.fields_lint import without_loops

LISTS = ("JS2023", "ZJ2021")
AS_OF = "2024-06-01"


@pytest.fixture(scope="module")
def asked(graph_url):
    store = open_store(graph_url)

    @cache
    def comparison(list_id, reference="CN2017"):
        return compare(store, list_id, reference, AS_OF)

    yield comparison
    store.close()


@cache
def names_alone():
    """The vocabulary without what contains, serves or is near what: only other names of one thing are left."""
    fields = [replace(row, broader=(), related=(), serves=()) for row in without_loops(load_fields().fields)]
    return make_knowledge(fields, load_words())


def told(quote):
    """The telling pairs of characters of a quote, and of the names of the fields that it says by another name."""
    text = squeeze(quote).text
    known = "、".join(hit.field for hit in names_alone().labels.find(text))
    return names_alone().words.telling(f"{text}、{squeeze(known).text}").keys()


def says_it_in_words(link, rows):
    """Whether a link holds without the network of fields: by words in common, or by names of one thing."""
    quoted = [
        (ours.quote, theirs.quote)
        for feature in link.features
        if feature.family != "vocabulary"
        for ours, theirs in zip(feature.subject_evidence, feature.object_evidence, strict=True)
    ]
    if any(told(ours) & told(theirs) for ours, theirs in quoted):
        return True
    found = find_reasons(
        *(make_profile(rows[row], names_alone()) for row in (link.subject, link.object)), names_alone()
    )
    return max(found.name, found.direction, found.passage) > 0


def without_clues(comparison):
    """The comparison without any link that rests on general vocabulary alone, whether it is marked so or not."""
    views = (comparison.subject, comparison.reference, *(other.view for other in comparison.others))
    rows = {row.id: row for view in views for row in view.rows}

    def kept(links):
        return tuple(
            link for link in links if not link.clue and (link.subject not in rows or says_it_in_words(link, rows))
        )

    return replace(
        comparison,
        links=kept(comparison.links),
        others=tuple(replace(other, links=kept(other.links)) for other in comparison.others),
        register=replace(comparison.register, links=kept(comparison.register.links)),
    )


@pytest.mark.parametrize(
    ("list_id", "row", "verdict"),
    [
        ("JS2023", "CN2017-10", "已列入"),
        ("JS2023", "CN2017-18", "已列入"),
        ("JS2023", "CN2017-14", "布局薄弱·部分列入"),
        ("JS2023", "CN2017-02", "布局薄弱·同类异线"),
        ("JS2023", "CN2017-20", "布局薄弱·仅有关联"),
        ("JS2023", "CN2017-22", "本表未列·本省已有国家中心"),
        ("JS2023", "CN2017-07", "本表未列·他文有部署"),
        ("JS2023", "CN2017-12", "本表未列·布局空白"),
        ("ZJ2021", "CN2017-12", "已列入"),
        ("ZJ2021", "CN2017-18", "布局薄弱·同类异线"),
        ("ZJ2021", "CN2017-20", "布局薄弱·部分列入"),
        ("ZJ2021", "CN2017-13", "本表未列·本省已有国家中心"),
        ("JS2023", "CN2016-07", "布局薄弱·部分列入"),
        ("JS2023", "JSFUND2023-2301", "本表未列·他文有部署"),
        ("ZJ2021B", "ZJ2021-04", "本表未列·他文有部署"),
    ],
)
def test_verdict_that_a_planner_would_defend(asked, list_id, row, verdict):
    found = gaps(asked(list_id, row.rpartition("-")[0])).rows
    assert next(line for line in found if line.reference == row).verdict == verdict


@pytest.mark.parametrize(
    ("list_id", "row", "fit", "extent"),
    [
        ("JS2023", "JS2023-05", "符合布局", "整体"),
        ("JS2023", "JS2023-22", "符合布局", "整体"),
        ("JS2023", "JS2023-12", "符合布局", "部分"),
        ("JS2023", "JS2023-07", "需论证", None),
        ("JS2023", "JS2023-17", "需论证", None),
        ("JS2023", "JS2023-19", "未列", None),
        ("ZJ2021", "ZJ2021-03", "符合布局", "整体"),
        ("ZJ2021", "ZJ2021-04", "需论证", None),
    ],
)
def test_screening_that_a_planner_would_defend(asked, list_id, row, fit, extent):
    found = next(found for found in upgradable(asked(list_id)).rows if found.domain == row)
    assert (found.fit, found.extent) == (fit, extent)


@pytest.mark.parametrize(
    ("list_id", "reference"),
    [*((one, "CN2017") for one in (*LISTS, "ZJ2021B", "JSFUND2023")), ("JS2023", "CN2016"), ("JS2023", "JSFUND2023")],
)
def test_deleting_all_links_by_general_vocabulary_moves_no_verdict(asked, list_id, reference):
    comparison = asked(list_id, reference)
    bare = without_clues(comparison)
    assert len(bare.links) < len(comparison.links)
    assert [f.verdict for f in gaps(bare).rows] == [f.verdict for f in gaps(comparison).rows]
    screened = [[(f.fit, f.tier, f.centres) for f in upgradable(given).rows] for given in (bare, comparison)]
    assert screened[0] == screened[1]


def quotes(value) -> Iterator[Quote]:
    if isinstance(value, Quote):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from quotes(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from quotes(getattr(value, field.name))


@pytest.mark.parametrize("answer", [gaps, overlap, upgradable])
def test_every_quote_stands_in_its_text(asked, graph_url, answer):
    store = open_store(graph_url)
    texts = {document.id: store.text(document.id) for document in store.documents()}
    store.close()
    found = [quote for list_id in LISTS for quote in quotes(answer(asked(list_id)))]
    assert len(found) > 50
    assert [quote for quote in found if texts[quote.document][quote.start : quote.end] != quote.quote] == []


@pytest.mark.parametrize("list_id", LISTS)
def test_every_row_has_its_evidence_and_every_empty_one_its_search(asked, list_id):
    comparison = asked(list_id)
    for found in gaps(comparison).rows:
        assert found.evidence
        assert (found.search_record is not None) == (found.verdict == "本表未列·布局空白")
        if found.search_record:
            assert len(found.search_record.misses) == 3
            assert all(miss.quote and miss.why for miss in found.search_record.misses)
            assert redo_search(found.search_record, comparison.texts).differences == ()


def test_nameless_rows_of_zhejiang_wait_for_their_names(asked):
    answer = gaps(asked("JS2023", "ZJ2021"))
    assert [found.reference for found in answer.rows if found.verdict == "待补正"] == ["ZJ2021-14", "ZJ2021-15"]
    assert any("19家" in note for note in gaps(asked("ZJ2021")).notes)


def test_national_centres_outside_the_layout_are_listed(asked):
    names = {found.name for found in upgradable(asked("JS2023")).unmatched_centres}
    assert {"国家增材制造创新中心", "国家虚拟现实创新中心"} <= names
    assert not {"国家石墨烯创新中心", "国家先进功能纤维创新中心"} & names


def test_no_line_says_that_anything_passes_or_shows_a_figure_of_our_own(asked):
    said = str([gaps(asked("JS2023")).notes, upgradable(asked("JS2023")).rules])
    assert "通过" not in said
    assert "置信度" not in said


def test_table_of_three_sides_has_every_national_row(asked):
    answer = three_way([asked("JS2023"), asked("ZJ2021")])
    assert len(answer.rows) == 22
    graphene = answer.rows[12]
    assert [centre.name for centre in graphene.centres] == ["国家石墨烯创新中心"]


def test_two_lists_of_one_province_name_each_other_text_once_and_not_themselves(asked):
    alone = three_way([asked("JS2023")])
    both = three_way([asked("JS2023"), asked("JSFUND2023")])
    assert any(place.owner.startswith("JSFUND2023-") for row in alone.rows for place in row.elsewhere)
    for row in both.rows:
        said = [(place.owner, place.sentence) for place in row.elsewhere]
        assert len(said) == len(set(said))
        assert not any(owner.startswith(("JS2023-", "JSFUND2023-")) for owner, _ in said)


def test_queue_of_the_real_graph_names_what_it_would_turn(asked):
    queue = review_queue(asked("JS2023"))
    assert queue.needed == sum(found.is_needed for found in (*queue.items, *queue.beyond)) > 0
    assert queue.items[0].flips
