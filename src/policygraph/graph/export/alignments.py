"""Exports every link as SSSOM, a mapping a line: predictions, and each person's word with name and day, with the map of prefixes.

`subject_id` and `object_id` are list and row (``CN2017:CN2017-10``). A prediction is CompositeMatching; each person's last word on a
link is a line of its own: a confirmation, a rejection (modifier Not), and 存疑, which claims nothing and says only rdfs:seeAlso. Beside
people who are unsure or disagree the prediction stays, with ``status=unsure``. A person's word that no row of a list corresponds
(none) has the object sssom:NoTermFound and the list as `object_source`. What SSSOM has no column for (basis, 线索, an undecided
status) stands in `other` as ``key=value`` parts.
"""

from collections.abc import Iterator, Mapping
from csv import writer
from io import StringIO

from policygraph.graph.align.judgement_lines import CURATED, NO_TERM
from policygraph.graph.align.judgements import Judgement, Verdict
from policygraph.graph.export.content import clean
from policygraph.graph.reference import CENTRES
from policygraph.graph.rows import Alignment, Status
from policygraph.graph.store.base import Reader

COLUMNS = (
    "subject_id", "subject_label", "predicate_id", "predicate_modifier", "object_id", "object_label", "object_source",
    "mapping_justification", "author_label", "mapping_date", "confidence", "comment", "other",
)  # fmt: skip
BASE = "urn:policygraph:"
LAYOUT = "layout"
_PREFIXES = {
    LAYOUT: f"{BASE}layout:",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "semapv": "https://w3id.org/semapv/vocab/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "sssom": "https://w3id.org/sssom/",
}
_LICENSE = "https://www.apache.org/licenses/LICENSE-2.0"
_DENIED = (Verdict.REJECT, Verdict.NONE)
_BREAKS = str.maketrans("\t\r\n", "   ")


def alignments(store: Reader) -> Iterator[bytes]:
    """Yield the metadata as comment lines, the header, then links by subject and object, then what has no counterpart by date."""
    labels, said = _labels(store), store.judgements()
    prefixes = {**_PREFIXES, **{layout: f"{BASE}{layout}:" for layout in _lists(store)}}
    yield "".join(f"#{line}\n" for line in _metadata(store.digest(), prefixes)).encode()
    yield _line(COLUMNS)
    for link in store.all_alignments():
        words = said.on_pair(link.subject, link.object)
        if not words or (link.status is Status.UNSURE and link.confidence > 0):
            yield _line(_cells(link, labels))
        for word in words:
            yield _line(_cells(link, labels, word))
    for item in dict.fromkeys(said.standing):
        if item.verdict is Verdict.NONE and item.subject in labels and item.place in prefixes:
            yield _line(_no_term(item, labels))


def _line(cells: tuple[str, ...]) -> bytes:
    """Return cells as a line without control characters; those with a quotation mark are quoted, so that any reader gets them back."""
    line = StringIO()
    writer(line, "excel-tab", lineterminator="\n").writerow(clean(cell.translate(_BREAKS)) for cell in cells)
    return line.getvalue().encode()


def _lists(store: Reader) -> list[str]:
    """Return the ids of all lists, the register of centres among them if it has any, sorted."""
    return sorted([*(layout.id for layout in store.layouts()), *([CENTRES] if store.centres() else [])])


def _labels(store: Reader) -> dict[str, tuple[str, str]]:
    """Return list and name of every row and centre, by id."""
    labels = {centre.id: (CENTRES, centre.name) for centre in store.centres()}
    for layout in store.layouts():
        labels.update({row.id: (layout.id, row.name or "") for row in store.rows(layout.id)})
    return labels


def _metadata(digest: str, prefixes: Mapping[str, str]) -> Iterator[str]:
    """Yield the metadata of the mapping set as YAML."""
    yield "curie_map:"
    yield from (f'  {prefix}: "{prefixes[prefix]}"' for prefix in sorted(prefixes))
    yield f'license: "{_LICENSE}"'
    yield f'mapping_set_id: "{BASE}mappings:{digest}"'
    yield 'mapping_set_title: "policygraph"'


def _cells(link: Alignment, labels: Mapping[str, tuple[str, str]], word: Judgement | None = None) -> tuple[str, ...]:
    """Return the cells of a link as the rules predict it, or as a person's last word has it."""
    (subject_list, subject_label), (object_list, object_label) = labels[link.subject], labels[link.object]
    return (
        f"{subject_list}:{link.subject}",
        subject_label,
        _predicate(link, word),
        "Not" if word and word.verdict in _DENIED else "",
        f"{object_list}:{link.object}",
        object_label,
        f"{LAYOUT}:{object_list}",
        CURATED if word else "semapv:CompositeMatching",
        word.by if word else "",
        word.on[:10] if word else "",
        f"{1.0 if word else link.confidence:.4f}",
        link.sentence,
        f"{_other(link)}|verdict={word.verdict}" if word else _other(link),
    )


def _predicate(link: Alignment, word: Judgement | None) -> str:
    """Return the relation: as the person named it, else the link's; a person who is unsure claims none."""
    if word and word.verdict is Verdict.UNSURE:
        return "rdfs:seeAlso"
    return f"skos:{(word.relation if word else None) or link.relation}Match"


def _no_term(item: Judgement, labels: Mapping[str, tuple[str, str]]) -> tuple[str, ...]:
    """Return the cells of a person's word that nothing in a list corresponds to a row, not even as related."""
    layout, label = labels[item.subject]
    found = f"{layout}:{item.subject}", label, "skos:relatedMatch", "", NO_TERM, "", f"{LAYOUT}:{item.place}"
    return (*found, CURATED, item.by, item.on[:10], "1.0000", item.reason, f"status={item.verdict.value}")


def _other(link: Alignment) -> str:
    """Return what SSSOM has no column for."""
    parts = (f"basis={link.basis}", f"status={link.status}", *(("clue=true",) if link.clue else ()))
    return "|".join(parts)
