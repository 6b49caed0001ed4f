"""The command line starts in any locale, speaks Chinese, and loads nothing that it does not need."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from policygraph.api.cli.group import COMMANDS

PROGRAM = Path(sys.executable).with_name("policygraph")


def run(*words: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([PROGRAM, *words], capture_output=True, env={"PATH": os.environ["PATH"], **environment})


@pytest.mark.parametrize(
    "locale", [{}, {"LC_ALL": "C"}, {"LC_ALL": "POSIX", "PYTHONUTF8": "0"}, {"PYTHONIOENCODING": "gbk"}]
)
def test_help_is_chinese_utf8_without_colours_in_any_locale(locale: dict[str, str]):
    done = run("--help", **locale)
    text = done.stdout.decode("utf-8")
    assert done.returncode == 0
    assert text.startswith("用法：")
    assert "\x1b" not in text
    assert all(f"\n  {command} " in text for command in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_in_chinese(command: str):
    text = run(command, "--help").stdout.decode("utf-8")
    assert text.startswith(f"用法： policygraph {command} ")
    assert not {"Usage", "Show this message", "Options"} & set(text.replace(":", "\n").split("\n"))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["nosuch"], "没有命令 'nosuch'"),
        (["gaps", "--nosuch"], "没有选项 '--nosuch'"),
        (["gaps", "--format", "xls"], "'xls' 不在可选值之中"),
        (["gaps", "--as-of", "明天"], "不是日期"),
        (["show"], "缺少参数"),
        (["search", "a", "b"], "多出了参数"),
    ],
)
def test_wrong_use_is_said_in_chinese_and_ends_with_2(words: list[str], said: str):
    done = run(*words)
    assert done.returncode == 2
    assert said in done.stderr.decode("utf-8")


@pytest.mark.parametrize("words", [["--help"], ["gaps", "--format", "json"], ["search", "光刻胶"]])
def test_a_question_loads_no_heavy_library(words: list[str], graph_url: str):
    code = (
        "import sys; from policygraph.api.cli.errors import exit_code_of; from policygraph.api.cli.group import root; "
        "code = exit_code_of(root, sys.argv[1:]); "
        "heavy = {'spacy', 'jieba', 'numpy', 'fastapi', 'pydantic', 'neo4j', 'matplotlib', 'rdflib'} & set(sys.modules); "
        "sys.exit(code or (f'loaded {heavy}' if heavy else 0))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *words], capture_output=True, env={**os.environ, "POLICYGRAPH_STORE": graph_url}
    )
    assert done.returncode == 0, done.stderr.decode()


def test_a_server_is_up_before_the_operations_and_the_pages_are_loaded(graph_url: str):
    code = (
        "import sys; from policygraph.api.app import create_app; from policygraph.api.settings import load_settings; "
        "from starlette.testclient import TestClient; web = TestClient(create_app(load_settings())); "
        "assert web.get('/healthz').status_code == 200; "
        "heavy = {'jinja2', 'policygraph.api.routes.comparing', 'policygraph.graph.store', 'pydantic.v1'} & set(sys.modules); "
        "assert not heavy, heavy; assert web.get('/api/v1/gaps').status_code == web.get('/gaps').status_code == 200"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, env={**os.environ, "POLICYGRAPH_STORE": graph_url}
    )
    assert done.returncode == 0, done.stderr.decode()
