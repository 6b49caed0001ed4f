"""Takes a text or a planner's own list into data/raw, with an entry in sources.toml, so that every later build reads it.

In: a file, the folder, and what the file does not say itself. Out: the file as taken in and remarks in Chinese. A planner's own list
is written as a text with a table, so that it is read like any other; its rows without a name of their own are kept in a file beside it.
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
from policygraph.api.own_list import EXAMPLE, Item, LeftOut, OwnList, read_any, read_csv
from policygraph.api.places import is_below_province, province_of
from policygraph.ingest.check import with_prose_lists
from policygraph.ingest.errors import BadSources
from policygraph.ingest.files import LEFT_OUT, SUPPORTED
from policygraph.ingest.read.decode import SourceText, read_source
from policygraph.ingest.records import BlockKind, LayoutKind, Level
from policygraph.ingest.sources import FILE_NAME, load_sources
from policygraph.ingest.structure import read_structure


@dataclass(frozen=True, slots=True)
class Added:
    """The file in data/raw, and what was left out with its line; `rows` counts those of a planner's own list, None for a policy text."""

    path: Path
    remarks: tuple[str, ...]
    rows: int | None = None


def add_source(path: Path, raw: Path, layout: str | None, region: str | None, year: int | None) -> Added:
    """Copy `path` into `raw` and enter it; adding the same file again changes nothing.

    Raises `UnreadableSource` for a file that can't be read, `UnusableList` for one that can't be taken in, `BadSources`
    where the entry would not be valid (then nothing is changed).
    """
    place, region = region, province_of(region) if region else None
    level = Level.MUNICIPAL if place and is_below_province(place) else None
    source = read_source(path)
    own = _own_list(source, path, layout)
    if own:
        target, content = raw / f"{path.stem}.txt", as_text(path.stem, own.items).encode()
    else:
        target, content = raw / path.name, path.read_bytes()
    remarks, rows = (tuple(row.remark for row in own.left_out), len(own.items)) if own else ((), None)
    if target.exists() and target.read_bytes() != content:
        raise UnusableList(f"{target} 已有同名而内容不同的文件。请给新文件改名后再试。")
    if any(entry.file == target.name for entry in load_sources(raw)):
        return Added(target, remarks, rows)
    kind = LayoutKind.LOADED if own else LayoutKind.TABLE
    _enter(raw, target, content, entry_text(target.name, content, layout, kind.value, region, year, level))
    if own and own.left_out:
        write_atomically(str(target.with_name(f"{path.stem}{LEFT_OUT}")), [as_rows(own.left_out).encode("utf-8-sig")])
    return Added(target, remarks, rows)


_OFFICIAL = {BlockKind.LETTERHEAD, BlockKind.SALUTATION, BlockKind.SIGNATURE}


def _own_list(source: SourceText, path: Path, layout: str | None) -> OwnList | None:
    """Return the rows of a planner's own list, None for a policy text; a text that is called a list must be one.

    What an office published (发文字号, 各市…局：, 落款) stays as it is printed, with one row in its table or twenty: rewritten as a list it
    would lose issuer, number and date.
    """
    text = source.text.removeprefix("\ufeff")
    if path.suffix.lower() == ".csv":
        return read_csv(text, str(path))
    if path.suffix.lower() not in SUPPORTED:
        raise UnusableList(f"{path}：不能收入 {path.suffix or '无扩展名的'} 文件。请另存为 .txt、.md 或 .csv 再试。")
    if layout is None:
        return None
    reading = with_prose_lists(read_structure(source, None))
    rows, marks = len(reading.domains), {block.kind for block in reading.blocks} & _OFFICIAL
    if rows and marks:
        return None
    if BlockKind.LETTERHEAD in marks or len(marks) > 1:
        raise UnusableList(
            f"{path}：有发文字号或主送机关和落款，是公文，但没有读到领域清单。请不写清单编号，按政策文本收入；"
            f"其中的清单请另写成一份，写法如{EXAMPLE}。"
        )
    try:
        own = read_any(text, str(path))
    except UnusableList as error:
        if rows:
            return None
        raise UnusableList(f"{error}如果这份文本里没有清单，收入时请不要写清单编号。") from error
    return own if len(own.items) + len(own.left_out) > rows else None


def as_text(title: str, items: Sequence[Item]) -> str:
    """Return a list as a policy text prints it: a title and a table with a cell a tab."""
    rows = (f"{number}\t{item.name}\t{item.directions}\n" for number, item in enumerate(items, 1))
    return f"{title}\n\n序号\t领域名称\t技术方向\n{''.join(rows)}"


def as_rows(left_out: Sequence[LeftOut]) -> str:
    """Return the rows that were left out as a CSV that a planner can mend and add again."""
    written = io.StringIO()
    rows = ((row.item.name, row.item.directions, row.remark) for row in left_out)
    csv.writer(written, lineterminator="\n").writerows([("名称", "技术方向", "为何没有收入"), *rows])
    return written.getvalue()


def entry_text(
    file: str,
    content: bytes,
    layout: str | None,
    kind: str,
    region: str | None,
    year: int | None,
    level: str | None = None,
) -> str:
    """Return the ``[[document]]`` for sources.toml; a layout is entered only where its id is given, a level only of a city's text."""
    document = {
        "id": (layout or f"doc-{sha256(content).hexdigest()[:12]}").lower(),
        "file": file,
        "level": level,
        "region": region,
    }
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
