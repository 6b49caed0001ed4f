"""A planner's own list or a new text becomes part of data/raw, and what is left out is said with its line."""

from pathlib import Path

import pytest

from policygraph.api.adding import Item, add_source, read_list
from policygraph.api.errors import UnusableList
from policygraph.ingest.errors import BadSources
from policygraph.ingest.sources import load_sources

LIST = "名称,技术方向\n光刻胶,突破KrF光刻胶、ArF光刻胶。\n,无名\n光刻胶,重复\n深远海养殖,研发大型养殖工船。\n"


def raw_folder(folder: Path) -> Path:
    (folder / "raw").mkdir()
    return folder / "raw"


def list_file(folder: Path, text: str = LIST, encoding: str = "utf-8") -> Path:
    path = folder / "示范市清单.csv"
    path.write_text(text, encoding)
    return path


def test_a_list_is_read_with_its_remarks():
    items, remarks = read_list(LIST, "清单.csv")
    assert [item.name for item in items] == ["光刻胶", "深远海养殖"]
    assert items[0] == Item("光刻胶", "突破KrF光刻胶、ArF光刻胶。")
    assert [("第 3 行" in remark, "第 4 行" in remark) for remark in remarks] == [(True, False), (False, True)]


@pytest.mark.parametrize("text", ["", "甲,乙\n1,2\n", "名称,技术方向\n,\n"])
def test_a_table_without_names_is_refused(text: str):
    with pytest.raises(UnusableList, match=r"清单\.csv"):
        read_list(text, "清单.csv")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_list_is_taken_in_once_whatever_its_encoding(tmp_path: Path, encoding: str):
    raw, path = raw_folder(tmp_path), list_file(tmp_path, encoding=encoding)
    for _ in range(2):
        added = add_source(path, raw, "SD2024", "山东省", 2024)
    (entry,) = load_sources(raw)
    assert (entry.file, entry.region, entry.layouts[0].id, entry.layouts[0].year) == (
        added.path.name,
        "山东省",
        "SD2024",
        2024,
    )
    assert "2\t深远海养殖\t研发大型养殖工船。" in added.path.read_text("utf-8")


def test_an_entry_that_is_not_valid_leaves_the_folder_as_it_was(tmp_path: Path):
    raw = raw_folder(tmp_path)
    with pytest.raises(UnusableList, match="火星"):
        add_source(list_file(tmp_path), raw, "XX2024", "火星", 2024)
    with pytest.raises(BadSources, match="清单编号"):
        add_source(list_file(tmp_path), raw, "X 2024", "山东省", 2024)
    assert load_sources(raw) == ()
    assert list(raw.glob("*.txt")) == []


def test_a_file_of_the_same_name_is_never_overwritten(tmp_path: Path):
    raw = raw_folder(tmp_path)
    (raw / "示范市清单.txt").write_text("别的内容", "utf-8")
    with pytest.raises(UnusableList, match="同名"):
        add_source(list_file(tmp_path), raw, "SD2024", "山东省", 2024)
    assert (raw / "示范市清单.txt").read_text("utf-8") == "别的内容"


def test_other_kinds_of_file_are_refused_with_advice(tmp_path: Path):
    path = tmp_path / "规划.pdf"
    path.write_text("正文", "utf-8")
    with pytest.raises(UnusableList, match=r"另存为 \.txt"):
        add_source(path, raw_folder(tmp_path), None, None, None)
