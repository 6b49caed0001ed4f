"""What many tests share: the graph of the five texts, built once a run, and the command line as a function."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, settings

from tests.factory import RAW

# A busy machine is no fault: nothing is judged by how long an example took, or took to be made.
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")


@dataclass(frozen=True)
class Ran:
    """What a command left behind."""

    code: int
    out: str
    err: str


@pytest.fixture(scope="session")
def graph_url(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a store built from data/raw by the command itself."""
    from policygraph.api.cli.errors import exit_code_of
    from policygraph.api.cli.group import root

    url = f"sqlite:///{tmp_path_factory.mktemp('graph') / 'policygraph.db'}"
    assert exit_code_of(root, ["build", str(RAW), "--store", url, "--quiet"]) == 0
    return url


@pytest.fixture
def policygraph(capfd: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    """Run `policygraph WORDS…` in this process."""
    from policygraph.api.cli.errors import exit_code_of
    from policygraph.api.cli.group import root

    def run(*words: str) -> Ran:
        code = exit_code_of(root, [str(word) for word in words])
        return Ran(code, *capfd.readouterr())

    return run
