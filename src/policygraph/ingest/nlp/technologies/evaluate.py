"""Why: says how well directions were found, in the very numbers of the gold annotation's own scorer.

In: the directions of each row and the gold rows. Out: precision, recall and F1, exact and relaxed, with misses and inventions.
Exact means equal without white space; relaxed means that the longest common block is at least 0.6 of the union. A prediction
that meets an optional gold item is neither right nor wrong. Every gold item is matched at most once, best pairs first.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from policygraph.ingest.errors import BadGold
from policygraph.ingest.shares import Shares

EXACT, RELAXED = 1.0, 0.6
_EDGES = "，,。；;、"


@dataclass(frozen=True, slots=True)
class GoldRow:
    """The annotated directions of one row; `optional` ones cost nothing either way; `name` is None where the source has none."""

    items: tuple[str, ...]
    optional: tuple[str, ...] = ()
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Figures(Shares):
    """Counts at one floor, and what was missed or invented as (row id, text)."""

    right: int
    predicted: int
    gold: int
    missed: tuple[tuple[str, str], ...]
    invented: tuple[tuple[str, str], ...]


def read_gold_rows(text: str) -> dict[str, GoldRow]:
    """Return the rows of a gold file: JSON lines {"id", "name", "items", "optional"}; raises `BadGold` with the line.

    >>> read_gold_rows('{"id": "A", "items": ["光刻胶"]}')
    {'A': GoldRow(items=('光刻胶',), optional=(), name=None)}
    >>> read_gold_rows('{"id": "A", "items": "光刻胶"}')
    Traceback (most recent call last):
    policygraph.ingest.errors.BadGold: 第 1 行：items 应是文字的列表，如 ["光刻胶"]
    """
    rows: dict[str, GoldRow] = {}
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), 1):
        if line.strip():
            name, row = _gold_row(line, f"第 {number} 行")
            if name in rows:
                raise BadGold(f"第 {number} 行：{name} 前面已有一行，请合并")
            rows[name] = row
    if not rows:
        raise BadGold('一行也没有；每行应是 {"id", "name", "items", "optional"}')
    return rows


def _gold_row(line: str, where: str) -> tuple[str, GoldRow]:
    """Return the id of a row and what is annotated there."""
    try:
        row: Any = json.loads(line)
    except json.JSONDecodeError as error:
        raise BadGold(f"{where}第 {error.colno} 列：不是完整的 JSON（{error.msg}）") from error
    if not isinstance(row, dict) or not isinstance(row.get("id"), str):
        raise BadGold(f"{where}：应是带 id 的 JSON 对象")
    for key in ("items", "optional"):
        words = row.get(key, () if key == "optional" else None)
        if not isinstance(words, list | tuple) or not all(isinstance(word, str) for word in words):
            raise BadGold(f'{where}：{key} 应是文字的列表，如 ["光刻胶"]')
    name = row.get("name")
    if not isinstance(name, str | None):
        raise BadGold(f"{where}：name 应是文字，没有名称的行写 null")
    return row["id"], GoldRow(tuple(row["items"]), tuple(row.get("optional", ())), name)


def score_names(predicted: Mapping[str, str | None], gold: Mapping[str, GoldRow]) -> Figures:
    """Return the figures of rows and their names (row id -> name) over the rows that are annotated; others aren't judged.

    >>> score_names({"A": "机器人", "B": None}, {"A": GoldRow((), (), "机器人"), "B": GoldRow((), (), "石墨烯")}).missed
    (('B', '石墨烯'),)
    """
    said = {row: squeeze(predicted[row] or "") for row in gold if row in predicted}
    wanted = {row: squeeze(annotated.name or "") for row, annotated in gold.items()}
    missed = tuple((row, name) for row, name in wanted.items() if said.get(row) != name)
    invented = tuple((row, name) for row, name in said.items() if wanted[row] != name)
    return Figures(len(wanted) - len(missed), len(said), len(wanted), missed, invented)


def score_technologies(
    predicted: Mapping[str, Sequence[str]], gold: Mapping[str, GoldRow], floor: float = EXACT
) -> Figures:
    """Return the figures of `predicted` (row id -> quotes) over the rows of `gold`.

    >>> score_technologies({"A": ["光刻胶", "平台"]}, {"A": GoldRow(("光刻胶", "光刻机"))}).missed
    (('A', '光刻机'),)
    """
    right = said = wanted = 0
    missed: list[tuple[str, str]] = []
    invented: list[tuple[str, str]] = []
    for row, annotated in gold.items():
        mine = [squeeze(text) for text in predicted.get(row, ())]
        items = [squeeze(text) for text in annotated.items]
        pairs = one_to_one(mine, items, floor)
        met = {i for i, _ in pairs}
        rest = [text for i, text in enumerate(mine) if i not in met]
        forgiven = one_to_one(rest, [squeeze(text) for text in annotated.optional], floor)
        right, said, wanted = right + len(pairs), said + len(mine) - len(forgiven), wanted + len(items)
        found = {j for _, j in pairs}
        missed += [(row, text) for j, text in enumerate(items) if j not in found]
        pardoned = {i for i, _ in forgiven}
        invented += [(row, text) for i, text in enumerate(rest) if i not in pardoned]
    return Figures(right, said, wanted, tuple(missed), tuple(invented))


def squeeze(text: str) -> str:
    """Return `text` without white space and without marks at its ends."""
    return "".join(text.split()).strip(_EDGES)


def overlap(left: str, right: str) -> float:
    """Return the longest common block's share of the union of two strings, 0..1."""
    if left == right:
        return 1.0
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    block = matcher.find_longest_match(0, len(left), 0, len(right)).size
    return block / (len(left) + len(right) - block) if block else 0.0


def one_to_one(predicted: Sequence[str], gold: Sequence[str], floor: float) -> list[tuple[int, int]]:
    """Return pairs (predicted index, gold index) with overlap >= floor, best first, each index once."""
    ranked = sorted(
        ((overlap(p, g), -i, -j) for i, p in enumerate(predicted) for j, g in enumerate(gold)), reverse=True
    )
    used_predicted: set[int] = set()
    used_gold: set[int] = set()
    pairs: list[tuple[int, int]] = []
    for score, minus_i, minus_j in ranked:
        if score >= floor and -minus_i not in used_predicted and -minus_j not in used_gold:
            used_predicted.add(-minus_i)
            used_gold.add(-minus_j)
            pairs.append((-minus_i, -minus_j))
    return pairs
