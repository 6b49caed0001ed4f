"""Why: an exception softens a demand that stands elsewhere: before the bracket, in the clause before, or in the paragraph before.

In: a sentence, or a whole sentence that only takes back. Out: the words of the exception and what they soften.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from policygraph.ingest.nlp.clauses import Sentence
from policygraph.ingest.nlp.conditions.demand import Demand
from policygraph.ingest.nlp.quantities import find_quantities

_BRACKET = re.compile(r"（([^（）]*(?:（[^（）]*）[^（）]*)*)）")
_EXCEPTION = re.compile(
    r"除外|放宽|豁免|领域企业|的，|企业(?:营业收入|研发)|可(?:按|以|降)|不受|另行|[^，；（）]+(?:不低于|不少于|超过|不超过)[^（）]*"
)
_EXCEPT_FOR = re.compile(
    r"[^，。；]*(?:的除外|除外|可?适当放宽|可?适当降低|(?:放宽|可(?:放宽|降低|提高|调整|缩短|延长))(?:至|到|为)[^，。；]*|可(?:再|另|额外|适当|相应)?(?:增加|增报|增推|追加|多报|多推荐?)(?:申?报|推荐)?\s*\d+\s*[个项家名]|不受[^，。；]{0,20}(?:限制|约束)|不受此限"
    r"|豁免[^，。；]{0,12}要求)$"
)
_SAYS = re.compile(r"除外|放宽|降低|提高|调整|缩短|延长|不受|豁免|可(?:再|另|额外|适当|相应)?[增追多]")
_ALL = re.compile(r"其[它他]|上述|以上(?:各|指标|条件)|各项指标")
_BACK = re.compile(r"前款|上款|前述|上述|前项|本条|以上(?:各|指标|条件|要求)|第[一二三四五六七八九十\d]+[条款项]")
_ORDINAL = re.compile(r"(?<=第)[一二三四五六七八九十\d]+(?=[条款项])|(?<=项、第)[一二三四五六七八九十]+(?=项)")
_LABEL = re.compile(r"\s*(?:第|[（(])?([一二三四五六七八九十\d]+)(?:条|[）)]|、|[.．])")

Exempt = tuple[int, int, str, bool]


@dataclass(frozen=True, slots=True)
class Release:
    """A sentence that softens demands of earlier paragraphs; `labels` are the printed numbers of those that it names."""

    words: str
    labels: frozenset[str]
    all_above: bool
    unit: str | None


def exceptions(text: str, start: int, end: int) -> list[Exempt]:
    """Return (start, end, words, holds for all) of the bracketed exceptions of a sentence.

    >>> exceptions("收入不低于10亿元（战略性新兴产业领域企业不低于5亿元），设备不少于2套", 0, 40)[0][2]
    '战略性新兴产业领域企业不低于5亿元'
    >>> exceptions("启动资金（包括研发设备）不少于2500万元", 0, 30)
    []
    """
    found: list[Exempt] = []
    if text.find("（", start, end) < 0:
        return found
    for match in _BRACKET.finditer(text, start, end):
        inner = match.group(1)
        if _EXCEPTION.search(inner):
            found.append((match.start(), match.end(), inner, bool(_ALL.search(inner))))
    return found


def trailing_exception(clause: str) -> str | None:
    """Return the words of a clause that only takes back an earlier demand.

    >>> trailing_exception("国家级平台依托单位除外"), trailing_exception("运行一年以上")
    ('国家级平台依托单位除外', None)
    >>> trailing_exception("高校牵头的项目不受上述比例限制"), trailing_exception("不受地域限制开展合作")
    ('高校牵头的项目不受上述比例限制', None)
    >>> trailing_exception("高新区内企业可增加1项"), trailing_exception("每年增加5家成员")
    ('高新区内企业可增加1项', None)
    """
    if not _SAYS.search(clause):
        return None
    found = _EXCEPT_FOR.fullmatch(clause.strip())
    return found.group() if found else None


def release_of(text: str, sentence: Sentence) -> Release | None:
    """Return what a sentence takes back of the paragraphs before it, None where it says nothing of them.

    >>> from policygraph.ingest.nlp.clauses import sentences
    >>> text = "国家级平台依托单位申报的，不受前款第二项限制。"
    >>> release = release_of(text, next(sentences(text)))
    >>> release.words, sorted(release.labels)
    ('国家级平台依托单位申报的，不受前款第二项限制', ['二'])
    >>> text = "依托单位应不受行政干预。"
    >>> release_of(text, next(sentences(text))) is None
    True
    """
    start, end = sentence[-1][:2]
    if not trailing_exception(text[start:end]) or not _BACK.search(text, sentence[0][0], end):
        return None
    if find_quantities(text, sentence[0][0], start):
        return None  # the sentence softens its own numbers
    words = text[sentence[max(0, len(sentence) - 2)][0] : end].strip(" ，")
    labels = frozenset(_ORDINAL.findall(text, sentence[0][0], end))
    figures = find_quantities(f"不少于{words}") or find_quantities(re.sub("至|到", "不少于", words))
    return Release(words, labels, bool(_ALL.search(words)), figures[0].unit if figures else None)


def released(found: Sequence[Demand], texts: Sequence[str], release: Release, since: int) -> list[Demand]:
    """Return the demands with `release` on those with a number that it names: by label, else the nearest paragraph before it.

    `texts` are the passages of the units. 上述 without a label softens the whole list, which begins with ``found[since]``; a figure
    softens only what it counts.
    """
    figures = [n for n, demand in enumerate(found) if demand.value is not None and demand.unless is None]
    last = {label: found[n].unit for n in figures if (label := _label(texts[found[n].unit])) in release.labels}
    named = [n for n in figures if found[n].unit in last.values()]
    if not last and figures:
        nearest = found[figures[-1]].unit
        named = (
            [n for n in figures if n >= since]
            if release.all_above
            else [n for n in figures if found[n].unit == nearest]
        )
    counted = [n for n in named if found[n].quantity_unit == release.unit]
    chosen = frozenset(counted or named)
    return [replace(demand, unless=release.words) if n in chosen else demand for n, demand in enumerate(found)]


def _label(text: str) -> str | None:
    """Return the printed number of a paragraph."""
    found = _LABEL.match(text)
    return found.group(1) if found else None
