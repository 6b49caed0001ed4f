"""The real Neo4j server of a test session, one for all tests of the graph; skipped with the reason where none can start."""

from tests.graph.store.server import neo4j_server, neo4j_session

__all__ = ["neo4j_server", "neo4j_session"]
