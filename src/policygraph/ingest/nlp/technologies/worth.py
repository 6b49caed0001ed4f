"""Why: a piece of an enumeration is a direction only if it names something: no target figure, no organisation, no mere filling.

In: the trimmed words of a piece and the clause that it stands in. Out: yes or no.
"""

import re

from policygraph.ingest.nlp.technologies.clauses import BASED, Clause
from policygraph.ingest.nlp.technologies.counted import counts
from policygraph.ingest.nlp.technologies.lexemes import FILLING, HIDDEN, bare, ends, fills, of, pattern, reaches
from policygraph.ingest.nlp.technologies.soft import is_product
from policygraph.ingest.nlp.technologies.trim import TAILS, without_result
from policygraph.ingest.structure.reading import Role

CLASS_TECHNOLOGY = re.compile(
    f"(?:{pattern('aims', 'key', 'major', 'leading')}|[和与及、](?=颠覆|前沿|关键|核心)){{1,5}}技术$"
)
USE_OF_ANY = re.compile(
    f"{pattern('aims', 'any_thing', 'any_work')}{pattern('aims', 'use')}+"
)  # 产品推广; not 汽车推广
TRIAL_OF_ANY = re.compile(  # 中试验证, 产品测试验证; not 电池测试验证
    f"{pattern('aims', 'any_thing', 'any_stage')}{pattern('aims', 'trial')}*验证"
)
OF_ANY = re.compile(  # 机器人共性关键技术研究和标准体系, 农业基础研究和关键技术
    "(?:基础|应用|理论|前沿)(?:理论|技术)?研究[和与及、](?:关键|核心|共性|前沿)+技术"
    "|(?:关键|核心|共性|前沿)技术(?:研究|研发|攻关|开发)[和与及]"
)
RESEARCH_AND = re.compile("(?:应用)?基础研究[和与及]?$")
TRADE = re.compile("领域$|(?<!作)业$")  # 农业关键核心技术; not 无人作业关键技术
GENERAL, ORGANISATIONS = of("heads", "generic", "work"), of("heads", "organisation")
NEVER = reaches("never")
NAMED_ALONE = of("edges", "alone")  # 核心算法 beside others is an item
GROWING = frozenset(
    row for row in of("actions", "target").terms if row.endswith("发展")
)  # 发展清洁生产 names no technology
INQUIRING = of("aims", "inquiring").terms
LONG_WORK = 6
MERE_SCALE = re.compile("(?:产业|工程|规模|批量|国产)化(?:制备|生产|制造|应用|加工)")  # 突破产业化制备瓶颈
SHORTEST, LONGEST = 2, 120  # characters of a direction


def accepts(words: str, clause: Clause, role: Role, is_vouched: bool) -> bool:
    """Tell whether a trimmed piece is a direction: it says something, counts nothing and names no organisation."""
    plain = bare(words)
    visible = plain.replace(HIDDEN, "") if HIDDEN in plain else plain
    if (
        not SHORTEST <= len(plain) <= LONGEST
        or plain.startswith("从")
        or (plain[0] == "以" and "为" in plain and not BASED.match(plain))
        or says_nothing(visible)
        or counts(plain)
        or ("技术" in plain and OF_ANY.search(plain))
        or (role is Role.CLAUSE and "一批" in plain and CLASS_TECHNOLOGY.search(plain))
        or (role is Role.CLAUSE and clause.verb in GROWING and plain.endswith(("服务", "模式", "业态")))
        or NEVER.search(plain)
        or (role is Role.CLAUSE and plain.endswith("技术") and CLASS_TECHNOLOGY.search(plain) and names_class(plain))
    ):
        return False
    arranged = (clause.kind in ("make", "promote") or role is Role.CLAUSE) and names_organisation(plain, role)
    inquired = clause.verb in INQUIRING and is_science(plain)
    if arranged and not inquired and not (is_vouched and is_science(plain)):
        return False
    if role is Role.CLAUSE and clause.verb in GROWING and not is_vouched:
        return is_technical(plain) and (is_product(plain) or len(plain) >= LONG_WORK)
    if role is Role.CLAUSE:
        return is_vouched or inquired or is_technical(plain) or is_product(plain)
    if clause.kind == "make":
        return bool(ends(plain, "head", "generic", "activity", "relation")) or plain[-1].isascii()
    return True


def is_science(words: str) -> bool:
    """Tell whether a head that also names an arrangement may mean a mechanism or work of science: 界面反应机制, 步态规划; not 工作机制.

    >>> is_science("膜电极衰减机制"), is_science("机器人步态规划"), is_science("长效机制"), is_science("产业发展规划")
    (True, True, False, False)
    """
    head = of("edges", "twofold").ending(words)
    return bool(head) and not of("edges", "managed").ending(words[: -len(head)])


def names_class(plain: str) -> bool:
    """Tell whether words say no more than the key technologies of a field: 人工智能关键核心技术; not 储能系统协同控制关键技术.

    >>> names_class("人工智能关键核心技术"), names_class("储能系统协同控制关键技术")
    (True, False)
    """
    owner = RESEARCH_AND.sub("", CLASS_TECHNOLOGY.sub("", plain)).rstrip("的")
    return (
        len(owner) <= SHORTEST
        or owner in of("heads", "head").terms
        or bool(of("edges", "market", "wide").ending(owner))
        or TRADE.search(owner) is not None
    )


def is_technical(words: str) -> bool:
    """Tell whether a piece ends like a thing, a system or a piece of work: 光刻胶, 云平台, 低温键合; not 新质生产力."""
    plain = bare(words)
    return bool(ends(plain, "head", "generic", "activity", "relation", "work")) or (
        plain[-1:].isascii() and plain != ""
    )


def names_organisation(plain: str, role: Role) -> bool:
    """Tell whether a piece ends like an organisation or arrangement and not like a thing: 检测中心, not 加工中心.

    >>> names_organisation("自动化制造和检测中心", Role.BODY), names_organisation("车铣复合加工中心", Role.BODY)
    (True, False)
    """
    found = ORGANISATIONS.ending(bare(plain).removesuffix("的建设"))
    if not found and role is Role.CLAUSE and (result := TAILS.ending(plain)):
        found = ORGANISATIONS.ending(bare(plain[: -len(result)]))
    if not found or len(ends(plain, "head")) >= len(found):
        return False
    return len(ends(plain, "activity")) <= len(found)  # not 协同规划


def says_nothing(plain: str) -> bool:
    """Tell whether a piece is mere filling or one bare general word; two general words together name something.

    >>> says_nothing("关键核心技术"), says_nothing("检测"), says_nothing("整机技术"), says_nothing("中间件")
    (True, True, False, False)
    """
    if plain.endswith("验证") and TRIAL_OF_ANY.fullmatch(plain):
        return True
    if GENERAL.cover(plain):
        return plain in GENERAL.terms or USE_OF_ANY.fullmatch(plain) is not None
    if plain[2:3] == "化" and MERE_SCALE.fullmatch(plain):
        return True
    if not FILLING.opening(plain, 0, len(plain)):
        return False  # mere filling opens with a filling word
    core = without_result(plain).rstrip("的")  # 新材料、新工艺的应用
    return (fills(plain) or (core != plain and fills(core))) and (plain[0] == "新" or not NAMED_ALONE.ending(plain))
