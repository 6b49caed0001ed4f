"""Ties what a province demands to what the state demands on the same line, with the outcome of weighing the two.

In: texts with their conditions. Out: CORRESPONDS_TO edges, from the province's condition to the state's; the role is the outcome
(国家更严, 口径不同 …), by the rule of `graph.answers.conditions`, which also makes the whole table when it is asked for.
"""

from collections.abc import Iterable, Iterator, Sequence

from policygraph.graph.answers.conditions.model import Outcome
from policygraph.graph.answers.conditions.strictness import object_family, weigh
from policygraph.graph.store.elements import Edge
from policygraph.ingest.records import Condition, Document, Layout, Level

MOST = 400
"""Pairs of texts that are tied at build time; where there are more, only the table on demand compares them."""


def paired(documents: Iterable[Document], layouts: Iterable[Layout]) -> tuple[tuple[str, str], ...]:
    """Return the pairs (province's text, state's text) of texts that publish lists, () where they are more than `MOST`."""
    publishing = {layout.document for layout in layouts}
    found = [document for document in documents if document.id in publishing]
    nations = sorted(document.id for document in found if document.level is Level.NATIONAL)
    others = sorted(document.id for document in found if document.level is not Level.NATIONAL)
    pairs = tuple((other, nation) for nation in nations for other in others)
    return pairs if len(pairs) <= MOST else ()


def corresponding(national: Sequence[Condition], other: Sequence[Condition]) -> Iterator[Edge]:
    """Yield one edge for each pair of demands that are weighed against each other, in printed order.

    覆盖率 ≥50% 省内 → 覆盖率 ≥50% 全国: 国家更严. Where a line has no like subjects, its first demands are tied: 口径不同 or 对象不同.
    """
    lines = _by_line(national)
    for name, theirs in _by_line(other).items():
        ours = lines.get(name, [])
        pairs = [(one, two) for one in ours for two in theirs if _are_alike(one, two)]
        for one, two in pairs or [(one, two) for one in ours[:1] for two in theirs[:1]]:
            yield Edge("CORRESPONDS_TO", two.id, one.id, _outcome(one, two).value)


def _by_line(conditions: Iterable[Condition]) -> dict[str, list[Condition]]:
    """Group conditions by the line that they belong to, in printed order."""
    lines: dict[str, list[Condition]] = {}
    for condition in sorted(conditions, key=lambda found: (found.evidence.start, found.id)):
        lines.setdefault(condition.group or condition.subject, []).append(condition)
    return lines


def _are_alike(one: Condition, two: Condition) -> bool:
    """Tell whether two demands are of one subject on one body."""
    return one.subject == two.subject and object_family(one) == object_family(two)


def _outcome(one: Condition, two: Condition) -> Outcome:
    """Weigh two demands; what rests on another text is 依引用, two subjects without like are 口径不同 at most."""
    if any(condition.reference and condition.value is None for condition in (one, two)):
        return Outcome.REFERENCE
    outcome = weigh(one, two).outcome
    alike = one.subject == two.subject or outcome in (Outcome.OBJECT, Outcome.STAGE)
    return outcome if alike else Outcome.MEASURE
