"""One-line rows, links and texts for the tests of the answers; every quote really stands in its text."""

from policygraph.graph.answers.inputs import Centre, Comparison, LinkedList, ListView, RegionText
from policygraph.graph.rows import Alignment, Direction, Feature, Relation, Row, Status
from policygraph.ingest.records import Block, BlockKind, Document, Evidence, Layout, LayoutKind, Level, Section


def evidence(document, start, quote, rule="test"):
    return Evidence(document, start, start + len(quote), quote, rule)


def document(id="gd-2024", title="省制造业创新中心建设指南", text="", region="广东省", **fields):
    known = {
        "file": f"{id}.txt",
        "number": None,
        "issuer": None,
        "published": None,
        "level": Level.PROVINCIAL,
        "layouts": (),
    }
    known |= {
        "valid_from": None,
        "valid_to": None,
        "status": "未注明",
        "sha256": f"sha-{len(text)}-{id}",
        "encoding": "utf-8",
    }
    known |= {"characters": len(text), "origin": None, "evidence": ()}
    return Document(**{**known, "id": id, "title": title, "region": region, **fields})


def text(id, content, region="广东省", kind=BlockKind.CLAUSE, directions=()):
    section = Section(f"{id}#一", id, "一", "一、", "一、", None, 0, 0, len(content))
    block = Block(kind, 0, len(content), section.id, "test")
    return RegionText(document(id, f"{id}文", content, region), content, (section,), (block,), tuple(directions))


def row(id, name, *directions):
    """A row whose text is its name and directions; quotes are placed in a document named after the layout."""
    layout, number = id.rsplit("-", 1)
    base, printed = int(number) * 1000, name or ""
    found, at = [], base + len(printed) + 1
    for quote in directions:
        found.append(Direction(f"tech-{quote}", quote, quote, evidence(layout, at, quote)))
        at += len(quote) + 1
    body = "、".join(directions)
    return Row(
        id,
        layout,
        int(number),
        name,
        body,
        None,
        evidence(layout, base, name) if name else None,
        evidence(layout, base + len(printed) + 1, body) if body else None,
        tuple(found),
    )


def layout(id, region, batch=None, title="重点领域", year=2024, expected=None):
    return Layout(id, id, title, LayoutKind.TABLE, region, year, batch, expected)


def view(id, rows, region="广东省", batch=None, unread=(), expected=None, **fields):
    return ListView(
        layout(id, region, batch, expected=expected),
        document(id, f"{id}清单", region=region, **fields),
        tuple(rows),
        unread,
    )


def link(subject, object, relation, pair=None, named=True, clue=False, status=Status.PREDICTED):
    """A link that quotes the given pair of direction texts, and both names unless `named` is False."""
    features = []
    if named and object.name_evidence:
        ours = (subject.name_evidence,) if subject.name_evidence else ()
        features.append(Feature("name", "name", 0.9, "名称相近", ours, (object.name_evidence,)))
    if pair:
        ours = next(d.evidence for d in subject.directions if d.quote == pair[0])
        theirs = next(d.evidence for d in object.directions if d.quote == pair[1])
        features.append(Feature("pairs", "direction", 0.8, "方向对应", (ours,), (theirs,)))
    id = f"{subject.id}>{object.id}"
    sentence = f"{subject.name}对{object.name}"
    return Alignment(
        id, subject.id, object.id, Relation(relation), 0.8, status, clue, "方向对应", sentence, tuple(features)
    )


def centre(id, name, province="广东省", level="国家级", date="2022-11", grade="B", city=""):
    return Centre(id, name, level, province, city, "", date, "national", "https://example.org", "2023-01-01", grade, "")


def other(view, *links):
    return LinkedList(view, tuple(links))


def comparison(subjects, references, links=(), **fields):
    known = {"as_of": "2024-06-01", "digest": "d0", "subject": view("GD2024", subjects), "links": tuple(links)}
    known |= {"reference": view("CN2017", references, region="全国")}
    return Comparison(**{**known, **fields})
