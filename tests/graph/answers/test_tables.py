"""The table of three sides, the route to a national centre, and support measures side by side."""

from pathlib import Path

import pytest

from policygraph.graph.answers.inputs import RegionText
from policygraph.graph.answers.measures import MeasuresText, compare_measures
from policygraph.graph.answers.route import route
from policygraph.graph.answers.three_way import three_way
from policygraph.ingest.records import SupportMeasure
from tests.graph.answers.factory import comparison, document, evidence, link, other, row, text, view
from tests.graph.answers.test_conditions import demand

RAW = Path(__file__).parents[3] / "data" / "raw"
ROBOT = row("CN2017-3", "机器人", "谐波减速器")
OURS = row("GD2024-1", "智能机器人", "谐波减速器")
THEIRS = row("HN2023-4", "石墨烯", "石墨烯薄膜")


def test_three_sides_show_each_list_and_the_other_texts():
    fund = other(view("HNFUND-2023", [row("HNFUND-1", "先进制造", "特种机器人")], "湖南省"))
    sides = (
        comparison([OURS], [ROBOT], [link(OURS, ROBOT, "close", ("谐波减速器", "谐波减速器"))]),
        comparison([], [ROBOT], subject=view("HN2023", [THEIRS], "湖南省"), others=(fund,)),
    )
    answer = three_way(sides)
    assert answer.list == "GD2024+HN2023"
    found = answer.rows[0]
    assert [(side.list, side.verdict) for side in found.sides] == [
        ("GD2024", "已列入"),
        ("HN2023", "本表未列·他文有部署"),
    ]
    assert [place.owner for place in found.elsewhere] == ["HNFUND-1"]


TEXTS = {
    "jiangsu_mic_guide_2023": "江苏省",
    "zhejiang_mic_plan_2021": "浙江省",
    "miit_upgrade_conditions_2017": "全国",
}


def real(name, region):
    content = (RAW / f"{name}.txt").read_text(encoding="utf-8")
    return RegionText(document(name, f"{name}创新中心", content, region), content, ())


@pytest.mark.parametrize(
    ("step", "said"),
    [
        ("批复建设", "正式批复建设省级制造业创新中心"),
        ("运行一年考核", "运行一年后，经考核合格"),
        ("定期考核评估", "建设前三年每年考核一次"),
        ("考评优秀、推荐创建", "鼓励和引导考评优秀、符合条件的创新中心创建国家制造业创新中心"),
        ("申报升级", "方可提出升级国家创新中心的申请"),
    ],
)
def test_route_quotes_the_clause_of_each_step(step, said):
    texts = [real(name, region) for name, region in TEXTS.items()]
    answer = route(texts, "2024-06-01", "d0")
    found = next(line for line in answer.rows if line.step == step)
    assert any(said in clause.quote for clause in found.clauses)
    contents = {given.document.id: given.text for given in texts}
    assert all(contents[clause.document][clause.start : clause.end] == clause.quote for clause in found.clauses)


def test_route_names_the_texts_that_do_not_say_a_step():
    answer = route([real("zhejiang_mic_plan_2021", "浙江省")], "2024-06-01", "d0")
    assert next(line for line in answer.rows if line.step == "运行一年考核").unwritten == (
        "《zhejiang_mic_plan_2021创新中心》",
    )


def test_route_takes_no_clause_from_context():
    said = "近年来，各地大力发展制造业，创新能力不断提升。"
    assert not [c for line in route([text("创新中心", said)], "2024-06-01", "d0").rows for c in line.clauses]


def test_route_reads_no_text_on_other_things():
    answer = route(
        [real("jiangsu_mic_guide_2023", "江苏省"), text("fund", "专家论证通过后批复建设。")], "2024-06-01", "d0"
    )
    assert {clause.document for line in answer.rows for clause in line.clauses} == {"jiangsu_mic_guide_2023"}


def measure(name, kind, amount, doc="js", unit="万元"):
    return SupportMeasure(name, doc, None, name, kind, amount, unit, "创新中心", None, evidence(doc, 3, name))


def test_equal_amounts_that_mean_different_things_are_noted():
    floor = demand("注册资本", ">=", "3000", "万元", doc="js")
    answer = compare_measures(
        [
            MeasuresText(document("js"), (measure("能力建设项目", "cap", "3000"),), (floor,)),
            MeasuresText(
                document("zj"), (measure("承担国家中心", "grant", "3000", "zj"), measure("优先支持", "treatment", None))
            ),
        ],
        "2024-06-01",
        "d0",
    )
    assert [line.kind for line in answer.rows] == ["定额支持", "支持上限", "下限要求", "政策待遇"]
    assert answer.notes[0].startswith("3000万元出现3处，含义不同")
