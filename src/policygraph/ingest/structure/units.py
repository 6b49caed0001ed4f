"""Items become units: the passages that the language stage reads, in printed order, each with its role and owner.

In: items. Out: units. Furniture and table headers give none; a row of a quota table and the table of a form are one unit each,
so that what they allot or cite can be read together.
"""

from collections.abc import Sequence

from policygraph.ingest.read.repair import make_passage, make_row_passage
from policygraph.ingest.records import BlockKind
from policygraph.ingest.structure.item import Item, Part
from policygraph.ingest.structure.reading import Role, Unit
from policygraph.ingest.structure.scan import FORM_TABLE

_ROLES = {
    BlockKind.TITLE: Role.TITLE,
    BlockKind.TABLE_TITLE: Role.HEADING,
    BlockKind.HEADING: Role.HEADING,
}
_UNREAD = {BlockKind.FURNITURE, BlockKind.TABLE_HEADER}


def make_units(items: Sequence[Item], flat: str, *, composed: bool) -> tuple[Unit, ...]:
    """Return the units of all items that anybody reads."""
    units: list[Unit] = []
    quota: list[Part] = []
    for at, item in enumerate(items):
        if item.kind in _UNREAD:
            continue
        if item.kind is BlockKind.QUOTA_TABLE:
            quota.extend(item.parts if item.reads is None else ())  # remarks beside a quota are left out
            following = items[at + 1] if at + 1 < len(items) else None
            if following is None or (following.table, following.row) != (item.table, item.row):
                if quota:
                    passage = make_row_passage(flat, quota, composed=composed)
                    units.append(Unit(passage, Role.CLAUSE, item.kind, item.section, None))
                quota = []
            continue
        reads = item.reads if item.reads is not None else [(_ROLES.get(item.kind, Role.CLAUSE), item.parts)]
        for role, parts in reads:
            make = make_row_passage if item.reason == FORM_TABLE else make_passage
            passage = make(flat, parts, composed=composed)
            if passage.text:
                owner = item.owner if role in (Role.NAME, Role.BODY, Role.GOAL) else None
                units.append(Unit(passage, role, item.kind, item.section, owner))
    return tuple(units)
