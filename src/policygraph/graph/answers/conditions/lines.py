"""Lays the conditions of texts side by side: one line a group of subjects, one column a text (its upgrade rules apart)."""

from collections.abc import Iterable, Iterator, Sequence

from policygraph.graph.answers.answer import Answer, Places
from policygraph.graph.answers.conditions.model import (
    Cell,
    ConditionLine,
    ConditionsInput,
    ConditionText,
    Demand,
    Outcome,
    Verdict,
)
from policygraph.graph.answers.conditions.referring import is_title_of, named_rules, refers
from policygraph.graph.answers.conditions.strictness import WORD_FOR_WORD, figure, object_family, weigh, words
from policygraph.graph.answers.conditions.wording import elsewhere
from policygraph.graph.answers.validity import document_notes, statuses
from policygraph.ingest.nlp.citations.resolve import title_key
from policygraph.ingest.records import Condition

UPGRADE = "·升级"
_NOTE = "条件对照按主体、范围、阶段、比较符和数值逐条比较；50%与50%只有范围不同时才分宽严；不作总体宽严结论。"
_MIXED = Outcome.MEASURE


def compare_conditions(given: ConditionsInput) -> Answer[ConditionLine]:
    """Return the comparison: the nation's lines in printed order, then lines that only the others have."""
    columns = [column for text in given.others for column in _columns(text)]
    national = _by_line(given.nation.conditions)
    names = list(dict.fromkeys([*national, *(name for _, _, lines in columns for name in lines)]))
    sections = {s.id: s for text in (given.nation, *given.others) for s in text.sections}
    table = _Table(given, Places(sections.values()))
    documents = [given.nation.document, *(text.document for text in given.others)]
    return Answer(
        list="+".join(text.document.id for text in given.others),
        reference=given.nation.document.id,
        as_of=given.as_of,
        digest=given.digest,
        documents=statuses(documents, given.as_of),
        notes=(_NOTE, *document_notes(documents, given.as_of)),
        rows=tuple(table.line(name, national.get(name, []), columns) for name in names),
        rules=(),
    )


_Column = tuple[str, ConditionText, dict[str, list[Condition]]]


def _columns(text: ConditionText) -> list[_Column]:
    """Return the text's own column, and one for its upgrade rules if it has any."""
    upgrade = [c for c in text.conditions if c.stage in words()["stages"]["upgrade"]]
    rest = [c for c in text.conditions if c not in upgrade]
    columns = [(text.document.id, text, _by_line(rest))]
    return [*columns, (text.document.id + UPGRADE, text, _by_line(upgrade))] if upgrade else columns


def _by_line(conditions: Sequence[Condition]) -> dict[str, list[Condition]]:
    """Group conditions by the line that they belong to, in printed order."""
    lines: dict[str, list[Condition]] = {}
    for condition in sorted(conditions, key=lambda condition: condition.evidence.start):
        lines.setdefault(condition.group or condition.subject, []).append(condition)
    return lines


class _Table:
    """What the cells need: the texts' citations and sections."""

    def __init__(self, given: ConditionsInput, places: Places) -> None:
        """Index the citations of all texts by id."""
        self._given, self._places = given, places
        self._citations = {c.id: c for text in (given.nation, *given.others) for c in text.citations}

    def line(self, name: str, national: list[Condition], columns: list[_Column]) -> ConditionLine:
        """Return one line with a cell for each column."""
        cells = []
        for column, text, lines in columns:
            found = lines.get(name, [])
            verdict = self._verdict(national, found)
            if verdict.outcome is Outcome.UNWRITTEN and not column.endswith(UPGRADE):
                said = elsewhere(national, text.document.id, text.text, self._places, name)
                verdict = Verdict(verdict.outcome, said or verdict.why)
            cells.append(Cell(column, verdict.outcome, verdict.why, self._demands(found)))
        return ConditionLine(name, self._demands(national), tuple(cells))

    def _demands(self, conditions: Sequence[Condition]) -> tuple[Demand, ...]:
        """Return the demands as they are shown."""
        return tuple(
            Demand(
                c.subject, c.comparator, c.value, c.unit, c.scope, c.modality, c.unless, c.object, c.stage, c.qualifier,
                self._places.quote(c.evidence), self._target(c) if refers(c) else None,
            )
            for c in conditions
        )  # fmt: skip

    def _verdict(self, national: list[Condition], found: list[Condition]) -> Verdict:
        """Weigh all demands of a line."""
        if not found:
            return Verdict(Outcome.UNWRITTEN, "本文没有读作条件的这一条")
        ours, theirs = [c for c in national if refers(c)], [c for c in found if refers(c)]
        if len(theirs) == len(found) or (national and len(ours) == len(national)):
            targets = dict.fromkeys(map(self._target, theirs or ours))
            return Verdict(Outcome.REFERENCE, f"依引用→{'、'.join(targets)}")
        if not national:
            return Verdict(Outcome.NOT_NATIONAL, "只有本文要求，国家条件没有这一条")
        return combined(national, found)

    def _target(self, condition: Condition) -> str:
        """Name the document that a demand refers to, and say whether it is at hand."""
        citation = self._citations.get(condition.reference or "")
        if citation is None:
            words = named_rules(condition.evidence.quote)
            title = next((t for t in sorted(self._given.titles.values()) if words and is_title_of(t, words)), None)
            if title:
                return f"《{title.strip('《》')}》（按名称对上，原文未加书名号）"
            return f"“{words}”（引用文件未收录，原文没有写明文件名）" if words else "引用文件未识别"
        name = f"《{citation.title.strip('《》')}》" if citation.title else citation.number or citation.evidence.quote
        if citation.target is None:
            return f"{name}（引用文件未收录）"
        title = self._given.titles.get(citation.target, citation.target)
        return name if title_key(name) == title_key(title) else f"{name}（{title}）"


def combined(national: Sequence[Condition], found: Sequence[Condition]) -> Verdict:
    """Weigh two sets of demands on one line: each subject with its like, then what only one side demands.

    Another body on the other side decides first. Demands of the same subject are weighed pair by pair; what only the nation
    demands makes it stricter, what only the other demands makes that stricter, both at once is another measure.
    """
    families = {object_family(condition) for condition in national}
    if all(object_family(condition) not in families for condition in found):
        return weigh(national[0], found[0])
    pairs = [(ours, theirs) for ours in national for theirs in found if ours.subject == theirs.subject]
    alone = [c for c in national if all(c is not ours for ours, _ in pairs)]
    extra = [c for c in found if all(c is not theirs for _, theirs in pairs)]
    if not pairs:
        return _without_like(national, found)
    several = len({ours.subject for ours, _ in pairs}) > 1
    verdicts = [_named(ours.subject if several else "", verdict) for ours, verdict in _weighed(pairs)]
    if alone and not extra:
        verdicts.append(Verdict(Outcome.NATION, f"国家另要求{_subjects(alone)}"))
    elif extra and not alone:
        verdicts.append(Verdict(Outcome.PROVINCE, f"本文另要求{_subjects(extra)}"))
    elif alone and extra:
        verdicts.append(Verdict(_MIXED, f"国家另要求{_subjects(alone)}，本文另要求{_subjects(extra)}，不能直接比较"))
    return _together(verdicts)


def _weighed(pairs: Sequence[tuple[Condition, Condition]]) -> Iterator[tuple[Condition, Verdict]]:
    """Yield each pair's verdict; beside a demand that is the nation's word for word another 一致 of it says nothing more."""
    verdicts = [(ours, theirs, weigh(ours, theirs)) for ours, theirs in pairs]
    verbatim = {id(theirs) for _, theirs, verdict in verdicts if verdict.why == WORD_FOR_WORD}
    for ours, theirs, verdict in verdicts:
        if verdict.outcome is not Outcome.SAME or verdict.why == WORD_FOR_WORD or id(theirs) not in verbatim:
            yield ours, verdict


def _named(subject: str, verdict: Verdict) -> Verdict:
    """Say in front of a reason which of several subjects it is about."""
    return Verdict(verdict.outcome, f"{subject}：{verdict.why}") if subject else verdict


def _without_like(national: Sequence[Condition], found: Sequence[Condition]) -> Verdict:
    """Two sides that measure different things: a stage of time if both are times, else another measure."""
    verdict = weigh(national[0], found[0])
    if verdict.outcome is Outcome.STAGE:
        return verdict
    return Verdict(Outcome.MEASURE, f"国家要求{_subjects(national)}，本文要求{_subjects(found)}，不能直接比较")


def _subjects(conditions: Sequence[Condition]) -> str:
    """Return what is demanded with its figure, each once: 研发人员占比（≥50%）、研发队伍."""
    said = (c.subject if c.value is None else f"{c.subject}（{figure(c)}）" for c in conditions)
    return "、".join(dict.fromkeys(said))


def _joined(reasons: Iterable[str]) -> str:
    """Return reasons one after the other; what they say alike of the nation is said once: 国家写在升级阶段，本文写在申报阶段、写在考核阶段."""
    said: dict[str, list[str]] = {}
    for reason in reasons:
        nation, _, other = reason.partition("，本文")
        said.setdefault(nation, []).append(other)
    return "；".join("，本文".join(filter(None, (nation, "、".join(others)))) for nation, others in said.items())


def _together(verdicts: Sequence[Verdict]) -> Verdict:
    """Return the common outcome: what is the same yields to what differs; two different ones are another measure."""
    differing = [verdict for verdict in verdicts if verdict.outcome is not Outcome.SAME]
    if not differing:
        return max(verdicts, key=lambda verdict: len(verdict.why))
    why = _joined(dict.fromkeys(verdict.why for verdict in differing))
    outcomes = {verdict.outcome for verdict in differing}
    return Verdict(differing[0].outcome if len(outcomes) == 1 else _MIXED, why)
