"""Small wordings that templates share: a quote on one line, a number with its sign, a stretch of text cut short."""

import re
from collections.abc import Mapping
from typing import Any

_ROW = re.compile(r"[A-Za-z]+\d{4}[A-Za-z]*-\d+")
_BREAK = re.compile(r"\s*\n\s*")
UNSURE = "日期不确，见出处"  # the register says it in words
SIGNS = {">=": "≥", "<=": "≤", ">": "＞", "<": "＜", "=": "＝", "in": "", "exists": ""}


def oneline(text: str) -> str:
    """Return a quote as it reads: breaks inside it and the marks of emphasis left out.

    >>> oneline("驱控\\n\\n一体控制系统"), oneline("**主要任务**是突破")
    ('驱控一体控制系统', '主要任务是突破')
    """
    return printed(_BREAK.sub("", text))


def printed(text: str) -> str:
    """Return a stretch of a text as a page prints it: line breaks stay, the source's marks of emphasis (``**``) are left out."""
    return text.replace("**", "")


def clipped(text: str, length: int = 60) -> str:
    """Return the text on one line, cut with … after `length` characters.

    >>> clipped("光刻胶与湿化学品", 3), clipped("光刻胶", 3)
    ('光刻胶…', '光刻胶')
    """
    line = oneline(text)
    return line if len(line) <= length else line[:length] + "…"


def named(sentence: str, names: Mapping[str, str | None]) -> str:
    """Return a sentence with the name of each row behind its id.

    >>> named("否定则CN2017-02由“已列入”变为“未列”", {"CN2017-02": "印刷及柔性显示"})
    '否定则CN2017-02“印刷及柔性显示”由“已列入”变为“未列”'
    """
    return _ROW.sub(lambda found: found[0] + (f"“{names[found[0]]}”" if names.get(found[0]) else ""), sentence)


def figure(demand: Any) -> str:
    """Return the figure of a condition or indicator: ``≥50%``; '' where it has none."""
    if demand.value is None:
        return ""
    return f"{SIGNS.get(demand.comparator, demand.comparator)}{demand.value}{demand.unit or ''}"


def day(text: str | None) -> str:
    """Return a date as people write it.

    >>> day("2023-06-09"), day("2016-06"), day(None), day("未知"), day("January, year unclear")
    ('2023年6月9日', '2016年6月', '', '未知', '日期不确，见出处')
    """
    parts = (text or "").split("-")
    if not all(part.isdigit() for part in parts):
        return UNSURE if text and text.isascii() else text or ""
    return "".join(f"{int(part)}{unit}" for part, unit in zip(parts, "年月日", strict=False))
