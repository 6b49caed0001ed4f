"""The exports that hold the whole graph: read back by the libraries that people will read them with."""

import csv
import io
import json
import re
from dataclasses import replace
from zipfile import ZipFile

import networkx
import pytest
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import PROV, SKOS

from policygraph.graph.export import EXPORTS
from policygraph.graph.export.content import graph_edges, graph_nodes
from policygraph.graph.export.cypher import literal
from policygraph.graph.export.graphml import LEFT_OUT
from policygraph.graph.rows import Status
from policygraph.graph.store import Store

WHOLE = ("skos", "graphml", "datapackage", "cypher")


def exported(store: Store, name: str) -> bytes:
    return b"".join(EXPORTS[name](store))


@pytest.mark.parametrize("name", WHOLE)
def test_equal_graphs_give_equal_bytes(store: Store, name: str) -> None:
    assert exported(store, name) == exported(store, name)


def test_graphml_comes_back_from_networkx_with_every_node_and_edge(store: Store) -> None:
    found = networkx.parse_graphml(exported(store, "graphml").decode())
    nodes = {node.id: node for node in graph_nodes(store) if node.kind.name != LEFT_OUT}
    assert set(found.nodes) == set(nodes)
    assert found.nodes["JS2023-01"]["kind"] == "Domain"
    assert found.nodes["JS2023-01"]["name"] == "光通信"
    assert found.nodes["JS2023-01"]["number"] == 1
    edges = [edge for edge in graph_edges(store) if {edge.source, edge.target} <= set(nodes)]
    assert found.number_of_edges() == len(edges)
    assert sorted((a, b, d["kind"]) for a, b, d in found.edges(data=True)) == sorted(
        (edge.source, edge.target, edge.kind) for edge in edges
    )
    quotes = [data for _, data in found.nodes(data=True) if data["kind"] == "Evidence"]
    for data in quotes:
        assert store.text(data["document"])[data["start"] : data["end"]] == data["quote"]


def test_skos_has_every_row_and_only_the_links_that_count(store: Store) -> None:
    graph = Graph().parse(data=exported(store, "skos").decode(), format="turtle")
    for layout in store.layouts():
        for row in store.rows(layout.id):
            assert (URIRef(f"urn:policygraph:{layout.id}:{row.id}"), SKOS.prefLabel, Literal(row.name, "zh")) in graph
    links = [link for link in store.all_alignments() if link.status in (Status.PREDICTED, Status.CONFIRMED)]
    relations = [SKOS[f"{one}Match"] for one in ("exact", "close", "broad", "narrow", "related")]
    assert sum(1 for one in relations for _ in graph.triples((None, one, None))) == sum(not link.clue for link in links)
    for place, quote in graph.subject_objects(PROV.value):
        address, start, end = re.fullmatch(r"urn:policygraph:document:(.+)#char=(\d+),(\d+)", str(place)).groups()  # type: ignore[union-attr]
        assert store.text(address)[int(start) : int(end)] == str(quote)


def test_the_data_package_describes_its_files_and_leads_to_quotes(store: Store) -> None:
    with ZipFile(io.BytesIO(exported(store, "datapackage"))) as package:
        about = json.loads(package.read("datapackage.json"))
        tables = {
            one["name"]: list(csv.DictReader(io.StringIO(package.read(one["path"]).decode("utf-8-sig"))))
            for one in about["resources"]
        }
        assert sorted(package.namelist()) == sorted([*(one["path"] for one in about["resources"]), "datapackage.json"])
    assert about["version"] == store.digest()
    for one in about["resources"]:
        names = [field["name"] for field in one["schema"]["fields"]]
        assert all(list(row) == names for row in tables[one["name"]])
        for key in one["schema"].get("foreignKeys", []):
            known = {row["id"] for row in tables["evidence"]}
            assert {row[key["fields"]] for row in tables[one["name"]]} <= known | {""}
    assert len(tables["edges"]) == len(list(graph_edges(store)))


def test_no_cell_is_a_formula(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    hostile = ["=HYPERLINK(1)", "+1", "-1", "@SUM(1)"]
    technologies = [node for node in graph_nodes(store) if node.kind.name == "Technology"]
    named = [
        replace(node, properties={**node.properties, "name": name})
        for node, name in zip(technologies, hostile, strict=False)
    ]
    monkeypatch.setitem(EXPORTS["datapackage"].__globals__, "graph_nodes", lambda _: iter(named))
    with ZipFile(io.BytesIO(exported(store, "datapackage"))) as package:
        rows = csv.DictReader(io.StringIO(package.read("technology.csv").decode("utf-8-sig")))
        assert [row["name"] for row in rows] == [f"'{name}" for name in hostile]


@pytest.mark.parametrize("hostile", ["'}) DETACH DELETE n //", "\\' RETURN 1", "a\nb\x00", "光`刻"])
def test_a_literal_holds_any_text(hostile: str) -> None:
    written = literal(hostile)
    inner = written[1:-1]
    assert written[0] == written[-1] == "'"
    assert not re.search(r"(?<!\\)(?:\\\\)*'", inner)
    assert "\n" not in written


def test_graphml_holds_any_text(store: Store) -> None:
    from policygraph.graph.export.graphml import _node

    node = next(graph_nodes(store))
    line = _node(replace(node, label='<&"\x00]]>'))
    assert '&lt;&amp;"]]&gt;' in line
