"""The queue right after a judgement is the queue that the next build gives: nothing waits for the build, nothing changes by it."""

import shutil
from pathlib import Path

import pytest

from policygraph.api.cli.errors import exit_code_of
from policygraph.api.cli.group import root
from policygraph.api.services.graph import opened_graph
from policygraph.api.services.judging import conflicts, judge, now, review_queue
from policygraph.api.services.said import Said
from policygraph.api.settings import load_settings
from policygraph.graph.answers.review import ReviewItem
from tests.factory import ROOT

AT = "2026-11-21"
LISTS = ("JS2023", "CN2017")


@pytest.fixture
def settings(graph_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A checkout of its own with a copy of the graph."""
    data, store = tmp_path / "data", tmp_path / "graph.db"
    for folder in ("raw", "reference"):
        shutil.copytree(ROOT / "data" / folder, data / folder)
    shutil.copy(graph_url.removeprefix("sqlite:///"), store)
    monkeypatch.setenv("POLICYGRAPH_DATA", str(data))
    return load_settings(f"sqlite:///{store}")


def queued(settings) -> tuple[list[tuple[object, ...]], int, list[str]]:
    """What the queue asks, how many links it needs, and the conflicts: without the sentences, which gain people's words."""

    def asked(item: ReviewItem) -> tuple[object, ...]:
        return item.subject, item.object, item.relation, item.status, item.flips, item.is_needed

    with opened_graph(settings) as graph:
        queue = review_queue(graph, *LISTS, AT)
        found = conflicts(graph).conflicts
    return [asked(item) for item in (*queue.items, *queue.beyond)], queue.needed, [c.sentence for c in found]


def test_the_queue_of_the_moment_is_that_of_the_next_build(settings) -> None:
    before = queued(settings)
    with opened_graph(settings) as graph:
        centre = next(c for c in graph.store.centres() if c.name == "国家先进功能纤维创新中心").id
        for subject, object_, verdict, by, more in (
            ("JS2023-10", "CN2017-05", "reject", "王工", {"reason": "部件不是整机"}),
            ("JS2023-07", "CN2017-02", "confirm", "王工", {"relation": "close"}),
            ("JS2023-07", "CN2017-02", "reject", "李工", {"reason": "技术路线不同"}),
            ("CN2017-13", "JS2023-08", "confirm", "王工", {"relation": "related"}),  # no rule links these two
            ("JSFUND2023-2402", "CN2017-07", "reject", "王工", {"reason": "只是指南里的一项"}),
            (centre, "CN2017-22", "reject", "王工", {"reason": "名录来源有误"}),
            ("JS2023-20", None, "not_approved", "王工", {"source": "https://www.miit.gov.cn", "checked": "2026-03-01"}),
            ("JS2023-23", None, "none", "王工", {"place": "CN2017"}),
        ):
            judge(graph, Said(subject, verdict, by, now(), object_, **more))
    at_once = queued(settings)
    assert at_once != before
    assert exit_code_of(root, ["build", str(settings.raw), "--store", settings.store, "--quiet"]) == 0
    assert queued(settings) == at_once
