"""The font that pictures are drawn with: the shipped Chinese subset, then matplotlib's own DejaVu Sans for rare symbols.

In: text. Out: text that can be drawn, and the characters that the Chinese font lacks. Nothing is ever drawn as a box.
"""

import unicodedata
from functools import cache
from importlib.resources import as_file, files

FAMILY, FALLBACK = "Policygraph Sans", "DejaVu Sans"


@cache
def families() -> tuple[str, str]:
    """Make the shipped font known to matplotlib and return the families to draw with, in order."""
    from matplotlib.font_manager import fontManager

    with as_file(files("policygraph.api.fonts") / "PolicygraphSans.otf") as path:
        fontManager.addfont(str(path))
    return FAMILY, FALLBACK


@cache
def characters(family: str) -> frozenset[int]:
    """Return the code points that a family can draw."""
    from matplotlib.font_manager import FontProperties, findfont
    from matplotlib.ft2font import FT2Font

    families()
    return frozenset(FT2Font(findfont(FontProperties(family=family), fallback_to_default=False)).get_charmap())


def drawable(text: str) -> str:
    """Return the text on one line, control characters dropped, what no font has as its code: ``光\\x00刻`` gives ``光刻``.

    ``H₂`` stays as it is (the fallback draws ₂); a character that neither font has becomes ``〔U+2A6D6〕``.
    """
    plain = "".join(" " if c in "\n\t" else c for c in text if c in "\n\t" or unicodedata.category(c)[0] != "C")
    known = characters(FAMILY) | characters(FALLBACK)
    return "".join(c if ord(c) in known else f"〔U+{ord(c):04X}〕" for c in plain)


def missing(text: str) -> tuple[str, ...]:
    """Return the characters that the Chinese font lacks, each once, in order: ``CO₂`` gives ``("₂",)``, ``光刻胶`` gives ``()``."""
    known = characters(FAMILY)
    return tuple(
        dict.fromkeys(c for c in text if ord(c) not in known and unicodedata.category(c)[0] != "C" and not c.isspace())
    )
