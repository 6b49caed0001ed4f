"""Which day it is for a planner: Beijing's, wherever the machine stands and whatever its clock is set to.

Out: today's date. Every answer without a date is worked out for it, and judgements and checks are dated by it, so that a check
written down after midnight counts in the answer beside it on a server that keeps UTC.
"""

from datetime import date, datetime, timedelta, timezone

BEIJING = timezone(timedelta(hours=8))


def moment() -> datetime:
    """Return the time it is now, in Beijing time."""
    return datetime.now(BEIJING)


def today() -> date:
    """Return today's date in Beijing."""
    return moment().date()
