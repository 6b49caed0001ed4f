"""The review queue: links that no person has decided, those first whose decision flips most verdicts.

A person may reject a link or confirm it; what either would turn is said in words. The queue is worked out anew from the links
as they stand, so after each judgement it is exact again.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from policygraph.graph.answers.fit import LINK_TESTS as FIT_LINK_TESTS
from policygraph.graph.answers.fit import FitCase, tier_of
from policygraph.graph.answers.gaps import LINK_TESTS as GAP_LINK_TESTS
from policygraph.graph.answers.inputs import Comparison
from policygraph.graph.answers.links import Tie, counting, counts, sort_key
from policygraph.graph.answers.rules import verdict_rules
from policygraph.graph.answers.upgradable import fit_cases, tier_case_of
from policygraph.graph.answers.wording import plainly
from policygraph.graph.rows import Alignment, Row, Status

Rank = Callable[[Alignment], int]


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """One undecided link: what a decision would turn, in words, and whether the verdicts can't settle without it."""

    link: str
    subject: str
    object: str
    relation: str
    status: str
    flips: tuple[str, ...]
    is_needed: bool
    sentence: str


@dataclass(frozen=True, slots=True)
class ReviewQueue:
    """The queue, and how many links of it have to be reviewed until every verdict is settled."""

    items: tuple[ReviewItem, ...]
    needed: int
    line: str


def review_queue(comparison: Comparison) -> ReviewQueue:
    """Return the undecided links of a comparison: most flipped verdicts first, then needed ones, then by rows."""
    cases = {case.row.id: case for case in fit_cases(comparison)}
    rows = {row.id: row for row in comparison.reference.rows}
    links = [link for link in comparison.links if link.subject in cases and link.object in rows]
    gap = _GapRanks(links, {id: case.row for id, case in cases.items()}, rows)
    needed = {
        *gap.needed(),
        *(id for case in cases.values() for id in _settling([tie.link for tie in case.ties], _fit_rank(case, rows))),
    }
    items = [
        _item(
            link,
            (*gap.flips(link), *_fit_flips(link, cases[link.subject], rows[link.object], comparison)),
            link.id in needed,
        )
        for link in links
        if link.status in (Status.PREDICTED, Status.UNSURE)
    ]
    items.sort(key=lambda item: (-len(item.flips), not item.is_needed, item.subject, item.object))
    said = f"待审联系{len(items)}条；审完其中“必审”的{len(needed)}条（均按现有判断确认），全部结论即告确定。"
    return ReviewQueue(tuple(items), len(needed), said)


def _item(link: Alignment, flips: tuple[str, ...], is_needed: bool) -> ReviewItem:
    """Return one line of the queue."""
    status = "线索" if link.clue else "人工待定" if link.status is Status.UNSURE else "程序判断"
    return ReviewItem(
        link.id, link.subject, link.object, link.relation.value, status, flips, is_needed, plainly(link.sentence)
    )


def _confirmed(link: Alignment) -> Alignment:
    """Return the link as a person would have confirmed it."""
    return replace(link, status=Status.CONFIRMED, clue=False)


def _settling(links: Sequence[Alignment], rank: Rank) -> Iterator[str]:
    """Yield the links whose confirmation settles a verdict: one that carries it, and those that could still better it."""
    if not links:
        return
    best = min(rank(link) for link in links)
    carrying = min((link for link in links if rank(link) == best), key=lambda link: (rank(_confirmed(link)), link.id))
    decided = [rank(link) for link in links if link.status is Status.CONFIRMED]
    if min(decided, default=best + 1) > best:
        yield carrying.id
    settled = min([rank(_confirmed(carrying)), *decided])
    for link in links:
        if link.id != carrying.id and link.status is not Status.CONFIRMED and rank(_confirmed(link)) < settled:
            yield link.id


class _GapRanks:
    """The verdicts on reference rows as ranks of the links to them: the best link decides, lower is better."""

    def __init__(self, links: Iterable[Alignment], subjects: dict[str, Row], rows: dict[str, Row]) -> None:
        """Keep the counting links of every named reference row."""
        self._subjects = subjects
        self._rows = {id: row for id, row in rows.items() if row.name is not None}
        self._rules = verdict_rules("gaps")
        self._links: dict[str, list[Alignment]] = {id: [] for id in self._rows}
        for link in counting(links):
            if link.object in self._rows:
                self._links[link.object].append(link)

    def rank(self, link: Alignment) -> int:
        """Return the place of the first rule that the link alone makes hold; the number of rules if none."""
        tie, tests = Tie(link, self._subjects[link.subject], self._rows[link.object]), GAP_LINK_TESTS
        passed = (at for at, rule in enumerate(self._rules) if rule.when in tests and tests[rule.when](tie))
        return next(passed, len(self._rules))

    def flips(self, link: Alignment) -> Iterator[str]:
        """Yield in words how the verdict on the reference row turns by each decision."""
        if link.object not in self._rows:
            return
        others = [self.rank(other) for other in self._links[link.object] if other.id != link.id]
        without = min(others, default=len(self._rules))
        now = min(without, self.rank(link)) if counts(link) else without
        for decision, turned in (("否定", without), ("确认", min(without, self.rank(_confirmed(link))))):
            if turned != now:
                yield f"{decision}则{link.object}由“{self._word(now)}”变为“{self._word(turned)}”"

    def _word(self, rank: int) -> str:
        """Return the verdict of a rank; without any link it is one of 本表未列."""
        return self._rules[rank].verdict if rank < len(self._rules) else "本表未列"

    def needed(self) -> Iterator[str]:
        """Yield the ids that settle the verdict on every reference row."""
        for links in self._links.values():
            yield from _settling(links, self.rank)


def _fit_rank(case: FitCase, rows: dict[str, Row]) -> Rank:
    """Return the rank of a link among the rules of the fit of a domain."""
    rules = verdict_rules("fit")

    def rank(link: Alignment) -> int:
        """Return the place of the first rule that the link alone makes hold."""
        tie = Tie(link, case.row, rows[link.object])
        return next((at for at, rule in enumerate(rules) if FIT_LINK_TESTS[rule.when](tie)), len(rules))

    return rank


def _fit_flips(link: Alignment, case: FitCase, row: Row, comparison: Comparison) -> Iterator[str]:
    """Yield in words how fit or tier of the domain turns by each decision."""
    others = tuple(tie for tie in case.ties if tie.link.id != link.id)
    confirmed = tuple(sorted((*others, Tie(_confirmed(link), case.row, row)), key=lambda tie: sort_key(tie.link)))
    now = _fit_words(case, comparison)
    for decision, ties in (("否定", others), ("确认", confirmed)):
        turned = _fit_words(replace(case, ties=ties), comparison)
        if turned != now:
            yield f"{decision}则{case.row.id}由“{now}”变为“{turned}”"


def _fit_words(case: FitCase, comparison: Comparison) -> str:
    """Return fit, extent and tier as one string."""
    tier = tier_of(tier_case_of(case, comparison))
    return "·".join(part for part in (case.rule.verdict, case.rule.extent, f"{tier}档") if part)
