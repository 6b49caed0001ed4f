"""Holds the pictures of a briefing docx against those that the graph gives now: a picture says names and numbers, too.

In: the pictures by caption, a graph, the parameters. Out: the captions whose picture is missing, and those that show something else.
Pixels are compared, since an office program may pack them anew.
"""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from io import BytesIO

from policygraph.api.briefing.material import Asked
from policygraph.api.briefing.model import Figure
from policygraph.api.services.graph import Graph


class Difference(StrEnum):
    """What is wrong with a picture."""

    MISSING = "文档中没有这幅图，或只是链接"
    UNREADABLE = "图不是能读的图片"
    OTHER = "与图库现在画出的不同：被替换过，或由另一版图库、另一版程序画成；请用 policygraph figure 重画后替换"


def differences(
    pictures: Mapping[str, bytes], figures: tuple[Figure, ...], graph: Graph, asked: Asked
) -> Iterator[tuple[Figure, Difference]]:
    """Yield each figure whose picture is not what the graph gives."""
    from policygraph.api.figures.draw import picture
    from policygraph.api.figures.sheet import png

    for figure in figures:
        content = pictures.get(figure.caption)
        if not content:
            yield figure, Difference.MISSING
            continue
        pixels = _pixels(content)
        if pixels is None:
            yield figure, Difference.UNREADABLE
        elif pixels != _pixels(png(picture(figure.kind, graph, asked.list, asked.reference, asked.as_of))):
            yield figure, Difference.OTHER


def _pixels(content: bytes) -> tuple[tuple[int, int], bytes] | None:
    """Return size and pixels of a picture, None if it is none."""
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(BytesIO(content)) as opened:
            return opened.size, opened.convert("RGB").tobytes()
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError):
        return None
