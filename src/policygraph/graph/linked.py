"""Links between any two lists: those that the build has stored, else worked out now by the same rules and judgements.

In: a store, two list ids (or the register of centres, `reference.CENTRES`). Out: links as if they had been stored. Nothing is written,
and what makes links is loaded only where there are none in store: the usual question must not wait for it.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from policygraph.graph.rows import Alignment, Row
    from policygraph.graph.store.base import Reader
    from policygraph.ingest.records import Evidence


def links_between(store: "Reader", left: str, right: str) -> "tuple[Alignment, ...]":
    """Return the links from rows of `left` to rows of `right`, by subject and object; an unknown list has none.

    A pair outside the scope of the build costs some tenths of a second.
    """
    found = store.alignments(left, right)
    if found or left == right or _is_stored(store, left, right):
        return found
    from policygraph.graph.store.readers import inverted

    subject, object_ = _direction(store, left, right)
    made = _made(store, subject, object_)
    turned = made if subject == left else tuple(map(inverted, made))
    return tuple(sorted(turned, key=lambda link: (link.subject, link.object, link.id)))


def _is_stored(store: "Reader", left: str, right: str) -> bool:
    """Tell whether the build has linked the two lists, so that no link means that there is none."""
    values = store.meta().values
    if values.get("linked", "all") == "all":
        return True
    from policygraph.graph.building.scope import read_scope

    return read_scope(values).holds(left, right)


def _direction(store: "Reader", left: str, right: str) -> tuple[str, str]:
    """Return the two lists in the order in which a build links them: centres first, the state's list as the object."""
    from policygraph.graph.building.linking import pairs
    from policygraph.graph.reference import CENTRES

    if CENTRES in (left, right):
        return CENTRES, right if left == CENTRES else left
    layouts = [layout for layout in store.layouts() if layout.id in (left, right)]
    wanted = {layout.document for layout in layouts}
    documents = [document for document in store.documents() if document.id in wanted]
    return next(iter(pairs(layouts, documents)), (left, right))


def _made(store: "Reader", subject: str, object_: str) -> "tuple[Alignment, ...]":
    """Link two lists."""
    from policygraph.graph.align.knowledge import load_knowledge
    from policygraph.graph.align.linking import align
    from policygraph.graph.reference import CENTRES, centre_rows

    rows = centre_rows(store.centres(), _places(store)) if subject == CENTRES else store.rows(subject)
    objects: tuple[Row, ...] = store.rows(object_)
    return tuple(map(_as_stored, align(rows, objects, load_knowledge(), store.judgements())))


def _as_stored(link: "Alignment") -> "Alignment":
    """Return the link with scores to the decimals that a store keeps."""
    from policygraph.graph.building.elements import DECIMALS

    return replace(link, features=tuple(replace(f, score=round(f.score, DECIMALS)) for f in link.features))


def _places(store: "Reader") -> "Mapping[str, Evidence]":
    """Return where the register names each centre."""
    edges = ((centre.id, store.node(centre.id).edges) for centre in store.centres())
    return {id_: store.evidence(e.other) for id_, found in edges for e in found if e.kind == "EVIDENCED_BY"}
