"""Why: what stands behind 等 may be a mere collective, or the very thing of which examples were given.

In: the members before 等 and the bounds of the label behind it. Out: the pieces to keep.
    智能家电、汽车电子等领域的应用技术  -> nothing          fields where something is used
    A、B等关键零部件            -> A | B                        a collective is dropped
    A、B等大型零件的数字化设计   -> 大型零件的数字化设计          examples of a modifier are dropped
    全谱在线监测等监测仪器       -> the whole                     one example that is no thing of that kind
    永磁、催化、储氢等功能材料   -> the whole                     bare work words that share the label as their head
    火灾、矿山等场景的救援装备   -> 场景的救援装备                 places and objects are no directions
"""

import re
from dataclasses import dataclass

from policygraph.ingest.nlp.technologies.examples import (
    bare_steps,
    is_circumstance,
    is_technical,
    is_thing,
    is_work,
    needs_label,
    only_last_is_example,
    steps_of_device,
)
from policygraph.ingest.nlp.technologies.lexemes import METHODS, bare, ends, fills, leans, of
from policygraph.ingest.nlp.technologies.piece import Piece
from policygraph.ingest.nlp.technologies.trim import trim_end
from policygraph.ingest.quick import quick

FIELDS = re.compile(
    "[^的]{0,6}(?:领域|行业|场景|产业)(?:的|(?:规模化|商业化|先行)?(?:示范|试点|推广)|应用|产品的|装备(?:的|研制|研发)|$)"
)
MADE_FOR = re.compile("领域(?:的?(?:技术|装备|设备)){0,2}的?(?:研制|研发|攻关|开发)?")
FIELD = re.compile("[^的、]{0,6}(?:领域|行业)的?")
RELATED = re.compile(
    "相关领域|[^的、]{0,4}(?:领域|方面)的?(?:关键|核心)?(?:技术)?(?:突破|攻关|研发|研制)"
)  # 等相关领域; 等领域的突破
USE = re.compile("应用|示范|推广|研究|解决方案")

FOR_USE = re.compile("(?:部件|装备|设备|领域|行业|产业|产品|系统|技术|工程)用(?=.{3})")
COLLECTIVE_HEAD = re.compile("关键|核心|共性|(?:产业|规模|工程|批量)化(?:制备|生产|制造)")
LEAD = re.compile("(?:制约|影响|限制)[^、，的]{1,24}的")
RELATIVE_LABEL = re.compile(
    "(?:具有|具备|拥有|代表|体现|符合|满足|支撑|引领)[^、，的]{2,24}的(?=.{2})"
)  # 等具有自主知识产权的装备
INCLUSIVE = re.compile("及其")
THING = ("head", "generic")
SHORT = 3
LONG_NAME = 5
MAKING = re.compile("的(?:开发|研发|研制)$")
MACHINES = frozenset(("装备", "设备", "装置", "仪器", "系统"))
LONGEST_CLASS = 8  # characters of a class that has little content of its own: 纤维, 生物可降解制品
MERE_TECHNOLOGY = re.compile("(?:关键|核心|共性)+技术$")
KINDS = re.compile("(?:类别|类型|种类|品类)的")  # 温度、气体等类别的传感器
JOINED = re.compile("[和与及]")
COUNT = re.compile("^[0-9一二三四五六七八九十百]+余?[类种项款个](?:以上|左右)?")
PRODUCT = re.compile("(?:系列)?新?产品$")
NUMERIC = re.compile(r"[\d./]+[A-Za-z]{0,2}")


@quick
@dataclass(frozen=True, slots=True)
class Group:
    """The members before 等 and the label ``[label_start, label_end)`` behind it."""

    members: list[Piece]
    label_start: int
    label_end: int


def close_group(masked: str, group: Group) -> list[Piece]:
    """Return the pieces that a group with 等 yields."""
    members = group.members
    lead = LEAD.match(masked, group.label_start, group.label_end)
    label = masked[lead.end() if lead else group.label_start : trim_end(masked, group.label_start, group.label_end)]
    relative = RELATIVE_LABEL.match(label)
    label = label[relative.end() :] if relative else label
    label = without_product(COUNT.sub("", label))
    words = [bare(member.cut(masked)) for member in members]
    inclusive = INCLUSIVE.search(label)
    label_end = group.label_start + inclusive.start() if inclusive and inclusive.start() > 1 else group.label_end
    whole = Piece(members[0].start, label_end, "example_with_head")
    itself = Piece(group.label_start, group.label_end, "label_itself")
    if INCLUSIVE.match(label):
        return [Piece(members[0].start, group.label_end, "example_with_head")]
    if RELATED.fullmatch(masked, group.label_start, group.label_end):
        return members
    thing = thing_of_fields(masked, group)
    if thing or FIELDS.match(masked[group.label_start : group.label_end]):
        return thing or (members if works_of_field(masked, words, group) else [])
    if KINDS.match(label) or (len(members) > 1 and bare_steps(words, label)):
        return [whole]
    if not label or fills(label):
        return members
    if len(members) > 1 and (gives_work(words, label) or (not leans(label) and needs_label(words, label))):
        return [whole]
    if works_class(label) or (says_what_it_does(label) and 2 * sum(is_technical(word) for word in words) < len(words)):
        return [whole]
    if NUMERIC.fullmatch(words[-1]) or only_last_is_example(words, label):
        return [*members[:-1], Piece(members[-1].start, group.label_end, "example_with_head")]
    if len(members) > 1 and all(is_circumstance(word) for word in words) and ends(label, "generic"):
        return [itself]
    if len(members) > 1 and steps_of_device(words, label):
        return [whole]
    if leans(label) and len(members) > 1:
        return members
    if len(members) == 1:
        collective = is_thing(words[0]) and (
            of("heads", "work", "generic", "filler").cover(label) or names_class_of(words[0], label)
        )
        return members if collective or MAKING.search(masked, members[0].start, group.label_start - 1) else [whole]
    if label_is_target(label):
        return work_on_things(masked, members, words, group) or [itself]
    if all(ends(word, "place", "object") for word in words):
        return [itself]
    return members


def thing_of_fields(masked: str, group: Group) -> list[Piece]:
    """Return the thing that fields of use are named for: 医疗、康养等领域服务机器人 -> 服务机器人; 等领域的应用技术 -> nothing."""
    field = FIELD.match(masked, group.label_start, group.label_end)
    thing = masked[field.end() : group.label_end] if field else ""
    if field is None or leans(thing) or not ends(thing, *THING) or USE.search(thing):
        return []
    return [Piece(field.end(), group.label_end, "label_itself")]


def without_product(label: str) -> str:
    """Return a label without a trailing 产品 that says nothing behind a thing: 机器人新产品 -> 机器人; 农产品 stays.

    >>> without_product("机器人新产品"), without_product("新产品"), without_product("农产品")
    ('机器人', '新产品', '农产品')
    """
    thing = PRODUCT.sub("", label)
    return thing if ends(thing, "head") and len(thing) > 1 else label


def works_of_field(masked: str, words: list[str], group: Group) -> bool:
    """Tell whether what equipment is made for is work of its own kind, no market: 深地资源开采、极地探测等领域装备研制."""
    made = MADE_FOR.fullmatch(masked, group.label_start, group.label_end)
    return made is not None and 2 * sum(is_work(word) and len(word) > SHORT for word in words) > len(words)


def names_class_of(word: str, label: str) -> bool:
    """Tell whether a label only says to what class of things its one example belongs: 血管支架等高值医用耗材.

    >>> names_class_of("血管支架", "高值医用耗材"), names_class_of("石墨烯粉体", "二维材料制备技术")
    (True, False)
    >>> names_class_of("芯片", "可靠性检测设备"), names_class_of("新型卫星", "空间平台与有效载荷")
    (False, True)
    >>> names_class_of("氮化镓", "第三代半导体材料")
    False
    """
    label = MERE_TECHNOLOGY.sub("", label)
    thing = len(ends(word, "head"))
    if "的" in label or METHODS.ending(label) or not thing or (thing < len("支架") and len(word) < LONG_NAME):
        return False
    classes = THING if len(word) >= LONG_NAME else ("generic",)
    kinds = [(part, ends(part, *classes)) for part in JOINED.split(label)]
    owners = [part[: len(part) - len(kind)] for part, kind in kinds]
    return all(kind for _, kind in kinds) and not any(ends(owner, "activity", "work", "head") for owner in owners)


def says_what_it_does(label: str) -> bool:
    """Tell whether a label is a kind of machine for a work: 新型监护装备, 治疗设备; not 工艺装备, 关键设备.

    >>> says_what_it_does("新型监护装备"), says_what_it_does("工艺装备"), says_what_it_does("关键设备")
    (True, False, False)
    """
    machine = ends(label, "generic")
    kind = label[: len(label) - len(machine)]
    return machine in MACHINES and bool(ends(kind, "activity")) and leans(label)


def label_is_target(label: str) -> bool:
    """Tell whether the label's own head is the target and the members only say of what.

    >>> label_is_target("精密大型零件的数字化设计与制造一体化"), label_is_target("代表性应用的产业化技术路径")
    (True, False)
    >>> label_is_target("热端部件用高温合金材料"), label_is_target("固废利用关键技术装备")
    (True, False)
    """
    if FOR_USE.search(label):
        return True
    owner, found, head = label.partition("的")
    return bool(found) and not (COLLECTIVE_HEAD.match(head) or is_mere_work(head) or fills(owner) or leans(owner))


def is_mere_work(head: str) -> bool:
    """Tell whether what is done says nothing of its own, so that it is done on every example: (等高端芯片的)设计.

    >>> is_mere_work("设计"), is_mere_work("关键技术装备"), is_mere_work("数字化设计与制造一体化")
    (True, True, False)
    """
    return fills(head) or of("edges", "made", "planning").cover(head)


def work_on_things(masked: str, members: list[Piece], words: list[str], group: Group) -> list[Piece]:
    """Return the examples and the work on their kind, each an item, if the examples are things of a technical kind, else [].

    高温合金、钛合金等金属材料的高纯冶炼 -> 高温合金 | 钛合金 | 高纯冶炼; not 汽车、火箭等大型零件的数字化设计, whose examples only say of what.
    """
    at = masked.find("的", group.label_start, group.label_end)
    if at < 0 or not ends(masked[group.label_start : at], "generic") or not all(is_thing(word) for word in words):
        return []
    return [*members, Piece(at + 1, group.label_end, "label_itself")]


def works_class(label: str) -> bool:
    """Tell whether a label is work on a bare class, so that the members only say of what: A、B等食品加工技术.

    >>> works_class("食品加工技术"), works_class("纤维制备工艺"), works_class("关键材料制备技术"), works_class("封装技术")
    (True, True, False, False)
    >>> works_class("高性能关键部件制造技术")
    False
    """
    method = METHODS.ending(label)
    if not method:
        return False
    kind = label[: -len(method)]
    work = of("heads", "activity", "work").ending(kind)
    kind = kind[: len(kind) - len(work)]
    lead = of("heads", "filler").opening(kind, 0, len(kind))
    known = ends(kind, "head", "generic") or kind.endswith(("制品", "产品"))
    if kind.removeprefix("新") == "产品":  # A、B等产品制备技术: any product is no class
        return False
    return (
        bool(work and known)
        and len(kind) <= LONGEST_CLASS
        and (kind in of("heads", "generic").terms or not fills(kind))
        and (lead in ("", kind))
        and not COLLECTIVE_HEAD.search(kind)
    )


def gives_work(words: list[str], label: str) -> bool:
    """Tell whether the label names the work that its short examples only modify: 量子、光子等计算技术.

    >>> gives_work(["量子", "光子"], "计算技术"), gives_work(["光刻", "刻蚀"], "加工技术"), gives_work(["量子", "光子"], "关键技术")
    (True, False, False)
    """
    kind = label.removesuffix("技术")  # 计算
    short = all(len(word) <= SHORT and not is_work(word) for word in words)
    bare_modifiers = short and 2 * sum(map(is_technical, words)) <= len(words)
    return bare_modifiers and kind != label and len(kind) == 2 and not fills(kind)
