"""What a person may type or hand over wrongly: each is answered in Chinese with what, where and what to do, and the right exit code."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.factory import RAW

GOOD = RAW / "miit_upgrade_conditions_2017.txt"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("空.txt", b""),
        ("二进制.txt", bytes(range(256)) * 40),
        ("图片.txt", b"\x89PNG\r\n\x1a\n" + b"\x00\x01\x02" * 500),
    ],
)
def test_a_bad_file_is_listed_and_the_good_one_is_built(
    policygraph: Callable, tmp_path: Path, name: str, content: bytes
) -> None:
    bad = tmp_path / name
    bad.write_bytes(content)
    done = policygraph("build", GOOD, bad, "--store", f"sqlite:///{tmp_path}/graph.db")
    assert done.code == 1
    assert name in done.err
    assert "1 份文本" in done.out


def test_a_text_cut_inside_a_character_is_read_as_far_as_it_goes(policygraph: Callable, tmp_path: Path) -> None:
    cut = tmp_path / "截断.txt"
    cut.write_bytes(GOOD.read_bytes()[:9001])
    done = policygraph("build", cut, "--store", f"sqlite:///{tmp_path}/graph.db")
    assert done.code in (0, 1)
    assert "1 份文本" in done.out


def test_unknown_ids_and_formats_are_said_with_what_to_do(policygraph: Callable, graph_url: str) -> None:
    unknown = policygraph("show", "NOSUCH-1", "--store", graph_url)
    wrong = policygraph("export", "docx", "--store", graph_url)
    assert (unknown.code, wrong.code) == (2, 2)
    assert "NOSUCH-1" in unknown.err
    assert "technologies" in wrong.err


def test_conditions_of_a_list_beside_itself_are_refused(policygraph: Callable, graph_url: str) -> None:
    alone = policygraph("conditions", "--list", "CN2017", "--store", graph_url)
    assert (alone.code, alone.out) == (2, "")
    assert "清单 CN2017 不能与自身对照条件" in alone.err
    beside = policygraph("conditions", "--list", "CN2017", "--list", "JS2023", "--store", graph_url)
    assert (beside.code, beside.err) == (0, "")


@pytest.mark.parametrize(
    ("lists", "title"),
    [(("CN2017", "JS2023"), "布局比对（不作条件一初筛）：CN2017"), (("JS2023", "CN2017"), "条件一初筛：JS2023")],
)
def test_only_what_a_text_demands_is_called_a_screening(
    policygraph: Callable, graph_url: str, lists: tuple[str, str], title: str
) -> None:
    done = policygraph("upgradable", "--list", lists[0], "--reference", lists[1], "--store", graph_url)
    assert done.out.startswith(title)


def test_a_file_of_an_unreadable_kind_is_named_with_the_reason(policygraph: Callable, tmp_path: Path) -> None:
    word = tmp_path / "指南.docx"
    word.write_bytes(b"PK\x03\x04")
    done = policygraph("build", word, "--store", f"sqlite:///{tmp_path / 'g.db'}")
    assert done.code == 2
    assert "指南.docx：暂不能读 .docx 文件，请另存为 .txt 或 .md" in done.err


def test_a_named_file_of_an_unreadable_kind_beside_a_good_one_is_a_fault(policygraph: Callable, tmp_path: Path) -> None:
    scan = tmp_path / "扫描件.pdf"
    scan.write_bytes(b"%PDF-1.7")
    done = policygraph("build", "-q", GOOD, scan, "--store", f"sqlite:///{tmp_path / 'g.db'}")
    assert (done.code, done.err) == (1, f"未采用 {scan}：暂不能读 .pdf 文件，请另存为 .txt 或 .md\n")
    # in a folder it is no fault
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / GOOD.name).write_bytes(GOOD.read_bytes())
    scan.rename(tmp_path / "in" / scan.name)
    done = policygraph("build", tmp_path / "in", "--store", f"sqlite:///{tmp_path / 'g.db'}")
    assert done.code == 0
    assert "提示：扫描件.pdf：暂不能读 .pdf 文件" in done.out


def test_a_failed_file_is_named_once(policygraph: Callable, tmp_path: Path) -> None:
    empty = tmp_path / "空.txt"
    empty.write_bytes(b"")
    done = policygraph("build", "-q", empty, GOOD, "--store", f"sqlite:///{tmp_path / 'g.db'}")
    assert done.code == 1
    assert done.err.startswith(f"未采用 {empty}：文件是空的")


def test_a_folder_without_permission_is_named(
    policygraph: Callable, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = tmp_path / "closed"
    closed.mkdir()
    monkeypatch.setattr(
        "policygraph.ingest.files.os.access", lambda path, mode: path != closed
    )  # root may look anywhere
    done = policygraph("build", closed, "--store", f"sqlite:///{tmp_path / 'g.db'}")
    assert done.code == 2
    assert "closed：没有权限打开这个文件夹" in done.err


def test_a_wrong_day_is_answered_with_an_example(policygraph: Callable) -> None:
    done = policygraph("gaps", "--as-of", "2026-13-01")
    assert done.code == 2
    assert "“2026-13-01”不是日期，请写成 2026-01-31 的样子" in done.err


@pytest.mark.parametrize("word", ["", "  "])
def test_a_search_for_nothing_is_refused(policygraph: Callable, graph_url: str, word: str) -> None:
    done = policygraph("search", word, "--store", graph_url)
    assert (done.code, done.out) == (2, "")
    assert "没有给出要查的词" in done.err


def test_a_remark_on_a_whole_text_names_no_character(policygraph: Callable, tmp_path: Path) -> None:
    cut = tmp_path / "截断.txt"
    cut.write_bytes("重点突破光刻胶。".encode()[:-1])
    done = policygraph("check", cut)
    assert "注意：截断.txt：文末的字被截断" in done.out.replace("\n", "")
    assert "第 0 字起" not in done.out


def test_a_copy_under_another_name_gives_no_row_twice(policygraph: Callable, tmp_path: Path) -> None:
    folder = tmp_path / "raw"
    shutil.copytree(RAW, folder)
    shutil.copy(folder / "miit_upgrade_conditions_2017.txt", folder / "copy.txt")
    store = f"sqlite:///{tmp_path / 'g.db'}"
    done = policygraph("build", folder, "--store", store)
    assert done.code == 0
    assert "copy.txt：与 miit_upgrade_conditions_2017.txt 内容相同，只读一次" in done.out
    assert "5 份文本" in done.out
