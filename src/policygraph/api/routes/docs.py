"""/docs: the OpenAPI document for people, with Swagger UI from our own files, so that it works without a network."""

from html import escape

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse

from policygraph.api.web.csrf import csrf_token

router = APIRouter(include_in_schema=False)
PAGE = """<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="csrf-token" content="{token}">
<title>接口说明 · policygraph</title><link rel="icon" href="/static/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/static/docs/swagger-ui.css"></head>
<body><main id="docs"></main><noscript>接口说明需要 JavaScript；原始文档见 <a href="/api/v1/openapi.json">openapi.json</a>。</noscript>
<script src="/static/docs/swagger-ui-bundle.js"></script><script src="/static/docs/start.js"></script></body></html>
"""


@router.get("/docs")
def docs(request: Request) -> HTMLResponse:
    """Show the document; the token lets "try it out" send what a browser with our cookies may send."""
    return HTMLResponse(PAGE.format(token=escape(csrf_token(request))), headers={"Cache-Control": "no-store"})
