"""SQL and Cypher live in graph/queries/, one file an operation; only schema.py may hold statements, made from the schema."""

import ast
import re
from pathlib import Path

import pytest

from tests.house.tree import ROOT, files

STATEMENT = re.compile(
    r"\b(?:SELECT\b.*\bFROM|INSERT\s+(?:OR\s+\w+\s+)?INTO|REPLACE\s+INTO|UPDATE\s+\S+\s+SET|DELETE\s+FROM|(?:CREATE|DROP|ALTER)\s+"
    r"(?:TABLE|INDEX|VIEW|TRIGGER|CONSTRAINT|FULLTEXT|VIRTUAL)|PRAGMA\s+\w+|(?:OPTIONAL\s+)?MATCH\s*\(|MERGE\s*\(|UNWIND\s+\$|DETACH\s+DELETE)",
    re.DOTALL,
)


def query_strings(source: str) -> list[str]:
    """Return the string constants of `source` that hold a statement; docstrings count too, they have no need for one."""
    constants = (node.value for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant))
    return [text for text in constants if isinstance(text, str) and STATEMENT.search(text)]


@pytest.mark.parametrize(
    "text",
    ["SELECT id FROM node", "insert into".upper() + " node VALUES (?)", "MATCH (n) RETURN n", "PRAGMA user_version"],
)
def test_a_statement_is_seen(text: str):
    assert query_strings(f"x = {text!r}") == [text]


@pytest.mark.parametrize("text", ["select a row from the list", "CREATE 一张表", "a MATCH made in heaven", "SELECT"])
def test_prose_is_no_statement(text: str):
    assert query_strings(f"x = {text!r}") == []


@pytest.mark.parametrize("path", [*files(".py", folders=("src",))], ids=lambda path: str(path.relative_to(ROOT)))
def test_no_statement_outside_queries_and_schema(path: Path):
    if path.name != "schema.py":
        assert query_strings(path.read_text("utf-8")) == []
