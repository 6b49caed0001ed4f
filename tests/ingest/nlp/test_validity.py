"""From when to when a text holds, as far as it says."""

import pytest

from policygraph.ingest.nlp.validity import validity_of
from policygraph.ingest.records import BlockKind
from policygraph.ingest.structure.reading import Role
from tests.ingest.nlp.made import printed, reading, real_readings


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        ("miit-2017-64", (None, None, "未注明")),
        ("jsgxt-2023-222", ("2023-06-09", "2025-12-31", "试行")),
        ("zj-mic-plan-2021", ("2021-01-01", "2025-12-31", "现行")),
        ("mic-programme-2016", ("2016-01-01", "2020-12-31", "现行")),
        ("jskjt-fund-2023", ("2022-11-08", "2022-12-23", "现行")),
    ],
)
def test_the_five_texts(document, expected):
    found = validity_of(real_readings()[document])
    assert (found.valid_from, found.valid_to, found.status) == expected
    text = real_readings()[document].text
    assert all(text[e.start : e.end] == e.quote for _, e in found.evidence)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("本办法自2023年7月1日起施行，有效期3年。", ("2023-07-01", "2026-06-30", "现行")),
        ("本指南自印发之日起施行，有效期五年。", ("2023-06-09", "2028-06-08", "现行")),
        ("本办法自2023年7月1日起施行，有效期至2025年12月31日。", ("2023-07-01", "2025-12-31", "现行")),
        ("本细则自发布之日起30日后施行，试行期两年。", ("2023-07-09", "2025-07-08", "现行")),
        ("本办法自2024年5月1日起实施，有效期为五年。", ("2024-05-01", "2029-04-30", "现行")),
        ("项目实施期2年，自立项之日起计算。", (None, None, "未注明")),
        ("本办法有效期至2025年底。", (None, "2025-12-31", "现行")),
        ("本通知自发布之日起执行，有效期至2024年6月底。", ("2023-06-09", "2024-06-30", "现行")),
        ("本政策有效期自2024年1月1日至2026年12月31日。", ("2024-01-01", "2026-12-31", "现行")),
        ("本办法由省工信厅负责解释，自二〇二四年七月一日起施行。", ("2024-07-01", None, "现行")),
        ("本管理办法有效期3年。", ("2023-06-09", "2026-06-08", "现行")),
        ("以上政策自印发之日起6个月后施行。", ("2023-12-09", None, "现行")),
        ("经认定的示范基地，有效期3年。", (None, None, "未注明")),
        ("证书有效期至2025年底，项目自2024年1月1日起实施。", (None, None, "未注明")),
        ("本办法所称认定结果，有效期至2025年13月。", (None, None, "未注明")),
        ("申报截止时间为2023年9月30日17:00，逾期不予受理。", (None, None, "未注明")),
        ("根据《规划（2016-2020年）》，制定本指南。", (None, None, "未注明")),
        ("2021年以来，建成创新中心19家。", (None, None, "未注明")),
    ],
)
def test_unseen_texts(sentence, expected):
    found = validity_of(reading(sentence, heading="附则", published="2023-06-09"))
    assert (found.valid_from, found.valid_to, found.status) == expected


def test_a_title_on_trial():
    made = reading("某省工作指引（试行）", role=Role.TITLE, kind=BlockKind.TITLE)
    assert validity_of(made).status == "试行"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("关于组织申报2023年度制造业创新中心的通知", ("2023-06-09", "2023-09-30", "现行")),
        ("制造业创新中心管理办法", (None, None, "未注明")),
    ],
)
def test_the_day_on_which_applications_close_ends_a_call_and_no_guide(title, expected):
    found = validity_of(
        reading("申报截止时间为2023年9月30日17:00，逾期不予受理。", title=title, published="2023-06-09")
    )
    assert (found.valid_from, found.valid_to, found.status) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("本办法有效期3年。", (None, None, "现行")),
        ("本办法自印发之日起施行，有效期五年。", (None, None, "现行")),
        ("本办法自2024年7月1日起施行，有效期五年。", ("2024-07-01", "2029-06-30", "现行")),
    ],
)
def test_an_undated_text_gets_no_day_that_it_does_not_print(sentence, expected):
    found = validity_of(reading(sentence, heading="附则"))
    assert (found.valid_from, found.valid_to, found.status) == expected


def test_the_years_of_a_title_are_no_day_of_issue():
    plan = printed("某省行动方案（2024—2026年）\n\n一、附则\n本方案自印发之日起施行，由省工信厅负责解释。\n")
    found = validity_of(plan)
    assert (found.valid_from, found.valid_to, found.status) == (None, "2026-12-31", "现行")
