"""A graph of three toy texts and a fund guide in each kind of store."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from policygraph.graph.build import Input, Stages, build
from policygraph.graph.store import Store, open_store
from policygraph.ingest.records import DocumentRecords
from tests.graph.store.server import LocalServer
from tests.graph.store.texts import JIANGSU, NATIONAL, TOY, ZHEJIANG, fund_records, toy_read

REFERENCE = """code,letters,name,source,as_of
320000,JS,江苏省,toy,2020
330000,ZJ,浙江省,toy,2020
"""
CENTRES = """name,city,province,host_company,approved,approved_precision,status,source,source_as_of,source_grade,note
国家石墨烯创新中心,宁波,浙江省,,2022-11,month,national,toy,2022-11-07,B,
"""
"""The tables that the toy graph takes over."""


def store_at(path: Path) -> Store:
    """Return the store in a file."""
    return open_store(f"sqlite:///{path}")


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """A folder with three lists and a fund guide."""
    folder = tmp_path / "texts"
    folder.mkdir()
    for name, text in (("a", NATIONAL), ("b", JIANGSU), ("c", ZHEJIANG), ("d", "指南")):
        (folder / f"{name}.txt").write_text(text, "utf-8")
    return folder


@pytest.fixture
def reference(tmp_path: Path) -> Path:
    """A folder with two provinces and one centre."""
    folder = tmp_path / "reference"
    folder.mkdir()
    (folder / "provinces_gbt2260.csv").write_text(REFERENCE, "utf-8")
    (folder / "national_centres.csv").write_text(CENTRES, "utf-8")
    return folder


def read(file: Input) -> DocumentRecords:
    """Read a toy text, or the fund guide."""
    return fund_records() if file.path.stem == "d" else toy_read(file)


STAGES = Stages(TOY.find, read, TOY.resolve, TOY.link, "toy")


def sqlite_store(tmp_path: Path) -> Store:
    """Return an empty embedded store."""
    return open_store(f"sqlite:///{tmp_path / 'graph.db'}")


def neo4j_store(request: pytest.FixtureRequest) -> Store:
    """Return an empty store on a real server, or skip with the reason."""
    server: LocalServer = request.getfixturevalue("neo4j_server")
    return server.store()


EMPTY_STORES: dict[str, Callable[[pytest.FixtureRequest], Store]] = {
    "neo4j": neo4j_store,
    "sqlite": lambda request: sqlite_store(request.getfixturevalue("tmp_path")),
}
"""Every kind of store that the contract is held against; a new kind is added here."""


@pytest.fixture(params=sorted(EMPTY_STORES))
def empty_store(request: pytest.FixtureRequest) -> Iterator[Store]:
    """A store without a graph."""
    store = EMPTY_STORES[request.param](request)
    yield store
    store.close()


@pytest.fixture
def store(empty_store: Store, texts: Path, reference: Path) -> Store:
    """A store with the toy graph."""
    build([texts], empty_store, stages=STAGES, reference=reference)
    return empty_store
