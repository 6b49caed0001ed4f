r"""One punctuation for reading: the text with every character in its place, but in one spelling.

In: the original text. Out: a text of the same length (so that offsets stay those of the original) with full-width
``，；：（）！？``, half-width letters and digits, plain spaces, and `DROPPED` where a character is not for reading (control
characters, zero-width characters, ``**``), and “” for straight quotation marks in pairs (not for inches). Line breaks stay.

>>> flatten("驱控(一体),约１０家") == "驱控（一体），约10家"
True
>>> flatten("按不低于1:1出资10,000元, 17:30前")  # inside numbers and times the half-width sign stays
'按不低于1:1出资10,000元， 17:30前'
>>> flatten('建设"专精特新"企业，攻克12"硅片')
'建设“专精特新”企业，攻克12"硅片'
"""

import re

DROPPED = "\0"

_TO_FULL = {ord(half): full for half, full in zip(",;:()!?", "，；：（）！？", strict=True)}
_TO_HALF = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F) if chr(code) not in _TO_FULL.values()}
_KANA = {ord("｡"): "。", ord("､"): "、", ord("｢"): "「", ord("｣"): "」"}
_SPACES = dict.fromkeys((0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000), " ")
_LINE_BREAKS = b"\t\n\r\x0b\x0c\x85"
_CONTROLS = [code for code in (*range(0x20), *range(0x7F, 0xA0)) if code not in _LINE_BREAKS]
_UNSEEN = [0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF, *range(0xFFF9, 0xFFFC)]
_VARIANTS = [*range(0xFE00, 0xFE10)]
_SURROGATES = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
_TABLE: dict[int, str] = {
    **_TO_FULL,
    **_TO_HALF,
    **_KANA,
    **_SPACES,
    **dict.fromkeys((*_CONTROLS, *_UNSEEN, *_VARIANTS), DROPPED),
    **_SURROGATES,
}
_USUAL = [(half, full) for half, full in zip(",;:()!?", "，；：（）！？", strict=True)] + [
    ("\u3000", " "),
    ("\xa0", " "),
]
_RARE = re.compile("[" + "".join(re.escape(chr(code)) for code in _TABLE if chr(code) not in dict(_USUAL)) + "]")
_THOUSANDS = re.compile("，(?=[0-9]{3}(?![0-9]))(?<=[0-9]，)(?<![0-9]{4}，)")
_QUOTED = re.compile(r'(?<![0-9])"([^"\n]{1,40}(?:\n[^"\n]{1,40})?)(?<![0-9])"')
_RATIO = re.compile("：(?=[0-9]{1,3}(?![0-9A-Za-z]))(?<=[0-9]：)")


def flatten(text: str) -> str:
    """Return `text` in one spelling, character by character (the length never changes)."""
    for printed, read in _USUAL:
        text = text.replace(printed, read)
    if _RARE.search(text):
        text = text.translate(_TABLE)
    text = text.replace("**", DROPPED + DROPPED)
    if '"' in text:
        text = _QUOTED.sub("“\\1”", text)
    return _RATIO.sub(":", _THOUSANDS.sub(",", text))
