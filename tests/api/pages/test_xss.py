"""Hostile words in every text field are shown and never run: names, directions, titles, file names, searches, reasons, forms."""

import re
from html.parser import HTMLParser
from itertools import product

import pytest
from fastapi.testclient import TestClient

from policygraph.api.app import create_app
from policygraph.api.settings import Settings
from tests.api.pages.conftest import settings_in

SCRIPTS = ("window.hit=1", "document.title='hit'", "alert`1`", "fetch('/hit')", "top.hit=1")
SHAPES = (
    "<script>{}</script>", "\"><script>{}</script>", "<img src=x onerror={}>", "'\"><img src=x onerror={}>", "<svg onload={}>",
    "<svg><script>{}</script></svg>", "<body onload={}>", "<iframe src=javascript:{}>", "<a href=javascript:{}>x</a>",
    "\" autofocus onfocus={} x=\"", "' onmouseover={} '", "</title><script>{}</script>", "</textarea><script>{}</script>",
    "<details open ontoggle={}>", "<input autofocus onfocus={}>", "{{{{{}}}}}", "{{%{}%}}", "<math><mtext><img src onerror={}>",
    "<!--><script>{}</script>-->", "javascript:{}",
)  # fmt: skip
PAYLOADS = [shape.format(script) for shape, script in product(SHAPES, SCRIPTS)]
ELEMENTS = {"iframe", "math", "object", "embed"}


class Executable(HTMLParser):
    """Collects what a browser could run: scripts, handlers, javascript addresses, foreign elements."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag, attrs):
        for name, value in attrs:
            leads = name in ("href", "src", "action", "formaction", "data")
            if name.startswith("on") or (leads and (value or "").strip().lower().startswith("javascript:")):
                self.found.append(f"{tag} {name}={value}")
        source = dict(attrs).get("src") or ""
        ours = (
            tag == "iframe" and source.startswith("/network/picture?") and not {"srcdoc", "onload"} & dict(attrs).keys()
        )
        if (tag in ELEMENTS and not ours) or (tag == "script" and not source.startswith("/static/")):
            self.found.append(tag)


def executable(text: str) -> list[str]:
    parser = Executable()
    parser.feed(text)
    return parser.found


def test_the_parser_sees_what_could_run():
    assert executable("<img src=x onerror=a()><script>b()</script><a href='javascript:c()'>") != []
    assert executable("<script src='/static/pages.js'></script>&lt;script&gt;") == []


def test_there_are_a_hundred_payloads():
    assert len(set(PAYLOADS)) == 100


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> tuple[TestClient, Settings]:
    """A graph of the guide with payloads in its title, its rows' names and directions, and its file name."""
    from policygraph.api.cli.errors import exit_code_of
    from policygraph.api.cli.group import root

    folder = tmp_path_factory.mktemp("hostile")
    settings = settings_in(folder / "data", f"sqlite:///{folder / 'graph.db'}")
    raw = settings.raw
    guide = raw / "jiangsu_mic_guide_2023.txt"
    text = guide.read_text("utf-8")
    at = iter(PAYLOADS)
    text = re.sub(r"(?m)^(\d+\t)([^\t\n]+)(\t)", lambda m: f"{m[1]}{m[2]}{next(at)}{m[3]}", text)
    for word in ("变流器", "绝缘子", "信息安全", "传感器", "功率器件", "创新中心应"):
        text = text.replace(word, f"{next(at)}{word}", 1)
    guide.unlink()
    name = "<img src=x onerror=alert(1)>.txt"
    (raw / name).write_text(text, "utf-8")
    sources = (raw / "sources.toml").read_text("utf-8").replace("jiangsu_mic_guide_2023.txt", name)
    title = 'title = "江苏省制造业创新中心建设工作指南（试行）'
    assert title in sources
    (raw / "sources.toml").write_text(sources.replace(title, title + "<script>window.hit=1</script>"), "utf-8")
    assert exit_code_of(root, ["build", str(raw), "--store", settings.store, "--quiet"]) in (0, 1)
    return TestClient(create_app(settings), base_url="http://127.0.0.1"), settings


PAGES = (
    "/", "/matrix", "/matrix?clues=1", "/gaps", "/upgradable", "/three-way", "/conditions", "/centre-check", "/documents",
    "/documents/jsgxt-2023-222?start=4000&end=4100", "/domains", "/domains?layout=JS2023", "/technologies", "/checks", "/review",
    "/network", "/not-approved", "/lists/add", "/search?q=hit",
)  # fmt: skip


@pytest.mark.parametrize("address", PAGES)
def test_hostile_texts_are_shown_and_not_run(address: str, hostile: tuple[TestClient, Settings]):
    answer = hostile[0].get(address)
    assert answer.status_code == 200
    assert executable(answer.text) == []


def test_the_payloads_are_there(hostile: tuple[TestClient, Settings]):
    text = hostile[0].get("/domains?layout=JS2023").text
    assert "&lt;script&gt;window.hit=1" in text
    assert text.count("hit=1") >= 2


@pytest.mark.parametrize("number", range(1, 24))
def test_a_hostile_row_has_a_sound_page(number: int, hostile: tuple[TestClient, Settings]):
    answer = hostile[0].get(f"/domains/JS2023-{number:02}")
    assert answer.status_code == 200
    assert executable(answer.text) == []


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_hostile_word_is_shown_and_not_run(payload: str, web: TestClient):
    for address in ("/search", "/technologies"):
        assert executable(web.get(address, params={"q": payload}).text) == []


@pytest.mark.parametrize("payload", PAYLOADS[::5])
def test_a_hostile_address_is_shown_and_not_run(payload: str, web: TestClient):
    for name in ("list", "reference", "as_of", "verdict", "tier"):
        answer = web.get("/gaps" if name != "tier" else "/upgradable", params={name: payload})
        assert answer.status_code in (200, 400, 404)
        assert executable(answer.text) == []


@pytest.mark.parametrize("payload", PAYLOADS[::5])
def test_hostile_addresses_of_every_kind_are_shown_and_not_run(payload: str, web: TestClient):
    asked = {
        "/network": "around", "/gaps/recheck": "row", "/conditions": "show", "/login": "next", "/not-approved": "subject",
        "/review": "subject", "/domains": "layout", "/matrix": "object", "/documents/miit-2017-64": "start",
    }  # fmt: skip
    for path, name in asked.items():
        assert executable(web.get(path, params={name: payload}).text) == []
    missing = web.get(f"/{payload.replace('/', '')}", headers={"Accept": "text/html"})
    assert executable(missing.text) == []


def test_hostile_names_do_not_leave_the_data_of_the_picture(hostile: tuple[TestClient, Settings], web: TestClient):
    """The picture runs its own scripts only, whose hashes its policy names; a text may not begin another element."""
    text, clean = (one.get("/network/picture").text for one in (hostile[0], web))
    assert "window.hit=1" in text
    for mark in ("<script", "</script", "<!--"):
        assert text.count(mark) == clean.count(mark)
    assert not re.search(r"<(?:img|svg|iframe|details|body|math|input autofocus)[^>]* on[a-z]+=", text)


def test_hostile_forms_are_shown_and_not_run(web: TestClient):
    token = re.search(r'name="csrf_token" value="([^"]+)"', web.get("/centre-check").text)[1]
    for payload in PAYLOADS[::4]:
        fields = {"name": payload, "domain": payload, "f0": payload, "f9": payload, "csrf_token": token}
        assert executable(web.post("/centre-check", data=fields).text) == []
        fields = {
            "subject": "JS2023-05",
            "object": "CN2017-10",
            "choice": "reject",
            "by": payload,
            "reason": "",
            "csrf_token": token,
        }
        assert executable(web.post("/review", data=fields).text) == []
        looked = {"subject": "JS2023-05", "by": payload, "source": payload, "checked": payload, "reason": payload}
        assert executable(web.post("/not-approved", data={**looked, "csrf_token": token}).text) == []
        pasted = {"title": payload, "layout": payload, "region": payload, "year": payload, "rows": payload}
        assert executable(web.post("/lists/add", data={**pasted, "csrf_token": token}).text) == []


def test_a_browser_runs_nothing(browser, hostile: tuple[TestClient, Settings]):
    """The same pages, given to a real browser from memory."""
    context = browser.new_context()
    page = context.new_page()
    answer_of = hostile[0].get

    def answer(route):
        url = route.request.url.removeprefix("http://127.0.0.1:9")
        got = answer_of(url)
        headers = {"content-type": got.headers["content-type"]}  # without the policy: escaping alone has to hold
        route.fulfill(status=got.status_code, body=got.content, headers=headers)

    page.route("**/*", answer)
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    for address in PAGES:
        page.goto(f"http://127.0.0.1:9{address}", wait_until="load")
        assert page.evaluate("window.hit") is None
        assert page.title() != "hit"
    assert dialogs == []
    context.close()
