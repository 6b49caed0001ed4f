"""Ids of lists and rows: a list is called by region and year (JS2023), a row by its list and number (JS2023-05).

They say themselves what they belong to, so that nobody has to look it up.
"""

from collections.abc import Container, Iterator
from re import fullmatch


def layout_of(row: str) -> str:
    """Return the id of the list that a row stands in, '' for an id that is no row's.

    >>> layout_of("JS2023-05"), layout_of("JSFUND2023-2101"), layout_of("JS2023")
    ('JS2023', 'JSFUND2023', '')
    """
    return row.rpartition("-")[0]


def free_name(layout: str, taken: Container[str]) -> str:
    """Return the id of a list, or the next one after it that no other list has.

    >>> free_name("JS2023", {"CN2017"}), free_name("JS2023", {"JS2023", "JS2023B"})
    ('JS2023', 'JS2023C')
    """
    return layout if layout not in taken else next(name for name in later_names(layout) if name not in taken)


def later_names(layout: str) -> Iterator[str]:
    """Yield the ids that follow an id: letters after the year, then numbers.

    >>> names = later_names("ZJ2021B")
    >>> next(names), next(names)
    ('ZJ2021C', 'ZJ2021D')
    >>> next(later_names("JS2023"))
    'JS2023B'
    """
    found = fullmatch(r"(.*\d)([A-Z]?)", layout)
    stem, letter = found.groups() if found else (layout, "")
    yield from (f"{stem}{chr(code)}" for code in range(ord(letter or "A") + 1, ord("Z") + 1))
    number = 1
    while True:
        yield f"{stem}Z{number}"
        number += 1
