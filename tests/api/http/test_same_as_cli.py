"""Whatever lists, dates, words and ids are asked, the web says what the command line says, or both say that it can't be answered."""

import os
from datetime import date

import orjson
import pytest
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from policygraph.api.app import create_app
from policygraph.api.cli.errors import exit_code_of
from policygraph.api.cli.group import root
from policygraph.api.settings import Settings
from tests.factory import RAW

LISTS = ("JS2023", "CN2017", "ZJ2021", "ZJ2021B", "CN2016", "JSFUND2023", "XX1999")
PAIRS = ("overlap", "gaps", "upgradable", "open-facts", "lineage", "route", "review")
SIDES = ("three-way", "conditions")
lists = st.sampled_from(LISTS)
days = st.dates(date(2010, 1, 1), date(2035, 1, 1)).map(str)
often = settings(
    max_examples=5, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture(scope="module")
def both(graph_url: str, tmp_path_factory: pytest.TempPathFactory):
    """The web and the command line over one graph and one folder without judgements."""
    data = tmp_path_factory.mktemp("same") / "data"
    (data / "raw").parent.mkdir(parents=True)
    (data / "raw").symlink_to(RAW)
    before = os.environ.get("POLICYGRAPH_DATA")
    os.environ["POLICYGRAPH_DATA"] = str(data)
    yield TestClient(create_app(Settings(graph_url, data))), graph_url, data.parent / "answer.json"
    if before is None:
        del os.environ["POLICYGRAPH_DATA"]
    else:
        os.environ["POLICYGRAPH_DATA"] = before


def agree(both, path: str, params: list[tuple[str, str]], words: list[str]) -> None:
    """Ask both; equal answers, or an error of both."""
    web, url, file = both
    file.unlink(missing_ok=True)
    code = exit_code_of(root, [*words, "--format", "json", "--store", url, "-o", str(file)])
    answer = web.get(f"/api/v1/{path}", params=params)
    if code:
        assert (code, answer.status_code in (400, 404)) == (2, True), (words, answer.text)
    else:
        assert answer.status_code == 200, answer.text
        assert answer.content == orjson.dumps(orjson.loads(file.read_bytes())), words


@pytest.mark.parametrize("name", PAIRS)
@often
@given(list_id=lists, reference=lists, day=days)
def test_answers_about_two_lists(both, name: str, list_id: str, reference: str, day: str):
    asked = [("list", list_id), ("reference", reference), ("as_of", day)]
    words = [word for key, value in asked for word in (f"--{key.replace('_', '-')}", value)]
    agree(both, name, asked, [name, *words])


@pytest.mark.parametrize("name", SIDES)
@often
@given(sides=st.lists(lists, min_size=1, max_size=3), reference=lists, day=days)
def test_answers_about_several_lists(both, name: str, sides: list[str], reference: str, day: str):
    asked = [*(("list", side) for side in sides), ("reference", reference), ("as_of", day)]
    words = [word for key, value in asked for word in (f"--{key.replace('_', '-')}", value)]
    agree(both, name, asked, [name, *words])


DOCUMENTS = ("miit-2017-64", "jsgxt-2023-222", "zj-mic-plan-2021", "jskjt-fund-2023", "mic-programme-2016", "none")


@often
@given(documents=st.lists(st.sampled_from(DOCUMENTS), max_size=3), day=days)
def test_measures(both, documents: list[str], day: str):
    agree(
        both,
        "measures",
        [*(("document", one) for one in documents), ("as_of", day)],
        ["measures", *documents, "--as-of", day],
    )


@often
@given(day=days)
def test_conflicts(both, day: str):
    agree(both, "conflicts", [("as_of", day)], ["conflicts", "--as-of", day])


@often
@given(
    word=st.text("光芯智能工业传感器ABCmems%_'\" 0１", min_size=1, max_size=4).filter(str.strip),
    limit=st.integers(1, 200),
)
def test_search(both, word: str, limit: int):
    agree(
        both,
        "search",
        [("word", word), ("limit", str(limit))],
        ["search", "--limit", str(limit), "--", word]
        if word.startswith("-")
        else ["search", word, "--limit", str(limit)],
    )


@pytest.fixture(scope="module")
def ids(both) -> list[str]:
    """Ids of everything that has one."""
    web = both[0]
    found = ["none", "JS2023-99"]
    for path in ("documents", "sections", "layouts", "domains", "topics", "technologies", "alignments", "centres"):
        found += [row["id"] for row in web.get(f"/api/v1/{path}?limit=20").json()["rows"]]
    return found


@often
@given(at=st.integers(0, 10_000))
def test_show(both, ids: list[str], at: int):
    id_ = ids[at % len(ids)]
    agree(both, f"nodes/{id_.replace('#', '%23')}", [], ["show", id_])
