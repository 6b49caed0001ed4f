r"""Why: some texts come with formulas as LaTeX (``$\leq 390\text{pA}/\mu\text{m}$``); a figure is read and kept without the markup.

In: a passage's text. Out: the plain text (≤390pA/μm, m³) and, character by character, where it came from.
"""

import re

_SYMBOLS = {
    "leq": "≤", "le": "≤", "geq": "≥", "ge": "≥", "lt": "<", "gt": ">", "mu": "μ", "pm": "±", "cdot": "·", "times": "×",
    "sim": "~", "Omega": "Ω", "circ": "°", "degree": "°", "%": "%", "approx": "≈", "alpha": "α", "beta": "β", "rm": "",
    "text": "", "mathrm": "", "mathbf": "", "left": "", "right": "", "quad": "", "qquad": "",
}  # fmt: skip
_RAISED = str.maketrans("0123456789-+", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺")
_TOKEN = re.compile(r"\$+|\\([A-Za-z]+|[%\\,;! ])\s?|\^\{([-+\d]+)\}|\^([-+]?\d)|[_^]?\{|\}|_(?=[A-Za-z\d])")
_MARKUP = re.compile(r"[$\\]|\^\{?[-+\d]")


def plain_text(text: str) -> tuple[str, list[int]]:
    r"""Return `text` without LaTeX markup, and the index of each character's origin in `text`, plus one for the end.

    >>> plain_text(r"舱容 $>170000\text{m}^3$ ，密度 $\leq 400 \text{cm}^{-2}$")[0]
    '舱容 >170000m³ ，密度 ≤400 cm⁻²'
    >>> plain_text("最大流量 > 5L/min")[0]  # a text without markup stays as it is
    '最大流量 > 5L/min'
    """
    if not _MARKUP.search(text):
        return text, list(range(len(text) + 1))
    out: list[str] = []
    origins: list[int] = []
    at = 0
    for token in _TOKEN.finditer(text):
        out.append(text[at : token.start()])
        origins.extend(range(at, token.start()))
        word = _reading(token)
        out.append(word)
        origins.extend([token.start()] * len(word))
        at = token.end()
    out.append(text[at:])
    origins.extend(range(at, len(text) + 1))
    return "".join(out), origins


def _reading(token: re.Match[str]) -> str:
    """Return what one piece of markup prints."""
    command, braced, single = token.groups()
    if braced or single:
        return (braced or single).translate(_RAISED)
    return _SYMBOLS.get(command, "") if command else ""
