"""Write src/policygraph/api/routes/examples.json (a real, shortened answer of each operation) and docs/openapi.json.

Run it after an operation or the shape of an answer has changed:

    .venv/bin/python scripts/api_examples.py

The answers come from a graph of data/raw, built into a temporary file, as of a fixed day.
"""

import os
import sys
from contextlib import chdir
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import orjson

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "src" / "policygraph" / "api" / "routes" / "examples.json"
DOCUMENT = ROOT / "docs" / "openapi.json"
DAY = "2026-01-01"
ITEMS, CHARACTERS = 1, 120
INDENTED = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE


def shortened(value: Any) -> Any:
    """Return a value with one item a list and short texts, so that an example can be read."""
    if isinstance(value, dict):
        return {key: shortened(part) for key, part in value.items()}
    if isinstance(value, list):
        return [shortened(part) for part in value[:ITEMS]]
    return value[:CHARACTERS] if isinstance(value, str) else value


def without_examples(value: Any) -> Any:
    """Return the document as a contract: what an answer looks like, not what one graph says."""
    if isinstance(value, dict):
        return {key: without_examples(part) for key, part in value.items() if key != "example"}
    return [without_examples(part) for part in value] if isinstance(value, list) else value


def parameters(operation: dict[str, Any], ids: dict[str, str]) -> tuple[dict[str, str], dict[str, Any]]:
    """Return the path and query parameters of an operation: declared examples, and an id of the graph for {id} and {row}."""
    path, query = {}, {}
    for parameter in operation.get("parameters", []):
        schema = parameter["schema"]
        examples = parameter.get("examples") or schema.get("examples")
        if parameter["in"] == "path":
            path[parameter["name"]] = ids.get(operation["operationId"]) or str(examples[0])
        elif examples and parameter["name"] not in ("as_of", "cursor", "row", "relation", "status", "confidence"):
            query[parameter["name"]] = examples[0]
    if any(p["name"] == "as_of" for p in operation.get("parameters", [])):
        query["as_of"] = DAY
    return path, query


def sample_ids(url: str) -> dict[str, str]:
    """Return one id for each operation that takes one."""
    from contextlib import closing

    from policygraph.graph.store import open_store

    with closing(open_store(url)) as store:
        row, section = store.domains("JS2023")[4].id, store.sections()[0].id
        return {
            "document": "miit-2017-64", "document_text": "miit-2017-64", "section": section, "layout": "JS2023",
            "domain": row, "lineage": row, "node": row, "neighbourhood": row, "topic": store.topics()[0].id,
            "technology": store.mentions(owner=row)[0].technology, "alignment": store.alignments("JS2023", "CN2017")[0].id,
            "centre": store.centres()[0].id, "evidence": next(e.other for e in store.node(row).edges if e.other_kind == "Evidence"),
            "export": "documents", "search_record": empty_row(url), "recheck": empty_row(url),
        }  # fmt: skip


def empty_row(url: str) -> str:
    """Return a reference row that nothing was found for."""
    from policygraph.api.services.comparing import gaps
    from policygraph.api.services.graph import opened_graph
    from policygraph.api.settings import load_settings

    with opened_graph(load_settings(url)) as graph:
        for list_id in ("JS2023", "ZJ2021"):
            for gap in gaps(graph, list_id, "CN2017", DAY).rows:
                if gap.search_record and list_id == "JS2023":
                    return gap.reference
    return "CN2017-01"


def answers_of(url: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the example of each operation, and the document that has them."""
    from fastapi import FastAPI
    from fastapi.testclient import TestClient

    from policygraph.api.app import create_app
    from policygraph.api.routes import openapi
    from policygraph.api.settings import Settings

    app: FastAPI = create_app(Settings(url, ROOT / "data"))
    client, ids, found = TestClient(app), sample_ids(url), {}
    for path, operations in openapi.document(app)["paths"].items():
        for method, operation in operations.items():
            name = operation["operationId"]
            if method != "get" or name in ("readyz", "metrics"):
                continue
            places, query = parameters(operation, ids)
            for key, value in places.items():
                path = path.replace(f"{{{key}}}", value.replace("#", "%23"))
            answer = client.get(path, params=query)
            if answer.status_code != 200:
                sys.exit(f"{name} {answer.url}: {answer.status_code} {answer.text}")
            is_json = answer.headers["content-type"].startswith("application/json")
            found[name] = shortened(answer.json() if is_json else answer.text)
    return found, openapi.document(app)


def main() -> None:
    """Build a graph, ask every operation, write both files."""
    from policygraph.api.cli.errors import exit_code_of
    from policygraph.api.cli.group import root

    with TemporaryDirectory() as folder, chdir(ROOT):
        os.environ["POLICYGRAPH_DATA"] = str(ROOT / "data")
        url = f"sqlite:///{folder}/examples.db"
        if exit_code_of(root, ["build", str(ROOT / "data" / "raw"), "--store", url, "--quiet"]):
            sys.exit("the texts could not be built")
        found, document = answers_of(url)
    EXAMPLES.write_bytes(orjson.dumps(found, option=INDENTED | orjson.OPT_SORT_KEYS))
    DOCUMENT.write_bytes(orjson.dumps(without_examples(document), option=INDENTED | orjson.OPT_SORT_KEYS))


if __name__ == "__main__":
    main()
