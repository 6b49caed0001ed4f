"""Every error is a problem for a program and a page in Chinese for a person, and HEAD is GET without its body."""

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from policygraph.api.app import create_app
from policygraph.api.settings import Settings
from policygraph.api.web.access import Access
from policygraph.api.web.keys import Keys, Scope, add_key
from policygraph.api.web.limits import Limits
from policygraph.api.web.problems import MEDIA, PROBLEMS
from tests.api.http.test_access import SAID, TODAY, bearer

PERSON = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}
POST = "/api/v1/judgements"


def requests(settings: Settings, tmp_path) -> dict[int, object]:
    """One request for each status that a caller can meet."""
    plain = TestClient(create_app(settings))
    tight = TestClient(create_app(settings, limits=Limits(body=200, writes=1)))
    empty = TestClient(create_app(Settings(f"sqlite:///{tmp_path}/none.db", tmp_path / "data")))
    broken: FastAPI = create_app(settings)
    broken.state.answers.digest = None
    secret = add_key(settings.keys, "张三", Scope.READ, TODAY)
    locked = TestClient(create_app(settings, Access(Keys(settings.keys))))
    return {
        400: lambda: plain.get("/api/v1/layouts", headers={"Host": "evil.example"}),
        401: lambda: locked.get("/api/v1/layouts"),
        403: lambda: locked.post(POST, json=SAID, headers=bearer(secret)),
        404: lambda: plain.get("/api/v1/nowhere"),
        405: lambda: plain.delete("/api/v1/gaps"),
        409: lambda: plain.get("/api/v1/technologies?cursor=AAAAAAAAAAAAAAAAAAAAAAAA"),
        413: lambda: tight.post(POST, json={**SAID, "reason": "长" * 200}),
        414: lambda: plain.get(f"/api/v1/search?word={'光' * 3000}"),
        422: lambda: plain.get("/api/v1/gaps?as_of=明天"),
        429: lambda: [tight.post(POST, json=SAID) for _ in range(3)][-1],
        500: lambda: TestClient(broken, raise_server_exceptions=False).get("/api/v1/layouts"),
        503: lambda: empty.get("/api/v1/layouts"),
    }


@pytest.mark.parametrize("status", [400, 401, 403, 404, 405, 409, 413, 414, 422, 429, 500, 503])
def test_a_program_gets_a_problem(status: int, settings: Settings, tmp_path):
    answer = requests(settings, tmp_path)[status]()
    said = answer.json()
    assert (answer.status_code, answer.headers["content-type"]) == (status, MEDIA)
    kind = PROBLEMS[said["type"].removeprefix("urn:policygraph:problem:")]
    assert (said["status"], said["title"]) == (status, kind.title)
    assert said["request_id"] == answer.headers["x-request-id"]
    assert "请" in said["detail"]  # what to do
    if status in (429, 503):
        assert int(answer.headers["retry-after"]) > 0


@pytest.mark.parametrize("path", ["/", "/matrix", "/static/base.css", "/healthz", "/api/v1/gaps"])
def test_a_refused_method_names_those_that_are_taken(path: str, settings: Settings):
    answer = TestClient(create_app(settings)).request("TRACE", path)
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET, HEAD")


def test_a_body_that_is_no_sensible_json_is_told_what_to_do(settings: Settings):
    answer = TestClient(create_app(settings)).post(
        POST, content="[" * 50_000, headers={"Content-Type": "application/json"}
    )
    assert answer.status_code in (400, 422)
    assert "请" in answer.json()["detail"]


@pytest.mark.parametrize(
    ("address", "status", "said"),
    [
        ("/nowhere", 404, "没有找到"),
        (f"/search?q={'光' * 3000}", 414, "网址过长"),
        ("/gaps?as_of=明天", 400, "请求有误"),
        ("/gaps?list=XX1999", 404, "没有找到"),
    ],
)
def test_a_person_gets_a_page(address: str, status: int, said: str, web: TestClient):
    answer = web.get(address, headers={**PERSON, "X-Request-Id": "meeting-7"}, follow_redirects=False)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "text/html; charset=utf-8")
    assert f"<h1>{said}</h1>" in answer.text
    assert "meeting-7" in answer.text
    assert 'href="/"' in answer.text


def test_a_person_gets_a_page_for_a_form_without_its_token_and_for_a_wrong_method(web: TestClient):
    refused = web.post("/review", data={"choice": "close"}, headers=PERSON)
    assert (refused.status_code, "<h1>表单校验未通过</h1>" in refused.text) == (403, True)
    wrong = web.post("/gaps", headers=PERSON, json={})
    assert (wrong.status_code, "<h1>不支持这种请求方法</h1>" in wrong.text) == (405, True)


def test_a_defect_is_a_page_without_a_word_of_the_error(settings: Settings):
    broken = create_app(settings)
    broken.state.answers.digest = None  # calling it raises TypeError
    answer = TestClient(broken, raise_server_exceptions=False).get("/gaps", headers=PERSON)
    assert (answer.status_code, "<h1>程序自身出错</h1>" in answer.text) == (500, True)
    assert "NoneType" not in answer.text


def test_the_api_answers_a_browser_with_a_problem_too(web: TestClient):
    assert web.get("/api/v1/nowhere", headers=PERSON).headers["content-type"] == MEDIA


@pytest.mark.parametrize("path", ["/api/v1/overlap", "/healthz", "/gaps", "/api/v1/documents/miit-2017-64/text"])
def test_head_is_get_without_its_body(path: str, web: TestClient):
    whole, head = web.get(path), web.head(path)
    assert (head.status_code, head.content) == (200, b"")
    for name in ("content-type", "content-length", "etag"):
        assert head.headers.get(name) == whole.headers.get(name)


def test_head_is_refused_where_get_is(web: TestClient):
    refused = web.head("/api/v1/centre-check")
    assert (refused.status_code, refused.headers["allow"]) == (405, "POST")
    assert web.delete("/api/v1/gaps").headers["allow"] == "GET, HEAD"
