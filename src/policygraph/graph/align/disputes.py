"""Why: two people may disagree about one link; both must be seen side by side until they settle it, and nothing is averaged.

In: links between any lists and everybody's judgements. Out: a `Conflict` of kind dispute for each pair of rows that people disagree on.
"""

from collections.abc import Iterable, Iterator

from policygraph.graph.align.conflicts import Conflict
from policygraph.graph.align.judgements import Judgements
from policygraph.graph.align.replay import said_by, settled, standing, unlinked
from policygraph.graph.rows import DISPUTED, Alignment


def find_disputes(links: Iterable[Alignment], said: Judgements) -> tuple[Conflict, ...]:
    """Return the disputes by subject and object; a pair that no rule links is shown without quotes.

    甲 confirms and 乙 rejects: a dispute, and so is 相同 against 相近. 甲 who rejects what she confirmed before: none, her last word counts.
    """
    known = {(link.subject, link.object): link for link in links}
    found = []
    for subject, object_ in sorted(_pairs(said, known)):
        words = said.on_pair(subject, object_)
        if words and not standing(words).is_agreed:
            link = settled(known.get((subject, object_)) or unlinked(subject, object_), words)
            both = said_by(words, link.features).removeprefix(DISPUTED)
            found.append(Conflict("dispute", (link,), f"{both}；并列保留，请当面议定后由其中一方改判"))
    return tuple(found)


def _pairs(said: Judgements, known: dict[tuple[str, str], Alignment]) -> Iterator[tuple[str, str]]:
    """Yield each judged pair once, in the direction of its link, else as it was first written."""
    seen: set[frozenset[str]] = set()
    for item in said.items:
        pair = (item.subject, item.object or "")
        if item.object and frozenset(pair) not in seen:
            seen.add(frozenset(pair))
            yield pair if pair in known or pair[::-1] not in known else pair[::-1]
