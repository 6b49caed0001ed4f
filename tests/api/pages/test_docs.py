"""/docs in a real browser, under the policy and without a network: every operation is shown, and one can be tried."""


def test_the_document_is_shown_and_an_operation_answers(page, site):
    page.goto("/docs")
    page.wait_for_selector("#operations-回答-gaps, [id$='-gaps']", timeout=60_000)
    assert page.locator(".opblock").count() >= 40
    page.locator("[id$='-healthz'] .opblock-summary").click()
    page.locator("[id$='-healthz'] button.execute").click()
    page.wait_for_selector("[id$='-healthz'] .live-responses-table .response")
    assert "200" in page.locator("[id$='-healthz'] .live-responses-table .response").first.inner_text()
    assert site.errors == []
    assert site.outside == []
