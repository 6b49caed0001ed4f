"""sources.toml: what people know about the texts of a folder that the texts do not say themselves.

In: a folder with sources.toml. Out: entries. Whatever is wrong in the file raises `BadSources`, which names entry and key.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from policygraph.ingest.errors import BadSources
from policygraph.ingest.records import LayoutKind, Level
from policygraph.ingest.regions import region_named

FILE_NAME = "sources.toml"
_LIST_ID = re.compile("[0-9A-Za-z_\u4e00-\u9fff-]+")
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
