"""Coded topics of fund guides: 1001 大型液化天然气运输船 / 主要研究内容：… / 项目实施目标：… and 2101 工业互联网：….

In: named items with their sections. Out: drafts of topics; the items that belong to one are given roles in place. A text
without codes, or with numbers that only look like codes (2025 年), gives none.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from policygraph.ingest.records import BlockKind, Section
from policygraph.ingest.structure.item import Item, Part
from policygraph.ingest.structure.marks import Style
from policygraph.ingest.structure.paragraphs import CODE, label_of
from policygraph.ingest.structure.reading import Role
from policygraph.ingest.structure.words import read_words

_OTHER_CODE = re.compile(
    r"((?:方向|专题|课题|榜单|选题) ?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})|[A-Z]{1,3}[-—]?[0-9]{1,3}(?:[.-][0-9]{1,2})*"
    r"|[0-9]{1,2}(?:\.[0-9]{1,2}){1,2}|[0-9]{1,2}(?=[.、]))[：:.、 ]+"
    r"(?:(?=[^0-9])|(?:(?<=[：:])|(?<=[一二三四五六七八九十] ))(?=[0-9]{1,4}[^0-9.、：）]))"
)
_CLASS = re.compile(r"（?([A-Z甲乙丙丁])类[^（）]{0,12}）?")
_FIRSTS = frozenset("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ方专课榜选")
_NAME_LENGTH = 24
_HEADING = 60
_LEAST = 2


@dataclass(slots=True)
class Draft:
    """A topic before it gets its id: places of name, body and goal."""

    code: str
    section: str | None
    name: list[Part]
    body: list[Part] = field(default_factory=list)
    goal: list[Part] = field(default_factory=list)
    topic_class: str | None = None
    group: str | None = None
    items: list[Item] = field(default_factory=list)


@cache
def _roles() -> dict[str, Role | None]:
    """Return what each label opens; None is text that is neither body nor goal."""
    return {row["label"]: {"body": Role.BODY, "goal": Role.GOAL}.get(row["role"]) for row in read_words("topic_labels")}


def find_topics(flat: str, items: Sequence[Item], sections: Sequence[Section]) -> list[Draft]:
    """Return the topics in printed order; `flat` is the flattened text that the items' places count in."""
    codes = _codes(items)
    if not codes:
        return []
    headings = {item.section: item for item in reversed(items) if item.kind is BlockKind.HEADING and item.mark}
    parents = {section.id: section.parent for section in sections}
    drafts: list[Draft] = []
    draft: Draft | None = None
    role: Role | None = None
    for at, item in enumerate(items):
        if at in codes:
            draft = _begin(flat, item, codes[at])
            _place(draft, headings, parents)
            role = Role.BODY
            drafts.append(draft)
        elif draft is None or item.kind is not BlockKind.CLAUSE:
            draft = None if item.kind is not BlockKind.TABLE_CELL else draft
        else:
            role = _continue(flat, item, draft, role)
    return drafts


def _codes(items: Sequence[Item]) -> dict[int, re.Match[str]]:
    """Return the codes by item: four digits where at least two stand in order, others where labels of topics follow."""
    four = {at: found for at, item in enumerate(items) if _may_begin(item) and (found := CODE.match(item.text))}
    if len(four) >= _LEAST or any(_label_follows(items, at) for at in four):
        return four
    other = {at: found for at, item in enumerate(items) if _may_begin(item) and (found := _OTHER_CODE.match(item.text))}
    labelled = {_shape(found[1]) for at, found in other.items() if _label_follows(items, at)}
    return {
        at: found
        for at, found in other.items()
        if _shape(found[1]) in labelled and (_label_follows(items, at) or not items[at].mark)
    }


def _shape(code: str) -> str:
    """Return how a code is written, so that those written alike count together: ``A-01`` and ``B-12`` are ``A-0``."""
    return re.sub("[A-Z]+", "A", re.sub("[0-9]+|[一二三四五六七八九十]+", "0", code))


def _may_begin(item: Item) -> bool:
    """Tell whether an item can carry a code: a heading or paragraph, numbered by nothing but the code."""
    if item.text[:1] not in _FIRSTS or item.kind not in (BlockKind.HEADING, BlockKind.CLAUSE):
        return False
    return item.mark is None or item.mark.style in (Style.DECIMAL, Style.ARABIC)


def _label_follows(items: Sequence[Item], at: int) -> bool:
    """Tell whether the next item, or the one after a paragraph without a number, opens with a label: ``研究内容：``."""
    for item in items[at + 1 : at + 3]:
        if item.kind is not BlockKind.CLAUSE:
            return False
        if label_of(item.text):
            return True
        if item.mark:
            return False
    return False


def _begin(flat: str, item: Item, code: re.Match[str]) -> Draft:
    """Return the draft that a coded paragraph begins: a heading, ``name：items``, or text without a name."""
    start, end = item.parts[0]
    begin = start + code.end() + (len(item.text) - code.end() - len(item.text[code.end() :].lstrip(" .、：")))
    draft = Draft(re.sub(" ", "", code[1]), item.section, [], items=[item])
    colon = flat.find("：", begin, min(end, begin + _NAME_LENGTH + 1))
    if item.kind is BlockKind.HEADING or (
        len(item.parts) == 1 and end - begin <= _HEADING and flat[end - 1] not in "。；"
    ):
        draft.name = [(begin, end)]
        item.reads = [(Role.NAME, draft.name)]
    elif colon > 0 and not re.search("[，。；]", flat[begin:colon]) and not label_of(flat[begin : colon + 1]):
        draft.name = [(begin, colon)]
        draft.body = [(colon + 1, end), *item.parts[1:]]
        item.reads = [(Role.NAME, draft.name), (Role.BODY, draft.body)]
    else:
        draft.body = [(begin, end), *item.parts[1:]]
        item.reads = [(Role.BODY, draft.body)]
    return draft


def _place(draft: Draft, headings: dict[str | None, Item], parents: dict[str, str | None]) -> None:
    """Note group and class from the headings above; a topic without a name takes its heading's."""
    section = draft.section
    if draft.items[0].mark and section:
        section = parents.get(section)
    heading = headings.get(section)
    if heading is not None:
        draft.group = heading.text.replace("\0", "")
        if not draft.name:
            draft.name = [_heading_name(heading)]
    while section is not None and draft.topic_class is None:
        above = headings.get(section)
        found = _CLASS.search(above.text) if above else None
        draft.topic_class = found[1] if found else None
        section = parents.get(section)


def _heading_name(heading: Item) -> Part:
    """Return where a heading's own words stand: ``四、创新型产业集群培育试点（C类）`` without number and class."""
    assert heading.mark is not None
    text = heading.text
    begin = heading.mark.length + len(text[heading.mark.length :]) - len(text[heading.mark.length :].lstrip())
    found = _CLASS.search(text)
    end = found.start() if found and found.start() > begin else len(text)
    start = heading.parts[0][0]
    return start + begin, start + end


def _continue(flat: str, item: Item, draft: Draft, role: Role | None) -> Role | None:
    """Give a paragraph below a topic its role: what its label opens, else that of the paragraph above."""
    parts = item.parts
    if found := label_of(item.text):
        role = _roles()[found[1]]
        start, end = parts[0]
        begin = start + found.end()
        begin += end - begin - len(flat[begin:end].lstrip())
        parts = [(begin, end), *parts[1:]] if begin < end else parts[1:]
    if role is None:
        return None
    draft.items.append(item)
    item.reads = [(role, parts)] if parts else []
    (draft.goal if role is Role.GOAL else draft.body).extend(parts)
    return role
