"""Why: every 发文字号 and every 《title》 is a thread to another text; a number and a title that belong together are one.

In: a passage's text. Out: `Cited` spans in printed order, and the abbreviations that the text defines (以下简称《指南》).
"""

import re
from bisect import bisect_left
from dataclasses import dataclass, replace

from policygraph.ingest.nlp.tsv import words_of
from policygraph.ingest.quick import quick

# 《指南》（2016—2020年）, 《办法》（试行）: the version may stand behind the title
_TITLE = re.compile(
    r"《(?P<title>(?:[^《》]|《[^《》]*》)*)》(?:\s*(?P<version>[（(](?:20\d\d\s*年?[-—–~～至]+20\d\d\s*年|20\d\d\s*年[版修]订?本?|试行|暂行)[）)]))?"
)
_NUMBER = re.compile(
    r"(?P<code>[\u4e00-\u9fff][\u4e00-\u9fff ]{0,14}?[\u4e00-\u9fff])\s*[〔\[［【（(﹝]\s*(?P<year>(?:19|20)\d{2})\s*[〕\]］】）)﹞]\s*(?:第\s*)?"
    r"(?P<count>\d{1,5})\s*号"
)
_SHORT = re.compile(
    r"[（(]\s*(?:以下|下)(?:统)?简称(?:为)?[:：]?\s*[“\"]?(《[^《》]+》|[^”\"）)《》]{2,20})[”\"]?\s*[）)]"
)
_BETWEEN = re.compile(r"(?:[^《》，。；：（）]{0,6}的?通知)?\s*[，,]?\s*[（(【\[]\s*")
_BEFORE = tuple(words_of("citations_words.tsv", "before"))
_INSIDE = (*(word for word in _BEFORE if len(word) > 1), *words_of("citations_words.tsv", "never"))


@quick
@dataclass(frozen=True, slots=True)
class Cited:
    """A document named at ``text[start:end]``; `title` without its outer 《》, `number` as 国发〔2010〕32号; `rule` says how."""

    start: int
    end: int
    title: str | None
    number: str | None
    rule: str


def find_citations(text: str, short: dict[str, str] | None = None) -> list[Cited]:
    """Return the documents that `text` names; `short` maps abbreviations to titles and takes those that `text` defines.

    >>> [(c.title, c.number) for c in find_citations("《指导意见》（工信部科 [2016] 273 号），参照国发〔2010〕32号")]
    [('指导意见', '工信部科〔2016〕273号'), (None, '国发〔2010〕32号')]
    >>> find_citations("“揭榜挂帅”机制（2021年第3号台账）")  # quotation marks name no document
    []
    """
    known = short if short is not None else {}
    titles = [
        Cited(match.start(), match.end(), _clean(match["title"] + (match["version"] or "")), None, "citation.title")
        for match in (_TITLE.finditer(text) if "《" in text else ())
    ]
    starts = [title.start for title in titles]
    alone = []
    for number in _NUMBER.finditer(text) if "号" in text else ():
        start, code = _code(number["code"], number.start())
        cited = Cited(start, number.end(), None, f"{code}〔{number['year']}〕{number['count']}号", "citation.number")
        before = bisect_left(starts, start) - 1
        if before < 0 or not _joined(text, titles, before, cited):
            alone.append(cited)
    return [_expanded(text, cited, known) for cited in sorted((*titles, *alone), key=lambda cited: cited.start)]


def _joined(text: str, titles: list[Cited], at: int, number: Cited) -> bool:
    """Give a number to the title right before it; tell whether it has none of its own to be: also a number inside a title."""
    title = titles[at]
    if number.start < title.end:
        return True
    if title.number is not None or not _BETWEEN.fullmatch(text, title.end, number.start):
        return False
    end = number.end + (text[number.end : number.end + 1] in ("）", ")", "】", "]") and number.end < len(text))
    titles[at] = replace(title, end=end, number=number.number, rule="citation.both")
    return True


def _code(printed: str, start: int) -> tuple[int, str]:
    """Return where the issuer's code begins, and the code without spaces; a verb before it goes.

    >>> _code("参照国发", 0), _code("工信厅 科", 3), _code("也可参考苏工信创新", 0), _code("我厅已以苏财教", 0)
    ((2, '国发'), (3, '工信厅科'), (4, '苏工信创新'), (4, '苏财教'))
    """
    at = 0
    while cut := next((w for w in _BEFORE if printed.startswith(w, at) and len(printed) - at > len(w) + 1), None):
        at += len(cut)
    for word in _INSIDE:
        inside = printed.rfind(word, at, len(printed) - 2)
        at = inside + len(word) if inside >= 0 else at
    return start + at, printed[at:].replace(" ", "")


def _expanded(text: str, cited: Cited, known: dict[str, str]) -> Cited:
    """Return the citation with an abbreviation replaced by its title; learn the abbreviation that follows it."""
    if cited.title is None:
        return cited
    defined = _SHORT.match(text, cited.end)
    if defined:
        known.setdefault(defined.group(1).strip("《》 "), cited.title)
    if cited.title in known and not defined:
        return replace(cited, title=known[cited.title], rule="citation.abbreviation")
    return cited


def _clean(title: str) -> str:
    """Return a title as it would be printed on its own: no line breaks, single spaces only between Latin words."""
    return re.sub(r"(?<![A-Za-z]) +| +(?![A-Za-z])", "", title.replace("\n", ""))
