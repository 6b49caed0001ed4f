"""Vocabulary files: what is read, what is refused with its line, and that the shipped ones are in order."""

import pytest

from policygraph.ingest.errors import BadLexicon
from policygraph.ingest.lexicon.table import parse_table, read_table, tables
from policygraph.ingest.nlp.technologies.vocabulary import KINDS, lint_vocabulary

HEAD = "term\tkind\tnote\tsource\tsince\n"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("词\t类\n", "第1行"),
        (HEAD + "突破\taction\n", "第2行：应有5列，实有2列"),
        (HEAD + "\taction\t\t\t\n", "term 列为空"),
    ],
)
def test_a_wrong_row_is_named(text: str, place: str) -> None:
    with pytest.raises(BadLexicon, match=place):
        parse_table("x.tsv", text)


def test_every_table_of_the_rules_is_shipped() -> None:
    assert set(KINDS) <= set(tables())
    assert all(row.source and row.since for name in KINDS for row in read_table(name))


def test_the_shipped_words_have_no_duplicates_conflicts_or_orphans() -> None:
    assert [issue for issue in lint_vocabulary() if issue.file in KINDS] == []


def test_a_word_that_stands_in_no_text_is_information() -> None:
    assert {issue.code for issue in lint_vocabulary(["突破光刻胶"])} == {"unused"}
