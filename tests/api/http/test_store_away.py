"""While a graph is built or the store is away, the last graph answers; 503 comes only where no graph was ever loaded."""

import shutil
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from policygraph.api.app import create_app
from policygraph.api.settings import Settings


@pytest.fixture
def file(graph_url: str, tmp_path: Path) -> Path:
    return Path(shutil.copy(graph_url.removeprefix("sqlite:///"), tmp_path / "graph.db"))


def served(file: Path) -> TestClient:
    return TestClient(create_app(Settings(f"sqlite:///{file}", file.parent / "data")))


def test_without_a_graph_it_says_how_to_make_one(tmp_path: Path):
    web = served(tmp_path / "none.db")
    answer = web.get("/api/v1/gaps")
    assert (answer.status_code, web.get("/readyz").status_code, web.get("/healthz").status_code) == (503, 503, 200)
    assert "policygraph build" in answer.json()["detail"]
    assert int(answer.headers["retry-after"]) > 0


def test_a_store_that_is_gone_still_answers_what_was_loaded(file: Path):
    web = served(file)
    before = web.get("/api/v1/gaps").content
    for path in file.parent.glob("graph.db*"):
        path.unlink()
    assert web.get("/api/v1/gaps").content == before
    assert web.get("/api/v1/upgradable").status_code == 200


def test_a_store_that_was_spoilt_answers_from_the_old_graph_and_says_so(file: Path):
    web = served(file)
    digest = web.get("/readyz").json()["digest"]
    (file.parent / "new.db").write_bytes(b"no database" * 1000)
    (file.parent / "new.db").replace(file)
    ready = web.get("/readyz").json()
    assert (ready["status"], ready["digest"]) == ("degraded", digest)
    assert web.get("/api/v1/layouts").status_code == 200


def test_a_file_that_is_gone_is_said_while_the_old_graph_answers(file: Path):
    web = served(file)
    assert web.get("/readyz").json()["status"] == "ok"
    file.rename(file.with_suffix(".away"))
    ready = web.get("/readyz").json()
    assert ready["status"] == "degraded"
    assert "图库文件已不在原处" in ready["trouble"]
    assert web.get("/api/v1/layouts").status_code == 200
    file.with_suffix(".away").rename(file)
    assert web.get("/readyz").json()["status"] == "ok"


def test_a_new_graph_shows_at_the_next_question(file: Path, policygraph):
    web = served(file)
    first = web.get("/api/v1/layouts")
    text = Path(__file__).parents[3] / "data" / "raw" / "miit_upgrade_conditions_2017.txt"
    assert policygraph("build", text, "--store", f"sqlite:///{file}", "--quiet").code == 0
    second = web.get("/api/v1/layouts", headers={"If-None-Match": first.headers["etag"]})
    assert second.status_code == 200
    assert second.json()["total"] < first.json()["total"]
