"""A day is Beijing's everywhere: the page's form, the answers and the judgements agree after midnight on a server that keeps UTC."""

from datetime import UTC, date, datetime, tzinfo

import pytest

from policygraph.api import day
from policygraph.api.cli.asking import day_of
from policygraph.api.services import judging


class HalfPastMidnight(datetime):
    """A clock that stands at 00:30 of 22 November in Beijing; in UTC it is still the day before."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
        """Return that moment."""
        return datetime(2026, 11, 21, 16, 30, tzinfo=UTC).astimezone(tz)


def test_the_day_of_an_answer_is_the_day_of_a_judgement(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(day, "datetime", HalfPastMidnight)

    assert day.today() == date(2026, 11, 22)
    assert day_of(None) == "2026-11-22"
    assert judging.now().startswith("2026-11-22T00:30:00.000000+08:00")
