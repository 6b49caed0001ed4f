"""Why: quality is a number that anyone can recompute; this scores links against judged pairs exactly as the gold's own scorer does.

In: links, and a gold table (CSV: source, target, relation, level; its first line names every judged source). Out: `Score`s per pair
of lists, for strong links (exact, close, broad, narrow) and for all.
"""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from policygraph.graph.rows import STRONG, Alignment, Relation, Status
from policygraph.ingest.errors import BadGold
from policygraph.ingest.list_ids import layout_of
from policygraph.ingest.shares import Shares

ANY = STRONG | {Relation.RELATED}
COLUMNS = ("source", "target", "relation", "level")
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class GoldLink:
    """What readers hold of a pair: the relations that they accept, and whether it must be found or only may be."""

    relations: frozenset[Relation]
    required: bool
    rationale: str


@dataclass(frozen=True, slots=True)
class Gold:
    """The judged sources and their links; a pair of a judged source without a link holds no relation."""

    judged: frozenset[str]
    links: Mapping[Pair, GoldLink]


@dataclass(frozen=True, slots=True)
class Score(Shares):
    """Figures of one pair of lists ('' = all) and one kind of links; `missed` and `invented` name the pairs.

    `predicted` are the links that count as right or wrong, `gold` those that are required.
    """

    lists: Pair
    kind: str
    right: int
    predicted: int
    gold: int
    relation_right: int
    missed: tuple[Pair, ...]
    invented: tuple[Pair, ...]


def read_gold(text: str) -> Gold:
    """Read a gold table; the first line ends with the ids of every judged source. Raises `BadGold` with the line."""
    first, _, rest = text.removeprefix("\ufeff").partition("\n")
    rows = csv.DictReader(rest.splitlines())
    absent = [column for column in COLUMNS if column not in (rows.fieldnames or ())]
    if not first.startswith("#") or absent:
        raise BadGold(f"第 1 行应以 # 开头，列出判断过的各行编号；第 2 行应是列名 {','.join(COLUMNS)}")
    links = {(row["source"], row["target"]): _gold_link(row, f"第 {rows.line_num + 1} 行") for row in rows}
    return Gold(frozenset(first.split()), links)


def _gold_link(row: Mapping[str, str | None], where: str) -> GoldLink:
    """Return what readers hold of the pair on one line."""
    words = (row["relation"] or "").split("|")
    unknown = [word for word in words if word not in set(Relation)]
    if unknown or not row["source"] or not row["target"]:
        raise BadGold(
            f"{where}：要有 source、target 和关系（{'、'.join(Relation)}，可用 | 并列），现为“{row['relation']}”"
        )
    return GoldLink(frozenset(map(Relation, words)), row["level"] == "required", row.get("rationale") or "")


def score_alignments(links: Iterable[Alignment], gold: Gold, lists: Iterable[Pair]) -> tuple[Score, ...]:
    """Return the scores of each pair of lists and of all together; links that people rejected are not predictions."""
    said = {(link.subject, link.object): link.relation for link in links if link.status is not Status.REJECTED}
    wanted = tuple(lists)
    groups = [((left, right), frozenset({(left, right)})) for left, right in wanted]
    groups.append((("", ""), frozenset(wanted)))
    kinds = (("strong", STRONG), ("any", ANY))
    return tuple(_score(said, gold, label, group, name, kind) for label, group in groups for name, kind in kinds)


def _score(
    said: Mapping[Pair, Relation],
    gold: Gold,
    label: Pair,
    lists: frozenset[Pair],
    name: str,
    kind: frozenset[Relation],
) -> Score:
    """Return the figures of one group of lists and one kind of links."""
    inside = [pair for pair in {**said, **gold.links} if pair[0] in gold.judged and _lists(pair) in lists]
    sure = {pair: gold.links[pair] for pair in inside if pair in gold.links}
    mine = {pair for pair in inside if said.get(pair) in kind}
    allowed = {pair for pair, link in sure.items() if link.relations & kind}
    needed = {pair for pair, link in sure.items() if link.relations <= kind and link.required}
    right = mine & needed
    same = sum(said[pair] in sure[pair].relations for pair in right)
    counted = mine - (allowed - needed)
    missed, invented = tuple(sorted(needed - mine)), tuple(sorted(mine - allowed))
    return Score(label, name, len(right), len(counted), len(needed), same, missed, invented)


def _lists(pair: Pair) -> Pair:
    """Return the lists of a pair of rows."""
    return layout_of(pair[0]), layout_of(pair[1])
