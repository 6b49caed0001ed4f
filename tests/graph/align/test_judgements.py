"""What people decide: kept, replayed, never averaged."""

from dataclasses import replace
from pathlib import Path

import pytest

from policygraph.graph.align.judgement_lines import HEADER, load_judgements, parse_judgements
from policygraph.graph.align.judgements import Judgement, Judgements, Verdict, quotes_hash
from policygraph.graph.align.judging import append_judgement
from policygraph.graph.align.linking import align
from policygraph.graph.rows import Alignment, Relation, Status
from tests.factory import ROOT
from tests.graph.align.factory import knowledge, real_links, real_rows


def judged(*items: Judgement) -> dict[tuple[str, str], Alignment]:
    rows = real_rows()
    links = align(rows["JS2023"], rows["CN2017"], knowledge(), Judgements(tuple(items)))
    return {(x.subject, x.object): x for x in links}


def said(subject: str, object_: str | None, verdict: Verdict, by: str = "甲", **more: object) -> Judgement:
    values: dict[str, object] = {"relation": None, "on": "2026-11-21", "reason": "核对原文"} | more
    return Judgement(subject, object_, verdict, by=by, **values)  # type: ignore[arg-type]


@pytest.mark.parametrize(("verdict", "place"), [(Verdict.NOT_APPROVED, ""), (Verdict.NONE, "CN2017")])
def test_a_person_takes_back_a_word_on_a_row_and_may_say_it_again(verdict: Verdict, place: str):
    def of(verdict: Verdict, day: int, by: str = "甲") -> Judgement:
        return said("JS2023-05", None, verdict, by, place=place, on=f"2026-11-{day:02d}")

    first, other, again = of(verdict, 1), of(verdict, 2, "乙"), of(verdict, 9)
    back = of(Verdict.WITHDRAWN, 5)
    assert Judgements((first, other)).standing == (first, other)
    assert Judgements((first, other, back)).standing == (other,)  # 乙's word is not 甲's to take back
    assert Judgements((first, other, back, again)).standing == (other, again)
    elsewhere = replace(back, place="ZJ2021")
    assert Judgements((first, elsewhere)).standing == (first,)
    assert Judgements((first, back)).on_pair("JS2023-05", "CN2017-10") == ()


def test_a_withdrawal_is_kept_as_a_line_like_any_other(tmp_path: Path):
    back = said("JS2023-05", None, Verdict.WITHDRAWN)
    append_judgement(tmp_path / "a.tsv", back)
    assert load_judgements([tmp_path / "a.tsv"]).items == (back,)


def line(**cells: str) -> str:
    row = dict.fromkeys(HEADER, "") | {
        "subject_id": "JS2023:JS2023-05", "predicate_id": "skos:closeMatch", "object_id": "CN2017:CN2017-10",
        "mapping_justification": "semapv:ManualMappingCuration", "author_label": "甲", "mapping_date": "2026-11-21",
        "comment": "同一内容", "other": "status=confirm|quotes=abc",
    }  # fmt: skip
    return "\t".join((row | cells).values())


def file(*lines: str) -> str:
    return "\n".join(["\t".join(HEADER), *lines]) + "\n"


def test_a_person_wins_over_the_rules() -> None:
    pair = ("JS2023-05", "CN2017-10")
    assert real_links()[pair].status is Status.PREDICTED
    rejected = judged(said(*pair, Verdict.REJECT))[pair]
    assert (rejected.status, rejected.confidence) == (Status.REJECTED, 1.0)
    assert rejected.sentence.startswith("甲于2026-11-21否定：核对原文")
    confirmed = judged(said(*pair, Verdict.CONFIRM, relation=Relation.BROAD))[pair]
    assert (confirmed.status, confirmed.relation) == (Status.CONFIRMED, Relation.BROAD)


def test_a_link_that_no_rule_finds_stands_by_a_persons_word() -> None:
    pair = ("JS2023-19", "CN2017-05")
    assert pair not in real_links()
    found = judged(said(*pair, Verdict.CONFIRM, relation=Relation.RELATED))[pair]
    assert (found.status, found.clue, found.basis) == (Status.CONFIRMED, False, "人工判断")


def test_two_people_who_disagree_are_shown_and_leave_it_open() -> None:
    pair = ("JS2023-05", "CN2017-10")
    found = judged(said(*pair, Verdict.CONFIRM, "甲", relation=Relation.CLOSE), said(*pair, Verdict.REJECT, "乙"))[pair]
    assert found.status is Status.UNSURE
    assert "意见不一" in found.sentence
    assert "甲于" in found.sentence
    assert "乙于" in found.sentence


def test_a_persons_last_word_counts() -> None:
    pair = ("JS2023-05", "CN2017-10")
    words = (said(*pair, Verdict.REJECT, on="2026-11-01"), said(*pair, Verdict.CONFIRM, on="2026-11-20"))
    assert judged(*words)[pair].status is Status.CONFIRMED


def test_changed_quotes_are_said() -> None:
    pair = ("JS2023-05", "CN2017-10")
    seen = quotes_hash(real_links()[pair].features)
    same = judged(said(*pair, Verdict.CONFIRM, quotes=seen))[pair]
    other = judged(said(*pair, Verdict.CONFIRM, quotes="0" * 16))[pair]
    assert "依据已变" not in same.sentence
    assert "依据已变" in other.sentence
    assert other.status is Status.CONFIRMED


def test_none_in_a_list_rejects_all_its_links() -> None:
    links = judged(said("JS2023-23", None, Verdict.NONE, place="CN2017"))
    mine = [x for pair, x in links.items() if pair[0] == "JS2023-23"]
    assert mine
    assert {x.status for x in mine} == {Status.REJECTED}
    assert len(links) == len([pair for pair in real_links() if pair[0][:2] == "JS" and pair[1][:2] == "CN"])


def test_other_links_stay_as_they_are() -> None:
    pair = ("JS2023-05", "CN2017-10")
    links = judged(said(*pair, Verdict.REJECT))
    assert {p: x for p, x in links.items() if p != pair} == {
        p: x
        for p, x in real_links().items()
        if p[0][:2] == "JS" and p[0][:3] != "JSF" and p[1][:2] == "CN" and p != pair
    }


def test_lines_are_read_whatever_their_order_and_twice_is_once(tmp_path: Path) -> None:
    first, second = line(), line(author_label="乙", mapping_date="2026-10-01", other="status=unsure", predicate_id="")
    (tmp_path / "a.tsv").write_text(file(first, second, first), encoding="utf-8")
    (tmp_path / "b.tsv").write_text(file(second, first), encoding="utf-8")
    both = load_judgements(tmp_path.glob("*.tsv"))
    assert both == load_judgements([tmp_path / "b.tsv"])
    assert [item.by for item in both.items] == ["乙", "甲"]
    assert both.items[1].quotes == "abc"


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        ({"mapping_date": "昨天"}, "mapping_date"),
        ({"predicate_id": "skos:sameMatch"}, "predicate_id"),
        ({"author_label": ""}, "author_label"),
        ({"other": ""}, "other"),
        ({"other": "status=none"}, "object_source"),
        ({"other": "status=not_approved"}, "other"),
    ],
)
def test_a_bad_line_is_named_and_the_rest_count(cells: dict[str, str], column: str) -> None:
    found = parse_judgements("我的判断.tsv", file(line(**cells), line()))
    assert len(found.items) == 1
    assert [(p.line, p.column) for p in found.problems] == [(2, column)]
    assert found.problems[0].message.startswith("判断文件 我的判断.tsv 第2行")


def test_a_line_of_wrong_width_and_a_wrong_header_are_named() -> None:
    assert "应有10列，实有2列" in parse_judgements("x.tsv", file("甲\t乙")).problems[0].message
    assert "表头应为" in parse_judgements("x.tsv", "a\tb\n").problems[0].message


def test_nothing_ships_as_a_persons_judgement() -> None:
    shipped = load_judgements((ROOT / "data" / "judgements").glob("*.tsv"))
    assert shipped == Judgements()


def test_what_is_written_is_what_is_read_and_only_at_the_end(tmp_path: Path) -> None:
    path = tmp_path / "我的判断.tsv"
    first = said("JS2023-05", "CN2017-10", Verdict.CONFIRM, relation=Relation.CLOSE, quotes="ab12", reason="一致\t无误")
    second = said("JS2023-23", None, Verdict.NONE, place="CN2017")
    third = said("JS2023-09", None, Verdict.NOT_APPROVED, source="https://www.miit.gov.cn/", place="centres")
    assert [append_judgement(path, item) for item in (first, second, third, second)] == [True, True, True, False]
    before = path.read_bytes()
    assert append_judgement(path, said("JS2023-01", "CN2017-08", Verdict.REJECT))
    assert path.read_bytes().startswith(before)
    found = load_judgements([path])
    assert found.problems == ()
    assert set(found.items) >= {replace(first, reason="一致 无误"), second, third}
    assert found.not_approved("JS2023-09") == (third,)
    assert found.none_in("JS2023-23", "CN2017") == (second,)


def test_a_file_without_a_last_line_break_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.tsv"
    path.write_text(file(line()).rstrip("\n"), encoding="utf-8")
    append_judgement(path, said("JS2023-01", "CN2017-08", Verdict.REJECT))
    assert len(load_judgements([path]).items) == 2


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.tsv").write_bytes(b"\xff\xfe\x00")
    assert "UTF-8" in load_judgements([tmp_path / "a.tsv"]).problems[0].message


def test_a_judgement_given_the_other_way_round_holds_for_the_pair() -> None:
    pair = ("JS2023-05", "CN2017-10")
    found = judged(said("CN2017-10", "JS2023-05", Verdict.CONFIRM, relation=Relation.NARROW))[pair]
    assert (found.status, found.relation) == (Status.CONFIRMED, Relation.BROAD)  # 国家包含江苏 is 江苏属于国家
    rejected = judged(said("CN2017-10", "JS2023-05", Verdict.REJECT))[pair]
    assert rejected.status is Status.REJECTED
    none = judged(said("CN2017-10", None, Verdict.NONE, place="JS2023"))
    assert {x.status for x in none.values() if x.object == "CN2017-10"} == {Status.REJECTED}


def test_many_judgements_on_other_lists_cost_nothing_and_change_nothing() -> None:
    others = (said(f"XX2024-{n:02d}", f"YY2024-{n:02d}", Verdict.REJECT, by=f"人{n}") for n in range(99))
    assert judged(*others) == {p: x for p, x in real_links().items() if p[0][:3] == "JS2" and p[1][:2] == "CN"}


@pytest.mark.parametrize("reason", ["甲|乙两说", "路径 C:\\\\资料\\|表", "status=reject|quotes=x"])
def test_what_a_person_wrote_is_kept_to_the_letter(tmp_path: Path, reason: str) -> None:
    source = f"《名录|{reason}》2023号"
    item = said("JS2023-05", None, Verdict.NOT_APPROVED, by="甲|乙", reason=reason, source=source, checked="2026-11-20")
    append_judgement(tmp_path / "j.tsv", item)
    kept = load_judgements([tmp_path / "j.tsv"])
    assert (kept.items, kept.problems) == ((item,), ())
