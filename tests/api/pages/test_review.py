"""复核 in a real browser: decide by key, a reason for 否, undo; the words are written and the queue follows. And 中心自查."""

import re

import pytest

from policygraph.api.services.judging import judgements


def words(settings) -> list[str]:
    return [
        f"{item.by}:{item.verdict.value}:{item.relation or ''}:{item.reason}" for item in judgements(settings).items
    ]


@pytest.fixture
def fresh(own_settings):
    """No judgement before and none left behind."""
    for file in own_settings.judgements.glob("*.tsv"):
        file.unlink()
    yield own_settings
    for file in own_settings.judgements.glob("*.tsv"):
        file.unlink()


def test_a_link_is_decided_by_key_and_taken_back(page, fresh):
    page.goto("/review?list=JS2023&reference=CN2017")
    before = page.locator(".queue li").count()
    page.fill("input[name=by]", "张三")
    page.locator("h1").click()
    page.keyboard.press("2")
    page.wait_for_url(re.compile("done=judged"))
    assert words(fresh) == ["张三:confirm:close:"]
    assert page.locator(".queue li").count() == before - 1
    assert page.input_value("input[name=by]") == "张三"
    page.locator("h1").click()
    page.keyboard.press("u")
    page.wait_for_url(re.compile("done=undone"))
    assert page.locator(".queue li").count() == before
    assert len(words(fresh)) == 2  # nothing is ever struck out


def test_no_needs_a_reason(page, fresh):
    page.goto("/review?list=JS2023&reference=CN2017")
    page.fill("input[name=by]", "李四")
    page.locator("h1").click()
    page.keyboard.press("6")
    assert "done=" not in page.url
    assert words(fresh) == []
    page.fill("#reason", "技术路线不同")
    page.click('button[value="reject"]')
    page.wait_for_url(re.compile("done=judged"))
    assert words(fresh) == ["李四:reject::技术路线不同"]


def test_a_form_without_its_token_changes_nothing(web, fresh):
    fields = {"subject": "JS2023-05", "object": "CN2017-10", "choice": "close", "by": "王五"}
    assert web.post("/review", data=fields).status_code == 403
    assert words(fresh) == []


def test_what_a_decision_lacks_is_said(web, fresh):
    token = re.search(r'name="csrf_token" value="([^"]+)"', web.get("/review").text)[1]
    fields = {"subject": "JS2023-05", "object": "CN2017-10", "choice": "reject", "by": "王五", "csrf_token": token}
    said = web.post("/review", data=fields)
    assert "否定时要写明理由" in said.text
    assert web.post("/review", data={**fields, "choice": "7"}).status_code == 400
    assert words(fresh) == []


def test_a_second_tab_does_not_overrule_what_the_first_has_just_said(browser, site, fresh):
    address = f"{site.base}/review?list=JS2023&reference=CN2017&subject=JS2023-05&object=CN2017-10"
    office = browser.new_context(locale="zh-CN")
    first, second = office.new_page(), office.new_page()
    for tab in (first, second):
        tab.goto(address)
        tab.fill("input[name=by]", "张三")
    first.click('button[value="close"]')
    first.wait_for_url(re.compile("done=judged"))
    second.click('button[value="related"]')
    second.wait_for_selector(".notice.bad")
    assert "又有新的判断" in second.locator(".notice.bad").inner_text()
    assert words(fresh) == ["张三:confirm:close:"]
    second.click('button[value="related"]')  # now it has been seen
    second.wait_for_url(re.compile("done=judged"))
    first.click('[data-key="u"]')
    first.wait_for_selector(".notice.bad")
    assert words(fresh) == ["张三:confirm:close:", "张三:confirm:related:"]
    office.close()


def test_a_centre_is_checked(page):
    page.goto("/centre-check")
    page.fill("input[name=name]", "某创新中心")
    page.select_option("select[name=domain]", "JS2023-05")
    page.get_by_label("研发费用占比").fill("20")
    page.click("form.facts-form button")
    page.wait_for_selector("#result")
    text = page.locator(".result").inner_text()
    assert "不满足" in text
    assert "待补材料" in text
    assert "差距清单" in text
    assert page.locator(".result .quote").count() > 5
    page.get_by_label("研发费用占比").fill("较高")
    page.click("form.facts-form button")
    page.wait_for_selector(".notice.bad")
    assert "应填数字" in page.locator(".notice.bad").inner_text()
