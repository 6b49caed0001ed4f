"""Writes docs/neo4j.md from scripts/neo4j/doc.md.template: each query file verbatim, its first rows on the shipped texts.

In: the running local server with a fresh `policygraph build`, found by the environment as the command line finds it. Out: the
document on standard output. Run it after a query, the style or the linking changed; a test holds the queries to their files.
"""

import re
import sys
from pathlib import Path
from typing import Any

from policygraph.graph.store.neo4j.address import read_address
from policygraph.graph.store.neo4j.connection import Server

ROOT = Path(__file__).parents[2]
QUERIES = ROOT / "src" / "policygraph" / "graph" / "queries" / "neo4j" / "browser"
ROWS, WIDTH = 4, 40


def parameters(text: str) -> dict[str, str]:
    """Return what the ``:param`` lines set.

    >>> parameters(":param list => 'JS2023';")
    {'list': 'JS2023'}
    """
    return dict(re.findall(r"^:param (\w+) => '(.*)';$", text, re.MULTILINE))


def table(text: str, server: Server) -> str:
    """Return the first rows of a query as Markdown; columns with a Chinese name are for the table view."""
    body = "\n".join(line for line in text.splitlines() if not line.startswith(":"))
    with server.session() as session:
        result = session.run(body, parameters(text))
        shown = [key for key in result.keys() if not key.isascii()]  # noqa: SIM118
        rows = [[cell(record[key]) for key in shown] for _, record in zip(range(ROWS), result, strict=False)]
    lines = [shown, ["---"] * len(shown), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def cell(value: Any) -> str:
    """Return a value as a Markdown cell, long ones cut."""
    text = "；".join(value) if isinstance(value, list) else "" if value is None else str(value)
    text = text.replace("\n", " ").replace("|", "\\|")
    return text if len(text) <= WIDTH else f"{text[: WIDTH - 1]}…"


def main(store: str) -> None:
    """Print the document."""
    server = Server(read_address(store))
    template = (ROOT / "scripts" / "neo4j" / "doc.md.template").read_text("utf-8")

    def filled(match: re.Match[str]) -> str:
        text = (QUERIES / f"{match[1]}.cypher").read_text("utf-8")
        return f"```cypher\n{text}```\n\n{table(text, server)}\n"

    sys.stdout.buffer.write(re.sub(r"^@(\w+)@\n", filled, template, flags=re.MULTILINE).encode("utf-8"))
    server.close()


if __name__ == "__main__":
    main(sys.argv[1])
