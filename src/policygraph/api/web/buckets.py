"""How often a caller may do something: one bucket a caller that fills again evenly. In: a rate a minute. Out: seconds to wait."""

from collections.abc import Callable, Hashable
from time import monotonic

from policygraph.api.web.problems import Problem

CALLERS = 10_000


class Buckets:
    """Buckets of `rate` requests, filled again within a minute; the longest unused is forgotten beyond `CALLERS`."""

    def __init__(self, rate: int, clock: Callable[[], float] = monotonic) -> None:
        """Begin with every bucket full."""
        self._rate, self._clock = rate, clock
        self._left: dict[Hashable, tuple[float, float]] = {}

    def take(self, caller: Hashable) -> int:
        """Take one from the caller's bucket; return the seconds to wait, 0 if there was one.

        >>> buckets = Buckets(2, clock=lambda: 0.0)
        >>> [buckets.take("a"), buckets.take("a"), buckets.take("a"), buckets.take("b")]
        [0, 0, 31, 0]
        """
        now, a_second = self._clock(), self._rate / 60
        left, then = self._left.pop(caller, (float(self._rate), now))
        left = min(self._rate, left + (now - then) * a_second)
        if len(self._left) >= CALLERS:
            del self._left[next(iter(self._left))]
        self._left[caller] = (left - 1 if left >= 1 else left, now)
        return 0 if left >= 1 else int((1 - left) / a_second) + 1


def too_many(wait: int, what: str = "请求过于频繁") -> Problem:
    """Return the problem of one who has to wait so many seconds."""
    return Problem("too-many", f"{what}。请 {wait} 秒后再试。", (("Retry-After", str(wait)),))
