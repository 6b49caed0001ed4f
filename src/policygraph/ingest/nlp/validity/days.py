"""Why: a text prints its days as 2024年7月1日, 二〇二四年七月, 2028年底; a period of validity is kept as two ISO dates.

In: words. Out: patterns of days, and their first or last day as ISO 8601.
"""

import re
from calendar import monthrange
from datetime import date, timedelta

from policygraph.ingest.nlp.numerals import digits

COUNT = r"\d{1,3}|[一二两三四五六七八九十]{1,3}"
_YEAR = r"20\d\d|二[〇零○Ｏ][一二三四五六七八九〇零○]{2}"
_ZEROS = str.maketrans("○Ｏ", "〇〇")
DAY = rf"(?P<year>{_YEAR})\s*年(?:\s*(?P<month>{COUNT})\s*月(?:\s*(?P<day>{COUNT})\s*日)?)?"


def first_day(match: re.Match[str]) -> str | None:
    """Return the first day that a match of `DAY` names, None for 2024年13月.

    >>> first_day(re.search(DAY, "自二〇二四年七月一日起")), first_day(re.search(DAY, "自2024年7月起"))
    ('2024-07-01', '2024-07-01')
    """
    return _iso(match["year"], match["month"] or "1", match["day"] or "1")


def last_day(match: re.Match[str]) -> str | None:
    """Return the last day that a match of `DAY` names.

    >>> [last_day(re.search(DAY, text)) for text in ("至2028年底", "至2028年2月底", "至2028年6月30日")]
    ['2028-12-31', '2028-02-29', '2028-06-30']
    """
    month = match["month"] or "12"
    if match["day"]:
        return _iso(match["year"], month, match["day"])
    first = _iso(match["year"], month, "1")
    return first and _moved(first, 1, "月", -1)


def later(begin: str, count: str, unit: str) -> str:
    """Return the last day of a period of whole years or months that begins on an ISO date.

    >>> later("2023-07-01", "2", "年"), later("2024-01-01", "一", "年"), later("2024-01-31", "6", "个月")
    ('2025-06-30', '2024-12-31', '2024-07-30')
    """
    return _moved(begin, int(digits(count)), unit, -1)


def after(begin: str, count: str, unit: str) -> str:
    """Return the day that lies some days or months (自印发之日起30日后施行) after an ISO date.

    >>> after("2024-05-01", "30", "日"), after("2024-05-01", "一", "个月")
    ('2024-05-31', '2024-06-01')
    """
    return _moved(begin, int(digits(count)), unit, 0)


def _moved(begin: str, count: int, unit: str, days: int) -> str:
    """Return an ISO date moved by `count` units and then by `days`; a day that its month lacks is the month's last."""
    at = date.fromisoformat(begin)
    if unit == "日":
        return (at + timedelta(days=count + days)).isoformat()
    months = at.year * 12 + at.month - 1 + count * (12 if unit == "年" else 1)
    year, month = months // 12, months % 12 + 1
    return (date(year, month, min(at.day, monthrange(year, month)[1])) + timedelta(days=days)).isoformat()


def _iso(year: str, month: str, day: str) -> str | None:
    """Return an ISO date from printed numbers, None where there is no such day."""
    figures = [int(digits(each.translate(_ZEROS))) for each in (year, month, day)]
    try:
        return date(*figures).isoformat()
    except ValueError:
        return None
