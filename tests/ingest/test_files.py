"""Files come in one order, each with its entry; what is not read is named."""

from pathlib import Path

import pytest

from policygraph.ingest.errors import UnreadableSource
from policygraph.ingest.files import discover, find_files
from tests.ingest.folders import GOOD, folder_with


def test_files_come_sorted_whatever_the_order_of_paths(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, GOOD, "a.txt", "c.md", "b.txt")
    expected = [("a.txt", "a"), ("b.txt", None), ("c.md", None)]
    for paths in ([folder], [folder / "c.md", folder / "b.txt", folder / "a.txt"], [folder / "b.txt", folder]):
        found = [(file.path.name, file.entry.id if file.entry else None) for file in discover(paths)]
        assert found == expected


def test_what_is_not_read_is_named_with_a_reason(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, GOOD, "a.txt", "b.pdf", "README.md")
    files, skipped = find_files([folder])
    assert [file.path.name for file in files] == ["a.txt"]
    assert [(skip.path.name, skip.reason) for skip in skipped] == [
        ("README.md", "说明文件，不是政策文本"),
        ("b.pdf", "暂不能读 .pdf 文件，请另存为 .txt 或 .md"),
    ]


def test_a_missing_path_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSource, match="找不到"):
        discover([tmp_path / "nowhere"])
