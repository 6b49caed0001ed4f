"""Builds the graph anew from the data folder in a process of its own, so that a server stays small and goes on answering from the old graph.

In: settings. Out: what a person should know. Raises `BuildFailed` with the reason; the old graph then stays.
"""

import os
import subprocess
import sys

from policygraph.api.errors import BuildFailed
from policygraph.api.settings import DATA_VARIABLE, SEGMENTER_VARIABLE, Settings

PATIENCE = 25.0  # seconds for a build; a longer one goes on, and that is said
BUILD = "from policygraph.api.cli import main; main()"
GOES_ON = "图库还在建，建成前各页仍按原图回答。请稍后刷新。"


def rebuilt(settings: Settings) -> tuple[str, ...]:
    """Build, and return remarks on what was read; files that failed are among them."""
    environment = {**os.environ, DATA_VARIABLE: str(settings.data), SEGMENTER_VARIABLE: settings.segmenter}
    words = [sys.executable, "-c", BUILD, "build", "--quiet", "--store", settings.store]
    build = subprocess.Popen(words, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    try:
        _, said = build.communicate(timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        return (GOES_ON,)
    text = said.decode("utf-8", "replace")
    if build.returncode not in (0, 1):
        raise BuildFailed(f"建图没有成功，各页仍按原图回答：{text.strip()}")
    return tuple(line for line in text.splitlines() if line.strip())
