"""Both READMEs say the same, every command in them runs and prints what they show, and no command is left out."""

import os
import re
import signal
import socket
import subprocess
import time
import urllib.request
from pathlib import Path

import pytest

from policygraph.api.cli.group import COMMANDS
from scripts.readme import BLOCK, READMES, environment, output_of, steps
from tests.factory import ROOT

NOT_RUN = ("make test", "make run", "make bench", "make gold", "git clone", "make neo4j")  # make run has its own test
SERVING = re.compile(r"policygraph serve|make run")
TEXTS = {path.name: path.read_text("utf-8") for path in READMES}
SHOWN = sorted(
    {step.command: step for text in TEXTS.values() for step in steps(text)}.values(), key=lambda s: s.command
)


@pytest.mark.parametrize("name", TEXTS)
def test_it_opens_with_the_two_commands(name: str):
    first = next(BLOCK.finditer(TEXTS[name]))[2]
    assert [line.split("#")[0].strip() for line in first.splitlines()] == ["make run", "make test"]


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_documented(name: str, command: str):
    assert re.search(rf"\| `policygraph {command}\b", TEXTS[name]), f"{name} 的命令表中缺 {command}"


def test_both_show_the_same_commands_and_outputs():
    english, chinese = (list(steps(text)) for text in TEXTS.values())
    assert english == chinese


@pytest.mark.parametrize("name", TEXTS)
def test_every_link_leads_to_a_file(name: str):
    links = re.findall(r"\]\(([^)#]+)\)", TEXTS[name])
    assert [link for link in links if "://" not in link and not (ROOT / link).exists()] == []


@pytest.mark.parametrize("step", SHOWN, ids=lambda step: step.command)
def test_a_block_runs_and_prints_what_is_shown(step, graph_url: str, tmp_path: Path):
    if step.command.split("#")[0].strip().startswith(NOT_RUN) or SERVING.search(step.command):
        pytest.skip("有自己的测试")
    printed = output_of(step.command.replace(" var/", f" {tmp_path}/"), graph_url)
    if step.output is not None:
        assert printed == step.output, "输出已变：请运行 make readme"


def test_make_run_serves_until_it_is_interrupted(tmp_path: Path):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    store = f"sqlite:///{tmp_path}/graph.db"
    log = tmp_path / "log"
    with log.open("wb") as out:
        running = subprocess.Popen(
            ["make", "run", f"PORT={port}"],
            cwd=ROOT, env=environment(store), stdout=out, stderr=subprocess.STDOUT, start_new_session=True,
        )  # fmt: skip
    try:
        assert b'"ok"' in answer_of(f"http://127.0.0.1:{port}/healthz", running, log)
        assert b'"rows"' in answer_of(f"http://127.0.0.1:{port}/api/v1/gaps", running, log)
    finally:
        os.killpg(running.pid, signal.SIGINT)
        running.wait(20)
    printed = log.read_text("utf-8")
    assert "\x1b" not in printed
    assert all(word in printed for word in ("领域对应", "布局比对", "条件一初筛", f"http://127.0.0.1:{port}"))


def answer_of(url: str, running: subprocess.Popen, log: Path, patience: float = 120) -> bytes:
    """Return what `url` answers, waiting until it does; a run that ends first fails with its log."""
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline:
        assert running.poll() is None, log.read_text("utf-8")
        try:
            with urllib.request.urlopen(url, timeout=10) as response:
                return response.read()
        except OSError:
            time.sleep(0.2)
    raise AssertionError(log.read_text("utf-8"))
