"""Why: 23 x 22 rows are compared pair by pair; what one row says is worked out once.

In: a `Row` and `Knowledge`. Out: `Profile`: the row's objects (the fields its name is about), every field that it names with the place,
its directions as weighted character pairs, its sub-headings and its runs of characters.
"""

import re
from collections import Counter
from dataclasses import dataclass, replace
from enum import IntEnum
from itertools import pairwise

from policygraph.graph.align.knowledge import Knowledge
from policygraph.graph.align.network import Tie
from policygraph.graph.align.squeeze import Squeezed, squeeze, without_asides
from policygraph.graph.rows import Row
from policygraph.ingest.lexicon.fields import FieldKind
from policygraph.ingest.records import Evidence

RUN = 5  # characters of a run in which two texts may agree
EVERYWHERE = 0.3  # what is left of the weight of words that name a technology used everywhere (大数据)
MAJORITY = 0.6  # share of the directions of a nameless row that must be about one field
_JOINTS = frozenset("及与和、")
_HEADING = re.compile(r"(?:^|[;。；])\s*([\u4e00-\u9fffA-Za-z0-9]{2,12})[:：]")


class Role(IntEnum):
    """Where a field is named; the higher, the more it proves."""

    CONTEXT = 0  # in the body, outside the directions
    MODIFIER = 1  # inside a direction: 车用 in 车用传感器
    HEAD = 2  # what a direction is: 传感器 in 车用传感器
    NAME = 3  # what the row's name says


@dataclass(frozen=True, slots=True)
class Tag:
    """A field named in a row: the words that name it, their role, and the direction, name or stretch that is quoted."""

    field: str
    label: str
    role: Role
    quote: str
    evidence: Evidence
    covers: bool  # the label is all that the quoted words say
    central: bool = True  # near what the row's name is about: 轴承 in 风电, not 集成电路 in 石墨烯
    listed: bool = False  # a direction of a row that is a list under a heading (先进功能材料: …)


@dataclass(frozen=True, slots=True)
class Item:
    """One direction with its weighted character pairs; `mass` is their sum."""

    quote: str
    evidence: Evidence
    text: str
    grams: dict[str, float]
    mass: float


@dataclass(frozen=True, slots=True)
class Profile:
    """What one row says, ready for comparison.

    `facet` is what the name narrows its field to, `part` that word if it names a part of the thing (零部件); `joined` tells
    whether the name adds its objects (A与B) or crosses them.
    """

    row: Row
    name: str
    core: str
    facet: str | None
    part: str | None
    objects: tuple[str, ...]
    joined: bool
    tags: tuple[Tag, ...]
    items: tuple[Item, ...]
    headings: frozenset[str]
    body: Squeezed
    runs: frozenset[str]


def make_profile(row: Row, knowledge: Knowledge) -> Profile:
    """Return the profile of a row; all evidence is the row's own."""
    name = squeeze(row.name or "").text
    core = knowledge.words.core(name) if name else ""
    named, joined = _name_tags(row, core, knowledge)
    listed = [
        tag for direction in row.directions for tag in _direction_tags(direction.quote, direction.evidence, knowledge)
    ]
    body = squeeze(row.body_evidence.quote if row.body_evidence else row.text)
    objects = _objects(named) if named or row.name else _majority(row, listed, knowledge)
    heads = [
        replace(tag, role=Role.HEAD) for tag in listed if not named and tag.field in objects
    ]  # no name, but one subject
    tags = _centred(_best([*named, *listed, *heads, *_body_tags(row, knowledge)]), objects, knowledge)
    facet = _facet(name, objects, knowledge)
    headings = frozenset(_HEADING.findall(body.text))
    runs = frozenset(body.text[i : i + RUN] for i in range(len(body.text) - RUN + 1))
    items = tuple(_item(d.quote, d.evidence, objects, knowledge) for d in row.directions)
    part = facet if knowledge.words.is_part(facet) else None
    return Profile(row, name, core, facet, part, objects, joined, tags, items, headings, body, runs)


def _item(quote: str, evidence: Evidence, objects: tuple[str, ...], knowledge: Knowledge) -> Item:
    """Return a direction ready for comparison; words that stand in rows of any subject weigh little, if it isn't this row's."""
    text = squeeze(quote).text
    grams = knowledge.words.grams(text)
    for hit in knowledge.labels.find(text):
        kind = knowledge.network.fields[hit.field].kind
        if kind is FieldKind.BASE or (kind is FieldKind.COMPONENT and hit.field not in objects):
            common = knowledge.words.grams(text[hit.start : hit.end])
            grams.update({gram: weight * EVERYWHERE for gram, weight in common.items()})
    return Item(quote, evidence, text, grams, sum(grams.values()))


def _facet(name: str, objects: tuple[str, ...], knowledge: Knowledge) -> str | None:
    """Return the part that a name narrows its field to; 材料 narrows no field that is itself one of 新材料.

    光通信元器件: 元器件. 新型显示器件: None, it is what 新型显示 makes.
    """
    facet = knowledge.words.facet_of(name)
    hits = (name[hit.start : hit.end] for hit in knowledge.labels.find(name))
    if facet in knowledge.words.form and any(hit.endswith(facet) and hit != facet for hit in hits):
        return None
    classes = [high for field in objects for high in (field, *knowledge.network.above[field])]
    return None if facet is None or any(high.endswith(facet[-2:]) for high in classes) else facet


def _name_tags(row: Row, core: str, knowledge: Knowledge) -> tuple[list[Tag], bool]:
    """Return the fields that the name is about, and whether a joint adds them up; words in parentheses and 面向…的 are asides.

    机器人与轴承: two fields, added up. 车规级功率器件: two fields, crossed.
    """
    if not row.name or row.name_evidence is None:
        return [], False
    text = without_asides(squeeze(row.name)).text
    at = text.find(core)
    start, end = (at, at + len(core)) if at >= 0 else (0, len(text))
    hits = [hit for hit in knowledge.labels.find(text) if hit.start < end and hit.end > start]
    gaps = [text[one.end : two.start] for one, two in pairwise(hits)]
    tags = [
        Tag(h.field, text[h.start : h.end], Role.NAME, row.name, row.name_evidence, len(core) <= h.end - h.start)
        for h in hits
    ]
    return tags, any(_JOINTS.intersection(gap) for gap in gaps)


def _direction_tags(quote: str, evidence: Evidence, knowledge: Knowledge) -> list[Tag]:
    """Return the fields that a direction names, with and without what stands in its parentheses."""
    printed = squeeze(quote)
    bare = without_asides(printed)
    tags = []
    for text in dict.fromkeys((bare.text, printed.text)):
        hits = knowledge.labels.find(text)
        for hit in hits:
            rest = knowledge.words.without_tail(text[hit.end :])
            is_head = not rest or rest in "等及其"
            covers = is_head and len(knowledge.words.core(text[: hit.end])) <= hit.end - hit.start
            role = Role.HEAD if is_head else Role.MODIFIER
            tags.append(Tag(hit.field, text[hit.start : hit.end], role, quote, evidence, covers))
    return tags


def _body_tags(row: Row, knowledge: Knowledge) -> list[Tag]:
    """Return the fields that stand anywhere in the printed body, each quoted by its own words."""
    if row.body_evidence is None:
        return []
    body, tags = squeeze(row.body_evidence.quote), []
    for hit in knowledge.labels.find(body.text):
        start, end = body.span(hit.start, hit.end)
        place, at = row.body_evidence, row.body_evidence.start
        evidence = Evidence(place.document, at + start, at + end, place.quote[start:end], "align.label")
        role = Role.CONTEXT if row.directions else Role.MODIFIER
        tags.append(Tag(hit.field, body.text[hit.start : hit.end], role, evidence.quote, evidence, True))
    return tags


def _best(tags: list[Tag]) -> tuple[Tag, ...]:
    """Return for each field its tag in the name, and of its other tags the one with the highest role, the first of equal ones."""
    best: dict[tuple[str, bool], Tag] = {}
    for tag in tags:
        key = (tag.field, tag.role is Role.NAME)
        old = best.get(key)
        if old is None or (tag.role, tag.covers) > (old.role, old.covers):
            best[key] = tag
    return tuple(best.values())


def _centred(tags: tuple[Tag, ...], objects: tuple[str, ...], knowledge: Knowledge) -> tuple[Tag, ...]:
    """Mark the fields that lie off the row's objects; in a row about a category, or about nothing known, all are central."""
    network = knowledge.network
    kinds = [network.fields[name].kind for name in objects]
    if not objects or FieldKind.CATEGORY in kinds:
        return tuple(replace(tag, listed=tag.role is Role.HEAD) for tag in tags)
    wider = {high for name in objects for high, step in network.near[name].items() if step.tie is Tie.BROADER}
    inner = {field for name in (*objects, *sorted(wider)) for field in network.near[name]}
    return tuple(tag if tag.field in inner else replace(tag, central=False) for tag in tags)


def _objects(named: list[Tag]) -> tuple[str, ...]:
    """Return the fields of the name in printed order, each once."""
    return tuple(dict.fromkeys(tag.field for tag in named))


def _majority(row: Row, listed: list[Tag], knowledge: Knowledge) -> tuple[str, ...]:
    """Return the one field that most directions of a nameless row are about, if there is one."""
    votes: Counter[str] = Counter()
    for direction in {tag.evidence for tag in listed}:
        votes.update({tag.field for tag in listed if tag.evidence == direction})
    fields = knowledge.network.fields
    for field, count in sorted(votes.items(), key=lambda vote: (-vote[1], vote[0])):
        if count >= MAJORITY * len(row.directions) and fields[field].kind in (
            FieldKind.FIELD,
            FieldKind.ITEM,
            FieldKind.COMPONENT,
        ):
            return (field,)
    return ()
