"""docs/neo4j.md shows the query files as they are, they run on the real texts, and the picture is the schema's."""

import re
import runpy
from pathlib import Path

import pytest
import yaml

from policygraph.graph.build import build
from policygraph.graph.kinds import NODES
from tests.factory import ROOT
from tests.graph.store.conftest import STAGES
from tests.graph.store.server import LocalServer

QUERIES = sorted((ROOT / "src" / "policygraph" / "graph" / "queries" / "neo4j" / "browser").glob("*.cypher"))
DOCUMENT = ROOT / "docs" / "neo4j.md"


@pytest.mark.parametrize("path", QUERIES, ids=lambda path: path.stem)
def test_the_document_shows_the_file(path: Path) -> None:
    text = path.read_text("utf-8")
    assert f"```cypher\n{text}```" in DOCUMENT.read_text("utf-8")
    assert text.startswith("// ")
    assert ":param " in text
    assert "MATCH (:Policygraph {id: 'graph', ready: true})" in text


def test_there_are_six() -> None:
    assert len(QUERIES) == 6


@pytest.mark.parametrize("path", QUERIES, ids=lambda path: path.stem)
def test_it_runs(path: Path, neo4j_session: LocalServer, texts: Path, reference: Path) -> None:
    build([texts], neo4j_session.store(), stages=STAGES, reference=reference)
    parameters = runpy.run_path(str(ROOT / "scripts" / "neo4j" / "doc.py"))["parameters"]
    text = path.read_text("utf-8")
    given = {**parameters(text), **TOY}
    body = "\n".join(line for line in text.splitlines() if not line.startswith(":"))
    assert neo4j_session.query(body, **given)


TOY = {
    "list": "JS2023", "left": "JS2023", "right": "ZJ2023", "reference": "CN2023", "word": "光", "subject": "JS2023-01",
    "object": "CN2023-01",
}  # fmt: skip


def test_the_picture_is_the_schema() -> None:
    picture = runpy.run_path(str(ROOT / "scripts" / "neo4j" / "schema_picture.py"))["picture"]()
    assert picture == (ROOT / "docs" / "neo4j-schema.svg").read_text("utf-8"), (
        "scripts/neo4j/schema_picture.py > docs/neo4j-schema.svg"
    )
    assert all(f">{kind.name}<" in picture for kind in NODES)


def test_the_style_knows_the_shipped_lists() -> None:
    style = (ROOT / "docs" / "neo4j-style.grass").read_text("utf-8")
    for layout in ("CN2017", "CN2016", "JS2023", "ZJ2021", "ZJ2021B", "JSFUND2023"):
        assert f"node.List_{layout} {{" in style
    assert style.count("{") == style.count("}")


def test_the_container_is_the_server_that_is_tested() -> None:
    """Its version, and settings that the tested server starts with (it refuses names that it does not know)."""
    service = yaml.safe_load((ROOT / "docker-compose.yml").read_text("utf-8"))["services"]["neo4j"]
    pom = (ROOT / "scripts" / "neo4j" / "pom.xml").read_text("utf-8")
    assert f"<neo4j.version>{service['image'].removeprefix('neo4j:').removesuffix('-community')}<" in pom
    template = (ROOT / "scripts" / "neo4j" / "neo4j.conf.template").read_text("utf-8")
    known = set(re.findall(r"^([a-z_.]+)=", template, re.MULTILINE))
    variables = set(service["environment"]) - {"NEO4J_AUTH"}
    assert {
        name.removeprefix("NEO4J_").replace("__", "\0").replace("_", ".").replace("\0", "_") for name in variables
    } <= known
    assert all(port.startswith("127.0.0.1:") for port in service["ports"])
    assert set(service["healthcheck"]) == {"test", "interval", "timeout", "retries", "start_period"}
