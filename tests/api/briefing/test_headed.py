"""Reworded headings, captions and titles are named with what they were, and what stands below them is still checked."""

from collections.abc import Callable

import pytest
from docx.document import Document

from policygraph.api.briefing.added import added
from policygraph.api.briefing.finding import State
from policygraph.api.briefing.headed import restored
from policygraph.api.briefing.model import Briefing
from policygraph.api.briefing.pack import DOCUMENT
from policygraph.api.briefing.reading import found_in
from policygraph.api.briefing.tabled import tables
from policygraph.api.services.graph import Graph
from tests.api.briefing.editing import edited, replace_once

REWORDED = [
    ("江苏省重点领域布局比对情况", "浙江省情况汇报"),
    ("二、比对结果", "二、主要情况"),
    ("（三）条件一初筛", "（三）资格审查"),
    ("附件2　比对表", "附件2　对照表"),
    ("表2　布局比对", "表2　布局评价"),
    ("图2　领域对应关系", "图2　领域关系"),
]


def without(start: str) -> Callable[[Document], None]:
    def edit(document: Document) -> None:
        paragraph = next(one for one in document.paragraphs if one.text.startswith(start))
        paragraph._p.getparent().remove(paragraph._p)

    return edit


@pytest.mark.parametrize(("was", "became"), REWORDED)
def test_what_a_heading_was_is_said_once(
    graph: Graph, now: Briefing, files: dict[str, bytes], was: str, became: str
) -> None:
    found, findings = restored(found_in(edited(files[DOCUMENT], replace_once(was, became))), now)
    assert [(one.state, one.text, one.why) for one in findings] == [(State.DIFFERS, became, f"原为“{was}”")]
    assert list(tables(found, now, same=True)) == []
    assert list(added(graph, found, now)) == []


def test_a_heading_that_is_gone_is_missing(now: Briefing, files: dict[str, bytes]) -> None:
    _, findings = restored(found_in(edited(files[DOCUMENT], without("（二）布局比对"))), now)
    assert [(one.state, one.text) for one in findings] == [(State.MISSING, "（二）布局比对")]


def test_a_heading_of_ones_own_and_a_line_above_the_title_are_shown_as_added(
    graph: Graph, now: Briefing, files: dict[str, bytes]
) -> None:
    def own(document: Document) -> None:
        document.paragraphs[0].insert_paragraph_before("供会议讨论")
        next(one for one in document.paragraphs if one.text == "三、待核事项").insert_paragraph_before("（五）其他")

    found, findings = restored(found_in(edited(files[DOCUMENT], own)), now)
    assert findings == ()
    assert [(one.text, one.is_fault) for one in added(graph, found, now)] == [
        ("供会议讨论", False),
        ("（五）其他", False),
    ]
