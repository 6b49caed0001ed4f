"""Whether two quoted directions say the same in words, once the words that every text uses are set aside."""

import re
from functools import cache

from policygraph.graph.answers.likeness import TOUCH, agreement, heard, pairs_in, weight_in_common
from policygraph.graph.answers.rules import search_words
from policygraph.graph.rows import Alignment, Relation, Status

RELATION_WORDS = {
    Relation.EXACT: "与本领域相同",
    Relation.CLOSE: "与本领域相近",
    Relation.BROAD: "属于本领域的一部分",
    Relation.NARROW: "包含本领域",
    Relation.RELATED: "与本领域相关",
}
"""How a row stands to the reference row, said behind the row's name."""

CLUE, DISPUTE = "线索", "意见不一"
STATUS_WORDS = {
    Status.PREDICTED: "程序判断",
    Status.CONFIRMED: "人工确认",
    Status.REJECTED: "人工否定",
    Status.UNSURE: "人工待定",
}


def status_word(link: Alignment) -> str:
    """Return what became of a link: 程序判断, 人工确认, 人工待定, 人工否定, 意见不一, or 线索 for one that rests on general knowledge alone."""
    if link.is_disputed:
        return DISPUTE
    return CLUE if link.clue and link.status is Status.PREDICTED else STATUS_WORDS[link.status]


PART = 0.25  # share of the weight in common below which two quotes speak of other things


@cache
def _generic() -> re.Pattern[str]:
    """Return a pattern of general words and marks; longer words come first."""
    words = sorted(search_words("generic"), key=lambda word: (-len(word), word))
    return re.compile("|".join([*map(re.escape, words), r"[\s、，,；;。（）()“”\"/·-]+"]))


_JOINTS = " 与和及或的"


@cache
def said(text: str) -> str:
    """Return what a direction says beside general words, parts set off by a blank.

    >>> said("工业信息安全威胁感知关键技术")
    '工业信息安全威胁感知'
    >>> said("智能控制系统")
    ''
    """
    return " ".join(_generic().sub(" ", text.casefold()).split()).strip(_JOINTS)


def longest_shared(one: str, other: str) -> str:
    """Return the longest run of characters that both texts have, without blanks, the first of equals ('' if none).

    >>> longest_shared("深远海海洋工程", "海洋油气")
    '海洋'
    """
    best = ""
    for start in range(len(one)):
        end = start + len(best) + 1
        while end <= len(one) and " " not in one[start:end] and one[start:end] in other:
            best, end = one[start:end], end + 1
    return best


def says_same(one: str, other: str) -> bool:
    """Tell whether two quotes share a word of three characters, or of two that is half of what either says, that weighs something.

    热端部件用高温合金材料 and 热端部件材料与工艺, 创新抗体药 and 抗体药物大规模制备: yes. 光电集成 and
    基于石墨烯薄膜的光电器件, or two that share only a technology used everywhere (大数据): no. Nor do 水污染防治 and 大气污染防治,
    which differ in what stands before, or 高温合金 and 高温叶片, which share no more than a quality, or 工业设计与仿真平台 and
    轻量化材料成型设计与仿真技术, since by the weights of links 设计与仿真 says next to nothing.
    """
    if pairs_in(one).isdisjoint(pairs_in(other)):
        return False
    ours, theirs = said(one), said(other)
    shared = longest_shared(ours, theirs)
    if len(shared) < 2 or any(shared in word for word in search_words("base")) or _differ_before(shared, ours, theirs):
        return False
    if len(shared) == 2 and _differ_after(shared, ours, theirs):
        return False
    longer = max(len(ours.replace(" ", "")), len(theirs.replace(" ", "")))
    return (len(shared) >= 3 or (len(shared) == 2 and longer <= 4)) and _weighs(one, other)


def _weighs(one: str, other: str) -> bool:
    """Tell whether what two quotes share weighs something by itself and in each of them; the same words always do."""
    ours, theirs = heard(one), heard(other)
    return ours.words == theirs.words or (weight_in_common(ours, theirs) >= TOUCH and agreement(ours, theirs) >= PART)


def differs_before(one: str, other: str) -> bool:
    """Tell whether what two quotes share stands behind other words in both: 水|污染防治 and 大气|污染防治."""
    ours, theirs = said(one), said(other)
    return _differ_before(longest_shared(ours, theirs), ours, theirs)


def _differ_before(shared: str, one: str, other: str) -> bool:
    """Tell whether other words stand before a shared run in both texts: 水|污染防治 and 大气|污染防治."""
    before = [text[: text.find(shared)].rpartition(" ")[2] for text in (one, other)]
    return bool(shared) and all(before)


def _differ_after(shared: str, one: str, other: str) -> bool:
    """Tell whether other words stand behind a shared run in both texts: 高温|合金 and 高温|叶片."""
    return all(text[text.find(shared) + len(shared) :].partition(" ")[0] for text in (one, other))


_SCORES = re.compile(r"，0\.\d+(?=）)|(?<=）)，?0\.\d+")
_SHARES = re.compile(r"正文有\d+%的")


def plainly(sentence: str) -> str:
    """Return a linker's sentence without its scores and shares: a planner reads findings and quotes, no figures of our own.

    >>> plainly("“光刻胶”↔“高端光刻胶”（用词相近，0.87）。")
    '“光刻胶”↔“高端光刻胶”（用词相近）'
    >>> plainly("正文有52%的连续文字相同：“30%以上”")
    '正文有连续文字相同：“30%以上”'
    """
    return _SHARES.sub("正文有", _SCORES.sub("", sentence)).rstrip("。")


_HEAD = re.compile(
    r"(^|；)“[^”]*”(?:与“[^”]*”(?:是同一领域|对口|技术相关)|(?:属于|包含)“[^”]*”)(?:（线索[^）]*）)?：(?:技术方向对应：|行业知识：)?"
)


def ground(sentence: str) -> str:
    """Return only what a linker's sentence rests on, for a place that has said the rows, the relation and the basis already.

    >>> ground("“光通信元器件”属于“新一代信息光电子”：技术方向对应：“光通信元器件”↔“高端光电子芯片制造”（“光通信”属于“光电子”）。")
    '“光通信元器件”↔“高端光电子芯片制造”（“光通信”属于“光电子”）'
    >>> ground("甲于2026-11-21确认：同一内容；“传感器”与“传感器件”对口：名称相同")
    '甲于2026-11-21确认：同一内容；名称相同'
    """
    return _HEAD.sub(r"\1", plainly(sentence), count=1)


def ended(sentence: str) -> str:
    """Return the sentence with one full stop at its end: a quote that brings its own needs no second one.

    >>> [ended(words) for words in ("没有写到", "最长一处：“应用技术等。”", "没有写到。")]
    ['没有写到。', '最长一处：“应用技术等。”', '没有写到。']
    """
    return sentence if sentence.endswith(("。", "。”")) else f"{sentence}。"
