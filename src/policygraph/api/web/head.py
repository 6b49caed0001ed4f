"""HEAD is GET without the body: the same status and headers, so that a caller can ask for a length or a tag alone."""

from policygraph.api.web.asgi import App, Message, Receive, Scope, Send


class HeadMiddleware:
    """Answers HEAD wherever GET is answered."""

    def __init__(self, app: App) -> None:
        """Wrap an application."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Ask as GET, and send what comes back without its body."""
        if scope["type"] != "http" or scope["method"] != "HEAD":
            return await self.app(scope, receive, send)

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.body":
                message = {**message, "body": b""}
            await send(message)

        asked = {**scope, "method": "GET"}
        await self.app(asked, receive, sending)
        if "route" in asked:
            scope["route"] = asked["route"]  # for the log
