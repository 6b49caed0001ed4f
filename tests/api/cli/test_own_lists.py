"""A planner's own list is a list like the others: compared both ways, and no witness for what a province deploys."""

from pathlib import Path

import pytest

from tests.api.cli.asking import answer

CHAINS = """名称,方向
特高压设备,特高压绝缘子；柔性直流输电
船舶海工,大型LNG船、深远海养殖平台
集成电路,第三代半导体、光刻胶、先进封装
石墨烯,单层石墨烯
特高压设备,重复的一行
,没有名称
工业软件,
"""
CITY = "领域,技术方向\n纳米新材料,碳纳米管、量子点\n高端医疗器械,影像设备；手术机器人\n智能语音,\n"


@pytest.fixture(scope="module")
def added(data: Path) -> Path:
    (data.parent / "1650产业链.csv").write_text(CHAINS, "utf-8")
    (data.parent / "苏州市清单.csv").write_text(CITY, "gb18030")
    return data.parent


def test_a_list_with_repeated_names_is_taken_in_without_them(run, added: Path):
    done = run(
        "build", "-q", "--add", added / "1650产业链.csv", "--layout", "JS1650", "--region", "江苏省", "--year", "2023"
    )
    assert done.code == 1
    assert "第 6 行第 1 列：“特高压设备”重复" in done.err
    assert "第 7 行第 1 列：没有名称" in done.err
    assert (
        run(
            "build",
            "-q",
            "--add",
            added / "苏州市清单.csv",
            "--layout",
            "SZ2024",
            "--region",
            "苏州市",
            "--year",
            "2024",
        ).code
        == 0
    )


def test_it_is_compared_both_ways(run, added: Path):
    ours = {
        row["name"]: row["verdict"] for row in answer(run, "gaps", "--list", "JS2023", "--reference", "JS1650")["rows"]
    }
    assert list(ours) == ["特高压设备", "船舶海工", "集成电路", "石墨烯", "工业软件"]
    assert ours["特高压设备"] == "已列入"
    assert ours["石墨烯"].startswith("本表未列")
    theirs = {
        row["reference"]: row["verdict"]
        for row in answer(run, "gaps", "--list", "JS1650", "--reference", "JS2023")["rows"]
    }
    assert len(theirs) == 23
    assert theirs["JS2023-01"] == "已列入"
    pairs = {
        (row["subject"], row["object"])
        for row in answer(run, "overlap", "--list", "SZ2024", "--reference", "JS1650")["rows"]
    }
    turned = {
        (row["object"], row["subject"])
        for row in answer(run, "overlap", "--list", "JS1650", "--reference", "SZ2024")["rows"]
    }
    assert pairs == turned != set()


@pytest.mark.parametrize(
    "words", [["three-way", "--list", "SZ2024"], ["upgradable", "--list", "SZ2024"], ["lineage", "--list", "JS1650"]]
)
def test_other_questions_take_it_too(run, added: Path, words: list[str]):
    found = answer(run, *words)
    assert len(found["rows"]) == {"three-way": 22, "upgradable": 3, "lineage": 5}[words[0]]


def test_neither_the_list_itself_nor_a_planners_list_shows_that_a_province_deploys_a_field(run, added: Path):
    rows = answer(run, "gaps", "--list", "JS2023", "--reference", "CN2017")["rows"]
    quoted = {quote["document"] for row in rows if row["verdict"].endswith("他文有部署") for quote in row["evidence"]}
    assert "js1650" not in quoted
    empty = next(row for row in rows if row["reference"] == "CN2017-13")
    assert "js1650" not in {text["document"] for text in empty["search_record"]["texts"]}
    assert "自行载入的清单《1650产业链》不是本省文本，未检索" in empty["reason"]


def test_a_citys_list_is_a_text_of_its_province_and_called_by_its_own_title(run, added: Path):
    rows = {row["reference"]: row for row in answer(run, "gaps", "--list", "JS2023")["rows"]}
    assert rows["CN2017-12"]["verdict"] == "本表未列·他文有部署"
    assert "《苏州市清单》SZ2024-03“智能语音”" in rows["CN2017-12"]["reason"]
    theirs = {row["reference"]: row for row in answer(run, "gaps", "--list", "SZ2024")["rows"]}
    assert theirs["CN2017-07"]["reason"].startswith("清单《苏州市清单》（SZ2024）没有对应领域")


def test_a_place_that_is_none_is_refused_and_nothing_is_taken_in(run, added: Path):
    (added / "丙.csv").write_text("名称\n光刻胶\n", "utf-8")
    before = sorted(path.name for path in (added / "data" / "raw").iterdir())
    done = run("build", "--add", added / "丙.csv", "--layout", "XX2024", "--region", "火星市")
    assert (done.code, "火星市" in done.err) == (2, True)
    assert sorted(path.name for path in (added / "data" / "raw").iterdir()) == before
