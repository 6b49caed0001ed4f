"""What every operation says of itself in the OpenAPI document: tag, Chinese summary and description, answers and errors.

In: the words of one operation and the type it returns. Out: keyword arguments for a FastAPI route. Schemas of the types and the
examples are put in only when somebody asks for the document (see openapi.py), so that a server starts at once.
"""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Any

from starlette.responses import Response

from policygraph.api.web.problems import MEDIA, PROBLEMS

RETURNS: dict[str, Callable[[], Any]] = {}
COMMON = (400, 401, 403, 404, 405, 414, 422, 429, 500, 503)
OF_POST = (*COMMON, 408, 409, 413, 415)
PROBLEM_REF = {"$ref": "#/components/schemas/Problem"}
HEADERS = {
    "ETag": {"description": "由图库摘要、网址和日期得出的强校验值", "schema": {"type": "string"}},
    "X-Request-Id": {"description": "请求编号，报告问题时请附上", "schema": {"type": "string"}},
}
PAGED = "\n\n分页：`limit` 最多 200，`next` 是下一页的 `cursor`（最后一页为 null），响应头 Link 也给出下一页。"


class Tag(StrEnum):
    """The groups of operations, in the order in which a planner meets them."""

    ANSWERS = "回答"
    TEXTS = "文本与章节"
    LISTS = "清单与领域"
    TECHNOLOGIES = "技术方向"
    LINKS = "对应关系"
    CENTRES = "创新中心与条件"
    EVIDENCE = "依据"
    REVIEW = "复核"
    EXPORTS = "导出与检查"
    SERVICE = "服务"


def documented(
    name: str,
    tag: Tag,
    summary: str,
    description: str,
    returns: Callable[[], Any] | None,
    *,
    media: str = "application/json",
    errors: Sequence[int] = COMMON,
    cached: bool = True,
    paged: bool = False,
    status: int = 200,
) -> dict[str, Any]:
    """Return the arguments of a route; `returns` gives the type of its JSON, None where the body is no JSON."""
    if returns is not None:
        RETURNS[name] = returns
    content: dict[str, Any] = {media: {"schema": {"$ref": f"#/components/schemas/{name}"} if returns else {}}}
    if returns is None:
        content = {media: {"schema": {"type": "string"}}}
    responses: dict[int | str, dict[str, Any]] = {
        status: {"description": "回答", "content": content, "headers": HEADERS if cached else {}}
    }
    if cached:
        responses[304] = {"description": "与所持的回答相同（If-None-Match 相符），不再发送内容"}
    responses |= {code: problem(code) for code in (*errors, *((409,) if paged else ()))}
    return {
        "operation_id": name,
        "tags": [tag.value],
        "summary": summary,
        "description": description + (PAGED if paged else ""),
        "responses": responses,
        "response_model": None,
        "response_class": Response,
        "status_code": status,
    }


def problem(code: int) -> dict[str, Any]:
    """Return how an error answer looks, with the Chinese titles of its kinds."""
    titles = "、".join(kind.title for kind in PROBLEMS.values() if kind.status == code)
    return {"description": titles, "content": {MEDIA: {"schema": PROBLEM_REF}}}
