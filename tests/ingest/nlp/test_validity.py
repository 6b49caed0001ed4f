"""From when to when a text holds, as far as it says."""

import pytest

from policygraph.ingest.nlp.validity import validity_of
from policygraph.ingest.records import BlockKind
from policygraph.ingest.structure.reading import Role
from tests.ingest.nlp.made import reading, real_readings


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
        ("申报截止时间为2023年9月30日17:00，逾期不予受理。", ("2023-06-09", "2023-09-30", "现行")),
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
