"""The words under which a reference row is looked for, and whether a direction names the row by one of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from policygraph.graph.answers.rules import search_words
from policygraph.graph.answers.wording import said
from policygraph.graph.rows import Row
from policygraph.ingest.lexicon.kinship import NO_KINSHIP, Kinship, squeezed

OTHER_NAME = "别称"
BARE = "去修饰"
INDUSTRY = "所属产业"
PART = "名称的一部分"
WITHIN = "所含领域"  # looked for as a word; what a direction is decides whether it names the field
GENERAL = "名称中的通用词"  # 成型技术 of 轻量化材料及成型技术与装备 names no field by itself
SHORTEST = 3  # 芯片, 材料 and other words of two characters name no field by themselves
_USED = re.compile(r"(?:基于|面向|用于|适于)[^，、的]*的")  # what 基于模型的数字化设计 is based on is said before 的
_BARS = str.maketrans(dict.fromkeys("与及和、/", "|"))


@dataclass(frozen=True, slots=True)
class Term:
    """One word that is searched and why: 名称, 别称, 去修饰, 所属产业, 名称的一部分, 所含领域 or 名称中的通用词."""

    term: str
    kind: str


def terms_of(
    row: Row,
    labels: tuple[str, ...],
    within: tuple[str, ...] = (),
    kinship: Kinship = NO_KINSHIP,
    industries: tuple[str, ...] = (),
) -> tuple[Term, ...]:
    """Return the row's name, the name without 新一代/先进/…, its alternative names, its parts, and the fields within it, each word once.

    The surest come first; `labels` are the alternative names, of a joined name those of its parts; `industries` as `industries_of` gives them.

    >>> row = Row("X-1", "X", 1, "医药高端制剂与绿色制药", "", None, None, None, ())
    >>> [term.term for term in terms_of(row, ("高端制剂",))]
    ['医药高端制剂与绿色制药', '高端制剂', '医药高端制剂', '绿色制药']
    >>> [term.term for term in terms_of(Row("X-3", "X", 3, "新材料", "", None, None, None, ()), ("关键材料", "前沿材料"))]
    ['新材料', '前沿材料']
    >>> [term.term for term in terms_of(Row("X-2", "X", 2, "新一代信息光电子", "", None, None, None, ()), ())]
    ['新一代信息光电子', '信息光电子']
    """
    if row.name is None:
        return ()
    parts = tuple(part for part in row.name.translate(_BARS).split("|") if len(part) > SHORTEST and part != row.name)
    general = tuple(part for part in parts if _is_general(part, kinship))
    telling = (one for one in labels if said(one))  # 关键材料 is called so everywhere and is no other name of 新材料
    printed = tuple(map(str.upper, telling))  # the vocabulary is kept in small letters: mems is printed MEMS
    found: dict[str, str] = {}
    for kind, words in (
        ("名称", (row.name,)),
        (GENERAL, general),
        (BARE, (_bare(row.name),)),
        (OTHER_NAME, printed),
        (BARE, tuple(map(_bare, printed))),
        (INDUSTRY, industries),
        (PART, parts),
        (WITHIN, within),
    ):
        for word in words:
            if len(word) >= SHORTEST or word.isascii():
                found.setdefault(word, kind)
    return tuple(Term(word, kind) for word, kind in found.items())


def _is_general(part: str, kinship: Kinship) -> bool:
    """Tell whether a part of a joined name is a technology used everywhere, or a class of industries."""
    field = kinship.names.get(squeezed(part))
    return field is not None and kinship.is_general(field)


def _bare(name: str) -> str:
    """Return the name without what only praises it; a rest of fewer than three characters is not taken.

    >>> _bare("高性能医疗器械"), _bare("先进工艺")
    ('医疗器械', '先进工艺')
    """
    for modifier in search_words("modifiers"):
        if name.startswith(modifier) and len(name) - len(modifier) >= SHORTEST:
            return name[len(modifier) :]
    return name


def names_field(direction: str, terms: tuple[Term, ...]) -> Term | None:
    """Return the first term by which an extracted direction names the field, or None.

    >>> robots = (Term("机器人", "名称"),)
    >>> names_field("先进工业机器人及特种环境机器人", robots)
    Term(term='机器人', kind='名称')
    >>> names_field("机器人用精密减速器", robots) is None  # only where it is used
    True
    """
    folded = direction.casefold()
    for term in terms:
        at = folded.find(term.term.casefold())
        if at >= 0 and not is_use(direction, at, at + len(term.term)):
            return term
    return None


def is_use(text: str, start: int, end: int) -> bool:
    """Tell whether ``text[start:end]`` only says where or with what something is used (基于…, …用)."""
    begun = max(text.rfind(mark, 0, start) for mark in "，、；。") + 1
    clause = _USED.sub("", text[begun:start])
    return any(word in clause for word in search_words("use_before")) or text.startswith(search_words("use_after"), end)


def places_of(term: str, text: str) -> Iterator[re.Match[str]]:
    """Return where the term stands in a text, across line breaks and whatever the case of its letters.

    Most terms stand nowhere, which is told before a pattern is made.
    """
    return pattern(term).finditer(text) if squeezed(term) in _flat(text) else iter(())


@cache
def _flat(text: str) -> str:
    """Return a text in small letters without blanks, kept for the next term."""
    return squeezed(text)


@cache
def pattern(term: str) -> re.Pattern[str]:
    """Return a pattern that finds the term across line breaks and whatever the case of its letters."""
    return re.compile(r"\s*".join(map(re.escape, term)), re.IGNORECASE)
