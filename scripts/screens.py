"""Takes a picture of every page in a real browser, wide, narrow and as it prints, for a person to look at: `make screens`.

In: the address of a running service and a folder. Out: one PNG a page and width, one PDF a page. Needs the dev dependencies and Chromium.
"""

import sys
from pathlib import Path
from shutil import which

from playwright.sync_api import sync_playwright

WIDTHS = {"wide": 1280, "narrow": 390}
PAGES = {
    "overview": "/",
    "matrix": "/matrix?list=JS2023&reference=CN2017",
    "pair": "/matrix?list=JS2023&reference=CN2017&subject=JS2023-05&object=CN2017-10",
    "network": "/network?list=JS2023&reference=CN2017",
    "gaps": "/gaps?list=JS2023&reference=CN2017",
    "upgradable": "/upgradable?list=JS2023&reference=CN2017",
    "three_way": "/three-way",
    "conditions": "/conditions",
    "recheck": "/gaps/recheck?list=JS2023&reference=CN2017&row=CN2017-13",
    "not_approved": "/not-approved?subject=JS2023-05",
    "centre_check": "/centre-check",
    "documents": "/documents",
    "document": "/documents/jsgxt-2023-222?start=4439&end=4447#place",
    "domains": "/domains",
    "domain": "/domains/JS2023-05",
    "nameless": "/domains/ZJ2021-14",
    "add_list": "/lists/add",
    "technologies": "/technologies",
    "search": "/search?q=传感器",
    "checks": "/checks",
    "review": "/review?list=JS2023&reference=CN2017",
    "login": "/login",
    "error": "/gaps?list=XX1999",
}


def shoot(base: str, folder: Path, names: tuple[str, ...]) -> None:
    """Write the pictures of the named pages, of all if none is named."""
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=which("chromium"), args=["--no-sandbox"])
        for size, width in WIDTHS.items():
            page = browser.new_page(viewport={"width": width, "height": 900}, locale="zh-CN")
            for name in names or tuple(PAGES):
                page.goto(base + PAGES[name], wait_until="networkidle")
                page.screenshot(path=folder / f"{name}-{size}.png", full_page=True)
                if size == "wide":
                    page.pdf(path=folder / f"{name}.pdf", prefer_css_page_size=True)
        browser.close()


if __name__ == "__main__":
    shoot(sys.argv[1].rstrip("/"), Path(sys.argv[2]), tuple(sys.argv[3:]))
