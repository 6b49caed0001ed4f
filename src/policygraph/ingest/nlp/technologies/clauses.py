"""Why: a clause's first verb decides what its object is: a list of directions, a context, a result, or an organisation.

In: masked text. Out: the clauses in order, each with verb, kind and the bounds of its object.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from policygraph.ingest.nlp.technologies.doers import DOINGS, TARGETS, doer
from policygraph.ingest.nlp.technologies.lexemes import HIDDEN, of, pattern, verb_kinds, verbs
from policygraph.ingest.nlp.technologies.mask import FOR, WHICH

CLAUSE = re.compile(
    "[^，；。！？：\n]+(?:，(?=以及[^其])[^，；。！？：\n]+)*([，；。！？：\n]?)"
)  # ，以及 goes on with a list
NUMERAL = "[一二三四五六七八九十0-9]{1,3}"
LEAD = re.compile(rf"(?:[ {HIDDEN}—\-]|第{NUMERAL}条[ \u3000]|{NUMERAL}[）)、.．](?!\d)|[一二三四五六七八九十]是)+")
KINDS, VERBS, ADVERBS = verb_kinds(), verbs(), of("edges", "adverb")
GOVERNING = frozenset(("target", "make", "promote", "build", "goal"))
LED = frozenset(("target", "promote"))
VERB_OPENS = frozenset(VERBS.by_first) | frozenset(ADVERBS.by_first)  # characters that a verb or adverb opens with
VERB_BEGINS = frozenset(VERBS.by_beginning) | frozenset(
    ADVERBS.by_beginning
)  # their first two characters, or their one
LEAD_OPENS = frozenset(f" {HIDDEN}—-第一二三四五六七八九十0123456789")
WHO_OPENS = frozenset("支鼓引推组联依")
FIRST = VERB_OPENS | WHO_OPENS  # a clause that opens with any other character has no verb
THEN = re.compile("并(?:进一步|逐步|最终|成功|同步)?" + pattern("edges", "then"))
AIM_OPENS = frozenset("围聚面针瞄立紧重着")
SHORTEST_AIM = 2  # 研发需求 is no verb with its object
SHORTEST_FIRST = 6  # 重点突破并掌握 is one verb
NEEDS = (*of("edges", "trouble", "need").terms, "瓶颈", "领域", "环节")
HAVING = frozenset(("具备", "具有"))  # 具备防爆功能的巡检机器人 is a thing
WITH = frozenset("和与及")
# 力争在两年内, 2027年底前, 用三年时间 before a verb
WHEN = re.compile(
    "(?:力争|争取|确保|计划)?(?:在|到|于|用|至)?[^，；。、在到于用至]{0,6}?[年月](?:左右)?(?:时间)?(?:[底末初]|之?[内前]){0,2}(?=[^，；。\\d])"
)
WHEN_OPENS = frozenset("力争确计在到于用至年两三五0123456789")
# 以龙头企业为主体发展光刻胶
HELP = re.compile("以[^，；。]{1,40}?为(?:主体|龙头|依托|载体|引领|支撑|抓手|核心)(?=.{2})")
# 存储芯片领域重点突破…: the subject says of what
AFTER_SUBJECT = re.compile(f"(?:重点|着力|集中|主要|大力)(?=(?:加快|开展)?{TARGETS})")
SUBJECT = re.compile(f"[^，；。：、]{{2,20}}?{AFTER_SUBJECT.pattern}")
# 中游发展单晶金刚石, 纺机产业加快纺纱机的研发: the part of an industry says of what
PART = "(?:上游|中游|下游|产业链?|领域|行业|方面|环节|板块|赛道)"
TRADE = re.compile(f"[^，；。：、和与及的在]{{0,10}}?{PART}(?=[^，；。：、的])")
TRADED = re.compile(f"{PART}(?=[{''.join(sorted(VERB_OPENS))}])")
ASPECTS = frozenset(("领域", "方面", "环节"))
# 围绕海洋工程等领域突破…: the verb of research stands behind what it is for
AIMED_AT = re.compile(
    "(?:重点|紧紧|着力)?(?:围绕|聚焦|面向|针对|瞄准|立足|紧扣)[^，；。：]{2,60}?(?:领域|方面|环节|方向|需求|行业|产业|场景|问题|瓶颈|短板)"
    f"(?:，?(?:重点|着力|加快|积极|大力|集中|协同|联合)){{0,3}}(?={pattern('edges', 'strong')})"
)
EAGERLY = re.compile("(?:积极|大力|重点|优先|着力)(?=支持|鼓励|引导|推动|组织|联合|依托)")
# 以煤气化为基础的多联产系统 is a thing
BASED = re.compile("以[^，、]{1,12}为(?:基础|核心|中心|载体|原料|特征|主体|主导|介质|燃料)的.{3}")
EAGER_OPENS = frozenset("积大重优着")
# 当前要加快…, 市人民政府应当支持…: who is to do it, or when, and a modal before the verb
MODAL = re.compile(
    "应当(?=.{3})|可以(?=.{3})|要(?<![主重需必纲摘概首只简扼纪]要)(?=.{3})|将(?<!即将)(?=.{3})|须(?=.{3})"
    "|应(?<![响反效适供对感相顺]应)(?=.{3})|需(?<!所需)(?=.{3})"
)
MODALS = frozenset("应可要将须需")
DOER = re.compile("[^，；。：]*(?:部门|政府|单位|机构|企业)|[^，；。：、]*")  # 市科技、农业农村主管部门应当支持…
LONGEST_DOER = 36  # characters of who is to do it
WIDENING = frozenset(
    ("延伸", "拓展", "培育", "引进", "引育", "巩固", "壮大", "做强", "做优", "做大", "扩大", "扩展", "集聚", "整合")
)
LIVING = tuple("产物态长命成活殖理")
OF_REGION = re.compile("[本全我各](?:市|省|区|县|州|盟|自治区|地|级|国)(?:各地|各级)?(?=.{3})")  # 本市支持光刻胶研发
REGIONS = frozenset("市省区县州盟自地级国")
DOUBLE = re.compile("(?:发展|开发|研发|研制|突破|攻克|攻关|布局)(?=[^和与及的，；。、]{2})")
STRONG = of("edges", "strong").terms
CARRYING = STRONG | {"重点发展", "大力发展", "鼓励", "引导"}
PLACE = re.compile("在[^，；。]{1,40}?(?:下|中|(?<!以)上|方面|领域|过程)的?")


class Clause(NamedTuple):
    """A clause ``[start, end)``; its object is ``[object_start, end)``; `mark` is the punctuation behind it.

    `kind` is that of the verb (target, make, promote, focus, build, goal) or "" for a clause without one.
    """

    start: int
    end: int
    verb: str
    kind: str
    object_start: int
    mark: str


def read_clauses(masked: str) -> Iterator[Clause]:
    """Yield the clauses of a passage.

    >>> [(c.verb, c.kind) for c in read_clauses("围绕输变电需求，重点突破光刻胶、光刻机，降低能耗。")]
    [('围绕', 'focus'), ('突破', 'target'), ('降低', 'goal')]
    """
    joins = "并" in masked
    led = AFTER_SUBJECT.search(masked) is not None  # without it no clause has a subject before its verb
    traded = TRADED.search(masked) is not None  # without it no clause has a part of an industry before its verb
    widened = "，以及" in masked  # 围绕A、B，以及C等应用需求 is one clause
    held: Clause | None = None
    for match in CLAUSE.finditer(masked):
        start, (end, _), mark = match.start(), match.span(1), match[1]
        then = THEN.search(masked, start + SHORTEST_FIRST, end) if joins else None
        if then:
            yield _read(masked, start, then.start(), "，", led, traded)
            start = then.start() + 1
        clause = _read(masked, start, end, mark, led, traded)
        if widened and held is not None:
            clause = held._replace(end=end, mark=mark)
        held = clause if widened and clause.kind == "focus" and masked.startswith("，以及", end) else None
        if held is None:
            yield clause


def _read(masked: str, start: int, end: int, mark: str, led: bool, traded: bool) -> Clause:
    """Return the clause ``[start, end)`` with its verb; `led`, `traded`: in the passage a subject, or a part of an industry, may stand before one."""
    at = start
    if masked[at] in LEAD_OPENS:
        lead = LEAD.match(masked, at, end)
        at = min(lead.end(), end - 1) if lead else at
    if masked[at] in WHEN_OPENS and (when := WHEN.match(masked, at, end)) and opens_verb(masked, when.end()):
        at = when.end()
    if masked[at : at + 2] not in VERB_BEGINS or masked[at] in MODALS:  # who opens with no verb
        at = behind_modal(masked, at, end)
    if (
        masked[at + 1 : at + 2] in REGIONS
        and (region := OF_REGION.match(masked, at, end))
        and opens_verb(masked, region.end())
    ):
        at = region.end()
    if masked[at] == "在":
        place = PLACE.match(masked, at, end)
        at = place.end() if place else at
    if masked[at : at + 1] == "以" and (by := HELP.match(masked, at, end)) and opens_verb(masked, by.end()):
        at = by.end()
    if led:
        at = behind_subject(masked, at, end)
    if (
        traded
        and not opens_verb(masked, at)
        and (trade := TRADE.match(masked, at, end))
        and opens_verb(masked, trade.end())
    ):
        verb, after = first_verb(masked, trade.end(), end)
        grows = verb.endswith("发展") and (verb != "发展" or masked[trade.end() - 1] == "游")
        wanted = grows or verb in STRONG or KINDS.get(verb) == "promote"
        at = trade.end() if wanted and masked[after : after + 1] != "的" else at
    if masked[at : at + 1] in EAGER_OPENS and (eagerly := EAGERLY.match(masked, at, end)):
        at = eagerly.end()
    if masked[at : at + 1] in AIM_OPENS:
        at = behind_aim(masked, at, end)
    first = masked[at : at + 1]
    if first not in FIRST or (
        first not in WHO_OPENS and first not in VERB_BEGINS and masked[at : at + 2] not in VERB_BEGINS
    ):
        return Clause(start, end, "", "", at, mark)
    who = doer(masked, at, end) if masked[at : at + 2] in DOINGS else None
    verb, after = first_verb(masked, who.end() if who else at, end)
    built = who is not None and "平台" in who[0] and after == end  # 推动运维平台开发: what is developed, not who
    if who and verb and (built or is_work(masked[after:end])):
        who = None
        verb, after = first_verb(masked, at, end)
    if who and not verb:  # 支持企业参与光刻胶攻关: the first verb still says what is done
        verb, after = verb_at(masked, at, end), who.end()
    kind = KINDS.get(verb, "")
    if verb == "以" and BASED.match(masked, at, end):
        return Clause(start, end, "", "", at, mark)
    if (kind == "focus" or verb in HAVING) and is_thing_for(masked[at:end]):
        return Clause(start, end, "", "", at, mark)
    return Clause(start, end, verb, kind, after if verb else at, mark)


def is_thing_for(words: str) -> bool:
    """Tell whether words name a thing and what it is for, no trouble or field: 针对耐药菌的化学新药, not 针对速率等方面的技术瓶颈."""
    if words.startswith("针对") and words.endswith(NEEDS):
        return False
    return FOR.match(words) is not None or WHICH.match(words) is not None


def behind_subject(masked: str, at: int, end: int) -> int:
    """Return where the verb of research stands behind its subject, else `at`.

    >>> text = "存储芯片领域重点突破三维堆叠"
    >>> text[behind_subject(text, 0, len(text)):], behind_subject("突破重点发展方向", 0, 8)
    ('重点突破三维堆叠', 0)
    """
    if opens_verb(masked, at):
        return at
    found = SUBJECT.match(masked, at, end)
    if found is None:
        return at
    lead = found.end() - 2
    verb, _ = first_verb(masked, lead, end)
    grows = (
        verb.endswith(("发展", "布局")) and masked[lead - 2 : lead] not in ASPECTS
    )  # 城东片区重点发展…: where, not what
    return lead if KINDS.get(verb) == "target" and not grows else at


def behind_modal(masked: str, at: int, end: int) -> int:
    """Return where a verb of research, or one that carries it, stands behind who is to do it and a modal, else `at`.

    >>> text = "市人民政府应当支持光刻胶研发"
    >>> text[behind_modal(text, 0, len(text)) :], behind_modal("市人民政府应当统筹布局算力设施", 0, 15)
    ('支持光刻胶研发', 0)
    """
    modal = MODAL.search(masked, at, end)
    if modal is None or modal.start() > at + LONGEST_DOER or not opens_verb(masked, modal.end()):
        return at
    if not DOER.fullmatch(masked, at, modal.start()):
        return at
    verb, _ = first_verb(masked, modal.end(), end)
    return modal.end() if verb in CARRYING or KINDS.get(verb) in ("promote", "focus") else at


def behind_aim(masked: str, at: int, end: int) -> int:
    """Return where a strong verb stands behind the field, need or trouble that it is for, else `at`.

    >>> text = "围绕新能源汽车领域突破线控底盘"
    >>> text[behind_aim(text, 0, len(text)) :], behind_aim("围绕新材料领域研发需求", 0, 11)
    ('突破线控底盘', 0)
    """
    aimed = AIMED_AT.match(masked, at, end)
    if aimed is None:
        return at
    verb, after = first_verb(masked, aimed.end(), end)
    return aimed.end() if KINDS.get(verb) == "target" and end - after > SHORTEST_AIM else at


def opens_verb(masked: str, at: int) -> bool:
    """Tell whether a verb or adverb may open at a place."""
    return masked[at : at + 2] in VERB_BEGINS or masked[at : at + 1] in VERB_BEGINS


def is_work(words: str) -> bool:
    """Tell whether what follows a verb is only more work, so that the verb is a noun: 开发应用, 研发及产业化.

    >>> is_work("应用"), is_work("及产业化"), is_work("光刻胶")
    (True, True, False)
    """
    return words in of("edges", "soft").terms or (
        words[:1] in WITH and words[1:] in of("edges", "soft", "research").terms
    )


def first_verb(masked: str, at: int, end: int) -> tuple[str, int]:
    """Return the verb behind any adverbs and where its object begins; ('', at) if the clause opens with none.

    >>> first_verb("加快突破光刻胶", 0, 7), first_verb("加快光刻胶研发", 0, 7), first_verb("光刻胶研发", 0, 5)
    (('突破', 4), ('加快', 2), ('', 0))
    >>> first_verb("突破性新品种", 0, 6), first_verb("自主可控平台", 0, 6)
    (('', 0), ('', 0))
    """
    found, after = "", at
    while masked[at : at + 1] in VERB_OPENS:
        verb = verb_at(masked, at, end)
        kind = KINDS.get(verb, "")
        after_verb = at + len(verb)
        if kind == "goal" and verb in ADVERBS.terms:  # 鼓励研发护理机器人, 鼓励联合研制无人机
            manner = ADVERBS.opening(masked, after_verb, end)
            led = (verb_at(masked, after_verb, end), verb_at(masked, after_verb + len(manner), end))
            if any(KINDS.get(word) in LED for word in led):
                at = after_verb
                continue
        second = DOUBLE.match(masked, after_verb, end) if verb in WIDENING else None
        if second and KINDS.get(verb_at(masked, after_verb, end)) == "target":  # 延伸发展, 培育发展, 引进开发
            verb, kind = verb_at(masked, after_verb, end), "target"
            after_verb = at = at + len(masked[at:after_verb])
        if verb and (not found or kind in GOVERNING):
            found, after = verb, at + len(verb)
            if kind != "promote":
                return found, after
        adverb = ADVERBS.opening(masked, at, end)
        if not verb and not adverb:
            return found, after
        at += max(len(verb), len(adverb))
        if masked[at : at + 1] == "、" and (ADVERBS.opening(masked, at + 1, end) or verb_at(masked, at + 1, end)):
            at += 1
    return found, after


def verb_at(masked: str, at: int, end: int) -> str:
    """Return the longest verb at a place, or '' where a noun begins like one."""
    verb = VERBS.opening(masked, at, end)
    if verb == "研究生" and masked[at + 3 : at + 4] in LIVING:  # 研究生产过程机理, 研究生物酶; not 研究生培养
        return "研究"
    return "" if KINDS.get(verb) == "not_verb" else verb
