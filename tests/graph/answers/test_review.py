"""The review queue: what a decision turns, and that reviewing the needed links settles every verdict."""

from dataclasses import replace
from itertools import product

from policygraph.graph.answers.gaps import gaps
from policygraph.graph.answers.review import review_queue
from policygraph.graph.answers.upgradable import upgradable
from policygraph.graph.rows import Status
from tests.graph.answers.factory import comparison, link, row

ROBOT = row("CN2017-3", "机器人", "谐波减速器", "伺服驱动器")
LATHE = row("CN2017-6", "高档数控机床", "电主轴")
OURS = row("GD2024-1", "智能机器人", "谐波减速器", "电主轴")
THEIRS = row("GD2024-2", "机床装备", "电主轴")
PAIR = ("谐波减速器", "谐波减速器")
LINKS = [
    link(OURS, ROBOT, "close", PAIR),
    link(THEIRS, LATHE, "broad"),
    link(OURS, LATHE, "related", ("电主轴", "电主轴"), named=False),
    link(THEIRS, ROBOT, "close", named=False, clue=True),
]


def case(links):
    return comparison([OURS, THEIRS], [ROBOT, LATHE], links)


def verdicts(links):
    fits = [(found.fit, found.extent, found.tier) for found in upgradable(case(links)).rows]
    return [found.verdict for found in gaps(case(links)).rows], fits


def test_links_that_flip_most_come_first_and_say_what_turns():
    items = review_queue(case(LINKS)).items
    assert items[0].flips
    assert [len(item.flips) for item in items] == sorted((len(item.flips) for item in items), reverse=True)
    by_pair = {(item.subject, item.object): item for item in items}
    assert "否定则CN2017-3由“已列入”变为“本表未列·布局空白”" in by_pair["GD2024-1", "CN2017-3"].flips
    assert not [flip for flip in by_pair["GD2024-1", "CN2017-6"].flips if "CN2017-6" in flip]


def test_flips_are_what_the_answers_really_give():
    for at, found in enumerate(LINKS):
        rejected = [*LINKS[:at], replace(found, status=Status.REJECTED), *LINKS[at + 1 :]]
        item = next(i for i in review_queue(case(LINKS)).items if i.link == found.id)
        turned = sum(before != after for before, after in zip(verdicts(LINKS)[0], verdicts(rejected)[0], strict=True))
        assert turned == sum("否定则CN2017" in flip for flip in item.flips)


def test_decided_links_leave_the_queue():
    decided = [replace(found, status=Status.CONFIRMED, clue=False) for found in LINKS]
    assert review_queue(case(decided)).items == ()
    assert review_queue(case(decided)).needed == 0


def test_confirming_the_needed_links_settles_all_verdicts():
    queue = review_queue(case(LINKS))
    needed = {item.link for item in queue.items if item.is_needed}
    assert len(needed) == queue.needed
    reviewed = [replace(f, status=Status.CONFIRMED) if f.id in needed else f for f in LINKS if not f.clue]
    expected = verdicts(reviewed)
    open_links = [f for f in reviewed if f.status is Status.PREDICTED]
    for choice in product((Status.CONFIRMED, Status.REJECTED), repeat=len(open_links)):
        status = {f.id: s for f, s in zip(open_links, choice, strict=True)}
        assert verdicts([replace(f, status=status.get(f.id, f.status)) for f in reviewed]) == expected
