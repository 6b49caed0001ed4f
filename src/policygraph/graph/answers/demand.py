"""Finds the clause by which a text makes its own list of domains a condition (条件一)."""

import re

from policygraph.graph.answers.inputs import RegionText
from policygraph.ingest.records import Evidence, Layout

_SENTENCE = re.compile(r"[^。\n]+。?")
_MUST = re.compile(r"应|须|必须")


def layout_demand(text: RegionText | None, layout: Layout) -> Evidence | None:
    """Return the first sentence that demands (应, 须) what the list's title names, or None.

    Matches 创新中心建设领域应符合国家制造业创新中心建设领域总体布局要求。 for the list of that title; must not match
    附件：国家制造业创新中心建设领域总体布局, which only names it.
    """
    if text is None or not layout.title:
        return None
    for match in _SENTENCE.finditer(text.text):
        sentence = match.group()
        if layout.title in sentence and _MUST.search(sentence.replace(layout.title, "")):
            start = match.start() + len(sentence) - len(sentence.lstrip())
            return Evidence(
                text.document.id, start, match.end(), text.text[start : match.end()], "answers.layout_demand"
            )
    return None
