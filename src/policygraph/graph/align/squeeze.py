"""Why: printed text has spaces, line breaks and two widths of letters; comparison needs one form that leads back.

In: printed text. Out: `Squeezed`: NFKC, lower case, no white space, and for each character its place in the printed text.
"""

import re
import unicodedata
from dataclasses import dataclass

_ASIDE = re.compile(r"\([^()]*\)")


@dataclass(frozen=True, slots=True)
class Squeezed:
    """Comparable text; character i of `text` stands at ``origins[i]`` of the printed text."""

    text: str
    origins: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the printed span of ``text[start:end]`` (not empty)."""
        return self.origins[start], self.origins[end - 1] + 1


def squeeze(printed: str) -> Squeezed:
    """Return the comparable form.

    >>> squeeze("16/14 纳米").text, squeeze("Ａ\\n股").text
    ('16/14纳米', 'a股')
    >>> squeeze("驱控\\n\\n一体").span(1, 3)
    (1, 5)
    """
    if unicodedata.is_normalized("NFKC", printed):
        pairs = [(c, i) for i, c in enumerate(printed.lower()) if not c.isspace()]
        if len(printed.lower()) != len(printed):  # İ becomes two characters
            pairs = [(c, i) for i, raw in enumerate(printed) for c in raw.lower() if not c.isspace()]
    else:
        folded = (
            (unicodedata.normalize("NFKC", c).lower() if c > "\x7f" else c.lower(), i) for i, c in enumerate(printed)
        )
        pairs = [(c, i) for text, i in folded for c in text if not c.isspace()]
    return Squeezed("".join(c for c, _ in pairs), tuple(i for _, i in pairs))


def as_printed(words: str, quote: str) -> str:
    """Return words of the comparable form as the quote prints them, without white space; in capitals where it prints them otherwise.

    >>> as_printed("soc芯片", "主控 SoC 芯片"), as_printed("mems", "微机电系统"), as_printed("光刻胶", "光刻 胶")
    ('SoC芯片', 'MEMS', '光刻胶')
    """
    capitals = words.upper()
    if capitals == words:
        return words
    form = squeeze(quote)
    at = form.text.find(words)
    return "".join(quote[origin] for origin in form.origins[at : at + len(words)]) if at >= 0 else capitals


def without_asides(squeezed: Squeezed) -> Squeezed:
    """Return the text without what stands in parentheses.

    >>> without_asides(squeeze("光（激光）通信")).text
    '光通信'
    >>> without_asides(squeeze("光通信")).text
    '光通信'
    """
    if "(" not in squeezed.text:
        return squeezed
    keep = [True] * len(squeezed.text)
    for match in _ASIDE.finditer(squeezed.text):
        keep[match.start() : match.end()] = [False] * (match.end() - match.start())
    kept = [i for i, stays in enumerate(keep) if stays]
    return Squeezed("".join(squeezed.text[i] for i in kept), tuple(squeezed.origins[i] for i in kept))
