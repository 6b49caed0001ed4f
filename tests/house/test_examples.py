"""The examples in docstrings are true: what a rule shows as matching matches, what it shows as no match is none."""

import doctest
from importlib import import_module
from pathlib import Path

import pytest

from tests.house.tree import ROOT, files

SHOWN = [path for path in files(".py", folders=("src",)) if "    >>> " in path.read_text("utf-8")]


def module_of(path: Path) -> str:
    parts = path.relative_to(ROOT / "src").with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@pytest.mark.parametrize("name", [module_of(path) for path in SHOWN])
def test_the_examples_of_a_module_are_true(name: str):
    shown = doctest.testmod(import_module(name))
    assert shown.attempted > 0
    assert shown.failed == 0
