"""The register of centres as it stood on a day: an answer for a past day counts no centre that was approved later.

In: a comparison with the whole register and an ISO date. Out: the same with the centres that may have been approved by then; those
left out stay in `Register.later`, so that the answer can name them. A day can be told only as far as a date is printed: 2022 is later
than 2021-12-31 and not later than 2022-03-01. A centre without a date is never left out, and the answer says so.
"""

import re
from dataclasses import replace

from policygraph.graph.answers.inputs import Centre, Comparison, Register

_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


def at_day(comparison: Comparison, day: str) -> Comparison:
    """Return the comparison for the answers of one day."""
    return replace(comparison, as_of=day, register=register_at(comparison.register, day))


def register_at(register: Register, day: str) -> Register:
    """Return the register without the centres that were approved after the day; '' leaves it whole."""
    known = (*register.centres, *register.later)
    later = tuple(centre for centre in known if is_later(centre.date, day))
    return replace(register, centres=tuple(centre for centre in known if centre not in later), later=later)


def is_later(date: str, day: str) -> bool:
    """Tell whether a date, printed to the year, month or day, lies after the day.

    >>> is_later("2022-11", "2022-10-31"), is_later("2022-11", "2022-11-01"), is_later("", "2022-11-01"), is_later("2022-11", "")
    (True, False, False, False)
    """
    return bool(day) and bool(_DATE.fullmatch(date)) and date > day[: len(date)]


def is_doubtful(centre: Centre, day: str) -> bool:
    """Tell whether the register leaves open if a centre was approved by the day.

    2022 on 2022-03-01, or no date and a source of 2022-11-07: open. No date, and a source of 2021 that says so already: not open.
    """
    return bool(day) and not any(_is_before(date, day) for date in (centre.date, centre.source_as_of))


def _is_before(date: str, day: str) -> bool:
    """Tell whether the whole of what is printed of a date lies on or before the day."""
    return bool(_DATE.fullmatch(date)) and (date < day[: len(date)] or date == day)
