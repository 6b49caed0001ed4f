"""The network page must stay near the cost of writing its data, grow with it, and show 2,000 rows within a second."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bench.measure import Ratio, interleaved, processor_seconds
from policygraph.api.network.page import page
from policygraph.api.network.question import Layer, NetworkAnswer, NetworkLink, NetworkNode
from policygraph.graph.answers.answer import Quote

NODES, LINKS_PER_NODE = 10_000, 3
DRAWN = 2_000
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


def answer_of(count: int) -> NetworkAnswer:
    """Return two lists of `count` / 2 rows with two directions each, every row of the first linked to three of the second."""
    half = count // 2
    nodes = tuple(
        NetworkNode(
            f"{one}-{n}", one, f"新一代信息光电子{n}", "已列入", ((f"t{n}", "光刻胶"), (f"u{n}", "硅基负极材料"))
        )
        for one in ("A", "B")
        for n in range(half)
    )
    quote = Quote("miit-2017-64", "附件", 0, 6, "重点突破光刻胶", "name")
    links = tuple(
        NetworkLink(
            f"A-{n}", f"B-{(n + step) % half}", "related", "程序判断", "方向对应", "技术方向对应", (quote,), (quote,)
        )
        for n in range(half)
        for step in range(LINKS_PER_NODE)
    )
    return NetworkAnswer(
        "关系图", "2026-01-01", "0" * 64, (), {}, (), (Layer("A", "甲"), Layer("B", "乙")), nodes, links
    )


def measure() -> Iterator[Ratio]:
    """Yield the page's cost against `json.dumps` of the data in it, its growth, and the first drawing in Chromium."""
    large, small = answer_of(NODES), answer_of(NODES // 10)
    data = _data(page(large))
    ours, baseline = interleaved(
        lambda n: json.dumps(data, ensure_ascii=False), lambda n: page(large), clock=processor_seconds
    )
    yield Ratio(f"关系图网页（{NODES} 个节点） / 其数据的 json.dumps", ours, baseline, 8, "秒")
    ours, baseline = interleaved(
        lambda n: [page(small) for _ in range(10)], lambda n: page(large), clock=processor_seconds
    )
    yield Ratio(f"关系图网页 {NODES} 个节点 / 十页 {NODES // 10} 个节点", ours, baseline, 1.2, "秒", "线性为 1")
    if CHROMIUM:
        yield Ratio(f"浏览器中 {DRAWN} 个节点第一次画出 / 1 秒", _first_drawn(page(answer_of(DRAWN))), 1, 1, "秒")


def _data(html: bytes) -> Any:
    """Return what the page carries for its picture and panel."""
    found = re.search(rb'id="data">(.*?)</script>', html, re.DOTALL)
    assert found
    return json.loads(found[1])


def _first_drawn(html: bytes) -> float:
    """Return the seconds from opening the page to its first drawing, the median of five."""
    from statistics import median

    from playwright.sync_api import sync_playwright

    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = Path(folder) / "graph.html"
        file.write_bytes(html)
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        times = []
        for _ in range(5):
            tab = browser.new_page(viewport={"width": 1400, "height": 900})
            tab.goto(file.as_uri())
            tab.wait_for_selector("#canvas[data-drawn]", timeout=60_000)
            times.append(int(tab.get_attribute("#canvas", "data-drawn") or 0) / 1000)
            tab.close()
        browser.close()
    return median(times)
