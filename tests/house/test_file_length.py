"""A file is one idea: never more than 300 lines."""

from tests.house.tree import ROOT, files

LIMIT = 300


def test_no_code_file_is_longer_than_the_limit():
    lengths = {
        path.relative_to(ROOT): len(path.read_text("utf-8").splitlines()) for path in files(".py", ".sql", ".cypher")
    }
    assert len(lengths) > 20
    assert {path: length for path, length in lengths.items() if length > LIMIT} == {}
