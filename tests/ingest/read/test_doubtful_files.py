"""Files that can be read but are not what they seem: each is refused or warned of, none is taken in silence."""

from pathlib import Path

import pytest

from policygraph.ingest.errors import UnreadableSource
from policygraph.ingest.read.decode import read_source

TRADITIONAL = "安徽省測試方案\n一、重點任務\n突破光刻膠、濺射靶材等技術。\n"
PLAIN = "安徽省测试方案\n一、重点任务\n突破光刻胶、溅射靶材等技术。\n"


def warnings_of(folder: Path, data: bytes) -> tuple[str, ...]:
    (folder / "text.txt").write_bytes(data)
    return read_source(folder / "text.txt").warnings


def test_short_big5_is_doubted(tmp_path: Path) -> None:
    assert any("Big5" in warning for warning in warnings_of(tmp_path, TRADITIONAL.encode("big5")))
    assert warnings_of(tmp_path, PLAIN.encode("gb18030")) == ()


@pytest.mark.parametrize("blank", [" \n\n\t\n\u3000\n", "\ufeff\u3000", "\u3000\u00a0"])
def test_ideographic_blanks_are_empty(tmp_path: Path, blank: str) -> None:
    with pytest.raises(UnreadableSource, match="空的"):
        warnings_of(tmp_path, blank.encode())


@pytest.mark.parametrize("head", ["<html><body>", "<!DOCTYPE html>\n<html>", "\ufeff\n<table>"])
def test_a_web_page_s_source_is_warned_of(tmp_path: Path, head: str) -> None:
    assert any("HTML" in warning for warning in warnings_of(tmp_path, f"{head}<p>{PLAIN}</p>".encode()))
    assert warnings_of(tmp_path, f"{PLAIN}<input type=text>".encode()) == ()


def test_one_stray_nul_makes_no_binary_file(tmp_path: Path) -> None:
    assert any("控制字符" in found for found in warnings_of(tmp_path, PLAIN.replace("光", "光\0\a").encode()))
    with pytest.raises(UnreadableSource, match="二进制"):
        warnings_of(tmp_path, PLAIN.encode() + b"\0" * 8)
