"""Why: what a text promises (money, a cap, treatment) is compared apart from what it demands.

In: a `Reading`. Out: `Promise` atoms: kind cap (不超过3000万元), grant (每家1000万元), floor (不低于…) or treatment (优先支持, 一事一议),
the amount as printed, for whom and on what precondition. 注册资本金不低于3000万元 is a demand, no promise.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from policygraph.ingest.lexicon.alternation import either
from policygraph.ingest.nlp.clauses import Sentence, Split
from policygraph.ingest.nlp.conditions.context import chain_of
from policygraph.ingest.nlp.quantities import find_quantities
from policygraph.ingest.nlp.tsv import words_of
from policygraph.ingest.records import BlockKind
from policygraph.ingest.structure.reading import Reading, Role


@dataclass(frozen=True, slots=True)
class Promise:
    """One promise in ``units[unit].passage.text[start:end]``."""

    unit: int
    start: int
    end: int
    name: str
    kind: str
    amount: str | None
    amount_unit: str | None
    beneficiary: str | None
    precondition: str | None
    rule: str


def _any(*kinds: str) -> str:
    """Return a pattern for the words of some kinds, longest first."""
    return either(words_of("measures_words.tsv", *kinds))


_GIVING = dict.fromkeys(("给予", "予以", "提供"), "[^，。；]{0,16}(?:支持|奖励|补助|资助|奖补|补贴|贴息|扶持)")
_STRONG = re.compile(either(_GIVING | dict.fromkeys(words_of("measures_words.tsv", "strong"), "")))
_START = re.compile(rf"[\s，]*(?:并|进一步|积极|研究)?{_any('start')}")
_HEADING = re.compile(_any("heading"))
_GIVEN = re.compile(_any("given"))
_KIND_OF = r"新认定的|新批准的|批复建设的|符合条件的|通过考核的|优秀的|省级|国家级|市级|国家|制造业|各类|相关|单个|集群试点|创新型|重大|牵头|依托"
_FOR = re.compile(rf"(?<![在为])(?:{_KIND_OF})*{_any('for')}(?!和[^，]{{0,6}}重点|建设任务|能力|建设项目)")
_GIVEN_ANY = re.compile(_any("strong", "start", "given"))
_MONEY = re.compile(r"(?P<value>\d[\d,]*(?:\.\d+)?)\s*(?P<unit>[万亿千百]{0,2}元)")
_SHARE = re.compile(r"(?P<sign>不超过|不高于|最高)?[^，。；\d]{0,14}?(?P<value>\d+\s*/\s*\d+|\d+(?:\.\d+)?\s*[%％])")
_DEMANDED = re.compile(r"注册资|实缴|出资(?!支持)|启动|建设资金|设备原值|投入(?:资金)?不低于")
_ON_WHAT_ENDS = ("的", "后", "合格", "优秀", "良好", "要求", "条件下", "情况下", "前提下", "基础上")
_ON_WHAT = re.compile(rf"(?!按照|根据|依据|依托)(?:对于|对|凡)?(?P<on>[^，。；]*(?:{'|'.join(_ON_WHAT_ENDS)}))$")
_OWN = re.compile(r"\s*对于?(?P<on>[^，。；]{2,40}?的)(?=[^，。；]{0,30}(?:给予|予以))|.*在(?P<in>同等条件)下")
_KINDS = {"<=": "cap", "<": "cap", ">=": "floor", ">": "floor", "=": "grant"}


def find_measures(reading: Reading, split: Split | None = None) -> list[Promise]:
    """Return the promises of a text in printed order; `split` is shared with other finders."""
    cut = split or Split([unit.passage.text for unit in reading.units])
    found: list[Promise] = []
    chain = chain_of(reading)
    for index, unit in enumerate(reading.units):
        text = unit.passage.text
        if (
            unit.role is not Role.CLAUSE
            or unit.kind is not BlockKind.CLAUSE
            or unit.owner
            or not _GIVEN_ANY.search(text)
        ):
            continue
        helped = any(_HEADING.search(title) for title in chain(unit.section))
        for sentence in cut(index):
            if not _GIVEN_ANY.search(text, sentence[0][0], sentence[-1][1]):
                continue
            found.extend(_in_sentence(index, text, sentence, helped))
    return found


def _in_sentence(index: int, text: str, sentence: Sentence, helped: bool) -> Iterator[Promise]:
    """Yield the promises of one sentence; what stands before a promise is its precondition or its beneficiary."""
    held: Promise | None = None
    before: Sentence = []
    for start, end, mark in sentence:
        promise = _in_clause(index, text, start, end, helped, before)
        if promise is not None and held is not None and _continues(text, start, held, promise):
            held = replace(held, end=promise.end, beneficiary=held.beneficiary or promise.beneficiary)
        elif promise is not None:
            if held is not None:
                yield held
            held, before = promise, []
        else:
            before = [*before, (start, end, mark)]
        if mark == "；":
            before = []
            if held is not None:
                yield held
            held = None
    if held is not None:
        yield held


def _continues(text: str, start: int, held: Promise, promise: Promise) -> bool:
    """Tell whether a clause only goes on with the promise before it (采取“一事一议”方式，给予配套支持).

    A clause with its own precondition, its own 优先 or its own sum is another promise.
    """
    if promise.amount is not None or held.amount is not None or promise.precondition is not None:
        return False
    lead = text[start : start + 4].lstrip("，, ")
    return lead.startswith(("支持", "给予", "予以")) and not held.name.startswith("支持")


def _in_clause(index: int, text: str, start: int, end: int, helped: bool, before: Sentence) -> Promise | None:
    """Return the promise of one clause, None where it promises nothing."""
    given = _GIVEN.search(text, start, end)
    treated = _STRONG.search(text, start, end) or (helped and _START.match(text, start, end))
    if not given and not treated:
        return None
    whom, on_what = _circumstances(text, start, end, before)
    if given and not _DEMANDED.search(text, start, end):
        sum_of_money = _money(text, start, end)
        if sum_of_money is not None:
            kind, amount, unit, name = sum_of_money
            return Promise(index, start, end, name, kind, amount, unit, whom, on_what, f"measure.{kind}")
    if treated:
        at = start + len(text[start:end]) - len(text[start:end].lstrip())
        return Promise(index, at, end, text[at:end], "treatment", None, None, whom, on_what, "measure.treatment")
    return None


def _money(text: str, start: int, end: int) -> tuple[str, str, str | None, str] | None:
    """Return kind, amount, unit and name of a sum.

    >>> _money("支持资金不超过3000万元", 0, 13), _money("给予每家1000万元专项经费支持", 0, 16)
    (('cap', '3000', '万元', '支持资金'), ('grant', '1000', '万元', '专项经费支持'))
    >>> _money("资助经费不超过项目新增投入的1/3", 0, 17)
    ('cap', '1/3', '项目新增投入', '资助经费')
    """
    money = _MONEY.search(text, start, end)
    if money:
        bounds = [q for q in find_quantities(text, start, end) if q.start <= money.start() < q.end]
        kind = _KINDS.get(bounds[0].comparator, "grant") if bounds else "grant"
        at = bounds[0].start if bounds else money.start()
        return (
            kind,
            money.group("value").replace(",", ""),
            money.group("unit"),
            _name(text, start, at, money.end(), end),
        )
    share = re.search(
        r"(不超过|不高于|最高|按照?)([^，。；\d]{0,14}?)的?\s*(\d+\s*/\s*\d+|\d+(?:\.\d+)?\s*[%％])", text[start:end]
    )
    if share and not re.search(r"不低于", text[start:end]):
        kind = "grant" if share.group(1).startswith("按") else "cap"
        value = share.group(3).replace(" ", "").replace("％", "%")
        unit = "%" if value.endswith("%") else share.group(2) or None
        name = _name(text, start, start + share.start(), start + share.end(), end)
        return kind, value.rstrip("%"), unit, name
    return None


def _name(text: str, start: int, at: int, until: int, end: int) -> str:
    """Return the noun of the money: what follows the sum, else what stands before its comparator."""
    after = text[until:end].strip(" 的以内左右（")
    if len(after) >= 2 and _GIVEN.search(after):
        return after
    before = re.sub(r"(?:原则上|一般|每家|每个|给予|予以|一次性|最高|应)+$", "", text[start:at].strip())
    return before.rsplit("的", 1)[-1][-20:] or after or "资金支持"


def _circumstances(text: str, start: int, end: int, before: Sentence) -> tuple[str | None, str | None]:
    """Return for whom and on what precondition, from the promise itself and from the clauses before it."""
    conditions = []
    for a, b, _ in before:
        clause = text[a:b].strip()
        found = _ON_WHAT.fullmatch(clause) if clause.endswith(_ON_WHAT_ENDS) else None
        if found:
            conditions.append(found.group("on"))
    clause = text[start:end]
    own = _OWN.match(clause) if "对" in clause or "同等条件" in clause else None
    if own:
        conditions.append(own.group("on") or own.group("in"))
    spans = [(start, end), *((a, b) for a, b, _ in reversed(before))]
    whom = next((found for a, b in spans if (found := _FOR.search(text, a, b))), None)
    return whom.group() if whom else None, "，".join(conditions) or None
