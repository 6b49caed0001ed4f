"""Why: a frozen dataclass looks ``object.__setattr__`` up for each field; a text has thousands of records, and most time of making them goes there.

In: a frozen dataclass with slots. Out: the same class, made in half the time: each field is stored by its slot's own setter.
"""

from collections.abc import Callable
from dataclasses import MISSING, fields
from typing import Any, TypeVar

Record = TypeVar("Record")


def quick(record: type[Record]) -> type[Record]:
    """Give a frozen dataclass with slots an ``__init__`` that does what its own does, faster; nothing else changes.

    Fields made by a factory, keyword-only fields and ``__post_init__`` are not for it: `ValueError`.

    >>> from dataclasses import dataclass
    >>> @quick
    ... @dataclass(frozen=True, slots=True)
    ... class Place:
    ...     start: int
    ...     end: int = 9
    >>> Place(3), Place(end=5, start=4) == Place(4, 5)
    (Place(start=3, end=9), True)
    >>> Place(3).end = 4
    Traceback (most recent call last):
    dataclasses.FrozenInstanceError: cannot assign to field 'end'
    """
    described = fields(record)  # type: ignore[arg-type]
    plain = all(field.init and not field.kw_only and field.default_factory is MISSING for field in described)
    if not plain or hasattr(record, "__post_init__"):
        raise ValueError(f"{record.__name__} is not made of plain fields alone")
    made: Callable[..., None] = record.__init__
    names = [field.name for field in described]
    setters = {f"set_{name}": getattr(record, name).__set__ for name in names}
    stores = "".join(f"\n    set_{name}(self, {name})" for name in names)
    space: dict[str, Any] = dict(setters)
    exec(f"def __init__(self, {', '.join(names)}):{stores}", space)  # as dataclasses itself writes it
    own = space["__init__"]
    own.__defaults__, own.__annotations__, own.__qualname__ = made.__defaults__, made.__annotations__, made.__qualname__
    record.__init__ = own  # type: ignore[method-assign]
    return record
