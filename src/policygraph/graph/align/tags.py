"""Why: a row names fields of technology in its name, its directions and its body; what each mention proves depends on where it stands.

In: a `Row` and `Knowledge`. Out: `Tag`s: the field, the words that name it, their role and standing, and what is quoted.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import IntEnum
from itertools import pairwise

from policygraph.graph.align.knowledge import Knowledge
from policygraph.graph.align.labels import Hit
from policygraph.graph.align.network import Tie
from policygraph.graph.align.squeeze import squeeze, without_asides
from policygraph.graph.rows import Row
from policygraph.ingest.lexicon.fields import FieldKind
from policygraph.ingest.records import Evidence

MOST = 2  # directions of a row that may speak for one field
SPECIFIC = 1.2  # weight of character pairs from which words name something: 特高压输变电, not 关键设备与材料
_JOINTS, _ADDING = frozenset("及与和、"), frozenset("及与和")
WORK = "先进制造"  # the class of processes
WORKED_ON = "align.worked_on"  # rule of what a process is for
USED_FOR = "align.used_for"  # rule of what the directions behind it are for
_OF_A_KIND = frozenset({Tie.SAME, Tie.BROADER, Tie.SERVES})
_ALIAS = re.compile(r"\(([^()]+)\)$")


class Role(IntEnum):
    """Where a field is named; the higher, the more it proves."""

    CONTEXT = 0  # in the body, outside the directions
    MODIFIER = 1  # inside a direction: 车用 in 车用传感器
    HEAD = 2  # what a direction is: 传感器 in 车用传感器
    NAME = 3  # what the row's name says


class Standing(IntEnum):
    """How near a mention lies to what its row is about; the higher, the more the row stands for it."""

    ASIDE = 0  # off the row's subject: 集成电路 in 石墨烯
    UNKNOWN = 1  # the vocabulary doesn't know what the row's name says
    CENTRAL = 2  # near what the row's name is about: 轴承 in 风电
    OWN = 3  # a direction of a row without a name
    LISTED = 4  # a direction of a row that is a list under a heading (先进功能材料: …)


@dataclass(frozen=True, slots=True)
class Tag:
    """A field named in a row: the words that name it, their role and standing, and the direction, name or stretch that is quoted.

    `covers`: the label is all that the quoted words say; `kind_of`: a longer label that ends with this one says what it is
    (机器人 in 水下作业机器人). `made_of_own`: off the row's subject, a thing that the direction says to be made of the subject or with it.
    """

    field: str
    label: str
    role: Role
    quote: str
    evidence: Evidence
    covers: bool
    standing: Standing = Standing.CENTRAL
    kind_of: bool = False
    made_of_own: bool = False

    @property
    def is_worked_on(self) -> bool:
        """Whether a row about a process names it as what the process is for."""
        return self.evidence.rule == WORKED_ON

    @property
    def is_purpose(self) -> bool:
        """Whether the body says it only as what a direction is for: 集成电路制造 in 集成电路制造用特种气体."""
        return self.evidence.rule == USED_FOR


def name_tags(row: Row, core: str, knowledge: Knowledge) -> tuple[list[Tag], bool]:
    """Return the fields that the name is about, and whether a joint adds them up; words in parentheses and 面向…的 are asides.

    机器人与轴承: two fields, added up. 车规级功率器件: two fields, crossed.
    """
    if not row.name or row.name_evidence is None:
        return [], False
    text = without_asides(squeeze(row.name)).text
    at = text.find(core)
    start, end = (at, at + len(core)) if at >= 0 else (0, len(text))
    heads = {
        hit: kinds for hit, kinds in knowledge.labels.find_heads(text).items() if hit.start < end and hit.end > start
    }
    gaps = [text[one.end : two.start] for one, two in pairwise(heads)]
    sharing = _sharing_a_head(text, heads, knowledge)
    joined = bool(sharing) or any(_JOINTS.intersection(gap) for gap in gaps)
    found: list[tuple[str, str, bool]] = []
    for hit, kinds in heads.items():
        whole = sharing.get(hit.start)
        if whole is not None:
            found.append((whole.field, text[whole.start : whole.end], False))
        if any(other.start <= hit.start and hit.end <= other.end for other in sharing.values()):
            continue  # 新能源 in 新能源与智能网联汽车
        found.append((hit.field, text[hit.start : hit.end], len(core) <= hit.end - hit.start))
        found += [(k.field, text[k.start : k.end], False) for k in kinds if _crosses(hit, k, text, knowledge)]
    tags = [Tag(field, label, Role.NAME, row.name, row.name_evidence, covers) for field, label, covers in found]
    return tags, joined


def _sharing_a_head(text: str, hits: Iterable[Hit], knowledge: Knowledge) -> dict[int, Hit]:
    """Return the fields that a name says with the head of the next one, by the place of that: 动力电池 in 动力及储能电池.

    None in 人才与电池.
    """
    found = {}
    for hit in hits:
        at = hit.start - 1
        if at > 0 and text[at] in _JOINTS:
            before = max((text.rfind(joint, 0, at) for joint in _JOINTS), default=-1) + 1
            left = text[before:at]
            for word in (left + text[start : hit.end] for start in range(hit.start + 1, hit.end - 1)):
                whole = knowledge.labels.find(word)
                if whole and whole[0].start == 0 and whole[0].end == len(word):
                    found[hit.start] = Hit(whole[0].field, before, at)
                    break
    return found


def _crosses(hit: Hit, kind: Hit, text: str, knowledge: Knowledge) -> bool:
    """Tell whether the end of a label is the first name of another field, and neither field is part of the other.

    新能源商用车 is 新能源汽车 and 商用车. 船舶工业软件 is 工业软件 anyway; 海洋工程装备及高技术船舶 is more than 高技术船舶.
    """
    one, other = hit.field, kind.field
    field = knowledge.network.fields[kind.field]
    is_field = field.kind in (FieldKind.FIELD, FieldKind.ITEM) and field.preferred == text[kind.start : kind.end]
    contains = knowledge.network.contains
    return is_field and one != other and not contains(one, other) and not contains(other, one)


def alias_of(name: str, knowledge: Knowledge) -> str | None:
    """Return the field that a name gives as its other name, behind it in parentheses: 动力电池(新型储能); None for 动力电池(试行)."""
    aside = _ALIAS.search(name)
    hits = knowledge.labels.find(aside[1]) if aside else ()
    return hits[0].field if aside and hits and hits[0].end - hits[0].start == len(aside[1]) else None


def direction_tags(quote: str, evidence: Evidence, knowledge: Knowledge) -> list[Tag]:
    """Return the fields that a direction names, with and without what stands in its parentheses.

    水下作业机器人: 作业机器人, and 机器人 as its kind. 相干光模块的核心芯片: 光模块 alone, the rest is a part of it.
    """
    printed = squeeze(quote)
    tags = []
    for text in dict.fromkeys((without_asides(printed).text, printed.text)):
        before = -1
        for hit, kinds in knowledge.labels.find_heads(text).items():
            label = text[hit.start : hit.end]
            if before >= 0 and label in knowledge.words.part and _JOINTS.isdisjoint(text[before : hit.start]):
                continue
            before = hit.end
            rest = knowledge.words.without_tail(_without_process(text[hit.end :], knowledge))
            ends = not rest or rest in "等及其"
            # 高精度地图与定位; not 储氢、发光等功能材料, nor 碳纳米与石墨烯医用材料
            is_head = ends or (
                rest[0] in _ADDING and "的" not in rest and not _is_shared_modifier(text[hit.end + 1 :], knowledge)
            )
            covers = ends and len(knowledge.words.core(text[: hit.end])) <= hit.end - hit.start
            is_head = is_head or _is_example(hit.field, text[hit.end :], knowledge)
            role = Role.HEAD if is_head else Role.MODIFIER
            tags.append(Tag(hit.field, label, role, quote, evidence, covers))
            tags.extend(
                Tag(kind.field, text[kind.start : kind.end], role, quote, evidence, False, kind_of=True)
                for kind in (kinds if is_head else ())
            )
    return tags


def _is_shared_modifier(rest: str, knowledge: Knowledge) -> bool:
    """Tell whether what follows a joint is another modifier and the thing that both modify: 石墨烯医用材料 behind 碳纳米与."""
    hits = knowledge.labels.find(rest)
    return len(hits) > 1 and hits[0].start == 0 and hits[1].start == hits[0].end and hits[0].field != hits[1].field


def _is_example(field: str, rest: str, knowledge: Knowledge) -> bool:
    """Tell whether a field is named as one of the things that follow, or as a way to make them: 刻蚀机 before 等刻蚀设备.

    原子层沉积 before 等外延设备: yes. 储氢 before 等功能材料: no, it says what the materials are for.
    """
    if not rest.startswith("等"):
        return False
    near = knowledge.network.near[field]
    steps = (near.get(hit.field) for hit in knowledge.labels.find(rest[1:])[-1:])
    return any(step is not None and step.tie in _OF_A_KIND for step in steps)


def _without_process(rest: str, knowledge: Knowledge) -> str:
    """Return what follows a field's name without the process behind it: 铸造 in 涡轮叶片铸造; 控制 in 机床控制 stays."""
    hits = knowledge.labels.find(rest)
    field = hits[0].field if hits and hits[0].start == 0 else None
    is_process = field is not None and knowledge.network.fields[field].kind is FieldKind.BASE
    return rest[hits[0].end :] if field is not None and is_process and knowledge.network.contains(WORK, field) else rest


def best_tags(tags: Iterable[Tag]) -> tuple[Tag, ...]:
    """Return for each field its tag in the name, and of its other tags the two that prove most, of different quotes.

    A mention in the body counts only where no direction names the field: it mostly stands in that direction.
    """
    named: dict[str, Tag] = {}
    others: dict[str, dict[str, Tag]] = {}
    for tag in tags:
        if tag.role is Role.NAME:
            named.setdefault(tag.field, tag)
            continue
        quoted = others.setdefault(tag.field, {})
        old = quoted.get(tag.quote)
        if old is None or _proof(tag) > _proof(old):
            quoted[tag.quote] = tag
    found = list(named.values())
    for quoted in others.values():
        best = sorted(quoted.values(), key=_proof, reverse=True)[:MOST]
        found += best[:1] + [tag for tag in best[1:] if tag.role is not Role.CONTEXT]
    return tuple(found)


def _proof(tag: Tag) -> tuple[int, bool, bool]:
    """Return what a mention proves, more is better."""
    return tag.role, tag.covers, not tag.kind_of


def place_tags(
    tags: tuple[Tag, ...], objects: tuple[str, ...], core: str, own: Callable[[Evidence], bool], knowledge: Knowledge
) -> tuple[Tag, ...]:
    """Return the tags with their standing, given the fields that the row's name is about and the name without generic words.

    `own` tells what the row says to be made of its subject.
    """
    network = knowledge.network
    kinds = [network.fields[name].kind for name in objects]
    if objects and FieldKind.CATEGORY not in kinds:
        wider = {high for name in objects for high, step in network.near[name].items() if step.tie is Tie.BROADER}
        inner = {field for name in (*objects, *sorted(wider)) for field in network.near[name]}
        return tuple(tag if tag.field in inner or tag.is_worked_on else _put_aside(tag, own) for tag in tags)
    if not core:
        return tuple(replace(tag, standing=Standing.OWN) if tag.role is Role.HEAD else tag for tag in tags)
    if _says_more(core, knowledge):
        return tuple(tag if tag.role is Role.NAME else replace(tag, standing=Standing.UNKNOWN) for tag in tags)
    return tuple(replace(tag, standing=Standing.LISTED) if tag.role is Role.HEAD else tag for tag in tags)


def _put_aside(tag: Tag, own: Callable[[Evidence], bool]) -> Tag:
    """Return a tag off the row's subject."""
    return replace(tag, standing=Standing.ASIDE, made_of_own=own(tag.evidence))


def _says_more(core: str, knowledge: Knowledge) -> bool:
    """Tell whether a name says something that no label knows: 宝石鉴定; 关键设备与材料 and 高端装备及精密仪器 don't."""
    rest, at = [], 0
    for hit in knowledge.labels.find(core):
        rest.append(core[at : hit.start])
        at = hit.end
    rest.append(core[at:])
    return any(knowledge.words.says(piece) >= SPECIFIC for piece in rest)
