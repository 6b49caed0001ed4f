"""Whatever a row says: nothing raises, quotes stand where they say, and a row is itself."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from policygraph.graph.align import decide
from policygraph.graph.align.labels import make_labels
from policygraph.graph.align.squeeze import squeeze
from policygraph.graph.rows import Relation
from policygraph.ingest.lexicon.fields import load_fields
from tests.factory import ROOT
from tests.graph.align.factory import link, made_row

WORDS = st.lists(
    st.sampled_from(
        ["光刻胶", "（", "《", "》", "5G", "智能", "\u3000", "İ", "\ud800", "㎡", "与", "：", "GB/T 1", "船"]
    )
)
TEXT = st.one_of(st.text(max_size=30), WORDS.map("".join)).filter(bool)


@settings(max_examples=80, deadline=None)
@given(TEXT, st.lists(TEXT, max_size=4), TEXT, st.lists(TEXT, max_size=4))
def test_any_two_rows_can_be_compared(name: str, ours: list[str], other: str, theirs: list[str]) -> None:
    left, right = made_row("AA2024-01", name, *ours), made_row("BB2024-01", other, *theirs)
    found = link(left, right)
    for feature in found.features if found else ():
        for row, quotes in ((left, feature.subject_evidence), (right, feature.object_evidence)):
            text = f"{row.name}\t{row.text}"
            assert all(text[e.start : e.end] == e.quote for e in quotes)


@settings(max_examples=80, deadline=None)
@given(TEXT)
def test_squeezed_text_leads_back(text: str) -> None:
    squeezed = squeeze(text)
    assert len(squeezed.text) == len(squeezed.origins)
    assert all(not c.isspace() for c in squeezed.text)
    assert list(squeezed.origins) == sorted(squeezed.origins)
    assert all(0 <= i < len(text) for i in squeezed.origins)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from([row.preferred for row in load_fields().fields]), min_size=1, max_size=4))
def test_names_of_fields_are_found_where_they_stand(names: list[str]) -> None:
    text = squeeze("，".join(names)).text
    hits = make_labels(load_fields().fields).find(text)
    assert [hit.field for hit in hits] == names
    assert all(a.end <= b.start for a, b in pairwise(hits))


def test_a_named_row_is_the_same_as_itself() -> None:
    for field in load_fields().fields:
        found = link(made_row("AA2024-01", field.preferred), made_row("BB2024-01", field.preferred))
        assert found is not None
        assert found.relation is Relation.EXACT


def test_the_document_names_the_bands_that_decide() -> None:
    text = (ROOT / "docs" / "linking.md").read_text(encoding="utf-8")
    assert f"strength ≥ {decide.LINKED:.2f} is related" in text
    assert f"≥ {decide.TAKEN_OVER:.2f} (原文一致) or ≥ {decide.REWORDED:.2f} (改写)" in text
    assert f"(≥ {decide.CONTENT:.2f})" in text
