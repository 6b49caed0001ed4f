"""What the tests of the pages share: a running service on a copy of the data folder, and a real browser."""

import shutil
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import uvicorn
from fastapi.testclient import TestClient

from policygraph.api.app import create_app
from policygraph.api.settings import Settings
from tests.factory import RAW

AXE = Path(__file__).parent / "assets" / "axe.min.js"


def settings_in(folder: Path, url: str) -> Settings:
    """Settings of a data folder of one's own, so that judgements don't touch the project's."""
    shutil.copytree(RAW, folder / "raw")
    (folder / "judgements").mkdir()
    return Settings(store=url, data=folder)


@pytest.fixture(scope="session")
def own_settings(graph_url: str, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """The graph of the five texts with a data folder of its own."""
    return settings_in(tmp_path_factory.mktemp("pages") / "data", graph_url)


@pytest.fixture(scope="session")
def web(own_settings: Settings) -> TestClient:
    """The pages without a browser."""
    return TestClient(create_app(own_settings), base_url="http://127.0.0.1")


@dataclass
class Site:
    """A running service and what the browser reported while it was looked at."""

    base: str
    errors: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)


@pytest.fixture(scope="session")
def site(own_settings: Settings) -> Iterator[Site]:
    """A server on a free port of this machine."""
    server = uvicorn.Server(uvicorn.Config(create_app(own_settings), port=0, log_level="warning", access_log=False))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    deadline = time.monotonic() + 20
    while not server.started and time.monotonic() < deadline:
        time.sleep(0.02)
    port = server.servers[0].sockets[0].getsockname()[1]
    yield Site(f"http://127.0.0.1:{port}")
    server.should_exit = True
    thread.join(10)


@pytest.fixture(scope="session")
def browser():
    """Debian's Chromium; without it the tests are skipped with the reason."""
    sync = pytest.importorskip("playwright.sync_api", reason="没有安装 playwright")
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.skip("没有安装 Chromium：Debian 上以 root 运行 apt-get install -y chromium")
    with sync.sync_playwright() as driver:
        found = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield found
        found.close()


@pytest.fixture
def page(browser, site: Site):
    """A page that notes every console error and every request to another host."""
    made = browser.new_page(viewport={"width": 1360, "height": 900}, base_url=site.base, locale="zh-CN")
    site.errors.clear()
    site.outside.clear()
    made.on("console", lambda message: site.errors.append(message.text) if message.type == "error" else None)
    made.on("pageerror", lambda error: site.errors.append(str(error)))
    made.on(
        "request",
        lambda request: None if request.url.startswith((site.base, "data:")) else site.outside.append(request.url),
    )
    yield made
    made.close()


ADDRESSES = (
    "/",
    "/matrix",
    "/matrix?list=JS2023&reference=CN2017&subject=JS2023-05&object=CN2017-10&clues=1",
    "/network",
    "/network?list=JS2023&reference=CN2017&around=JS2023-05",
    "/gaps",
    "/upgradable",
    "/gaps/recheck?list=JS2023&reference=CN2017&row=CN2017-13",
    "/not-approved?subject=JS2023-05",
    "/lists/add",
    "/three-way",
    "/conditions",
    "/centre-check",
    "/documents",
    "/documents/jsgxt-2023-222?start=4439&end=4447",
    "/domains",
    "/domains/JS2023-05",
    "/domains/ZJ2021-14",
    "/domains/JSFUND2023-2101",
    "/technologies",
    "/search?q=传感器",
    "/checks",
    "/review",
    "/rebuild",
)
