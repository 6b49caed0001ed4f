"""Logs for machines: one JSON object a line on stderr, without any text of a document, a query or a person's words."""

import logging
import sys
import traceback
from datetime import UTC, datetime

import orjson

LOGGER = logging.getLogger("policygraph.web")


class JsonLines(logging.Formatter):
    """Writes a record as one line of JSON; what a record carries stands in its `fields`."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        said = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "event": record.getMessage(),
            **getattr(record, "fields", {}),
        }
        return orjson.dumps(said, default=str).decode()


def start_logging() -> None:
    """Send the log of the web service to stderr; called by `serve`, not by tests."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines())
    LOGGER.handlers, LOGGER.propagate = [handler], False
    LOGGER.setLevel(logging.INFO)


def log_request(request_id: str, method: str, route: str, status: int, seconds: float) -> None:
    """Log one request."""
    if LOGGER.isEnabledFor(logging.INFO):
        fields = {
            "request_id": request_id,
            "method": method,
            "route": route,
            "status": status,
            "ms": round(seconds * 1000, 2),
        }
        LOGGER.info("request", extra={"fields": fields})


def log_defect(request_id: str, error: Exception) -> None:
    """Log where a defect happened: the type of the error and the frames, not its message, which may quote a text."""
    frames = [
        f"{frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(error.__traceback__)[-8:]
    ]
    fields = {"request_id": request_id, "error": type(error).__name__, "frames": frames}
    LOGGER.error("defect", extra={"fields": fields})
