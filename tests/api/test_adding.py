"""A planner's own list or a new text becomes part of data/raw, and what is left out is said with its line."""

from pathlib import Path

import pytest

from policygraph.api.adding import add_source
from policygraph.api.errors import UnusableList
from policygraph.ingest.errors import BadSources
from policygraph.ingest.files import find_files
from policygraph.ingest.sources import load_sources

LIST = "名称,技术方向\n光刻胶,突破KrF光刻胶、ArF光刻胶。\n,无名\n光刻胶,重复\n深远海养殖,研发大型养殖工船。\n"


def raw_folder(folder: Path) -> Path:
    (folder / "raw").mkdir()
    return folder / "raw"


def list_file(folder: Path, text: str = LIST, encoding: str = "utf-8") -> Path:
    path = folder / "示范市清单.csv"
    path.write_text(text, encoding)
    return path


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


def test_a_text_list_is_taken_in_like_a_csv(tmp_path: Path):
    raw, path = raw_folder(tmp_path), tmp_path / "示范市链条.txt"
    path.write_text("机器人：减速器、控制器\n石墨烯：粉体制备\n", "utf-8")
    add_source(path, raw, "SD2024", "山东省", 2024)
    (entry,) = load_sources(raw)
    assert (entry.layouts[0].id, entry.layouts[0].kind) == ("SD2024", "loaded")
    assert "1\t机器人\t减速器、控制器\n2\t石墨烯\t粉体制备\n" in (raw / entry.file).read_text("utf-8")


def test_a_policy_text_with_a_table_stays_as_it_is(tmp_path: Path):
    raw, path = raw_folder(tmp_path), tmp_path / "示范省通知.txt"
    text = "示范省制造业创新中心建设领域总体布局\n\n序号\t领域名称\t技术方向\n1\t光刻胶\t突破正性胶。\n2\t石墨烯\t研发粉体。\n"
    path.write_text(text, "utf-8")
    add_source(path, raw, "SD2024", "山东省", 2024)
    assert load_sources(raw)[0].layouts[0].kind == "table"
    assert (raw / path.name).read_text("utf-8") == text


def test_a_text_that_is_called_a_list_and_is_none_is_refused(tmp_path: Path):
    raw, path = raw_folder(tmp_path), tmp_path / "方案.txt"
    path.write_text("为加快发展，现将有关事项通知如下：请各地抓好落实。\n", "utf-8")
    with pytest.raises(UnusableList, match=r"方案\.txt 第 1 行.*请不要写清单编号"):
        add_source(path, raw, "SD2024", "山东省", 2024)
    assert list(raw.iterdir()) == []


def test_rows_that_are_left_out_stay_beside_the_list_and_are_named_at_every_build(tmp_path: Path):
    raw = raw_folder(tmp_path)
    added = add_source(list_file(tmp_path), raw, "SD2024", "山东省", 2024)
    assert len(added.remarks) == 2
    (left_out,) = raw.glob("*.csv")
    assert [line.split(",")[:2] for line in left_out.read_text("utf-8-sig").splitlines()[1:]] == [
        ["", "无名"],
        ["光刻胶", "重复"],
    ]
    _, skipped = find_files([raw])
    assert [(found.path.name, "没有收入的行" in found.reason) for found in skipped] == [(left_out.name, True)]


NOTICE = """关于公布安徽省制造业创新中心重点建设领域的通知

{above}

{table}

安徽省经济和信息化厅
2024年3月5日
"""
ONE_ROW = "序号\t领域名称\t技术方向\n1\t量子信息\t重点突破量子通信、量子计算等关键技术。"


@pytest.mark.parametrize("above", ["皖经信科技〔2024〕12号", "各市经济和信息化局："])
def test_an_official_text_with_one_row_in_its_table_stays_as_it_is(tmp_path: Path, above: str):
    raw, path = raw_folder(tmp_path), tmp_path / "通知.txt"
    path.write_text(NOTICE.format(above=above, table=ONE_ROW), "utf-8")
    added = add_source(path, raw, "AH2024", "安徽省", 2024)
    assert (added.rows, added.remarks) == (None, ())
    assert added.path.read_bytes() == path.read_bytes()


def test_an_official_text_without_a_table_is_no_list(tmp_path: Path):
    raw, path = raw_folder(tmp_path), tmp_path / "通知.txt"
    before = sorted(file.name for file in raw.iterdir())
    path.write_text(NOTICE.format(above="皖经信科技〔2024〕12号", table="一、工作要求\n请认真组织实施"), "utf-8")
    with pytest.raises(UnusableList, match="是公文，但没有读到领域清单。请不写清单编号"):
        add_source(path, raw, "AH2024", "安徽省", 2024)
    assert sorted(file.name for file in raw.iterdir()) == before


def test_a_list_of_ones_own_may_carry_its_day(tmp_path: Path):
    raw, path = raw_folder(tmp_path), tmp_path / "链.txt"
    path.write_text("重点产业链清单\n1.机器人\n2.新材料\n2024年3月5日\n", "utf-8")
    assert add_source(path, raw, "AH2024", "安徽省", 2024).rows == 2
