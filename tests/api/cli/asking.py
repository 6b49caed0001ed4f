"""A question on the command line, its answer as data."""

import json
from collections.abc import Callable
from typing import Any


def answer(run: Callable, *words: str) -> Any:
    return json.loads(run(*words, "--as-of", "2024-06-01", "--format", "json").out)
