"""Why: the entry to the direction rules: which clauses give directions, and which of their pieces are ones.

In: a passage's text and its role. Out: its directions in printed order, each with verb and rule.
A row's body is a list of directions: its clauses without a verb are items. In running prose only what a verb of research governs counts.
"""

import re

from policygraph.ingest.lexicon.alternation import either
from policygraph.ingest.nlp.indicators import is_target
from policygraph.ingest.nlp.technologies.accept import object_bounds, vouched
from policygraph.ingest.nlp.technologies.clauses import Clause, read_clauses
from policygraph.ingest.nlp.technologies.direction import Direction
from policygraph.ingest.nlp.technologies.lexemes import HIDDEN, ends, of
from policygraph.ingest.nlp.technologies.mask import hide_brackets, hide_clauses
from policygraph.ingest.nlp.technologies.named import names_something
from policygraph.ingest.nlp.technologies.pursued import pursued_bounds, without_verb
from policygraph.ingest.nlp.technologies.researched import row_bounds
from policygraph.ingest.nlp.technologies.soft import DEPLOYMENTS, is_product, members_of
from policygraph.ingest.nlp.technologies.split import split_object
from policygraph.ingest.nlp.technologies.trim import trim
from policygraph.ingest.nlp.technologies.wanted import FINISHING
from policygraph.ingest.nlp.technologies.worth import GROWING, accepts, is_technical
from policygraph.ingest.structure.reading import Role

TASK_TITLE = re.compile("攻关|研发|突破|重点方向|主攻方向|(?:关键|核心|共性|前沿|颠覆性)技术。?$")
CONTENT_HEADER = re.compile("(?:研究|攻关|研发|主要|需求)(?:内容|任务)$")
CLASS_HEADER = re.compile("(?:零部件|部件|技术|材料|装备|设备|软件|产品|工艺|器件|元件|仪器)$")
PAPERS = re.compile(
    "(?:申报|申请|报送|提交|评审|证明|佐证|会议|附件|书面|宣传|推荐|补充|有关|相关|所需)[^。，]{0,2}材料$"
)
LONGEST_HEADER = 20
SHORT_HEADER = 12
SHORTEST_STEP = 6  # characters of 晶圆级封装 and what it is done on
LONGEST_TITLE = 24
LIST_HEADER = re.compile(
    "主要方向$|(?:支持|重点|研究|攻关|主攻|技术|研发|需求|榜单)[^，。]{0,8}(?:方向|内容|重点|领域|任务|课题|范围|清单)"
    "(?:主要|重点)?(?:包括|如下|为)?$"
)
DIRECTION_HEADER = re.compile("[^，。；、：]{2,12}方向$")  # （一）智能制造方向：A机理、B方法等
LONG_NAME = 5
DEMONSTRATED = re.compile("(?:示范|攻关|研发|技术|装备|工艺|产品)(?:项目|方向|领域)?$")
NUMBERED_HEADER = re.compile(  # 1.电子信息：边缘计算芯片；… and （一）电子信息：…, whose brackets are hidden
    f"(?:[（(]?[一二三四五六七八九十0-9]{{1,3}}[）)、.．]|{HIDDEN}{{3,5}})[^，。；：、]{{2,8}}(?:：|。(?:主要|重点)?包括)"
)
NUMBERED = re.compile("[（(]?[一二三四五六七八九十0-9]{1,3}[）)、.．]")
SEPARATORS = "、和与及或以"  # behind an item that ends where the enumeration goes on, or the clause ends
SPARKS = {
    "包括": "：",
    "，包括": "",
    "科技专项": "",
    **dict.fromkeys(
        ("方向", "内容", "重点", "领域", "任务", "课题", "范围", "清单", "榜单", "专题"),
        "(?:主要|重点)?(?:包括|如下|为)?：",
    ),
    **dict.fromkeys(("部件", "器件", "元件", "材料", "装备", "设备", "软件", "产品", "工艺", "仪器"), "[：。]"),
    **dict.fromkeys((*(word[-2:] for word in of("edges", "soft").terms), *DEPLOYMENTS), "(?=[，；。]|$)"),
    **dict.fromkeys(of("actions", "target").terms | of("edges", "research").terms, ""),
    **dict.fromkeys(("支持", "国产", "自主", "聚焦", "短板", "弱项", "空白", "应用于", "技术。", "技术："), ""),
}
SPARK = re.compile(either(SPARKS))  # without one of these a passage of prose holds no direction
MOST_SCATTERED = 3
LISTED = Clause(0, 0, "", "target", 0, "：")  # governs the items of a list that was announced before
PROMISING = frozenset(("从", "以", "实现", "培育"))  # goals that may name directions: 以光刻胶、靶材为重点
INCLUDES = re.compile("(?:主要|具体|重点)?包括")


def find_directions(text: str, role: Role, listed: bool = False) -> list[Direction]:
    """Return the directions of a passage (punctuation unified); headings, names and goals have none.

    `listed`: an earlier passage announced a list of which this one is an item (重点支持下列技术的研发：).

    >>> [text[d.start:d.end] for text in ["重点突破光刻胶、EDA工具等，提升国产化率。"] for d in find_directions(text, Role.CLAUSE)]
    ['光刻胶', 'EDA工具']
    >>> find_directions("加强组织领导，完善配套政策。", Role.CLAUSE)
    []
    >>> len(find_directions("（一）光刻胶、光刻机；", Role.CLAUSE)), len(find_directions("（一）光刻胶、光刻机；", Role.CLAUSE, True))
    (0, 2)
    """
    if role not in (Role.BODY, Role.CLAUSE):
        return []
    prose = role is Role.CLAUSE
    if prose and not listed and not SPARK.search(text) and not NUMBERED_HEADER.match(text):
        return []
    masked = hide_brackets(text)
    found: list[Direction] = []
    above = LISTED if listed else None  # what governs a new sentence
    governing = above
    entitled, inner = False, role
    clauses = list(read_clauses(masked))
    for index, clause in enumerate(clauses):
        kind, mark = clause.kind, clause.mark
        if mark == "：":
            heads_list = LIST_HEADER.search(masked, clause.start, clause.end) is not None
            heads_list = heads_list or (prose and heads_class(masked, clauses, index))
            inner = Role.BODY if heads_list and CONTENT_HEADER.search(masked, clause.start, clause.end) else role
            short = entitled and clause.end - clause.start <= SHORT_HEADER
            governing = clause._replace(kind="target") if heads_list or short else governing
            continue
        if prose:
            if clause.start == 0 and mark == "。" and is_title(masked, clause):
                title = masked[: clause.end]
                entitled = bool(TASK_TITLE.search(title) or LIST_HEADER.search(title))
                entitled = entitled or lists_class(masked, clauses, index)
                governing = LISTED if entitled and following_list(masked, clauses, index) else above
                continue
            if clause.verb in GROWING and len(clauses) == 1 and is_heading(masked, clause):
                continue
            if not kind and governing is None and classed(masked, clauses, index):
                governing = LISTED
            if not kind and governing is None and not without_verb(masked, clause):
                continue  # running text that no verb governs
        following = clauses[index + 1] if index + 1 < len(clauses) else None
        pursued = None
        if not prose and masked[clause.start] == "在":
            pursued = row_bounds(masked, clause)
        elif prose or clause.verb in FINISHING:
            pursued = pursued_bounds(masked, clause, following)
        told = kind == "focus" and (listed or (mark in "；。" and tells_all(masked, clauses, index)))
        if told and pursued is None and "、" in masked[clause.object_start : clause.end]:
            pursued = clause.object_start, clause.end
        if pursued or kind != "goal" or clause.verb in PROMISING:
            directions = _of_clause(masked, clause, governing, inner if kind else role, pursued)
            last = directions and directions[-1].end == clause.end
            if last and mark == "，" and (announces(masked, clauses, index) or (listed and opens_list(clauses, index))):
                announced = directions.pop()
                kept = not listed and is_step_itself(masked[announced.start : announced.end])
                directions += [announced] if kept else []
            found += directions
        governing = _next_governing(clause, governing, prose) or above
    return found


def rule_name(clause: Clause, cut: str, behind: str) -> str:
    """Return why a piece was taken (kind of verb, or list), how it was `cut` out, and whether something was cut off behind it."""
    trimmed = "" if behind in SEPARATORS else ".trimmed"
    return f"technology.{clause.kind or 'list'}.{cut}{trimmed}"


def is_title(masked: str, clause: Clause) -> bool:
    """Tell whether a clause is the short title sentence that opens a numbered passage: （三）发展新型储能。加快突破…."""
    opens = clause.end <= LONGEST_TITLE and clause.end < len(masked.rstrip()) - 1
    return opens and "、" not in masked[clause.object_start : clause.end]


def is_heading(masked: str, clause: Clause) -> bool:
    """Tell whether a numbered passage is one short sentence about the growth of a class, as headings are: 1.加速发展清洁低碳发电装备。"""
    numbered = NUMBERED.match(masked) is not None
    return numbered and clause.end <= LONGEST_TITLE and "、" not in masked[clause.object_start : clause.end]


def heads_class(masked: str, clauses: list[Clause], index: int) -> bool:
    """Tell whether a header names a class of things, or 主要包括, and a bare list of such things follows: 放疗装备零部件：加速管、多叶光栅."""
    clause, following = clauses[index], clauses[index + 1] if index + 1 < len(clauses) else None
    if following is None or following.kind or clause.end - clause.start > LONGEST_HEADER:
        return False
    if DIRECTION_HEADER.search(masked, clause.start, clause.end):
        members = members_of(masked[following.start : following.end])
        return len(members) > 1 and all(is_technical(member) or len(member) > LONG_NAME for member in members)
    if clause.end - clause.start <= SHORT_HEADER and NUMBERED_HEADER.match(masked):
        members = members_of(masked[following.start : following.end])
        if all(is_product(member) and len(member) >= LONG_NAME for member in members):
            return not PAPERS.search(masked, clause.start, clause.end)
    header = INCLUDES.match(masked, clause.start, clause.end) or CLASS_HEADER.search(masked, clause.start, clause.end)
    if not header or PAPERS.search(masked, clause.start, clause.end):
        return False
    members = members_of(masked[following.start : following.end])
    return len(members) > 1 and 2 * sum(is_product(member) for member in members) > len(members)


def tells_all(masked: str, clauses: list[Clause], index: int) -> bool:
    """Tell whether behind a numbered header a clause is all that is said, a list of named things: （二）深海科技：聚焦采矿车、观测网等；"""
    clause, before = clauses[index], clauses[index - 1] if index else None
    if before is None or before.mark != "：" or not NUMBERED_HEADER.match(masked):
        return False
    members = members_of(masked[clause.object_start : clause.end].rstrip("等"))
    named = sum(is_product(member) or (len(member) >= LONG_NAME and is_technical(member)) for member in members)
    return len(members) > 1 and all(map(names_something, members)) and 2 * named > len(members)


def lists_class(masked: str, clauses: list[Clause], index: int) -> bool:
    """Tell whether a title names a class of things and the next sentence says what it includes: 4.先进工艺。包括熔炼、铸造等。"""
    clause, following = clauses[index], clauses[index + 1] if index + 1 < len(clauses) else None
    if following is None:
        return False
    if not CLASS_HEADER.search(masked, clause.start, clause.end):
        return includes_things(masked, following)  # （一）工程机械。主要包括电驱桥、疲劳寿命预测等。
    if PAPERS.search(masked, clause.start, clause.end):
        return False
    return INCLUDES.match(masked, following.start, following.end) is not None


def includes_things(masked: str, clause: Clause) -> bool:
    """Tell whether a clause says what is included and most of that are things: 包括电驱桥、疲劳寿命预测等."""
    included = INCLUDES.match(masked, clause.start, clause.end)
    members = members_of(masked[included.end() : clause.end]) if included else []
    named = sum(is_product(member) or (len(member) >= LONG_NAME and is_technical(member)) for member in members)
    return len(members) > 1 and 3 * named >= 2 * len(members)


def classed(masked: str, clauses: list[Clause], index: int) -> bool:
    """Tell whether a clause lists what the class that opens the numbered passage includes: 1.工业领域示范项目，包括富氢冶炼、惰性阳极等."""
    opens = index == 1 and clauses[0].mark == "，" and not clauses[0].kind and NUMBERED.match(masked) is not None
    return opens and DEMONSTRATED.search(masked, 0, clauses[0].end) is not None and includes_things(masked, clauses[1])


def following_list(masked: str, clauses: list[Clause], index: int) -> bool:
    """Tell whether the sentence behind a title is a bare list: 1.共性技术。软体机器人技术、电子皮肤技术等。"""
    following = clauses[index + 1] if index + 1 < len(clauses) else None
    return following is not None and not following.kind and "、" in masked[following.start : following.end]


def announces(masked: str, clauses: list[Clause], index: int) -> bool:
    """Tell whether a clause's last piece only announces what follows: 智能化发展技术，包括…."""
    following = clauses[index + 1] if index + 1 < len(clauses) else None
    return following is not None and bool(INCLUDES.match(masked, following.start, following.end))


def is_step_itself(words: str) -> bool:
    """Tell whether what announces its parts is a step of making with a name of its own, no class of things: 传感器晶圆级封装工艺，包括….

    >>> is_step_itself("传感器晶圆级封装工艺"), is_step_itself("增材制造装备"), is_step_itself("全过程智能化发展技术")
    (True, False, False)
    """
    head = ends(words, "generic")
    step = words[: len(words) - len(head)]
    return bool(head) and head != "技术" and len(step) >= SHORTEST_STEP and bool(ends(step, "activity"))


def opens_list(clauses: list[Clause], index: int) -> bool:
    """Tell whether a clause of an announced list only names what the next one lists: 一是智能制造装备，聚焦数控机床、增材制造设备等."""
    clause, following = clauses[index], clauses[index + 1] if index + 1 < len(clauses) else None
    return following is not None and not clause.kind and following.kind in ("focus", "target")


def _next_governing(clause: Clause, governing: Clause | None, prose: bool) -> Clause | None:
    """Return the clause whose verb still governs what follows: none behind a full stop, the last verb otherwise."""
    if clause.mark in "。！？\n":
        return None
    if governing and governing.mark == "：":
        return governing
    last = clause if clause.kind else governing
    if clause.mark != "；" or last is None:
        return last
    return last._replace(mark="；") if prose and last.kind == "target" else None  # 突破A、B等技术；C、D等工艺


def _of_clause(
    masked: str, clause: Clause, governing: Clause | None, role: Role, pursued: tuple[int, int] | None = None
) -> list[Direction]:
    """Return the directions of one clause; `pursued` are the bounds of its list where that is known already."""
    bounds = pursued or object_bounds(masked, clause, governing, role)
    if bounds is None or (role is Role.BODY and not clause.kind and is_target(masked[clause.start : clause.end])):
        return []
    verb = clause.verb or (governing.verb if governing else "")
    at, end = bounds
    words = hide_clauses(masked[at:end])
    is_vouched = pursued is not None or governing is LISTED or vouched(words, clause, role)
    pieces = [(*trim(words, start, stop), rule) for start, stop, rule in split_object(words, 0, len(words))]
    if clause.kind in ("target", "promote") and end < clause.end:
        is_vouched = True  # what was cut off is work on, or trouble of, named things alone
    elif clause.kind == "target" and not is_vouched:
        known = is_product if clause.verb in GROWING else is_technical
        is_vouched = any(known(words[first:last]) for first, last, _ in pieces)
    found = []
    for first, last, cut in pieces:
        if words[last:] == "的" and "的" not in words[first:last]:
            continue  # 企业牵头的，…: who it is said of
        if last > first and accepts(words[first:last], clause, role, is_vouched):
            rule = rule_name(clause, cut, words[last : last + 1])
            found.append(Direction(at + first, at + last, verb or None, rule))
    scattered = role is Role.CLAUSE and clause.kind == "promote" and not is_vouched and len(pieces) > MOST_SCATTERED
    return [] if scattered and 2 * len(found) < len(pieces) else found  # 支持钢铁、有色金属、建材、化工行业新材料研发
