"""Values that someone changed by hand in the store: said with node and property, and mended by a build that begins anew."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from policygraph.graph.build import build
from policygraph.graph.errors import DamagedStore
from policygraph.graph.store import Store
from policygraph.graph.store.sqlite import SqliteStore
from tests.graph.store.conftest import STAGES
from tests.graph.store.server import LocalServer

Ask = Callable[[Store], object]


def change(request: pytest.FixtureRequest, store: Store, kind: str, id_: str, values: dict[str, object]) -> None:
    """Set properties of a node as a person would, past policygraph."""
    if isinstance(store, SqliteStore):
        with closing(sqlite3.connect(store.path)) as connection, connection:
            for name, value in values.items():
                connection.execute(f'UPDATE "{kind}" SET "{name}" = ? WHERE id = ?', (value, id_))
    else:
        server: LocalServer = request.getfixturevalue("neo4j_server")
        server.query("MATCH (n:Record {id: $id}) SET n += $values", id=id_, values=values)


CHANGES: list[tuple[str, str, str, object, Ask]] = [
    ("Document", "js", "level", "省级", lambda store: store.documents()),
    ("Document", "js", "layouts", "JS2023", lambda store: store.document("js")),
    ("Document", "js", "characters", "很多", lambda store: store.documents()),
    ("Layout", "JS2023", "kind", "表", lambda store: store.layouts()),
    ("Layout", "JS2023", "year", "二〇二三", lambda store: store.layout("JS2023")),
    ("Domain", "JS2023-02", "status", "有", lambda store: store.domains("JS2023")),
    ("Domain", "JS2023-02", "number", "二", lambda store: store.rows("JS2023")),
    ("Section", "js#一", "order", "第一", lambda store: store.sections("js")),
]


@pytest.mark.parametrize(("kind", "id_", "name", "value", "ask"), CHANGES, ids=[f"{c[0]}.{c[2]}" for c in CHANGES])
def test_a_value_changed_by_hand_is_said_and_mended(
    kind: str,
    id_: str,
    name: str,
    value: object,
    ask: Ask,
    store: Store,
    texts: Path,
    reference: Path,
    request: pytest.FixtureRequest,
) -> None:
    before, digest, content = ask(store), store.digest(), list(store.content())
    change(request, store, kind, id_, {name: value})
    with pytest.raises(DamagedStore, match=rf"{id_}.*{name}.*policygraph build --anew") as caught:
        ask(store)
    assert caught.value.exit_code == 3
    build([texts], store, stages=STAGES, reference=reference, anew=True)
    assert ask(store) == before
    assert (store.digest(), list(store.content())) == (digest, content)


@pytest.mark.parametrize(
    ("name", "value"), [("relation", "对口"), ("status", "定了"), ("features", "{"), ("confidence", "高")]
)
def test_a_link_changed_by_hand_is_said_and_mended(
    name: str, value: str, store: Store, texts: Path, reference: Path, request: pytest.FixtureRequest
) -> None:
    links = store.all_alignments()
    change(request, store, "Alignment", links[0].id, {name: value})
    with pytest.raises(DamagedStore, match=rf"{links[0].id}.*{name}"):
        store.all_alignments()
    build([texts], store, stages=STAGES, reference=reference, anew=True)
    assert store.all_alignments() == links


def test_a_plausible_change_is_mended_too(
    store: Store, texts: Path, reference: Path, request: pytest.FixtureRequest
) -> None:
    """Nobody can tell a wrong name from a right one while reading; the next build that publishes does by the fingerprint."""
    before = store.domains()
    change(request, store, "Domain", "JS2023-02", {"name": "石墨稀"})
    assert store.domains() != before
    build([texts], store, stages=STAGES, reference=reference, anew=True)
    assert store.domains() == before


def test_captions_labels_and_missing_properties_are_mended(
    neo4j_server: LocalServer, texts: Path, reference: Path
) -> None:
    store = neo4j_server.store()
    build([texts], store, stages=STAGES, reference=reference)
    before = [store.node(id_) for id_ in ("js", "JS2023-02", "JS2023", "cn")]
    for text in (
        "MATCH (n {id: 'js'}) SET n.caption = '别的'",
        "MATCH (n {id: 'JS2023-02'}) REMOVE n:Domain",
        "MATCH (n {id: 'JS2023'}) SET n:Merkzettel",
        "MATCH (n {id: 'cn'}) REMOVE n.layouts",
    ):
        neo4j_server.query(text)
    for id_ in ("JS2023-02", "cn"):
        with pytest.raises(DamagedStore, match=id_):
            store.node(id_)
    build([texts], store, stages=STAGES, reference=reference, anew=True)
    assert [store.node(node.id) for node in before] == before
    assert neo4j_server.query("MATCH (n:Merkzettel) RETURN n") == []


@pytest.mark.parametrize(
    "change", ["mark.schema = 'x'", "mark.ready = 'ja'", "mark.meta_keys = ['a']", "mark.revision = 1"]
)
def test_a_mark_changed_by_hand_is_said_and_mended(
    change: str, neo4j_server: LocalServer, texts: Path, reference: Path
) -> None:
    store = neo4j_server.store()
    digest = build([texts], store, stages=STAGES, reference=reference).digest
    neo4j_server.query(f"MATCH (mark:Policygraph) SET {change}")
    with pytest.raises(DamagedStore, match="标记 Policygraph"):
        store.meta()
    build([texts], store, stages=STAGES, reference=reference, anew=True)
    assert store.digest() == digest
