"""Why: in prose a soft verb (推动, 加快, 开展, 支持) sets a direction only when its object names a product and says what is done with it.

In: the words of an object. Out: how many characters at its end are that work or trouble, 0 where the object names no product:
推动压缩空气储能系统应用 -> 应用, 解决高端轴承受制于人的问题 -> 受制于人的问题; but 推动成果转化应用, 加快人工智能应用 -> nothing.
"""

import re

from policygraph.ingest.lexicon.alternation import either
from policygraph.ingest.nlp.technologies.lexemes import HIDDEN, METAL, bare, ends, fills, leans, of, pattern
from policygraph.ingest.nlp.technologies.trim import COLLECTIVE

TROUBLE = re.compile(
    f"(?:(?<=.)等[^，、]{{0,8}}?)?(?:{HIDDEN}+|{pattern('edges', 'needy')})的?{pattern('edges', 'trouble')}$"
)
DOING = re.compile("开展|参与|建设|牵头|实施|在(?![线轨位体])|" + pattern("edges", "who"))
PLACED = re.compile(
    "(?<=.{3})(?<![存内潜现所])(?:在(?![线轨位体研])[^，；。]{2,60}?(?:领域|场景|行业|环节|方面|企业|工程|部门|机构|产业|中)?的?"
    "(?:规模化|批量|示范|推广|工程化|集成|临床|落地|试点|深度|市场化|商业化|创新|融合){0,2}应用(?:示范|推广|验证)?|应用于[^，；。]{2,40})$"
)
CHAIN = re.compile(  # 大模型研发、备案和落地应用
    f"{pattern('edges', 'research')}(?:、[^、，；。]{{2,8}}){{0,3}}(?:以?及|和|与|、)[^、，；。和与及]{{0,6}}?"
    f"{pattern('edges', 'soft', 'research')}$"
)
SPECIAL = re.compile("^[^等]{2,8}技术$")
ANY_TECHNOLOGY = ("先进技术", "新技术", "适用技术")
KIND_OF_PRODUCT = re.compile("([^的、]{2,8})产品")
FIRST_SET = re.compile(f"首[台批版](?:套|次|{HIDDEN})*$")  # 连轧机组首台（套）工程化应用
SPREAD_LABELS = of("edges", "spread_label").terms
RENEWED, RENEWAL = re.compile("技术(?:创新|升级|发展|进步|迭代)$"), 2  # 推动单分子测序技术创新, not 推动技术创新
CLASS = re.compile("(?:高新|前沿|引领|颠覆性|关键|核心|共性|先进|绿色)技术(?=、|等|$)")  # 高新技术、前沿引领技术
JOINED = tuple("和与及")
BETTER = ("提升", "改进", "改善", "优化")  # 的升级换代和性能提升
AND_BETTER = re.compile(f"[和与及](?:性能|质量|品质|能力|水平)[^、，]{{0,2}}{either(BETTER)}$")
TYPE = re.compile("(?<=[\u4e00-\u9fff]{2})[A-Z0-9-]+$")  # 尼龙66
SKILLS = of("edges", "skill").terms
SHORTEST_KIND = 2
SHORTEST_STEP = 3  # 转炉余热回收 of A、转炉余热回收等技术示范 says what is done to what
TRADES = of("edges", "trade").terms
TRADED = of("edges", "whole_market").terms
DEPLOYMENTS = tuple(sorted(of("edges", "deployed").terms))
DEPLOYED_ENDS = frozenset((*DEPLOYMENTS, "模化", "示范", "应用", "推广", "验证", "运行", "生产", "制造", "供应"))
DEPLOYED = re.compile(  # 碳化硅模块量产上车, 电解槽规模化商用
    "(?:规模化?|商业化?|定型|批量化?|示范|应用|推广|落地|验证|首次|率先){0,3}"
    f"(?:{either(DEPLOYMENTS)}{{1,2}}(?:规模化|示范|应用|推广|验证|运行){{0,2}}|(?:[规批工产商系标][^，；。、的]化、?)+(?:生产|制造|供应|应用)?)$"
)
SHORTEST_CONTENT = 3  # 数字技术 names no technology, 煤矿井下无人驾驶技术 does


def work_on_product(words: str) -> int:
    """Return the length of the work at the end of `words` if all before it are named products, else 0.

    >>> work_on_product("全钒液流电池储能技术示范"), work_on_product("车规级控制芯片、射频前端芯片设计研发")
    (2, 4)
    >>> work_on_product("碳化硅功率模块在光伏、储能等领域应用"), work_on_product("人工智能在城市治理领域的应用")
    (11, 0)
    >>> work_on_product("工业视觉大模型研发、备案和落地应用"), work_on_product("技术研发、成果转化和推广应用")
    (10, 0)
    >>> [work_on_product(w) for w in ("单分子测序技术创新", "产业技术创新", "新一代信息技术创新", "商业模式创新")]
    [2, 0, 0, 0]
    >>> [work_on_product(w) for w in ("科技成果转化应用", "人工智能应用", "数字技术应用", "龙头企业平台应用", "首台重大技术装备应用")]
    [0, 0, 0, 0, 0]
    """
    chain = CHAIN.search(words) if "、" in words else None
    if chain and "、" in chain[0] and "技术" not in chain[0]:
        listed = words[: chain.start()].rstrip("的")
        maker = members_of(listed)[-1]
        return len(words) - len(listed) if is_product(maker) and not DOING.search(without_head(maker)) else 0
    if RENEWED.search(words):
        return RENEWAL if is_renewed(words[:-RENEWAL]) else 0
    placed = PLACED.search(words)
    soft = of("edges", "soft")
    better = AND_BETTER.search(words) if words.endswith(BETTER) else None
    if better:
        done = work_on_product(words[: better.start()])
        return len(better[0]) + done if done else 0
    deployed = DEPLOYED.search(words) if not placed and (words[-2:] in DEPLOYED_ENDS or words[-1:] == "化") else None
    work = placed[0] if placed else max(soft.ending(words), deployed[0] if deployed else "", key=len)
    if not work:
        return 0
    if words[-len(work) - 1 : -len(work)] in JOINED:  # 总体设计与首制船建造
        work = soft.ending(words[: -len(work) - 1]) + words[-len(work) - 1 :]
    listed = words[: len(words) - len(work)].rstrip("的")
    listed = FIRST_SET.sub("", listed)
    listed = listed.removesuffix("以") if work.startswith("及") else listed  # 以及示范应用
    members = members_of(listed)
    named = all(map(is_product, members)) if placed else all_named(members, listed)
    if any(member in TRADES for member in members):
        return 0  # 推动智能网联汽车在公交、出租等领域应用, 推动人工智能、区块链等技术应用
    if not named or any(DOING.search(without_head(member)) for member in members):
        return 0
    return len(words) - len(listed)


def is_renewed(listed: str) -> bool:
    """Tell whether techniques that are to be renewed are named: 单分子测序技术, A、B等微显示技术; not 人工智能技术, a class.

    >>> is_renewed("单分子测序技术"), is_renewed("Fast-LCD、硅基OLED等微显示技术"), is_renewed("人工智能技术")
    (True, True, False)
    """
    members = members_of(listed)
    classes = of("heads", "head").terms
    if CLASS.search(listed):
        return False
    label = COLLECTIVE.split(listed)[-1] if len(members) > 1 else ""
    if label and label != listed and not fills(label) and SPECIAL.search(label):
        return not DOING.search(listed)  # 智能合约、共识算法等区块链技术
    named = [
        (is_product(member) and without_head(member) not in classes)
        or (member[-1:].isascii() and len(member) > SHORTEST_STEP)
        for member in members
    ]
    return 2 * sum(named) > len(members) and not DOING.search(listed)


def all_named(members: list[str], listed: str) -> bool:
    """Tell whether the last member is a product, or one of several steps before a general label.

    >>> all_named(["陶瓷基板"], "陶瓷基板"), all_named(["富氢冶炼", "转炉余热回收"], "富氢冶炼、转炉余热回收等技术")
    (True, True)
    >>> all_named(["转炉余热回收"], "转炉余热回收"), all_named(["成果转化"], "成果转化")
    (False, False)
    """
    last = members[-1]
    label = COLLECTIVE.split(listed)[-1] if len(members) > 1 else listed
    if (
        label != listed
        and names_kind(label)
        and not any(of("edges", "wide").ending(m) or DOING.search(m) for m in members)
    ):
        return True
    if last != listed.rpartition("、")[2] and is_short_thing(last) and leans(COLLECTIVE.split(listed)[-1]):
        return True
    if label in SPREAD_LABELS and all(
        is_product(member) or (len(member) > SHORTEST_STEP and member not in TRADES and not is_other(member))
        for member in members
    ):
        return True
    steps = (
        len(members) > 1
        and len(last) > SHORTEST_STEP
        and ends(last, "activity")
        and (ends(listed, "generic") or listed.endswith("技术路线"))
    )
    return is_product(last) or bool(steps)


def is_other(words: str) -> bool:
    """Tell whether words end like an arrangement, a place or market or a result, so that no label makes them a thing.

    >>> is_other("数字孪生运维"), is_other("成果转化机制"), is_other("疾控基础设施")
    (False, True, True)
    """
    return bool(ends(words, "organisation") or of("edges", "wide", "goal_tail").ending(words)) and not ends(
        words, "head"
    )


def names_kind(label: str) -> bool:
    """Tell whether a label says by words of its own what kind of product its examples are, so that it vouches for any name.

    >>> names_kind("非植入式产品"), names_kind("高端产品"), names_kind("产品"), names_kind("特色农产品")
    (True, False, False, False)
    """
    kind = KIND_OF_PRODUCT.fullmatch(label)
    return kind is not None and not fills(label) and not of("edges", "general").cover(kind[1]) and "农" not in label


def is_short_thing(words: str) -> bool:
    """Tell whether words name a thing by two characters and a head; enough where a class behind 等 vouches for it: 超导材料等新材料.

    >>> is_short_thing("超导材料"), is_short_thing("新型材料"), is_short_thing("数字技术")
    (True, False, False)
    """
    kind = without_head(words)
    known = of("heads", "filler", "adjective").ending(kind) or of("edges", "general").ending(kind)
    return len(kind) == SHORTEST_KIND < len(bare(words)) and not known and ends(words, "generic") not in SKILLS


def trouble_of_product(words: str) -> int:
    """Return the length of the trouble that a named thing has at the end of `words`, else 0.

    >>> trouble_of_product("高端光刻胶受制于人的问题"), trouble_of_product("航空轴承、高温合金叶片等依赖进口的问题")
    (7, 8)
    >>> trouble_of_product("规模生产关键工序重复性等问题"), trouble_of_product("高端芯片受制于人问题")
    (0, 0)
    """
    found = TROUBLE.search(words)
    members = members_of(words[: found.start()]) if found else []
    named = bool(members) and (is_product(members[-1]) or 2 * sum(map(is_product, members)) > len(members))
    return len(words) - found.start() if found and named else 0


def members_of(listed: str) -> list[str]:
    """Return the members of an enumeration before its 等.

    >>> members_of("柱塞泵、液压马达等基础件")
    ['柱塞泵', '液压马达']
    """
    collective = COLLECTIVE.search(listed)
    return (listed[: collective.start()] if collective else listed).split("、")


def is_product(words: str) -> bool:
    """Tell whether words name a product or technology of their own, not a class (人工智能), an organisation or mere filling.

    >>> [is_product(w) for w in ("陶瓷基板", "再生混凝土")], [is_product(w) for w in ("人工智能", "信息技术", "产业基地", "先进适用技术")]
    ([True, True], [False, False, False, False])
    """
    plain = bare(words).replace(HIDDEN, "")
    if (typed := TYPE.search(plain)) and ends(plain[: typed.start()], "head", "generic"):
        return True
    if (
        len(ends(plain, "organisation")) > len(ends(plain, "head"))
        or fills(plain)
        or (plain in of("heads", "head").terms and not is_component(plain))
    ):
        return False
    if plain in of("heads", "head").terms:
        return True
    if of("edges", "wide").ending(plain) or plain.endswith(ANY_TECHNOLOGY):
        return False
    content = without_head(plain)
    lead = of("edges", "measure", "general").opening(content, 0, len(content))
    own = content[len(lead) :]
    if not own or fills(own):
        return False
    if len(plain) >= SHORTEST_CONTENT and METAL.search(plain):
        return True
    if plain.endswith("产品"):  # 细胞治疗产品, not 优质产品
        return bool(ends(plain[:-2], "activity", "generic", "head")) and len(plain) > SHORTEST_CONTENT + 2
    if not ends(plain, "head", "generic"):
        return False
    generic = ends(plain, "generic")
    return len(ends(plain, "head")) > len(generic) or generic == "" or len(own) >= SHORTEST_CONTENT


def is_component(plain: str) -> bool:
    """Tell whether a known head is the name of one kind of part or machine, told by its own head: 双极板, 逆变器; not 人工智能, 无人机.

    >>> [is_component(word) for word in ("双极板", "逆变器", "人工智能", "无人机", "芯片")]
    [True, True, False, False, False]
    """
    return len(plain) >= SHORTEST_CONTENT and plain not in TRADED and bool(of("heads", "head").ending(plain[1:]))


def without_head(words: str) -> str:
    """Return words without the head that they end with: 储能系统 -> 储能."""
    plain = bare(words)
    return plain[: len(plain) - len(ends(plain, "head", "generic"))]
