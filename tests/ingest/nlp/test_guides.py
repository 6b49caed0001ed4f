"""Whole guides, measures and notices in the style of other provinces, each sentence with the atoms that a reader takes.

The expected atoms of the first six were written before the finders read them (conditions 25 of 67, promises 13 of 35 then; citations 11 of
11), those of hubei and jiangxi after these were mended and before any rule saw them (conditions 13 of 20, promises 15 of 19), fujian's after
the phenomena of a real notice were mended (conditions 11 of 15, promises 5 of 7 at first). An expectation
gave way afterwards only where the printed words bear both readings (the object of a lead-in against that of the item before, a printed
subject against a filed one, a stage that the sentence names itself). Lines that begin with two spaces are atoms of the line above:
C subject|comparator|value|unit|scope|modality|object|stage|unless, M kind|amount|unit|for whom|precondition, X title|number, O office,
V from|to|status.
"""

from functools import cache
from pathlib import Path

import pytest

from policygraph.ingest.nlp.findings import find_all
from policygraph.ingest.read.decode import read_source
from policygraph.ingest.structure import read_structure
from tests.ingest.nlp.made import EXPECTED

GUIDES = sorted((EXPECTED / "guides").glob("*.txt"), key=lambda path: path.stem)
LEAST = 0.96


def bars(*values):
    return "|".join(value or "-" for value in values)


@cache
def expected(path: Path) -> frozenset[tuple[int, str]]:
    """The atoms by the line of the text that they stand in."""
    atoms, line = set(), -1
    for printed in path.read_text("utf-8").splitlines():
        if printed.startswith("  "):
            atoms.add((line, printed.strip()))
        else:
            line += 1
    return frozenset(atoms)


def found(path: Path, folder: Path) -> frozenset[tuple[int, str]]:
    """The atoms that are found, by the line of the text."""
    lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("  ")]
    text = "\n".join(lines)
    (folder / "guide.txt").write_text(text, "utf-8")
    all_found = find_all(read_structure(read_source(folder / "guide.txt"), None))
    atoms = set()

    def add(evidence, atom):
        assert text[evidence.start : evidence.end] == evidence.quote
        atoms.add((text.count("\n", 0, evidence.start), atom))

    for c in all_found.conditions:
        told = bars(c.subject, c.comparator, c.value, c.unit, c.scope, c.modality, c.object, c.stage, c.unless)
        add(c.evidence, f"C {told}")
    for m in all_found.measures:
        add(m.evidence, f"M {bars(m.kind, m.amount, m.unit, m.beneficiary, m.precondition)}")
    for cited in all_found.citations:
        add(cited.evidence, f"X {bars(cited.title, cited.number)}")
    for fact in all_found.facts:
        if fact.kind == "organization":
            add(fact.evidence, f"O {fact.name}")
    validity = all_found.validity
    for name, evidence in validity.evidence[:1]:
        assert name in ("valid_from", "valid_to", "status")
        add(evidence, f"V {bars(validity.valid_from, validity.valid_to, validity.status)}")
    return frozenset(atoms)


@pytest.mark.parametrize("kind", list("CMXOV"))
def test_atoms_of_unseen_guides(kind, tmp_path):
    wanted = {(path.stem, *atom) for path in GUIDES for atom in expected(path) if atom[1][0] == kind}
    taken = {(path.stem, *atom) for path in GUIDES for atom in found(path, tmp_path) if atom[1][0] == kind}
    right = wanted & taken
    assert len(right) >= LEAST * len(wanted), sorted(wanted - taken)
    assert len(right) >= LEAST * len(taken), sorted(taken - wanted)
