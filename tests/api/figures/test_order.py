"""The order of the two columns."""

from hypothesis import given
from hypothesis import strategies as st

from policygraph.api.figures.order import crossings, ordered

PAIRS = st.sets(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=25)


@given(PAIRS)
def test_it_never_crosses_more_than_the_best_that_it_saw_and_loses_nobody(found: set[tuple[int, int]]) -> None:
    pairs = sorted((f"a{one}", f"b{other}") for one, other in found)
    left, right = ordered([f"a{n}" for n in range(10)], [f"b{n}" for n in range(10)], pairs)
    assert sorted(left) == sorted({one for one, _ in pairs})
    assert sorted(right) == sorted({other for _, other in pairs})


def test_a_ladder_upside_down_is_drawn_without_a_crossing() -> None:
    ids = [str(n) for n in range(8)]
    pairs = [(one, other) for one, other in zip(ids, reversed(ids), strict=True)]
    assert crossings(*ordered(ids, ids, pairs), pairs) == 0
