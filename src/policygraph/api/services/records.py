"""Redoes the search behind a 布局空白: reads the region's texts from their files anew and searches them again.

In: a graph and the id of a record (``search:JS2023:CN2017-12``). Out: `Recheck`: the record, the texts as scanned now, and a Chinese line
for each difference. The files are read again, so a text that was changed, added or taken away since the build is noticed.
"""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from policygraph.api.errors import UnknownRecord
from policygraph.api.services.comparing import search_record
from policygraph.api.services.graph import Graph
from policygraph.graph.answers.redone import Redone  # at run time: the OpenAPI document reads the fields' types
from policygraph.graph.answers.search import SearchRecord
from policygraph.ingest.list_ids import layout_of

if TYPE_CHECKING:
    from policygraph.graph.answers.inputs import RegionText


@dataclass(frozen=True, slots=True)
class Recheck:
    """A record and the search as it comes out now; `holds` if nothing differs and every quote is verbatim."""

    record: SearchRecord
    redone: Redone
    differences: tuple[str, ...]
    holds: bool


def recheck(graph: Graph, record_id: str, as_of: str) -> Recheck:
    """Return the search of a record done again on the files; `UnknownRecord` for an id that is none or no longer one."""
    kind, _, rest = record_id.partition(":")
    list_id, _, row = rest.partition(":")
    if kind != "search" or not list_id or not row:
        raise UnknownRecord(
            f"“{record_id}”不是检索说明的编号。应形如 search:JS2023:CN2017-12，见 policygraph gaps --format json。"
        )
    return recheck_row(graph, list_id, layout_of(row), row, as_of)


def recheck_row(graph: Graph, list_id: str, reference: str, row: str, as_of: str) -> Recheck:
    """Return the search behind a row of the reference list done again on the files."""
    from policygraph.graph.answers.redone import redo_search

    record = search_record(graph, list_id, reference, row, as_of)
    searched = {scan.document for scan in record.texts}
    left_out = {document.id for document in graph.store.documents()} - searched
    texts = tuple(t for t in _texts(graph, graph.store.layout(list_id).region) if t.document.id not in left_out)
    redone = redo_search(record, texts)
    differences = (*redone.differences, *_wrong_quotes(record, texts))
    return Recheck(record, redone, differences, not differences)


def _texts(graph: Graph, region: str) -> "tuple[RegionText, ...]":
    """Read the texts of a region from data/raw."""
    from policygraph.graph.answers.inputs import RegionText
    from policygraph.ingest.errors import UnreadableSource
    from policygraph.ingest.files import discover
    from policygraph.ingest.read.decode import read_source
    from policygraph.ingest.structure import read_structure

    found = []
    for file in discover([graph.settings.raw]):
        try:
            source = read_source(file.path)
        except UnreadableSource:
            continue
        reading = read_structure(source, file.entry)
        if reading.document.region == region:
            document = replace(reading.document, sha256=source.sha256)
            found.append(RegionText(document, source.text, reading.sections, reading.blocks))
    return tuple(found)


def _wrong_quotes(record: SearchRecord, texts: "tuple[RegionText, ...]") -> list[str]:
    """Return a line for each near miss whose quote does not stand at its place any more."""
    whole = {text.document.id: text.text for text in texts}
    return [
        f"{miss.document}：第 {miss.start}–{miss.end} 字已不是“{miss.quote}”。"
        for miss in record.misses
        if miss.document in whole and whole[miss.document][miss.start : miss.end] != miss.quote
    ]
