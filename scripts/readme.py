"""Reads the code blocks of a README, and writes the real output of its commands into them (`make readme`).

A block marked ``console`` holds commands that begin with ``$ `` and, below each, all that the command prints. A block
marked ``bash`` holds commands alone. Commands run in the project folder with the virtual environment first in PATH.
"""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
READMES = (ROOT / "README.md", ROOT / "README.zh-CN.md")
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Step:
    """One command of a README and the output printed below it (None in a block that shows none)."""

    command: str
    output: str | None


def steps(text: str) -> Iterator[Step]:
    """Yield the commands of all blocks in order; a block of any other kind than bash and console is an error."""
    for kind, body in BLOCK.findall(text):
        if kind == "console":
            for part in re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]:
                command, _, output = part.partition("\n")
                yield Step(command, output)
        elif kind == "bash":
            commands = (re.split(r"\s+#", line)[0] for line in body.splitlines())
            yield from (Step(command, None) for command in commands if command)
        else:
            raise ValueError(f"README 中的代码块类型 {kind} 不会被测试：请用 bash 或 console")


def environment(store: str) -> dict[str, str]:
    """Return the environment in which the commands run: this interpreter's folder first, a store of their own."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    kept = {key: value for key, value in os.environ.items() if key not in ("COLUMNS", "LINES")}
    return {**kept, "PATH": path, "POLICYGRAPH_STORE": store, "PYTHONUTF8": "1"}


def output_of(command: str, store: str) -> str:
    """Run one command and return all that it prints; a failure raises CalledProcessError with the output."""
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command], cwd=ROOT, env=environment(store), check=True, stdout=subprocess.PIPE
    )
    return done.stdout.decode("utf-8")


def refreshed(text: str, store: str) -> str:
    """Return the README with the output of its console blocks made anew."""

    def block(match: re.Match[str]) -> str:
        if match[1] != "console":
            return match[0]
        parts = (f"$ {step.command}\n{output_of(step.command, store)}" for step in steps(match[0]))
        return f"```console\n{''.join(parts)}```"

    return BLOCK.sub(block, text)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        address = f"sqlite:///{folder}/policygraph.db"
        output_of("policygraph build --quiet", address)
        for readme in READMES:
            readme.write_text(refreshed(readme.read_text("utf-8"), address), "utf-8")
