"""The Cypher script run on a real server makes the graph that the build makes."""

from policygraph.graph.export import EXPORTS
from policygraph.graph.store import Store
from tests.graph.store.server import LocalServer


def test_the_script_makes_the_same_graph(store: Store, neo4j_server: LocalServer) -> None:
    neo4j_server.wipe()
    script = b"".join(EXPORTS["cypher"](store)).decode()
    for statement in script.split(";\n"):
        lines = [line for line in statement.splitlines() if not line.startswith("//")]
        if "".join(lines).strip():
            neo4j_server.query("\n".join(lines))
    loaded = neo4j_server.store()
    try:
        assert loaded.digest() == store.digest()
        assert list(loaded.content()) == list(store.content())
        assert loaded.rows("JS2023") == store.rows("JS2023")
        assert loaded.all_alignments() == store.all_alignments()
        assert loaded.search("光模块") == store.search("光模块")
    finally:
        loaded.close()
        neo4j_server.wipe()
