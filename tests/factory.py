"""Where the project and its real texts are, for every test."""

from pathlib import Path

ROOT = Path(__file__).parents[1]
RAW = ROOT / "data" / "raw"
