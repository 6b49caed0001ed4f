"""The form in which names and search words are compared: what a planner would call the same spelling."""

from unicodedata import normalize


def folded(text: str | None) -> str:
    """Return the text without width, case and white space.

    Matches: ``16 / 14 纳米`` and ``16/14纳米``, ``ＭＥＭＳ`` and ``mems``. Must not match: ``光刻`` and ``光刻胶``.

    >>> folded("16 / 14 纳米"), folded("ＭＥＭＳ（传感器）")
    ('16/14纳米', 'mems(传感器)')
    """
    return "".join(normalize("NFKC", text or "").casefold().split())
