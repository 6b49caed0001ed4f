"""A data folder of one's own, because judging and adding write into it, and a command line that uses it."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.factory import ROOT


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the data folder with a graph built from it, shared by the tests of a file."""
    folder = tmp_path_factory.mktemp("project") / "data"
    shutil.copytree(ROOT / "data", folder)
    return folder


@pytest.fixture
def run(data: Path, policygraph: Callable, monkeypatch: pytest.MonkeyPatch) -> Callable:
    """Run the command line on the copy; the graph is built at the first call."""
    monkeypatch.setenv("POLICYGRAPH_DATA", str(data))
    monkeypatch.setenv("POLICYGRAPH_STORE", f"sqlite:///{data.parent / 'graph.db'}")
    if not (data.parent / "graph.db").exists():
        assert policygraph("build", "-q").code == 0
    return policygraph
