"""The OpenAPI document is complete, and changes of it are seen: what others call must not break in silence."""

import copy
from typing import Any

import orjson
import pytest
from fastapi import FastAPI

from policygraph.api.routes.openapi import document
from scripts.api_examples import DOCUMENT, without_examples
from tests.api.http.breaking import breaking

METHODS = ("get", "post")


def operations(made: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    return [(f"{m} {p}", found[m]) for p, found in made["paths"].items() for m in METHODS if m in found]


def test_every_operation_says_what_it_is_in_chinese(app: FastAPI):
    made = document(app)
    assert made["openapi"].startswith("3.1")
    assert len(operations(made)) >= 44
    for name, operation in operations(made):
        assert operation["tags"], name
        assert any("一" <= c <= "鿿" for c in operation["summary"] + operation["description"]), name
        assert {"400", "500", "503"} <= set(operation["responses"]), name


def test_every_answer_has_a_schema_and_an_example(app: FastAPI):
    for name, operation in operations(document(app)):
        for code, answer in operation["responses"].items():
            for content in answer.get("content", {}).values() if code.startswith("2") else ():
                assert content["schema"], name
                made = operation["operationId"] in ("readyz", "metrics", "judge", "centre_check")
                assert made or "example" in content, name


def test_the_document_is_the_one_in_docs(app: FastAPI):
    made = orjson.loads(orjson.dumps(without_examples(document(app))))
    assert made == orjson.loads(DOCUMENT.read_bytes()), (
        "接口有变化：请运行 scripts/api_examples.py，并在 CHANGELOG 写明"
    )


def test_nothing_that_others_call_was_broken(app: FastAPI):
    assert breaking(orjson.loads(DOCUMENT.read_bytes()), document(app)) == []


CHANGES = {
    "path": lambda made: made["paths"].pop("/api/v1/gaps"),
    "status": lambda made: made["paths"]["/api/v1/gaps"]["get"]["responses"].pop("200"),
    "parameter": lambda made: made["paths"]["/api/v1/gaps"]["get"]["parameters"].pop(0),
    "needed": lambda made: made["paths"]["/api/v1/gaps"]["get"]["parameters"][0].update(required=True),
    "property": lambda made: made["components"]["schemas"]["GapRow"]["properties"].pop("verdict"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_breaking_change_is_seen(change: str, app: FastAPI):
    before = document(app)
    after = copy.deepcopy(before)
    CHANGES[change](after)
    assert len(breaking(before, after)) == 1
