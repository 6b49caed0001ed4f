"""Why: a citation becomes an edge when the text it names is at hand; otherwise it stays 未收录.

In: citations and documents. Out: the same citations with `target` set by number, else by title, else by the title it transmits.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from unicodedata import normalize

from policygraph.ingest.records import Citation, Document

_DROPPED = re.compile(r"[\s《》〈〉“”\"'‘’、，,.。:：（）()\[\]〔〕]")
_DASH = re.compile(r"[-‐‑–—−~～至]+")
_VERSION = re.compile(
    r"[（(](?:试行|暂行|征求意见稿|修订版?|20\d\d年版?|20\d\d年修订|20\d\d\s*年?[-—–~～至]+20\d\d\s*年)[）)]$"
)
_TRANSMITTED = re.compile(
    r"(?:关于)?(?:印发|转发|发布|公布|下发)\s*[〈《]?(.+?)[〉》]?(?:及[^〉》]*)?(?:的通知|的公告|的函)$"
)


def title_key(title: str) -> str:
    """Return the form under which equal titles meet: no spaces, brackets or quotes, one dash. Year and version stay.

    >>> title_key("制造业创新中心建设工程实施指南（2016—2020 年）") == title_key("制造业创新中心建设工程实施指南(2016-2020年)")
    True
    >>> title_key("考核办法（暂行）") == title_key("考核办法")
    False
    """
    return _DROPPED.sub("", _DASH.sub("-", normalize("NFKC", title)))


def number_key(number: str) -> str:
    """Return a 发文字号 with one kind of brackets and no spaces.

    >>> number_key("工信厅科 [2017] 64 号") == number_key("工信厅科〔2017〕64号")
    True
    """
    return re.sub(r"[\s第]", "", re.sub(r"[\[［【（(﹝]", "〔", re.sub(r"[\]］】）)﹞]", "〕", number)))


def transmitted(title: str) -> str | None:
    """Return the title that a notice passes on.

    >>> transmitted("关于印发省级制造业创新中心升级为国家制造业创新中心条件的通知")
    '省级制造业创新中心升级为国家制造业创新中心条件'
    >>> transmitted("关于完善制造业创新体系的指导意见") is None
    True
    """
    found = _TRANSMITTED.search(title)
    return found.group(1) if found else None


def resolve(citations: Iterable[Citation], documents: Sequence[Document]) -> tuple[Citation, ...]:
    """Return the citations with the id of the document that each names, None where it is not at hand.

    A title without version finds the only document that has it with one (指南 finds 指南（试行）, 指南（2016-2020年）), never one of another
    year. What a document revises or repeals is never itself, though the old version bears the same title.
    """
    by_number = {number_key(d.number): d.id for d in documents if d.number}
    by_title: dict[str, str] = {}
    loose: dict[str, set[str]] = {}
    for document in documents:
        for title in filter(None, (document.title, transmitted(document.title))):
            by_title.setdefault(title_key(title), document.id)
            loose.setdefault(title_key(_VERSION.sub("", title)), set()).add(document.id)
    found = ((c, _target(c, by_number, by_title, loose)) for c in citations)
    return tuple(replace(c, target=None if c.kind == "revises" and to == c.document else to) for c, to in found)


def _target(
    citation: Citation, by_number: dict[str, str], by_title: dict[str, str], loose: dict[str, set[str]]
) -> str | None:
    """Return the id of the document that one citation names."""
    if citation.number and number_key(citation.number) in by_number:
        return by_number[number_key(citation.number)]
    if citation.title is None:
        return None
    for title in filter(None, (citation.title, transmitted(citation.title))):
        key = title_key(title)
        if key in by_title:
            return by_title[key]
        if len(loose.get(key, ())) == 1:
            return next(iter(loose[key]))
    return None
