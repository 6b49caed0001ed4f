"""The contract of a store, by hand: what each operation returns on the toy graph, in which order. Holds for every store."""

import contextlib
from pathlib import Path

import pytest

from policygraph.graph.build import build
from policygraph.graph.errors import NoBuild, StoreChanged, UnknownId
from policygraph.graph.rows import Relation
from policygraph.graph.store import Store
from policygraph.graph.store.digest import digest_of
from policygraph.graph.store.sqlite import SqliteStore
from policygraph.ingest.records import Evidence
from tests.graph.store.conftest import STAGES
from tests.graph.store.texts import JIANGSU, NATIONAL, fund_records, toy_records


def test_documents_come_back_as_they_went_in(store: Store) -> None:
    assert [document.id for document in store.documents()] == ["cn", "fund", "js", "zj"]
    assert store.document("fund") == fund_records().document
    sha = store.document("cn").sha256
    assert store.document("cn") == toy_records(NATIONAL, sha).document


def test_text_blocks_and_sections_belong_to_their_document(store: Store) -> None:
    expected = toy_records(NATIONAL)
    assert store.text("cn") == NATIONAL
    assert store.blocks("cn") == expected.blocks
    assert store.sections("cn") == expected.sections
    assert [section.id for section in store.sections()] == ["cn#一", "js#一", "zj#一"]


def test_findings_come_back_as_they_went_in(store: Store) -> None:
    national, jiangsu, fund = toy_records(NATIONAL), toy_records(JIANGSU), fund_records()
    assert store.domains("CN2023") == national.domains
    assert store.topics("FUND2023") == fund.topics
    assert store.mentions(document="cn") == national.mentions
    assert store.conditions("cn") == national.conditions
    assert store.measures("js") == jiangsu.measures
    assert store.indicators("FUND2023-1001") == store.indicators() == fund.indicators
    assert store.facts("js") == jiangsu.facts
    assert store.layouts() == (*national.layouts, *fund.layouts, *jiangsu.layouts, store.layout("ZJ2023"))


def test_citations_know_their_targets(store: Store) -> None:
    found = [(citation.document, citation.title, citation.target) for citation in store.citations()]
    assert found == [("cn", "江苏清单", "js"), ("js", "国家清单", "cn")]


def test_rows_carry_body_and_directions_in_printed_order(store: Store) -> None:
    rows = store.rows("CN2023")
    assert [(row.id, row.number, row.name, row.text) for row in rows] == [
        ("CN2023-01", 1, "信息光电子", "光芯片、光模块"),
        ("CN2023-02", 2, "机器人", "谐波减速器"),
    ]
    assert [[direction.quote for direction in row.directions] for row in rows] == [["光芯片", "光模块"], ["谐波减速器"]]
    assert rows[0].name_evidence == Evidence("cn", 5, 10, "信息光电子", "toy.name")
    assert [(row.id, row.number) for row in store.rows("FUND2023")] == [("FUND2023-1001", 1)]
    assert store.rows("不存在") == ()


def test_links_are_read_in_either_direction(store: Store) -> None:
    (link,) = store.alignments("JS2023", "CN2023")
    (turned,) = store.alignments("CN2023", "JS2023")
    assert (link.subject, link.object, link.relation) == ("JS2023-01", "CN2023-01", Relation.BROAD)
    assert (turned.subject, turned.object, turned.relation) == ("CN2023-01", "JS2023-01", Relation.NARROW)
    assert turned.features[0].subject_evidence == link.features[0].object_evidence
    assert link.features[0].subject_evidence == (Evidence("js", 9, 12, "光模块", "toy.direction"),)
    assert store.alignment(link.id) == link
    assert {(link.subject, link.object) for link in store.all_alignments()} == {
        ("JS2023-01", "CN2023-01"),
        ("JS2023-01", "ZJ2023-01"),
    }


def test_a_technology_is_one_node_with_all_its_mentions(store: Store) -> None:
    (hit,) = store.search("光纤")
    assert (hit.kind, hit.label, hit.owners) == ("Technology", "光纤", ("JS2023-01", "ZJ2023-01"))
    assert store.technology(hit.id).name == "光纤"
    assert [mention.owner for mention in store.mentions(technology=hit.id)] == ["JS2023-01", "ZJ2023-01"]
    assert hit.id in [technology.id for technology in store.technologies()]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("光", ["光通信", "光纤", "光模块", "光芯片", "智能光伏", "信息光电子", "高速光模块"]),
        ("石墨烯", ["石墨烯", "单层石墨烯", "国家石墨烯创新中心"]),
        ("光模块", ["光模块", "高速光模块"]),
        (" 光 模块 ", ["光模块", "高速光模块"]),
        ("光模块*", []),
        ("%", []),
        ("_", []),
        ("'; DROP TABLE Domain; --", []),
        ("", []),
        ("  ", []),
    ],
)
def test_search_finds_substrings_equal_names_first(store: Store, word: str, expected: list[str]) -> None:
    assert sorted(hit.label for hit in store.search(word)) == sorted(expected)
    if expected and word.strip() == expected[0]:
        assert store.search(word)[0].label == expected[0]


def test_search_order_and_limit(store: Store) -> None:
    names = [hit.label for hit in store.search("光", 4)]
    assert names == ["光通信", "光纤", *names[2:]]
    assert set(names[2:]) == {"光芯片", "光模块"}


def test_holds_tells_what_is_there(store: Store) -> None:
    assert [store.holds(id_) for id_ in ("JS2023", "JS2023-02", "js", "JS2023-99", "")] == [
        True,
        True,
        True,
        False,
        False,
    ]


def test_a_node_shows_its_edges_from_both_ends(store: Store) -> None:
    node = store.node("JS2023-02")
    assert (node.kind, node.label, node.properties["number"]) == ("Domain", "石墨烯", 2)
    seen = [(edge.kind, edge.role, edge.outgoing, edge.other_kind, edge.other_label) for edge in node.edges]
    assert seen == [
        ("EVIDENCED_BY", "body", True, "Evidence", "单层石墨烯"),
        ("EVIDENCED_BY", "name", True, "Evidence", "石墨烯"),
        ("NAMES", "", True, "Mention", node.edges[2].other),
        ("TARGETS", "", True, "Technology", "单层石墨烯"),
        ("LISTS", "", False, "Layout", "江苏清单"),
    ]
    assert store.evidence(node.edges[0].other) == Evidence("js", 20, 25, "单层石墨烯", "toy.body")


def test_documents_are_tied_to_issuer_region_and_what_they_cite(store: Store) -> None:
    edges = {(edge.kind, edge.other_label) for edge in store.node("js").edges if edge.outgoing}
    assert {("ISSUED_BY", "某厅"), ("IN_REGION", "江苏省"), ("CITES", "国家清单"), ("HAS_LAYOUT", "江苏清单")} <= edges


def test_centres_are_kept_with_their_source(store: Store) -> None:
    (centre,) = store.centres()
    assert (centre.name, centre.level, centre.date, centre.source) == ("国家石墨烯创新中心", "国家级", "2022-11", "toy")
    assert ("IN_REGION", "浙江省") in {(edge.kind, edge.other_label) for edge in store.node(centre.id).edges}


@pytest.mark.parametrize(
    "operation", ["document", "layout", "technology", "alignment", "evidence", "node", "text", "blocks"]
)
def test_an_unknown_id_is_said_so(store: Store, operation: str) -> None:
    with pytest.raises(UnknownId, match="没有的编号"):
        getattr(store, operation)("没有的编号")


def test_the_digest_is_of_the_content(store: Store) -> None:
    assert store.digest() == digest_of(store.content())
    assert store.meta().values["links"] == "2"


def test_counts_name_only_what_is_there(store: Store) -> None:
    counts = store.counts()
    assert (counts["Document"], counts["Domain"], counts["Topic"], counts["Alignment"]) == (4, 5, 1, 2)
    assert counts["Technology"] == 5


def test_an_empty_store_says_what_to_run(empty_store: Store) -> None:
    with pytest.raises(NoBuild, match="请先运行 policygraph build"):
        empty_store.documents()


def test_a_snapshot_never_mixes_two_graphs(store: Store, texts: Path, reference: Path) -> None:
    keeps = contextlib.nullcontext() if isinstance(store, SqliteStore) else pytest.raises(StoreChanged)
    with keeps, store.snapshot():
        before = store.digest(), len(store.documents())
        (texts / "c.txt").unlink()
        build([texts], store, stages=STAGES, reference=reference)
        assert (store.digest(), len(store.documents())) == before
    assert len(store.documents()) == 3
