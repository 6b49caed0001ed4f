"""Run every notebook and render it with its outputs to docs/notebooks, for those who read before they run.

    .venv/bin/python scripts/notebooks.py

In: notebooks/*.ipynb, kept without outputs. Out: docs/notebooks/<name>.md and its pictures, as wide as a page needs them. A test
runs the notebooks and compares, so that what the docs show is what they give.
"""

from io import BytesIO
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient
from nbconvert import MarkdownExporter
from PIL import Image

ROOT = Path(__file__).parents[1]
SOURCES, RENDERED = ROOT / "notebooks", ROOT / "docs" / "notebooks"
WIDTH = 1000  # pixels


def executed(path: Path) -> Any:
    """Return a notebook with its outputs, run from top to bottom in the folder of the notebooks."""
    notebook = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    NotebookClient(notebook, timeout=240, resources={"metadata": {"path": str(SOURCES)}}).execute()
    return notebook


def rendered(notebook: Any, name: str) -> tuple[str, dict[str, bytes]]:
    """Return a notebook as Markdown, and its pictures by file name."""
    exporter = MarkdownExporter()  # type: ignore[no-untyped-call]
    body, resources = exporter.from_notebook_node(notebook, resources={"unique_key": name})
    text = "\n".join(line.rstrip() for line in body.strip().splitlines()) + "\n"
    pictures = resources["outputs"].items()
    return text, {file: _narrowed(content) if file.endswith(".png") else content for file, content in pictures}


def _narrowed(content: bytes) -> bytes:
    """Return a picture at most `WIDTH` wide."""
    with Image.open(BytesIO(content)) as picture:
        small = picture.convert("RGB")
        small.thumbnail((WIDTH, 10 * WIDTH))
        buffer = BytesIO()
        small.quantize(64).save(buffer, "PNG", optimize=True)
        return buffer.getvalue()


def main() -> None:
    """Render them all."""
    RENDERED.mkdir(parents=True, exist_ok=True)
    for path in sorted(SOURCES.glob("*.ipynb")):
        text, pictures = rendered(executed(path), path.stem)
        (RENDERED / f"{path.stem}.md").write_text(text, "utf-8")
        for name, content in pictures.items():
            (RENDERED / name).write_bytes(content)


if __name__ == "__main__":
    main()
