"""What a reader calls each list: by place and year, told apart where a region has several lists in one year. In: a graph. Out: names by id."""

from collections import Counter

from policygraph.api.services.graph import Graph
from policygraph.ingest.records import Layout, LayoutKind

TITLES = {"全国": "国家"}
KINDS = {LayoutKind.TOPICS: "指南方向", LayoutKind.PROSE: "正文所列"}


def list_names(graph: Graph) -> dict[str, str]:
    """Return what a reader calls each list: ``国家2017年``, ``江苏省2023年``.

    Where a region has several lists in one year, its table keeps the plain name and the others say what they are
    (``江苏省2023年指南方向``), or show their id where that does not tell them apart. A planner's own list goes by its title.
    """
    layouts = graph.store.layouts()
    plain = {one.id: _plain(one) for one in layouts}
    tables = Counter(plain[one.id] for one in layouts if one.kind is LayoutKind.TABLE)
    by_year = Counter(plain.values())
    is_plain = {one.id: by_year[plain[one.id]] == 1 or (one.kind is LayoutKind.TABLE and tables[plain[one.id]] == 1) for one in layouts}  # fmt: skip
    said = {one.id: plain[one.id] + ("" if is_plain[one.id] else KINDS.get(one.kind, "")) for one in layouts}
    same = Counter(said.values())
    return {id_: name if same[name] == 1 else f"{name}（{id_}）" for id_, name in said.items()}


def _plain(layout: Layout) -> str:
    """Return the name of a list by itself."""
    if layout.kind is LayoutKind.LOADED and layout.title:
        return layout.title
    return f"{TITLES.get(layout.region, layout.region)}{layout.year}年"
