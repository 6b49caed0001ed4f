"""Edges that follow from links and names: what is alike, what a fund topic names, which field a centre is in.

In: the rows of a pair of lists with the links between them; all technologies. Out: edges, each once a graph. Nothing is decided
here: a link that is rejected, open or only a 线索 gives no edge.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence

from policygraph.graph.answers.links import counts
from policygraph.graph.building.elements import DECIMALS
from policygraph.graph.rows import STRONG, Alignment, Row
from policygraph.graph.store.elements import Edge
from policygraph.ingest.records import Evidence, Technology

ALIKE = 0.50
"""Score from which a quoted pair of directions makes two technologies alike: the same field named on both sides, one field in
the other, or half of the words by weight. 精密重载轴承 / 高精度轴承 (0.69): alike. 大数据 / 工业大数据 (0.29): not."""

SAME_HEAD = 0.90
"""Score of two technologies that say the same but for praise and general words: 高性能轴承钢 / 轴承钢技术."""


def alike_by_pairs(subjects: Iterable[Row], objects: Iterable[Row], links: Iterable[Alignment]) -> Iterator[Edge]:
    """Yield SIMILAR_TO for each pair of directions that a link quotes and that is alike; one may come more than once."""
    ours, theirs = _directions(subjects), _directions(objects)
    for link in filter(counts, links):
        for feature in link.features:
            for score, one, two in zip(feature.scores, feature.subject_evidence, feature.object_evidence, strict=False):
                left, right = ours.get(_place(one)), theirs.get(_place(two))
                if left and right and left != right and score >= ALIKE:
                    yield Edge(
                        "SIMILAR_TO", min(left, right), max(left, right), "direction_pair", round(score, DECIMALS)
                    )


def alike_by_head(technologies: Iterable[Technology], head_of: Callable[[str], str]) -> Iterator[Edge]:
    """Yield SIMILAR_TO between each technology and the one that says its head most shortly: a star, never each with each.

    `head_of` gives what a normal form is about, '' where that says nothing. 轴承钢技术 and 高性能轴承钢 both point at 轴承钢.
    """
    heads: dict[str, list[Technology]] = {}
    for technology in technologies:
        head = head_of(technology.normal)
        if head:
            heads.setdefault(head, []).append(technology)
    for group in heads.values():
        first, *others = sorted(group, key=lambda found: (len(found.normal), found.normal, found.id))
        for other in others:
            yield Edge("SIMILAR_TO", min(first.id, other.id), max(first.id, other.id), "same_head", SAME_HEAD)


def strongest(edges: Iterable[Edge]) -> tuple[Edge, ...]:
    """Return each edge once, with its highest score, sorted."""
    best: dict[tuple[str, str, str, str], Edge] = {}
    for edge in edges:
        key = (edge.kind, edge.source, edge.target, edge.role)
        if key not in best or (edge.score or 0.0) > (best[key].score or 0.0):
            best[key] = edge
    return tuple(best[key] for key in sorted(best))


def named_by_topics(links: Iterable[Alignment], *, topics_are_subjects: bool) -> Iterator[Edge]:
    """Yield NAMED_BY_TOPIC from a domain to each fund topic that a counting link ties to it, the relation read from the domain.

    A topic 高端装备 that contains 特高压输变电设备: the domain is broad to it, since the topic is the broader one.
    """
    for link in filter(counts, links):
        domain, topic = (link.object, link.subject) if topics_are_subjects else (link.subject, link.object)
        relation = link.relation.inverse if topics_are_subjects else link.relation
        yield Edge("NAMED_BY_TOPIC", domain, topic, relation.value, round(link.confidence, DECIMALS))


def in_fields(centres: Sequence[Row], links: Iterable[Alignment]) -> Iterator[Edge]:
    """Yield IN_FIELD_OF from a centre to each domain that a strong, counting link ties it to, with the register that names it."""
    registers = {row.id: row.name_evidence.document for row in centres if row.name_evidence}
    for link in filter(counts, links):
        if link.relation in STRONG:
            role = " ".join((link.relation.value, registers.get(link.subject, ""))).strip()
            yield Edge("IN_FIELD_OF", link.subject, link.object, role, round(link.confidence, DECIMALS))


def _directions(rows: Iterable[Row]) -> dict[tuple[str, int, int], str]:
    """Return the technology of each direction by its place."""
    return {_place(d.evidence): d.technology for row in rows for d in row.directions}


def _place(evidence: Evidence) -> tuple[str, int, int]:
    """Return where a quote stands, whatever rule took it."""
    return evidence.document, evidence.start, evidence.end
