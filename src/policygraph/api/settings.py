"""Where things are: the store's address and the data folder, from options, environment and the project folder.

In: an explicit value, POLICYGRAPH_STORE, POLICYGRAPH_DATA, the current folder. Out: a frozen `Settings`.
Only the standard library is imported, because every command starts here and has to start at once.
"""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

STORE_VARIABLE = "POLICYGRAPH_STORE"
DATA_VARIABLE = "POLICYGRAPH_DATA"
SEGMENTER_VARIABLE = "POLICYGRAPH_SEGMENTER"
SEGMENTER = "jieba"


class Settings(NamedTuple):
    """The store's URL, the folder that holds raw/, reference/ and judgements/, and what cuts text into words."""

    store: str
    data: Path
    segmenter: str = SEGMENTER

    @property
    def raw(self) -> Path:
        """The folder of the policy texts."""
        return self.data / "raw"

    @property
    def reference(self) -> Path:
        """The folder of the sourced tables (national centres, GB/T 2260 …)."""
        return self.data / "reference"

    @property
    def store_file(self) -> Path | None:
        """The file of an embedded store, None for a server."""
        scheme, colon, rest = self.store.partition("://")
        if colon and scheme != "sqlite":
            return None
        return Path(rest[1:] if colon else scheme).expanduser()

    @property
    def cache(self) -> Path:
        """The folder of what can be made anew: beside the store's file, else in the project's var."""
        file = self.store_file
        return (file.parent if file else self.data.parent / "var") / "cache"

    @property
    def keys(self) -> Path:
        """The file of the API keys' hashes: beside the data folder, in var, which is never published."""
        return self.data.parent / "var" / "keys.tsv"

    @property
    def judgements(self) -> Path:
        """The folder of what people decided."""
        return self.data / "judgements"


def project_folder(start: Path) -> Path:
    """Return the nearest folder from `start` upwards that holds data/raw, else the checkout of this package, else `start`."""
    checkout = Path(__file__).resolve().parents[3]
    for folder in (start, *start.parents, checkout):
        if (folder / "data" / "raw").is_dir():
            return folder
    return start


def load_settings(
    store: str | None = None, environment: Mapping[str, str] | None = None, folder: Path | None = None
) -> Settings:
    """Return the settings: an explicit `store` wins over the environment, the environment over the project folder."""
    environment = os.environ if environment is None else environment
    project = project_folder(folder or Path.cwd())
    url = store or environment.get(STORE_VARIABLE) or f"sqlite:///{project / 'var' / 'policygraph.db'}"
    data = Path(environment.get(DATA_VARIABLE) or project / "data")
    return Settings(store=url, data=data, segmenter=environment.get(SEGMENTER_VARIABLE) or SEGMENTER)
