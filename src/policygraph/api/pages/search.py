"""检索: what carries a word in its name, by kind, and every place where the word stands in a text; one character is enough.

In: the word of the address. Out: `SearchPage`.
"""

from dataclasses import dataclass
from itertools import islice

from starlette.routing import Route

from policygraph.api.pages.call import Call
from policygraph.api.pages.frame import Frame
from policygraph.api.pages.links import document_url, place_url, row_url, technology_url
from policygraph.api.pages.page import page
from policygraph.api.pages.rows import row_names
from policygraph.api.pages.spans import marked
from policygraph.api.pages.wording import oneline
from policygraph.api.services import browsing
from policygraph.api.services.graph import Graph
from policygraph.graph.answers.terms import pattern
from policygraph.graph.kinds import NODE_KINDS
from policygraph.graph.store.elements import Hit
from policygraph.ingest.records import Section

NAMES, PLACES, AROUND = 200, 50, 36
Pieces = tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class Found:
    """One name: where it leads ('' if it has no page), its id, the name in pieces, and who names it (address, words)."""

    url: str
    id: str
    name: Pieces
    owners: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Place:
    """One place in a text, with what stands around it."""

    url: str
    section: str | None
    start: int
    end: int
    before: str
    hit: str
    after: str


@dataclass(frozen=True, slots=True)
class SearchPage:
    """Names by kind, and places by document with how many there are in all; `word` is '' before a search."""

    frame: Frame
    word: str
    names: tuple[tuple[str, tuple[Found, ...]], ...]
    places: tuple[tuple[str, int, tuple[Place, ...]], ...]


def build(call: Call) -> SearchPage:
    """Fill the page."""
    word = call.word("q")
    frame = call.frame(f"检索：{word}" if word else "检索", "search")
    if not word:
        return SearchPage(frame, "", (), ())
    groups: dict[str, list[Found]] = {}
    for hit in call.ask(browsing.search, word, NAMES):
        found = Found(_url(call, hit), hit.id, marked(oneline(hit.label), word), _owners(call, hit))
        groups.setdefault(NODE_KINDS[hit.kind].chinese, []).append(found)
    names = tuple((kind, tuple(found)) for kind, found in groups.items())
    return SearchPage(frame, word, names, call.ask(_places, word))


def _owners(call: Call, hit: Hit) -> tuple[tuple[str, str], ...]:
    """Return who names a find: a row with its name, or the text and section where running text does."""
    names, sections = call.ask(row_names), call.ask(_sections)
    return tuple(_owner(call, owner, names, sections) for owner in hit.owners)


def _owner(call: Call, owner: str, names: dict[str, str | None], sections: dict[str, Section]) -> tuple[str, str]:
    """Return the page and the words of one that names a find."""
    if owner in names:
        return row_url(owner), f"{owner} {names[owner] or '（原文缺名称）'}"
    document, _, path = owner.partition("#")
    place = sections.get(owner)
    return f"{document_url(document)}#s{place.order}" if place else document_url(document), f"正文 {path}".strip()


def _sections(graph: Graph) -> dict[str, Section]:
    """Return every section by id."""
    return {section.id: section for section in graph.store.sections()}


def _url(call: Call, hit: Hit) -> str:
    """Return the page of a find."""
    if hit.kind in ("Domain", "Topic"):
        return row_url(hit.id)
    if hit.kind == "Technology":
        return technology_url(hit.id)
    if hit.kind == "Document":
        return document_url(hit.id)
    if hit.kind == "Layout":
        return f"/domains?layout={hit.id}"
    if hit.kind == "Section":
        section = call.ask(_sections)[hit.id]
        return f"{document_url(section.document)}#s{section.order}"
    return ""


def _places(graph: Graph, word: str) -> tuple[tuple[str, int, tuple[Place, ...]], ...]:
    """Return the places of a word in every text, across line breaks, whatever the case of its letters."""
    made, wanted = [], pattern("".join(word.split()))
    for document in graph.store.documents():
        text = graph.ask(browsing.text, document.id)
        total = sum(1 for _ in wanted.finditer(text))
        if total:
            spans = [match.span() for match in islice(wanted.finditer(text), PLACES)]
            shown = tuple(_place(graph, document.id, start, end) for start, end in spans)
            made.append((document.id, total, shown))
    return tuple(made)


def _place(graph: Graph, document: str, start: int, end: int) -> Place:
    """Return one place with its surroundings."""
    place = browsing.quoted(graph, document, start, end, AROUND)
    words = (oneline(part) for part in (place.before, place.quote, place.after))
    return Place(place_url(place), place.section, start, end, *words)


def routes() -> list[Route]:
    """Return the page's route."""
    return [page("/search", "search.html", build)]
