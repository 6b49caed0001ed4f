"""What follows from several judgements is held against the others, and every link of such a set is quoted from both texts."""

import pytest

from policygraph.api.services.graph import opened_graph
from policygraph.api.services.judging import judge, now
from policygraph.api.services.reviewing import conflicts
from policygraph.api.services.said import Said
from policygraph.api.settings import load_settings
from policygraph.ingest.list_ids import layout_of

A, B, C = "JS2023-03", "ZJ2021-09", "CN2017-14"


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        (
            [
                ("JS2023-08", "exact", "ZJ2021-08"),
                ("ZJ2021-08", "exact", "JSFUND2023-1001"),
                ("JSFUND2023-1001", "exact", "CN2017-20"),
                ("JS2023-08", "", "CN2017-20"),
            ],
            "否定与推得相反",
        ),
        ([(A, "exact", B), (B, "exact", C), (A, "broad", C)], "又相同又包含"),
        ([(A, "broad", B), (B, "broad", C), (A, "exact", C)], "又相同又包含"),
        ([(A, "broad", B), (B, "exact", C), (A, "narrow", C)], "又相同又包含"),
        ([(A, "broad", B), (B, "broad", C), (A, "narrow", C)], "包含成环"),
    ],
)
def test_a_chain_against_a_judgement_is_told_with_quotes_of_both_sides(graph_url, tmp_path, monkeypatch, words, kind):
    monkeypatch.setenv("POLICYGRAPH_DATA", str(tmp_path))
    with opened_graph(load_settings(graph_url)) as graph:
        for subject, relation, object_ in words:
            verdict = "confirm" if relation else "reject"
            judge(graph, Said(subject, verdict, "王工", now(), object_, relation or None, "试写"))
        rows = [row for row in conflicts(graph, "2026-11-21").rows if len(row.members) == len(words)]
        documents = {layout.id: layout.document for layout in graph.store.layouts()}
    (row,) = (row for row in rows if {(m.subject, m.object) for m in row.members} == {(s, o) for s, _, o in words})
    assert row.kind == kind
    for member in row.members:
        texts = {quote.document for quote in member.evidence[:2]}
        assert texts == {documents[layout_of(member.subject)], documents[layout_of(member.object)]}
