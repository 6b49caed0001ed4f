"""The edges that follow from links, on the graph of the five texts."""

from collections.abc import Iterator

import pytest

from policygraph.graph.building.derived import ALIKE, alike_by_head, strongest
from policygraph.graph.store import Store, open_store
from policygraph.graph.store.elements import Edge
from policygraph.ingest.ids import content_id
from policygraph.ingest.records import Technology


@pytest.fixture(scope="module")
def store(graph_url: str) -> Iterator[Store]:
    """The graph of the five texts."""
    store = open_store(graph_url)
    yield store
    store.close()


@pytest.fixture(scope="module")
def edges(store: Store) -> dict[str, list[tuple[str, str, str, str]]]:
    """Source, target, role and score by kind."""
    found: dict[str, list[tuple[str, str, str, str]]] = {}
    for line in store.content():
        if len(line) == 5:
            found.setdefault(line[0], []).append((line[1], line[2], line[3], line[4]))
    return found


Edges = dict[str, list[tuple[str, str, str, str]]]


def test_alike_technologies_have_a_score_and_no_twin(store: Store, edges: Edges) -> None:
    names = {technology.id: technology.name for technology in store.technologies()}
    alike = {(names[one], names[two]): float(score) for one, two, _, score in edges["SIMILAR_TO"]}
    assert len(alike) > 40
    assert min(alike.values()) >= ALIKE
    assert not alike.keys() & {(two, one) for one, two in alike}
    pairs = {frozenset(pair) for pair in alike}
    assert {"10/7 纳米工艺", "先进制程工艺"} in pairs
    assert not any({"大数据", "工业大数据"} == pair for pair in pairs)


def test_a_domain_names_its_fund_topics_with_the_relation_from_its_side(edges: Edges) -> None:
    found = {(source, target): role for source, target, role, _ in edges["NAMED_BY_TOPIC"]}
    assert found["JS2023-01", "JSFUND2023-2502"] == "broad"  # the topic lists it
    assert {source.partition("-")[0] for source, _ in found} >= {"JS2023", "CN2017", "ZJ2021"}
    assert {target.partition("-")[0] for _, target in found} == {"JSFUND2023"}


def test_a_centre_is_in_a_field_only_where_one_contains_the_other(store: Store, edges: Edges) -> None:
    centres = {centre.id: centre.name for centre in store.centres()}
    found = {(centres[source], target): role for source, target, role, _ in edges["IN_FIELD_OF"]}
    assert found["国家石墨烯创新中心", "CN2017-13"] == "exact register:national_centres"
    assert ("国家集成电路创新中心", "JS2023-06") in found  # 汽车芯片 is an integrated circuit
    assert ("国家集成电路创新中心", "JS2023-08") not in found  # 第三代半导体关键材料 is none


def test_conditions_of_a_province_correspond_to_the_states(store: Store, edges: Edges) -> None:
    owners = {c.id: (c.document, c.subject) for c in store.conditions()}
    found = [(owners[source], owners[target], role) for source, target, role, _ in edges["CORRESPONDS_TO"]]
    assert {target[0] for _, target, _ in found} <= {"miit-2017-64", "mic-programme-2016"}
    coverage = ("jsgxt-2023-222", "国家级创新平台覆盖率"), ("miit-2017-64", "国家级创新平台覆盖率"), "国家更严"
    assert coverage in found


def test_texts_are_a_family_by_what_they_say_of_each_other(store: Store, edges: Edges) -> None:
    assert ("jsgxt-2023-222", "miit-2017-64") in {(source, target) for source, target, *_ in edges["IMPLEMENTS"]}
    shown = {(edge.kind, edge.outgoing, edge.other) for edge in store.node("miit-2017-64").edges}
    assert ("IMPLEMENTS", False, "jsgxt-2023-222") in shown


def technology(name: str) -> Technology:
    return Technology(content_id("tech", name), name, name)


def test_equal_heads_are_a_star_round_the_shortest() -> None:
    names = [
        *(f"{place}轴承钢技术" for place in ("先进", "新型", "高端")),
        "轴承钢",
        "轴承钢技术",
        "关键技术",
        "核心技术",
    ]
    heads = {name: "轴承钢" for name in names if "轴承钢" in name}
    found = list(alike_by_head(map(technology, names), lambda normal: heads.get(normal, "")))
    assert len(found) == 4
    assert all(content_id("tech", "轴承钢") in (edge.source, edge.target) for edge in found)


def test_the_strongest_of_equal_edges_stays() -> None:
    weak, strong = (
        Edge("SIMILAR_TO", "a", "b", "direction_pair", 0.5),
        Edge("SIMILAR_TO", "a", "b", "direction_pair", 0.7),
    )
    assert strongest([weak, strong, weak]) == (strong,)
