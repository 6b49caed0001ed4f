"""The review queue: links that no person has decided, those first whose decision flips most verdicts.

A person may reject a link or confirm it; what either would turn is said in words. The queue is worked out anew from the links
as they stand, so after each judgement it is exact again.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from policygraph.graph.answers.fit import FITS
from policygraph.graph.answers.hanging import Hanging
from policygraph.graph.answers.inputs import Comparison
from policygraph.graph.answers.rules import here, verdict_rules
from policygraph.graph.answers.settling import confirmed, open_links, rejected
from policygraph.graph.answers.wording import plainly, status_word
from policygraph.graph.rows import Alignment


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """One undecided link: what a decision would turn, in words, and whether the verdicts can't settle without it.

    The names are those of the rows, or of the centre; None where the source has none.
    """

    link: str
    subject: str
    object: str
    relation: str
    status: str
    flips: tuple[str, ...]
    is_needed: bool
    sentence: str
    subject_name: str | None = None
    object_name: str | None = None


@dataclass(frozen=True, slots=True)
class ReviewQueue:
    """The queue, and how many links of it have to be reviewed until every verdict is settled.

    `items` are links between the two lists, `beyond` those of the region's other lists and of the register of centres, as far as
    a verdict hangs on them; `needed` counts both.
    """

    items: tuple[ReviewItem, ...]
    needed: int
    line: str
    beyond: tuple[ReviewItem, ...] = ()


def review_queue(comparison: Comparison) -> ReviewQueue:
    """Return the undecided links of a comparison: most flipped verdicts first, then needed ones, then by rows."""
    hanging = Hanging(comparison)
    needed = frozenset(_needed(hanging))
    own = [x for x in comparison.links if x.subject in hanging.subjects and x.object in hanging.objects]
    others = [link for other in comparison.others for link in other.links if link.object in hanging.objects]
    queue = _items(hanging, open_links(own), needed)
    found = _items(hanging, open_links([*others, *comparison.register.links]), needed)
    beyond = tuple(item for item in found if item.flips or item.is_needed)
    place, elsewhere = here(hanging.region), sum(item.is_needed for item in beyond)
    more = f"其中{elsewhere}条在{place}其他清单或名录中；" if elsewhere else ""
    said = (
        f"待审联系{len(queue)}条，另有{place}其他清单和名录中影响结论的{len(beyond)}条；"
        f"审完其中“必审”的{len(needed)}条（{more}均按现有判断确认），全部结论即告确定。"
    )
    return ReviewQueue(queue, len(needed), said, beyond)


def _items(hanging: Hanging, links: tuple[Alignment, ...], needed: frozenset[str]) -> tuple[ReviewItem, ...]:
    """Return the lines of the queue in its order."""
    turned, names = _Turned(hanging), hanging.names
    items = [_item(link, tuple(turned.flips(link)), link.id in needed, names) for link in links]
    return tuple(sorted(items, key=lambda i: (-len(i.flips), not i.is_needed, i.subject, i.object)))


def _item(link: Alignment, flips: tuple[str, ...], is_needed: bool, names: Mapping[str, str | None]) -> ReviewItem:
    """Return one line of the queue."""
    ends = names.get(link.subject), names.get(link.object)
    said = plainly(link.sentence)
    return ReviewItem(
        link.id, link.subject, link.object, link.relation.value, status_word(link), flips, is_needed, said, *ends
    )


def _needed(hanging: Hanging) -> Iterator[str]:
    """Yield the ids of the links that settle every verdict; centres matter only to a domain that may fit the layout."""
    for question in hanging.gaps.values():
        yield from question.settling()
    fits = [at for at, rule in enumerate(verdict_rules("fit")) if rule.verdict == FITS]
    for domain, question in hanging.fits.items():
        yield from question.settling()
        if question.best() <= max(fits):
            yield from hanging.statuses[domain].settling()


class _Turned:
    """What a decision on a link turns: the verdicts on reference rows, fit and tier of domains."""

    def __init__(self, hanging: Hanging) -> None:
        """Note which questions each link takes part in, and their words as the links stand."""
        self._hanging = hanging
        self._gaps: dict[str, dict[str, None]] = {}
        self._domains: dict[str, dict[str, None]] = {}
        for row, question in hanging.gaps.items():
            for support in question.supports:
                self._note(self._gaps, support.links, row)
        for questions in (hanging.fits, hanging.statuses):
            for domain, question in questions.items():
                for support in question.supports:
                    self._note(self._domains, support.links, domain)

    @staticmethod
    def _note(places: dict[str, dict[str, None]], links: tuple[Alignment, ...], row: str) -> None:
        """Remember that a row's verdict hangs on the links."""
        for link in links:
            places.setdefault(link.id, {})[row] = None

    def flips(self, link: Alignment) -> Iterator[str]:
        """Yield in words how verdicts turn by each decision."""
        decisions = (("否定", {link.id: rejected(link)}), ("确认", {link.id: confirmed(link)}))
        for said, decision in decisions:
            for row in self._gaps.get(link.id, ()):
                question = self._hanging.gaps[row]
                yield from _turn(said, row, _gap(question.rank({})), _gap(question.rank(decision)))
        for said, decision in decisions:
            for domain in self._domains.get(link.id, ()):
                before, after = self._hanging.tier(domain, {}), self._hanging.tier(domain, decision)
                yield from _turn(said, domain, before, after)


def _gap(rank: int) -> str:
    """Return the verdict of a rank."""
    return verdict_rules("gaps")[rank].verdict


def _turn(said: str, row: str, before: str, after: str) -> Iterator[str]:
    """Yield how one verdict turns, nothing where it stays."""
    if before != after:
        yield f"{said}则{row}由“{before}”变为“{after}”"
