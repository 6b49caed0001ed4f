"""Why: a list that work is aimed at counts only if its members name things, not industries, markets or arrangements.

In: a match with the list and what stands behind it (等关键技术, 等领域). Out: the list's bounds, or None: 光模块、光芯片等薄弱环节,
but not 集成电路、生物医药等领域. Where the label itself is technical (等关键技术), any name counts that is no such thing.
"""

import re

from policygraph.ingest.nlp.technologies.lexemes import CUT, HIDDEN, ends, fills, of, pattern
from policygraph.ingest.nlp.technologies.mask import hide_clauses
from policygraph.ingest.nlp.technologies.soft import is_product
from policygraph.ingest.nlp.technologies.worth import is_science, is_technical, names_organisation
from policygraph.ingest.structure.reading import Role

WEAKNESS = f"等[^，；。、的]{{2,14}}的{pattern('aims', 'lacking')}"  # 等进口依赖度较高的部件; not 等部件
WEAK_THING = re.compile(WEAKNESS)
CLASSES = of("aims", "class").terms  # 围绕电机、电控等关键技术开展攻关
TRADES_NAMED = of("edges", "trade").terms
# 在毫米波通信、无源光网络等技术方面加大研发投入; 针对光模块、光芯片等薄弱环节加强攻关
TECHNIQUES = tuple(f"等{label}" for label in of("aims", "technical_label").terms)
TECHNICAL = re.compile(  # 等开展关键技术研究, 等进行研究开发
    "(?:开展|加强|组织|进行)[^，；。、]{0,8}(?:技术[^，；。、]{0,4}|研究开发|研制|试制)$"
)
TRADES = of("aims", "trade_end")
SHORTEST_CLASS = 2
WIDE_FIELDS = of("aims", "wide_field").terms
FRONTIER = re.compile(
    "等[^，；。、]{0,4}(?:前沿|颠覆性|关键|核心)(?:技术)?(?:领域|方向)"
)  # 在基因编辑、合成生物等前沿领域
LEAD = f"{CUT}{HIDDEN} "
LONG_STEP, MOST = 6, 0.6
PROGRAMME = re.compile("[^，；。]*，[^，；。]*(?:项目|专项|课题|榜单)")  # 每年组织实施100项攻关项目


def named_bounds(
    masked: str, found: re.Match[str] | None, wide: bool = False, share: float = 1.0
) -> tuple[int, int] | None:
    """Return the bounds of the list if its members name products: all of them before 领域 (or a `share` of them), else most."""
    if found is None or found["list"].startswith(("各类", "各种")):
        return None
    start, end = found.span("list")
    words = hide_clauses(masked[start:end])
    members = [member.strip(LEAD) for member in re.split("(?:等[^，]*)?，以及|、", words) if member.strip(LEAD)]
    members = members if len(members) > 1 else re.split("[和与及]", members[0] if members else "")
    field = found.groupdict().get("field")
    wide = wide or field in WIDE_FIELDS
    labelled = field in CLASSES or masked.startswith(TECHNIQUES, end) or WEAK_THING.match(masked, end) is not None
    labelled = labelled or (field not in WIDE_FIELDS and TECHNICAL.search(masked, end, found.end()) is not None)
    aimed = field == "方向" and "的" not in words
    labelled = labelled or (aimed and any(is_product(member) or is_step(member) for member in members))
    kinds = len(members) > 1 and (labelled or FRONTIER.match(masked, end) is not None)
    if field in CLASSES and masked[end] != "等":
        return None  # 围绕前沿基础理论、关键核心技术开展攻关 names classes
    named = sum(
        is_product(member) or is_step(member, wide) or (kinds and names_something(member)) for member in members
    )
    if field in WIDE_FIELDS and len(members) > 2 and sum(map(is_product, members)) < len(members):
        share = MOST
    if field in WIDE_FIELDS and names_classes(members) and not PROGRAMME.match(masked, end):
        return start, end
    enough = named >= share * len(members) if wide else 2 * named + kinds > len(members)
    return (start, end) if members and enough else None


def is_step(words: str, wide: bool = False) -> bool:
    """Tell whether words name a piece of work with its object: 认知推理, not 推理 or 智能制造; `wide`: beside industries it says more.

    >>> is_step("认知推理"), is_step("推理"), is_step("训练数据集构建", True), is_step("高端装备制造", True), is_step("认知推理", True)
    (True, False, True, False, False)
    """
    work = ends(words, "activity", "work")
    if wide and (len(words) < LONG_STEP or TRADES.ending(words)):
        return False
    return bool(work) and len(words) > len(work) + 1 and not of("edges", "wide").ending(words)


def names_something(words: str) -> bool:
    """Tell whether words may name a thing where 等关键技术 says what the list is of: no trade, no organisation, no filling.

    >>> names_something("孔径精准调控"), names_something("密炼"), names_something("生物医药"), names_something("人才培养机制")
    (True, False, False, False)
    """
    known = words in TRADES_NAMED or of("edges", "wide", "goal_tail").ending(words) or ends(words, "work") == words
    arranged = names_organisation(words, Role.CLAUSE) and not is_science(words)
    return (len(words) > SHORTEST_CLASS or is_technical(words)) and not (known or fills(words) or arranged)


def names_classes(members: list[str]) -> bool:
    """Tell whether most members before 领域 are classes of things and no industries.

    >>> names_classes(["核心电子元器件", "高端通用芯片", "基础软件", "先进材料"]), names_classes(["集成电路", "高端装备", "工业软件"])
    (True, False)
    """
    classes = [
        member
        for member in members
        if member not in TRADES_NAMED
        and len(member) > SHORTEST_CLASS
        and ends(member, "generic", "head")
        and not of("edges", "wide").ending(member)
    ]
    return len(classes) > 1 and 3 * len(classes) >= 2 * len(members)
