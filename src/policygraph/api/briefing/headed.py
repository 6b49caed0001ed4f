"""Finds headings and captions that a person reworded or took out, so that all below them is still held against the right part.

In: what was read from the docx, the briefing that the graph gives. Out: the findings, and the same docx with the headings as they were.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from policygraph.api.briefing.finding import Finding, State, finding
from policygraph.api.briefing.model import Briefing, Heading, Statement
from policygraph.api.briefing.plain import plain
from policygraph.api.briefing.reading import MARK, Found, Paragraph

_LONGEST = 40  # characters of a paragraph that can be a reworded heading
_ALIKE = 0.3


def restored(found: Found, now: Briefing) -> tuple[Found, tuple[Finding, ...]]:
    """Return the docx with the title, headings and captions that the program gave, and a finding for each that is not so."""
    parts = [*now.body, *now.annexes]
    order = [plain(now.title), *(_text(part) for part in parts)]
    fixed = [order[0], *(_text(part) for part in parts if not isinstance(part, Statement))]
    marks = {statement.mark: plain(statement.text) for statement in now.statements}
    here = [known(paragraph, marks) for paragraph in found.paragraphs]
    texts = set(here)
    renamed: dict[str, str] = {}
    findings = []
    for text in fixed:
        if text in texts:
            continue
        old = text == order[0] and found.paragraphs[:1] and here[0] not in order and found.paragraphs[0].text
        new = old or _reworded(text, here, order, renamed)
        if new:
            renamed[new] = text
            findings.append(finding(State.DIFFERS, new, f"原为“{text}”"))
        else:
            findings.append(finding(State.MISSING, text, "文档中没有这个标题"))
    return _renamed(found, renamed), tuple(findings)


def _text(part: object) -> str:
    """Return the paragraph that a part begins with, as it stands in the docx."""
    if isinstance(part, Heading | Statement):
        return plain(part.text)
    return str(getattr(part, "caption", ""))


def known(paragraph: Paragraph, marks: Mapping[str, str]) -> str:
    """Return what a paragraph is: the sentence of its bookmark, however it was edited, else its text."""
    return next((marks[name] for name in paragraph.marks if MARK.fullmatch(name) and name in marks), paragraph.text)


def _reworded(text: str, here: Sequence[str], order: Sequence[str], taken: dict[str, str]) -> str | None:
    """Return the paragraph that stands where the heading should and can be it, the most alike; None if none does."""
    at = order.index(text)
    before = next((one for one in reversed(order[:at]) if one in here), None)
    after = next((one for one in order[at + 1 :] if one in here), None)
    start = here.index(before) + 1 if before is not None else 0
    end = here.index(after, start) if after in here[start:] else len(here)
    free = [one for one in here[start:end] if one not in order and one not in taken and len(one) <= _LONGEST]
    best = max(free, key=lambda one: SequenceMatcher(None, one, text).ratio(), default=None)
    return best if best is not None and SequenceMatcher(None, best, text).ratio() >= _ALIKE else None


def _renamed(found: Found, names: dict[str, str]) -> Found:
    """Return the docx with reworded headings as they were."""
    return replace(
        found,
        paragraphs=tuple(replace(one, text=names.get(one.text, one.text)) for one in found.paragraphs),
        tables={names.get(caption, caption): rows for caption, rows in found.tables.items()},
        standing={names.get(caption, caption): content for caption, content in found.standing.items()},
    )
