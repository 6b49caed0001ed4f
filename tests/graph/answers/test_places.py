"""A sentence calls the region whose list is looked at by its level: nobody reads 本省 of the nation, nor of a city."""

import json
from dataclasses import replace

import orjson
import pytest

from policygraph.graph.answers.gaps import gaps
from policygraph.graph.answers.review import review_queue
from policygraph.graph.answers.three_way import three_way
from policygraph.graph.answers.upgradable import upgradable
from tests.graph.answers.factory import centre, comparison, link, row, text, view

OURS, THEIRS = row("CN2017-1", "传感器", "压力传感器"), row("GD2024-1", "智能语音", "语音合成")


def seen_from(region: str):
    subject = view("XX2024", [row("XX2024-1", "传感器", "压力传感器")], region=region)
    reference = view("GD2024", [THEIRS])
    return comparison((), (), subject=subject, reference=reference, texts=(text("t", "总则。", region),))


def said(answer: object) -> str:
    return json.dumps(orjson.loads(orjson.dumps(answer)), ensure_ascii=False)


@pytest.mark.parametrize(
    ("region", "here"),
    [
        ("江苏省", "本省"),
        ("全国", "国家层面"),
        ("北京市", "本市"),
        ("广西壮族自治区", "本自治区"),
        ("长三角", "本地区"),
    ],
)
def test_reasons_and_rules_name_the_level(region: str, here: str) -> None:
    given = seen_from(region)
    (found,) = gaps(given).rows
    assert found.verdict == "本表未列·布局空白"
    assert f"检索{here}1份文本" in found.reason
    for answer in (gaps(given), upgradable(given), review_queue(given)):
        words = said(answer).replace("本省已有", "")  # the label of a verdict, as fixed by the design
        assert here in words
        assert here == "本省" or "本省" not in words


def test_the_nations_own_texts_are_called_so() -> None:
    (found,) = gaps(seen_from("全国")).rows
    assert found.reason.startswith("国家清单（XX2024）没有对应领域")
    assert found.search_record is not None
    assert "在国家层面任一文本的清单" in found.search_record.overturn[0]


def test_sides_of_one_level_share_the_word_and_others_say_none() -> None:
    provinces = [seen_from("江苏省"), seen_from("浙江省")]
    assert "本省其他清单" in said(three_way(provinces).rules)
    assert "本地区其他清单" in said(three_way([provinces[0], seen_from("全国")]).rules)


def test_a_batch_as_the_reference_speaks_of_what_is_compared() -> None:
    batch = view("JS2023", [THEIRS], region="江苏省", batch="第一批")
    notes = gaps(comparison([OURS], [], subject=view("CN2017", [OURS], region="全国"), reference=batch)).notes
    assert any("为第一批清单，对照的只是本批领域" in note for note in notes)
    assert not any("未列只说明本批未列" in note for note in notes)


def test_the_place_of_a_provinces_centre_is_its_own() -> None:
    domain, national = row("GD2024-1", "传感器", "压力传感器"), row("CN2017-1", "传感器", "压力传感器")
    tie = link(domain, national, "exact", ("压力传感器", "压力传感器"))
    known = centre("centre-1", "国家智能传感器创新中心")
    of_centre = replace(tie, id="c", subject="centre-1")
    given = comparison([domain], [national], [tie])
    given = replace(given, register=replace(given.register, centres=(known,), links=(of_centre,)))
    assert "本省已有的国家智能传感器创新中心" in said(upgradable(given).rows)
