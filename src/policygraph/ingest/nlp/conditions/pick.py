"""Why: one clause may hold several demands, with or without a number; this picks them and says what each is about.

In: a clause. Out: `Pick`, the part of a `Demand` that the clause itself says.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from policygraph.ingest.nlp.conditions.exempt import Exempt
from policygraph.ingest.nlp.conditions.fallback import CHANGES, subject_after, subject_before, subject_of_demand
from policygraph.ingest.nlp.conditions.plain import is_quality, plain_subject
from policygraph.ingest.nlp.conditions.subjects import Hit, find_subjects, qualifier, unit_kind
from policygraph.ingest.nlp.conditions.wording import STRONG
from policygraph.ingest.nlp.quantities import Quantity, find_quantities
from policygraph.ingest.nlp.tsv import any_of
from policygraph.ingest.quick import quick

_MONEY_GIVEN = re.compile(any_of("measures_words.tsv", "sum"))
# 完成率低于80%的，约谈负责人 says what follows a failure, 得分低于60分的为不合格 what it is called
_CALLED = re.compile(
    "的(?:一律)?(?:评定|认定|判定|确定|视)?为?(?:不合格|未通过|不通过|不达标|基本合格|未完成)[^，。；]{0,4}$"
)
_TRIGGERED = re.compile(f"[^，。；]*(?:的$|{_CALLED.pattern})")
# 销售收入2亿元以上的不低于2.5%: the first number says on whom the second one is
_CASE = re.compile(r"的(?:企业|单位|中心|公司|项目|机构)?[，\s]*(?:应当?|须|可)?(?:为|按)?")
_BOUND = re.compile(
    r"(?:不低于|不得低于|不应低于|不劣于|不亚于|不弱于|优于|高于|不高于|领先于)(?=[^\d\s，。；一二三四五六七八九十百]{3,})[^，。；]{3,30}"
)
_DUE = re.compile(
    r"(?<=内)(?:书面)?(?:提出|提交|完成|办理|报送|上报)"
)  # 应在3个月内提出验收申请 is about the application
# 单台50万元以上的设备不少于10台: what each is worth is no demand of its own
_OF_EACH = re.compile("(?:单(?:台|套|件|机|价)(?:（[台套件]）)?|每[台套件])(?:价值|原值|价格)?$")
_LIMITS = frozenset("不≥≤至最")
_AFTERWARDS = ("后", "时", "的", "以后", "之后")  # 运行满一年后 is a day, 注册满3年 a demand
_OF_SOME = re.compile(
    r"[\s，]*其中[，：]?(?P<who>[^，。；\d]{1,12}(?:企业|单位|机构|院所|高校|中心|平台|项目|领域|行业|地区|园区))(?:的|应当?|须|原则上)*"
)
_CONNECTOR = re.compile(r"[\s，、]*(?:并且|并|且|同时|其中)?\s*")
_SHARE_OF = re.compile(r"[\s，]*(?:且|并|均)?(?:应|须)?占(?!比|地)")
_QUALIFIED = "[^，。；、的]{1,10}的[^，。；、的和与及]{2,12}"
_EACH_WITH_QUALITY = re.compile(rf"(?:应|须|需)?(?:具有|具备|拥有|建有|配有|有){_QUALIFIED}(?:、{_QUALIFIED})+")
_BRACKETS = re.compile(r"（[^（）]*）|《[^《》]*》")


@quick
@dataclass(frozen=True, slots=True)
class Pick:
    """What ``text[start:end]`` demands; `sets_bound` where the words themselves limit (不低于, 不超过), `reaches` as the table says."""

    start: int
    end: int
    name: str
    group: str | None
    comparator: str
    value: str | None
    unit: str | None
    qualifier: str | None
    reaches: bool
    sets_bound: bool
    rule: str


def numbered(text: str, places: tuple[int, int, int], end: int, exempt: list[Exempt]) -> Iterator[Pick]:
    """Yield the demands with a number of a clause; `places` are the starts of its sentence, of the clause before and of itself.

    The clause before may name the subject. Money that is given is a support measure, with its limits (给予500万元补助，每年不超过200万元),
    and numbers in brackets are exceptions or remarks: neither is a demand.
    """
    first, previous, start = places
    quantities = [q for q in find_quantities(text, start, end) if not _is_bracketed(text, q, start, end, exempt)]
    if not quantities:
        return
    gives, given = (_MONEY_GIVEN.search(text, a, b) is not None for a, b in ((start, end), (first, start)))
    since, case = start, None
    for number, quantity in enumerate(quantities):
        following = quantities[number + 1] if number + 1 < len(quantities) else None
        if following and text[following.start] in _LIMITS and _CASE.fullmatch(text, quantity.end, following.start):
            case, since = text[since : quantity.end + 1].strip(), following.start
            continue
        until = _until(quantities, number, end)
        known = min((a for a, _, _, _ in exempt if quantity.end <= a < until), default=until)
        if _OF_EACH.search(text, start, quantity.start):
            continue
        if not _is_gift(quantity, gives, given) and not (
            quantity.comparator == "<" and _TRIGGERED.fullmatch(text, start, end)
        ):
            pick = _with_number(text, (previous, start, since), quantity, until, known)
            if pick is not None:
                yield pick if case is None else replace(pick, qualifier=pick.qualifier or case)
                case = None
        if text[quantity.start] != "前":
            since = quantity.end


def _is_gift(quantity: Quantity, gives: bool, given: bool) -> bool:
    """Tell whether a number is a sum or share that is given, or the limit of one that the sentence gave before."""
    kind = unit_kind(quantity.unit)
    if kind == "年":
        return gives and given  # 奖励期限不超过三年
    if kind in ("元", "比"):
        return gives or (given and quantity.comparator in ("<=", "in"))
    return kind == "%" and quantity.comparator in ("<=", "=") and (gives or given)


def _until(quantities: list[Quantity], number: int, end: int) -> int:
    """Return where the part of a clause ends that belongs to one number: before the next one, or at the clause's end."""
    return quantities[number + 1].start if number + 1 < len(quantities) else end


def _with_number(text: str, places: tuple[int, int, int], quantity: Quantity, until: int, known: int) -> Pick | None:
    """Return the demand around one number; the subject stands before `known`, where an exception may begin.

    `places` are the starts of the clause before, of the clause, and of the part behind its last number. A clause that names
    something itself (其中…的企业不少于3家) is about that; one that does not (近三年累计不少于3000万元) goes on about the subject before.
    """
    previous, start, since = places
    kind = unit_kind(quantity.unit, is_rank=text[quantity.start] == "前")
    due = _DUE.match(text, quantity.end, known) if kind in ("年", "日") else None
    some = _OF_SOME.fullmatch(text, start, quantity.start) if kind == "%" and previous < start else None
    if some and (
        same := min(find_subjects(text, previous, start, kind), key=lambda before: before.start, default=None)
    ):
        name, group, reaches = same.subject.name, same.subject.group, same.subject.reaches
        begin = _CONNECTOR.match(text, previous).end()  # type: ignore[union-attr]
        return Pick(
            begin, until, name, group, quantity.comparator, quantity.value, quantity.unit, some["who"], reaches, True,
            "condition.number",
        )  # fmt: skip
    hit = _best(find_subjects(text, due.end() if due else start if kind == "名" else since, known, kind), quantity)
    own = subject_after(text, due.end(), known) if due and hit is None else None
    if own is None and (hit is None or _goes_down(text, previous, start, hit)):
        own = subject_before(text, since, quantity.start)
    if own is None and hit is None and kind in ("人", "家"):
        own = subject_after(text, quantity.end, known)
    if own is None and hit is None and previous < start and _SHARE_OF.match(text, since):
        own = _share_of_the_same(text, previous, start)
    if own and hit and len(own) <= hit.end - hit.start:
        own = None
    if hit is None and own is None:
        hit = min(find_subjects(text, previous, known, kind), key=lambda before: before.start, default=None)
    begin = _CONNECTOR.match(text, since).end()  # type: ignore[union-attr]
    sets_bound = (
        quantity.comparator == "="
        or text[quantity.start] in "不限≥≤至最"
        or text[quantity.end - 1] in "上内后"
        or (text[quantity.start] == "满" and not text.startswith(_AFTERWARDS, quantity.end))
    )
    if hit is not None and not own:
        begin = _CONNECTOR.match(text, min(hit.start, previous)).end() if hit.start < since else begin  # type: ignore[union-attr]
        name, group, reaches, rule = hit.subject.name, hit.subject.group, hit.subject.reaches, "condition.number"
    else:
        named = own or subject_after(text, quantity.end, known)
        if named is None or quantity.comparator == "=" or kind == "名":
            return None
        group = hit.subject.group if hit else named
        name, reaches, rule = named, False, "condition.number.printed"
    return Pick(
        begin, until, name, group, quantity.comparator, quantity.value, quantity.unit, None, reaches, sets_bound, rule
    )


def _share_of_the_same(text: str, previous: int, start: int) -> str | None:
    """Return what a clause gives the share of that names nothing itself: 服务收入不低于1500万元，占总收入的比例不低于50%."""
    first = next(iter(find_quantities(text, previous, start)), None)
    named = subject_before(text, previous, first.start) if first else None
    return f"{named}占比" if named else None


def _goes_down(text: str, previous: int, start: int, hit: Hit) -> bool:
    """Tell whether a clause counts a part of what the clause before counted: 承担项目不少于5项，其中国家级项目至少1项."""
    return "其中" in text[start : start + 4] and any(
        part in text[previous:start] for part in hit.subject.patterns[0][-1:]
    )


def _best(hits: list[Hit], quantity: Quantity) -> Hit | None:
    """Return the heaviest hit outside the number's own words (不少于全部研发人员的四成); among equals the one before it."""
    hits = [hit for hit in hits if not quantity.start < hit.start < quantity.end]
    heaviest = [hit for hit in hits if hit.weight == hits[0].weight]
    return min(heaviest, key=lambda hit: (hit.start > quantity.start, abs(hit.start - quantity.start)), default=None)


def demanded(text: str, start: int, end: int, word: tuple[str, int, int] | None) -> Iterator[Pick]:
    """Yield the demands without a number of the clause ``text[start:end]``; `word` is its modal word, if any."""
    if _CALLED.search(text, start, end) and find_quantities(text, start, end):
        return  # 得分低于60分的为不合格
    begin = _CONNECTOR.match(text, start).end()  # type: ignore[union-attr]
    if text.find("、", start, end) >= 0 and _EACH_WITH_QUALITY.fullmatch(text, begin, end):
        for piece in re.finditer("[^、]+", text[begin:end]):
            at = begin + piece.start()
            yield from _had(text, at, begin + piece.end(), word if piece.start() == 0 else None)
        return
    bound = _BOUND.search(text, start, end)
    taken: list[Hit] = []
    for hit in find_subjects(text, start, end, "-"):
        if all(hit.end <= other.start or other.end <= hit.start for other in taken):
            taken.append(hit)
    for hit in sorted(taken, key=lambda hit: hit.start):
        subject = hit.subject
        words = bound.group() if bound else qualifier(subject, text[start:end])
        yield Pick(
            begin, end, subject.name, subject.group, "exists", None, None, words, subject.reaches, False,
            "condition.vocabulary",
        )  # fmt: skip
    if taken:
        return
    measured = subject_before(text, start, bound.start()) if bound else None
    if bound and measured:
        yield Pick(begin, end, measured, measured, "exists", None, None, bound.group(), False, False, "condition.bound")
        return
    if (
        (word is None or word[0] in STRONG)
        and not _MONEY_GIVEN.search(text, start, end)
        and not find_quantities(text, start, end)
    ):
        named = _printed(text, start, end, word)
        if named:
            yield Pick(begin, end, named, named, "exists", None, None, None, False, False, "condition.printed")


def _had(text: str, start: int, end: int, word: tuple[str, int, int] | None) -> Iterator[Pick]:
    """Yield one of several things that are to be had with a quality each: 有固定的场所、良好的条件、健全的管理制度."""
    known = next(demanded(text, start, end, word), None)
    if known is not None:
        yield known
        return
    noun = text[start:end].rpartition("的")[2]
    yield Pick(start, end, noun, noun, "exists", None, None, None, False, False, "condition.printed")


def _printed(text: str, start: int, end: int, word: tuple[str, int, int] | None) -> str | None:
    """Return the printed noun that a clause demands, with its modal word or without one."""
    if word is None:
        return plain_subject(text, start, end)
    if CHANGES.fullmatch(text, word[2], end) or is_quality(text, word[2], end):
        return subject_before(text, start, word[1])
    return subject_of_demand(text, word[2], end)


def _is_bracketed(text: str, quantity: Quantity, start: int, end: int, exempt: list[Exempt]) -> bool:
    """Tell whether a number stands inside brackets or a title."""
    if any(a <= quantity.start < b for a, b, _, _ in exempt):
        return True
    return any(found.start() < quantity.start < found.end() - 1 for found in _BRACKETS.finditer(text, start, end))
