"""Gives a list another id where an earlier text has taken it: a text alone can't know which ids other texts use.

Two texts of Jiangsu from 2023 both call their list JS2023; the second becomes JS2023B, the third JS2023C.
"""

from collections.abc import Mapping, Set
from dataclasses import replace

from policygraph.ingest.list_ids import free_name
from policygraph.ingest.records import DocumentRecords


def with_free_lists(records: DocumentRecords, taken: Set[str], fixed: Set[str]) -> DocumentRecords:
    """Return records whose lists have free ids; ids in `fixed` (given in sources.toml) are left as they are."""
    names: dict[str, str] = {}
    for layout in records.layouts:
        if layout.id in taken and layout.id not in fixed:
            used = {*taken, *(other.id for other in records.layouts), *names.values()}
            names[layout.id] = free_name(layout.id, used)
    return _renamed(records, names) if names else records


def _renamed(records: DocumentRecords, names: Mapping[str, str]) -> DocumentRecords:
    """Return records with other list ids, and the ids of their rows after them."""
    lists = {row.id: row.layout for row in records.domains} | {row.id: row.layout for row in records.topics}
    rows = {row: f"{names[of]}{row.removeprefix(of)}" for row, of in lists.items() if of in names}
    document = replace(records.document, layouts=tuple(names.get(name, name) for name in records.document.layouts))
    return replace(
        records,
        document=document,
        layouts=tuple(replace(layout, id=names.get(layout.id, layout.id)) for layout in records.layouts),
        domains=tuple(
            replace(row, id=rows.get(row.id, row.id), layout=names.get(row.layout, row.layout))
            for row in records.domains
        ),
        topics=tuple(
            replace(row, id=rows.get(row.id, row.id), layout=names.get(row.layout, row.layout))
            for row in records.topics
        ),
        mentions=tuple(replace(found, owner=rows.get(found.owner, found.owner)) for found in records.mentions),
        indicators=tuple(replace(found, topic=rows.get(found.topic, found.topic)) for found in records.indicators),
    )
