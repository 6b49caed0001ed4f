"""Which files are read: those that are named, and in a folder each text that people did not put there as an explanation.

In: paths of files and folders. Out: files in a fixed order, each with its entry of sources.toml or None, and those that are skipped.
"""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from policygraph.ingest.errors import BadSources, UnreadableSource
from policygraph.ingest.sources import FILE_NAME, SourceEntry, load_sources

SUPPORTED = frozenset({".txt", ".md"})
LEFT_OUT = ".未收入.csv"
_UNREAD = frozenset({"readme.md", "readme.zh-cn.md", "readme.txt"})


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
    if path.name.endswith(LEFT_OUT):
        skipped[path] = Skipped(path, "清单中没有收入的行（原因见其中第三列）；请补好，另存为新清单收入，再删去此文件")
    elif path.suffix.lower() not in SUPPORTED:
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
