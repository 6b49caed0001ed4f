"""The web face gives the same answers as the command line, with an ETag, and says its errors in Chinese."""

import json

import pytest
from fastapi.testclient import TestClient

from policygraph.api.answers import ANSWERS
from policygraph.api.app import create_app
from policygraph.api.settings import load_settings


def client(url: str) -> TestClient:
    return TestClient(create_app(load_settings(url)))


def test_healthz_names_the_graph(graph_url: str):
    answer = client(graph_url).get("/healthz")
    assert (answer.status_code, answer.json()["status"]) == (200, "ok")
    assert len(answer.json()["digest"]) >= 16


@pytest.mark.parametrize("name", ANSWERS)
def test_an_answer_is_the_one_of_the_command_line(name: str, graph_url: str, policygraph):
    answer = client(graph_url).get(f"/api/v1/{name}", params={"list": "ZJ2021", "as_of": "2026-01-01"})
    printed = policygraph(
        name, "--list", "ZJ2021", "--as-of", "2026-01-01", "--format", "json", "--store", graph_url
    ).out
    assert answer.headers["content-type"] == "application/json"
    assert answer.json() == json.loads(printed)


def test_an_unchanged_answer_is_not_sent_again(graph_url: str):
    web = client(graph_url)
    first = web.get("/api/v1/overlap", params={"as_of": "2026-01-01"})
    again = web.get("/api/v1/overlap", params={"as_of": "2026-01-01"}, headers={"If-None-Match": first.headers["etag"]})
    other_day = web.get(
        "/api/v1/overlap", params={"as_of": "2016-01-01"}, headers={"If-None-Match": first.headers["etag"]}
    )
    assert (again.status_code, again.content) == (304, b"")
    assert other_day.status_code == 200


@pytest.mark.parametrize(
    ("query", "status", "said"),
    [({"list": "XX1999"}, 404, "XX1999"), ({"as_of": "明天"}, 422, "as_of"), ({"as_of": "2026-02-30"}, 422, "as_of")],
)
def test_a_wrong_question_is_no_defect(query: dict[str, str], status: int, said: str, graph_url: str):
    answer = client(graph_url).get("/api/v1/gaps", params=query)
    assert answer.status_code == status
    assert said in answer.text


def test_without_a_graph_it_says_how_to_make_one(tmp_path):
    answer = client(f"sqlite:///{tmp_path}/none.db").get("/healthz")
    assert answer.status_code == 503
    assert "policygraph build" in answer.json()["error"]
