"""Why: what a person decided counts more than any rule: these are the words of people, and what of them holds on a row or a pair.

In: single judgements in order of time. Out: `Judgements`, which answers what each person said last and what nobody has taken back.
How they are read from files and written to them say `judgement_lines` and `judging`.
"""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from enum import StrEnum
from hashlib import blake2b

from policygraph.graph.rows import Feature, Relation
from policygraph.ingest.list_ids import layout_of


class Verdict(StrEnum):
    """What a person said."""

    CONFIRM = "confirm"
    REJECT = "reject"
    UNSURE = "unsure"
    NONE = "none"  # no row of the list named in `place` corresponds
    NOT_APPROVED = "not_approved"  # 未见已批: no approved centre found on the date, at the source
    WITHDRAWN = "withdrawn"  # takes back the same person's earlier 'none' in `place`, without a place their 未见已批


@dataclass(frozen=True, slots=True)
class Judgement:
    """One person's word on a pair of rows, a row and a list (`place`), or a row and the register of centres.

    `quotes` is the hash of the quotes that the person saw, '' if unknown; `source` is where a 未见已批 was checked and `checked`
    the day; `file` and `row` say where it is written, and are no part of what was said.
    """

    subject: str
    object: str | None
    verdict: Verdict
    relation: Relation | None
    by: str
    on: str
    reason: str
    quotes: str = ""
    place: str = ""
    source: str = ""
    checked: str = ""
    file: str = field(default="", compare=False)
    row: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class JudgementProblem:
    """What is wrong with a line; `message` is Chinese and names file, line and column."""

    file: str
    line: int
    column: str
    message: str


@dataclass(frozen=True, slots=True)
class Judgements:
    """All judgements, oldest first, and the lines that could not be read."""

    items: tuple[Judgement, ...] = ()
    problems: tuple[JudgementProblem, ...] = ()
    standing: tuple[Judgement, ...] = field(init=False, repr=False, compare=False)
    """Those that nobody has taken back, without the withdrawals."""
    _places: Mapping[frozenset[str], tuple[int, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the standing judgements by the pair of rows that they name, those that name one row by that row."""
        object.__setattr__(self, "standing", _standing(self.items))
        found: dict[frozenset[str], list[int]] = {}
        for at, item in enumerate(self.standing):
            found.setdefault(frozenset((item.subject, item.object or item.subject)), []).append(at)
        object.__setattr__(self, "_places", {rows: tuple(places) for rows, places in found.items()})

    def on_pair(self, subject: str, object_: str) -> tuple[Judgement, ...]:
        """Return each person's last word on a pair of rows (a list-wide 'none' included), by date and person.

        A judgement that names the rows the other way round counts too: 甲属于乙 is 乙包含甲.
        """
        last: dict[str, Judgement] = {}
        named = ({subject, object_}, {subject}, {object_})
        for at in sorted({at for rows in named for at in self._places.get(frozenset(rows), ())}):
            item = self.standing[at]
            if item.subject == subject and _is_on(item, object_):
                last[item.by] = item
            elif item.subject == object_ and _is_on(item, subject):
                last[item.by] = _turned(item)
        return tuple(sorted(last.values(), key=lambda item: (item.on, item.by)))

    def on_rows(self, rows: Set[str]) -> "Judgements":
        """Return only the judgements that name one of the rows: a pair of lists need not look through everybody's words on others."""
        return Judgements(tuple(item for item in self.items if item.subject in rows or item.object in rows))

    def not_approved(self, subject: str) -> tuple[Judgement, ...]:
        """Return the standing, dated, sourced checks that found no approved centre for a row (未见已批), newest last."""
        return tuple(i for i in self.standing if i.subject == subject and i.verdict is Verdict.NOT_APPROVED)

    def none_in(self, subject: str, layout: str) -> tuple[Judgement, ...]:
        """Return who found that no row of the list corresponds to the row, newest last."""
        return tuple(i for i in self.standing if (i.subject, i.place, i.verdict) == (subject, layout, Verdict.NONE))


ON_A_ROW = (Verdict.NONE, Verdict.NOT_APPROVED, Verdict.WITHDRAWN)
"""Verdicts that name no second row."""


def _standing(items: Sequence[Judgement]) -> tuple[Judgement, ...]:
    """Return what still holds of judgements, oldest first: a withdrawal ends what the same person said of the same thing before it.

    甲 none 2026-03-01, 甲 withdrawn 2026-04-01: nothing. 乙 withdrawn, or 甲 none again on 2026-05-01: the none stands.
    """
    ended: set[tuple[str, ...]] = set()
    kept: list[Judgement] = []
    for item in reversed(items):
        thing = (item.by, item.subject, item.place)
        if item.verdict is Verdict.WITHDRAWN:
            ended.add(thing)
        elif item.verdict not in ON_A_ROW or thing not in ended:
            kept.append(item)
    return tuple(reversed(kept))


NO_JUDGEMENTS = Judgements()


def _is_on(item: Judgement, row: str) -> bool:
    """Tell whether a judgement is on the row beside its subject, by its id or by its list."""
    return item.object == row or (item.verdict is Verdict.NONE and item.place == layout_of(row))


def _turned(item: Judgement) -> Judgement:
    """Return a judgement read from its object."""
    relation = item.relation and item.relation.inverse
    subject = item.subject if item.object is None else item.object
    return replace(item, subject=subject, object=item.object and item.subject, relation=relation)


def quotes_hash(features: Iterable[Feature]) -> str:
    """Return 16 hex digits of the quotes of both sides, whatever their order: changes when the texts say something else."""
    quotes = sorted({(e.document, e.quote) for f in features for e in (*f.subject_evidence, *f.object_evidence)})
    return blake2b(repr(quotes).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
