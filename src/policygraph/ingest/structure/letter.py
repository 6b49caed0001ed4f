"""The parts of an official letter: letterhead, number, title, salutation, signature, colophon, contact, table titles.

In: items in printed order. Out: the same items, named. What stands before the first running text is head; a short line
that ends no sentence is a title before an outline or table, a heading elsewhere.
"""

import re
from collections.abc import Sequence

from policygraph.ingest.records import BlockKind
from policygraph.ingest.structure.item import Item
from policygraph.ingest.structure.marks import Style, field_label
from policygraph.ingest.structure.paragraphs import (
    ends_sentence,
    is_colophon,
    is_contact,
    is_date_line,
    is_title_like,
)
from policygraph.ingest.structure.words import line_pattern

NUMBER = re.compile(
    r"[一-鿿]{2,14}(?:办|发|函|规|字|科|创新|电|技|高|产|业|党)? ?[〔\[（【] ?[0-9]{4} ?[〕\]）】] ?(?:第 ?)?[0-9]{1,4} ?号"
)
_LETTERHEAD = re.compile(r"^[一-鿿 、]{4,40}(文件|公告|通告|令)$|^(特急|加急|急件|机密|秘密|平急|内部.*|签发人.*)$")
_SALUTATION = re.compile(
    "^(各|有关|省|市|自治区|本|机关).{2,200}：$|^.{2,100}(局|厅|委|单位|企业|政府|部门|办公室|院校|公司|管委会)：$"
)
_SUBTITLE = re.compile("^（.{2,40}）$")
_TOP = (Style.CHINESE, Style.CHAPTER, Style.ARTICLE)
_ORGAN_LENGTH = 40
_TITLE_LENGTH = 80
_SHORT = 45


def name_parts(items: Sequence[Item], flat: str) -> None:
    """Name letter parts, titles and unnumbered headings in place."""
    in_head = True
    if items and items[0].mark and items[0].mark.style is Style.MARKDOWN:
        items[0].kind, items[0].reason, items[0].mark = BlockKind.TITLE, "标题", None
    for at, item in enumerate(items):
        if item.kind is BlockKind.ATTACHMENT and item.attachment:
            in_head = True
        elif item.kind is BlockKind.HEADING and item.mark:
            in_head = False
        elif item.kind is BlockKind.CLAUSE and item.mark is None:
            kind, reason = _name(items, at, flat, in_head=in_head)
            item.kind, item.reason = kind, reason
            if kind is BlockKind.CLAUSE:
                in_head = False
        elif item.kind is BlockKind.CLAUSE or item.table >= 0:
            in_head = False


def _name(items: Sequence[Item], at: int, flat: str, *, in_head: bool) -> tuple[BlockKind, str]:
    """Return kind and reason of an unnumbered paragraph."""
    item = items[at]
    text = item.text
    if is_contact(text):
        return BlockKind.CONTACT, "联系方式"
    if is_colophon(text):
        return BlockKind.COLOPHON, "抄送或印发"
    if is_date_line(text):
        return BlockKind.SIGNATURE, "落款日期"
    if in_head and NUMBER.fullmatch(text):
        return BlockKind.LETTERHEAD, "发文字号"
    if len(item.parts) == 1 and len(text) <= _ORGAN_LENGTH and _LETTERHEAD.search(text) and in_head:
        return BlockKind.LETTERHEAD, "版头"
    if in_head and _SALUTATION.search("".join(flat[start:end] for start, end in item.parts[:8])):
        return BlockKind.SALUTATION, "主送机关"
    if _is_organ(text) and (after := _after_organs(items, at)) is not None:
        return (BlockKind.COLOPHON, "印发机关") if after else (BlockKind.SIGNATURE, "落款机关")
    if len(item.parts) > 1 or ends_sentence(text) or len(text) > _TITLE_LENGTH:
        return BlockKind.CLAUSE, "正文"
    return _name_short(items, at, in_head=in_head)


def _name_short(items: Sequence[Item], at: int, *, in_head: bool) -> tuple[BlockKind, str]:
    """Return kind and reason of one short line that ends no sentence: table title, title, heading or running text."""
    item, text = items[at], items[at].text
    following = next((other for other in items[at + 1 : at + 4] if not _SUBTITLE.search(other.text)), None)
    if following is not None and following.table >= 0 and item.kind is not BlockKind.TABLE_CELL:
        return BlockKind.TABLE_TITLE, "表题"
    if _SUBTITLE.search(text) and at and items[at - 1].kind in (BlockKind.TITLE, BlockKind.TABLE_TITLE):
        return items[at - 1].kind, items[at - 1].reason
    if field_label(text) and len(text) <= _SHORT:
        return BlockKind.HEADING, "领域编号后的名称"
    if in_head or (is_title_like(text) and _outline_begins(items, at)):
        return BlockKind.TITLE, "标题"
    if len(text) <= _SHORT and "，" not in text:
        return BlockKind.HEADING, "短行、不成句，为小标题"
    return BlockKind.CLAUSE, "正文"


def _outline_begins(items: Sequence[Item], at: int) -> bool:
    """Tell whether an outline begins below a line, perhaps after a preamble: then the line is the title of what follows."""
    for item in items[at + 1 : at + 4]:
        if item.mark:
            return item.mark.number == 1 and item.mark.style in _TOP
        if item.kind is not BlockKind.CLAUSE:
            return False
    return False


def _is_organ(text: str) -> bool:
    """Tell whether a line is nothing but an issuer: ``江苏省工业和信息化厅``, not ``省工信厅根据专家论证意见``."""
    return len(text) <= _ORGAN_LENGTH and "。" not in text and line_pattern("organ").search(text) is not None


def _after_organs(items: Sequence[Item], at: int) -> bool | None:
    """Tell what the date below one or more issuers is: True of printing (印发), False of signing, None if there is none."""
    for item in items[at + 1 : at + 6]:
        if not item.text:  # a table follows: its cells are no lines of a letter
            return None
        if is_colophon(item.text):
            return "印" in item.text or None
        if is_date_line(item.text):
            return False
        if not _is_organ(item.text):
            return None
    return None
