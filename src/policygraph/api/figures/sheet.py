"""The sheet that every picture is drawn on: title above, drawing, source line below; and how it becomes bytes.

Coordinates are inches from the upper left corner, so that a label's place and a page's width are the same thing. In: what
to draw. Out: PNG at 300 dpi or SVG with outlines instead of fonts; neither holds a date, a host or a random id.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING, Any

from policygraph.api.figures.fonts import drawable, families, missing
from policygraph.api.figures.text import wrapped

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

WIDTH = 6.14  # inches: the text width of an official A4 page (156 mm)
DPI = 300
INK, GREY, PALE = "#1a1a1a", "#6b6b6b", "#c9ced6"
_SETTINGS: dict[str, Any] = {
    "svg.fonttype": "path",
    "svg.hashsalt": "policygraph",
    "text.hinting": "none",
    "text.usetex": False,
    "text.parse_math": False,
    "path.simplify": False,
    "axes.unicode_minus": False,
}


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawn picture; `fallback` holds the characters that the Chinese font lacks, `height` is in inches."""

    name: str
    title: str
    figure: "Figure"
    width: float
    height: float
    fallback: tuple[str, ...]


@dataclass(slots=True)
class Sheet:
    """A sheet while it is drawn on."""

    name: str
    title: str
    width: float
    height: float
    figure: "Figure"
    axes: "Axes"
    fallback: dict[str, None] = field(default_factory=dict)

    def write(self, x: float, y: float, text: str, size: float = 7.5, **how: Any) -> None:
        """Write at a place; `how` goes to matplotlib's text (ha, va, color, rotation …)."""
        self.fallback.update(dict.fromkeys(missing(text)))
        shown = "\n".join(drawable(line) for line in text.split("\n"))
        self.axes.text(x, y, shown, size=size, **{"va": "center", "color": INK, "linespacing": 1.25, **how})

    def done(self) -> Picture:
        """Return the picture."""
        return Picture(self.name, self.title, self.figure, self.width, self.height, tuple(self.fallback))


@contextmanager
def style() -> Iterator[None]:
    """Draw and save with our own settings, whatever the user's matplotlibrc says."""
    import matplotlib

    with matplotlib.rc_context():
        matplotlib.rcdefaults()
        settings: Any = {**_SETTINGS, "font.family": list(families())}
        matplotlib.rcParams.update(settings)
        yield


def new_sheet(name: str, title: str, source: str, height: float, width: float = WIDTH) -> Sheet:
    """Return an empty sheet with its title at the top and the source lines at the bottom; `height` includes both."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=(width, height), dpi=DPI, facecolor="white")
    FigureCanvasAgg(figure)
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_xlim(0, width)
    axes.set_ylim(height, 0)
    axes.axis("off")
    sheet = Sheet(name, title, width, height, figure, axes)
    sheet.write(width / 2, 0.2, wrapped(title, width * 72 / 11.5, 1), 11.5, ha="center")
    lines = wrapped(source, (width - 0.1) * 72 / 6, 3)
    sheet.write(0.05, height - 0.06, lines, 6, va="bottom", color=GREY)
    return sheet


def png(picture: Picture) -> bytes:
    """Return the picture as PNG."""
    return _saved(picture, "png", {"Software": None})


def svg(picture: Picture) -> bytes:
    """Return the picture as SVG."""
    return _saved(picture, "svg", {"Date": None, "Creator": None, "Title": picture.title})


def _saved(picture: Picture, kind: str, metadata: dict[str, Any]) -> bytes:
    """Save with fixed settings."""
    buffer = BytesIO()
    with style():
        picture.figure.savefig(buffer, format=kind, dpi=DPI, metadata=metadata)
    return buffer.getvalue()
