"""The order of two columns of names that keeps their lines from crossing: barycentres, a fixed number of turns.

In: ids of both sides and pairs. Out: the linked ids of both sides in order; ties keep the printed order, so that equal
input gives equal pictures.
"""

from collections.abc import Sequence

_TURNS = 12


def ordered(
    left: Sequence[str], right: Sequence[str], pairs: Sequence[tuple[str, str]]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the linked ids of both sides in an order with few crossings, the best that was seen.

    >>> ordered(["a", "b"], ["x", "y"], [("a", "y"), ("b", "x")])
    (('a', 'b'), ('y', 'x'))
    """
    linked_left, linked_right = {one for one, _ in pairs}, {other for _, other in pairs}
    lefts, rights = [i for i in left if i in linked_left], [i for i in right if i in linked_right]
    best = (lefts, rights)
    fewest: int | None = None
    for _ in range(_TURNS):
        rights = _by_barycentre(rights, lefts, [(other, one) for one, other in pairs])
        found = crossings(lefts, rights, pairs)
        if fewest is None or found < fewest:
            best, fewest = (lefts, rights), found
        lefts = _by_barycentre(lefts, rights, pairs)
    return tuple(best[0]), tuple(best[1])


def crossings(left: Sequence[str], right: Sequence[str], pairs: Sequence[tuple[str, str]]) -> int:
    """Return how many pairs of lines cross."""
    ys, zs = {i: n for n, i in enumerate(left)}, {i: n for n, i in enumerate(right)}
    lines = sorted((ys[one], zs[other]) for one, other in pairs)
    return sum(b[1] < a[1] and a[0] < b[0] for n, a in enumerate(lines) for b in lines[n + 1 :])


def _by_barycentre(ids: list[str], others: list[str], pairs: Sequence[tuple[str, str]]) -> list[str]:
    """Return ids by the mean place of what they are linked to."""
    places = {i: n for n, i in enumerate(others)}
    ends: dict[str, list[int]] = {i: [] for i in ids}
    for one, other in pairs:
        ends[one].append(places[other])
    return sorted(ids, key=lambda i: sum(ends[i]) / len(ends[i]))
