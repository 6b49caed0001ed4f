"""How a briefing cites: 《标题》（文号）at the first mention, its short name afterwards, then the article as it is printed.

In: quotes. Out: Chinese citations such as ``《…指南（试行）》（苏工信创新〔2023〕222号，以下简称江苏省2023年文件）四、（三）``.
"""

import re
from collections.abc import Mapping

from policygraph.graph.answers.answer import Quote, title
from policygraph.ingest.records import Document

_NUMERAL = re.compile(r"[一二三四五六七八九十百]+")
_DIGIT = re.compile(r"\d+")


def article(path: str | None) -> str:
    """Return a section's path as it is printed.

    >>> article("四/（三）"), article("二/（四）/4/四是"), article("附"), article(None)
    ('四、（三）', '二、（四）4. 四是', '附件', '')
    """
    if path is None:
        return ""
    return "".join(map(_printed, path.split("/"))).strip().rstrip("、")


def _printed(part: str) -> str:
    """Return one label with the mark that follows it in print."""
    if _NUMERAL.fullmatch(part):
        return f"{part}、"
    if _DIGIT.fullmatch(part):
        return f"{part}. "
    return "附件" if part == "附" else part


class Citations:
    """Cites documents in order; knows which were named before."""

    def __init__(self, documents: Mapping[str, Document]) -> None:
        """Give each document a short name; two of one region and year are numbered."""
        self._documents = documents
        self._named: set[str] = set()
        plain = {id_: _short(document) for id_, document in sorted(documents.items())}
        self._short: dict[str, str] = {}
        for id_, name in plain.items():
            same = [other for other, theirs in plain.items() if theirs == name]
            self._short[id_] = name if len(same) == 1 else f"{name}之{'一二三四五六七八九十'[same.index(id_) % 10]}"

    def full(self, id_: str) -> str:
        """Return title and number of a document, and its short name at the first mention."""
        document = self._documents.get(id_)
        if document is None:
            return id_
        number = f"{document.number}，" if document.number else ""
        return f"{title(document)}（{number}以下简称{self._short[id_]}）"

    def short(self, id_: str) -> str:
        """Return the short name of a document, its id where it is not known."""
        return self._short.get(id_, id_)

    def brief(self, quote: Quote) -> str:
        """Return where a quote stands by the document's short name, as tables do."""
        return f"{self.short(quote.document)}{article(quote.section)}"

    def cite(self, quote: Quote) -> str:
        """Return where a quote stands."""
        if quote.document in self._named or quote.document not in self._documents:
            return self.brief(quote)
        self._named.add(quote.document)
        return f"{self.full(quote.document)}{article(quote.section)}"


def _short(document: Document) -> str:
    """Return region, year and 文件."""
    region = {"全国": "国家"}.get(document.region, document.region)
    year = re.search(r"〔(\d{4})〕|(\d{4})", f"{document.number or ''} {document.published or ''}")
    return f"{region}{(year[1] or year[2]) + '年' if year else ''}文件"
