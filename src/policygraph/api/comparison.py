"""Fetches from a store what an answer about two lists is made from.

In: a store, two list ids, a date. Out: a `Comparison`, which the pure answers take. Everything is read in one snapshot.
"""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from policygraph.api.errors import SameList, UnknownList
from policygraph.api.labels import OtherNames
from policygraph.graph.answers.dated import at_day
from policygraph.graph.answers.inputs import Absence, Comparison, LinkedList, ListView, RegionText, Register
from policygraph.graph.linked import links_between
from policygraph.graph.rows import Direction, Row
from policygraph.graph.store.base import Store
from policygraph.ingest.lexicon.kinship import load_kinship
from policygraph.ingest.records import Document, Layout, LayoutKind, Level

if TYPE_CHECKING:
    from policygraph.graph.align.judgements import Judgement

KEY_FIELDS = "CN2016"  # the ten key fields of the programme
REGISTER = "Centre"  # the layout under which links of centres are kept


def compare(store: Store, list_id: str, reference: str, as_of: str) -> Comparison:
    """Return both lists, the links between them, and the texts and other lists of the first list's region, as of a day ('' any).

    Raises `UnknownList`, and `SameList` for a list against itself: it has no links, so that every row would be called 布局空白.
    """
    layouts = {layout.id: layout for layout in store.layouts()}
    subject, other = known_layout(layouts, list_id), known_layout(layouts, reference)
    if subject is other:
        raise SameList(
            f"清单 {list_id} 不能与自身比对：每个领域都会被说成空白。请选两份不同的清单（本方清单和对照清单）。"
        )
    documents = {document.id: document for document in store.documents()}
    subject_view, other_view = _view(store, subject, documents), _view(store, other, documents)
    published = documents.get(other.document)
    own, published_as_reference = _no_witnesses(layouts.values(), documents, subject, other)
    unsearched = own | published_as_reference
    whole = Comparison(
        subject=subject_view,
        reference=other_view,
        links=links_between(store, list_id, reference),
        as_of="",
        digest=store.digest(),
        others=tuple(
            LinkedList(_view(store, layout, documents), links_between(store, layout.id, reference))
            for layout in layouts.values()
            if layout.region == subject.region
            and layout.id not in (list_id, reference)
            and layout.document not in unsearched
        ),
        texts=tuple(
            _text(store, document)
            for document in documents.values()
            if document.region == subject.region and document.id not in unsearched
        ),
        register=Register(
            store.centres(),
            (*links_between(store, REGISTER, reference), *links_between(store, REGISTER, list_id)),
            _absences(store),
        ),
        key_fields=_key_fields(store, layouts, list_id, documents),
        labels=OtherNames(other_view.rows),
        kinship=load_kinship,
        left_out=tuple(documents[id_].title for id_ in sorted(own) if documents[id_].region == subject.region),
        sections=store.sections(),
        reference_text=_text(store, published) if published else None,
    )
    return at_day(whole, as_of)


def _no_witnesses(
    layouts: Iterable[Layout], documents: Mapping[str, Document], subject: Layout, reference: Layout
) -> tuple[set[str], set[str]]:
    """Return the documents that can't show that a province deploys a field: planners' own lists, and the reference list's own text.

    What a planner drew up deploys nothing; a city's list does (`level` municipal), as a text of its province. The subject's text always counts.
    """
    loaded = {layout.document for layout in layouts if layout.kind is LayoutKind.LOADED}
    own = {id_ for id_ in loaded if id_ in documents and documents[id_].level is not Level.MUNICIPAL}
    return own - {subject.document}, {reference.document} - {subject.document}


def rows_of(store: Store, list_id: str) -> tuple[Row, ...]:
    """Return the rows of one list; raises `UnknownList`."""
    return store.rows(known_layout({layout.id: layout for layout in store.layouts()}, list_id).id)


def known_layout(layouts: dict[str, Layout], layout_id: str) -> Layout:
    """Return the layout; an unknown id is said with the ids that exist."""
    if layout_id not in layouts:
        raise UnknownList(
            f"图库中没有清单 {layout_id}。可用的清单：{'、'.join(layouts) or '无'}。请改用其中之一，或先加入这份清单。"
        )
    return layouts[layout_id]


def _view(store: Store, layout: Layout, documents: dict[str, Document]) -> ListView:
    """Return a list with its rows."""
    return ListView(layout, documents.get(layout.document), store.rows(layout.id))


def _text(store: Store, document: Document) -> RegionText:
    """Return a text with its sections, its blocks, and the directions that its prose names outside any row."""
    sections = store.sections(document.id)
    owners = {section.id for section in sections}
    found = [mention for mention in store.mentions(document=document.id) if mention.owner in owners]
    normals = _normals(store, (mention.technology for mention in found))
    directions = tuple(
        Direction(mention.technology, normals[mention.technology], mention.evidence.quote, mention.evidence)
        for mention in found
    )
    return RegionText(document, store.text(document.id), sections, store.blocks(document.id), directions)


def _normals(store: Store, technologies: Iterable[str]) -> dict[str, str]:
    """Return the normal forms of the given technologies."""
    return {id_: store.technology(id_).normal for id_ in sorted(set(technologies))}


def _absences(store: Store) -> tuple[Absence, ...]:
    """Return the dated, sourced checks that found no approved centre (未见已批), oldest first."""
    if not any("not_approved" in line for (line,) in store.run("judgements")):
        return ()  # the usual case, told without importing what reads judgements
    return absences(store.judgements().standing)


def absences(said: "Iterable[Judgement]") -> tuple[Absence, ...]:
    """Return the checks among judgements that found no approved centre, oldest first."""
    from policygraph.graph.align.judgements import Verdict

    found = (item for item in said if item.verdict is Verdict.NOT_APPROVED)
    dated = [Absence(item.subject, item.checked or item.on[:10], item.source, item.by) for item in found]
    return tuple(sorted(dated, key=lambda absence: (absence.checked, absence.row, absence.by)))


def _key_fields(
    store: Store, layouts: dict[str, Layout], list_id: str, documents: dict[str, Document]
) -> LinkedList | None:
    """Return the ten key fields with their links to the list, where the graph holds them."""
    layout = layouts.get(KEY_FIELDS)
    if layout is None or list_id == KEY_FIELDS or layout.kind is not LayoutKind.PROSE:
        return None
    return LinkedList(_view(store, layout, documents), links_between(store, list_id, KEY_FIELDS))
