"""What every page shows around its content: navigation, the lists one can switch to, and at its foot what it rests on.

In: a graph and what the address asks. Out: `Frame`. Titles of documents come from here, so that a quote can name its text.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from policygraph.api.pages.asked import Asked
from policygraph.api.services.graph import Graph
from policygraph.graph.answers.answer import Answer, DocumentStatus
from policygraph.graph.answers.validity import statuses
from policygraph.ingest.records import Document, Layout, LayoutKind

ALL, NATION = "全国", "国家"
NAMING = "文件编号："  # how `validity.document_notes` begins the note that says which text an id is


@dataclass(frozen=True, slots=True)
class NavItem:
    """One entry of the navigation; `is_compared` tells that both lists travel along in its address."""

    key: str
    word: str
    path: str
    is_compared: bool = False


NAVIGATION = (
    NavItem("overview", "总览", "/", True),
    NavItem("matrix", "对应矩阵", "/matrix", True),
    NavItem("network", "关系图", "/network", True),
    NavItem("gaps", "空白与薄弱", "/gaps", True),
    NavItem("upgradable", "条件一初筛", "/upgradable", True),
    NavItem("three_way", "三方对照", "/three-way"),
    NavItem("conditions", "条件与政策", "/conditions"),
    NavItem("centre_check", "中心自查", "/centre-check"),
    NavItem("documents", "原文", "/documents"),
    NavItem("domains", "领域", "/domains"),
    NavItem("technologies", "技术", "/technologies"),
    NavItem("search", "检索", "/search"),
    NavItem("checks", "数据检查", "/checks"),
    NavItem("review", "复核", "/review", True),
)


@dataclass(frozen=True, slots=True)
class Basis:
    """What an answer rests on: its documents with their status at the date, and the reservations that always stand on it."""

    documents: tuple[DocumentStatus, ...]
    notes: tuple[str, ...]

    @property
    def shown(self) -> tuple[str, ...]:
        """The notes that a page needs: not the one that names each document, since the page lists them by title."""
        return tuple(note for note in self.notes if not note.startswith(NAMING))


@dataclass(frozen=True, slots=True)
class Frame:
    """Everything around the content. `documents` and `layouts` are by id; `basis` is None where no answer is shown.

    `person` is the name of the key that the reader has logged in with, '' where none is needed.
    """

    title: str
    active: str
    asked: Asked
    navigation: tuple[NavItem, ...]
    documents: Mapping[str, Document]
    layouts: Mapping[str, Layout]
    digest: str
    fixed: str
    csrf: str
    basis: Basis | None = None
    person: str = ""

    def list_title(self, layout_id: str) -> str:
        """Return ``江苏省2023``, or the id alone for a list that isn't at hand."""
        layout = self.layouts.get(layout_id)
        return f"{NATION if layout.region == ALL else layout.region}{layout.year}" if layout else layout_id

    def list_choice(self, layout_id: str) -> str:
        """Return what a list is called where it is chosen: ``江苏省2023 JS2023``, with the list's own title for a fund or a key field."""
        layout = self.layouts[layout_id]
        kind = {LayoutKind.TOPICS: "指南"}.get(layout.kind, "")
        return f"{layout_id} {self.list_title(layout_id)}{kind}"

    def document_title(self, document_id: str) -> str:
        """Return the title of a document, or its id if it isn't at hand."""
        document = self.documents.get(document_id)
        return document.title.strip("《》") if document else document_id


def published(graph: Graph) -> tuple[dict[str, Document], dict[str, Layout]]:
    """Return the documents and the lists of the graph, by id."""
    documents = {document.id: document for document in graph.store.documents()}
    return documents, {layout.id: layout for layout in graph.store.layouts()}


def basis_of(answer: Answer[Any]) -> Basis:
    """Return the foot of an answer."""
    return Basis(answer.documents, answer.notes)


def basis_on(documents: Sequence[Document], as_of: str, notes: Sequence[str] = ()) -> Basis:
    """Return the foot of a page that shows texts rather than an answer."""
    return Basis(statuses(documents, as_of), tuple(notes))
