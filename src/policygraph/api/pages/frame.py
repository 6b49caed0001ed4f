"""What every page shows around its content: navigation, the lists one can switch to, and at its foot what it rests on.

In: a graph and what the address asks. Out: `Frame`. Titles of documents come from here, so that a quote can name its text.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from policygraph.api.pages.asked import Asked
from policygraph.api.services.graph import Graph
from policygraph.api.services.list_names import list_names
from policygraph.graph.answers.answer import Answer, DocumentStatus
from policygraph.graph.answers.validity import NAMING, statuses
from policygraph.ingest.records import Document, Layout


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
    """Everything around the content. `documents`, `layouts` and `list_names` are by id; `basis` is None where no answer is shown.

    `person` is the name of the key that the reader has logged in with, '' where none is needed.
    """

    title: str
    active: str
    asked: Asked
    navigation: tuple[NavItem, ...]
    documents: Mapping[str, Document]
    layouts: Mapping[str, Layout]
    list_names: Mapping[str, str]
    digest: str
    fixed: str
    csrf: str
    basis: Basis | None = None
    person: str = ""

    def list_title(self, layout_id: str) -> str:
        """Return ``江苏省2023年``, or the id alone for a list that isn't at hand."""
        return self.list_names.get(layout_id, layout_id)

    def list_choice(self, layout_id: str) -> str:
        """Return what a list is called where it is chosen: ``江苏省2023年（JS2023）``."""
        return f"{self.list_title(layout_id)}（{layout_id}）"

    def document_title(self, document_id: str) -> str:
        """Return the title of a document, or its id if it isn't at hand."""
        document = self.documents.get(document_id)
        return document.title.strip("《》") if document else document_id

    def titled(self, sentence: str) -> str:
        """Return a sentence of an answer with the titles of texts where it names them by id."""
        for id_ in sorted(self.documents, key=len, reverse=True):
            sentence = sentence.replace(id_, f"《{self.document_title(id_)}》")
        return sentence


def published(graph: Graph) -> tuple[dict[str, Document], dict[str, Layout], dict[str, str]]:
    """Return the documents, the lists and what a reader calls the lists, by id."""
    documents = {document.id: document for document in graph.store.documents()}
    return documents, {layout.id: layout for layout in graph.store.layouts()}, graph.ask(list_names)


def basis_of(answer: Answer[Any]) -> Basis:
    """Return the foot of an answer."""
    return Basis(answer.documents, answer.notes)


def basis_on(documents: Sequence[Document], as_of: str, notes: Sequence[str] = ()) -> Basis:
    """Return the foot of a page that shows texts rather than an answer."""
    return Basis(statuses(documents, as_of), tuple(notes))
