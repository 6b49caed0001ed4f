"""Why: cuts the object of an action into its directions: A、B和C等关键技术 -> A | B | C.

In: masked text and the bounds of the object. Out: pieces with the rule that made them, untrimmed at their ends.
"""

import re
from collections.abc import Iterator

from policygraph.ingest.lexicon.alternation import either
from policygraph.ingest.nlp.technologies.counterparts import made_in_one_way
from policygraph.ingest.nlp.technologies.label import Group, close_group
from policygraph.ingest.nlp.technologies.lexemes import bare, ends, fills, leans, of
from policygraph.ingest.nlp.technologies.merge import is_headless, merge_modifiers
from policygraph.ingest.nlp.technologies.piece import Piece
from policygraph.ingest.nlp.technologies.stand import WEAK, stand_apart
from policygraph.ingest.nlp.technologies.trim import COLLECTIVE, trim_end

MADE, RENEWED = of("edges", "made"), of("edges", "renewed")

# 饱和, 参与, 涉及 are words, no conjunctions, 船舶与海洋工程, 纤维及复合材料 are one trade; 和/与/及/或 elsewhere may join two directions
CONJUNCTION = re.compile(
    "和(?<![饱温柔中缓总亲共]和)(?!谐|弦|平(?!台))|与(?<![参给赋]与)(?<!船舶与)(?<!纤维与(?=复合材料))(?!否)|及(?<![涉普触波危惠遍提以]及)(?<!纤维及(?=复合材料))(?![时格]|以[上下])|或者?(?![许缺])"
)
MARK = re.compile("、(?:以及)?|以及(?!其)|特别是|尤其是")
JOINING = re.compile("[和与及或]")
DIVIDING = re.compile(either((*"、等和与及或", "特别是", "尤其是")))  # an object without one is one piece
# 储能电池与变流器、电网的耦合机理 is about all of them together
RELATING = re.compile(
    "与[^，；。等]*的(?:多场|深度|动态|多尺度|强)?(?:耦合|交互|相互作用|互动|匹配|协同|作用)(?:机理|机制|规律|关系|理论|效应)(?:研究|分析)?$"
)
SHORTEST_STEP = 4
COMMON = re.compile("(?<!的)(?:关键|核心|共性|前沿){1,3}技术$")
LONGEST_BARE = 6  # 系统集成 behind 及 may lean on what stands before, 系统集成设计制造 does not
LONGEST_MEMBER = 400  # no direction is longer; what is, is no enumeration
MEETS = re.compile("的?(?:深度)?(?:融合|结合)$")  # 信息安全等技术与汽车的融合: the car is no direction
SHARED_USE = re.compile("[^、]{4,}(?:技术|领域|行业|产业|设备)用(?=[^、]{2,})")


def split_object(masked: str, start: int, end: int) -> list[Piece]:
    """Return the pieces of ``masked[start:end]`` in printed order.

    >>> [p.cut("谐波减速器、伺服电机和传感器等关键零部件") for p in split_object("谐波减速器、伺服电机和传感器等关键零部件", 0, 20)]
    ['谐波减速器', '伺服电机', '传感器']
    """
    if not DIVIDING.search(masked, start, end) or (
        masked.find("与", start, end) >= 0 and RELATING.search(masked, start, end)
    ):
        return [trimmed(masked, Piece(start, end, "enumeration"))]
    if masked.find("等", start, end) < 0:
        return split_members(masked, list(atoms(masked, start, end)))
    pieces: list[Piece] = []
    members: list[Piece] = []
    for atom in atoms(masked, start, end):
        collective = COLLECTIVE.search(masked, atom.start + 1, atom.end)
        if collective is None:
            if not (pieces and not members and widens(atom.cut(masked))):
                members.append(atom)
            continue
        members.append(atom._replace(end=collective.start()))
        fresh = new_member(masked, collective.end(), atom.end)
        label_end = fresh if fresh is not None else label_limit(masked, collective.end(), atom.end)
        group = Group(split_members(masked, members, listed=True), collective.end(), label_end)
        pieces += [part for kept in close_group(masked, group) for part in apart(masked, kept)]
        members = [Piece(fresh, atom.end, "enumeration")] if fresh is not None else []
        if fresh is not None and COLLECTIVE.search(masked, fresh + 1, atom.end):
            pieces += split_object(masked, fresh, atom.end)
            members = []
    return pieces + split_members(masked, members)


def widens(words: str) -> bool:
    """Tell whether words behind a label only widen it: 等关键技术、装备和集成优化设计.

    >>> widens("装备和集成优化设计"), widens("轻量化集成工艺技术"), widens("装备故障诊断")
    (True, False, False)
    """
    return bool(of("heads", "generic").opening(words, 0, len(words))) and leans(words)


def atoms(masked: str, start: int, end: int) -> Iterator[Piece]:
    """Yield the pieces between the marks 、 of an object."""
    at = shared_use(masked, start, end)
    for mark in MARK.finditer(masked, at, end):
        if label_goes_on(masked, at, mark, end):
            continue
        if mark.start() > at:
            yield Piece(at, mark.start(), "enumeration")
        at = mark.end()
    if end > at:
        yield Piece(at, end, "enumeration")


def shared_use(masked: str, start: int, end: int) -> int:
    """Return where the list begins behind a purpose that all its members share: 显示技术用湿电子化学品、电子气体."""
    first = MARK.search(masked, start, end)
    use = SHARED_USE.match(masked, start, first.start()) if first else None
    return use.end() if use else start


def label_limit(masked: str, start: int, end: int) -> int:
    """Return where a label ends; a second 等 with a mere collective ends it: 等合金材料的冶炼和变形控制等关键技术."""
    second = COLLECTIVE.search(masked, start + 1, end)
    return second.start() if second and fills(masked[second.end() : end]) else end


def apart(masked: str, kept: Piece) -> list[Piece]:
    """Cut a label that was kept as the direction itself; other pieces are cut already."""
    return split_conjunctions(masked, kept) if kept.rule == "label_itself" else [kept]


def label_goes_on(masked: str, start: int, mark: re.Match[str], end: int) -> bool:
    """Tell whether the mark behind an atom's label cuts nothing: 发动机等精密、复杂零件; 等功能材料设计、制备."""
    collective = COLLECTIVE.search(masked, start, mark.start())
    if not collective:
        return False
    label = masked[collective.end() : mark.start()]
    after = MARK.search(masked, mark.end(), end)
    following = masked[mark.end() : after.start() if after else end]
    goes_on = (
        bool(ends(label, "work"))
        and leans(following)
        and bool(of("heads", "work").opening(following, 0, len(following)))
    )
    return of("heads", "adjective").cover(label) or goes_on or (is_headless(label) and len(label) <= SHORTEST_STEP)


def opens_group(label: str, right: str) -> bool:
    """Tell whether another thing with an 等 of its own follows a label: 陀螺仪等惯性器件和激光雷达等探测设备."""
    collective = COLLECTIVE.search(right)
    example = right[: collective.start()] if collective else ""
    named = bool(ends(example, "head")) and not JOINING.search(example)
    return named and bool(ends(label, "head", "generic")) and "的" not in label + right


def works_on_object(right: str) -> bool:
    """Tell whether a member that an 等 of its own closes is work on a thing: 系统集成设计制造等技术瓶颈; not 装备等."""
    collective = COLLECTIVE.search(right)
    work = right[: collective.start()] if collective else ""
    thing = of("edges", "object").opening(work, 0, len(work))
    return len(work) >= LONGEST_BARE and bool(thing) and bool(ends(work, "activity", "work"))


def new_member(masked: str, start: int, end: int) -> int | None:
    """Return where behind a collective a new list begins: 等核心设备和硅片 -> 硅片; 等新技术和重点装备 -> None."""
    for conjunction in CONJUNCTION.finditer(masked, start, end):
        right = masked[conjunction.end() : end]
        if MEETS.search(right):
            continue
        label = masked[start : conjunction.start()]
        if opens_group(label, right):
            return conjunction.end()
        if right.startswith("其") or not fills(label):
            continue
        if not leans(right) or works_on_object(right):
            return conjunction.end()
    return None


def split_members(masked: str, members: list[Piece], listed: bool = False) -> list[Piece]:
    """Merge what leans on its neighbour, then cut each member at the conjunctions that join two directions."""
    found: list[Piece] = []
    before = ""
    merged = merge_modifiers(masked, members, listed)
    if len(merged) > 1 and not listed:
        merged = without_common(masked, merged)
    for piece in merged:
        if JOINING.search(masked, piece.start, piece.end):
            found += split_conjunctions(masked, piece, len(members) > 2, before)
        else:
            found.append(trimmed(masked, piece))
        before = piece.cut(masked)
    return found


def without_common(masked: str, members: list[Piece]) -> list[Piece]:
    """Return the members of a list that no 等 closes without the 关键技术 that the last one has for all: 基因挖掘、品种设计核心技术.

    >>> [p.cut(t) for t in ("基因挖掘、品种设计核心技术",) for p in without_common(t, [Piece(0, 4, ""), Piece(5, 13, "")])]
    ['基因挖掘', '品种设计']
    """
    *others, last = members
    end = trim_end(masked, last.start, last.end)
    common = COMMON.search(masked, last.start + SHORTEST_STEP, end)
    if not common or any(masked.startswith("技术", other.end - 2) for other in others):
        return members
    return [*others, last._replace(end=common.start())]


def trimmed(masked: str, piece: Piece) -> Piece:
    """Return a piece without the work and results at its end."""
    end = trim_end(masked, piece.start, piece.end)
    return piece if end == piece.end else Piece(piece.start, end, piece.rule)


def nearest(masked: str, start: int, right: str, later: list[re.Match[str]], end: int) -> str:
    """Return the right side of 与 or 及 up to a later 和 that joins two directions: 早期探测与定位系统和外骨骼 -> 定位系统."""
    for conjunction in later:
        if conjunction[0] == "和" and stand_apart(
            masked[start : conjunction.start()], masked[conjunction.end() : end], "和"
        ):
            return right[: len(right) - (end - conjunction.start())]
    return right


def is_step(words: str) -> bool:
    """Tell whether a member is a step of its own that takes nothing from a head further right: 柔性玻璃一次成型."""
    return bool(ends(words, "activity")) and len(bare(words)) >= SHORTEST_STEP


def is_made(words: str) -> bool:
    """Tell whether words name a thing and that it is made, so that what 和 joins is another: 绿色投入品研制 | 农药减施增效."""
    made = MADE.ending(words) or RENEWED.ending(words)
    return bool(made) and len(words) > len(made) + 1 and not fills(words[: -len(made)])


def split_conjunctions(masked: str, piece: Piece, among_work: bool = False, before: str = "") -> list[Piece]:
    """Cut one member at every conjunction whose two sides stand on their own.

    `among_work`: the member stands in a list, where bare work words are items: 研磨、抛光、清洗和封装.
    `before`: the member before; a step without the head of this one shows that steps need none: 一次成型、化学强化和精密切割工艺.
    """
    whole = trimmed(masked, piece)
    start, end, _ = whole
    joining = JOINING.search(masked, start, end)
    if end - start > LONGEST_MEMBER or not joining:
        return [whole]
    parts: list[Piece] = []
    conjunctions = list(CONJUNCTION.finditer(masked, joining.start(), end))
    for at, conjunction in enumerate(conjunctions):
        left, right = masked[start : conjunction.start()], masked[conjunction.end() : end]
        if conjunction[0] in WEAK:
            right = nearest(masked, start, right, conjunctions[at + 1 :], end)
        bare_work = conjunction[0] == "和" and among_work and left in of("heads", "activity").terms and leans(right)
        step = (
            conjunction[0] == "和"
            and is_step(before)
            and is_step(left)
            and is_step(right[: -len(ends(right, "generic")) or None])
        )
        done = conjunction[0] == "和" and is_made(left) and len(right) >= SHORTEST_STEP and not leans(right)
        alike = before != "" and made_in_one_way(before, left, right)
        if conjunction.start() > start and (
            bare_work or step or done or alike or stand_apart(left, right, conjunction[0])
        ):
            parts.append(Piece(start, conjunction.start(), "conjunction"))
            start = conjunction.end()
    rule = "conjunction" if parts else piece.rule
    return [*parts, Piece(start, end, rule)]
