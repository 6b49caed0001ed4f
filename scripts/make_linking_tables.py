"""Why: the bands of the linker rest on judged pairs; anyone must be able to see how well, and what happens on a row that was not seen.

In: the five texts, tests/gold/alignments.dev.csv, tests/gold/other. Out: the tables between the marks of docs/linking.md, written in
place: figures of the development gold, the same with each source row left out while the band is fitted on the others, how often a link of
a given strength is right, and the figures of the other readings; the size of the vocabulary where it is described.
Run from the root of the repository: python -m scripts.make_linking_tables
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from policygraph.graph.align.decide import LINKED, total
from policygraph.graph.align.evaluate import Gold, Score, read_gold, score_alignments
from policygraph.graph.align.findings import find_reasons
from policygraph.graph.align.profile import make_profile
from policygraph.ingest.lexicon.fields import load_fields
from tests.gold.other_readings import READINGS, other_scores
from tests.graph.align.factory import PAIRS, knowledge, real_links, real_rows

ROOT = Path(__file__).resolve().parent.parent
DOC = ROOT / "docs" / "linking.md"
START, END = "<!-- tables: made by scripts/make_linking_tables.py -->", "<!-- end of tables -->"
GRID = tuple(n / 100 for n in range(40, 76, 2))
FIRST_CONTACT = {  # F1, measured before a rule was mended with the reading
    "sources.csv": {"strong": "1.000", "any": "0.877"},
    "sources_second.csv": {"strong": "1.000", "any": "0.924"},
    "sources_third.csv": {"strong": "1.000", "any": "0.924"},
    "fund.csv": {"strong": "0.889", "any": "0.883"},
    "linghai_links.csv": {"strong": "0.857", "any": "0.826"},
    "chujiang_links.csv": {"strong": "0.615", "any": "0.862"},
    "provinces_linghai_links.csv": {"strong": "1.000", "any": "0.950"},
    "provinces_daidong_links.csv": {"strong": "1.000", "any": "0.889"},
    "provinces_beihu_links.csv": {"strong": "1.000", "any": "0.667"},
    "provinces_jingjiang_links.csv": {"strong": "0.857", "any": "0.900"},
    "provinces_wujiang_links.csv": {"strong": "one invented", "any": "0.929"},
    "future_links.csv": {"strong": "1.000", "any": "0.857"},
    "clusters_links.csv": {"strong": "1.000", "any": "0.882"},
    "centres_links.csv": {"strong": "0.500", "any": "1.000"},
    "coal_links.csv": {"strong": "0.800", "any": "0.828"},
    "harbour_links.csv": {"strong": "1.000", "any": "0.909"},
    "chains_links.csv": {"strong": "0.667", "any": "0.914"},
    "bay_links.csv": {"strong": "1.000", "any": "0.970"},
    "plain_links.csv": {"strong": "0.889", "any": "0.933"},
    "west_links.csv": {"strong": "1.000", "any": "0.667"},
    "loess_links.csv": {"strong": "0.667", "any": "0.727"},
    "roadmap_links.csv": {"strong": "1.000", "any": "0.889"},
    "thirteen_links.csv": {"strong": "0.889", "any": "1.000"},
    "eleven_links.csv": {"strong": "1.000", "any": "0.857"},
    "park_links.csv": {"strong": "0.857", "any": "0.914"},
    "rivers_links.csv": {"strong": "1.000", "any": "0.909"},
    "plateau_links.csv": {"strong": "1.000", "any": "0.800"},
}
BANDS = ((0.0, 0.2), (0.2, 0.4), (0.4, LINKED), (LINKED, 0.7), (0.7, 0.85), (0.85, 0.95), (0.95, 1.01))


@dataclass(frozen=True, slots=True)
class Judged:
    """A pair of rows with its strength and what readers hold of it: True, False, or None where both are accepted."""

    source: str
    strength: float
    holds: bool | None
    decided: bool


def judged_pairs(gold: Gold) -> list[Judged]:
    """Return every judged pair of rows; `decided` marks those that the names and the text settle, whatever the strength."""
    rows, found = real_rows(), []
    profiles = {row.id: make_profile(row, knowledge()) for part in rows.values() for row in part}
    for left, right in PAIRS:
        for one in (row for row in rows[left] if row.id in gold.judged):
            for two in rows[right]:
                link = gold.links.get((one.id, two.id))
                holds = False if link is None else True if link.required else None
                strength = total(find_reasons(profiles[one.id], profiles[two.id], knowledge()))
                predicted = real_links().get((one.id, two.id))
                strong = predicted is not None and predicted.relation.value != "related"
                found.append(Judged(one.id, strength, holds, strong))
    return found


def f1(pairs: Sequence[Judged], floor: float) -> tuple[int, int, int]:
    """Return right, counted and needed at this band."""
    said = [pair for pair in pairs if pair.decided or pair.strength >= floor]
    right = sum(pair.holds is True for pair in said)
    return right, sum(pair.holds is not None for pair in said), sum(pair.holds is True for pair in pairs)


def score(right: int, counted: int, needed: int) -> float:
    """Return F1 from the counts."""
    return 2 * right / (counted + needed) if counted + needed else 0.0


def left_out(pairs: Sequence[Judged]) -> tuple[tuple[int, int, int], list[float]]:
    """Return the summed counts where each source row is judged by the band fitted on all others, and the bands."""
    sums, floors = [0, 0, 0], []
    for source in sorted({pair.source for pair in pairs}):
        others = [pair for pair in pairs if pair.source != source]
        floor = max(GRID, key=lambda level: (round(score(*f1(others, level)), 6), -abs(level - LINKED)))
        floors.append(floor)
        for place, count in enumerate(f1([pair for pair in pairs if pair.source == source], floor)):
            sums[place] += count
    return (sums[0], sums[1], sums[2]), floors


def tables(gold: Gold) -> str:
    """Return the tables as Markdown."""
    scores = score_alignments(real_links().values(), gold, PAIRS)
    lines = [
        "### Development gold",
        "",
        "| lists | kind | P | R | F1 | relation accepted |",
        "|---|---|---|---|---|---|",
    ]
    lines += [_line(found) for found in scores]
    pairs = judged_pairs(gold)
    (right, counted, needed), floors = left_out(pairs)
    lines += ["", "### Each source row left out", ""]
    lines.append(
        f"The band for related links fitted on the other rows: {min(floors):.2f} to {max(floors):.2f}, shipped: {LINKED:.2f}."
    )
    lines.append(
        f"All links on the rows left out: P {right / counted:.3f}, R {right / needed:.3f}, F1 {score(right, counted, needed):.3f}."
    )
    lines += [
        "",
        "### How often a pair of a given strength holds",
        "",
        "| strength | pairs | hold | share |",
        "|---|---|---|---|",
    ]
    for low, high in BANDS:
        inside = [pair for pair in pairs if low <= pair.strength < high and pair.holds is not None]
        hold = sum(pair.holds is True for pair in inside)
        share = f"{hold / len(inside):.2f}" if inside else "–"
        lines.append(f"| {low:.2f} to {min(high, 1.0):.2f} | {len(inside)} | {hold} | {share} |")
    lines += [
        "",
        "### Other readings",
        "",
        "| reading | kind | P | R | F1 | relation accepted | first contact |",
        "|---|---|---|---|---|---|---|",
    ]
    for reading in READINGS:
        first = FIRST_CONTACT[reading.file]
        for kind, found in other_scores(reading).items():
            figures = f"{found.precision:.3f} | {found.recall:.3f} | {found.f1:.3f}"
            if not found.gold + found.predicted:
                figures = "– | – | –"  # none wanted, none said
            lines.append(
                f"| {reading.title} | {kind} | {figures} | {found.relation_right}/{found.right} | {first[kind]} |"
            )
    return "\n".join(lines)


def vocabulary_size() -> str:
    """Return how many fields and names the vocabulary has, in words."""
    fields = load_fields().fields
    return f"{len(fields)} fields with {sum(len(field.labels) for field in fields)} names"


def _line(found: Score) -> str:
    """Return one row of the first table."""
    lists = " → ".join(found.lists) if all(found.lists) else "all"
    figures = f"{found.precision:.3f} | {found.recall:.3f} | {found.f1:.3f}"
    return f"| {lists} | {found.kind} | {figures} | {found.relation_right}/{found.right} |"


def main() -> None:
    """Write the tables into the document."""
    gold = read_gold((ROOT / "tests/gold/alignments.dev.csv").read_text(encoding="utf-8"))
    text = DOC.read_text(encoding="utf-8")
    before, _, rest = text.partition(START)
    after = rest.partition(END)[2]
    sized = re.sub(r"COUNTS|\d+ fields with \d+ names", vocabulary_size(), before)
    DOC.write_text(f"{sized}{START}\n{tables(gold)}\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
