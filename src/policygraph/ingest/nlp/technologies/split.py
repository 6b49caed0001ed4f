"""Why: cuts the object of an action into its directions: A、B和C等关键技术 -> A | B | C.

In: masked text and the bounds of the object. Out: pieces with the rule that made them, untrimmed at their ends.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from policygraph.ingest.nlp.technologies.label import Group, close_group
from policygraph.ingest.nlp.technologies.lexemes import bare, fills, leans, of
from policygraph.ingest.nlp.technologies.merge import merge_modifiers
from policygraph.ingest.nlp.technologies.piece import Piece
from policygraph.ingest.nlp.technologies.stand import stand_apart
from policygraph.ingest.nlp.technologies.trim import COLLECTIVE, trim_end

# 饱和, 参与, 涉及 are words, no conjunctions; 和/与/及/或 elsewhere may join two directions
CONJUNCTION = re.compile("以及|(?<![饱温柔中缓总亲共])和(?!谐|弦|平(?!台))|(?<![参给赋])与(?!否)|(?<![涉普触波危惠遍提以])及(?![时格])|或者?(?![许缺])")
MARK = re.compile("、")
SHARED_USE = re.compile("[^、]{4,}(?:技术|领域|行业|产业|设备)用(?=[^、]{2,})")


def split_object(masked: str, start: int, end: int) -> list[Piece]:
    """Return the pieces of ``masked[start:end]`` in printed order.

    >>> [p.cut("谐波减速器、伺服电机和传感器等关键零部件") for p in split_object("谐波减速器、伺服电机和传感器等关键零部件", 0, 20)]
    ['谐波减速器', '伺服电机', '传感器']
    """
    pieces: list[Piece] = []
    members: list[Piece] = []
    for atom in atoms(masked, start, end):
        collective = COLLECTIVE.search(masked, atom.start + 1, atom.end)
        if collective is None:
            members.append(atom)
            continue
        members.append(replace(atom, end=collective.start()))
        fresh = new_member(masked, collective.end(), atom.end)
        label_end = fresh if fresh is not None else atom.end
        group = Group(split_members(masked, members), collective.end(), label_end)
        pieces += close_group(masked, group)
        members = [Piece(fresh, atom.end, "technology.enumeration")] if fresh is not None else []
    return pieces + split_members(masked, members)


def atoms(masked: str, start: int, end: int) -> Iterator[Piece]:
    """Yield the pieces between the marks 、 of an object."""
    at = shared_use(masked, start, end)
    for mark in MARK.finditer(masked, at, end):
        if label_goes_on(masked[at : mark.start()]):
            continue
        if mark.start() > at:
            yield Piece(at, mark.start(), "technology.enumeration")
        at = mark.end()
    if end > at:
        yield Piece(at, end, "technology.enumeration")


def shared_use(masked: str, start: int, end: int) -> int:
    """Return where the list begins behind a purpose that all its members share: 显示技术用湿电子化学品、电子气体."""
    first = MARK.search(masked, start, end)
    use = SHARED_USE.match(masked, start, first.start()) if first else None
    return use.end() if use else start


def label_goes_on(atom: str) -> bool:
    """Tell whether an atom's label is a mere modifier, so that the mark behind it cuts nothing: 发动机等精密、复杂零件."""
    collective = COLLECTIVE.search(atom)
    return bool(collective) and of("heads", "adjective").cover(atom[collective.end() :]) if collective else False


def new_member(masked: str, start: int, end: int) -> int | None:
    """Return where behind a collective a new list begins: 等核心设备和硅片 -> 硅片; 等新技术和重点装备 -> None."""
    for conjunction in CONJUNCTION.finditer(masked, start, end):
        right = masked[conjunction.end() : end]
        if fills(masked[start : conjunction.start()]) and not leans(right) and not right.startswith("其"):
            return conjunction.end()
    return None


def split_members(masked: str, members: list[Piece]) -> list[Piece]:
    """Merge what leans on its neighbour, then cut each member at the conjunctions that join two directions."""
    return [part for piece in merge_modifiers(masked, members) for part in split_conjunctions(masked, piece)]


def split_conjunctions(masked: str, piece: Piece) -> list[Piece]:
    """Cut one member at every conjunction whose two sides stand on their own."""
    parts: list[Piece] = []
    start, end = piece.start, trim_end(masked, piece.start, piece.end)
    for conjunction in CONJUNCTION.finditer(masked, piece.start, end):
        left, right = masked[start : conjunction.start()], masked[conjunction.end() : end]
        if conjunction.start() > start and stand_apart(bare(left), bare(right), conjunction[0]):
            parts.append(Piece(start, conjunction.start(), "technology.conjunction"))
            start = conjunction.end()
    rule = "technology.conjunction" if parts else piece.rule
    return [*parts, Piece(start, end, rule)]
