"""What every store can be asked: named operations with typed answers, and how a graph is published.

A store supplies `run` (an operation's name and parameters in, rows of plain values out), `publish` and `close`; all else
is shared, so that two stores that return the same rows give the same answers. Orders are part of the contract.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Any, Protocol

from orjson import loads

from policygraph.graph.errors import DamagedStore, UnknownId
from policygraph.graph.rows import Alignment, Row
from policygraph.graph.store import readers
from policygraph.graph.store.damage import hold
from policygraph.graph.store.meta import Meta
from policygraph.ingest.records import (
    Block,
    Citation,
    Condition,
    Document,
    Domain,
    Evidence,
    Fact,
    Indicator,
    Layout,
    Mention,
    Section,
    SupportMeasure,
    Technology,
    Topic,
)

if TYPE_CHECKING:
    from policygraph.graph.align.judgements import Judgements
    from policygraph.graph.answers.inputs import Centre
    from policygraph.graph.store.elements import Changes, Edge, Hit, Node, NodeView


class Reader(ABC):
    """The named operations that read a graph."""

    @abstractmethod
    def run(self, operation: str, **params: Any) -> Iterator[tuple[Any, ...]]:
        """Run a named operation of graph/queries and yield its rows."""

    def documents(self) -> tuple[Document, ...]:
        """Return all documents by id."""
        return readers.documents(self.run("documents", id=None), self.run("document_evidence", id=None))

    def document(self, id_: str) -> Document:
        """Return one document; `UnknownId` if there is none."""
        found = readers.documents(self.run("documents", id=id_), self.run("document_evidence", id=id_))
        only: Document = _only(found, id_, "文件")
        return only

    def text(self, document: str) -> str:
        """Return the whole text that offsets count in."""
        (text,) = _only(self.run("text", document=document), document, "文件")
        if not isinstance(text, str):
            raise DamagedStore(document, "text 是空的或不是文字")
        return text

    def blocks(self, document: str) -> tuple[Block, ...]:
        """Return the blocks that the text divides into, in order."""
        return readers.blocks(document, _only(self.run("blocks", document=document), document, "文件")[0])

    def sections(self, document: str | None = None) -> tuple[Section, ...]:
        """Return the sections of a document, or of all, by document and printed order."""
        return readers.plain(Section, self.run("sections", document=document))

    def layouts(self) -> tuple[Layout, ...]:
        """Return all lists by id."""
        return tuple(map(readers.layout, self.run("layouts", id=None)))

    def layout(self, id_: str) -> Layout:
        """Return one list; `UnknownId` if there is none."""
        return readers.layout(_only(self.run("layouts", id=id_), id_, "清单"))

    def domains(self, layout: str | None = None) -> tuple[Domain, ...]:
        """Return the domains of a list, or of all, by list and number."""
        return tuple(map(readers.domain, self.run("domains", layout=layout)))

    def topics(self, layout: str | None = None) -> tuple[Topic, ...]:
        """Return the topics of a list, or of all, in printed order."""
        return tuple(map(readers.topic, self.run("topics", layout=layout)))

    def rows(self, layout: str) -> tuple[Row, ...]:
        """Return the rows of a list (domains or topics) in printed order, each with its directions in printed order."""
        return readers.rows(self.run("rows", layout=layout), self.run("directions", layout=layout))

    def technologies(self) -> tuple[Technology, ...]:
        """Return all technology directions by id."""
        return readers.plain(Technology, self.run("technologies", id=None))

    def technology(self, id_: str) -> Technology:
        """Return one technology direction; `UnknownId` if there is none."""
        only: Technology = _only(readers.plain(Technology, self.run("technologies", id=id_)), id_, "技术方向")
        return only

    def mentions(
        self, *, document: str | None = None, owner: str | None = None, technology: str | None = None
    ) -> tuple[Mention, ...]:
        """Return the mentions in a document, of an owner or of a technology, by document and place."""
        found = self.run("mentions", document=document, owner=owner, technology=technology)
        return readers.with_evidence(Mention, found)

    def citations(self, document: str | None = None) -> tuple[Citation, ...]:
        """Return the citations in a document, or all, by document and place."""
        return readers.with_evidence(Citation, self.run("citations", document=document))

    def conditions(self, document: str | None = None) -> tuple[Condition, ...]:
        """Return the conditions in a document, or all, by document and place."""
        return readers.with_evidence(Condition, self.run("conditions", document=document))

    def measures(self, document: str | None = None) -> tuple[SupportMeasure, ...]:
        """Return the support measures in a document, or all, by document and place."""
        return readers.with_evidence(SupportMeasure, self.run("measures", document=document))

    def indicators(self, topic: str | None = None) -> tuple[Indicator, ...]:
        """Return the indicators of a topic, or all, by document and place."""
        return readers.with_evidence(Indicator, self.run("indicators", topic=topic))

    def facts(self, document: str | None = None) -> tuple[Fact, ...]:
        """Return the facts in a document, or all, by document and place."""
        return readers.with_evidence(Fact, self.run("facts", document=document))

    def alignments(self, left: str, right: str) -> tuple[Alignment, ...]:
        """Return the links from rows of `left` to rows of `right`, by subject and object.

        A pair of lists is linked once; asked for the other way round, each link is read from its object.
        """
        found = [readers.alignment(row) for row in self.run("alignments", left=left, right=right)]
        if not found:
            found = [readers.inverted(readers.alignment(row)) for row in self.run("alignments", left=right, right=left)]
        return tuple(sorted(found, key=lambda link: (link.subject, link.object, link.id)))

    def all_alignments(self) -> tuple[Alignment, ...]:
        """Return every link once, as it was made, by subject and object."""
        return tuple(map(readers.alignment, self.run("all_alignments")))

    def alignment(self, id_: str) -> Alignment:
        """Return one link; `UnknownId` if there is none."""
        return readers.alignment(_only(self.run("alignment", id=id_), id_, "对应关系"))

    def centres(self) -> "tuple[Centre, ...]":
        """Return the register of centres by id."""
        from policygraph.graph.answers.inputs import Centre

        return readers.plain(Centre, self.run("centres"))

    def judgements(self) -> "Judgements":
        """Return what people decided, as it was when the graph was built, oldest first."""
        from policygraph.graph.align.judgement_lines import read_lines

        return read_lines(str(line) for (line,) in self.run("judgements"))

    def evidence(self, id_: str) -> Evidence:
        """Return one piece of evidence; `UnknownId` if there is none."""
        row = _only(self.run("evidence", id=id_), id_, "依据")
        hold(Evidence, (id_, *row), 1)
        return Evidence(*row)

    def node(self, id_: str) -> "NodeView":
        """Return anything by its id, with the edges on it by kind, direction, role and far end; `UnknownId` if none."""
        from policygraph.graph.store.elements import EdgeView, NodeView

        kind, node_id, label, properties = _only(self.run("node", id=id_), id_, "编号")
        edges = tuple(
            EdgeView(row[0], row[1], bool(row[2]), row[3], row[4], row[5]) for row in self.run("edges", id=id_)
        )
        return NodeView(kind, node_id, label or "", loads(properties), edges)

    def holds(self, id_: str) -> bool:
        """Tell whether anything has the id, without looking at what is tied to it."""
        return any(True for _ in self.run("node", id=id_))

    def search(self, word: str, limit: int = 50) -> "tuple[Hit, ...]":
        """Return what carries the word in its name: equal names, then names that begin with it, then the rest.

        Within these by kind, then shorter names first, then id. Width, case and white space do not count; a word of
        one character works; the word is plain text (``%`` finds ``%``). An empty word finds nothing.
        """
        from policygraph.graph.store.elements import Hit
        from policygraph.graph.store.folding import folded

        wanted = folded(word)
        found = self.run("search", word=wanted, limit=limit) if wanted else ()
        return tuple(Hit(kind, id_, label, self._owners(kind, id_)) for kind, id_, label in found)

    def _owners(self, kind: str, id_: str) -> tuple[str, ...]:
        """Return who names a technology, in order of documents; () for other kinds."""
        mentions = self.mentions(technology=id_) if kind == "Technology" else ()
        return tuple(dict.fromkeys(mention.owner for mention in mentions))

    def counts(self) -> dict[str, int]:
        """Return how many nodes there are of each kind that occurs."""
        return {str(kind): int(number) for kind, number in self.run("counts")}

    def content(self) -> Iterator[tuple[str, ...]]:
        """Yield kind, id and hash of every node, then kind, source, target, role and score of every edge, in order."""
        yield from self.run("node_hashes")
        yield from self.run("edge_lines")

    def digest(self) -> str:
        """Return the digest of the published content."""
        return self.meta().digest

    @abstractmethod
    def meta(self) -> Meta:
        """Return what was published; `NoBuild` if nothing was."""


class Publication(Protocol):
    """A graph that is being published: nothing shows until `commit`; leaving without it keeps the graph as it was."""

    @property
    def reader(self) -> Reader:
        """What has been put so far, together with what was there before and is not swept yet."""

    def put(self, nodes: "Sequence[Node]", edges: "Sequence[Edge]") -> None:
        """Add or overwrite; a node or edge is put at most once a publication."""

    def sweep(self, stage: str) -> None:
        """Remove the nodes and edges of a stage (`kinds.DOCUMENT_STAGE`, `LINK_STAGE`) that were not put."""

    def commit(self, values: Iterable[tuple[str, str]]) -> "Changes":
        """Show the new graph to everyone, with its digest and the given values; return what changed."""


class Store(Reader):
    """A graph that can be read, and published anew."""

    @abstractmethod
    def publish(self) -> AbstractContextManager[Publication]:
        """Begin a publication; `StoreLocked` while another one runs, `StoreNotWritable` where writing is barred."""

    def look(self) -> str:
        """Return the digest like `digest`, but do not wait for a store that is away."""
        return self.digest()

    @abstractmethod
    def snapshot(self) -> AbstractContextManager[None]:
        """Read one and the same graph within the context, whatever is published meanwhile.

        A store that can't keep the old graph raises `StoreChanged` rather than mix two.
        """

    @abstractmethod
    def close(self) -> None:
        """Let go of files and connections."""


def _only(found: Iterable[Any], id_: str, what: str) -> Any:
    """Return the only element, or say that nothing has the id."""
    for element in found:
        return element
    raise UnknownId(id_, f"图谱里没有这个{what}", "请用 policygraph search 查找，或先运行 policygraph build")
