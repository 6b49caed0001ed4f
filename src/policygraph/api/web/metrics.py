"""Figures for Prometheus: requests and seconds by route template, so that no id or search word becomes a label.

prometheus-client is loaded with the first figure, after the first answer has left.
"""

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from prometheus_client import CollectorRegistry, Counter, Histogram

MEDIA = "text/plain; version=0.0.4; charset=utf-8"
METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
BUCKETS = (0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10)


class Figures(NamedTuple):
    """What is counted."""

    registry: "CollectorRegistry"
    requests: "Counter"
    seconds: "Histogram"
    cached: "Counter"


@cache
def figures() -> Figures:
    """Return the figures of this process."""
    from prometheus_client import CollectorRegistry, Counter, Histogram

    made = CollectorRegistry()
    labels = ["method", "route", "status"]
    return Figures(
        made,
        Counter("policygraph_requests", "Requests answered", labels, registry=made),
        Histogram(
            "policygraph_request_seconds", "Seconds until a request was answered", ["route"], buckets=BUCKETS, registry=made
        ),
        Counter("policygraph_cache", "Answers sent from the cache", ["outcome"], registry=made),
    )  # fmt: skip


def observe(method: str, route: str, status: int, seconds: float) -> None:
    """Count one request."""
    figures().requests.labels(method if method in METHODS else "other", route, str(status)).inc()
    figures().seconds.labels(route).observe(seconds)


def count_cache(outcome: str) -> None:
    """Count an answer by where it came from: kept, unchanged (304) or made."""
    figures().cached.labels(outcome).inc()


def text() -> bytes:
    """Return all figures as Prometheus reads them."""
    from prometheus_client import generate_latest

    return generate_latest(figures().registry)
