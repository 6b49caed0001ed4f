"""The real texts on both stores: every answer, export, search and page of the graph is the same, byte for byte."""

from pathlib import Path

import pytest

from policygraph.api.answers import ANSWERS, computed
from policygraph.api.kept import Question
from policygraph.api.settings import Settings
from policygraph.graph.build import build
from policygraph.graph.export import EXPORTS
from policygraph.graph.store import Store, open_store
from policygraph.graph.store.neo4j.store import Neo4jStore
from tests.factory import ROOT
from tests.graph.store.server import LocalServer

DATA = ROOT / "data"
PAIRS = [
    ("JS2023", "CN2017"),
    ("JS2023", "ZJ2021"),
    ("ZJ2021", "CN2017"),
    ("CN2017", "JS2023"),
    ("JSFUND2023", "JS2023"),
]
WORDS = (
    "光",
    "光刻",
    "智能语音",
    "MEMS",
    "mems",
    "16/14",
    "创新中心",
    "%",
    "+光 -AND",
    '"',
    "（",
    "2.5D",
    "不存在的词",
)


@pytest.fixture(scope="module")
def stores(neo4j_session: LocalServer, tmp_path_factory: pytest.TempPathFactory) -> tuple[Store, Neo4jStore]:
    """The graph of the real texts, embedded and on the server."""
    folder = tmp_path_factory.mktemp("stores")
    found = open_store(f"sqlite:///{folder / 'graph.db'}"), neo4j_session.store()
    neo4j_session.wipe()
    for store in found:
        build(
            [DATA / "raw"],
            store,
            reference=DATA / "reference",
            judgements=DATA / "judgements",
            cache=folder / "records",
        )
    return found


def test_the_graphs_are_the_same(stores: tuple[Store, Store]) -> None:
    assert stores[0].digest() == stores[1].digest()
    assert stores[0].counts() == stores[1].counts()


@pytest.mark.parametrize("day", ["2026-11-01", "2018-03-01"])
@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
@pytest.mark.parametrize("name", ANSWERS)
def test_answers_are_the_same_bytes(
    name: str,
    pair: tuple[str, str],
    day: str,
    stores: tuple[Store, Store],
    neo4j_session: LocalServer,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("POLICYGRAPH_NEO4J_PASSWORD", neo4j_session.password)
    question = Question(name, *pair, day, False)
    urls = (f"sqlite:///{stores[0].path}", neo4j_session.uri)  # type: ignore[attr-defined]
    given = [computed(question, Settings(url, Path(DATA))) for url in urls]
    assert given[0] == given[1]
    assert given[0]


@pytest.mark.parametrize("name", sorted(EXPORTS))
def test_exports_are_the_same_bytes(name: str, stores: tuple[Store, Store]) -> None:
    written = [b"".join(EXPORTS[name](store)) for store in stores]
    assert written[0] == written[1] != b""


@pytest.mark.parametrize("word", WORDS)
def test_searches_find_the_same_in_the_same_order(word: str, stores: tuple[Store, Store]) -> None:
    assert stores[0].search(word) == stores[1].search(word)


def test_everything_looks_the_same(stores: tuple[Store, Store]) -> None:
    for _, id_, _ in list(stores[0].run("node_hashes"))[::97]:
        ours, theirs = stores[0].node(id_), stores[1].node(id_)
        assert ours == theirs
        assert list(ours.properties) == list(theirs.properties)
