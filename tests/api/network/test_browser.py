"""The network page in a real browser: it draws, searches, shows evidence, keeps its policy, and prints on one page."""

import re
import shutil
from base64 import b64decode
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageStat

from policygraph.api.network.page import page
from policygraph.api.network.question import network
from policygraph.api.services.graph import opened_graph
from policygraph.api.settings import load_settings
from tests.api.pages.test_browser import violations

RAW_ID = re.compile(r"\b[a-z]+-20\d\d-\d+")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
sync_api = pytest.importorskip("playwright.sync_api", reason="没有安装 playwright")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="没有安装 Chromium")


@pytest.fixture(scope="module")
def tab(graph_url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[object]:
    file: Path = tmp_path_factory.mktemp("page") / "graph.html"
    with opened_graph(load_settings(graph_url)) as graph:
        file.write_bytes(page(network(graph, "JS2023", "CN2017", "2026-01-01")))
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        opened = browser.new_page(viewport={"width": 1400, "height": 900})
        opened.said = []
        opened.on("console", lambda message: opened.said.append(message.text))
        opened.on("pageerror", lambda error: opened.said.append(str(error)))
        opened.on("request", lambda request: opened.said.append(request.url) if "http" in request.url[:5] else None)
        opened.goto(file.as_uri())
        opened.wait_for_selector("#canvas[data-drawn]")
        yield opened
        browser.close()


def test_it_draws_and_says_nothing_on_the_console(tab) -> None:
    picture = Image.open(BytesIO(tab.locator("#canvas").screenshot())).convert("L")
    assert ImageStat.Stat(picture).stddev[0] > 5
    assert tab.said == []


def test_search_leads_to_a_row_and_its_link_to_both_quotes(tab) -> None:
    tab.fill("#search", "工业信息安全")
    tab.press("#search", "Enter")
    assert "CN2017-10" in tab.inner_text("#panel")
    tab.locator("#panel .go").first.click()
    said = tab.inner_text("#panel")
    assert "《省级制造业创新中心升级为国家制造业创新中心条件》附件" in said
    assert "《江苏省制造业创新中心建设工作指南（试行）》附" in said
    assert not RAW_ID.search(tab.inner_text("body"))
    tab.fill("#search", "没有这个词")
    tab.press("#search", "Enter")
    assert "没有“没有这个词”" in tab.inner_text("#panel")


def test_a_button_of_the_table_works_from_the_keyboard(tab) -> None:
    tab.locator("[data-node='JS2023-22']").focus()
    tab.keyboard.press("Enter")
    assert "JS2023-22" in tab.inner_text("#panel h2")
    tab.click("#near")
    tab.click("#whole")
    assert tab.said == []


def test_axe_finds_nothing(tab) -> None:
    assert violations(tab) == []


def pages_of(pdf: bytes) -> int:
    return int(re.search(rb"/Type /Pages\s*/Count (\d+)", pdf)[1])  # type: ignore[index]


def test_it_prints_on_one_page_and_with_its_tables_on_more(tab) -> None:
    assert pages_of(tab.pdf(prefer_css_page_size=True)) == 1
    tab.check("#with-tables")
    assert pages_of(tab.pdf(prefer_css_page_size=True)) > 3
    tab.uncheck("#with-tables")


def box_of_ink(tab) -> tuple[int, int, int, int]:
    """Return where something is drawn on the canvas."""
    data = tab.evaluate("document.querySelector('#canvas canvas').toDataURL()").partition(",")[2]
    box = Image.open(BytesIO(b64decode(data))).getchannel("A").getbbox()
    assert box
    return box


def test_paper_shows_the_whole_picture_whatever_is_zoomed_on_the_screen(tab) -> None:
    tab.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    whole = box_of_ink(tab)
    shape = tab.evaluate("(({width, height}) => width / height)(document.querySelector('#canvas canvas'))")
    assert abs(shape - 275 / 150) < 0.02
    tab.evaluate("window.dispatchEvent(new Event('afterprint'))")
    tab.fill("#search", "工业信息安全")
    tab.press("#search", "Enter")
    tab.locator("#panel .go").first.click()
    tab.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    paper = box_of_ink(tab)
    tab.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert max(abs(one - other) for one, other in zip(whole, paper, strict=True)) < 8


def test_on_a_phone_the_names_in_the_tables_stay_on_few_lines_and_the_page_stays_narrow(tab) -> None:
    tab.set_viewport_size({"width": 390, "height": 844})
    widths = tab.evaluate("[...document.querySelectorAll('tbody td:nth-of-type(1)')].map((cell) => cell.clientWidth)")
    assert min(widths) > 60
    assert tab.evaluate("document.documentElement.scrollWidth") == 390
    assert violations(tab) == []
