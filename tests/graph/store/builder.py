"""Builds toy texts in a process of its own, to be killed: ``python -m tests.graph.store.builder URL FOLDER…``.

Prints ``ready`` before it begins and the digest when it is done.
"""

import sys
from pathlib import Path

from policygraph.graph.build import build
from policygraph.graph.store import open_store
from tests.graph.store.conftest import STAGES

if __name__ == "__main__":
    print("ready", flush=True)
    print(build(list(map(Path, sys.argv[2:])), open_store(sys.argv[1]), stages=STAGES).digest, flush=True)
