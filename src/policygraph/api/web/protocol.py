"""What can't be read as HTTP (no Host, no request line) is answered with a problem, too: it never reaches the application."""

from http import HTTPStatus
from uuid import uuid4

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

from policygraph.api.web.problems import MEDIA, Problem, body

UNREADABLE = Problem("bad-request", "请求不符合 HTTP 的格式，例如缺少请求头 Host。请按 HTTP/1.1 重新发送。")


class ProblemProtocol(H11Protocol):
    """HTTP/1.1 as uvicorn speaks it, with our words where a request is no request."""

    def send_400_response(self, msg: str) -> None:
        """Answer with the problem and close; `msg` is uvicorn's own wording."""
        content = body(UNREADABLE, "", uuid4().hex)
        headers = [
            (b"content-type", MEDIA.encode()),
            (b"content-length", str(len(content)).encode()),
            (b"connection", b"close"),
        ]
        phrase = HTTPStatus.BAD_REQUEST.phrase.encode()
        answer = h11.Response(status_code=HTTPStatus.BAD_REQUEST, headers=headers, reason=phrase)
        for event in (answer, h11.Data(data=content), h11.EndOfMessage()):
            self.transport.write(self.conn.send(event) or b"")
        self.transport.close()
