"""The reservations that stand on an answer: what a list comparison can't say, batches, missing names, lapsed texts."""

import re
from collections.abc import Iterable, Iterator, Sequence

from policygraph.graph.answers.answer import DocumentStatus, title
from policygraph.graph.answers.dated import is_doubtful
from policygraph.graph.answers.inputs import Centre, Comparison, ListView, RegionText, Register
from policygraph.graph.answers.registered import NATIONAL, is_programme_centre
from policygraph.graph.answers.rules import here, line, list_notes
from policygraph.graph.answers.validity import document_notes, statuses
from policygraph.graph.rows import Status
from policygraph.ingest.records import Document

_EARLIER = re.compile(
    r"(?:首轮|前期|已)[^，。；\n]{0,8}?(?:创建|建设|批复|认定|培育|组建)的?\s*\d+\s*家省级制造业创新中心"
)


def documents_of(comparison: Comparison, with_texts: bool, beside: Sequence[ListView] = ()) -> tuple[Document, ...]:
    """Return the documents that an answer rests on; `with_texts` adds the texts of the region that were searched, `beside` further lists."""
    views = [comparison.subject, comparison.reference, *(other.view for other in comparison.others if with_texts)]
    views += beside
    texts = comparison.texts if with_texts else ()
    return tuple(d for d in (*(view.document for view in views), *(text.document for text in texts)) if d is not None)


def document_statuses(
    comparison: Comparison, with_texts: bool = True, beside: Sequence[ListView] = ()
) -> tuple[DocumentStatus, ...]:
    """Return the documents of the answer with their status at its date."""
    return statuses(documents_of(comparison, with_texts, beside), comparison.as_of)


def comparison_notes(
    comparison: Comparison, with_texts: bool = True, beside: Sequence[ListView] = ()
) -> tuple[str, ...]:
    """Return the notes of a comparison of two lists, in printed order, each once."""
    notes = [line("comparison"), *list_notes(comparison.subject.layout.id, comparison.reference.layout.id)]
    notes += _list_notes(comparison.subject, "first_batch")
    notes += _list_notes(comparison.reference, "reference_batch")
    for text in comparison.texts:
        notes += earlier_centres(text)
    if any(link.clue for link in comparison.links):
        notes.append(line("clues"))
    undecided = sum(link.status is Status.UNSURE for link in comparison.links)
    if undecided:
        notes.append(line("undecided", count=undecided))
    notes += register_notes(comparison.register, comparison.as_of)
    notes += document_notes(documents_of(comparison, with_texts, beside), comparison.as_of)
    return tuple(dict.fromkeys(notes))


def register_notes(register: Register, day: str) -> Iterator[str]:
    """Yield how complete the register of centres is, and on a past day which centres came later or may have."""
    known = (*register.centres, *register.later)
    if not known:
        yield line("no_register")
        return
    national = sum(centre.level == NATIONAL for centre in known)
    yield line("register", national=national, provincial=len(known) - national)
    if later := _national(register.later):
        yield line("approved_later", as_of=day, count=len(later), centres="、".join(map(_dated, later)))
    if doubtful := [centre for centre in _national(register.centres) if is_doubtful(centre, day)]:
        yield line("doubtful_date", as_of=day, centres="、".join(map(_dated, doubtful)))


def _national(centres: Iterable[Centre]) -> list[Centre]:
    """Return the national centres of the programme by date and name; only these move a verdict."""
    found = (centre for centre in centres if centre.level == NATIONAL and is_programme_centre(centre.name))
    return sorted(found, key=lambda centre: (centre.date, centre.name))


def _dated(centre: Centre) -> str:
    """Return the centre with the date that the register has."""
    return f"{centre.name}（{centre.date or '批复日期未查到'}）"


def unread(view: ListView) -> tuple[str, ...]:
    """Return why a list counts as not read in full: lines from the reader, or fewer rows than the source promises."""
    expected = view.layout.expected
    if expected is not None and len(view.rows) < expected:
        return (*view.unread, f"应有{expected}行，读到{len(view.rows)}行")
    return view.unread


def _list_notes(view: ListView, batch: str) -> Iterator[str]:
    """Yield what has to be said about one list: its batch (by the fixed line of that name), rows without a name, parts that were not read."""
    name = f"{view.layout.id}（{view.layout.title}）"
    if view.layout.batch and "批" in view.layout.batch:
        yield line(batch, list=name, batch=view.layout.batch)
    nameless = [row.id for row in view.rows if row.name is None]
    if nameless:
        yield line("nameless", list=name, count=len(nameless), rows="、".join(nameless))
    if reasons := unread(view):
        yield line("unread", list=name, reasons="；".join(reasons))


def earlier_centres(text: RegionText) -> Iterator[str]:
    """Yield a note for each place where a text counts centres founded before its own list.

    Matches 在首轮已创建的19家省级制造业创新中心的基础上; must not match the goal 累计建设省级制造业创新中心30家左右.
    """
    for match in _EARLIER.finditer(text.text):
        yield line(
            "earlier_centres", title=title(text.document), quote=match.group(), here=here(text.document.region or "")
        )
