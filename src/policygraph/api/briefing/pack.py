"""Makes the whole pack: the docx, the xlsx, and each picture as PNG and SVG under the number that the docx gives it.

In: a graph and what is asked. Out: names and bytes of the files.
"""

from collections.abc import Iterator, MutableSet

from policygraph.api.briefing.content import FIGURES, briefing
from policygraph.api.briefing.material import Asked, material
from policygraph.api.services.graph import Graph

DOCUMENT, WORKBOOK = "比对情况.docx", "比对数据.xlsx"


def pack(graph: Graph, asked: Asked, lacking: MutableSet[str] | None = None) -> Iterator[tuple[str, bytes]]:
    """Yield the files of the pack, pictures first; characters that the shipped font lacks are added to `lacking`."""
    from policygraph.api.briefing.document import document_bytes
    from policygraph.api.briefing.workbook import workbook_bytes
    from policygraph.api.figures.draw import picture
    from policygraph.api.figures.sheet import png, svg

    found = material(graph, asked)
    said = briefing(found)
    drawn = {}
    for figure in FIGURES:
        one = picture(figure.kind, graph, asked.list, asked.reference, asked.as_of)
        drawn[figure.kind] = png(one)
        if lacking is not None:
            lacking |= set(one.fallback)
        name = figure.caption.replace("　", "-")
        yield f"{name}.png", drawn[figure.kind]
        yield f"{name}.svg", svg(one)
    yield DOCUMENT, document_bytes(said, drawn)
    yield WORKBOOK, workbook_bytes(said, found)
