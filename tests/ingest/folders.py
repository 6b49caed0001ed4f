"""Folders of texts with a sources.toml."""

from pathlib import Path

GOOD = '[[document]]\nid = "a"\nfile = "a.txt"\n'


def folder_with(tmp_path: Path, toml: str, *names: str) -> Path:
    (tmp_path / "sources.toml").write_text(toml, "utf-8")
    for name in names or ("a.txt",):
        (tmp_path / name).write_text("突破光刻胶。\n", "utf-8")
    return tmp_path
