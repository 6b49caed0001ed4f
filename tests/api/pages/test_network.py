"""关系图 on the pages: drawn in a frame under its own policy, for any two lists or around one row, and to be saved."""

import re
from html import unescape

import pytest
from fastapi.testclient import TestClient

from policygraph.api.network.page import policy


def picture_of(web: TestClient, address: str) -> str:
    return unescape(re.search(r'<iframe[^>]+src="([^"]+)"', web.get(address).text)[1])


def test_the_picture_has_its_own_policy_and_stands_in_our_frames_only(web: TestClient):
    answer = web.get(picture_of(web, "/network"))
    sent = answer.headers["content-security-policy"]
    assert sent.startswith(policy())
    assert "frame-ancestors 'self'" in sent
    assert "unsafe" not in sent
    assert answer.headers["x-frame-options"] == "SAMEORIGIN"
    assert web.get("/network").headers["x-frame-options"] == "DENY"


def test_the_address_says_which_lists_and_which_day(web: TestClient):
    link = picture_of(web, "/network?list=ZJ2021&reference=CN2017&as_of=2024-01-01&around=ZJ2021-03")
    assert all(part in link for part in ("list=ZJ2021", "as_of=2024-01-01", "around=ZJ2021-03"))
    assert "智能语音" in web.get(link).text
    assert len(web.get(link).text) < len(web.get(picture_of(web, "/network?list=ZJ2021")).text)


def test_a_row_that_is_not_drawn_is_said(web: TestClient):
    for path in ("/network", "/network/picture"):
        answer = web.get(path, params={"around": "XX-1"})
        assert (answer.status_code, "图中没有 XX-1" in answer.text) == (404, True)


@pytest.mark.parametrize("row", ["JS2023-05", "CN2017-10", "JSFUND2023-2101"])
def test_the_page_of_a_row_leads_to_its_surroundings(row: str, web: TestClient):
    link = unescape(re.search(r'href="(/network\?[^"]+)"', web.get(f"/domains/{row}").text.partition("<main")[2])[1])
    assert web.get(link).status_code == 200


def test_it_is_drawn_in_the_frame(page, site):
    page.goto("/network?around=JS2023-05", wait_until="load")
    frame = page.frame_locator("iframe.picture-frame")
    frame.locator("#canvas canvas").first.wait_for()
    drawn = frame.locator("#canvas canvas").first.evaluate(
        "c => new Set(c.getContext('2d').getImageData(0, 0, c.width, c.height).data).size"
    )
    assert drawn > 3  # not one colour
    assert site.errors == []
    assert site.outside == []
