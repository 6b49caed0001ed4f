"""sources.toml is checked key by key."""

from pathlib import Path

import pytest

from policygraph.ingest.errors import BadSources
from policygraph.ingest.files import discover
from policygraph.ingest.records import LayoutKind, Level
from policygraph.ingest.sources import load_sources
from tests.factory import RAW
from tests.ingest.folders import GOOD, folder_with


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
