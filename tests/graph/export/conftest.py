"""The toy graph of three lists and a fund guide, for exporting."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from policygraph.graph.build import Stages, build
from policygraph.graph.store import Store, open_store
from tests.graph.store.texts import JIANGSU, NATIONAL, TOY, ZHEJIANG, fund_records, toy_read


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store with the toy graph."""
    folder: Path = tmp_path_factory.mktemp("export")
    for name, text in (("a", NATIONAL), ("b", JIANGSU), ("c", ZHEJIANG), ("d", "指南")):
        (folder / f"{name}.txt").write_text(text, "utf-8")
    store = open_store(f"sqlite:///{folder / 'graph.db'}")
    read = lambda file: fund_records() if file.path.stem == "d" else toy_read(file)  # noqa: E731
    build([folder], store, stages=Stages(TOY.find, read, TOY.resolve, TOY.link, "toy"))
    yield store
    store.close()
