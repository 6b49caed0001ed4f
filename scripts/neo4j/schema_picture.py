"""Draws docs/neo4j-schema.svg from the schema: each kind a box, each edge kind an arrow. Run it after the schema changed.

In: `policygraph.graph.kinds`. Out: the SVG on standard output, the same bytes every time (a test compares them).
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from html import escape

from policygraph.graph.kinds import EDGES, NODES

WIDTH, HEIGHT, COLUMN, LINE, MARGIN = 150, 44, 330, 92, 30
ANYTHING = "anything"
HEAD = (
    '<defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto">'
    '<path d="M0 0 8 4 0 8z" fill="#8c8c8c"/></marker></defs>'
    "<style>text{font-family:'Noto Sans CJK SC','Microsoft YaHei',sans-serif;text-anchor:middle}"
    ".e{fill:none;stroke:#8c8c8c}.l{font-size:9px;fill:#595959;paint-order:stroke;stroke:#fff;stroke-width:3px}</style>"
)


def arrows() -> Iterator[tuple[str, str, str]]:
    """Yield (edge kind, from, to) for every pair that the schema names; `anything` stands for all kinds."""
    for kind in EDGES:
        for part in kind.meaning.split(";"):
            sources, _, targets = part.partition("->")
            yield from ((kind.name, s.strip(), t.strip()) for s in sources.split(",") for t in targets.split(","))


def columns() -> list[list[str]]:
    """Return the kinds column by column: the longest way from Document, kinds that only point at others after these."""
    texts = {(source, target) for name, source, target in arrows() if _is_way(name, source, target)}
    rank = {"Document": 0}
    for _ in NODES:  # as often as the longest way can be
        for source, target in sorted(texts):
            if source in rank:
                rank[target] = max(rank.get(target, 0), rank[source] + 1)
    for _ in NODES:
        for _, source, target in sorted(arrows()):
            is_looser = source not in ("Document", ANYTHING, target) and not any(source == end for _, end in texts)
            if is_looser and target in rank and (source, target) not in texts:
                rank[source] = max(rank.get(source, 0), rank[target] + 1)
    found: list[list[str]] = [[] for _ in range(max(rank.values()) + 2)]
    for kind in NODES:
        found[rank.get(kind.name, len(found) - 1)].append(kind.name)
    return [column for column in found if column]


def _is_way(name: str, source: str, target: str) -> bool:
    """Tell whether an arrow leads away from the document that everything is found in."""
    stage = {kind.name: kind.stage for kind in EDGES}[name]
    return stage == "document" and "Document" != target != source and source not in (ANYTHING, "Evidence", "Centre")


def places(kinds: list[list[str]]) -> dict[str, tuple[int, int]]:
    """Return the middle of each box, columns centred."""
    tallest = max(map(len, kinds))
    return {
        name: (
            MARGIN + WIDTH // 2 + x * COLUMN,
            MARGIN + HEIGHT // 2 + y * LINE + (tallest - len(column)) * LINE // 2,
        )
        for x, column in enumerate(kinds)
        for y, name in enumerate(column)
    }


def arrow(label: str, start: tuple[int, int], end: tuple[int, int], near_end: bool) -> str:
    """Return a curve from box to box with its name near the end that fewer others use."""
    (x1, y1), (x2, y2) = start, end
    if x1 == x2:
        side, bend = x1 + WIDTH // 2, 40 + abs(y2 - y1) // 6
        path = f"M{side} {y1}C{side + bend} {y1} {side + bend} {y2} {side} {y2}"
        middle = (side + bend * 3 // 4, (y1 + y2) // 2)
    else:
        x1, x2 = (x1 + WIDTH // 2, x2 - WIDTH // 2) if x1 < x2 else (x1 - WIDTH // 2, x2 + WIDTH // 2)
        half = (x1 + x2) // 2
        path, middle = f"M{x1} {y1}C{half} {y1} {half} {y2} {x2} {y2}", (half, (y1 + y2) // 2)
        share = 0.8 if near_end else 0.2
        bent = 3 * share**2 - 2 * share**3
        middle = (round(x1 + (x2 - x1) * share), round(y1 + (y2 - y1) * bent))
    return f'<path class="e" marker-end="url(#tip)" d="{path}"/><text class="l" x="{middle[0]}" y="{middle[1]}">{label}</text>'


def box(name: str, chinese: str, at: tuple[int, int]) -> str:
    """Return a kind as a box with its Chinese and its English name."""
    x, y = at
    return (
        f'<rect x="{x - WIDTH // 2}" y="{y - HEIGHT // 2}" width="{WIDTH}" height="{HEIGHT}" rx="8" fill="#e6f0ff" stroke="#597ef7"/>'
        f'<text x="{x}" y="{y - 3}" font-size="14">{escape(chinese)}</text>'
        f'<text x="{x}" y="{y + 14}" font-size="11" fill="#595959">{name}</text>'
    )


def picture() -> str:
    """Return the whole SVG."""
    kinds = columns()
    at = places(kinds)
    names: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name, source, target in arrows():
        if ANYTHING not in (source, target):
            names[source, target].append(name)
    leaving, arriving = Counter(s for s, _ in names), Counter(t for _, t in names)
    curves = [
        arrow(" ".join(labels), at[s], at[t], leaving[s] >= arriving[t])
        for (s, t), labels in sorted(names.items())
        if s != t and s != "Evidence"
    ]
    boxes = [box(kind.name, kind.chinese, at[kind.name]) for kind in NODES]
    width, height = len(kinds) * COLUMN - COLUMN + WIDTH + 2 * MARGIN + 60, max(map(len, kinds)) * LINE + MARGIN + 20
    rest = [
        f"{name}：{'任何一类' if source == ANYTHING else source} → {target}"
        for name, source, target in arrows()
        if source in (ANYTHING, "Evidence")
    ]
    note = f'<text x="{width // 2}" y="{height - 10}" font-size="12">{escape("；".join(rest))}</text>'
    size = f'width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
    ground = f'<rect width="{width}" height="{height}" fill="#fff"/>'
    return "\n".join(
        [f'<svg xmlns="http://www.w3.org/2000/svg" {size}>', HEAD, ground, *curves, *boxes, note, "</svg>", ""]
    )


if __name__ == "__main__":
    import sys

    sys.stdout.buffer.write(picture().encode("utf-8"))
