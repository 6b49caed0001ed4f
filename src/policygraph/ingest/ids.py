"""Ids made from content and source, so that a rebuild is a diff and no counter is ever stored.

Lists and rows are called by region, year and number: `list_ids`.
"""

from hashlib import blake2b


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
