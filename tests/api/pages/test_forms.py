"""Forms that change something: a dated, sourced check that found no centre, and a planner's own list. And the redone search."""

import re
import shutil
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from policygraph.api.app import create_app
from policygraph.api.services.judging import judgements
from policygraph.api.settings import Settings
from tests.api.pages.conftest import settings_in


@pytest.fixture
def own(graph_url: str, tmp_path: Path) -> Settings:
    """A graph and a data folder that may be changed."""
    file = shutil.copy(graph_url.removeprefix("sqlite:///"), tmp_path / "graph.db")
    return settings_in(tmp_path / "data", f"sqlite:///{file}")


@pytest.fixture
def web(own: Settings) -> TestClient:
    return TestClient(create_app(own), base_url="http://127.0.0.1")


def posted(web: TestClient, path: str, **fields: str):
    """Fill in the form of a page and send it as a browser does."""
    token = re.search(r'name="csrf_token" value="([^"]+)"', web.get(path).text)[1]
    return web.post(path, data={**fields, "csrf_token": token})


CHECK = {
    "subject": "JS2023-05", "by": "张三", "checked": "2026-01-31",
    "source": "https://www.miit.gov.cn/list", "reason": "逐页看过",
}  # fmt: skip


def test_a_check_is_written_with_its_day_and_source(web: TestClient, own: Settings):
    answer = posted(web, "/not-approved", **CHECK)
    assert answer.status_code == 200
    assert "已记入判断文件" in answer.text
    assert "https://www.miit.gov.cn/list" in answer.text
    (said,) = judgements(own).items
    assert (said.subject, said.checked, said.source, said.by) == tuple(
        CHECK[name] for name in ("subject", "checked", "source", "by")
    )


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("source", "看过了", "看不出查了哪里"),
        ("source", "", "核查来源"),
        ("checked", "昨天", "写作 2026-01-31"),
        ("checked", "2999-01-01", "晚于今天"),
        ("by", " ", "判断人"),
        ("subject", "", "没有选择领域"),
    ],
)
def test_what_a_check_lacks_is_said_and_nothing_is_written(
    field: str, value: str, said: str, web: TestClient, own: Settings
):
    answer = posted(web, "/not-approved", **{**CHECK, field: value})
    assert said in answer.text
    assert judgements(own).items == ()


LIST = {
    "title": "苏州市重点产业链", "layout": "SZ2024", "region": "苏州市", "year": "2024",
    "rows": "工业大数据\t工业数据采集、工业数据建模\n\n石墨烯\t石墨烯粉体规模制备\n石墨烯\t重复\n",
}  # fmt: skip


def test_a_pasted_list_is_compared_like_any_other(web: TestClient, own: Settings):
    answer = posted(web, "/lists/add", **LIST)
    assert "清单 SZ2024 已收入" in answer.text
    assert "“石墨烯”重复" in answer.text
    assert "/tmp" not in answer.text
    rows = web.get("/api/v1/domains?layout=SZ2024").json()["rows"]
    assert [row["name"] for row in rows] == ["工业大数据", "石墨烯"]
    assert web.get("/api/v1/layouts").json()["total"] == 7  # the six of the texts are still there
    assert "SZ2024-01" in web.get("/matrix?list=SZ2024&reference=CN2017").text


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("rows", "", "没有填清单内容"),
        ("rows", "名称,技术方向\n,只有方向", "没有读到任何一行"),
        ("layout", "JS 2024", "不能用作清单编号"),
        ("layout", "JS2023", "JS2023"),
        ("region", "月球", "不是省、市、县的名称"),
        ("year", "今年", "请填四位数字"),
        ("title", "///", "只有符号"),
    ],
)
def test_a_list_that_cannot_be_taken_in_changes_nothing(
    field: str, value: str, said: str, web: TestClient, own: Settings
):
    before = {file.name: file.read_bytes() for file in own.raw.iterdir()}
    answer = posted(web, "/lists/add", **{**LIST, field: value})
    assert said in answer.text
    assert 'role="alert"' in answer.text
    assert "苏州" in answer.text  # what was filled in is still there
    assert {file.name: file.read_bytes() for file in own.raw.iterdir()} == before


def test_what_people_decided_is_in_the_tables_once_the_graph_is_built_anew(web: TestClient, own: Settings):
    link = {"list": "JS2023", "reference": "CN2017"}
    decided = {"subject": "JS2023-22", "object": "CN2017-18", "choice": "reject", "by": "张三", "reason": "用途不同"}
    assert posted(web, "/review", **decided).status_code == 200

    def verdict() -> str:
        return next(
            row["verdict"]
            for row in web.get("/api/v1/gaps", params=link).json()["rows"]
            if row["reference"] == "CN2017-18"
        )

    before = verdict()
    answer = posted(web, "/rebuild")
    assert "图库已重新建成" in answer.text
    assert "1 条" in answer.text
    assert (before, verdict()) == ("已列入", "布局薄弱·仅有关联")
    shutil.rmtree(own.raw)
    failed = posted(web, "/rebuild")
    assert "建图没有成功，各页仍按原图回答" in failed.text
    assert verdict() == "布局薄弱·仅有关联"


def test_every_wrong_fact_of_a_centre_is_named_and_the_others_are_checked(web: TestClient):
    shown = web.get("/centre-check").text
    name = dict(re.findall(r'<span>([^<（]+)[^<]*</span><(?:input|select) name="(f\d+)"', shown))
    given = {
        "股东排名": "-5",
        "研发人员占比": "150",
        "研发费用占比": "abc",
        "共性技术转移扩散": "Infinity",
        "专家委员会": "有",
    }
    text = posted(
        web, "/centre-check", name="某中心", **{name[subject]: value for subject, value in given.items()}
    ).text
    problems = re.findall(r'<p class="notice bad"[^>]*>([^<]+)', text)
    assert sorted(problem[1 : problem.index("”")] for problem in problems) == sorted([*given][:4])
    assert "表单" not in "".join(problems)
    assert "材料写明有" in text.partition('id="result"')[2]


def test_the_first_graph_can_be_made_on_the_pages(tmp_path: Path):
    web = TestClient(
        create_app(settings_in(tmp_path / "data", f"sqlite:///{tmp_path}/first.db")), base_url="http://127.0.0.1"
    )
    nothing = web.get("/gaps")
    assert (nothing.status_code, 'href="/rebuild"' in nothing.text) == (503, True)
    assert "图库已重新建成" in posted(web, "/rebuild").text
    assert web.get("/gaps").status_code == 200


def test_a_redone_search_says_what_has_changed(web: TestClient, own: Settings):
    link = re.search(r'href="(/gaps/recheck\?[^"]+)"', web.get("/gaps").text)[1].replace("&amp;", "&")
    assert "仍然成立" in web.get(link).text
    text = own.raw / "jiangsu_mic_guide_2023.txt"
    text.write_text(text.read_text("utf-8") + "\n另行部署。\n", "utf-8")
    assert "与记录不一致" in web.get(link).text
    assert web.get("/gaps/recheck").status_code == 400
