"""Every error that leaves the service is an RFC 9457 problem: stable type, Chinese title, what to do, request id.

In: a status, a kind of PROBLEMS, a Chinese detail. Out: the bytes and headers of application/problem+json.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import orjson

from policygraph.api.web.asgi import Scope, Send, state
from policygraph.api.web.reading import HTML, error_page, is_person

MEDIA = "application/problem+json"
TYPE = "urn:policygraph:problem:"


@dataclass(frozen=True, slots=True)
class Problem:
    """One error on its way out; `kind` is a key of PROBLEMS, `detail` says what, where and what to do."""

    kind: str
    detail: str
    headers: tuple[tuple[str, str], ...] = ()
    errors: tuple[Mapping[str, Any], ...] = ()


class Refused(Exception):
    """Leaves a route with a problem."""

    def __init__(self, problem: Problem) -> None:
        """Carry the problem."""
        super().__init__(problem.detail)
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of problem: its status and its Chinese title."""

    status: int
    title: str


PROBLEMS: Mapping[str, Kind] = {
    "bad-request": Kind(400, "请求有误"),
    "bad-facts": Kind(409, "材料与条件不相符"),
    "bad-cursor": Kind(409, "翻页标记无效"),
    "nothing-to-withdraw": Kind(409, "没有可撤回的判断"),
    "host-refused": Kind(400, "主机名不被接受"),
    "key-needed": Kind(401, "需要密钥"),
    "scope-lacking": Kind(403, "权限不足"),
    "csrf": Kind(403, "表单校验未通过"),
    "not-found": Kind(404, "没有找到"),
    "method-not-allowed": Kind(405, "不支持这种请求方法"),
    "not-acceptable": Kind(406, "不能给出所要的格式"),
    "timeout": Kind(408, "等待请求内容超时"),
    "too-large": Kind(413, "请求内容过大"),
    "query-too-long": Kind(414, "网址过长"),
    "unsupported-media": Kind(415, "不支持这种内容格式"),
    "invalid": Kind(422, "参数或内容不符合要求"),
    "too-many": Kind(429, "请求过于频繁"),
    "defect": Kind(500, "程序自身出错"),
    "store-unavailable": Kind(503, "图库暂不可用"),
    "slow": Kind(503, "回答超时"),
}
OF_STATUS = {kind.status: name for name, kind in reversed(list(PROBLEMS.items()))}


def body(problem: Problem, instance: str, request_id: str) -> bytes:
    """Return the problem as JSON; `instance` is the path that was asked."""
    kind = PROBLEMS[problem.kind]
    said: dict[str, Any] = {
        "type": TYPE + problem.kind,
        "title": kind.title,
        "status": kind.status,
        "detail": problem.detail,
        "instance": instance,
        "request_id": request_id,
    }
    if problem.errors:
        said["errors"] = problem.errors
    return orjson.dumps(said, default=str)


def written(problem: Problem, scope: Scope) -> tuple[bytes, str]:
    """Return an error as its reader wants it, and the media type: a page for a person, JSON for a program."""
    kind = PROBLEMS[problem.kind]
    if is_person(scope):
        return error_page(scope, problem, kind.status, kind.title), HTML
    return body(problem, scope["path"], str(state(scope).get("request_id", ""))), MEDIA


async def send_problem(problem: Problem, scope: Scope, send: Send) -> None:
    """Answer a request with a problem."""
    content, media = written(problem, scope)
    headers: Sequence[tuple[bytes, bytes]] = [
        (b"content-type", media.encode()),
        (b"content-length", str(len(content)).encode()),
        (b"cache-control", b"no-store"),
        *((name.lower().encode(), value.encode("latin-1")) for name, value in problem.headers),
    ]
    await send({"type": "http.response.start", "status": PROBLEMS[problem.kind].status, "headers": headers})
    await send({"type": "http.response.body", "body": content})
