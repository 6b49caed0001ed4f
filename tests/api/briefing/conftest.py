"""One briefing of the five texts, made once."""

from collections.abc import Iterator

import pytest

from policygraph.api.briefing.content import briefing
from policygraph.api.briefing.material import Asked, material
from policygraph.api.briefing.model import Briefing
from policygraph.api.briefing.pack import pack
from policygraph.api.services.graph import Graph, opened_graph
from policygraph.api.settings import load_settings

ASKED = Asked("JS2023", "CN2017", "2026-01-01")


@pytest.fixture(scope="session")
def graph(graph_url: str) -> Iterator[Graph]:
    with opened_graph(load_settings(graph_url)) as opened:
        yield opened


@pytest.fixture(scope="session")
def files(graph: Graph) -> dict[str, bytes]:
    return dict(pack(graph, ASKED))


@pytest.fixture(scope="session")
def now(graph: Graph) -> Briefing:
    return briefing(material(graph, ASKED))
