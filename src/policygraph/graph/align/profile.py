"""Why: 23 x 22 rows are compared pair by pair; what one row says is worked out once.

In: a `Row` and `Knowledge`. Out: `Profile`: the row's objects (the fields its name is about), every field that it names with the place,
its directions as weighted character pairs, its sub-headings and its runs of characters.
"""

import re
from collections import Counter
from dataclasses import dataclass, replace

from policygraph.graph.align.body import body_tags, made_of_subject
from policygraph.graph.align.knowledge import Knowledge
from policygraph.graph.align.squeeze import Squeezed, squeeze
from policygraph.graph.align.tags import (
    Role,
    Tag,
    alias_of,
    best_tags,
    direction_tags,
    name_tags,
    place_tags,
)
from policygraph.graph.rows import Row
from policygraph.ingest.lexicon.fields import FieldKind
from policygraph.ingest.records import Evidence

RUN = 5  # characters of a run in which two texts may agree
EVERYWHERE = 0.3  # what is left of the weight of words that name a technology used everywhere (大数据)
MAJORITY = 0.6  # share of the directions of a nameless row that must be about one field
_HEADING = re.compile(r"(?:^|[;。；])\s*([\u4e00-\u9fffA-Za-z0-9]{2,12})[:：]")


@dataclass(frozen=True, slots=True)
class Item:
    """One direction with its weighted character pairs; `mass` is their sum, `core` the direction without praise and general words;
    `is_use` tells that it is made of what the row is about.
    """

    quote: str
    evidence: Evidence
    text: str
    core: str
    grams: dict[str, float]
    mass: float
    is_use: bool


@dataclass(frozen=True, slots=True)
class Spoken:
    """A direction that is what a field says, by this label."""

    item: Item
    field: str
    label: str


@dataclass(frozen=True, slots=True)
class Profile:
    """What one row says, ready for comparison.

    `facet` is what the name narrows its field to, `part` that word if it names a part of the thing (零部件); `joined` tells
    whether the name adds its objects (A与B) or crosses them; `alias` is the field that the name gives in parentheses as its other name;
    `about` holds for each field the directions that are what it says, all of them, where `tags` keeps the two that prove most.
    """

    row: Row
    name: str
    core: str
    facet: str | None
    part: str | None
    alias: str | None
    objects: tuple[str, ...]
    joined: bool
    tags: tuple[Tag, ...]
    items: tuple[Item, ...]
    about: dict[str, tuple[Spoken, ...]]
    headings: frozenset[str]
    body: Squeezed
    runs: frozenset[str]


def make_profile(row: Row, knowledge: Knowledge) -> Profile:
    """Return the profile of a row; all evidence is the row's own."""
    name = squeeze(row.name or "").text
    core = knowledge.words.core(name) if name else ""
    named, joined = name_tags(row, core, knowledge)
    listed = [
        tag for direction in row.directions for tag in direction_tags(direction.quote, direction.evidence, knowledge)
    ]
    is_measure = name.endswith(knowledge.words.measure)  # 产业集群培育试点 names fields as its scope
    if is_measure:
        listed = [replace(tag, role=Role.CONTEXT, covers=False) for tag in listed]
    body = squeeze(row.body_evidence.quote if row.body_evidence else row.text)
    objects = _objects(named) if named or row.name else _majority(row, listed, knowledge)
    heads = [
        replace(tag, role=Role.HEAD) for tag in listed if not named and tag.field in objects
    ]  # no name, but one subject
    own = made_of_subject(row, objects, knowledge)
    tags = place_tags(
        best_tags([*named, *listed, *heads, *body_tags(row, objects, knowledge)]), objects, core, own, knowledge
    )
    facet = _facet(name, objects, knowledge)
    headings = frozenset(_HEADING.findall(body.text))
    runs = frozenset(body.text[i : i + RUN] for i in range(len(body.text) - RUN + 1))
    items = (
        ()
        if is_measure
        else tuple(_item(d.quote, d.evidence, objects, own(d.evidence), knowledge) for d in row.directions)
    )
    part = facet if knowledge.words.is_part(facet) else None
    alias = alias_of(name, knowledge)
    about = _about(listed, items)
    return Profile(row, name, core, facet, part, alias, objects, joined, tags, items, about, headings, body, runs)


def _about(listed: list[Tag], items: tuple[Item, ...]) -> dict[str, tuple[Spoken, ...]]:
    """Return each field's directions: those whose head names it, in printed order."""
    by_place = {item.evidence: item for item in items}
    found: dict[str, dict[Evidence, Spoken]] = {}
    for tag in listed:
        if tag.role is Role.HEAD and not tag.kind_of and tag.evidence in by_place:
            found.setdefault(tag.field, {}).setdefault(
                tag.evidence, Spoken(by_place[tag.evidence], tag.field, tag.label)
            )
    return {field: tuple(places.values()) for field, places in found.items()}


def _item(quote: str, evidence: Evidence, objects: tuple[str, ...], is_use: bool, knowledge: Knowledge) -> Item:
    """Return a direction ready for comparison; words that stand in rows of any subject weigh little, if it isn't this row's."""
    text = squeeze(quote).text
    grams = knowledge.words.grams(text)
    for hit in knowledge.labels.find(text):
        kind = knowledge.network.fields[hit.field].kind
        if kind is FieldKind.BASE or (kind is FieldKind.COMPONENT and hit.field not in objects):
            common = knowledge.words.grams(text[hit.start : hit.end])
            grams.update({gram: weight * EVERYWHERE for gram, weight in common.items()})
    return Item(quote, evidence, text, knowledge.words.core(text), grams, sum(grams.values()), is_use)


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
