"""sources.toml is checked key by key; files come in one order, each with its entry."""

from pathlib import Path

import pytest

from policygraph.ingest.errors import BadSources, UnreadableSource
from policygraph.ingest.records import LayoutKind, Level
from policygraph.ingest.regions import all_regions, region_in, region_named
from policygraph.ingest.sources import discover, find_files, load_sources
from tests.factory import RAW, ROOT

GOOD = '[[document]]\nid = "a"\nfile = "a.txt"\n'


def folder_with(tmp_path: Path, toml: str, *names: str) -> Path:
    (tmp_path / "sources.toml").write_text(toml, "utf-8")
    for name in names or ("a.txt",):
        (tmp_path / name).write_text("突破光刻胶。\n", "utf-8")
    return tmp_path


def test_the_shipped_entries() -> None:
    entries = {entry.id: entry for entry in load_sources(RAW)}
    assert sorted(entries) == [
        "jsgxt-2023-222", "jskjt-fund-2023", "mic-programme-2016", "miit-2017-64", "zj-mic-plan-2021",
    ]  # fmt: skip
    zhejiang = entries["zj-mic-plan-2021"]
    assert [(layout.id, layout.kind) for layout in zhejiang.layouts] == [
        ("ZJ2021", LayoutKind.TABLE),
        ("ZJ2021B", LayoutKind.PROSE),
    ]
    assert (zhejiang.level, zhejiang.region, zhejiang.issuer) == (Level.PROVINCIAL, "浙江省", None)


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


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ("[[document]\n", "不是有效的 TOML"),
        ('[document]\nid = "a"\n', r"document 应写成 \[\[document\]\]"),
        ('title = "x"\n', "不认识的键 title"),
        ('[[document]]\nfile = "a.txt"\n', "第 1 个.*缺少 id"),
        ('[[document]]\nid = "a"\n', "条目 a 缺少 file"),
        (GOOD + 'tilte = "x"\n', "条目 a 有不认识的键 tilte"),
        (GOOD + "title = 3\n", "条目 a 的 title 应是加引号的文字"),
        (GOOD + 'level = "省级"\n', "level = “省级” 不对"),
        (GOOD + 'region = "苏"\n', "region = “苏” 不是省级行政区名"),
        (GOOD + 'published = "2023年6月"\n', "published = “2023年6月” 不是日期"),
        (GOOD + GOOD, "id 重复：a"),
        (GOOD + '[[document.layout]]\nid = "A1"\n', "layout A1 缺少 kind"),
        (GOOD + '[[document.layout]]\nid = "A1"\nkind = "list"\n', "kind = “list” 不对"),
        (
            GOOD + '[[document.layout]]\nid = "A1"\nkind = "table"\nrows = "22"\n',
            "layout A1 的 rows 应是不加引号的整数",
        ),
        ('[[document]]\nid = "a"\nfile = "z.txt"\n', "条目 a 的 file = “z.txt” 不存在"),
    ],
)
def test_a_slip_names_entry_and_key(tmp_path: Path, toml: str, said: str) -> None:
    with pytest.raises(BadSources, match=said):
        discover([folder_with(tmp_path, toml)])


def test_dates_may_be_written_as_toml_dates(tmp_path: Path) -> None:
    assert load_sources(folder_with(tmp_path, GOOD + "published = 2023-06-09\n"))[0].published == "2023-06-09"


def test_regions_are_those_of_the_reference_table() -> None:
    table = (ROOT / "data" / "reference" / "provinces_gbt2260.csv").read_text("utf-8").splitlines()[1:]
    assert [tuple(line.split(",")[:3]) for line in table] == [
        (region.code, region.letters, region.name) for region in all_regions()[1:]
    ]


@pytest.mark.parametrize(
    ("text", "letters"),
    [("江苏省苏州市工业和信息化局", "JS"), ("内蒙古自治区", "NM"), ("工业和信息化部", "CN"), ("苏州市", None)],
)
def test_a_region_is_named_by_its_province(text: str, letters: str | None) -> None:
    region = region_in(text)
    assert (region.letters if region else None) == letters


def test_a_region_has_three_names() -> None:
    assert region_named("JS") == region_named("江苏") == region_named("江苏省")
