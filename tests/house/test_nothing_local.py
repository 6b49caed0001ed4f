"""What is committed works elsewhere: no path of one machine, no address of one package registry."""

import re
from pathlib import Path

from tests.house.tree import ROOT, files

LOCAL = re.compile(
    r"(?<![\w.~-])/(?:root|work|home|Users)/\w|/tmp/\w|"
    + "|".join(("pypi" + r"\.org", "python" + r"hosted", "registry" + r"\.npmjs", "repo1" + r"\.maven"))
)
TEXT = (".py", ".md", ".toml", ".tsv", ".csv", ".sql", ".cypher", ".sh", ".mk", ".yml", ".xml", "")
TOP = (
    "Makefile",
    "pyproject.toml",
    "constraints.txt",
    "README.md",
    "README.zh-CN.md",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
)


def test_a_local_path_is_seen_and_a_relative_one_is_not():
    assert LOCAL.search("open('" + "/ho" + "me/me/graph.db')")
    assert not LOCAL.search("see docs/work/notes and data/root/x")


def test_no_local_path_and_no_registry_in_any_file():
    def offends(path: Path) -> bool:
        return bool(LOCAL.search(path.read_text("utf-8")))

    here = Path(__file__)
    paths = [*(ROOT / name for name in TOP if (ROOT / name).exists()), *files(*TEXT)]
    assert len(paths) > 40
    assert [str(path.relative_to(ROOT)) for path in paths if path != here and offends(path)] == []
