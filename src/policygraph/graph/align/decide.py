"""Why: a planner needs one relation, how sure it is, and the one line that says why.

In: the findings of a pair of rows and the relation of their objects. Out: `Decision`, or None where nothing holds. The bands are
fitted on the development gold (docs/linking.md has the table) and are the only numbers that decide.
"""

from dataclasses import dataclass

from policygraph.graph.align.features.names import EQUAL, INSIDE, SAME_CORE
from policygraph.graph.align.findings import Findings
from policygraph.graph.rows import Relation

LINKED = 0.52  # strength from which two rows hold any relation
CONTENT = 0.30  # strength of directions that a strong relation needs beside the names
TAKEN_OVER, REWORDED = 0.80, 0.40  # share of the text in common
FLOOR = 0.60  # a relation between named objects is at least this sure
KNOWLEDGE = "行业知识"  # basis of a 线索
CHAIN = 0.80  # what general knowledge of industries counts beside quoted directions


@dataclass(frozen=True, slots=True)
class Decision:
    """The outcome for a pair of rows."""

    relation: Relation
    confidence: float
    clue: bool
    basis: str


def decide(findings: Findings, objects: Relation | None) -> Decision | None:
    """Return the relation of two rows, or None.

    智能语音 with the same sub-headings in both lists: exact. 工业大数据 of other directions under the same name: close.
    """
    strength = total(findings)
    if findings.passage >= REWORDED:
        same_name = findings.name >= SAME_CORE
        relation = Relation.EXACT if same_name or findings.passage >= TAKEN_OVER else Relation.CLOSE
        return Decision(relation, strength, False, "原文一致" if findings.passage >= TAKEN_OVER else "改写")
    quoted = findings.direction >= CONTENT
    said = quoted and findings.worded
    by_name = quoted or findings.name >= SAME_CORE or findings.bare or findings.classed
    if objects is not None and (by_name or objects in (Relation.EXACT, Relation.CLOSE)):
        relation = Relation.CLOSE if objects is Relation.EXACT and not findings.alike else objects
        basis = _basis_of_names(said, findings.name)
        return Decision(relation, max(strength, FLOOR), basis == KNOWLEDGE, basis)
    if strength < LINKED:
        return None
    return Decision(Relation.RELATED, strength, not said, "方向对应" if said else KNOWLEDGE)


def _basis_of_names(said: bool, name: float) -> str:
    """Return the basis of a relation between named objects: the same name first, then directions if there are any, then like names."""
    if name >= EQUAL:
        return "原文一致"
    return "方向对应" if said else "改写" if name >= INSIDE else KNOWLEDGE


def total(findings: Findings) -> float:
    """Return 0..1 from the families: each counts once, independent findings add up by their doubts."""
    doubt = (1 - 0.9 * findings.name) * (1 - findings.direction) * (1 - findings.passage)
    return 1 - doubt * (1 - CHAIN * findings.vocabulary) * (1 - findings.citation)
