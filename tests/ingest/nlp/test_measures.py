"""What is promised: money with its kind, treatment, for whom and on what precondition."""

import pytest

from policygraph.ingest.nlp.conditions import find_conditions
from policygraph.ingest.nlp.findings import find_all
from policygraph.ingest.nlp.measures import find_measures
from policygraph.ingest.records import BlockKind
from tests.ingest.nlp.made import reading, real_readings, rows


def money(text):
    return [(m.kind, m.amount, m.amount_unit, m.precondition) for m in find_measures(real_readings()[text]) if m.amount]


def test_money_of_the_texts():
    [(kind, amount, unit, on_what)] = money("jsgxt-2023-222")
    assert (kind, amount, unit) == ("cap", "3000", "万元")
    assert on_what.startswith("批复建设的省级制造业创新中心运行一年后，经考核合格")  # said once, above the item
    assert money("zj-mic-plan-2021") == [
        ("grant", "1000", "万元", None),
        ("grant", "3000", "万元", "牵头承担国家制造业创新中心建设任务的"),
    ]
    assert money("jskjt-fund-2023") == [("cap", "600", "万元", None), ("cap", "1/3", "项目新增投入", None)]
    assert money("miit-2017-64") == money("mic-programme-2016") == []


def test_every_promise_of_the_five_texts():
    told = [
        (
            m.document,
            (m.section or "").rpartition("#")[2],
            "".join(m.evidence.quote.split())[:24],
            *(m.kind, m.amount or "-", m.unit or "-", m.beneficiary or "-", (m.precondition or "-")[:20]),
        )
        for document in sorted(real_readings())
        for m in find_all(real_readings()[document]).measures
    ]
    assert told == [tuple(row.values()) for row in rows("measures.tsv")]


def test_treatment_without_money():
    found = find_measures(real_readings()["jsgxt-2023-222"])
    case = next(m for m in found if "一事一议" in m.name)
    assert (case.kind, case.precondition) == ("treatment", "升级为国家制造业创新中心的")
    excellent = next(m for m in found if m.precondition and m.precondition.startswith("考核评估结果为优秀"))
    assert "给予支持" in excellent.name


@pytest.mark.parametrize(
    ("text", "words", "whom"),
    [
        ("jsgxt-2023-222", "可申报", "批复建设的省级制造业创新中心"),
        ("jskjt-fund-2023", "倾斜支持", "集群试点项目实施成效突出的高新区"),
        ("mic-programme-2016", "地方政府", "创新中心"),
        ("mic-programme-2016", "创新债券", "创新中心"),
        ("mic-programme-2016", "收益分配政策", "科研人员"),
    ],
)
def test_for_whom_a_treatment_is(text, words, whom):
    assert [m.beneficiary for m in find_measures(real_readings()[text]) if words in m.name] == [whom]


@pytest.mark.parametrize(
    ("sentence", "heading", "names"),
    [
        (
            "地方政府要积极支持平台建设，在用地等方面给予保障。",
            "保障措施",
            ["地方政府要积极支持平台建设", "在用地等方面给予保障"],
        ),
        ("研究发行支持平台融资的创新债券。", "资金保障", ["研究发行支持平台融资的创新债券"]),
        ("各市要安排专项资金支持平台建设。", "政策支持", ["各市要安排专项资金支持平台建设"]),
        ("高新区设立了专项资金，政府支持力度大。", "政策支持", []),
        ("对高税收企业实行用电价格优惠。", "要素保障", ["对高税收企业实行用电价格优惠"]),
    ],
)
def test_a_giver_may_be_named_first(sentence, heading, names):
    assert [sentence[m.start : m.end] for m in find_measures(reading(sentence, heading=heading))] == names


@pytest.mark.parametrize(
    ("sentence", "kind", "amount", "unit"),
    [
        ("对新认定的省级制造业创新中心，给予500万元一次性奖励。", "grant", "500", "万元"),
        ("对获批国家制造业创新中心的，最高给予1亿元资助。", "cap", "1", "亿元"),
        ("单个项目补助金额不超过800万元。", "cap", "800", "万元"),
        ("按研发投入的30%给予后补助。", "grant", "30", "%"),
        ("补助资金不低于200万元。", "floor", "200", "万元"),
        ("对考核优秀的创新中心，在用地指标上优先支持。", "treatment", None, None),
        ("采取“一事一议”方式支持重大项目。", "treatment", None, None),
    ],
)
def test_unseen_provinces(sentence, kind, amount, unit):
    found = find_measures(reading(sentence, heading="扶持政策"))
    assert [(m.kind, m.amount, m.amount_unit) for m in found] == [(kind, amount, unit)]


@pytest.mark.parametrize(
    ("sentence", "atoms"),
    [
        ("对新获批的中心，给予不低于200万元、最高800万元的资金支持。", "floor 200 万元; cap 800 万元"),
        ("省财政给予不低于500万元、最高2000万元的一次性补助。", "floor 500 万元; cap 2000 万元"),
        ("按20%补助，最高500万元。", "grant 20 %; cap 500 万元"),
        ("每个项目省拨经费不超过500万元，企业自筹经费与省拨经费比例不低于2:1。", "cap 500 万元"),
        ("对牵头承担国家重大专项的，按国家拨款的1:0.5配套，最高500万元。", "grant 1:0.5 国家拨款; cap 500 万元"),
        ("立项后首拨40%，验收通过后拨付60%。", "grant 40 %; grant 60 %"),
        ("每个项目总投资不超过500万元。", ""),
        ("按项目实际投入的20%给予补助，最高不超过500万元。", "grant 20 %; cap 500 万元"),
        ("按照国家拨付资金1:1给予配套，最高不超过1亿元。", "grant 1:1 国家拨付资金; cap 1 亿元"),
        ("按1:1配套最高不超过1亿元。", "grant 1:1 -; cap 1 亿元"),
        ("给予一次性奖励三百万元。", "grant 300 万元"),
        ("按照实际投入的百分之三十给予后补助，每年不超过200万元。", "grant 30 %; cap 200 万元"),
        ("补助资金分3年拨付，每年不超过1000万元。", "cap 1000 万元"),
        ("给予100万元至1000万元的支持。", "grant 100~1000 万元"),
        ("对单个项目按不超过总投资的40%、最高3000万元给予支持。", "cap 40 %; cap 3000 万元"),
        ("对排名前三的，分别给予300万元、200万元、100万元奖励。", "grant 300 万元; grant 200 万元; grant 100 万元"),
        ("对年营业收入超过10亿元的企业，给予100万元奖励。", "grant 100 万元"),
        ("对年营业收入超过10亿元的企业给予100万元奖励。", "grant 100 万元"),
        ("补助资金分两年按照6:4比例拨付。", ""),
        ("采用“补助+投资”的方式给予不超过1000万元的支持。", "cap 1000 万元"),
        ("集成电路项目最高补助3000万元。", "cap 3000 万元"),
        ("省财政每年安排2亿元专项资金。", "grant 2 亿元"),
    ],
)
def test_each_sum_of_a_promise_is_an_atom(sentence, atoms):
    made = reading(sentence, heading="扶持政策")
    found = [m for m in find_measures(made) if m.amount]
    assert "; ".join(f"{m.kind} {m.amount} {m.amount_unit or '-'}" for m in found) == atoms
    assert len({(m.start, m.end) for m in found}) == len(found)
    assert find_conditions(made) == []


@pytest.mark.parametrize(
    ("sentence", "name", "whom", "on_what"),
    [
        ("对获得国家科技进步奖的单位，给予100万元奖励。", "奖励", "获得国家科技进步奖的单位", None),
        ("对绩效评价优秀的平台，择优给予最高1000万元奖励。", "奖励", "绩效评价优秀的平台", "择优"),
        ("在通过验收的前提下，给予不超过500万元的后补助。", "后补助", None, "通过验收"),
        ("以按期完成建设任务为前提，省财政分三年给予5000万元支持。", "分三年支持", None, "按期完成建设任务"),
        ("升级为国家级的，省级财政连续三年每年给予1000万元支持。", "连续三年每年支持", None, "升级为国家级的"),
        ("建设中试平台的单位，验收合格后，按投资额的30%给予后补助。", "后补助", "建设中试平台的单位", "验收合格后"),
        ("创新中心建设项目，按核定投资额的30%给予补助。", "补助", "创新中心建设项目", None),
        ("企业引进高层次人才的，按年薪的20%给予补贴。", "补贴", "企业", "企业引进高层次人才的"),
        ("单个企业每年累计奖励不超过500万元。", "每年奖励", "单个企业", None),
    ],
)
def test_for_whom_and_on_what(sentence, name, whom, on_what):
    promise = find_measures(reading(sentence, heading="扶持政策"))[0]
    assert (promise.name, promise.beneficiary, promise.precondition) == (name, whom, on_what)


@pytest.mark.parametrize(
    "made",
    [
        reading("注册资本金原则上不低于3000万元。", heading="申报条件"),
        reading("启动建设资金一般不少于2500万元，单独建账。", heading="组建模式"),
        reading("科技成果转化收益用于奖励研发团队的比例不得低于70%。", heading="激励机制"),
        reading("支持总投资1亿元以上的项目落户。", heading="主要任务"),
        reading("突破一批关键共性技术，提升产业竞争力。", heading="主要任务"),
        reading("支持资金不超过600万元。", kind=BlockKind.FORM),
    ],
)
def test_demands_goals_and_forms_promise_nothing(made):
    assert find_measures(made) == []
