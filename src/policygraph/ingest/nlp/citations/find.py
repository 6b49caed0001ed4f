"""Why: every 发文字号 and every 《title》 is a thread to another text; a number and a title that belong together are one.

In: a passage's text. Out: `Cited` spans in printed order, and the abbreviations that the text defines (以下简称《指南》).
"""

import re
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
_BEFORE = tuple(word for word in words_of("citations_words.tsv", "before"))


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
    found = [
        Cited(match.start(), match.end(), _clean(match["title"] + (match["version"] or "")), None, "citation.title")
        for match in (_TITLE.finditer(text) if "《" in text else ())
    ]
    for number in _NUMBER.finditer(text) if "号" in text else ():
        found = _with_number(text, found, number)
    found.sort(key=lambda cited: cited.start)
    return [_expanded(text, cited, known) for cited in found]


def _with_number(text: str, found: list[Cited], match: re.Match[str]) -> list[Cited]:
    """Return `found` with one number added: to the title right before it, or as a citation of its own."""
    start, code = _code(match.group("code"), match.start())
    number = f"{code}〔{match.group('year')}〕{match.group('count')}号"
    for index, cited in enumerate(found):
        if cited.end <= start and cited.number is None and _BETWEEN.fullmatch(text, cited.end, start):
            end = match.end()
            end += 1 if text[end : end + 1] in ("）", ")", "】", "]") else 0
            return [*found[:index], replace(cited, end=end, number=number, rule="citation.both"), *found[index + 1 :]]
        if cited.start < start < cited.end:
            return found
    return [*found, Cited(start, match.end(), None, number, "citation.number")]


def _code(printed: str, start: int) -> tuple[int, str]:
    """Return where the issuer's code begins, and the code without spaces; a verb before it goes.

    >>> _code("参照国发", 0), _code("工信厅 科", 3)
    ((2, '国发'), (3, '工信厅科'))
    """
    at = 0
    while cut := next((w for w in _BEFORE if printed.startswith(w, at) and len(printed) - at > len(w) + 1), None):
        at += len(cut)
    for word in _BEFORE:
        inside = printed.rfind(word, at)
        if len(word) > 1 and inside >= 0 and len(printed) - inside - len(word) >= 2:
            at = inside + len(word)
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
