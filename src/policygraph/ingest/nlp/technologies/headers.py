"""Why: a header or a title says what the list behind it is: 研究内容：, 放疗装备零部件：, （一）工程机械。主要包括….

What announces a list is no item of it. In: masked text with its clauses, and which of them is the header. Out: yes or no.
"""

import re

from policygraph.ingest.nlp.technologies.clauses import Clause
from policygraph.ingest.nlp.technologies.lexemes import HIDDEN, ends, pattern
from policygraph.ingest.nlp.technologies.named import names_something
from policygraph.ingest.nlp.technologies.soft import is_product, members_of
from policygraph.ingest.nlp.technologies.worth import is_technical

TASK_TITLE = re.compile("攻关|研发|突破|重点方向|主攻方向|(?:关键|核心|共性|前沿|颠覆性)技术。?$")
CONTENT_HEADER = re.compile("(?:研究|攻关|研发|主要|需求)(?:内容|任务)$")
CLASS_HEADER = re.compile(f"{pattern('aims', 'class_header')}$")  # 放疗装备零部件; not 放疗装备项目
PAPERS = re.compile(f"{pattern('aims', 'paper')}[^。，]{{0,2}}材料$")  # 申报书材料; not 半导体材料
LONGEST_HEADER = 20
SHORT_HEADER = 12
SHORTEST_STEP = 6  # characters of 晶圆级封装 and what it is done on
LONGEST_TITLE = 24
LIST_HEADER = re.compile(  # 重点支持方向包括; not 申报材料
    f"主要方向$|{pattern('aims', 'list_of')}[^，。]{{0,8}}{pattern('aims', 'list_noun')}(?:主要|重点)?(?:包括|如下|为)?$"
)
DIRECTION_HEADER = re.compile("[^，。；、：]{2,12}方向$")  # （一）智能制造方向：A机理、B方法等
LONG_NAME = 5
DEMONSTRATED = re.compile("(?:示范|攻关|研发|技术|装备|工艺|产品)(?:项目|方向|领域)?$")
NUMBER = "[（(]?[一二三四五六七八九十0-9]{1,3}[）)、.．]"
NUMBERED_HEADER = re.compile(  # 1.电子信息：边缘计算芯片；… and （一）电子信息：…, whose brackets are hidden
    f"(?:{NUMBER}|{HIDDEN}{{3,5}})[^，。；：、]{{2,8}}(?:：|。(?:主要|重点)?包括)"
)
NUMBERED = re.compile(NUMBER)
INCLUDES = re.compile("(?:主要|具体|重点)?包括")


def behind(clauses: list[Clause], index: int) -> Clause | None:
    """Return the clause behind one, None behind the last."""
    return clauses[index + 1] if index + 1 < len(clauses) else None


def is_title(masked: str, clause: Clause) -> bool:
    """Tell whether a clause is the short title sentence that opens a numbered passage: （三）发展新型储能。加快突破…."""
    opens = clause.end <= LONGEST_TITLE and clause.end < len(masked.rstrip()) - 1
    return opens and "、" not in masked[clause.object_start : clause.end]


def is_heading(masked: str, clause: Clause) -> bool:
    """Tell whether a numbered passage is one short sentence about the growth of a class, as headings are: 1.加速发展清洁低碳发电装备。"""
    numbered = NUMBERED.match(masked) is not None
    return numbered and clause.end <= LONGEST_TITLE and "、" not in masked[clause.object_start : clause.end]


def heads_list(masked: str, clause: Clause) -> bool:
    """Tell whether a header says that a list of directions follows: 重点支持方向包括：; not 申报材料：."""
    return LIST_HEADER.search(masked, clause.start, clause.end) is not None


def heads_content(masked: str, clause: Clause) -> bool:
    """Tell whether a header says that what follows is work in full, as a row's body is: 研究内容：; not 重点方向：."""
    return CONTENT_HEADER.search(masked, clause.start, clause.end) is not None


def heads_task(masked: str, clauses: list[Clause], index: int) -> bool:
    """Tell whether a title that opens a passage names work or a list: 1.共性技术。, （二）重点方向。; not （二）组织保障。"""
    title = masked[: clauses[index].end]
    return bool(TASK_TITLE.search(title) or LIST_HEADER.search(title)) or lists_class(masked, clauses, index)


def is_short(clause: Clause) -> bool:
    """Tell whether a header is no longer than the name of a field: 智能传感器："""
    return clause.end - clause.start <= SHORT_HEADER


def heads_class(masked: str, clauses: list[Clause], index: int) -> bool:
    """Tell whether a header names a class of things, or 主要包括, and a bare list of such things follows: 放疗装备零部件：加速管、多叶光栅."""
    clause, following = clauses[index], behind(clauses, index)
    if following is None or following.kind or clause.end - clause.start > LONGEST_HEADER:
        return False
    if DIRECTION_HEADER.search(masked, clause.start, clause.end):
        members = members_of(masked[following.start : following.end])
        return len(members) > 1 and all(is_technical(member) or len(member) > LONG_NAME for member in members)
    if is_short(clause) and NUMBERED_HEADER.match(masked):
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
    clause, following = clauses[index], behind(clauses, index)
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


def classed(masked: str, clauses: list[Clause]) -> bool:
    """Tell whether the second clause lists what the class that opens the numbered passage includes: 1.工业领域示范项目，包括富氢冶炼、惰性阳极等."""
    opens = clauses[0].mark == "，" and not clauses[0].kind and NUMBERED.match(masked) is not None
    return opens and DEMONSTRATED.search(masked, 0, clauses[0].end) is not None and includes_things(masked, clauses[1])


def following_list(masked: str, clauses: list[Clause], index: int) -> bool:
    """Tell whether the sentence behind a title is a bare list: 1.共性技术。软体机器人技术、电子皮肤技术等。"""
    following = behind(clauses, index)
    return following is not None and not following.kind and "、" in masked[following.start : following.end]


def announces(masked: str, clauses: list[Clause], index: int) -> bool:
    """Tell whether a clause's last piece only announces what follows: 智能化发展技术，包括…."""
    following = behind(clauses, index)
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
    clause, following = clauses[index], behind(clauses, index)
    return following is not None and not clause.kind and following.kind in ("focus", "target")
