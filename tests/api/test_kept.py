"""What the key of a kept answer leaves out must not have made the answer."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from policygraph.api.answers import ANSWERS
from policygraph.api.kept import PACKAGE, UNASKED

LOADED = """
import json
import sys
from policygraph.api.answers import computed
from policygraph.api.kept import Question
from policygraph.api.settings import load_settings
from policygraph.graph.align import linking

computed(Question(sys.argv[1], "JS2023", "CN2017", "2026-01-01", True), load_settings(sys.argv[2]))
print(json.dumps([module.__file__ for name, module in sys.modules.items() if name.startswith("policygraph.")]))
"""


@pytest.mark.parametrize("name", ANSWERS)
def test_no_answer_loads_code_that_its_key_leaves_out(name: str, graph_url: str):
    done = subprocess.run([sys.executable, "-c", LOADED, name, graph_url], capture_output=True, text=True, check=True)
    loaded = [Path(file).relative_to(PACKAGE) for file in json.loads(done.stdout)]
    assert Path("graph", "answers", f"{name}.py") in loaded
    assert [file for file in loaded if UNASKED & set(file.parent.parts)] == []


def test_every_folder_left_out_is_one_of_the_package():
    folders = {folder.name for folder in PACKAGE.rglob("*") if folder.is_dir()}
    assert UNASKED - {"__pycache__"} <= folders
