"""What a page's address asks for: two lists and a date. The address says everything, so that a link can be taken to a meeting.

In: the query of a request. Out: `Asked`. Raises `BadQuestion` (Chinese) for a date that is none.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import urlencode

from policygraph.api.errors import FaceError

LIST, REFERENCE = "JS2023", "CN2017"
LONGEST = 200  # characters of one parameter


class BadQuestion(FaceError):
    """An address that can't be read; the message says which part and how to write it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Both lists and the date at which validity is judged; `is_dated` tells that the address itself names the date."""

    list_id: str
    reference: str
    as_of: str
    is_dated: bool

    def query(self, **more: str) -> str:
        """Return the address's query with both lists, the date if the address named it, and what else is given."""
        dated = {"as_of": self.as_of} if self.is_dated else {}
        return urlencode({"list": self.list_id, "reference": self.reference, **dated, **more})

    def fixed(self) -> "Asked":
        """Return the same question with its date written down."""
        return replace(self, is_dated=True)

    def swapped(self) -> "Asked":
        """Return the question seen from the other list."""
        return replace(self, list_id=self.reference, reference=self.list_id)


def asked(query: Mapping[str, str], today: date) -> Asked:
    """Read the address; what it doesn't name is JS2023, CN2017 and today.

    >>> asked({"list": "ZJ2021", "as_of": "2026-01-31"}, date(2026, 5, 1)).query()
    'list=ZJ2021&reference=CN2017&as_of=2026-01-31'
    >>> asked({"as_of": "明天"}, date(2026, 5, 1))
    Traceback (most recent call last):
    policygraph.api.pages.asked.BadQuestion: 日期“明天”无法识别。请写作 2026-01-31，或去掉 as_of 按今天计算。
    """
    for name, value in query.items():
        if len(value) > LONGEST:
            raise BadQuestion(f"网址中的 {name} 有 {len(value)} 个字，最多 {LONGEST} 个。请缩短后再试。")
    given = query.get("as_of", "").strip()
    return Asked(
        query.get("list") or LIST,
        query.get("reference") or REFERENCE,
        _day(given) if given else today.isoformat(),
        bool(given),
    )


def _day(text: str) -> str:
    """Return the date in ISO form."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise BadQuestion(f"日期“{text}”无法识别。请写作 2026-01-31，或去掉 as_of 按今天计算。") from error
