"""Finds what an older caller would miss in a newer OpenAPI document: paths, answers, parameters, properties of answers."""

from collections.abc import Iterator
from typing import Any

METHODS = ("get", "post")


def breaking(before: dict[str, Any], after: dict[str, Any]) -> list[str]:
    """Return one line for each thing that is gone, or needed now and was not before."""
    return [*_paths(before, after), *_schemas(before, after)]


def _paths(before: dict[str, Any], after: dict[str, Any]) -> Iterator[str]:
    """Compare operations."""
    for path, operations in before["paths"].items():
        for method in (name for name in METHODS if name in operations):
            now = after["paths"].get(path, {}).get(method)
            if now is None:
                yield f"{method} {path} is gone"
            else:
                yield from _operation(f"{method} {path}", operations[method], now)


def _operation(name: str, before: dict[str, Any], after: dict[str, Any]) -> Iterator[str]:
    """Compare the good answers and the parameters of an operation."""
    yield from (f"{name}: {code}" for code in before["responses"] if code < "4" and code not in after["responses"])
    old, new = ({p["name"]: p for p in found.get("parameters", [])} for found in (before, after))
    yield from (f"{name}: parameter {key} is gone" for key in old if key not in new)
    for key, parameter in new.items():
        if parameter.get("required") and not old.get(key, {}).get("required"):
            yield f"{name}: parameter {key} is needed now"


def _schemas(before: dict[str, Any], after: dict[str, Any]) -> Iterator[str]:
    """Compare the properties of what is returned."""
    schemas = after["components"]["schemas"]
    for name, schema in before["components"]["schemas"].items():
        left = schemas.get(name, {}).get("properties", {})
        yield from (f"{name}.{key} is gone" for key in schema.get("properties", {}) if key not in left)
