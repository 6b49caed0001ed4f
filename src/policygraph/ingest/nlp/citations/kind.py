"""Why: a text that transmits, implements or revises another belongs to its family; one that only names it does not.

In: a passage and a citation in it. Out: `CitationKind`.
"""

import re
from enum import StrEnum
from functools import partial

from policygraph.ingest.nlp.citations.find import Cited
from policygraph.ingest.nlp.citations.resolve import title_key
from policygraph.ingest.nlp.tsv import any_of


class CitationKind(StrEnum):
    """What the naming does."""

    CITES = "cites"
    SELF = "self"
    TRANSMITS = "transmits"
    IMPLEMENTS = "implements"
    REVISES = "revises"


_any = partial(any_of, "citations_words.tsv")


_TRANSMITS_BEFORE = re.compile(
    rf"(?:关于|现将?|予以)?(?:{_any('transmits')})(?:了)?\s*$|(?:制定|编制|形成)了?\s*$"
    r"|现将(?:[^，。；《》]{2,24}(?:部|厅|局|委|会|室|院|府)(?:等[^，。；《》]{1,8})?)?\s*$"
)
_TRANSMITS_AFTER = re.compile(r"[^；《]{0,24}(?:印发|转发|下发)")
_NAMED = re.compile(r"《[^《》]*》(?:[（(][^（）()]*[）)])?")  # earlier items of one list of documents
_IMPLEMENTS = re.compile(rf"(?:{_any('implements')})[^。；]{{0,60}}$")
_REVISES_BEFORE = re.compile(rf"(?:{_any('revises')})\s*(?:了)?\s*$")
_REVISES_AFTER = re.compile(
    r"[^。，；]{0,12}同时(?:废止|停止执行|失效)|[^。，；]{0,6}(?:予以)?(?:废止|修订)"
    r"|第[一二三四五六七八九十百\d]+条[^。；《》]{0,12}(?:修改|改)为|(?:作|进行)出?(?:如下|以下)修改"
)
_PASSED_ON = re.compile(
    r"转发了?[^，。；《》]{2,24}(?:部|厅|局|委|会|室|院|府)(?:等[^，。；《》]{1,8})?$"
)  # 转发工业和信息化部办公厅《…》
_AFTER_MODEL = re.compile(
    r"(?:参照|参考|借鉴)[^，。；]{0,30}$"
)  # 根据《甲》，参照《乙》: 乙 is a model, not the ground


def citation_kind(text: str, cited: Cited, own_titles: frozenset[str]) -> CitationKind:
    """Return what the naming at `cited` does; `own_titles` are the keys of the document's own titles and its number.

    >>> text = "为贯彻落实《中国制造2025》，我部制定《升级条件》，现印发你们。《暂行办法》同时废止。"
    >>> from policygraph.ingest.nlp.citations.find import find_citations
    >>> [citation_kind(text, c, frozenset()).value for c in find_citations(text)]
    ['implements', 'transmits', 'revises']
    >>> text = "现将工业和信息化部办公厅《升级条件》转发给你们，删去《办法》第六条。现将财政部《办法》有关情况报告如下。"
    >>> [citation_kind(text, c, frozenset()).value for c in find_citations(text)]
    ['transmits', 'revises', 'cites']
    >>> citation_kind("根据《指南》制定", find_citations("根据《指南》制定")[0], frozenset({"指南"})).value
    'self'
    """
    sentence = text[max(0, cited.start - 300) : cited.start].rstrip(" “")
    before, after = _NAMED.sub("", sentence)[-70:], text[cited.end : cited.end + 40]
    if cited.number is not None and cited.number in own_titles:
        return CitationKind.SELF
    if _REVISES_BEFORE.search(before) or _REVISES_AFTER.match(after):
        return CitationKind.REVISES
    if _TRANSMITS_BEFORE.search(before) and (_TRANSMITS_AFTER.match(after) or before.endswith(("印发", "转发"))):
        return CitationKind.TRANSMITS
    if cited.title is not None and title_key(cited.title) in own_titles:
        return CitationKind.SELF
    if _PASSED_ON.search(before):
        return CitationKind.TRANSMITS
    if _AFTER_MODEL.search(before):
        return CitationKind.CITES
    return CitationKind.IMPLEMENTS if _IMPLEMENTS.search(before) else CitationKind.CITES
