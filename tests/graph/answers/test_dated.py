"""Answers for a past day: centres approved later are named and not counted, doubtful ones are counted and named."""

from dataclasses import replace

import pytest

from policygraph.graph.answers.dated import at_day, is_doubtful
from policygraph.graph.answers.gaps import gaps
from policygraph.graph.answers.inputs import Absence, Register
from policygraph.graph.answers.review import review_queue
from policygraph.graph.answers.three_way import three_way
from policygraph.graph.answers.upgradable import upgradable
from tests.graph.answers.factory import centre, comparison, link, row, text

ROBOT = row("CN2017-3", "机器人", "谐波减速器", "伺服驱动器")
OURS = row("GD2024-1", "智能机器人", "谐波减速器", "灵巧手")
PAIR = ("谐波减速器", "谐波减速器")


def asked(day, *centres, links=()):
    """A comparison of Guangdong's list with the register as it stood on a day; the centres are for robots but B, which no row is for."""
    exact = link(row("C-1", "机器人"), ROBOT, "exact")
    found = tuple(replace(exact, subject=known.id) for known in centres if known.id != "B")
    whole = comparison(
        [OURS], [ROBOT], links, texts=(text("gd", "本省发展制造业。"),), register=Register(tuple(centres), found)
    )
    return at_day(whole, day)


def robot(date, **fields):
    return centre("A", "国家机器人创新中心", date=date, **fields)


@pytest.mark.parametrize(
    ("date", "day", "verdict"),
    [
        ("2022-11", "2022-10-31", "本表未列·布局空白"),
        ("2022-11", "2022-11-01", "本表未列·本省已有国家中心"),
        ("2022-11-07", "2022-11-06", "本表未列·布局空白"),
        ("2022-11-07", "2022-11-07", "本表未列·本省已有国家中心"),
        ("2022", "2021-12-31", "本表未列·布局空白"),
        ("2022", "2022-01-01", "本表未列·本省已有国家中心"),
        ("", "2010-01-01", "本表未列·本省已有国家中心"),
        ("January, year unclear", "2010-01-01", "本表未列·本省已有国家中心"),
    ],
)
def test_a_centre_counts_from_the_day_of_its_approval(date, day, verdict):
    assert gaps(asked(day, robot(date))).rows[0].verdict == verdict


def test_status_tier_table_and_unmatched_centres_follow_the_day():
    named = link(OURS, ROBOT, "exact", PAIR)
    other = centre("B", "国家分子药物创新中心", date="2024")
    before, after = (asked(day, robot("2022-11"), links=[named]) for day in ("2022-10-31", "2022-12-01"))
    rows = [upgradable(found).rows[0] for found in (before, after)]
    assert [(found.centres.status, found.tier) for found in rows] == [("未核", "整体对应"), ("本省已有", "本省已有")]
    assert [len(three_way([found]).rows[0].centres) for found in (before, after)] == [0, 1]
    assert upgradable(asked("2022-12-01", other)).unmatched_centres == ()
    assert [found.name for found in upgradable(asked("2024-12-31", other)).unmatched_centres] == [other.name]


def test_what_was_left_out_is_named_and_comes_back():
    before = asked("2022-10-31", robot("2022-11"))
    (note,) = [note for note in gaps(before).notes if "筛选" in note]
    assert "有1家国家级中心的批复晚于2022-10-31，本答案不计入：国家机器人创新中心（2022-11）" in note
    assert any("国家级创新中心1家" in note for note in gaps(before).notes)
    again = at_day(before, "2022-12-01")
    assert not [note for note in gaps(again).notes if "筛选" in note]
    assert again.register.later == ()


def test_no_decision_hangs_on_a_link_of_a_later_centre():
    queues = [review_queue(asked(day, robot("2022-11"))) for day in ("2022-10-31", "2022-12-01")]
    assert [len(queue.beyond) for queue in queues] == [0, 1]


@pytest.mark.parametrize(
    ("date", "source_as_of", "day", "doubtful"),
    [
        ("", "2022-11-07", "2022-11-06", True),
        ("", "2022-11-07", "2022-11-07", False),
        ("", "undated", "2030-01-01", True),
        ("2022", "2023-01-01", "2022-06-01", True),
        ("2022-05", "2022", "2022-06-01", False),
        ("2022", "2022-03-01", "2022-06-01", False),
    ],
)
def test_a_centre_without_a_telling_date_counts_and_is_named(date, source_as_of, day, doubtful):
    known = replace(robot(date), source_as_of=source_as_of)
    assert is_doubtful(known, day) is doubtful
    found = gaps(asked(day, known))
    assert found.rows[0].verdict == "本表未列·本省已有国家中心"
    assert any("按名录所载日期不能确定" in note and known.name in note for note in found.notes) is doubtful


@pytest.mark.parametrize("day", ["2020-01-01", "2024-03-01", ""])
def test_a_check_that_found_no_centre_speaks_for_earlier_days_too_and_says_its_own(day):
    absences = (Absence(ROBOT.id, "2024-03-01", "https://www.miit.gov.cn", "王工"),)
    known = comparison([OURS], [ROBOT], [link(OURS, ROBOT, "close", PAIR)], register=Register(absences=absences))
    (found,) = upgradable(at_day(known, day)).rows
    assert (found.centres.status, found.centres.items[0].note) == ("未见已批", "王工于2024-03-01查询，未见已批")
