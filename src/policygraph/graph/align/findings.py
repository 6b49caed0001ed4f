"""Why: the decision needs all reasons of a pair of rows at once, each family counted once.

In: two profiles. Out: `Findings`: at most one feature a name, the pairs over fields, and the strength of each family.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from policygraph.graph.align.features.citations import share_citation
from policygraph.graph.align.features.classes import names_class
from policygraph.graph.align.features.directions import similar_directions
from policygraph.graph.align.features.fields import FLOOR, is_quoted, match_fields
from policygraph.graph.align.features.headings import shares_headings
from policygraph.graph.align.features.names import compare_names
from policygraph.graph.align.features.naming import names_row
from policygraph.graph.align.features.pairing import Match, best_matches, together
from policygraph.graph.align.features.passages import shares_passage
from policygraph.graph.align.features.quoting import better_quoted
from policygraph.graph.align.features.wording import find_witness
from policygraph.graph.align.knowledge import Knowledge
from policygraph.graph.align.profile import Profile
from policygraph.graph.rows import Feature

MOST = 5  # pairs of quotes that are kept and shown
CHAIN_MOST = 3
KNOWN = "行业知识"  # title of pairs that the vocabulary holds together
ALIKE = 2  # pairs of directions by which rows of one name have the same content too
ALIKE_FLOOR = 0.30  # score of such a pair


@dataclass(frozen=True, slots=True)
class Findings:
    """The features of a pair of rows, and how strong each family is (0..1; within a family the strongest counts).

    `by_left` and `by_right`: the best quoted pair in which that row speaks by its directions, not by its name;
    `by_both`: the best one in which both do.
    `classed`: one name is the class of industries that the other is in;
    `bare`: one row has a name and no directions, so that names must do. `pairs` are those of the feature `direction_pairs`.
    `worded`: the texts share wording, or names of one field: the pairs don't rest on general knowledge alone, as `witness` shows;
    `alike`: the contents agree, by sub-headings or by directions of both rows; a bare row has no content that could differ.
    """

    features: tuple[Feature, ...]
    pairs: tuple[Match, ...]
    name: float
    direction: float
    passage: float
    vocabulary: float
    citation: float
    by_left: float
    by_right: float
    by_both: float
    classed: bool
    bare: bool
    worded: bool
    witness: Match | None
    alike: bool


def find_reasons(left: Profile, right: Profile, knowledge: Knowledge) -> Findings:
    """Return all reasons for a link between two rows."""
    fields = tuple(match_fields(left, right, knowledge.network))
    quoted = [f.match for f in fields if is_quoted(f)]
    chained = [f.match for f in fields if not is_quoted(f)]
    similar = (*similar_directions(left, right), *names_row(left, right, knowledge.words))
    pairs = best_matches([*similar, *quoted], MOST)
    texts = (shares_passage(left, right, knowledge.words), shares_headings(left, right))
    witness = find_witness(pairs, similar, fields, left, right, knowledge.words) if pairs else None
    worded = any(texts) or witness is not None
    chain = best_matches(chained, CHAIN_MOST)
    found = (
        compare_names(left, right, knowledge.words),
        *texts,
        share_citation(left, right),
        _paired(pairs, worded, together(m.score for m in pairs)),
        names_class(left, right, knowledge.network),
        _feature("vocabulary_path", "vocabulary", chain, KNOWN),
    )
    features = tuple(feature for feature in found if feature is not None)
    strengths = {
        family: max((feature.score for feature in features if _counts_as(feature) == family), default=0.0)
        for family in ("name", "direction", "passage", "vocabulary", "citation")
    }
    by_left = max((m.score for m in (*similar, *quoted) if not m.left_is_name), default=0.0)
    by_right = max((m.score for m in (*similar, *quoted) if not m.right_is_name), default=0.0)
    by_both = max((m.score for m in (*similar, *quoted) if not m.left_is_name and not m.right_is_name), default=0.0)
    bare = not (left.row.directions and right.row.directions)
    return Findings(
        features,
        pairs,
        **strengths,
        by_left=by_left,
        by_right=by_right,
        by_both=by_both,
        classed=any(f.name == "names_class" for f in features),
        bare=bare,
        worded=worded,
        witness=witness,
        alike=bare
        or any(f.name == "shared_headings" for f in features)
        or _are_alike([*similar, *quoted], left, right),
    )


def _counts_as(feature: Feature) -> str:
    """Return the family in whose strength a feature counts: pairs of directions prove as much by whatever knowledge they are found."""
    return "direction" if feature.name == "direction_pairs" else feature.family


def _are_alike(candidates: Iterable[Match], left: Profile, right: Profile) -> bool:
    """Tell whether two directions of either row, or all of the shorter one, say what the other row's say; names count for none."""
    said = [m for m in candidates if m.score >= ALIKE_FLOOR and not m.left_is_name and not m.right_is_name]
    needed = min(ALIKE, len(left.items), len(right.items))
    return len(best_matches(said, needed)) == needed


def well_quoted(findings: Findings, left: Profile, right: Profile) -> tuple[Feature, ...]:
    """Return the features of a link as they are shown: pairs of directions quote what a planner sees to belong together."""
    return tuple(
        _requoted(feature, findings, left, right) if feature.name == "direction_pairs" else feature
        for feature in findings.features
    )


def _requoted(feature: Feature, findings: Findings, left: Profile, right: Profile) -> Feature:
    """Return the pairs of directions with better quotes, what shows that the texts share wording among them; what they prove stays."""
    pairs = better_quoted(findings.pairs, left, right)
    witness = findings.witness
    if witness is not None and witness not in findings.pairs:
        others = tuple(pair for pair in pairs if (pair.left, pair.right) != (witness.left, witness.right))
        pairs = (witness, *others) if witness.score >= FLOOR else (*others, witness)
    return _paired(pairs, findings.worded, feature.score) or feature


def _paired(pairs: Sequence[Match], worded: bool, score: float) -> Feature | None:
    """Return the pairs of quotes as a feature; what only the vocabulary holds together is of its family."""
    family, title = ("direction", "技术方向对应") if worded else ("vocabulary", KNOWN)
    feature = _feature("direction_pairs", family, pairs, title)
    return None if feature is None else replace(feature, score=score)


def _feature(name: str, family: str, matches: Sequence[Match], title: str) -> Feature | None:
    """Return the matches as one feature that shows each with its own score."""
    if not matches:
        return None
    shown = "；".join(f"“{m.left}”↔“{m.right}”（{m.reason}，{m.score:.2f}）" for m in matches)
    subject, object_ = tuple(m.left_evidence for m in matches), tuple(m.right_evidence for m in matches)
    scores = tuple(round(m.score, 6) for m in matches)
    return Feature(name, family, together(scores), f"{title}：{shown}", subject, object_, scores)
