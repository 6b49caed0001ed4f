"""国家中心建设情况: the national centres of the register by row of the layout and by date, and those no row accounts for.

In: the answers of three_way and upgradable. Out: a picture. A row without a centre says that the register has none, never
that there is none.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from policygraph.api.figures.marks import BLUE
from policygraph.api.figures.sheet import GREY, PALE, WIDTH, Picture, Sheet, new_sheet, style
from policygraph.api.figures.source import Names, named, source_line
from policygraph.api.figures.text import cut, ems, label
from policygraph.graph.answers.answer import Answer
from policygraph.graph.answers.centres import CentreItem
from policygraph.graph.answers.three_way import ThreeWayRow
from policygraph.graph.answers.upgradable import UpgradableAnswer

_ROW, _TOP, _BOTTOM, _NAMES = 0.205, 0.72, 0.45, 1.75
_UNDATED = 0.55
_PLAIN = {"facecolor": "white", "edgecolor": "none", "pad": 0.6}  # keeps the lines of the years out of a text
_DATE = re.compile(r"(\d{4})(?:-(\d{2}))?")


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of the picture: what stands at its left, and the centre on it, if any."""

    label: str
    centre: CentreItem | None


def draw(answer: Answer[ThreeWayRow], screening: UpgradableAnswer, names: Names) -> Picture:
    """Return the picture."""
    lines = list(_lines(answer, screening))
    years = sorted({year for line in lines if line.centre and (year := _year(line.centre)) is not None})
    first, last = (int(years[0]), int(years[-1]) + 1) if years else (2016, 2017)
    height = _TOP + _ROW * len(lines) + _BOTTOM
    with style():
        title = f"{named(answer.reference, names)}各领域国家制造业创新中心建设情况"
        sheet = new_sheet("centres", title, source_line(answer, names), height)
        sheet.write(WIDTH - 0.1, 0.42, "● 批复年月已知　○ 只知年份或日期未查到", 6.3, ha="right", color=GREY)
        axis = _Axis(first, last, _NAMES + _UNDATED, WIDTH - 0.1)
        _years(sheet, axis, _TOP + _ROW * len(lines))
        shown = ""
        for at, line in enumerate(lines):
            y = _TOP + _ROW * (at + 0.5)
            if line.label != shown:
                sheet.axes.hlines([y - _ROW / 2], 0, WIDTH, color=PALE, linewidth=0.4)
                sheet.write(_NAMES - 0.06, y, cut(line.label, 17), 7.2, ha="right")
                shown = line.label
            _mark(sheet, line, y, axis)
        return sheet.done()


@dataclass(frozen=True, slots=True)
class _Axis:
    """The years and where they stand."""

    first: int
    last: int
    left: float
    right: float

    def x(self, year: float) -> float:
        """Return the place of a year."""
        return self.left + (self.right - self.left) * (year - self.first) / (self.last - self.first)


def _lines(answer: Answer[ThreeWayRow], screening: UpgradableAnswer) -> Iterator[_Line]:
    """Yield a line for each centre of each row by date, one for a row without, then the centres that no row accounts for."""
    for row in answer.rows:
        for centre in sorted(row.centres, key=_when) or (None,):
            yield _Line(label(row.reference, row.name), centre)
    for centre in sorted(screening.unmatched_centres, key=_when):
        yield _Line("与以上各行都对不上", centre)


def _when(centre: CentreItem) -> tuple[bool, float, str]:
    """Return the key that orders centres by date, those without one last."""
    year = _year(centre)
    return year is None, year or 0.0, centre.name


def _year(centre: CentreItem) -> float | None:
    """Return the date of a centre as a year with a fraction, None if it is not known: ``2018-07`` gives 2018.5."""
    found = _DATE.match(centre.date)
    return int(found[1]) + (int(found[2]) - 1) / 12 if found and found[2] else int(found[1]) + 0.5 if found else None


def _years(sheet: Sheet, axis: _Axis, bottom: float) -> None:
    """Draw the years and the column of unknown dates."""
    for year in range(axis.first, axis.last + 1):
        sheet.axes.vlines([axis.x(year)], _TOP, bottom, color=PALE, linewidth=0.4)
        if year < axis.last:
            sheet.write((axis.x(year) + axis.x(year + 1)) / 2, _TOP - 0.1, str(year), 7, ha="center")
    sheet.write(_NAMES + _UNDATED / 2, _TOP - 0.1, "日期未查到", 6, ha="center", color=GREY)
    sheet.axes.hlines([_TOP, bottom], 0, WIDTH, color=GREY, linewidth=0.6)


def _mark(sheet: Sheet, line: _Line, y: float, axis: _Axis) -> None:
    """Draw a centre at its date, with its name on the side that has room; a hollow mark has only a year or no date."""
    if line.centre is None:
        sheet.write(_NAMES + 0.06, y, "名录未收，不等于没有获批", 6, color=GREY, bbox=_PLAIN)
        return
    year = _year(line.centre)
    x = _NAMES + _UNDATED / 2 if year is None else axis.x(year)
    exact = year is not None and "-" in line.centre.date
    sheet.axes.plot([x], [y], marker="o", ms=4.5, mfc=BLUE if exact else "white", mec=BLUE, mew=0.9)
    text = f"{line.centre.name}（{line.centre.province or '所在地未查到'}）"
    text = cut(text, 32)
    left = x + 0.1 + ems(text) * 6.3 / 72 > WIDTH
    sheet.write(x + (-0.07 if left else 0.07), y, text, 6.3, ha="right" if left else "left", bbox=_PLAIN)
