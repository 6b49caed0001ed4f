"""Why: money is worth what it is given for; the clauses around a sum say to whom it goes and on what precondition.

In: the clause that gives, and the clauses before it in its sentence. Out: `Circumstances`.
"""

import re
from dataclasses import dataclass

from policygraph.ingest.nlp.clauses import Sentence
from policygraph.ingest.nlp.sums import TABLE
from policygraph.ingest.nlp.tsv import any_of
from policygraph.ingest.quick import quick

_NOUN = any_of(TABLE, "for")
_ANY_NOUN = any_of(TABLE, "for", "to")
_KIND_OF = (
    r"新认定的|新批准的|批复建设的|符合条件的|通过考核的|优秀的|"
    r"省级|国家级|市级|国家|制造业|技术|产业|各类|相关|单个|集群试点|创新型|重大|牵头|依托"
)
_FOR = re.compile(
    rf"(?<![在为])(?:{_KIND_OF})*(?:{_NOUN})(?!和[^，]{{0,6}}重点|建设任务|能力|建设项目|实际|总投资|投入|新增|(?<=人才)(?:培养|引进|队伍)|(?<=团队)(?:培养|引进)|在[^，]{{0,8}}下|(?:集群)?培育专项资金)"
)
_TO = re.compile(
    rf"(?<![^金政府厅会并将中大%，；。：）.．\s])(?:针对|对于?|向)(?P<whom>[^，。；]*?(?:{_ANY_NOUN})(?:建设项目|项目|贷款)?|[^，。；]*?的[^，。；的]{{2,14}}项目)"
    rf"(?=[，；]|$|给予|予以|提供|分别|按|一次性|择优|每|省|市|由|最高|不超过|实施(?![^，。；]*的[^，。；]*(?:项目|{_ANY_NOUN}))|实行|的?(?:信贷|融资|资金)?(?:支持|补助|奖励|资助))"
)
_GIVEN_TO = re.compile(
    rf"(?:给予|奖励|补助)(?P<whom>[^，。；\d]{{0,8}}?(?:{_ANY_NOUN}))(?=奖|补|资|一次性|最高|不超过|\d|风险)"
)
_EACH = re.compile(rf"(?:单[个户家项]|每[个户家项]|同一)(?:{_ANY_NOUN})")
# 其中：集成电路产业项目最高补助5000万元
_HEADED = re.compile(
    rf"\s*(?:其中[：，]?)?(?P<whom>[^，。；：对按给予的\d]{{0,14}}(?:{_ANY_NOUN}))(?=(?:最高|不超过)[^，。；]*\d)"
)
_TOPIC = re.compile(
    rf"(?:[^，。；的对按]{{0,12}}|[^，。；对按]{{2,30}}的)(?:{_ANY_NOUN}|单位|建设项目)"
)  # 创新中心建设项目，按30%补助
_FAVOURED = re.compile(rf"(?:优先|重点|择优)支持[^，。；]*的(?P<whom>[^，。；的]{{0,14}}(?:{_ANY_NOUN}))$")
_ENDS = ("的", "后", "合格", "优秀", "良好", "要求", "条件下", "情况下", "前提下", "基础上")
_ON_WHAT = re.compile(rf"(?!按照|根据|依据|依托)(?:对于|对|凡|在)?(?P<on>[^，。；]*(?:{'|'.join(_ENDS)}))$")
_OWN = re.compile(r"\s*对于?(?P<on>[^，。；]{2,40}?的)(?=[^，。；]{0,30}(?:给予|予以))|.*在(?P<in>同等条件)下")
_LEAD = re.compile(
    r"(?!按|以|不超过|最高)(?:(?!给予|予以|奖励|补助|资助)[^，。；])*?[^标础则](?:的|后)(?=(?:单位)?(?:，|分别|一次性|每年|按|给予|予以|省|由|择优))"
)
_PREMISE = re.compile(r"以(?P<on>[^，。；]{2,40}?)(?:为|作为)(?:前提|条件|依据)|在(?P<in>[^，。；]{2,40}?)的?前提下")
_APPLIED_FOR = re.compile("(?:申报|申请|争创|纳入|列入)$")
_ONCE = re.compile("(?P<on>[^，。；按]{2,20}后)按照?[^，。；]*[%％]$")  # 竣工投产后按照投资额的10%
_MAY_APPLY = re.compile(r"[\s，]*(?:方?可|可以)(?:优先)?申[报请]")
_DONE = re.compile("购置|购买|采购|使用|引进|租用")
_CHOICE = re.compile("择优")


@quick
@dataclass(frozen=True, slots=True)
class Circumstances:
    """For whom and on what; ``text[span]`` is the part of the clause that says so, whose figures are no gifts."""

    beneficiary: str | None
    precondition: str | None
    span: tuple[int, int]

    @staticmethod
    def of(text: str, start: int, end: int, before: Sentence) -> "Circumstances":
        """Return the circumstances of the promise in ``text[start:end]``.

        >>> text = "对绩效优秀的单位，择优给予100万元奖励"
        >>> found = Circumstances.of(text, 9, 19, [(0, 8, "，")])
        >>> found.beneficiary, found.precondition
        ('绩效优秀的单位', '择优')
        """
        conditions = [on for a, b, _ in before if (on := _condition(text[a:b].strip()))]
        conditions += filter(None, (_own(text[start:end]), _choice(text, start, end)))
        whom, span = _whom(text, start, end, before)
        if span == (start, start) and (lead := _LEAD.match(text, start, end)):
            span = lead.span()
        return Circumstances(whom, "，".join(conditions) or None, span)

    def covers(self, at: int) -> bool:
        """Tell whether a figure at `at` belongs to the description of whom the gift is for."""
        return self.span[0] <= at < self.span[1]


def premise(text: str, start: int, end: int) -> str | None:
    """Return what a sentence calls the precondition.

    >>> premise("以按期完成建设任务为前提，分三年给予支持", 0, 20)
    '按期完成建设任务'
    >>> premise("以市场为导向给予支持", 0, 10) is None
    True
    """
    found = _PREMISE.search(text, start, end)
    return found.group("on") or found.group("in") if found else None


def _condition(clause: str) -> str | None:
    """Return the precondition that a clause before the promise states; 对…的单位 is a beneficiary."""
    found = _PREMISE.search(clause)
    if found:
        return found.group("on") or found.group("in")
    once = _ONCE.match(clause)
    if once:
        return once.group("on")
    stated = _ON_WHAT.fullmatch(clause) if clause.endswith(_ENDS) else None
    return stated.group("on") if stated else None


def _own(clause: str) -> str | None:
    """Return the precondition inside the promise: 对…的给予, 在同等条件下."""
    found = _OWN.match(clause) if ("对" in clause or "同等条件" in clause) and not _TO.match(clause) else None
    return found.group("on") or found.group("in") if found else None


def _choice(text: str, start: int, end: int) -> str | None:
    """Return 择优 where only the best are given."""
    found = _CHOICE.search(text, start, end)
    return found.group() if found and not text.startswith("遴选", found.end()) else None


def _is_goal(text: str, found: re.Match[str]) -> bool:
    """Tell whether what is named is applied for, so that nothing is given to it yet: 优先推荐申报国家制造业创新中心."""
    return _APPLIED_FOR.search(text, max(0, found.start() - 4), found.start()) is not None


def _is_done_to(text: str, found: re.Match[str], clause: tuple[int, int]) -> bool:
    """Tell whether what is named is what the favoured ones did something to: 对购置使用首台（套）产品的 is not for the product."""
    ends = text[found.end() : clause[1]].strip() == "的"
    return ends and _DONE.search(text, clause[0], found.start()) is not None


def _whom(text: str, start: int, end: int, before: Sentence) -> tuple[str | None, tuple[int, int]]:
    """Return for whom, and the span of the promise's clause that says so (empty where a clause before does)."""
    own = _TO.search(text, start, end)
    if own:
        return own.group("whom").strip(), own.span()
    given = _GIVEN_TO.search(text, start, end)
    if given:
        return given.group("whom"), (start, start)
    each = _EACH.search(text, start, end)
    if each:
        return each.group(), (start, start)
    headed = _HEADED.match(text, start, end)
    if headed:
        return headed.group("whom"), (start, start)
    for a, b, _ in reversed(before):
        said = _TO.search(text, a, b)
        if said:
            return said.group("whom").strip(), (start, start)
        topic = text[a:b].strip()
        if _TOPIC.fullmatch(topic):
            return topic, (start, start)
    favoured = _FAVOURED.search(text, start, end)
    if favoured:
        return favoured.group("whom"), (start, start)
    spans = [(start, end), *((a, b) for a, b, _ in reversed(before))]
    if _MAY_APPLY.match(text, start, end):
        spans = [
            *((a, b) for a, b, _ in before),
            (start, end),
        ]  # …创新中心运行一年后，可申报能力建设项目 is for the centre
    plain = next(
        (
            found
            for a, b in spans
            for found in _FOR.finditer(text, a, b)
            if not _is_goal(text, found) and not _is_done_to(text, found, (a, b))
        ),
        None,
    )
    return (plain.group() if plain else None), (start, start)
