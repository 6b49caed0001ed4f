"""Every named operation has the same rows on both stores: checked by its header, then on the toy graph and random ones."""

import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from orjson import loads

from policygraph.graph.kinds import DOCUMENT_STAGE, LINK_STAGE, NODES
from policygraph.graph.store import Store, open_store
from policygraph.graph.store.elements import Changes
from policygraph.graph.store.queries import names, query
from tests.graph.store.random_graph import WORDS, RandomGraph, random_graph
from tests.graph.store.server import LocalServer

EMBEDDED_ONLY = {"objects", "size", "read_begin"}
OPERATIONS = [name for name in names("sqlite") if not name.startswith("write_") and name not in EMBEDDED_ONLY]


@pytest.mark.parametrize("name", OPERATIONS)
def test_the_twins_agree_on_parameters_and_columns(name: str) -> None:
    ours, theirs = query("neo4j", name), query("sqlite", name)
    assert tuple(param for param in ours.params if param != "kinds") == theirs.params
    assert ours.returns.replace(" (JSON)", "") == theirs.returns.replace(" (JSON)", "")


@pytest.mark.parametrize("name", names("neo4j"))
def test_a_query_says_in_chinese_what_it_does_and_runs_when_pasted(name: str) -> None:
    lines = query("neo4j", name).text.splitlines()
    assert any(re.match(r"// [^:]*[\u4e00-\u9fff]", line) for line in lines)
    given_ = [line.split()[1] for line in lines if line.startswith(":param ")]
    assert tuple(given_) == query("neo4j", name).params
    assert all(line.endswith(";") for line in lines if line.startswith(":param "))


@pytest.mark.parametrize("name", OPERATIONS)
def test_every_reading_query_asks_the_mark_first(name: str) -> None:
    body = [line for line in query("neo4j", name).text.splitlines() if not line.startswith((":", "//"))]
    assert re.match(r"MATCH \((mark)?:Policygraph \{id: 'graph', ready: true\}\)", body[0])


@pytest.mark.parametrize("seed", [0, *(pytest.param(seed, marks=pytest.mark.deep) for seed in range(1, 20))])
def test_random_graphs_read_the_same(seed: int, neo4j_server: LocalServer, tmp_path: Path) -> None:
    for stores in both(neo4j_server, tmp_path):
        changes = [publish(store, random_graph(seed, 6)) for store in stores]
        assert changes[0] == changes[1]
        assert_same_answers(stores, Random(seed))


@settings(
    max_examples=8,
    deadline=None,
    derandomize=True,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    st.lists(
        st.tuples(st.integers(0, 10_000), st.sampled_from([(), (DOCUMENT_STAGE,), (DOCUMENT_STAGE, LINK_STAGE)])),
        max_size=4,
    )
)
def test_sequences_of_publications_leave_the_same_graph(
    neo4j_server: LocalServer, tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[int, tuple[str, ...]]]
) -> None:
    neo4j_server.wipe()
    for stores in both(neo4j_server, tmp_path_factory.mktemp("stores")):
        # Without a sweep, a node that goes may leave edges behind: the first publication sweeps everything.
        for place, (seed, sweeps) in enumerate(steps):
            graph = random_graph(seed, 3)
            stages = sweeps if place and DOCUMENT_STAGE not in sweeps else (DOCUMENT_STAGE, LINK_STAGE)
            changes = [publish(store, graph, stages) for store in stores]
            assert changes[0] == changes[1]
            assert stores[0].digest() == stores[1].digest()
            assert list(stores[0].content()) == list(stores[1].content())


def both(server: LocalServer, folder: Path) -> Iterator[tuple[Store, Store]]:
    """Yield an embedded store and one on the server, and close them."""
    stores = open_store(f"sqlite:///{folder / 'graph.db'}"), server.store()
    yield stores
    for store in stores:
        store.close()


def publish(store: Store, graph: RandomGraph, stages: tuple[str, ...] = (DOCUMENT_STAGE, LINK_STAGE)) -> Changes:
    """Publish a graph as a build would."""
    with store.publish() as publication:
        graph.put(publication)
        for stage in stages:
            publication.sweep(stage)
        return publication.commit([("inputs_key", "k"), ("注", "值")])


def assert_same_answers(stores: tuple[Store, Store], random: Random) -> None:
    """Ask every operation with every kind of parameter."""
    ids = [None, "没有这个", *(f"{kind.name}-{random.randint(0, 3)}" for kind in NODES)]
    choices = {"limit": [3, 100], "word": [word for word in WORDS if word]}
    for name in OPERATIONS:
        params = query("sqlite", name).params
        options = [choices.get(param, ids if len(params) == 1 else random.sample(ids, 4)) for param in params]
        for values in product(*options):
            asked = dict(zip(params, values, strict=True))
            rows = [[plain(name, row) for row in store.run(name, **asked)] for store in stores]
            assert rows[0] == rows[1], (name, asked)


def plain(name: str, row: tuple[object, ...]) -> tuple[object, ...]:
    """Return a row with the JSON of properties read, in its order."""
    if name not in ("node", "nodes"):
        return tuple(row)
    return (*row[:3], list(loads(str(row[3])).items()), *row[4:])
