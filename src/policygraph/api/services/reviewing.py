"""The answers of 复核 in the envelope of every answer: the queue of undecided links, conflicts with quotes, where wording comes from.

In: a graph, list ids, an ISO date. Out: `Answer`s. Raises `UnknownList`.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from policygraph.api.services import judging
from policygraph.api.services.centre import centre_check, reservations
from policygraph.api.services.comparing import compared, open_facts
from policygraph.api.services.envelope import enveloped
from policygraph.api.services.graph import Graph
from policygraph.api.services.regulations import document_of
from policygraph.graph.answers.answer import Quote  # at run time: the OpenAPI document reads the fields' types
from policygraph.ingest.list_ids import layout_of

if TYPE_CHECKING:
    from policygraph.api.services.comparing import OpenFact
    from policygraph.graph.answers.answer import Answer, Places
    from policygraph.graph.answers.centre_check.check import CheckLine
    from policygraph.graph.answers.review import ReviewItem
    from policygraph.graph.rows import Alignment
    from policygraph.ingest.records import Evidence

RESULTS = ("满足", "不满足", "待补材料", "需专家判断")
KINDS = {
    "dispute": "意见不一",
    "absence": "未见已批与名录不符",
    "two_exacts": "一行对两行",
    "cycle": "包含成环",
    "same_and_part": "又相同又包含",
    "rejected_chain": "否定与推得相反",
}


@dataclass(frozen=True, slots=True)
class Member:
    """One link of a conflict with both names and the quotes of both sides."""

    link: str
    subject: str
    subject_name: str | None
    object: str
    object_name: str | None
    relation: str
    status: str
    basis: str
    sentence: str
    evidence: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class ConflictRow:
    """Links that can't all hold; `kind` in Chinese."""

    kind: str
    sentence: str
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class LineageRow:
    """Where the wording of a domain comes from: 沿用, 改写, 同名异义 or 新设; `shared` are pairs of quotes."""

    domain: str
    name: str | None
    counterpart: str | None
    counterpart_name: str | None
    descent: str
    sentence: str
    shared: tuple[tuple[Quote, Quote], ...]
    added: tuple[Quote, ...]
    dropped: tuple[Quote, ...]


def review(graph: Graph, list_id: str, reference: str, as_of: str) -> "Answer[ReviewItem]":
    """Return the undecided links, those first whose decision flips most verdicts; the first note says how many settle all."""
    queue = judging.review_queue(graph, list_id, reference, as_of, judging.state_of(graph.settings))
    rows = sorted((*queue.items, *queue.beyond), key=lambda item: (-len(item.flips), not item.is_needed))
    lists = {list_id, reference, *(layout_of(end) for row in rows for end in (row.subject, row.object))}
    documents = [layout.document for layout in graph.store.layouts() if layout.id in lists]
    return enveloped(graph, (list_id, reference), as_of, rows, (queue.line,), documents)


def conflicts(graph: Graph, as_of: str) -> "Answer[ConflictRow]":
    """Return the smallest sets of links and judgements that can't all hold, people's disputes first, each link with its quotes."""
    from policygraph.graph.answers.answer import Places

    found = judging.conflicts(graph, judging.state_of(graph.settings))
    names = judging.row_names(graph)
    places, printed = Places(graph.store.sections()), _printed(graph) if found.conflicts else {}
    rows = [
        ConflictRow(KINDS[c.kind], c.sentence, tuple(_member(link, names, printed, places) for link in c.members))
        for c in found.conflicts
    ]
    documents = [layout.document for layout in graph.store.layouts()]
    return enveloped(graph, ("", ""), as_of, rows, (found.note,) if found.note else (), documents)


def _printed(graph: Graph) -> "dict[str, Evidence | None]":
    """Return where each row stands in its text: its name, else its body."""
    rows = (row for layout in graph.store.layouts() for row in graph.store.rows(layout.id))
    return {row.id: row.name_evidence or row.body_evidence for row in rows}


def _member(
    link: "Alignment", names: dict[str, str | None], printed: "dict[str, Evidence | None]", places: "Places"
) -> Member:
    """Return one link of a conflict; a side that no reason of the link quotes is quoted by its row, first of all."""
    from policygraph.graph.answers.wording import plainly

    pairs = [(*f.subject_evidence[:1], *f.object_evidence[:1]) for f in link.features]
    told = [e for pair in sorted(pairs, key=lambda pair: -len(pair)) for e in pair]
    rows = () if told and max(map(len, pairs)) > 1 else (printed.get(link.subject), printed.get(link.object))
    ends = (link.subject, names.get(link.subject), link.object, names.get(link.object))
    quotes = places.quotes((*rows, *told))
    return Member(link.id, *ends, link.relation.value, link.status.value, link.basis, plainly(link.sentence), quotes)


def lineage(graph: Graph, list_id: str, reference: str, as_of: str) -> "Answer[LineageRow]":
    """Return for every domain of a list where its wording comes from, one row for each strong counterpart, or 新设."""
    from policygraph.graph.align.lineage import lineages_of
    from policygraph.graph.answers.answer import Places

    comparison = compared(graph, list_id, reference, as_of)
    others = {row.id: row for row in comparison.reference.rows}
    places, rows = Places(comparison.sections), []
    for row in comparison.subject.rows:
        links = [link for link in comparison.links if link.subject == row.id]
        for line in lineages_of(row, others, links):
            other = others.get(line.counterpart or "")
            pairs = tuple((places.quote(ours), places.quote(theirs)) for ours, theirs in line.shared)
            rows.append(
                LineageRow(
                    domain=row.id,
                    name=row.name,
                    counterpart=line.counterpart,
                    counterpart_name=other.name if other else None,
                    descent=line.descent.value,
                    sentence=line.sentence,
                    shared=pairs,
                    added=places.quotes(line.added),
                    dropped=places.quotes(line.dropped),
                )
            )
    return enveloped(graph, (list_id, reference), as_of, rows)


def facts_to_verify(graph: Graph, list_id: str, reference: str, as_of: str) -> "Answer[OpenFact]":
    """Return the list of open facts (待核清单) behind the screening."""
    return enveloped(graph, (list_id, reference), as_of, open_facts(graph, list_id, reference, as_of))


def sound_centre(graph: Graph, name: str, text: str, reference: str, as_of: str) -> "Answer[CheckLine]":
    """Return the check of one centre's facts, all of which can be used; raises `BadFacts` with every one that can't."""
    from policygraph.graph.answers.centre_check.facts import BadFacts

    answer, faults = checked_centre(graph, name, text, reference, as_of)
    if faults:
        raise BadFacts("".join(faults))
    return answer


def checked_centre(
    graph: Graph, name: str, text: str, reference: str, as_of: str
) -> "tuple[Answer[CheckLine], tuple[str, ...]]":
    """Return the check of one centre's facts (TOML; `name` is for messages), and what is wrong with those that were left out.

    Notes name the centre, what is missing and what lacks.
    """
    from policygraph.graph.answers.rules import line

    found = centre_check(graph, name, text, reference, as_of)
    counts = "、".join(f"{result} {sum(each.result == result for each in found.lines)}" for result in RESULTS)
    said = [f"中心自查：{found.name}{f'（{found.domain}）' if found.domain else ''}，{len(found.lines)} 条：{counts}"]
    if found.missing:
        said.append(f"待补材料：{'、'.join(found.missing)}。")
    said += [f"差距：{gap}。" for gap in found.gaps]
    answer = enveloped(
        graph,
        (found.domain or "", reference),
        as_of,
        found.lines,
        (*said, line("upgrade_scope"), *reservations(graph, reference, as_of)),
        [document_of(graph, list_id) for list_id in (layout_of(found.domain or ""), reference) if list_id],
    )
    return answer, found.faults
