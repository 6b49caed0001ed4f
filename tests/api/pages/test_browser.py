"""Every page in a real browser, wide and narrow: no console error, no outside request, nothing that axe finds, no sideways scrolling."""

import pytest

from tests.api.pages.conftest import ADDRESSES, AXE

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def violations(page) -> list[str]:
    """What axe finds; it is run by the driver, since the pages' own policy allows no foreign script."""
    page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate("rules => axe.run(document, rules)", RULES)["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html'][:150]} ({len(one['nodes'])})" for one in found]


MISSING = ("/gaps?list=XX1999", "/nowhere")


@pytest.mark.parametrize("address", [*ADDRESSES, "/login", *MISSING])
def test_a_page_is_sound(address: str, page, site):
    page.goto(address, wait_until="load")
    assert page.locator("h1").count() == 1
    if address not in MISSING:
        assert site.errors == []
    assert site.outside == []
    assert violations(page) == []
    page.set_viewport_size({"width": 390, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_the_matrix_and_the_bars_are_drawn(page):
    page.goto("/matrix")
    colours = page.evaluate(
        "[...document.querySelectorAll('.matrix td .rel')].map(e => getComputedStyle(e).backgroundColor + getComputedStyle(e).borderRadius)"
    )
    assert len(set(colours)) >= 3  # relations differ by colour and shape
    page.goto("/gaps")
    widths = page.evaluate("[...document.querySelectorAll('.bar rect')].map(e => e.getBoundingClientRect().width)")
    fills = page.evaluate("[...document.querySelectorAll('.bar rect')].map(e => getComputedStyle(e).fill)")
    assert min(widths) > 1
    assert "rgb(0, 0, 0)" not in fills


def test_it_prints_on_a4(page):
    page.goto("/matrix")
    page.emulate_media(media="print")
    shown = "e => getComputedStyle(document.querySelector(e)).display"
    assert page.evaluate(shown, ".top") == "none"
    assert page.evaluate(shown, "thead") == "table-header-group"
    assert page.evaluate(shown, ".sources") != "none"
    assert page.pdf(prefer_css_page_size=True)[:5] == b"%PDF-"


@pytest.mark.parametrize(("address", "is_printed"), [("/gaps", False), ("/gaps?open=1", True)])
def test_only_what_is_open_is_printed_and_the_page_says_so(address: str, is_printed: bool, page):
    page.goto(address)
    page.emulate_media(media="print")
    assert (
        page.locator(".digest tbody tr").count() == page.locator(".case").count() > 10
    )  # the table of all rows comes first
    assert (
        page.evaluate("document.querySelector('details:has(> .quote):not(.search-record) .quote').checkVisibility()")
        is is_printed
    )
    said = page.locator("p.print-only").inner_text()
    assert ("连同全部明细" in said) is is_printed


def test_the_header_keeps_its_space_on_a_narrow_screen(page):
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto("/")
    assert page.locator(".brand").bounding_box()["y"] >= 8
    field, entries = page.locator(".top-search").bounding_box(), page.locator(".nav").bounding_box()
    assert entries["y"] - field["y"] - field["height"] >= 4


def test_type_is_set_for_chinese(page):
    page.goto("/gaps")
    style = page.evaluate(
        "(() => { const s = getComputedStyle(document.body); return [s.fontSize, parseFloat(s.lineHeight) / 16] })()"
    )
    assert style == ["16px", pytest.approx(1.7)]
    italics = "[...document.querySelectorAll('*')].filter(e => getComputedStyle(e).fontStyle === 'italic').length"
    assert page.evaluate(italics) == 0
