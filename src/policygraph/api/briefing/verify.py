"""Holds a briefing docx against a graph: what is still true, what has changed, what has lost its evidence, and why.

In: what was read from the docx, a graph. Out: a `Report`. Against the graph it was made of, any difference is an edit and a
fault; against a newer graph each sentence gets a state. `added` looks at what a person wrote.
"""

from collections.abc import Iterator

from policygraph.api.briefing.added import added
from policygraph.api.briefing.content import briefing
from policygraph.api.briefing.finding import Finding, Report, State, finding
from policygraph.api.briefing.headed import restored
from policygraph.api.briefing.material import material
from policygraph.api.briefing.model import Briefing, Figure
from policygraph.api.briefing.ordered import moved
from policygraph.api.briefing.pictured import Difference, differences
from policygraph.api.briefing.plain import plain
from policygraph.api.briefing.reading import MARK, Found
from policygraph.api.briefing.tabled import tables
from policygraph.api.briefing.wording import difference
from policygraph.api.errors import UnknownList, UnknownRecord
from policygraph.api.services.graph import Graph


def verify(graph: Graph, found: Found) -> Report:
    """Return the report; every sentence has lost its evidence where the graph no longer holds what it was asked about."""
    try:
        now = briefing(material(graph, found.asked))
    except (UnknownList, UnknownRecord) as error:
        lost = (one.text for one in found.paragraphs if any(map(MARK.fullmatch, one.marks)))
        why = f"{error}".partition("。")[0]
        return Report(False, tuple(finding(State.LOST, text, why) for text in lost))
    same = now.digest == found.digest
    found, headings = restored(found, now)
    findings = [
        *headings,
        *_sentences(found, now, same),
        *moved(found, now),
        *tables(found, now, same),
        *_pictures(graph, found, now, same),
        *added(graph, found, now),
    ]
    return Report(same, tuple(findings))


def _sentences(found: Found, now: Briefing, same: bool) -> Iterator[Finding]:
    """Yield a finding for each sentence: by its bookmark, or by its text where the bookmark is gone."""
    known = {statement.mark: plain(statement.text) for statement in now.statements}
    marks = {text: mark for mark, text in known.items()}
    seen = set()
    for paragraph in found.paragraphs:
        mark = next((one for one in paragraph.marks if MARK.fullmatch(one)), marks.get(paragraph.text))
        if mark is None:
            continue
        seen.add(mark)
        text = known.get(mark)
        if text == paragraph.text:
            yield finding(State.TRUE, paragraph.text)
        elif text is None:
            yield finding(State.LOST, paragraph.text, "图库中已没有这一条，可能是领域、判断或联系已不存在")
        else:
            yield finding(State.DIFFERS if same else State.CHANGED, paragraph.text, difference(paragraph.text, text))
    for mark, text in known.items():
        if mark not in seen:
            yield finding(State.MISSING if same else State.NEW, text, "文档中没有这一条")


def _pictures(graph: Graph, found: Found, now: Briefing, same: bool) -> Iterator[Finding]:
    """Yield a finding for each picture that is missing or shows something else."""
    figures = tuple(part for part in now.annexes if isinstance(part, Figure))
    for figure, why in differences(found.pictures | found.standing, figures, graph, found.asked):
        state = State.MISSING if why is Difference.MISSING else State.DIFFERS if same else State.CHANGED
        yield finding(state, figure.caption, why)
