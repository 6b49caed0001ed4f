"""Finds sentences of a briefing docx that a person moved or repeated: the words are true, their place may say something else.

In: the docx with its headings restored, the briefing that the graph gives. Out: findings, none of them a fault.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from policygraph.api.briefing.finding import Finding, State, finding
from policygraph.api.briefing.headed import known
from policygraph.api.briefing.model import Briefing, Heading, Statement
from policygraph.api.briefing.plain import plain
from policygraph.api.briefing.reading import Found


def moved(found: Found, now: Briefing) -> Iterator[Finding]:
    """Yield a finding for each sentence that stands under another heading, elsewhere under its own, or twice."""
    home = _homes(now)
    marks = {statement.mark: plain(statement.text) for statement in now.statements}
    heads = {plain(part.text) for part in (*now.body, *now.annexes) if isinstance(part, Heading)}
    standing = {one.text for one in found.paragraphs} & heads
    order = {text: at for at, text in enumerate(home)}
    above, seen = "标题", dict[str, str]()
    for paragraph in found.paragraphs:
        text = known(paragraph, marks)
        if text in heads:
            above = text
        elif text in seen:
            yield Finding(State.FOREIGN, paragraph.text, "这一句在文档中不止一次", False)
        elif text in home:
            seen[text] = above
            if above != home[text] and home[text] in standing:
                yield finding(State.MOVED, paragraph.text, f"原在“{home[text]}”下，现在“{above}”下")
    for head in dict.fromkeys(home.values()):
        texts = [text for text, here in seen.items() if here == home[text] == head]
        kept = _rising([order[text] for text in texts])
        for text in texts:
            if order[text] not in kept:
                yield finding(State.MOVED, text, f"在“{head}”下的先后与原来不同")


def _homes(now: Briefing) -> dict[str, str]:
    """Return for each sentence, in order, the heading that it stands under."""
    homes, above = {}, "标题"
    for part in (*now.body, *now.annexes):
        if isinstance(part, Heading):
            above = plain(part.text)
        elif isinstance(part, Statement):
            homes[plain(part.text)] = above
    return homes


def _rising(numbers: Sequence[int]) -> set[int]:
    """Return the longest part that rises, so that what is left are the fewest that can have moved.

    >>> sorted(_rising([1, 2, 5, 3, 4]))
    [1, 2, 3, 4]
    """
    ends: list[int] = []
    chains: list[tuple[int, ...]] = []
    for number in numbers:
        at = bisect_left(ends, number)
        chain = (*(chains[at - 1] if at else ()), number)
        ends[at : at + 1], chains[at : at + 1] = [number], [chain]
    return set(chains[-1]) if chains else set()
