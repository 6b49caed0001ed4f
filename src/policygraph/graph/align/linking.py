"""Why: the one place that strings profiles, reasons and decision together.

In: rows of two lists, `Knowledge`, people's judgements. Out: alignments in the order of the lists; the same whatever else is loaded.
"""

from collections.abc import Sequence

from policygraph.graph.align.decide import Decision, decide
from policygraph.graph.align.findings import Findings, find_reasons, well_quoted
from policygraph.graph.align.judgements import NO_JUDGEMENTS, Judgements
from policygraph.graph.align.knowledge import Knowledge
from policygraph.graph.align.profile import Profile, make_profile
from policygraph.graph.align.relation import relate_objects, speaks_of_part
from policygraph.graph.align.replay import replay
from policygraph.graph.align.sentences import first_line, leading_first
from policygraph.graph.rows import Alignment, Row, Status
from policygraph.ingest.ids import content_id


def align(
    left: Sequence[Row], right: Sequence[Row], knowledge: Knowledge, judgements: Judgements = NO_JUDGEMENTS
) -> tuple[Alignment, ...]:
    """Return every link from a row of `left` to a row of `right`, in the order of the lists.

    What people said wins: a rejected link stays in the result with its status, a confirmed one is there even if no rule finds it.
    """
    subjects = [make_profile(row, knowledge) for row in left]
    objects = [make_profile(row, knowledge) for row in right]
    words = judgements.on_rows({row.id for row in (*left, *right)})
    links = (_link(subject, object_, knowledge, words) for subject in subjects for object_ in objects)
    return tuple(link for link in links if link is not None)


def _link(subject: Profile, object_: Profile, knowledge: Knowledge, judgements: Judgements) -> Alignment | None:
    """Return the link between two rows, predicted or judged, or None."""
    findings = find_reasons(subject, object_, knowledge)
    decision = _decide(findings, subject, object_, knowledge) if findings.features else None
    predicted = None if decision is None else _alignment(subject, object_, findings, decision)
    words = judgements.on_pair(subject.row.id, object_.row.id) if judgements.items else ()
    features = findings.features if predicted is None else predicted.features
    return replay(subject.row, object_.row, predicted, features, words) if words else predicted


def _decide(findings: Findings, subject: Profile, object_: Profile, knowledge: Knowledge) -> Decision | None:
    """Return the decision on two rows that have reasons for a link."""
    network = knowledge.network
    objects = relate_objects(subject, object_, knowledge)
    return decide(findings, objects if speaks_of_part(findings, objects, subject, object_, network) else None)


def _alignment(left: Profile, right: Profile, findings: Findings, decision: Decision) -> Alignment:
    """Return the record of a decided link, its leading reason first."""
    subject, object_ = left.row, right.row
    features = leading_first(well_quoted(findings, left, right), decision.basis)
    return Alignment(
        id=content_id("align", subject.id, object_.id),
        subject=subject.id,
        object=object_.id,
        relation=decision.relation,
        confidence=round(decision.confidence, 4),
        status=Status.PREDICTED,
        clue=decision.clue,
        basis=decision.basis,
        sentence=first_line(subject, object_, features, decision),
        features=features,
    )
