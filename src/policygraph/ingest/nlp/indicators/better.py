"""Why: 优于 says that a figure is to be better, not that it is to be greater; of an error or a delay less is better.

In: the name of a figure, its number and its unit. Out: the comparator of 优于.
"""

import re

from policygraph.ingest.nlp.tsv import any_of

_TABLE = "indicators_words.tsv"
_LESS = re.compile(f"(?:{any_of(_TABLE, 'less')})$")
_FINE = re.compile(f"(?:{any_of(_TABLE, 'fine')})$")
_FEW = 20  # per cent: an accuracy of less than these is an error that is allowed
_COUNTED = re.compile("位|bit|dpi|ppi|级|p|像素|万像素")  # 分辨率优于300dpi: the more the finer


def sign_of_better(name: str, value: str, unit: str | None) -> str:
    """Return the comparator that 优于 means for a figure of this name; greater is better where nothing says otherwise.

    >>> sign_of_better("定位误差", "0.5", "%"), sign_of_better("分辨率", "0.1", "nm"), sign_of_better("响应时间", "10", "ms")
    ('<=', '<=', '<=')
    >>> sign_of_better("信噪比", "60", "dB"), sign_of_better("识别精度", "99.5", "%"), sign_of_better("寿命", "2", "万小时")
    ('>=', '>=', '>=')
    """
    if value.startswith("±") or _LESS.search(name):
        return "<="
    if not _FINE.search(name) or unit is None or _COUNTED.fullmatch(unit):
        return ">="
    if unit == "%":
        return "<=" if float(re.sub(r"[^\d.]", "", value) or 100) <= _FEW else ">="
    return "<="
