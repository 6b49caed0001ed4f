"""A data folder of one's own, because judging and adding write into it, and a command line that uses it."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.factory import ROOT


@pytest.fixture(scope="module")
def data(graph_url: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the data folder with the graph built from it and what the build keeps beside it, shared by the tests of a file."""
    folder = tmp_path_factory.mktemp("project") / "data"
    shutil.copytree(ROOT / "data", folder)
    shutil.copytree(Path(graph_url.removeprefix("sqlite:///")).parent, folder.parent, dirs_exist_ok=True)
    return folder


@pytest.fixture
def run(data: Path, policygraph: Callable, monkeypatch: pytest.MonkeyPatch) -> Callable:
    """Run the command line on the copy."""
    monkeypatch.setenv("POLICYGRAPH_DATA", str(data))
    monkeypatch.setenv("POLICYGRAPH_STORE", f"sqlite:///{data.parent / 'policygraph.db'}")
    return policygraph
