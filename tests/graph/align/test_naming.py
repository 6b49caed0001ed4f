"""A direction that is called like the other row, whatever the vocabulary knows."""

from policygraph.graph.align.features.naming import is_named_by, names_row
from policygraph.graph.align.profile import Profile, make_profile
from tests.graph.align.factory import knowledge, link, made_row, real_links


def profile(id_: str, name: str, *directions: str) -> Profile:
    return make_profile(made_row(id_, name, *directions), knowledge())


def found(name: str, *directions: str, other: str) -> list[tuple[str, str, str]]:
    matches = names_row(profile("AA2024-01", name, *directions), profile("BB2024-01", other), knowledge().words)
    return [(match.left, match.right, match.reason) for match in matches]


def test_it_needs_no_vocabulary() -> None:
    assert knowledge().labels.find("宝石鉴定") == ()
    assert found("检验检测", "便携宝石鉴定", "宝石鉴定装备", other="宝石鉴定技术") == [
        ("便携宝石鉴定", "宝石鉴定技术", "方向是该领域的一种"),
        ("宝石鉴定装备", "宝石鉴定技术", "方向与领域同名"),
    ]


def test_general_words_name_no_row() -> None:
    assert found("检验检测", "智能装备", "数据平台", other="先进装备") == []
    assert found("检验检测", "宝石加工", other="宝石鉴定") == []


def test_it_is_quoted_from_both_sides_and_read_from_either() -> None:
    ours = made_row("AA2024-01", "检验检测", "便携宝石鉴定", "宝石鉴定装备")
    theirs = made_row("BB2024-01", "宝石鉴定技术", "光谱比对")
    there, back = link(ours, theirs), link(theirs, ours)
    assert there is not None
    assert back is not None
    assert not there.clue
    assert [f.score for f in there.features] == [f.score for f in back.features]


def test_a_heading_lists_what_is_called_like_the_row() -> None:
    heading, row = profile("AA2024-01", "高端装备", "宝石鉴定装备"), profile("BB2024-01", "宝石鉴定技术")
    assert is_named_by(row, heading, knowledge().words)
    assert not is_named_by(heading, row, knowledge().words)


def test_related_fields_are_told_in_a_chinese_sentence() -> None:
    assert "“工业元宇宙”与“工业云”技术相关" in real_links()["JS2023-23", "CN2017-17"].sentence
