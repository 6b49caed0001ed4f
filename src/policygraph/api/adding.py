"""Takes a text or a planner's own list into data/raw, with an entry in sources.toml, so that every later build reads it.

In: a file, the folder, and what the file does not say itself. Out: the file as taken in and remarks in Chinese. A list
(CSV: one column of names, one of directions) is written as a text with a table, so that it is read like any other.
"""

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from policygraph.api.errors import UnusableList
from policygraph.api.files import write_atomically
from policygraph.api.places import province_of
from policygraph.ingest.errors import BadSources
from policygraph.ingest.files import SUPPORTED
from policygraph.ingest.read.decode import read_source
from policygraph.ingest.sources import FILE_NAME, load_sources

NAMES = ("名称", "领域", "领域名称", "重点领域", "产业链", "name")
DIRECTIONS = ("技术方向", "方向", "技术难点", "主要技术难点", "主要内容", "directions")


@dataclass(frozen=True, slots=True)
class Added:
    """The file in data/raw, and what was left out with its line."""

    path: Path
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """One row of a planner's list."""

    name: str
    directions: str


def add_source(path: Path, raw: Path, layout: str | None, region: str | None, year: int | None) -> Added:
    """Copy `path` into `raw` and enter it; adding the same file again changes nothing.

    Raises `UnreadableSource` for a file that can't be read, `UnusableList` for one that can't be taken in, `BadSources`
    where the entry would not be valid (then nothing is changed).
    """
    region = province_of(region) if region else None
    source = read_source(path)
    remarks: tuple[str, ...] = ()
    if path.suffix.lower() == ".csv":
        items, remarks = read_list(source.text.removeprefix("\ufeff"), str(path))
        target, content = raw / f"{path.stem}.txt", as_text(path.stem, items).encode()
    elif path.suffix.lower() in SUPPORTED:
        target, content = raw / path.name, path.read_bytes()
    else:
        raise UnusableList(f"{path}：不能收入 {path.suffix or '无扩展名的'} 文件。请另存为 .txt、.md 或 .csv 再试。")
    if target.exists() and target.read_bytes() != content:
        raise UnusableList(f"{target} 已有同名而内容不同的文件。请给新文件改名后再试。")
    if any(entry.file == target.name for entry in load_sources(raw)):
        return Added(target, remarks)
    kind = "loaded" if path.suffix.lower() == ".csv" else "table"
    _enter(raw, target, content, entry_text(target.name, content, layout, kind, region, year))
    return Added(target, remarks)


def read_list(text: str, where: str) -> tuple[tuple[Item, ...], tuple[str, ...]]:
    """Return the items of a CSV list and a remark for each row that is left out (no name, or a name that came before)."""
    rows = csv.reader(io.StringIO(text, newline=""))
    heading = [cell.strip() for cell in next(rows, [])]
    name_at, directions_at = _column(heading, NAMES), _column(heading, DIRECTIONS)
    if name_at is None:
        raise UnusableList(
            f"{where} 第 1 行：没有名称列（{'、'.join(NAMES)} 之一）。请在首行写列名，例如“名称,技术方向”。"
        )
    items: dict[str, Item] = {}
    remarks = []
    for cells in rows:
        name = _cell(cells, name_at)
        if not name and any(cell.strip() for cell in cells):
            remarks.append(f"{where} 第 {rows.line_num} 行第 {name_at + 1} 列：没有名称，已略去该行")
        elif name in items:
            remarks.append(f"{where} 第 {rows.line_num} 行第 {name_at + 1} 列：“{name}”重复，已略去该行")
        elif name:
            items[name] = Item(name, _cell(cells, directions_at))
    if not items:
        raise UnusableList(f"{where}：没有读到任何一行。请检查文件内容。")
    return tuple(items.values()), tuple(remarks)


def as_text(title: str, items: Sequence[Item]) -> str:
    """Return a list as a policy text prints it: a title and a table with a cell a tab."""
    rows = (f"{number}\t{item.name}\t{item.directions}\n" for number, item in enumerate(items, 1))
    return f"{title}\n\n序号\t领域名称\t技术方向\n{''.join(rows)}"


def entry_text(file: str, content: bytes, layout: str | None, kind: str, region: str | None, year: int | None) -> str:
    """Return the ``[[document]]`` for sources.toml; a layout is entered only where its id is given."""
    document = {"id": (layout or f"doc-{sha256(content).hexdigest()[:12]}").lower(), "file": file, "region": region}
    lines = ["", "[[document]]", *_pairs(document)]
    if layout:
        lines += ["", "[[document.layout]]", *_pairs({"id": layout, "kind": kind, "year": year})]
    return "\n".join(lines) + "\n"


def _pairs(values: Mapping[str, str | int | None]) -> Iterator[str]:
    """Yield TOML lines; a JSON string is a TOML string."""
    return (f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in values.items() if value is not None)


def _enter(raw: Path, target: Path, content: bytes, entry: str) -> None:
    """Write the file and its entry; an entry that is not valid is taken back."""
    sources, is_new = raw / FILE_NAME, not target.exists()
    before = sources.read_bytes() if sources.exists() else b""
    write_atomically(str(target), [content])
    write_atomically(str(sources), [before, entry.encode()])
    try:
        load_sources(raw)
    except BadSources:
        write_atomically(str(sources), [before])
        if is_new:
            target.unlink()
        raise


def _column(heading: list[str], words: tuple[str, ...]) -> int | None:
    """Return the place of the first column that is called by one of the words."""
    return next((at for at, cell in enumerate(heading) if cell.lower() in words), None)


def _cell(cells: list[str], at: int | None) -> str:
    """Return a cell on one line, '' where the row is too short."""
    return " ".join(cells[at].split()) if at is not None and at < len(cells) else ""
