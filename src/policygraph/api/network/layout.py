"""Where each row stands: one column a list, ordered so that lines seldom cross; computed here, never by physics.

In: the answer. Out: place (x, y) of every row in the units of the canvas; the same input gives the same places.
"""

from collections.abc import Mapping

from policygraph.api.network.question import NetworkAnswer

COLUMN, STEP = 700, 58
_TURNS = 4


def placed(answer: NetworkAnswer) -> Mapping[str, tuple[int, int]]:
    """Return the places: columns in the order of the lists, rows by the mean height of what they are linked to."""
    order = {layer.list: [node.id for node in answer.nodes if node.list == layer.list] for layer in answer.layers}
    ends: dict[str, list[str]] = {node.id: [] for node in answer.nodes}
    for link in answer.links:
        ends[link.subject].append(link.object)
        ends[link.object].append(link.subject)
    heights = {id_: _height(at, len(ids)) for ids in order.values() for at, id_ in enumerate(ids)}
    for _ in range(_TURNS):
        for ids in order.values():
            ids.sort(key=lambda id_: (not ends[id_], _mean(id_, ends[id_], heights)))
            heights.update({id_: _height(at, len(ids)) for at, id_ in enumerate(ids)})
    return {id_: (COLUMN * n, round(heights[id_])) for n, ids in enumerate(order.values()) for id_ in ids}


def _height(at: int, count: int) -> float:
    """Return the height of the row `at` of `count`; columns are centred."""
    return STEP * (at - (count - 1) / 2)


def _mean(id_: str, ends: list[str], heights: Mapping[str, float]) -> float:
    """Return the mean height of what a row is linked to, its own where it is linked to nothing."""
    return sum(heights[end] for end in ends) / len(ends) if ends else heights[id_]
