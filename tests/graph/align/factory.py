"""The rows of the real lists, straight from reading, and made-up rows in one line."""

from functools import cache

from policygraph.graph.align.knowledge import Knowledge, load_knowledge
from policygraph.graph.align.linking import align
from policygraph.graph.rows import Alignment, Direction, Row
from policygraph.ingest.files import discover
from policygraph.ingest.read.decode import read_source
from policygraph.ingest.records import Domain, Evidence, Topic
from tests.factory import RAW

PAIRS = (("JS2023", "CN2017"), ("JS2023", "ZJ2021"), ("ZJ2021", "CN2017"), ("JSFUND2023", "JS2023"))


@cache
def knowledge() -> Knowledge:
    return load_knowledge()


@cache
def real_rows() -> dict[str, tuple[Row, ...]]:
    """All rows of data/raw by list; only these need the language library."""
    from policygraph.ingest.extract import extract
    from policygraph.ingest.nlp.pipeline import make_pipeline

    nlp = make_pipeline()
    lists: dict[str, list[Row]] = {}
    for file in discover([RAW]):
        records = extract(read_source(file.path), file.entry, nlp)
        normals = {t.id: t.normal for t in records.technologies}
        directions: dict[str, list[Direction]] = {}
        for m in records.mentions:
            direction = Direction(m.technology, normals[m.technology], m.evidence.quote, m.evidence)
            directions.setdefault(m.owner, []).append(direction)
        found_rows: tuple[Domain | Topic, ...] = (*records.domains, *records.topics)
        for found in found_rows:
            lists.setdefault(found.layout, []).append(domain_row(found, tuple(directions.get(found.id, ()))))
    return {layout: tuple(rows) for layout, rows in lists.items()}


def domain_row(found: Domain | Topic, directions: tuple[Direction, ...]) -> Row:
    """The row of a domain or a topic as reading found it."""
    number = found.number if isinstance(found, Domain) else int(found.code)
    body = found.body_evidence
    text = body.quote if body else ""
    return Row(found.id, found.layout, number, found.name, text, found.group, found.name_evidence, body, directions)


@cache
def real_links() -> dict[tuple[str, str], Alignment]:
    """The links of the four judged pairs of lists."""
    rows = real_rows()
    links = (align(rows[left], rows[right], knowledge()) for left, right in PAIRS)
    return {(link.subject, link.object): link for found in links for link in found}


def made_row(id_: str, name: str | None, *directions: str) -> Row:
    """A row whose text is its name, a tab and its directions joined by 、."""
    title, at, spans = name or "", len(name or "") + 1, []
    for words in directions:
        spans.append(Evidence("doc-" + id_, at, at + len(words), words, "made"))
        at += len(words) + 1
    body = "、".join(directions)
    named = Evidence("doc-" + id_, 0, len(title), title, "made") if name else None
    placed = Evidence("doc-" + id_, len(title) + 1, len(title) + 1 + len(body), body, "made")
    listed = tuple(Direction(f"tech-{e.quote}", e.quote, e.quote, e) for e in spans)
    layout, _, number = id_.rpartition("-")
    return Row(id_, layout, int(number), name, body, None, named, placed, listed)


def link(left: Row, right: Row) -> Alignment | None:
    found = align([left], [right], knowledge())
    return found[0] if found else None
