"""What a planner comes for, done by clicks and by keyboard in a real browser."""

import re

import pytest


def press_until(page, wanted: str, key: str = "Tab", most: int = 400) -> None:
    """Press a key until the focus stands on what `wanted` selects."""
    for _ in range(most):
        page.keyboard.press(key)
        if page.evaluate("w => document.activeElement.matches(w)", wanted):
            return
    raise AssertionError(f"{wanted} is not reached by {key}")


def go(page, wanted: str, by: str) -> None:
    """Follow the first link or press the button that `wanted` selects, by a click or from the keyboard."""
    if by == "click":
        page.locator(wanted).first.click()
    else:
        press_until(page, wanted)
        page.keyboard.press("Enter")


both = pytest.mark.parametrize("by", ["click", "keyboard"])


@both
def test_from_a_cell_to_both_quotes_and_back(page, by: str):
    page.goto("/matrix?list=JS2023&reference=CN2017")
    go(page, '.matrix a[aria-label^="JS2023-05"][aria-label*="CN2017-10"]', by)
    page.wait_for_selector("#pair .reason")
    assert "subject=JS2023-05" in page.url
    assert page.locator("#pair .quote").count() >= 2
    page.reload()
    assert page.locator("#pair .reason").count() >= 1
    page.go_back()
    page.wait_for_selector("#pair .quiet")
    assert "subject=" not in page.url


@both
def test_from_a_verdict_to_the_record_of_its_search(page, by: str):
    page.goto("/gaps?list=JS2023&reference=CN2017")
    go(page, '.filters a[href*="%E5%B8%83%E5%B1%80%E7%A9%BA%E7%99%BD"]', by)
    page.wait_for_url(re.compile("verdict="))
    records = page.locator(".search-record")
    assert page.locator(".case").count() == records.count() >= 1  # every 布局空白 has its record
    assert "检索范围" in records.first.inner_text()
    go(page, ".search-record .quote a.place", by)
    page.wait_for_selector("#place")
    assert page.evaluate(
        "(() => { const r = document.getElementById('place').getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight })()"
    )


@both
def test_from_a_tier_to_what_is_still_to_be_verified(page, by: str):
    page.goto("/")
    go(page, 'a[href*="/upgradable"][href*="tier="]', by)
    page.wait_for_url(re.compile("tier="))
    go(page, ".case details:has(li) summary", by)
    assert "工业和信息化部" in page.locator(".case").first.inner_text()


@both
def test_from_a_word_to_who_names_it(page, by: str):
    page.goto("/")
    if by == "click":
        page.fill("#top-q", "传感器")
        page.click(".top-search button")
    else:
        press_until(page, "#top-q")
        page.keyboard.type("传感器")
        page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/search"))
    go(page, 'a[href^="/technologies/technology-"], a[href^="/technologies/tech"]', by)
    page.wait_for_selector(".context")
    assert page.locator("mark.hit").count() >= 1


@both
def test_from_a_condition_to_its_clause_and_to_the_next_page(page, by: str):
    page.goto("/conditions")
    go(page, ".three td a.place", by)
    page.wait_for_selector("#place")
    go(page, '.standing a[href^="/conditions"], .nav a[href="/conditions"]', by)
    page.wait_for_url(re.compile("/conditions"))


def test_arrow_keys_move_through_the_matrix(page):
    page.goto("/matrix")
    first = page.locator(".matrix td a").first
    first.focus()
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement === document.querySelectorAll('.matrix td a')[1]")


def test_lists_are_switched_in_the_form(page):
    page.goto("/gaps")
    page.select_option("select[name=list]", "ZJ2021")
    page.click("form.switcher button.primary")
    page.wait_for_url(re.compile("list=ZJ2021"))
    assert "浙江省2021" in page.locator(".lead").inner_text()


def test_links_work_without_scripts(browser, site):
    made = browser.new_context(java_script_enabled=False, base_url=site.base)
    page = made.new_page()
    page.goto("/matrix?list=JS2023&reference=CN2017")
    page.locator('.matrix a[aria-label^="JS2023-05"][aria-label*="CN2017-10"]').click()
    assert page.locator("#pair .reason").count() >= 1
    made.close()
