"""Holds each row that a store returns to its record's fields, for a person can change a store's values by hand.

In: a record's class and a row with its columns in the order of the fields, an Evidence as five columns. Out: nothing, or `DamagedStore`.
"""

from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar

from orjson import JSONDecodeError, loads

from policygraph.graph.errors import DamagedStore
from policygraph.ingest.records import Evidence

E = TypeVar("E", bound=Enum)
Values = tuple[Any, ...]

_STORED = {bool: int}  # everything else that is no plain value is stored as text: enums by their value, lists as JSON
_PLAIN = (str, int, float)
_CHINESE = {str: "文字", int: "整数", float: "小数", NoneType: "空"}
_sound: set[tuple[type, ...]] = set()  # types of rows that were found right, the record's class first


def hold(record: type, row: Any, at: int = 0) -> None:
    """Raise `DamagedStore` if a value from column `at` on has not the type that its field declares; `row` begins with the id."""
    seen = (record, *map(type, row[at:]))
    if seen in _sound:
        return
    for (name, types), value in zip(_columns(record), row[at:], strict=False):
        if type(value) not in types:
            wanted = "或".join(_CHINESE[type_] for type_ in types)
            raise DamagedStore(str(row[0]), f"{name} 是{_shown(value)}，应为{wanted}")
    _sound.add(seen)


def member(kind: type[E], id_: str, name: str, value: str) -> E:
    """Return the member of a closed set; `DamagedStore` for a word that is none of them."""
    try:
        return kind(value)
    except ValueError as error:
        words = "、".join(str(one.value) for one in kind)
        raise DamagedStore(id_, f"{name} 是{_shown(value)}，应为 {words} 之一") from error


def unpacked(id_: str, name: str, value: Any) -> Any:
    """Return the list that a property holds as JSON; `DamagedStore` if it holds none."""
    try:
        found = loads(value)
    except (JSONDecodeError, TypeError) as error:
        raise DamagedStore(id_, f"{name} 是{_shown(value)}，读不出来") from error
    if not isinstance(found, list):
        raise DamagedStore(id_, f"{name} 是{_shown(value)}，应为一个列表")
    return found


def _shown(value: Any) -> str:
    """Return a value as a message shows it, long ones cut."""
    if value is None:
        return "空的"
    text = str(value)
    return f"“{text if len(text) <= 20 else text[:19] + '…'}”"


@cache
def _columns(record: type) -> tuple[tuple[str, tuple[type, ...]], ...]:
    """Return name and allowed types of each column of a record."""
    found: list[tuple[str, tuple[type, ...]]] = []
    for name, declared in record.__annotations__.items():
        options = declared.__args__ if isinstance(declared, UnionType) else (declared,)
        if Evidence in options:
            optional = NoneType in options
            found += [
                (f"{name} 的 {part}", (*types, NoneType) if optional else types) for part, types in _columns(Evidence)
            ]
        else:
            found.append((name, tuple(_stored(option) for option in options)))
    return tuple(found)


def _stored(option: Any) -> type:
    """Return the type as which a field's value is stored."""
    if option is NoneType or option in _PLAIN:
        return option  # type: ignore[no-any-return]
    return _STORED.get(option, str)
