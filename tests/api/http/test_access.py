"""Who may come in: keys and scopes, known hosts, our own forms, and no more than the limits."""

from datetime import date
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from policygraph.api.app import create_app
from policygraph.api.errors import UnsafeAddress, UnusableKey
from policygraph.api.settings import Settings
from policygraph.api.web.access import Access, access_for
from policygraph.api.web.keys import Keys, Scope, add_key, read_keys, remove_key
from policygraph.api.web.limits import Limits

TODAY = date(2026, 1, 1)
SAID = {"subject": "JS2023-05", "object": "CN2017-10", "verdict": "unsure", "by": "张三"}


@pytest.fixture
def secrets(settings: Settings) -> dict[str, str]:
    return {scope.name: add_key(settings.keys, f"用户{scope}", scope, TODAY) for scope in Scope}


def keyed(settings: Settings) -> TestClient:
    return TestClient(create_app(settings, Access(Keys(settings.keys))))


def bearer(secret: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {secret}"}


def test_an_open_address_is_refused_without_keys_and_taken_with_one(settings: Settings):
    with pytest.raises(UnsafeAddress, match="key add"):
        access_for(settings, "0.0.0.0", ())
    add_key(settings.keys, "张三", Scope.READ, TODAY)
    assert access_for(settings, "0.0.0.0", ("Graph.example",)).keys is not None
    assert access_for(settings, "127.0.0.1", ()).keys is not None


def test_the_file_holds_no_secret_and_is_its_owners(settings: Settings, secrets: dict[str, str]):
    text = settings.keys.read_text("utf-8")
    assert not any(secret in text for secret in secrets.values())
    assert settings.keys.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("given", ["", "Bearer wrong", "Basic dXNlcjpwYXNz", "Bearer " + "x" * 5000])
def test_without_a_key_nobody_reads(given: str, settings: Settings, secrets: dict[str, str]):
    answer = keyed(settings).get("/api/v1/layouts", headers={"Authorization": given})
    assert (answer.status_code, answer.json()["type"]) == (401, "urn:policygraph:problem:key-needed")
    assert "Bearer" in answer.headers["www-authenticate"]
    assert keyed(settings).get("/healthz").status_code == 200


@pytest.mark.parametrize(
    ("scope", "path", "status"),
    [("READ", "/api/v1/layouts", 200), ("REVIEW", "/metrics", 403), ("ADMIN", "/metrics", 200)],
)
def test_a_scope_opens_what_it_says(scope: str, path: str, status: int, settings: Settings, secrets: dict[str, str]):
    assert keyed(settings).get(path, headers=bearer(secrets[scope])).status_code == status


def test_a_judgement_carries_the_name_of_the_key(settings: Settings, secrets: dict[str, str]):
    web = keyed(settings)
    assert web.post("/api/v1/judgements", json=SAID, headers=bearer(secrets["READ"])).status_code == 403
    written = web.post("/api/v1/judgements", json=SAID, headers=bearer(secrets["REVIEW"]))
    assert (written.status_code, written.json()["judgement"]["by"]) == (201, "用户2")


def test_with_a_key_nobody_has_to_say_the_name_and_without_one_everybody(settings: Settings, secrets: dict[str, str]):
    nameless = {name: word for name, word in SAID.items() if name != "by"}
    written = keyed(settings).post("/api/v1/judgements", json=nameless, headers=bearer(secrets["REVIEW"]))
    assert (written.status_code, written.json()["judgement"]["by"]) == (201, "用户2")
    refused = TestClient(create_app(settings)).post("/api/v1/judgements", json=nameless)
    assert (refused.status_code, "判断人姓名 by" in refused.json()["detail"]) == (401, True)


def test_who_tries_wrong_keys_is_told_to_wait_and_a_right_key_goes_on(settings: Settings, secrets: dict[str, str]):
    web = keyed(settings)
    answers = [web.get("/api/v1/layouts", headers=bearer(f"pg_wrong{n}")) for n in range(60)]
    codes = [answer.status_code for answer in answers]
    assert codes[:20] == [401] * 20
    assert set(codes[25:]) == {429}
    assert int(answers[-1].headers["retry-after"]) > 0
    assert web.get("/api/v1/layouts", headers=bearer(secrets["READ"])).status_code == 200
    assert web.get("/api/v1/layouts").status_code == 401  # no key at all is no guess
    token = web.get("/login").text.partition('name="csrf_token" value="')[2].partition('"')[0]
    assert web.post("/login", data={"csrf_token": token, "key": "pg_wrong"}).status_code == 429


def test_a_removed_key_is_out_at_once(settings: Settings, secrets: dict[str, str]):
    web = keyed(settings)
    remove_key(settings.keys, "用户1")
    assert web.get("/api/v1/layouts", headers=bearer(secrets["READ"])).status_code == 401


def test_a_name_is_taken_once_and_a_broken_file_opens_nothing(
    settings: Settings, secrets: dict[str, str], tmp_path: Path
):
    with pytest.raises(UnusableKey, match="已有名为"):
        add_key(settings.keys, "用户1", Scope.READ, TODAY)
    settings.keys.write_text("甲\tread\tshort\t2026-01-01\n", "utf-8")
    with pytest.raises(UnusableKey, match="第 1 行"):
        read_keys(settings.keys)
    assert keyed(settings).get("/api/v1/layouts").status_code == 503


def test_login_takes_a_key_into_a_cookie_that_scripts_cannot_read(settings: Settings, secrets: dict[str, str]):
    web = keyed(settings)
    page = web.get("/login?next=/gaps")
    token = page.text.partition('name="csrf_token" value="')[2].partition('"')[0]
    form = {"csrf_token": token, "key": secrets["READ"], "next": "/gaps"}
    wrong = web.post("/login", data={**form, "key": "pg_wrong"})
    right = web.post("/login", data=form, follow_redirects=False)
    assert (wrong.status_code, right.status_code, right.headers["location"]) == (403, 303, "/gaps")
    assert all(word in right.headers["set-cookie"].lower() for word in ("httponly", "samesite=strict"))
    assert web.get("/api/v1/layouts").status_code == 200


def test_the_pages_say_who_is_logged_in_and_let_everyone_out(settings: Settings, secrets: dict[str, str]):
    web = keyed(settings)
    assert (
        web.get("/gaps", headers={"Accept": "text/html"}, follow_redirects=False).headers["location"]
        == "/login?next=/gaps"
    )
    token = web.get("/login").text.partition('name="csrf_token" value="')[2].partition('"')[0]
    web.post("/login", data={"csrf_token": token, "key": secrets["READ"]})
    page = web.get("/gaps").text
    assert "已登录：用户1" in page
    assert web.post("/review", data={"csrf_token": token}).status_code == 403
    assert web.post("/lists/add", data={"csrf_token": token}).status_code == 403
    assert web.post("/rebuild", data={"csrf_token": token}).status_code == 403
    assert web.post("/centre-check", data={"csrf_token": token}).status_code == 200
    assert web.post("/logout", data={"csrf_token": token}, follow_redirects=False).status_code == 303
    assert web.get("/api/v1/layouts").status_code == 401


def test_an_unknown_host_is_refused(web: TestClient):
    assert web.get("/api/v1/layouts", headers={"Host": "evil.example"}).json()["type"].endswith("host-refused")


def test_a_form_needs_the_token(web: TestClient):
    for headers in ({}, {"X-CSRF-Token": "wrong"}):
        assert web.post("/login", data={"key": "x"}, headers=headers).json()["type"].endswith("csrf")


@pytest.mark.parametrize("headers", [{"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}])
def test_another_site_cannot_write(headers: dict[str, str], web: TestClient, settings: Settings):
    assert web.post("/api/v1/judgements", json=SAID, headers=headers).status_code == 403
    assert not settings.judgements.exists()


def test_a_row_is_not_held_against_itself(web: TestClient, settings: Settings):
    refused = web.post("/api/v1/judgements", json={**SAID, "object": SAID["subject"]})
    assert (refused.status_code, "不能与自己对照" in refused.json()["detail"]) == (422, True)
    assert not settings.judgements.exists()


def test_a_program_writes_a_judgement_and_the_queue_counts_it(web: TestClient, settings: Settings):
    first = web.post("/api/v1/judgements", json={**SAID, "verdict": "confirm", "relation": "close"})
    assert first.status_code == 201
    assert web.get("/api/v1/judgements").json()["total"] == 1
    rows = web.get("/api/v1/review", params={"list": "JS2023"}).json()["rows"]
    assert ("JS2023-05", "CN2017-10") not in {(row["subject"], row["object"]) for row in rows}


def test_limits_say_when_to_come_back(settings: Settings):
    web = TestClient(create_app(settings, limits=Limits(writes=2, body=400)))
    large = web.post("/api/v1/judgements", json={**SAID, "reason": "长" * 200})
    assert large.json()["type"].endswith("too-large")
    web.post("/api/v1/judgements", json=SAID)
    refused = web.post("/api/v1/judgements", json=SAID)
    assert (refused.status_code, int(refused.headers["retry-after"]) > 0) == (429, True)
