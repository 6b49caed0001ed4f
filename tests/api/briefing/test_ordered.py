"""Sentences that a person moved or repeated are shown and are no faults."""

from copy import deepcopy

from docx.document import Document
from docx.text.paragraph import Paragraph

from policygraph.api.briefing.model import Briefing
from policygraph.api.briefing.ordered import moved
from policygraph.api.briefing.pack import DOCUMENT
from policygraph.api.briefing.reading import found_in
from tests.api.briefing.editing import edited


def starting(document: Document, start: str) -> Paragraph:
    return next(one for one in document.paragraphs if one.text.startswith(start))


def elsewhere(document: Document) -> None:
    starting(document, "二、")._p.addprevious(starting(document, "已列入")._p)


def further_down(document: Document) -> None:
    starting(document, "本表未列·布局空白")._p.addnext(starting(document, "已列入")._p)


def twice(document: Document) -> None:
    paragraph = starting(document, "已列入")._p
    paragraph.addnext(deepcopy(paragraph))


def test_each_is_said_with_its_place(now: Briefing, files: dict[str, bytes]) -> None:
    wanted = {
        elsewhere: "原在“（二）布局比对”下，现在“一、基本情况”下",
        further_down: "在“（二）布局比对”下的先后与原来不同",
        twice: "这一句在文档中不止一次",
    }
    assert list(moved(found_in(files[DOCUMENT]), now)) == []
    for edit, why in wanted.items():
        found = list(moved(found_in(edited(files[DOCUMENT], edit)), now))
        assert [(one.text[:3], one.why, one.is_fault) for one in found] == [("已列入", why, False)]
