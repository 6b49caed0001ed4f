"""Two checkouts, each with judgements of its own, build into one store: both end with all that anybody decided, in any order."""

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from policygraph.api.adding import entry_text
from policygraph.graph.align.judgement_lines import load_judgements
from policygraph.graph.align.judgements import Judgement, Verdict
from policygraph.graph.align.judging import append_judgement
from policygraph.graph.build import Found, build
from policygraph.graph.building import run
from policygraph.graph.building.stages import default_stages, find
from policygraph.graph.errors import NoBuild
from policygraph.graph.store import Store
from policygraph.graph.version import SCHEMA_VERSION
from tests.graph.store.conftest import sqlite_store
from tests.graph.store.server import LocalServer

ROWS = {"CN2023": ("信息光电子", "机器人"), "JS2023": ("光通信", "石墨烯")}


class Checkout:
    """A working copy: texts and judgements of its own, and its own connection to the shared store."""

    def __init__(self, folder: Path, name: str, texts: Path, store: Store) -> None:
        self.name, self.texts, self.store = name, texts, store
        self.judgements = folder / name / "judgements"
        self.judgements.mkdir(parents=True)

    def judge(self, subject: str, object_: str, verdict: Verdict = Verdict.REJECT) -> None:
        item = Judgement(subject, object_, verdict, None, self.name, "2026-11-21T09:00:00+08:00", "核对原文")
        append_judgement(self.judgements / "judgements.tsv", item)

    def build(self) -> str:
        return build([self.texts], self.store, judgements=self.judgements).digest

    @property
    def known(self) -> set[str]:
        return {item.by for item in load_judgements(self.judgements.glob("*.tsv")).items}

    @property
    def published(self) -> list[str]:
        return sorted(item.by for item in self.store.judgements().items)


@pytest.fixture
def shared_texts(tmp_path: Path) -> Path:
    """A folder with two lists of two rows each."""
    folder = tmp_path / "shared"
    folder.mkdir()
    for layout, names in ROWS.items():
        rows = "".join(f"{number}\t{name}\t重点突破{name}芯片\n" for number, name in enumerate(names, 1))
        (folder / f"{layout}.txt").write_text(f"领域清单\n\n序号\t领域名称\t技术方向\n{rows}", "utf-8")
        with (folder / "sources.toml").open("a", encoding="utf-8") as sources:
            sources.write(entry_text(f"{layout}.txt", b"", layout, "table", None, 2023))
    return folder


@pytest.fixture(params=["neo4j", "sqlite"])
def checkouts(request: pytest.FixtureRequest, tmp_path: Path, shared_texts: Path) -> tuple[Checkout, Checkout]:
    """Two checkouts of one store."""
    if request.param == "neo4j":
        server: LocalServer = request.getfixturevalue("neo4j_server")
        stores: tuple[Store, Store] = server.store(), server.store()
    else:
        stores = sqlite_store(tmp_path), sqlite_store(tmp_path)
    ours, theirs = (Checkout(tmp_path, name, shared_texts, store) for name, store in zip("甲乙", stores, strict=True))
    return ours, theirs


def test_both_end_with_all_judgements(checkouts: tuple[Checkout, Checkout]) -> None:
    ours, theirs = checkouts
    ours.build()
    ours.judge("JS2023-01", "CN2023-01")
    theirs.judge("JS2023-02", "CN2023-02", Verdict.UNSURE)
    ours.build()
    assert theirs.known == {"乙"}
    second = theirs.build()
    assert theirs.published == ours.published == ["乙", "甲"]
    assert theirs.known == {"甲", "乙"}
    assert ours.build() == second
    assert ours.known == {"甲", "乙"}
    assert theirs.build() == second


def test_a_judgement_published_while_another_build_waits_for_the_lock_is_kept(
    checkouts: tuple[Checkout, Checkout], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Theirs is published after ours has read the store's judgements and before ours holds the lock."""
    ours, theirs = checkouts
    ours.build()
    ours.judge("JS2023-01", "CN2023-01")
    theirs.judge("JS2023-02", "CN2023-02")
    came_between: list[str] = []

    def find_late(paths: Sequence[Path]) -> Found:
        if not came_between:
            came_between.append("乙")
            theirs.build()
        return find(paths)

    monkeypatch.setattr(run, "default_stages", lambda *given: replace(default_stages(*given), find=find_late))
    ours.build()
    assert came_between
    assert ours.known == {"甲", "乙"}
    assert ours.published == theirs.published == ["乙", "甲"]


def test_judgements_in_a_store_of_an_older_schema_are_kept(
    checkouts: tuple[Checkout, Checkout], tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """The files that they came from are gone; the older store alone holds them when a newer policygraph rebuilds it."""
    ours, theirs = checkouts
    theirs.judge("JS2023-02", "CN2023-02")
    theirs.build()
    theirs.store.close()
    if (tmp_path / "graph.db").is_file():
        with sqlite3.connect(tmp_path / "graph.db") as connection:
            connection.execute("UPDATE meta SET value = ? WHERE key = 'schema'", (str(SCHEMA_VERSION - 1),))
    else:
        server: LocalServer = request.getfixturevalue("neo4j_server")
        server.query("MATCH (mark:Policygraph) SET mark.schema = $older", older=SCHEMA_VERSION - 1)
    with pytest.raises(NoBuild, match="旧版本"):
        ours.store.judgements()
    ours.build()
    assert ours.known == {"乙"}
    assert ours.published == ["乙"]
