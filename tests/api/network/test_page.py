"""The network page as bytes: one file, nothing from outside, hostile text stays text, linear in its size."""

import json
import re
from html.parser import HTMLParser

import pytest

from policygraph.api.network.layout import placed
from policygraph.api.network.page import page
from policygraph.api.network.question import Layer, NetworkAnswer, NetworkLink, NetworkNode, around, network
from policygraph.api.services.graph import opened_graph
from policygraph.api.settings import load_settings
from policygraph.graph.answers.answer import Quote

DAY = "2026-01-01"
HOSTILE = "</script><img src=x onerror=alert(1)>\x00\u2028{{7*7}}"


@pytest.fixture(scope="module")
def answer(graph_url: str) -> NetworkAnswer:
    with opened_graph(load_settings(graph_url)) as graph:
        return network(graph, "JS2023", "CN2017", DAY)


def made(count: int, name: str = "领域") -> NetworkAnswer:
    """Two columns of `count` rows, each linked to the next three of the other column."""
    nodes = [NetworkNode(f"{one}-{n}", one, f"{name}{n}", "", ()) for one in ("A", "B") for n in range(count)]
    quote = Quote("d", "一", 0, 2, name, "r")
    links = [
        NetworkLink(f"A-{n}", f"B-{(n + step) % count}", "related", "程序判断", "方向对应", name, (quote,), (quote,))
        for n in range(count)
        for step in range(3)
    ]
    return NetworkAnswer(
        name, DAY, "0", (), {}, (name,), (Layer("A", name), Layer("B", name)), tuple(nodes), tuple(links)
    )


def data_of(html: str) -> dict[str, list[dict[str, object]]]:
    return json.loads(re.search(r'id="data">(.*?)</script>', html, re.DOTALL)[1])  # type: ignore[index]


class Tags(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def test_the_page_holds_every_row_and_pair_in_picture_and_table(answer: NetworkAnswer) -> None:
    html = page(answer).decode()
    data = data_of(html)
    assert {str(node["id"]) for node in data["nodes"]} >= {node.id for node in answer.nodes}
    assert len(data["edges"]) == len(answer.links)
    assert html.count("data-node=") == len(answer.nodes) > 80
    assert html.count("data-link=") == len(answer.links) > 100


def test_the_same_answer_gives_the_same_bytes(answer: NetworkAnswer) -> None:
    assert page(answer) == page(answer)


def test_nothing_is_asked_of_anyone(answer: NetworkAnswer) -> None:
    html = page(answer).decode()
    assert html.startswith("<!doctype html>")
    tags = Tags(html).found
    assert ("html", {"lang": "zh-CN"}) in tags
    assert not [tag for tag, attributes in tags if attributes.get("src")]
    assert [attributes["href"] for _, attributes in tags if attributes.get("href")] == ["data:,"]
    policy = next(a["content"] for tag, a in tags if tag == "meta" and a.get("http-equiv"))
    assert policy is not None
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy


def test_hostile_names_and_quotes_stay_text() -> None:
    html = page(made(2, HOSTILE)).decode()
    assert [tag for tag, _ in Tags(html).found if tag == "img"] == []
    assert "\x00" not in html
    assert "{{7*7}}" in html
    assert "<img" in str(data_of(html)["details"])


def test_columns_stand_in_the_order_of_the_lists_and_no_two_rows_in_one_place(answer: NetworkAnswer) -> None:
    places = placed(answer)
    assert len(set(places.values())) == len(answer.nodes)
    columns = {layer.list: {places[n.id][0] for n in answer.nodes if n.list == layer.list} for layer in answer.layers}
    assert [len(xs) for xs in columns.values()] == [1] * len(columns)
    assert [*columns][:2] == ["CN2017", "JS2023"]


def test_around_a_row_and_a_technology(answer: NetworkAnswer) -> None:
    near = around(answer, "JS2023-05")
    assert {"JS2023-05", "CN2017-10"} <= {node.id for node in near.nodes}
    assert len(near.nodes) < len(answer.nodes)
    technology = next(node.directions[0][0] for node in answer.nodes if node.directions)
    assert around(answer, technology).nodes
    assert not around(answer, "nothing").nodes


def test_the_page_grows_with_the_number_of_rows() -> None:
    small, large = (len(page(made(count))) - len(page(made(0))) for count in (500, 2000))
    assert 3 * small < large < 5 * small


def test_the_command_says_what_it_wrote_and_what_is_not_there(graph_url: str, policygraph, tmp_path) -> None:
    file = tmp_path / "graph.html"
    assert policygraph("network", "-o", file, "--store", graph_url, "--as-of", DAY).code == 0
    assert file.read_bytes().startswith(b"<!doctype html>")
    ran = policygraph("network", "-o", file, "--store", graph_url, "--around", "JS2023-99")
    assert ran.code == 2
    assert "JS2023-99" in ran.err
