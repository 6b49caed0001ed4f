"""Why: a province that writes 培育壮大机器人产业 deploys the field, though its sentence lists no technology direction.

In: the words of a search and a text with its blocks. Out: the stretches of running text that set out to do something for the field, by
its name or another name. Goals (到2027年产值翻番), background, headings and uses (机器人应用示范) are none.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from policygraph.graph.answers.denials import is_denied, is_of_another
from policygraph.graph.answers.inputs import RegionText
from policygraph.graph.answers.rules import search_words
from policygraph.graph.answers.terms import Term, is_use, places_of
from policygraph.ingest.records import BlockKind

_STOPS = re.compile(r"[。；;！？\n]")
_BREAKS = re.compile(r"[，,：:]")
_REST = re.compile(r"\s*(?:[、，,。；;！？：:）)”]|\n|$|[与及和等]|以及)")
_LONGEST_PART, _LISTED = 6, frozenset("、，,。；;等")
_ALONE = re.compile(r"\s*[。：:]")


class Statement(NamedTuple):
    """A stretch of a text that deploys a field, with the word that names it there."""

    start: int
    end: int
    term: Term


def statements(terms: tuple[Term, ...], text: RegionText) -> Iterator[Statement]:
    """Yield the stretches of running text in which one of the words is what the text sets out to develop, in printed order."""
    found = [
        Statement(start, stop, term)
        for term in terms
        for match in places_of(term.term, text.text)
        if any(block.start <= match.start() < block.end for block in text.blocks if block.kind is BlockKind.CLAUSE)
        for start, stop in [sentence_around(text.text, match.start(), match.end())]
        if _is_deployed(text.text[start : match.start()], text.text[match.end() : stop])
        and not is_of_another(text.document.region, text.text[start : match.start()])
    ]
    yield from sorted(found, key=lambda one: (one.start, terms.index(one.term)))


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the sentence around a place, without blanks before it."""
    begun = max((stop.end() for stop in _STOPS.finditer(text, max(0, start - 200), start)), default=max(0, start - 200))
    stop = _STOPS.search(text, end)
    begun += len(text[begun:start]) - len(text[begun:start].lstrip())
    return begun, stop.end() if stop and stop[0] in "。；;" else stop.start() if stop else len(text)


def _is_deployed(before: str, after: str) -> bool:
    """Tell whether a word is the object of work in its sentence: 重点发展…、机器人等产业; 机器人。 before what is to be done.

    将机器人作为主攻方向, 机器人领域重点突破关键核心技术: yes, too. Not 到2025年机器人产业产值翻番 (a goal), 机器人是重要背景, 不宜发展机器人,
    推广机器人应用 or 基于机器人的检测 (uses).
    """
    if is_denied(before, after) or _is_goal(before) or _is_goal(_BREAKS.split(after)[0]):
        return False
    rest = _kinds().sub("", after, count=1)
    if rest.lstrip().startswith(search_words("deploy_behind")) or _is_framed(before, after):
        return True
    part = _part(rest)
    if not any(word in part for word in search_words("no_part")):
        rest = rest[len(part) :]
    if not _REST.match(rest) or is_use(before + "|" + after, len(before), len(before)):
        return False
    if not _number().sub("", before).strip():
        return bool(_ALONE.match(rest))
    return any(verb in clause for verb in search_words("deploy") for clause in _reaching(before))


def _part(rest: str) -> str:
    """Return what begins a text and is no longer than a part of a thing before a list goes on or ends: 减速器 behind 机器人; else ''."""
    sizes = (size for size in range(_LONGEST_PART, 0, -1) if rest[size : size + 1] in _LISTED)
    return next((rest[:size] for size in sizes if all("\u4e00" <= one <= "\u9fff" for one in rest[:size])), "")


def _reaching(before: str) -> list[str]:
    """Return the part of a sentence that reaches to the word without another statement between: what stands behind the last comma, and
    what stands before it if only items are listed in between.
    """
    parts = _BREAKS.split(before)
    return [before] if len(parts) == 1 or len(parts[-1]) <= 12 else parts[-1:]


def _is_goal(words: str) -> bool:
    """Tell whether words make a sentence a goal, a report or background: 产值增长, not 打造成新的增长点."""
    for harmless in search_words("no_goals"):
        words = words.replace(harmless, "")
    return _goals().search(words) is not None


def _is_framed(before: str, after: str) -> bool:
    """Tell whether words on both sides together deploy what they stand around: 把…打造成…, 向…转型, 抢抓…机遇.

    对燃气轮机首台（套）给予奖励: yes. 对燃气轮机首台（套）开展检查: no.
    """
    part = _BREAKS.split(before)[-1]
    begun = (frame for frame in search_words("frame") if any(word in part for word in frame.split("…")[0].split("/")))
    return any(_behind(frame).match(after) for frame in begun)


@cache
def _behind(frame: str) -> re.Pattern[str]:
    """Return the pattern of what a frame wants behind the name, general words behind the name skipped; made when its first part is met."""
    between = rf"\s*(?:{_names(search_words('deploy_after'))}|“[^”，]*”|[”“的])*?"
    return re.compile(
        between + r"[^，,；;。]*?".join(f"(?:{_names(part.split('/'))})" for part in frame.split("…")[1:])
    )


def _names(words: Iterable[str]) -> str:
    """Return an alternation of words, the longest first."""
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))


@cache
def _goals() -> re.Pattern[str]:
    """Return a pattern of what makes a sentence a goal, a report or background."""
    return re.compile("|".join(map(re.escape, search_words("goals"))) + r"|到\s*20\d\d\s*年|\d\s*(?:%|％|亿元|万元)")


@cache
def _kinds() -> re.Pattern[str]:
    """Return a pattern of what may stand behind a field's name without making it another thing: 产业, 领域, 研发及产业化."""
    return re.compile(rf"^\s*(?:(?:{_names(search_words('deploy_after'))})[及和与的]?)+")


@cache
def _number() -> re.Pattern[str]:
    """Return a pattern of the numbers that begin an item: （一）, 1., 一、."""
    return re.compile(r"^\s*(?:[（(]?[一二三四五六七八九十\d]+[）)]?[、.．]?)\s*")
