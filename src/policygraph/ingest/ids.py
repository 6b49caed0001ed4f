"""Ids made from content and source, so that a rebuild is a diff and no counter is ever stored.

Records have ids of their content, lists those of region and year, rows those of their list and number.
"""

from collections.abc import Container, Iterator
from hashlib import blake2b
from re import fullmatch


def content_id(prefix: str, *parts: object) -> str:
    """Return ``prefix-`` and 16 hex digits of the parts, joined so that no two different lists of parts collide.

    >>> content_id("tech", "光刻胶") == content_id("tech", "光刻胶")
    True
    >>> content_id("a", "x", "yz") == content_id("a", "xy", "z")
    False
    """
    digest = blake2b(digest_size=8)
    for part in parts:
        text = str(part).encode("utf-8", "surrogatepass")  # lone surrogates, which a damaged source may hold, count too
        digest.update(b"%d:" % len(text))
        digest.update(text)
    return f"{prefix}-{digest.hexdigest()}"


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
