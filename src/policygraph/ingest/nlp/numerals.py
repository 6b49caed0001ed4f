"""Why: policy texts print numbers as digits and as Chinese numerals; a condition keeps one plain number.

In: a printed number. Out: the same number in digits (and the unit that 百分之 carries).
"""

import re

_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
_TENS = {"十": 10, "百": 100, "千": 1000, "万": 10000}
CHINESE = "[零〇一二两三四五六七八九十百千]+"
_FRACTION = re.compile(f"({CHINESE})分之({CHINESE})")
HALF = "(?:一半|半数)"
TENTHS = "[一二两三四五六七八九]成"


def digits(numeral: str) -> str:
    """Return a Chinese numeral in digits.

    >>> digits("十"), digits("二十五"), digits("一百零八"), digits("两千")
    ('10', '25', '108', '2000')
    >>> digits("2018"), digits("二〇二五")  # digits stay, a spelt year is read figure by figure
    ('2018', '2025')
    """
    if numeral.isascii():
        return numeral
    if not any(c in _TENS for c in numeral):
        return "".join(str(_DIGITS[c]) for c in numeral)
    total, held = 0, 0
    for char in numeral:
        if char in _DIGITS:
            held = _DIGITS[char]
        else:
            total += (held or 1) * _TENS[char]
            held = 0
    return str(total + held)


def plain(number: str) -> tuple[str, str | None]:
    """Return value and implied unit of a printed number.

    >>> plain("百分之五十"), plain("三分之一"), plain("10,000"), plain("1 : 1")
    (('50', '%'), ('1/3', None), ('10000', None), ('1:1', None))
    >>> plain("一半"), plain("半数"), plain("三成")
    (('1/2', None), ('1/2', None), ('30', '%'))
    """
    tight = number.replace(" ", "")
    if tight in ("一半", "半数"):
        return "1/2", None
    if tight.endswith("成"):
        return f"{_DIGITS[tight[0]]}0", "%"
    fraction = _FRACTION.fullmatch(tight)
    if fraction:
        below, above = fraction.groups()
        return (digits(above), "%") if below == "百" else (f"{digits(above)}/{digits(below)}", None)
    if tight[0] in _DIGITS or tight[0] in _TENS:
        return digits(tight), None
    return re.sub(r",(?=\d{3})", "", tight).replace("：", ":"), None
