"""The record of a search that found nothing (检索说明): what was looked for, where, what came nearest, what would overturn it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from policygraph.graph.answers.answer import Places
from policygraph.graph.answers.inputs import RegionText
from policygraph.graph.answers.naming import Sought
from policygraph.graph.answers.nearest import Candidate, nearest
from policygraph.graph.answers.rules import called, search_words
from policygraph.graph.answers.terms import Term, places_of
from policygraph.graph.rows import Row
from policygraph.ingest.records import BlockKind

MISSES = 3
Found = tuple[RegionText, list[tuple[int, int, Term]]]  # a text with the places where a word of the search stands
_STOPS = "。；;\n！？"
_WHERE = {
    BlockKind.FORM: "表单中的字样，不是部署",
    BlockKind.QUOTA_TABLE: "名额表中的字样，不是部署",
    BlockKind.HEADING: "标题中的字样，没有列为领域或技术方向",
    BlockKind.TITLE: "标题中的字样，没有列为领域或技术方向",
    BlockKind.TABLE_CELL: "表中他项内容里的字样，所指不是本领域",
}


@dataclass(frozen=True, slots=True)
class Scan:
    """One text that was searched: how many sections and characters, and how many places show one of the words."""

    document: str
    title: str
    sections: int
    characters: int
    sha256: str
    hits: int


@dataclass(frozen=True, slots=True)
class Miss:
    """Something near that does not count, and why."""

    quote: str
    document: str
    section: str | None
    start: int
    end: int
    why: str


@dataclass(frozen=True, slots=True)
class SearchRecord:
    """What was searched for a reference row; `id` is ``search:<list>:<row>``."""

    id: str
    reference: str
    name: str
    terms: tuple[Term, ...]
    texts: tuple[Scan, ...]
    rows: int
    directions: int
    misses: tuple[Miss, ...]
    overturn: tuple[str, ...]


def search(
    sought: Sought,
    texts: Sequence[RegionText],
    candidates: Sequence[Candidate],
    clues: Sequence[Miss],
    put_aside: Sequence[Row],
    places: Places,
    layout: str,
    region: str,
) -> SearchRecord:
    """Search all texts of a region for a row; bare words come first among the misses, then 线索, then look-alikes.

    What stands in a row that a person put aside says so.
    """
    row, terms = sought.row, sought.terms
    name = row.name or row.id
    found = found_in(terms, texts)
    misses = list(_first_places([*_bare_words(found, put_aside, places), *clues], MISSES))
    if len(misses) < MISSES:
        taken = {(miss.document, miss.start) for miss in misses}
        for candidate, why, _ in nearest(sought, candidates, MISSES + len(taken)):
            evidence = candidate.evidence
            if (evidence.document, evidence.start) not in taken and len(misses) < MISSES:
                quote = places.quote(evidence)
                misses.append(Miss(quote.quote, quote.document, quote.section, quote.start, quote.end, why))
    overturn = tuple(text.format(name=name, id=row.id, region=called(region)) for text in search_words("overturn"))
    return SearchRecord(
        f"search:{layout}:{row.id}",
        row.id,
        name,
        terms,
        scans_of(found),
        len({candidate.owner for candidate in candidates}),
        sum(candidate.is_direction for candidate in candidates),
        tuple(misses),
        overturn,
    )


def found_in(terms: tuple[Term, ...], texts: Iterable[RegionText]) -> list[Found]:
    """Return every text with its places, ordered by document id."""
    return [(text, _places(terms, text.text)) for text in sorted(texts, key=lambda text: text.document.id)]


def scans_of(found: Iterable[Found]) -> tuple[Scan, ...]:
    """Count the places of every text; overlapping words count once."""
    return tuple(
        Scan(
            text.document.id, text.document.title, len(text.sections), len(text.text), text.document.sha256, len(places)
        )
        for text, places in found
    )


def _places(terms: tuple[Term, ...], text: str) -> list[tuple[int, int, Term]]:
    """Return where a word stands, longest word first, without places inside one another, in printed order."""
    found: list[tuple[int, int, Term]] = []
    for term in sorted(terms, key=lambda term: (-len(term.term), term.term)):
        for match in places_of(term.term, text):
            if all(match.end() <= start or end <= match.start() for start, end, _ in found):
                found.append((match.start(), match.end(), term))
    return sorted(found, key=lambda place: place[0])


def _bare_words(found: Iterable[Found], put_aside: Sequence[Row], places: Places) -> Iterator[Miss]:
    """Yield each clause that holds a word, the longest words of all texts first."""
    hits = [
        (-len(term.term), text.document.id, start, end, term, text)
        for text, stands in found
        for start, end, term in stands
    ]
    for _, document, start, end, term, text in sorted(hits, key=lambda hit: hit[:3]):
        begin, stop = _clause(text.text, start, end)
        kind = next((block.kind for block in text.blocks if block.start <= start < block.end), BlockKind.CLAUSE)
        why = f"出现“{term.term}”，属{_WHERE.get(kind, '正文语境中的字样，没有列为领域或技术方向')}"
        judged = next((row for row in put_aside if _stands_in(document, start, row)), None)
        if judged is not None:
            called = f"{judged.id}“{judged.name or '（原文缺名称）'}”"
            why = f"出现“{term.term}”，写在{called}之内，该行与本领域的对应已由人工否定，未计入"
        yield Miss(text.text[begin:stop], document, places.path(document, start), begin, stop, why)


def _stands_in(document: str, start: int, row: Row) -> bool:
    """Tell whether a place of a document stands in what is printed of a row."""
    printed = (row.name_evidence, row.body_evidence, *(direction.evidence for direction in row.directions))
    return any(place and place.document == document and place.start <= start < place.end for place in printed)


def _clause(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span of the sentence around a place, without blanks before it, at most 60 characters to either side."""
    left = max((text.rfind(stop, 0, start) for stop in _STOPS), default=-1) + 1
    right = min((at for at in (text.find(stop, end) for stop in _STOPS) if at >= 0), default=len(text))
    left = max(left, start - 60)
    return left + len(text[left:start]) - len(text[left:start].lstrip()), min(right, end + 60)


def _first_places(misses: Iterable[Miss], limit: int) -> Iterator[Miss]:
    """Yield the first misses, one for each place."""
    seen: set[tuple[str, int]] = set()
    for miss in misses:
        if (miss.document, miss.start) not in seen:
            seen.add((miss.document, miss.start))
            yield miss
        if len(seen) == limit:
            return
