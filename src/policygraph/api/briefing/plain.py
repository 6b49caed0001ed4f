"""Makes any text safe for a document: no control characters, no lone surrogates, no characters that XML forbids."""

import unicodedata


def plain(text: str) -> str:
    """Return the text without what no document can hold; line breaks stay.

    >>> plain("光\\x00刻\\x1b胶\\ud800\\n") == "光刻胶\\n"
    True
    """
    return "".join(
        character
        for character in text
        if character == "\n"
        or (unicodedata.category(character) not in ("Cc", "Cs", "Cf") and ord(character) & 0xFFFE != 0xFFFE)
    )
