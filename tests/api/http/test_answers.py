"""The web gives the very answers of the command line, with strong ETags, pages of bounded size, and problems in Chinese."""

import gzip

import orjson
import pytest
from fastapi.testclient import TestClient

from policygraph.api.settings import Settings
from policygraph.api.web.problems import MEDIA, PROBLEMS

DAY = "2026-01-01"
BOTH = (("list", "ZJ2021"), ("reference", "CN2017"))
SAME = {
    "overlap": BOTH,
    "gaps": BOTH,
    "upgradable": BOTH,
    "open-facts": BOTH,
    "lineage": BOTH,
    "route": (),
    "three-way": (),
    "conditions": (),
    "measures": (),
    "review": BOTH,
    "conflicts": (),
}


@pytest.mark.parametrize("name", SAME)
def test_an_answer_is_the_one_of_the_command_line(
    name: str, web: TestClient, settings: Settings, policygraph, monkeypatch
):
    monkeypatch.setenv("POLICYGRAPH_DATA", str(settings.data))
    words = [word for key, value in SAME[name] for word in (f"--{key}", value)]
    printed = policygraph(name, *words, "--as-of", DAY, "--format", "json", "--store", settings.store)
    answer = web.get(f"/api/v1/{name}", params={**dict(SAME[name]), "as_of": DAY})
    assert (answer.status_code, printed.code) == (200, 0)
    assert answer.content == orjson.dumps(orjson.loads(printed.out))


def test_an_export_is_the_one_of_the_command_line(web: TestClient, settings: Settings, policygraph):
    formats = web.get("/api/v1/exports").json()["formats"]
    assert {"technologies", "alignments"} <= set(formats)
    for name in formats:
        printed = policygraph("export", name, "--store", settings.store).out
        assert web.get(f"/api/v1/exports/{name}").text == printed


def test_show_and_search_are_those_of_the_command_line(web: TestClient, settings: Settings, policygraph):
    shown = policygraph("show", "JS2023-05", "--format", "json", "--store", settings.store).out
    found = policygraph("search", "光", "--format", "json", "--store", settings.store).out
    assert web.get("/api/v1/nodes/JS2023-05").json() == orjson.loads(shown)
    assert web.get("/api/v1/search", params={"word": "光"}).json() == orjson.loads(found)


def test_an_unchanged_answer_is_not_sent_again(web: TestClient):
    first = web.get("/api/v1/overlap", params={"as_of": DAY})
    held = {"If-None-Match": f'"other", {first.headers["etag"]}'}
    again = web.get("/api/v1/overlap", params={"as_of": DAY}, headers=held)
    other_day = web.get("/api/v1/overlap", params={"as_of": "2016-01-01"}, headers=held)
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", first.headers["etag"])
    assert other_day.status_code == 200
    assert not first.headers["etag"].startswith("W/")


def test_the_tag_is_the_same_after_a_restart_and_differs_by_encoding(settings: Settings):
    from policygraph.api.app import create_app

    tags = [TestClient(create_app(settings)).get("/api/v1/gaps").headers["etag"] for _ in range(2)]
    plain = TestClient(create_app(settings)).get("/api/v1/gaps", headers={"Accept-Encoding": "identity"})
    assert tags[0] == tags[1] != plain.headers["etag"]
    assert "content-encoding" not in plain.headers


def test_a_kept_answer_is_the_same_bytes(web: TestClient):
    first, second = (web.get("/api/v1/gaps", params={"as_of": DAY}) for _ in range(2))
    assert first.content == second.content
    assert first.headers["content-encoding"] == "gzip"
    assert len(gzip.compress(first.content)) < len(first.content) / 3


@pytest.mark.parametrize("path", ["/api/v1/technologies?", "/api/v1/sections?", "/api/v1/alignments?list=JS2023&"])
def test_pages_give_every_row_once_and_link_to_each_other(path: str, web: TestClient):
    page = web.get(f"{path}limit=150")
    rows = page.json()["rows"]
    while page.json()["next"]:
        page = web.get(page.links["next"]["url"])
        rows += page.json()["rows"]
    ids = [row["id"] for row in rows]
    assert len(ids) == len(set(ids)) == page.json()["total"] > 150


def test_links_are_filtered(web: TestClient):
    wanted = {"list": "JS2023", "reference": "CN2017", "relation": "related", "confidence": 0.3, "limit": 200}
    rows = web.get("/api/v1/alignments", params=wanted).json()["rows"]
    assert rows
    assert {row["relation"] for row in rows} == {"related"}
    assert all(row["confidence"] >= 0.3 and row["object"].startswith("CN2017-") for row in rows)


def test_every_quote_of_an_answer_leads_to_its_place(web: TestClient):
    quotes = [quote for row in web.get("/api/v1/gaps").json()["rows"][:4] for quote in row["evidence"]]
    assert len(quotes) > 8
    for quote in quotes:
        place = {key: quote[key] for key in ("document", "start", "end")}
        seen = web.get("/api/v1/quotes", params={**place, "around": 5}).json()
        text = web.get(f"/api/v1/documents/{quote['document']}/text").content.decode()
        assert seen["quote"] == quote["quote"] == text[quote["start"] : quote["end"]]


def test_a_cursor_is_good_for_its_own_list_only(web: TestClient):
    cursor = web.get("/api/v1/domains?layout=JS2023&limit=2").json()["next"]
    assert web.get(f"/api/v1/domains?layout=JS2023&limit=5&cursor={cursor}").json()["rows"][0]["id"] == "JS2023-03"
    for other in ("domains?", "domains?layout=ZJ2021&", "technologies?"):
        assert web.get(f"/api/v1/{other}limit=2&cursor={cursor}").status_code == 409


WRONG = [
    ("/api/v1/domains?list=JS2023", 422, "query.list：不认识这一项"),
    ("/api/v1/overlap?list=JS2023&referance=ZJ2021", 422, "query.referance"),
    ("/api/v1/gaps?list=XX1999", 404, "XX1999"),
    ("/api/v1/gaps?as_of=明天", 422, "2026-01-01"),
    ("/api/v1/gaps?as_of=2026-02-30", 422, "as_of"),
    ("/api/v1/gaps?as_of=0", 422, "as_of"),
    ("/api/v1/technologies?limit=201", 422, "200"),
    ("/api/v1/technologies?cursor=AAAAAAAAAAAAAAAAAAAAAAAA", 409, "第一页"),
    ("/api/v1/exports/xlsx", 404, "technologies"),
    ("/api/v1/nodes/none-such", 404, "none-such"),
    ("/api/v1/nowhere", 404, "/docs"),
    (f"/api/v1/search?word={'光' * 3000}", 414, "8000"),
]


@pytest.mark.parametrize(("path", "status", "said"), WRONG)
def test_a_wrong_question_is_a_problem_that_says_what_to_do(path: str, status: int, said: str, web: TestClient):
    answer = web.get(path, headers={"X-Request-Id": "meeting-7"})
    problem = answer.json()
    assert (answer.status_code, answer.headers["content-type"]) == (status, MEDIA)
    assert said in problem["detail"]
    assert problem["request_id"] == answer.headers["x-request-id"] == "meeting-7"
    assert problem["title"] == PROBLEMS[problem["type"].rpartition(":")[2]].title
    assert answer.headers["cache-control"] == "no-store"


def test_a_wrong_method_names_all_right_ones(web: TestClient):
    answer = web.delete("/api/v1/judgements")
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET, HEAD, POST")


def test_every_answer_keeps_a_browser_here(web: TestClient):
    for path in ("/api/v1/gaps", "/api/v1/nowhere", "/docs", "/healthz"):
        headers = web.get(path).headers
        assert "unsafe-inline" not in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"


def test_metrics_know_templates_and_no_ids(web: TestClient):
    web.get("/api/v1/domains/JS2023-05")
    text = web.get("/metrics").text
    assert 'route="/api/v1/domains/{id}"' in text
    assert "JS2023-05" not in text


def test_a_search_is_redone_and_agrees_with_the_command_line(
    web: TestClient, settings: Settings, policygraph, monkeypatch
):
    monkeypatch.setenv("POLICYGRAPH_DATA", str(settings.data))
    row = next(gap for gap in web.get("/api/v1/gaps").json()["rows"] if gap["search_record"])
    found = web.get(f"/api/v1/search-records/{row['reference']}/recheck").json()
    assert (found["holds"], found["differences"]) == (True, [])
    assert found["record"] == web.get(f"/api/v1/search-records/{row['reference']}").json()
    text = settings.raw / "jiangsu_mic_guide_2023.txt"
    text.write_text(text.read_text("utf-8") + f"\n另行部署{row['name']}。\n", "utf-8")
    changed = web.get(f"/api/v1/search-records/{row['reference']}/recheck").json()
    assert not changed["holds"]
    assert any("jsgxt-2023-222" in line or "指南" in line for line in changed["differences"])


def test_a_row_without_a_name_has_candidates_with_quotes_and_keeps_its_gap(web: TestClient):
    rows = web.get("/api/v1/nameless").json()["rows"]
    assert {row["row"] for row in rows} == {"ZJ2021-14", "ZJ2021-15"}
    for row in rows:
        assert web.get(f"/api/v1/domains/{row['row']}").json()["name"] is None
        for candidate in row["candidates"]:
            assert candidate["name"]
            assert candidate["evidence"]


@pytest.mark.parametrize("name", ["overlap", "gaps", "upgradable", "open-facts", "lineage", "review"])
def test_a_list_against_itself_is_refused(name: str, web: TestClient):
    answer = web.get(f"/api/v1/{name}", params={"list": "CN2017", "reference": "CN2017"})
    assert (answer.status_code, answer.json()["type"].endswith("bad-request")) == (400, True)
    assert "CN2017 不能与自身比对" in answer.json()["detail"]


def test_the_reference_list_does_not_stand_beside_itself(web: TestClient):
    rows = web.get("/api/v1/three-way", params={"reference": "JS2023"}).json()["rows"]
    assert {side["list"] for row in rows for side in row["sides"]} == {"ZJ2021"}
