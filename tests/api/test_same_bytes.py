"""What goes into a meeting is the same bytes under any hash seed, time zone, locale, working folder and order of the inputs."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.factory import RAW

ROOT = Path(__file__).parents[2]
DAY = "2026-01-01"
# Digests of everything, by name; the process begins where and how the test says.
SCRIPT = """
import hashlib, json, sys
from policygraph.api.briefing.material import Asked
from policygraph.api.briefing.pack import pack
from policygraph.api.network.page import page
from policygraph.api.network.question import network
from policygraph.api.services.graph import opened_graph
from policygraph.api.settings import load_settings
from policygraph.api.cli import main

url, target, inputs = sys.argv[1], sys.argv[2], sys.argv[3:]
def run(*words):
    sys.argv = ["policygraph", *words]
    try:
        main()
    except SystemExit as end:
        assert not end.code, (words, end.code)
run("build", *inputs, "--store", url, "--quiet")
with opened_graph(load_settings(url)) as graph:
    made = dict(pack(graph, Asked("JS2023", "CN2017", "2026-01-01")))
    made["network"] = page(network(graph, "JS2023", "CN2017", "2026-01-01"))
for name in ("graphml", "skos", "datapackage", "csv", "cypher", "alignments", "technologies", "mentions"):
    run("export", name, "-o", f"{target}/{name}", "--store", url)
    made[name] = open(f"{target}/{name}", "rb").read()
print(json.dumps({name: hashlib.sha256(content).hexdigest() for name, content in sorted(made.items())}))
"""


def made(folder: Path, inputs: list[str], **environment: str) -> dict[str, str]:
    """Return the digests of all outputs of a process that begins in `folder`."""
    folder.mkdir()
    (folder / "out").mkdir()
    known = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "POLICYGRAPH_"))}
    set_up = (
        known | {"PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}", "POLICYGRAPH_DATA": str(RAW.parent)} | environment
    )
    command = [sys.executable, "-c", SCRIPT, f"sqlite:///{folder / 'g.db'}", str(folder / "out"), *inputs]
    ran = subprocess.run(command, cwd=folder, env=set_up, capture_output=True, check=False)
    assert ran.returncode == 0, ran.stderr.decode()
    found: dict[str, str] = json.loads(ran.stdout.decode().splitlines()[-1])
    return found


@pytest.fixture(scope="module")
def locale() -> str:
    """Return a Chinese locale where the machine has one, else the plain C."""
    ran = subprocess.run(["locale", "-a"], capture_output=True, check=False)
    known = ran.stdout.decode().splitlines()
    return next((one for one in known if one.lower().startswith("zh_cn.utf")), "C")


def test_nothing_around_a_process_changes_what_it_makes(tmp_path: Path, locale: str) -> None:
    texts = sorted(str(file) for file in RAW.iterdir() if file.suffix in (".txt", ".md") and file.stem != "README")
    assert len(texts) >= 5
    one = made(tmp_path / "one", texts, PYTHONHASHSEED="1", TZ="Asia/Shanghai", LC_ALL="C.utf8")
    other = made(
        tmp_path / "另 一处",
        [*reversed(texts)],
        PYTHONHASHSEED="2",
        TZ="America/Los_Angeles",
        LC_ALL=locale,
        HOME=str(tmp_path),
    )
    assert len(one) == 19
    assert {name for name in one if one[name] != other[name]} == set()
