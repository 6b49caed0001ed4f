"""A question must be answered at once: `policygraph gaps` from a cold start against a script that imports click and sqlite3
and fetches the same rows with the same statements, and does nothing with them.
"""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory
from typing import Any

from bench.measure import ROOT, Ratio, command, interleaved, python

ROUNDS = 11
PROGRAM = str(Path(sys.executable).with_name("policygraph"))
BARE = """
import click, json, sqlite3, sys
connection = sqlite3.connect(sys.argv[1])
for statement, params in json.load(open(sys.argv[2], encoding="utf-8")):
    connection.execute(statement, params).fetchall()
"""


def statements(url: str) -> list[tuple[str, dict[str, Any]]]:
    """Return the statements and parameters that a comparison of the two default lists runs."""
    from policygraph.api.comparison import compare
    from policygraph.graph.store import open_store
    from policygraph.graph.store.queries import query

    ran: list[tuple[str, dict[str, Any]]] = []
    with closing(open_store(url)) as store:
        run = store.run

        def recorded(operation: str, **params: Any) -> Iterator[tuple[Any, ...]]:
            ran.append((query("sqlite", operation).text, params))
            return run(operation, **params)

        store.run = recorded  # type: ignore[method-assign]
        compare(store, "JS2023", "CN2017", "2026-01-01")
    return ran


def measure() -> Iterator[Ratio]:
    """Yield the ratios for JSON and for the table, over a store built from data/raw."""
    with TemporaryDirectory() as folder:
        file, script = Path(folder) / "bench.db", Path(folder) / "statements.json"
        url = f"sqlite:///{file}"
        command(PROGRAM, "build", str(ROOT / "data" / "raw"), "--store", url, "--quiet")(0)
        script.write_text(json.dumps(statements(url)), "utf-8")
        baseline = python("-c", BARE, str(file), str(script))
        kept = Path(folder) / "cache" / "answers"
        for layout, limit in (("json", 1.5), ("table", 2.5)):
            gaps = command(PROGRAM, "gaps", "--format", layout, "--store", url)

            def first(number: int, gaps: Callable[[int], object] = gaps) -> None:
                rmtree(kept, ignore_errors=True)
                gaps(number)

            for when, action in (("首次问，现算", first), ("再问，图库未变", gaps)):
                ours, bare = interleaved(baseline, action, ROUNDS)
                yield Ratio(f"policygraph gaps（{layout}，{when}）/ 同样的导入和取行", ours, bare, limit, "秒")
