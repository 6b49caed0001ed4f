"""Figures for Prometheus: requests and seconds by route template, so that no id or search word becomes a label."""

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest

MEDIA = "text/plain; version=0.0.4; charset=utf-8"
REGISTRY = CollectorRegistry()
METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
_REQUESTS = Counter("policygraph_requests", "Requests answered", ["method", "route", "status"], registry=REGISTRY)
_SECONDS = Histogram(
    "policygraph_request_seconds",
    "Seconds until a request was answered",
    ["route"],
    buckets=(0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10),
    registry=REGISTRY,
)
_CACHE = Counter("policygraph_cache", "Answers sent from the cache", ["outcome"], registry=REGISTRY)


def observe(method: str, route: str, status: int, seconds: float) -> None:
    """Count one request."""
    _REQUESTS.labels(method if method in METHODS else "other", route, str(status)).inc()
    _SECONDS.labels(route).observe(seconds)


def count_cache(outcome: str) -> None:
    """Count an answer by where it came from: kept, unchanged (304) or made."""
    _CACHE.labels(outcome).inc()


def text() -> bytes:
    """Return all figures as Prometheus reads them."""
    return generate_latest(REGISTRY)
