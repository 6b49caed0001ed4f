"""Tables whose rows are numbered 一, （一）, （1） or ①, and tables with a line above each group of rows."""

from pathlib import Path

import pytest

from policygraph.ingest.read import SourceText
from policygraph.ingest.records import Domain
from policygraph.ingest.structure import read_structure

TITLE = "徐阳省制造业创新中心重点建设领域（2022年）\n\n"
MAGNETS, POWER, METAL = "突破晶界扩散技术。", "研制核级仪控系统。", "研发铝板。"


def domains_of(table: str) -> tuple[Domain, ...]:
    return read_structure(SourceText(Path("unseen.txt"), TITLE + table, "utf-8", "ab" * 32, ()), None).domains


def rows(table: str) -> list[tuple[int | None, str | None, str]]:
    return [(row.number, row.name, row.body_evidence.quote if row.body_evidence else "") for row in domains_of(table)]


@pytest.mark.parametrize("printed", ["一 二", "一、 二、", "（一） （二）", "(一) (二)", "（1） （2）", "① ②", "1. 2."])
@pytest.mark.parametrize("cell", ["\t", " | "])
def test_rows_may_be_numbered_in_any_way(printed: str, cell: str) -> None:
    first, second = printed.split()
    table = ["序号", "领域名称", "主要方向"], [first, "稀土材料", MAGNETS], [second, "核电装备", POWER]
    lines = "".join(cell.join(row).strip() + "\n" for row in table)
    assert rows(lines) == [(1, "稀土材料", MAGNETS), (2, "核电装备", POWER)]


@pytest.mark.parametrize("printed", ["一 二", "（一） （二）", "① ②", "1 2"])
def test_cells_below_each_other_may_be_numbered_in_any_way(printed: str) -> None:
    first, second = printed.split()
    table = f"序号\n领域名称\n主要方向\n{first}\n稀土材料\n{MAGNETS}\n{second}\n核电装备\n{POWER}\n"
    assert rows(table) == [(1, "稀土材料", MAGNETS), (2, "核电装备", POWER)]


def test_more_than_ten_rows_with_chinese_numbers() -> None:
    numbers = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三"]
    table = "序号\t领域\t方向\n" + "".join(f"{number}\t领域{number}\t{METAL}\n" for number in numbers)
    assert [row[0] for row in rows(table)] == list(range(1, 14))


@pytest.mark.parametrize(
    "above", ["一、新材料领域 二、装备领域", "一\t新材料领域 二\t装备领域", "（一）新材料 （二）装备"]
)
@pytest.mark.parametrize("restart", [False, True])
def test_a_line_above_a_group_of_rows_is_no_row_and_ends_no_table(above: str, restart: bool) -> None:
    first, second = above.split(" ")
    third = 1 if restart else 3
    table = f"序号\t领域名称\t主要方向\n{first}\n1\t稀土材料\t{MAGNETS}\n2\t铝材\t{METAL}\n{second}\n{third}\t核电装备\t{POWER}\n"
    assert rows(table) == [(1, "稀土材料", MAGNETS), (2, "铝材", METAL), (3, "核电装备", POWER)]


@pytest.mark.parametrize("cell", ["\t", " | "])
@pytest.mark.parametrize("first", ["一、新材料领域", "一\t新材料领域", "（一）新材料领域"])
def test_rows_keep_the_name_of_the_line_above_their_group(first: str, cell: str) -> None:
    second = first.translate(str.maketrans("一", "二")).replace("新材料", "装备")
    table = (
        f"序号\t领域名称\t主要方向\n{first}\n1\t稀土材料\t{MAGNETS}\n2\t铝材\t{METAL}\n{second}\n3\t核电装备\t{POWER}\n"
    )
    found = domains_of(table.replace("\t", cell))
    assert [domain.group for domain in found] == ["新材料领域", "新材料领域", "装备领域"]


def test_a_heading_after_the_table_is_no_group() -> None:
    table = f"序号\t领域名称\t主要方向\n1\t稀土材料\t{MAGNETS}\n2\t铝材\t{METAL}\n二、申报要求\n申报单位应为企业。\n"
    assert rows(table) == [(1, "稀土材料", MAGNETS), (2, "铝材", METAL)]
