"""Why: separators inside brackets, quotations and relative clauses separate nothing.

In: a passage's text. Out: a text of the same length in which no rule can see them, so that all offsets stay true.
"""

import re

from policygraph.ingest.nlp.technologies.lexemes import CUT, HIDDEN, RELATIVE, fills, pattern

OPENING, CLOSING = "（(《〈“[〔【", "）)》〉”]〕】"
BRACKET = re.compile(f"[{re.escape(OPENING + CLOSING)}]")
LATEX = re.compile(r"\$[^$\n]{1,80}\$")
SHORTEST_TREATMENT = 3  # 创新药 alone does not say which
LONGEST = 400  # an opening bracket without a closing one within so many characters hides nothing
EDGE = r"(?:^|(?<=[、，；：和及与或\x02])|(?<=以及))"
THING = "(?=[^，；。、]{2})"
FOR = re.compile(
    EDGE
    + pattern("edges", "for")
    + "[^，；。：、的]{1,40}(?:、[^，；。：的、]{1,20}){0,8}(?:的(?:、[^，；。：、的]{1,12}[下中上]的)?|等(?:重点|关键)?(?:领域|行业|场景)(?!的))"
    + THING
)
WITHIN = re.compile(
    EDGE + "(?:在(?![线轨位体研])[^，；。]{1,40}?(?:下|中|上|方面|领域|过程)的?"
    "|[^，；。：、]{2,30}(?:过程|发展|领域|环节|应用|生产)中的"
    "|[^，；。：]{2,60}?领域所需的)" + THING
)
KEY_FIELD = re.compile(EDGE + "(?:一批)?(?:关键|重点|重要|传统|新兴)(?:领域|行业)(?:/(?:领域|行业))?的" + THING)
RATED = re.compile(  # 先进适用的逆变器, 具有国际一流水平的刻蚀机; 自主可控的操作系统 stays whole, as in the gold
    f"{EDGE}(?:(?:先进适用|经济适用|性能优良|质优价廉|技术先进|国际领先|国内领先|世界一流|国际一流)"
    "|(?:具有|具备|达到|代表)[^，；。、的]{0,10}(?:水平|先进性))的" + THING
)
WHICH = re.compile(EDGE + pattern("edges", "which") + r"[^，；。：的]{1,60}的(?=[^，；。、]{2})")


THING_NAME = re.compile("[^，；。、]*")
RATED_WORD = re.compile("水平的|先进性的|适用的|优良的|价廉的|先进的|领先的|一流的")
FOR_WORD = re.compile(pattern("edges", "for"))
WHICH_WORD = re.compile(pattern("edges", "which"))
ASPECTS = re.compile(f"(?:{EDGE}|(?<=以及))在[^，；。]{{1,60}}等方面的" + THING)
OWNING = re.compile(
    f"(?:{EDGE}|(?<=一批)|(?<=系列))"
    + "(?:具有|具备|拥有|有)[^，；。、的]{0,8}(?:知识产权|竞争力|产业化前景|应用前景)[^，；。、的]{0,16}的"
    + THING
)
UNITED = re.compile(EDGE + r"[^、，；。：\x02]{2,24}与[^、，；。：]{2,16}相?(?:融合|结合)的(?=[^，；。、]{2})")


def hide_brackets(text: str) -> str:
    """Return `text` with everything in brackets and quotation marks, and LaTeX between dollars, hidden.

    >>> hide_brackets("绝缘子（复合、瓷）和泵").replace(HIDDEN, "_")
    '绝缘子______和泵'
    >>> hide_brackets("泵（阀和轴").replace(HIDDEN, "_")
    '泵（阀和轴'
    """
    if not BRACKET.search(text):
        return LATEX.sub(_hidden, text) if "$" in text else text
    shown: list[str] = []
    depth, opened, since = 0, 0, 0
    for found in BRACKET.finditer(text):
        if found[0] in OPENING:
            if depth == 0 or found.start() - opened > LONGEST:
                depth, opened = 0, found.start()
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0 and found.end() - opened <= LONGEST:
                shown += text[since:opened], HIDDEN * (found.end() - opened)
                since = found.end()
    masked = "".join((*shown, text[since:]))
    return LATEX.sub(_hidden, masked) if "$" in masked else masked


def hide_clauses(masked: str) -> str:
    """Return an action's object with purpose clauses marked as cut and relative clauses hidden.

    >>> hide_clauses("面向未来计算的云技术").replace(CUT, "_")
    '_______云技术'
    >>> hide_clauses("用于变电站的温度传感器").replace(CUT, "_"), CUT in hide_clauses("用于个性化制造的解决方案")
    ('______温度传感器', False)
    >>> hide_clauses("针对耐药菌感染的化学新药").replace(CUT, "_"), CUT in hide_clauses("针对罕见病的创新药")
    ('________化学新药', False)
    >>> hide_clauses("基于边缘端和云端的工业软件").replace(RELATIVE, "_")
    '________的工业软件'
    >>> hide_clauses("基于大数据的技术和设备").endswith("技术和设备")
    True
    """
    if "的" not in masked and "在" not in masked and "等" not in masked:
        return masked
    if "方面的" in masked:  # 在可扩展、服务质量等方面的: no service
        masked = ASPECTS.sub(_cut, masked)
    if FOR_WORD.search(masked):
        masked = FOR.sub(_purpose, masked)
    if "融合的" in masked or "结合的" in masked:
        masked = UNITED.sub(_relative, masked)
    if "在" in masked or "中的" in masked or "所需的" in masked:
        masked = WITHIN.sub(_cut, masked)
    if "领域的" in masked or "行业的" in masked:
        masked = KEY_FIELD.sub(_cut, masked)
    if "知识产权" in masked or "竞争力" in masked or "前景" in masked:
        masked = OWNING.sub(_cut, masked)
    if "的" in masked and RATED_WORD.search(masked):
        masked = RATED.sub(_cut, masked)
    if WHICH_WORD.search(masked):
        masked = WHICH.sub(_relative, masked)
    return masked


def _cut(match: re.Match[str]) -> str:
    """Return as many cut characters as the match has."""
    return CUT * len(match[0])


def _purpose(match: re.Match[str]) -> str:
    """Return the purpose as cut characters; one without which little is said stays: 用于个性化制造的解决方案, 针对罕见病的创新药."""
    name = THING_NAME.match(match.string, match.end())[0]  # type: ignore[index]
    aimed = match[0].startswith("针对")
    needed = (aimed or match[0].startswith("用于")) and (fills(name) or (aimed and len(name) <= SHORTEST_TREATMENT))
    return _relative(match) if needed else _cut(match)


def _relative(match: re.Match[str]) -> str:
    """Return the relative clause hidden, its 的 visible."""
    return RELATIVE * (len(match[0]) - 1) + "的"


def _hidden(match: re.Match[str]) -> str:
    """Return as many hidden characters as the match has."""
    return HIDDEN * len(match[0])
