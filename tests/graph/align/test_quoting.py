"""The quotes that a planner reads first are those that decide, and belong together."""

import pytest

from policygraph.graph.align.features.fields import same_field
from policygraph.graph.rows import Feature
from tests.graph.align.factory import link, made_row, real_links, real_rows


def leading(subject: str, object_: str) -> tuple[str, str]:
    """The first quotes of both sides."""
    first = real_links()[subject, object_].features[0]
    return first.subject_evidence[0].quote, first.object_evidence[0].quote


@pytest.mark.parametrize(
    ("pair", "quotes"),
    [
        (("JS2023-10", "CN2017-05"), ("叶片", "高温叶片制造与工艺")),  # not the name with 燃烧室
        (("ZJ2021-06", "CN2017-06"), ("机床误差补偿技术", "空间误差补偿")),
        (("ZJ2021-05", "CN2017-09"), ("先进制程工艺", "10/7 纳米工艺")),  # not its name with IP 工艺库
        (("JS2023-01", "CN2017-08"), ("电力专用传感器", "传感器")),  # the direction says the name itself
    ],
)
def test_directions_that_share_a_word_are_quoted_first(pair: tuple[str, str], quotes: tuple[str, str]) -> None:
    assert leading(*pair) == quotes
    assert "”↔“".join(quotes) in real_links()[pair].sentence


def test_the_leading_feature_is_of_the_kind_that_the_basis_names() -> None:
    families = {"方向对应": "direction", "行业知识": "vocabulary"}
    leading = {(found.basis, found.features[0].family) for found in real_links().values() if found.basis in families}
    assert leading == set(families.items())


def test_better_quotes_leave_the_strength_as_it_was() -> None:
    feature = next(f for f in real_links()["JS2023-10", "CN2017-05"].features if f.name == "direction_pairs")
    assert isinstance(feature, Feature)
    assert len(feature.scores) == len(feature.subject_evidence) == len(feature.object_evidence)
    assert feature.score <= 1.0


def test_of_what_kind_a_thing_is_makes_it_no_part_of_another_of_the_kind() -> None:
    rows = {row.id: row for row in real_rows()["CN2017"]}
    water = made_row("AA2024-01", "水污染防治技术与装备", "废水深度处理")
    found = link(water, rows["CN2017-20"])
    assert found is not None
    quotes = {e.quote for f in found.features if f.family == "direction" for e in f.object_evidence}
    assert "水污染防治" in quotes
    assert "大气污染防治" not in quotes


def test_a_direction_is_quoted_with_the_one_that_lists_it() -> None:
    earth = made_row("AA2024-01", "稀土", "稀土永磁", "稀土发光")
    found = link(earth, made_row("BB2024-01", "稀土功能材料", "冶炼分离", "高端稀土永磁、催化、储氢等功能材料"))
    assert found is not None
    assert "“稀土永磁”↔“高端稀土永磁、催化、储氢等功能材料”（列举中有“稀土永磁”" in found.sentence
    used = link(earth, made_row("BB2024-01", "稀土功能材料", "冶炼分离", "稀土永磁用添加剂、包装"))
    assert used is not None
    assert "列举中有" not in used.sentence


def test_a_name_that_the_vocabulary_counts_to_a_field_is_called_no_part_of_it() -> None:
    assert same_field("稀土", "稀土功能材料", "稀土功能材料") == "“稀土”归入“稀土功能材料”"
    assert same_field("传感器", "传感器", "传感器") == "都提到“传感器”"
