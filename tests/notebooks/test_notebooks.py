"""Every notebook runs from top to bottom, gives what docs/notebooks shows, is kept without outputs, and uses only public names."""

import re
from pathlib import Path

import nbformat
import pytest

from scripts.notebooks import RENDERED, executed, rendered

FOLDER = Path(__file__).parents[2] / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))


def test_there_are_four_stories() -> None:
    assert len(NOTEBOOKS) == 4


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_it_is_kept_without_outputs_and_private_names(path: Path) -> None:
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    assert notebook.cells[0].cell_type == "markdown"
    for cell in notebook.cells:
        if cell.cell_type == "code":
            assert cell.outputs == []
            assert cell.execution_count is None
            assert not re.search(r"(?:import |\.)_[a-z]", cell.source)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_it_runs_and_gives_what_the_docs_show(path: Path) -> None:
    notebook = executed(path)
    assert any(cell.outputs for cell in notebook.cells if cell.cell_type == "code")
    text, pictures = rendered(notebook, path.stem)
    assert (RENDERED / f"{path.stem}.md").read_text("utf-8") == text, "请运行 make notebooks"
    assert all((RENDERED / name).is_file() for name in pictures)
