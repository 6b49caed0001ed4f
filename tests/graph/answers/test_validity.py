"""Whether a document is in force at a date."""

from dataclasses import replace

import pytest

from policygraph.graph.answers.validity import status_at, statuses, validity_notes
from tests.graph.answers.factory import document


@pytest.mark.parametrize(
    ("valid_from", "valid_to", "said", "as_of", "status"),
    [
        (None, None, "未注明", "2024-06-01", "未注明"),
        (None, "2023-12-31", "试行", "2024-01-01", "已过期"),
        (None, "2023-12-31", "试行", "2023-12-31", "试行"),
        (None, "2023", "现行", "2023-12-31", "现行"),
        (None, "2023", "现行", "2024-01-01", "已过期"),
        ("2024-07-01", None, "现行", "2024-06-30", "未生效"),
        (None, "2025-12-31", "已过期", "2024-06-01", "现行"),
        (None, None, "已过期", "2024-06-01", "已过期"),
    ],
)
def test_status_follows_the_given_date_and_never_the_clock(valid_from, valid_to, said, as_of, status):
    assert status_at(document(valid_from=valid_from, valid_to=valid_to, status=said), as_of) == status


def test_each_document_is_named_once_in_a_fixed_order():
    given = [document("b"), document("a"), None, document("b")]
    assert [found.id for found in statuses(given, "2024-06-01")] == ["a", "b"]


def test_lapsed_and_coming_documents_are_said_with_their_dates():
    lapsed = document("a", "旧指南", valid_to="2020-12-31")
    coming = document("b", "新指南", valid_from="2030-01-01")
    notes = validity_notes([lapsed, coming, document("c")], "2024-06-01")
    assert ["2020-12-31" in notes[0], "2030-01-01" in notes[1], len(notes)] == [True, True, 2]


@pytest.mark.parametrize(
    ("valid_from", "as_of", "status"),
    [
        (None, "1999-01-01", "未生效"),
        (None, "2017-07-12", "未生效"),
        (None, "2017-07-13", "未注明"),
        ("2017-01-01", "2017-02-01", "未注明"),
    ],
)
def test_a_text_holds_from_its_publication_where_it_prints_no_other_day(valid_from, as_of, status):
    given = replace(document(valid_from=valid_from, status="未注明"), published="2017-07-13")
    assert status_at(given, as_of) == status
    assert bool(validity_notes([given], as_of)) == (status == "未生效")
