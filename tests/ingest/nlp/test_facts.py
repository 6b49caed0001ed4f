"""Quotas, key fields, organisations and places."""

import doctest

from policygraph.ingest.nlp.facts import names
from policygraph.ingest.nlp.facts.names import find_organizations, find_places
from policygraph.ingest.nlp.findings import find_all
from tests.ingest.nlp.made import real_readings


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
    assert [f.name for f in facts("zj-mic-plan-2021", "organization")] == ["省委省政府", "浙江省经济和信息化厅"]
    found = [f.name for f in facts("jskjt-fund-2023", "organization")]
    assert "江苏省科学技术厅" in found
    assert len(found) == len(set(found))


def test_places():
    assert {"昆山市", "泰兴市", "沭阳县", "江苏省"} <= {f.name for f in facts("jsgxt-2023-222", "region")}
    assert find_places("建设一批城市群和县域经济") == []
    assert [name for _, _, name in find_places("武汉市、湖北省和恩施土家族苗族自治州")] == [
        "武汉市",
        "湖北省",
        "恩施土家族苗族自治州",
    ]


def test_classes_of_offices_are_nobody():
    assert find_organizations("各设区市工信局、有关部门和高新区管委会", "江苏省") == []


def test_examples_in_docstrings():
    assert doctest.testmod(names).failed == 0
