"""What is no HTTP request at all is answered with a problem in Chinese, too: it never reaches the application."""

import json
import socket
import threading
import time

import pytest
import uvicorn
from fastapi import FastAPI

from policygraph.api.web.problems import MEDIA
from policygraph.api.web.protocol import ProblemProtocol


@pytest.mark.parametrize(
    "sent",
    [b"GET /api/v1/layouts HTTP/1.1\r\n\r\n", b"\x16\x03\x01\r\n\r\n", b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"],
)
def test_what_cannot_be_read_is_told_so(sent: bytes, app: FastAPI):
    server = uvicorn.Server(uvicorn.Config(app, port=0, http=ProblemProtocol, log_level="critical", access_log=False))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    with socket.create_connection(server.servers[0].sockets[0].getsockname(), timeout=10) as caller:
        caller.sendall(sent)
        head, _, content = b"".join(iter(lambda: caller.recv(65536), b"")).partition(b"\r\n\r\n")
    server.should_exit = True
    thread.join(10)
    assert head.startswith(b"HTTP/1.1 400 Bad Request\r\n")
    assert MEDIA.encode() in head
    assert "请" in json.loads(content)["detail"]
