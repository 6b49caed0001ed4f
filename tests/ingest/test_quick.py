"""Quick records are made like any frozen dataclass, and what they can't do is refused when the class is defined."""

import pickle
from dataclasses import FrozenInstanceError, dataclass, field, replace

import pytest

from policygraph.ingest.quick import quick
from policygraph.ingest.records import Evidence

PLACE = Evidence("doc", 3, 5, "光刻", "rule")


def test_a_quick_record_is_frozen_equal_by_value_and_can_be_replaced_and_pickled() -> None:
    with pytest.raises(FrozenInstanceError):
        PLACE.start = 4  # type: ignore[misc]
    assert replace(PLACE, end=6) == Evidence("doc", 3, 6, "光刻", "rule") != PLACE
    assert pickle.loads(pickle.dumps(PLACE)) == PLACE
    assert hash(PLACE) == hash(replace(PLACE))


def test_a_missing_or_unknown_field_is_an_error_as_ever() -> None:
    with pytest.raises(TypeError, match="quote"):
        Evidence("doc", 3, 5, rule="rule")  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="colour"):
        Evidence("doc", 3, 5, "光刻", "rule", colour="red")  # type: ignore[call-arg]


def test_what_is_made_by_a_factory_or_afterwards_is_refused() -> None:
    @dataclass(frozen=True, slots=True)
    class Made:
        parts: list[int] = field(default_factory=list)

    @dataclass(frozen=True, slots=True)
    class Checked:
        part: int

        def __post_init__(self) -> None:
            assert self.part

    for record in (Made, Checked):
        with pytest.raises(ValueError, match=record.__name__):
            quick(record)
