"""Readings made of a few lines, for rules that are tried on sentences of our own, and the readings of the five texts."""

from functools import cache
from pathlib import Path

from policygraph.ingest.files import discover
from policygraph.ingest.read.decode import SourceText, read_source
from policygraph.ingest.read.passage import Passage
from policygraph.ingest.records import BlockKind, Document, Level, Section
from policygraph.ingest.structure import read_structure
from policygraph.ingest.structure.reading import Reading, Role, Unit
from tests.factory import RAW, ROOT

EXPECTED = Path(__file__).parent / "expected"
ATOMS = ROOT / "tests" / "gold" / "atoms"


@cache
def real_readings():
    """The readings of the five texts by document id."""
    found = [read_structure(read_source(file.path), file.entry) for file in discover([RAW])]
    return {reading.document.id: reading for reading in found}


def rows(name):
    """The rows of an expected table, or of one that `policygraph evaluate` reads too, by column."""
    path = EXPECTED / name if (EXPECTED / name).exists() else ATOMS / name
    lines = [line.split("\t") for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]
    return [dict(zip(lines[0], line, strict=True)) for line in lines[1:]]


def document(title="某省制造业创新中心建设工作指引", region="山东省", published=None, number=None):
    return Document(
        "made", "made.txt", title, number, None, published, Level.PROVINCIAL, region, (), None, None, "未注明", "", "utf-8", 0, None, ()
    )  # fmt: skip


def reading(*lines, heading="申报条件", role=Role.CLAUSE, kind=BlockKind.CLAUSE, owner=None, **fields):
    """A reading whose lines all stand under one heading."""
    text = "\n".join(lines)
    units, at = [], 0
    section = Section("made#一", "made", "一", "一", heading, None, 0, 0, len(text))
    for line in lines:
        passage = Passage.joined([(line, at, at + len(line))])
        units.append(Unit(passage, role, kind, section.id, owner))
        at += len(line) + 1
    return Reading(document(**fields), text, (), (section,), (), (), (), tuple(units), ())


def printed(text):
    """The reading of a whole text of our own, with its title, headings and tables as the structure stage sees them."""
    return read_structure(SourceText(Path("unseen.txt"), text, "utf-8", "ab" * 32, ()), None)
