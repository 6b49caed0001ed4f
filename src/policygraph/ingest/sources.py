"""sources.toml: what people know about the texts of a folder that the texts do not say themselves, and what to read.

In: a folder with sources.toml, or paths of files and folders. Out: entries, and files in a fixed order, each with its entry
or None. Whatever is wrong in sources.toml raises `BadSources`, which names entry and key.
"""

import os
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from policygraph.ingest.errors import BadSources, UnreadableSource
from policygraph.ingest.records import LayoutKind, Level
from policygraph.ingest.regions import region_named

FILE_NAME = "sources.toml"
_LIST_ID = re.compile("[0-9A-Za-z_\u4e00-\u9fff-]+")
SUPPORTED = frozenset({".txt", ".md"})
_UNREAD = frozenset({"readme.md", "readme.zh-cn.md", "readme.txt"})
_DOCUMENT_KEYS = {"id", "file", "title", "number", "issuer", "published", "level", "region", "origin", "layout"}
_LAYOUT_KEYS = {"id", "kind", "year", "batch", "rows", "title"}


@dataclass(frozen=True, slots=True)
class LayoutEntry:
    """A list that a document publishes; `rows` is the number of rows that it promises."""

    id: str
    kind: LayoutKind
    year: int | None
    batch: str | None
    rows: int | None
    title: str | None


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """One ``[[document]]`` of sources.toml; None means that the text itself has to say it."""

    id: str
    file: str
    title: str | None
    number: str | None
    issuer: str | None
    published: str | None
    level: Level | None
    region: str | None
    origin: str | None
    layouts: tuple[LayoutEntry, ...]


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to read, with its entry if sources.toml has one."""

    path: Path
    entry: SourceEntry | None


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that is not read, with the reason in Chinese."""

    path: Path
    reason: str


def load_sources(folder: Path | str) -> tuple[SourceEntry, ...]:
    """Return the entries of a folder's sources.toml, () if it has none; raises `BadSources`."""
    path = Path(folder) / FILE_NAME
    if not path.is_file():
        return ()
    try:
        table = tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadSources(f"{path}：不是有效的 TOML（{error}）。请按 data/raw/README.md 的样例改正") from None
    documents = table.pop("document", [])
    if table:
        raise BadSources(f"{path}：不认识的键 {'、'.join(sorted(table))}。顶层只写 [[document]]")
    if not isinstance(documents, list):
        raise BadSources(f"{path}：document 应写成 [[document]]（两层方括号），每个文件一段")
    entries = tuple(_entry(path, at, value) for at, value in enumerate(documents, 1))
    _refuse_doubles(path, "id", [entry.id for entry in entries])
    _refuse_doubles(path, "file", [entry.file for entry in entries])
    _refuse_doubles(path, "layout.id", [layout.id for entry in entries for layout in entry.layouts])
    return entries


def discover(paths: Sequence[Path | str]) -> tuple[SourceFile, ...]:
    """Return the files to read, sorted by path: files as named, folders with every supported text in them.

    Raises `UnreadableSource` for a path that does not exist, `BadSources` for a bad sources.toml.
    """
    return find_files(paths)[0]


def find_files(paths: Sequence[Path | str]) -> tuple[tuple[SourceFile, ...], tuple[Skipped, ...]]:
    """Return what `discover` returns, and the files that are skipped with the reason why."""
    files: dict[Path, SourceFile] = {}
    skipped: dict[Path, Skipped] = {}
    for path in map(Path, paths):
        if path.is_dir():
            _refuse_closed(path)
            entries = {entry.file: entry for entry in load_sources(path)}
            for member in sorted(path.iterdir()):
                if member.is_file():
                    _sort_in(member, entries.get(member.name), files, skipped)
            _refuse_missing(path, entries)
        elif path.is_file():
            entries = {entry.file: entry for entry in load_sources(path.parent)}
            _sort_in(path, entries.get(path.name), files, skipped, named=True)
        else:
            raise UnreadableSource(str(path), "找不到这个文件或文件夹", "请核对路径")
    return (
        tuple(files[path] for path in sorted(files)),
        tuple(skipped[path] for path in sorted(skipped) if path not in files),
    )


def _refuse_closed(folder: Path) -> None:
    """Raise `UnreadableSource` for a folder that this user may not look into."""
    if not os.access(folder, os.R_OK | os.X_OK):
        raise UnreadableSource(str(folder), "没有权限打开这个文件夹", "请检查文件夹的读取权限")


def _sort_in(
    path: Path,
    entry: SourceEntry | None,
    files: dict[Path, SourceFile],
    skipped: dict[Path, Skipped],
    *,
    named: bool = False,
) -> None:
    """Put a file with those to read or those to skip."""
    if path.name == FILE_NAME or path.name.startswith("."):
        return
    if path.suffix.lower() not in SUPPORTED:
        reason = f"暂不能读 {path.suffix or '无扩展名的'} 文件，请另存为 .txt 或 .md"
        skipped[path] = Skipped(path, reason)
    elif path.name.lower() in _UNREAD and entry is None and not named:
        skipped[path] = Skipped(path, "说明文件，不是政策文本")
    else:
        files[path] = SourceFile(path, entry)


def _refuse_missing(folder: Path, entries: Mapping[str, SourceEntry]) -> None:
    """Raise `BadSources` for an entry whose file is not there."""
    for entry in entries.values():
        if not (folder / entry.file).is_file():
            raise BadSources(f"{folder / FILE_NAME}：条目 {entry.id} 的 file = “{entry.file}” 不存在，请核对文件名")


def _entry(path: Path, at: int, value: object) -> SourceEntry:
    """Return one checked entry."""
    where = f"{path}：第 {at} 个 [[document]]"
    if not isinstance(value, dict):
        raise BadSources(f"{where} 应是一组“键 = 值”")
    if isinstance(value.get("id"), str):
        where = f"{path}：条目 {value['id']}"
    _refuse_unknown(where, value, _DOCUMENT_KEYS)
    layouts = value.get("layout", [])
    if not isinstance(layouts, list):
        raise BadSources(f"{where} 的 layout 应写成 [[document.layout]]")
    level, region = _text(where, value, "level"), _text(where, value, "region")
    if level is not None and level not in set(Level):
        raise BadSources(f"{where} 的 level = “{level}” 不对，只能是 {'、'.join(Level)}")
    if region is not None and region_named(region) is None:
        raise BadSources(f"{where} 的 region = “{region}” 不是省级行政区名，请写“江苏省”这样的全称，国家写“全国”")
    return SourceEntry(
        id=_required(where, value, "id"),
        file=_required(where, value, "file"),
        title=_text(where, value, "title"),
        number=_text(where, value, "number"),
        issuer=_text(where, value, "issuer"),
        published=_date(where, value),
        level=Level(level) if level else None,
        region=region_named(region).name if region else None,  # type: ignore[union-attr]
        origin=_text(where, value, "origin"),
        layouts=tuple(_layout(where, layout) for layout in layouts),
    )


def _layout(where: str, value: object) -> LayoutEntry:
    """Return one checked layout entry."""
    if not isinstance(value, dict):
        raise BadSources(f"{where} 的 layout 应写成 [[document.layout]]")
    where = f"{where} 的 layout {value.get('id', '')}".rstrip()
    _refuse_unknown(where, value, _LAYOUT_KEYS)
    kind = _required(where, value, "kind")
    if kind not in set(LayoutKind):
        raise BadSources(f"{where} 的 kind = “{kind}” 不对，只能是 {'、'.join(LayoutKind)}")
    return LayoutEntry(
        id=_list_id(where, value),
        kind=LayoutKind(kind),
        year=_number(where, value, "year"),
        batch=_text(where, value, "batch"),
        rows=_number(where, value, "rows"),
        title=_text(where, value, "title"),
    )


def _list_id(where: str, value: Mapping[str, object]) -> str:
    """Return the id of a list: ``JS2023B``, ``苏州2024``; not ``CN:2017`` or ``JS 2023``, which would break the ids of its rows."""
    found = _required(where, value, "id")
    if not _LIST_ID.fullmatch(found):
        raise BadSources(f"{where} 的 id = “{found}” 不能用作清单编号，只能用字母、数字、汉字、“-”“_”，如 JS2024")
    return found


def _text(where: str, value: Mapping[str, object], key: str) -> str | None:
    """Return a string, None where the key is missing or empty."""
    found = value.get(key)
    if found is not None and not isinstance(found, str):
        raise BadSources(f"{where} 的 {key} 应是加引号的文字")
    return found.strip() or None if found else None


def _required(where: str, value: Mapping[str, object], key: str) -> str:
    """Return a string that must be there."""
    found = _text(where, value, key)
    if found is None:
        raise BadSources(f"{where} 缺少 {key}，请补上")
    return found


def _number(where: str, value: Mapping[str, object], key: str) -> int | None:
    """Return a whole number, None where the key is missing."""
    found = value.get(key)
    if found is not None and (not isinstance(found, int) or isinstance(found, bool) or found < 0):
        raise BadSources(f"{where} 的 {key} 应是不加引号的整数")
    return found


def _date(where: str, value: Mapping[str, object]) -> str | None:
    """Return `published` as an ISO date; TOML dates and strings are both taken."""
    found = value.get("published")
    if found is None:
        return None
    try:
        return date.fromisoformat(str(found)).isoformat()
    except ValueError:
        raise BadSources(f"{where} 的 published = “{found}” 不是日期，请写成 2023-06-09") from None


def _refuse_unknown(where: str, value: Mapping[str, object], keys: set[str]) -> None:
    """Raise `BadSources` for a key that nobody reads, most likely a slip of the pen."""
    unknown = sorted(set(value) - keys)
    if unknown:
        raise BadSources(f"{where} 有不认识的键 {'、'.join(unknown)}，可用的键：{'、'.join(sorted(keys))}")


def _refuse_doubles(path: Path, key: str, values: Sequence[str]) -> None:
    """Raise `BadSources` for a value that must be unique and is not."""
    doubles = sorted({value for value in values if values.count(value) > 1})
    if doubles:
        raise BadSources(f"{path}：{key} 重复：{'、'.join(doubles)}，请改成各不相同")
