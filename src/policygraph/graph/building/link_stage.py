"""The second half of a build: the links between lists, the edges that follow from them, and what people decided.

In: what is known of the texts, and the publication that holds their rows. Out: the number of links and the scope that they have.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache, partial
from itertools import combinations

from policygraph.graph.align.judgements import Judgements, Verdict
from policygraph.graph.building.corpus import Corpus
from policygraph.graph.building.corresponding import corresponding, paired
from policygraph.graph.building.derived import alike_by_head, alike_by_pairs, in_fields, named_by_topics, strongest
from policygraph.graph.building.judged import graph_of_judgements
from policygraph.graph.building.linking import graph_of_links, in_order
from policygraph.graph.building.report import Progress, Step
from policygraph.graph.building.scope import Pair, Scope, scope_of
from policygraph.graph.building.stages import Stages
from policygraph.graph.kinds import LINK_STAGE
from policygraph.graph.reference import CENTRES, Reference, centre_rows
from policygraph.graph.rows import Alignment, Row
from policygraph.graph.store.base import Publication
from policygraph.graph.store.elements import Edge
from policygraph.ingest.list_ids import layout_of
from policygraph.ingest.records import LayoutKind

LISTS_AT_HAND = 64


def link_all(
    corpus: Corpus, stages: Stages, publication: Publication, tables: Reference, progress: Progress
) -> tuple[int, Scope]:
    """Link the pairs of lists in the scope, the register of centres like a list; put the links and all that follows from them."""
    centres = centre_rows(tables.centres, tables.places)
    lists = in_order(corpus.layouts, corpus.documents)
    sizes = {layout.id: corpus.sizes.get(layout.id, 0) for layout in corpus.layouts} | {CENTRES: len(centres)}
    ends = (*lists, CENTRES) if centres else lists
    scope = scope_of(partial(combinations, ends, 2), sizes, {*corpus.named, CENTRES}, judged_pairs(stages.judged))
    wanted = [pair for pair in combinations(lists, 2) if scope.holds(*pair)]
    wanted += [(CENTRES, list_) for list_ in lists if centres and scope.holds(CENTRES, list_)]
    rows = lru_cache(LISTS_AT_HAND)(publication.reader.rows)
    topics = frozenset(layout.id for layout in corpus.layouts if layout.kind is LayoutKind.TOPICS)
    alike: list[Edge] = []
    number = 0
    for done, (left, right) in enumerate(wanted):
        progress(Step("对应", done, len(wanted), f"{left} → {right}"))
        subjects: tuple[Row, ...] = centres if left == CENTRES else rows(left)
        links = stages.link(subjects, rows(right))
        graph = graph_of_links(left, right, links)
        publication.put(graph.nodes, (*graph.edges, *_following(left, right, topics, subjects, links)))
        alike += alike_by_pairs(subjects, rows(right), links)
        number += len(links)
    progress(Step("对应", len(wanted), len(wanted), ""))
    if stages.head is not None:
        alike += alike_by_head(publication.reader.technologies(), stages.head)
    publication.put((), strongest(alike))
    publication.put((), tuple(_conditions(corpus, publication)))
    judged, failures = graph_of_judgements(stages.judged, publication.reader)
    publication.put(judged.nodes, judged.edges)
    corpus.failures.extend(failures)
    publication.sweep(LINK_STAGE)
    return number, scope


def _following(
    left: str, right: str, topics: frozenset[str], subjects: Sequence[Row], links: Sequence[Alignment]
) -> Iterator[Edge]:
    """Yield what follows from the links of one pair of lists."""
    if left == CENTRES and right not in topics:
        yield from in_fields(subjects, links)
    elif left != CENTRES and (left in topics) != (right in topics):
        yield from named_by_topics(links, topics_are_subjects=left in topics)


def _conditions(corpus: Corpus, publication: Publication) -> Iterator[Edge]:
    """Yield what the conditions of provinces' texts correspond to in the state's, each edge once."""
    demands = lru_cache(LISTS_AT_HAND)(publication.reader.conditions)
    found = (
        edge
        for other, nation in paired(corpus.documents, corpus.layouts)
        for edge in corresponding(demands(nation), demands(other))
    )
    yield from dict.fromkeys(found)


def judged_pairs(judged: Judgements) -> frozenset[Pair]:
    """Return the pairs of lists that a person has judged rows of: their links are always stored."""
    return frozenset(
        pair for item in judged.items if (pair := _lists(item.subject, item.object, item.place, item.verdict))
    )


def _lists(subject: str, object_: str | None, place: str, verdict: Verdict) -> Pair | None:
    """Return the lists of a judgement on two rows, or on a row and a list."""
    own = layout_of(subject)
    other = layout_of(object_) if object_ else place if verdict is Verdict.NONE else ""
    return (own, other) if own and other else None
