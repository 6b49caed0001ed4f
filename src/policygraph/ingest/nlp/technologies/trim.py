"""Why: takes from a piece of an enumeration what is no part of the direction's name, at both ends.

In: masked text and the bounds of a piece. Out: narrower bounds. 一批工业软件成果 -> 工业软件, 光刻胶的研发及产业化 -> 光刻胶; but
电控单元的国产化开发技术 and 生产所需关键材料 stay, because what is left would say nothing or is a name itself.
"""

import re

from policygraph.ingest.nlp.technologies.lexemes import CUT, HEADS, HIDDEN, ends, fills, leans, of, tails

COLLECTIVE = re.compile(  # not 高等, 同等, 平等; but 供应链协同等, 自动调平等
    "等(?:(?<![高中初同平均相优上下劣不对]等)|(?<=协同等|集中等|[调水找整电]平等|[海陆天线]上等|[地水井]下等))"
    "(?!离子|级|静压|温|效|速|压力|于|同|值|分|比|额|号|高线|腔|轴|熵|距)"
)
NEEDED = re.compile(r"[^，；。、的]{2,12}?所需的?")
AND_MORE = re.compile(
    "的(?:(?:前沿|基础|理论)?研究|研发|研制|开发|[^、的，]{0,4}验证)[和与及][^、的]{2,12}$"
    "|的[^、的，]{0,8}(?:难题|问题|瓶颈|障碍)(?:[和与及][^、，的]{0,8})?$|为代表的[^、，]{2,16}$"
    "|的[^、的，\x03]{0,6}(?:验证|中试|临床前研究|临床研究|自主化|国产化|产业化|突破)$"
)
NUMBERED = re.compile(
    "[两二三四五六七八九十]大(?:重点)?(?:方向|领域|方面|环节|板块|类|平台)[^、，]{0,8}$"
)  # 、量子测量三大方向关键技术
COUNTED = re.compile(
    "[两二三四五六七八九十几多][项类种大](?:关键|核心|共性|重大|前沿|先进|新型?|重点){0,3}(?:技术|工艺|装备|设备|产品|材料)$"
)  # C三项关键技术
QUOTED = re.compile(f"{HIDDEN}{{4,8}}技术$")  # 车规级MCU芯片“卡脖子”技术
LONGEST_COUNT = 12  # characters of 三项关键共性技术
LONGEST_PIECE = 400  # what is longer is no direction, whatever is cut off
FILLING = re.compile(
    "(?:基础前沿|前沿基础)?[和与及]?(?:关键|核心|共性|相关|重大|重要|产业化|.{2,3}性(?:和|$)|性能|寿命)"
)
ITS = re.compile("其(?![他它余])")
MADE = of("edges", "made").terms
MEASURES, TAILS, LACKS = of("edges", "measure"), tails(), of("edges", "lack")
PLANNING = of("edges", "planning").terms  # 材料设计开发 is one piece of work
SHORTEST = 2
_OPEN = "、，；：。和及与或的 " + CUT
_CLOSE = "、，；：。和及与或的 " + CUT
TRIMMED_STARTS = frozenset(MEASURES.by_first) | frozenset(_OPEN + "其")  # what is cut off in front begins with one
TRIMMED_MARKS = frozenset(_CLOSE)
TRIMMED_ENDS = frozenset(TAILS.by_end) | frozenset(
    LACKS.by_end
)  # any other word that is cut off ends with two of these


def trim(masked: str, start: int, end: int) -> tuple[int, int]:
    """Return the bounds of the direction inside ``masked[start:end]``; equal bounds mean that nothing is left."""
    if end - start > LONGEST_PIECE:
        return start, end
    start, end = trim_start(masked, start, end)
    end = trim_end(masked, start, end)
    return start, max(start, end)


def trim_start(masked: str, start: int, end: int) -> tuple[int, int]:
    """Cut conjunctions, counting lead-ins and purposes: 一批工业软件, 配套的解码器技术, 相关模拟IP.

    >>> "工艺平台所需标准单元库"[trim_start("工艺平台所需标准单元库", 0, 11)[0]:], trim_start("生产所需关键材料", 0, 8)
    ('标准单元库', (0, 8))
    """
    needed_at = masked.find("所需", start, end)
    before = -1
    while before != start and (needed_at >= start or masked[start : start + 1] in TRIMMED_STARTS):
        before = start
        start = _skip(masked, start, end, _OPEN)
        word = MEASURES.opening(masked, start, end) or ("其" if ITS.match(masked, start, end) else "")
        if word and end - start - len(word) >= SHORTEST:
            start += len(word)
        needed = NEEDED.match(masked, start, end) if needed_at >= start else None
        rest = masked[needed.end() : end] if needed else ""
        if needed and rest and not leans(rest) and rest not in HEADS.terms:  # 重大传染病所需疫苗 stays
            start = needed.end()
    return start, end


def trim_end(masked: str, start: int, end: int) -> int:
    """Cut trailing work and results as long as a name is left.

    >>> [t[:trim_end(t, 0, len(t))] for t in ("光刻胶的研发及产业化", "网络安全漏洞研究", "功能膜的平整性和热稳定性", "制备的关键共性技术")]
    ['光刻胶', '网络安全漏洞研究', '功能膜', '制备的关键共性技术']
    """
    if end - start > LONGEST_PIECE:
        return end
    owned = masked.find("的", start, end) >= 0
    if masked.find("大", start + SHORTEST, end) >= 0:
        numbered = NUMBERED.search(masked, start + SHORTEST, end)
        end = numbered.start() if numbered else end
    if masked[end - 1 : end] in "术艺备品料":
        counted = COUNTED.search(masked, max(start + SHORTEST, end - LONGEST_COUNT), end)
        end = counted.start() if counted else end
        quoted = QUOTED.search(masked, start + SHORTEST, end) if masked[end - 3 : end - 2] == HIDDEN else None
        end = quoted.start() if quoted and ends(masked[start : quoted.start()], "head", "generic") else end
    before = -1
    while before != end and (owned or masked[end - 2 : end] in TRIMMED_ENDS or masked[end - 1 : end] in TRIMMED_MARKS):
        before = end
        end = _skip_back(masked, start, end)
        if owned:
            more = AND_MORE.search(masked, start + SHORTEST, end)
            end = more.start() if more else end
        if masked[end - 2 : end] in LACKS.by_end:
            end -= len(LACKS.ending(masked[start:end]))
        end = _without_tail(masked, start, end)
        if owned:
            end = _without_filling(masked, start, end)
    return end


def without_result(words: str) -> str:
    """Return words without any trailing work or result, whatever is left: 材料国产化 -> 材料."""
    return words[: len(words) - len(TAILS.ending(words))]


def _without_tail(masked: str, start: int, end: int) -> int:
    """Return the end before the longest trailing word of the list that leaves a name."""
    for length in TAILS.by_end.get(masked[end - 2 : end], ()):
        cut = end - length
        if cut - start < SHORTEST or masked[cut:end] not in TAILS.terms:
            continue
        rest = masked[start:cut].rstrip("的 ")
        if rest[-2:] in PLANNING and masked[cut:end] in MADE:
            continue
        if fills(rest):
            return end  # 应用基础研究, not 应用 and 基础研究
        if len(rest) >= SHORTEST and (masked[cut:end] in MADE or _is_named(rest)):
            return start + len(rest)
    return end


def _without_filling(masked: str, start: int, end: int) -> int:
    """Return the end before 的 and mere filling: 智能船厂的关键技术与装备; not 高档模具的部件, which has no filling word."""
    at = masked.rfind("的", start, end)
    if at < start + SHORTEST or not FILLING.match(masked, at + 1, end) or not fills(masked[at + 1 : end]):
        return end
    rest = masked[start:at]
    return at if not leans(rest) else end


def _is_named(rest: str) -> bool:
    """Tell whether what a cut leaves ends like a thing, a head or a piece of work."""
    return (
        bool(ends(rest, "head", "generic", "activity", "work", "relation"))
        or rest[-1:].isascii()
        or rest[-1:] in "性型膜"
    )


def _skip(masked: str, start: int, end: int, characters: str) -> int:
    """Return the first place that holds none of `characters`."""
    while start < end and masked[start] in characters:
        start += 1
    return start


def _skip_back(masked: str, start: int, end: int) -> int:
    """Return the end without closing marks and collectives."""
    while end > start and (masked[end - 1] in _CLOSE or masked[end - 1 : end + 1] == "以及"):
        end -= 1
    return end
