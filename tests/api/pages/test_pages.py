"""Every page is there, says its errors in Chinese, can be switched to other lists, and each quote leads to its place."""

import re
from html import unescape

import pytest
from fastapi.testclient import TestClient

from tests.api.pages.conftest import ADDRESSES

PLACE = re.compile(r'href="(/documents/[^"?]+\?start=(\d+)&amp;end=(\d+)#place)"')
LINK = re.compile(r'(?:href|src|hx-get)="(/[^"]*)"')


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_is_there(address: str, web: TestClient):
    answer = web.get(address)
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/html")
    assert '<html lang="zh-CN">' in answer.text
    assert "unsafe-inline" not in answer.headers["content-security-policy"]
    assert not re.search(r"<[a-z]+[^>]* (?:style|on[a-z]+)=", answer.text)


@pytest.mark.parametrize("lists", [("ZJ2021", "CN2017"), ("CN2017", "JS2023"), ("JSFUND2023", "CN2016")])
@pytest.mark.parametrize("path", ["/", "/matrix", "/gaps", "/upgradable", "/review"])
def test_lists_can_be_switched(path: str, lists: tuple[str, str], web: TestClient):
    answer = web.get(path, params={"list": lists[0], "reference": lists[1], "as_of": "2024-01-01"})
    assert answer.status_code == 200
    assert '截至 <span class="num">2024-01-01</span>' in answer.text


@pytest.mark.parametrize("path", ["/", "/matrix", "/gaps", "/upgradable", "/review"])
def test_a_list_against_itself_is_refused(path: str, web: TestClient):
    """It has no links with itself, so that each page would call every row 布局空白; it used to."""
    answer = web.get(path, params={"list": "JS2023", "reference": "JS2023"})
    assert (answer.status_code, "JS2023 不能与自身比对" in answer.text) == (400, True)


@pytest.mark.parametrize(
    ("address", "centre", "month"),
    [
        ("/gaps", "国家石墨烯创新中心", "2022-11"),
        ("/upgradable", "国家智能语音创新中心", "2021-11"),
        ("/three-way", "国家石墨烯创新中心", "2022-11"),
        ("/domains/CN2017-13", "国家石墨烯创新中心", "2022-11"),
    ],
)
def test_a_past_day_counts_no_centre_that_was_approved_later(address: str, centre: str, month: str, web: TestClient):
    def shown(day: str) -> str:
        text = web.get(address, params={"list": "ZJ2021", "as_of": day}).text
        return re.sub(r"创新中心名录按截至日期筛选[^<]*", "", text)

    assert centre not in shown(f"{month[:-1]}0-31")
    assert centre in shown(f"{month}-30")


@pytest.mark.parametrize(
    ("address", "status", "said"),
    [
        ("/gaps?list=XX1999", 404, "XX1999"),
        ("/matrix?as_of=明天", 400, "日期“明天”无法识别"),
        ("/matrix?subject=JS2023-99&object=CN2017-01", 400, "JS2023-99"),
        ("/documents/none", 404, "none"),
        ("/documents/miit-2017-64?start=5&end=99999", 400, "4884 字"),
        ("/domains/none", 404, "none"),
        ("/domains/centre-1", 404, "centre-1"),
        ("/technologies/none", 404, "none"),
        ("/domains?layout=XX", 404, "XX"),
        (f"/search?q={'长' * 300}", 400, "最多 200"),
    ],
)
def test_a_wrong_address_is_said(address: str, status: int, said: str, web: TestClient):
    answer = web.get(address)
    assert (answer.status_code, said in answer.text) == (status, True)
    assert "<h1>" in answer.text
    assert "policygraph " not in answer.text  # a planner has no command line


@pytest.mark.parametrize(
    "address", ["/gaps", "/matrix?subject=JS2023-05&object=CN2017-10", "/upgradable", "/conditions"]
)
def test_every_quote_leads_to_its_place(address: str, web: TestClient, own_settings):
    places = dict.fromkeys(PLACE.findall(web.get(address).text))
    assert len(places) > 5
    for link, start, end in list(places)[:12]:
        text = web.get(unescape(link).partition("#")[0]).text
        marked = re.search(r'id="place">(.*?)</span>', text, re.DOTALL)
        assert marked, link
        assert f"{start}–{end}" in text


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_link_is_dead(address: str, web: TestClient):
    links = dict.fromkeys(unescape(link).partition("#")[0] for link in LINK.findall(web.get(address).text))
    assert links
    for link in list(links)[:40]:
        assert web.get(link).status_code == 200, link


def test_the_place_leads_back_to_what_rests_on_it(web: TestClient):
    text = web.get("/documents/jsgxt-2023-222?start=4546&end=4558").text
    assert "工业互联网安全技术及应用" in text
    assert 'href="/domains/JS2023-05"' in text
    assert "/matrix?list=JS2023&amp;reference=CN2017&amp;subject=JS2023-05" in text


def test_the_text_is_shown_whole(web: TestClient, own_settings):
    shown = unescape(
        re.sub(r"<[^>]+>", "", web.get("/documents/miit-2017-64").text.partition('<article class="paper"')[2])
    )
    original = (own_settings.raw / "miit_upgrade_conditions_2017.txt").read_text("utf-8-sig").replace("**", "")
    assert re.sub(r"\s", "", original) in re.sub(r"\s", "", shown)


def test_layers_can_be_chosen(web: TestClient):
    text = web.get("/documents/jsgxt-2023-222?layer=condition").text
    assert '<mark class="condition">' in text
    assert '<mark class="technology">' not in text


def test_one_character_is_found_and_marked(web: TestClient):
    text = web.get("/search?q=芯").text
    assert '<mark class="hit">芯</mark>' in text
    assert "原文《" in text


def test_a_part_of_the_matrix_is_given_to_htmx(web: TestClient):
    address = "/matrix?list=JS2023&reference=CN2017&subject=JS2023-05&object=CN2017-10"
    part = web.get(address, headers={"HX-Request": "true"})
    assert "<html" not in part.text
    assert part.text.strip() in re.sub(r"\n +", "\n", web.get(address).text) or "工业信息安全" in part.text
    assert "HX-Request" in part.headers["vary"]


def test_without_a_graph_the_page_says_how_to_make_one(tmp_path):
    from policygraph.api.app import create_app
    from policygraph.api.settings import Settings

    empty = TestClient(create_app(Settings(f"sqlite:///{tmp_path}/none.db", tmp_path)), base_url="http://127.0.0.1")
    answer = empty.get("/")
    assert answer.status_code == 503
    assert "policygraph build" in answer.text


def test_conditions_open_with_what_both_sides_write_and_show_the_rest_on_demand(web: TestClient):
    def lines(show: str) -> tuple[int, str]:
        text = web.get("/conditions", params={"show": show}).text
        return text.partition('id="measures"')[0].count('<tr><th scope="row">'), text

    (both, first), (every, _) = lines(""), lines("全部")
    parts = [lines(word)[0] for word in ("仅国家写到", "仅省级写到")]
    assert 0 < both < every == both + sum(parts)
    stricter, text = lines("国家更严")
    assert 0 < stricter < both
    assert "一致</span>" not in text.partition('id="conditions"')[2].partition("<thead>")[2].partition("<tr>")[0]
    assert 'aria-current="true"' in first
    assert "请换一个筛选项" in lines("没有这一项")[1]


def test_the_fixed_link_keeps_what_the_address_chose(web: TestClient):
    text = web.get("/gaps?list=ZJ2021&verdict=已列入").text
    link = re.search(r'class="fixed-link"><a href="([^"]+)"', text)[1]
    assert "list=ZJ2021" in link
    assert re.search(r"as_of=\d{4}-\d\d-\d\d", link)
    assert "verdict=%E5%B7%B2" in link
    assert web.get(unescape(link)).status_code == 200


@pytest.mark.parametrize(("path", "chosen"), [("/gaps", "verdict=布局薄弱·部分列入"), ("/upgradable", "tier=未列")])
def test_filter_and_open_details_go_together(path: str, chosen: str, web: TestClient):
    text = web.get(f"{path}?open=1&{chosen}").text
    assert text.count('<details class="more" open>') >= text.count('<article class="case"') > 0
    filters = text.partition('<ul class="filters"')[2].partition("</ul>")[0]
    assert filters.count("open=1") == filters.count("<a ") > 2
    folded = re.search(r'class="unfold"><a href="([^"]+)"', text)[1]
    assert "open=1" not in folded
    assert chosen.partition("=")[0] + "=" in folded


def test_the_foot_names_each_text_once(web: TestClient):
    for address in ("/", "/gaps", "/conditions"):
        foot = web.get(address).text.partition('<footer class="foot">')[2]
        assert "文件编号：" not in foot
        assert "有效期提示：" in foot
        assert foot.count(">《江苏省制造业创新中心建设工作指南（试行）》</a>") == 1
    assert any("文件编号：" in note for note in web.get("/api/v1/gaps").json()["notes"])
