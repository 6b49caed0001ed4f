"""The OpenAPI 3.1 document, made when somebody asks for it: the routes, the schemas of what they return, an example of each.

In: the application. Out: a dictionary, and its bytes under /api/v1/openapi.json. Examples are real answers of the shipped texts,
shortened, in examples.json (written by scripts/api_examples.py).
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import orjson
from fastapi import APIRouter, FastAPI, Request
from fastapi.openapi.utils import get_openapi
from starlette.responses import Response

from policygraph.api.routes.documented import RETURNS, Tag
from policygraph.api.web.problems import MEDIA, PROBLEMS, TYPE

router = APIRouter(include_in_schema=False)
DESCRIPTION = """制造业创新中心政策知识图谱：每条结论都附两侧原文与位置。

- 日期一律用 `as_of` 指定，不给则按今天；回答中的 `digest` 是图库摘要，摘要与网址相同，回答逐字节相同。
- 每个 GET 带强 ETag；以 If-None-Match 再问，未变时回 304。
- 错误一律为 RFC 9457 `application/problem+json`：`type` 固定，`detail` 写明什么不对、在哪里、怎么办，`request_id` 供查对。
- 只在本机监听时不需要密钥；对外提供服务时须带 `Authorization: Bearer 密钥`。"""
TAGS = {
    Tag.ANSWERS: "规划人员的问题：怎么对应、哪里空白、哪些可升级。", Tag.TEXTS: "读入的文件与章节。", Tag.LISTS: "清单及其每一行。",
    Tag.TECHNOLOGIES: "技术方向与检索。", Tag.LINKS: "行与行的联系。", Tag.CENTRES: "创新中心、条件、支持政策与路线。",
    Tag.EVIDENCE: "从结论回到原文。", Tag.REVIEW: "人工判断。", Tag.EXPORTS: "供其他程序使用的全部内容。", Tag.SERVICE: "服务自身的状态。",
}  # fmt: skip
PROBLEM_SCHEMA: Mapping[str, Any] = {
    "type": "object",
    "description": "RFC 9457 问题说明",
    "required": ["type", "title", "status", "detail", "instance", "request_id"],
    "properties": {
        "type": {"type": "string", "enum": [TYPE + name for name in PROBLEMS]},
        "title": {"type": "string", "description": "固定的中文标题"},
        "status": {"type": "integer"},
        "detail": {"type": "string", "description": "什么不对、在哪里、怎么办"},
        "instance": {"type": "string", "description": "所问的网址路径"},
        "request_id": {"type": "string"},
        "errors": {"type": "array", "items": {"type": "object"}, "description": "逐项的参数错误"},
    },
}
REF = "#/components/schemas/{model}"


def document(app: FastAPI) -> dict[str, Any]:
    """Return the document, made once an application."""
    if app.openapi_schema is None:
        app.state.lazy.load()
        tags = [{"name": tag.value, "description": text} for tag, text in TAGS.items()]
        made = get_openapi(title=app.title, version=app.version, description=DESCRIPTION, routes=app.routes, tags=tags)
        schemas = made.setdefault("components", {}).setdefault("schemas", {})
        for unused in ("HTTPValidationError", "ValidationError"):
            schemas.pop(unused, None)
        schemas.update(_schemas())
        made["components"]["securitySchemes"] = {"key": {"type": "http", "scheme": "bearer", "description": "密钥"}}
        made["security"] = [{}, {"key": []}]
        _put_examples(made)
        app.openapi_schema = made
    return app.openapi_schema


def _schemas() -> dict[str, Any]:
    """Return the schema of every type that a route returns, and those they are made of."""
    from pydantic import TypeAdapter
    from pydantic.json_schema import GenerateJsonSchema

    adapters = [(name, "serialization", TypeAdapter(make())) for name, make in sorted(RETURNS.items())]
    tops, definitions = TypeAdapter.json_schemas(adapters, ref_template=REF, schema_generator=GenerateJsonSchema)  # type: ignore[arg-type]
    found: dict[str, Any] = dict(definitions.get("$defs", {}))
    found |= {name: schema for (name, _), schema in tops.items() if schema != {"$ref": REF.format(model=name)}}
    return {**found, "Problem": dict(PROBLEM_SCHEMA)}


@cache
def _examples() -> dict[str, Any]:
    """Read the examples; a new operation has none until they are written anew."""
    file = files("policygraph.api.routes") / "examples.json"
    found: dict[str, Any] = orjson.loads(file.read_bytes()) if file.is_file() else {}
    return found


def _put_examples(made: dict[str, Any]) -> None:
    """Add the example to the good answer of each operation; the errors, which all operations share, become references."""
    shared: dict[str, Any] = made["components"].setdefault("responses", {})
    for operations in made["paths"].values():
        for operation in operations.values():
            example, responses = _examples().get(operation["operationId"]), operation["responses"]
            for code, answer in responses.items():
                if int(code) >= 400:
                    shared[f"Problem{code}"] = answer
                    answer["content"][MEDIA]["example"] = _problem(int(code))
                    responses[code] = {"$ref": f"#/components/responses/Problem{code}"}
                for content in answer.get("content", {}).values():
                    if int(code) < 400 and example is not None:
                        content["example"] = example


def _problem(code: int) -> dict[str, Any]:
    """Return what an error looks like."""
    kind = next(name for name, kind in PROBLEMS.items() if kind.status == code)
    said = {"type": TYPE + kind, "title": PROBLEMS[kind].title, "status": code}
    return {
        **said,
        "detail": "什么不对、在哪里、怎么办。",
        "instance": "/api/v1/gaps",
        "request_id": "4bf92f3577b34da6",
    }


@router.get("/api/v1/openapi.json")
def openapi(request: Request) -> Response:
    """Send the document."""
    return Response(orjson.dumps(document(request.app)), media_type="application/json")
