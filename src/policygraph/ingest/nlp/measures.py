"""Why: what a text promises (money, a cap, treatment) is compared apart from what it demands.

In: a `Reading`. Out: `Promise` atoms: kind cap (不超过3000万元), grant (每家1000万元), floor (不低于…) or treatment (优先支持, 一事一议),
the amount as printed, for whom and on what precondition; a share with its cap is two atoms. 注册资本金不低于3000万元 is a demand, no promise.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from policygraph.ingest.lexicon.alternation import either
from policygraph.ingest.nlp.clauses import LONGEST, Sentence, Split
from policygraph.ingest.nlp.conditions.context import chain_of
from policygraph.ingest.nlp.gift_names import GIVEN, announced, gift_name, without_whom
from policygraph.ingest.nlp.gifts import Circumstances, premise
from policygraph.ingest.nlp.sums import TABLE, Sum, find_sums
from policygraph.ingest.nlp.tsv import any_of, words_of
from policygraph.ingest.quick import quick
from policygraph.ingest.records import BlockKind
from policygraph.ingest.structure.reading import Reading, Role


@quick
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


_any = partial(any_of, TABLE)
_HELP = "支持|奖励|补助|资助|奖补|补贴|贴息|扶持"
_GIVING = {
    **dict.fromkeys(("给予", "予以"), f"[^，。；]{{0,16}}(?:{_HELP}|保障)"),
    "提供": f"[^，。；]{{0,16}}(?:{_HELP})",
    **dict.fromkeys(("实行", "享受"), "[^，。；]{0,12}(?:优惠|减免)"),
    "政府": "(?:也|均)?[要应]当?(?:积极|大力|优先)?支持",
    "落实": "[^，。；]{0,30}(?:优惠|激励|奖励|补贴|减免|分配)[^，。；]{0,8}政策",
}
_STRONG = re.compile(either(_GIVING | dict.fromkeys(words_of(TABLE, "strong"), "")))
_PROMISED = rf"(?:并|进一步|积极|研究|优先)?(?:{_any('start')}|发行[^，。；]{{0,20}}债券)"
_START = re.compile(rf"[\s，]*{_PROMISED}")
# whoever gives may be named first: 地方政府要积极支持, 各市要安排专项资金
_GIVER = re.compile(rf"[\s，]*[^，。；]{{0,12}}?(?:政府|各[市县区地]|有关部门)(?:也|均)?[要应可]当?{_PROMISED}")
_HEADING = re.compile(_any("heading"))
_GIVEN_ANY = re.compile(either(dict.fromkeys((*words_of(TABLE, "strong", "start", "given"), "发行", "优惠"), "")))
_DEMANDED = re.compile(
    r"注册资|实缴|出资(?!支持)|共同出资|启动|建设资金|设备原值|投入(?:资金)?不低于|自筹|管理费|不得用于|用于[^，。；]{0,12}(?:奖励|激励)"
)
# a bare limit goes on about the gift before it: 最高不超过500万元, 每年不超过200万元, 单户企业最高100万元
_GOES_ON = re.compile(
    r"[\s，]*(?:且|并)?(?:其中)?(?:最高|最多|累计|合计|总额|原则上|每|单[个户家项]|同一|不超过|分别|年度|上限|限额|奖补|补助|奖励|补贴|贴息|资助)"
)
_ANNOUNCEMENT = re.compile("(?:给予|予以)(?:一次性|资金|分档|适当|相应)?(?:奖励|补助|支持|资助|奖补|补贴)$")
_SETS_ASIDE = r"安排(?=[^，。；]{0,8}\d[\d.]*[万亿]?元)"
# 运行经费的60%由省财政承担, 省财政每年安排5亿元专项资金
_BORNE = re.compile(
    rf"由[^，。；]{{0,6}}财政(?:资金)?[^，。；]{{0,4}}(?:承担|负担|安排|解决|保障)|财政[^，。；]{{0,8}}{_SETS_ASIDE}"
    rf"|每年(?<!企业每年)(?<!单位每年)(?:统筹)?{_SETS_ASIDE}"
)
_RATE = re.compile(r"按照?[^，。；]{2,30}的?\d+(?:\.\d+)?[%％]$")
_MAY_APPLY = re.compile("(?:方?可|可以)(?:优先)?申[报请]")
_APPLIES = re.compile("推荐|申[报请]")


def find_measures(reading: Reading, split: Split | None = None) -> list[Promise]:
    """Return the promises of a text in printed order; `split` is shared with other finders."""
    cut = split or Split([unit.passage.text for unit in reading.units])
    found: list[Promise] = []
    offers: dict[str, Promise] = {}
    chain = chain_of(reading)
    for index, unit in enumerate(reading.units):
        text = unit.passage.text
        if (
            unit.role is not Role.CLAUSE
            or unit.kind is not BlockKind.CLAUSE
            or unit.owner
            or not (_GIVEN_ANY.search(text) or _BORNE.search(text))
        ):
            continue
        helped = any(_HEADING.search(title) for title in chain(unit.section))
        for sentence in cut(index):
            first, last = sentence[0][0], sentence[-1][1]
            if not _GIVEN_ANY.search(text, first, last) and not _BORNE.search(text, first, last):
                continue
            for promise in _in_sentence(index, text, sentence, helped):
                found.append(_offered(promise, unit.section, offers))
                if unit.section and _MAY_APPLY.match(promise.name):
                    offers[unit.section] = promise
    return found


def _offered(promise: Promise, section: str | None, offers: dict[str, Promise]) -> Promise:
    """Return a sum with the precondition of the article whose item it stands in.

    （七）运行一年后，可申报项目。 gives its own to 1.支持资金不超过3000万元。; a sum with a precondition keeps it.
    """
    article = offers.get((section or "").rpartition("/")[0])
    if article is None or promise.amount is None or promise.precondition:
        return promise
    return replace(promise, precondition=article.precondition)


def _in_sentence(index: int, text: str, sentence: Sentence, helped: bool) -> Iterator[Promise]:
    """Yield the promises of one sentence; what stands before a promise is its precondition or its beneficiary."""
    held: list[Promise] = []
    before: Sentence = []
    for start, end, mark in sentence:
        promises = _in_clause(index, text, (start, end), helped, before, held)
        if promises and held and _continues(text, start, held[-1], promises[0]):
            held[-1] = replace(
                held[-1], end=promises[0].end, beneficiary=held[-1].beneficiary or promises[0].beneficiary
            )
        elif promises:
            if held and _announces(held[-1], promises[0]):
                promises = [replace(each, beneficiary=each.beneficiary or held[-1].beneficiary) for each in promises]
                held.pop()
            held, before = [*held, *promises], []
        else:
            before = [*before, (start, end, mark)]
        if mark == "；":
            yield from _on(text, sentence, held)
            held, before = [], []
    yield from _on(text, sentence, held)


def _on(text: str, sentence: Sentence, held: list[Promise]) -> Iterator[Promise]:
    """Yield promises; a precondition that the sentence names behind them (…，以通过验收为前提) is theirs too."""
    on_what = premise(text, sentence[0][0], sentence[-1][1]) if held else None
    for promise in held:
        yield promise if promise.precondition or on_what is None else replace(promise, precondition=on_what)


def _continues(text: str, start: int, held: Promise, promise: Promise) -> bool:
    """Tell whether a clause only goes on with the promise before it (采取“一事一议”方式，给予配套支持).

    A clause with its own precondition, its own 优先 or its own sum is another promise.
    """
    if promise.amount is not None or held.amount is not None or promise.precondition is not None:
        return False
    lead = text[start : start + 4].lstrip("，, ")
    return lead.startswith(("支持", "给予", "予以")) and not held.name.startswith("支持")


def _announces(held: Promise, promise: Promise) -> bool:
    """Tell whether a treatment only announced the sums behind it: 对新认定的企业予以奖励，其中国家级奖励200万元."""
    return held.amount is None and promise.amount is not None and _ANNOUNCEMENT.search(held.name) is not None


def _in_clause(
    index: int, text: str, span: tuple[int, int], helped: bool, before: Sentence, held: list[Promise]
) -> list[Promise]:
    """Return the promises of one clause; `held` are those of the sentence so far, whose limits it may add."""
    start, end = span
    if end - start > LONGEST:
        return []
    given = GIVEN.search(text, start, end) or _BORNE.search(text, start, end)
    treated = _STRONG.search(text, start, end) or (
        helped and (_START.match(text, start, end) or _GIVER.match(text, start, end))
    )
    goes_on = not given and (held or before) and _GOES_ON.match(text, start, end) and (held or _gives(text, before))
    if not given and not treated and not goes_on:
        return []
    circumstances = Circumstances.of(text, start, end, before)
    if (given or goes_on) and not _DEMANDED.search(text, start, end):
        sums = [each for each in find_sums(text, start, end) if not circumstances.covers(each.start)]
        if sums and not held and given and (rate := _rate_before(text, before)):
            share = find_sums(text, rate.start(), rate.end())
            return _promised(index, text, (rate.start(), end), [*share, *sums], circumstances, held, None)
        if sums:
            return _promised(index, text, span, sums, circumstances, held, announced(text, before))
    if treated:
        at = start + len(text[start:end]) - len(text[start:end].lstrip())
        whom, on_what = circumstances.beneficiary, circumstances.precondition
        if whom is None and held and _APPLIES.search(text, start, end):
            whom = held[-1].beneficiary  # 给予奖励，优先推荐申报国家级 is for whom the reward is
        return [Promise(index, at, end, text[at:end], "treatment", None, None, whom, on_what, "measure.treatment")]
    return []


def _rate_before(text: str, before: Sentence) -> re.Match[str] | None:
    """Return the share that the clause before sets for a gift with a limit: 竣工后按照投资额的10%，给予最高500万元支持."""
    follows = bool(before) and before[-1][2] == "，"
    return _RATE.search(text, before[-1][0], before[-1][1]) if follows else None


def _gives(text: str, before: Sentence) -> bool:
    """Tell whether a clause before named a gift without its sum: 补助资金分3年拨付，每年不超过1000万元."""
    return any(GIVEN.search(text, a, b) for a, b, _ in before)


def _promised(
    index: int,
    text: str,
    span: tuple[int, int],
    sums: list[Sum],
    circumstances: Circumstances,
    held: list[Promise],
    noun: str | None,
) -> list[Promise]:
    """Return a promise for each sum of a clause; a limit keeps name, beneficiary and precondition of the gift that it limits."""
    start, end = span
    since = start + len(text[start:end]) - len(text[start:end].lstrip(" ，"))
    found = []
    last = held[-1] if held and held[-1].amount is not None else None
    name = gift_name(text, since, sums[0].start, sums[-1].end, end) or (last.name if last else noun or "资金支持")
    whom = circumstances.beneficiary or (last.beneficiary if last else None)
    name = without_whom(name, whom)
    on_what = circumstances.precondition or (last.precondition if last else None)
    for number, each in enumerate(sums):
        until = sums[number + 1].start if number + 1 < len(sums) else end
        cut = until - len(text[since:until]) + len(text[since:until].rstrip(" 、，和及与或且"))
        found.append(
            Promise(index, since, cut, name, each.kind, each.amount, each.unit, whom, on_what, f"measure.{each.kind}")
        )
        since = until
    return found
