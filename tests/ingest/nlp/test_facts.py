"""Quotas, key fields, organisations and places."""

import pytest

from policygraph.ingest.nlp.facts import find_facts
from policygraph.ingest.nlp.facts.names import find_names
from policygraph.ingest.nlp.findings import find_all
from tests.ingest.nlp.made import printed, real_readings


def facts(document, kind):
    return [fact for fact in find_all(real_readings()[document]).facts if fact.kind == kind]


def test_quotas_of_eighteen_places():
    found = facts("jskjt-fund-2023", "quota")
    assert [(f.name, f.value, f.unit) for f in found][:: len(found) - 1] == [
        ("南京市", "40", "项"),
        ("沭阳县", "3", "项"),
    ]
    assert (len(found), sum(int(f.value) for f in found)) == (18, 289)


def test_key_fields_are_the_ten_of_the_programme():
    assert len(facts("mic-programme-2016", "key_field")) == 10
    assert facts("miit-2017-64", "key_field") == []


def test_organizations_are_written_out_once():
    assert [f.name for f in facts("zj-mic-plan-2021", "organization")] == [
        "浙江省委",
        "浙江省人民政府",
        "浙江省经济和信息化厅",
    ]
    found = [f.name for f in facts("jskjt-fund-2023", "organization")]
    assert "江苏省科学技术厅" in found
    assert len(found) == len(set(found))


def test_places():
    assert {"昆山市", "泰兴市", "沭阳县", "江苏省"} <= {f.name for f in facts("jsgxt-2023-222", "region")}
    assert find_names("建设一批城市群和县域经济", "湖北省") == ([], [])
    assert [name for _, _, name in find_names("武汉市、湖北省和恩施土家族苗族自治州", "湖北省")[1]] == [
        "武汉市",
        "湖北省",
        "恩施土家族苗族自治州",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("依托浙江大学、中国科学院宁波材料技术与工程研究所", ["浙江大学", "中国科学院宁波材料技术与工程研究所"]),
        ("联合哈尔滨工业大学和中国机械工业联合会", ["哈尔滨工业大学", "中国机械工业联合会"]),
        ("报送至省科技项目受理服务中心", ["浙江省科技项目受理服务中心"]),
        ("在苏州建设产业研究院，支持高等院校、行业协会，江苏高水平大学，上海等地研究所", []),
        ("合作研究院、东方学院", []),
    ],
)
def test_institutions_with_a_place_in_their_name(text, expected):
    assert [name for _, _, name in find_names(text, "浙江省")[0] if name != "中国科学院"] == expected


@pytest.mark.parametrize(
    ("text", "city", "expected"),
    [
        ("宁波市人民政府、大连市政府", None, ["宁波市人民政府", "大连市人民政府"]),
        ("嘉兴市委市政府", None, ["嘉兴市委", "嘉兴市人民政府"]),
        ("市科技局报市政府", "杭州市", ["杭州市科学技术局", "杭州市人民政府"]),
        ("市科技局报市政府", None, []),
        ("省国防科工办、省国防科工局", None, ["浙江省国防科学技术工业办公室", "浙江省国防科技工业局"]),
        ("同济大学、华中科技大学和之江实验室", None, ["同济大学", "华中科技大学", "之江实验室"]),
        ("各设区市人民政府、县级以上人民政府、外省政府，省委党校，省政府采购目录，引进西部大学", None, []),
    ],
)
def test_governments_and_universities_by_their_names(text, city, expected):
    assert [name for _, _, name in find_names(text, "浙江省", city)[0]] == expected


def test_a_city_s_text_means_its_own_offices():
    text = "宁波市制造业创新中心管理办法\n\n第一条 市科技局负责，报市政府批准。\n宁波市经济和信息化局\n2024年3月1日\n"
    found = find_facts(printed(text), ())
    assert {fact.name for fact in found if fact.kind == "organization"} == {
        "宁波市科学技术局",
        "宁波市人民政府",
        "宁波市经济和信息化局",
    }


def test_classes_of_offices_are_nobody():
    assert find_names("各设区市工信局、有关部门和高新区管委会", "江苏省")[0] == []


@pytest.mark.parametrize(
    ("text", "region", "expected"),
    [
        (
            "（责任单位：省工业和信息化厅、省科技厅，各设区市人民政府）",
            "安徽省",
            ["安徽省工业和信息化厅", "安徽省科学技术厅"],
        ),
        (
            "（牵头单位：经济和信息化厅；配合单位：财政厅、省发展改革委，各市（州）人民政府）",
            "四川省",
            ["四川省经济和信息化厅", "四川省财政厅", "四川省发展和改革委员会"],
        ),
        ("〔省科技厅牵头，财政厅、教育厅配合〕", "湖北省", ["湖北省科学技术厅", "湖北省财政厅", "湖北省教育厅"]),
        (
            "【责任部门：人力资源社会保障厅、省国资委】",
            "山东省",
            ["山东省人力资源和社会保障厅", "山东省国有资产监督管理委员会"],
        ),
        ("责任单位：省委组织部、省政府办公厅", "河南省", ["河南省委组织部", "河南省人民政府办公厅"]),
        ("（市经济信息化委、市科委按职责分工负责）", "上海市", ["上海市经济和信息化委员会", "上海市科学技术委员会"]),
        ("自治区工业和信息化厅会同财政厅", "广西壮族自治区", ["广西壮族自治区工业和信息化厅"]),
        ("责任单位：工业和信息化部、国务院国资委", "中国", ["工业和信息化部", "国务院国有资产监督管理委员会"]),
        ("各设区市科技局、各县（市、区）工信局配合", "江苏省", []),
    ],
)
def test_who_answers_for_a_task(text, region, expected):
    assert [name for _, _, name in find_names(text, region)[0]] == expected


def test_an_office_called_ban_is_written_out():
    named = [name for _, _, name in find_names("省国防科工办会同省财政厅办理。", "辽宁省")[0]]
    assert [name for name in named if "国防" in name] == [name for name in named if name.endswith("工业办公室")]
    assert "辽宁省财政厅" in named
    assert len(named) == 2
