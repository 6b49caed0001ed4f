"""Write constraints.txt: the exact version of every distribution that an installed policygraph[dev] draws in.

Run it inside the project's virtual environment after a dependency in pyproject.toml has changed:

    .venv/bin/python scripts/pin.py > constraints.txt

The list names distributions and versions only, no address, so it works behind any package index. What pyproject.toml
itself pins, the build requirement included, wins over what happens to be installed.
"""

import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PYPROJECT: dict[str, Any] = tomllib.loads(Path(__file__).parents[1].joinpath("pyproject.toml").read_text("utf-8"))


def declared() -> list[Requirement]:
    """Return what pyproject.toml names: dependencies, every extra, build requirements."""
    project, build = PYPROJECT["project"], PYPROJECT["build-system"]
    extras = [line for lines in project["optional-dependencies"].values() for line in lines]
    return [Requirement(line) for line in (*project["dependencies"], *extras, *build["requires"])]


def needs(name: str, extras: frozenset[str]) -> Iterator[Requirement]:
    """Yield what an installed `name` with `extras` needs on this interpreter."""
    for line in distribution(name).requires or ():
        requirement = Requirement(line)
        if requirement.marker is None or any(requirement.marker.evaluate({"extra": e}) for e in ("", *extras)):
            yield requirement


def closure(roots: list[Requirement]) -> dict[str, str]:
    """Return canonical name -> version of the roots and of everything below them."""
    pinned: dict[str, str] = {}
    waiting, seen = list(roots), set()
    while waiting:
        requirement = waiting.pop()
        name, extras = canonicalize_name(requirement.name), frozenset(requirement.extras)
        if (name, extras) in seen:
            continue
        seen.add((name, extras))
        try:
            pinned[name] = distribution(name).version
        except PackageNotFoundError:
            sys.exit(f"{name} 未安装：请先运行 make install，再运行本脚本")
        waiting += needs(name, extras)
    for root in roots:
        for specifier in root.specifier:
            pinned[canonicalize_name(root.name)] = specifier.version
    return pinned


if __name__ == "__main__":
    print("# Exact versions of everything `make install` installs. Written by scripts/pin.py; do not edit by hand.")
    for distribution_name, version in sorted(closure(declared()).items()):
        print(f"{distribution_name}=={version}")
