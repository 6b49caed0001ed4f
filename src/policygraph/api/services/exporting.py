"""Exports as bytes, and the check of the texts; both as the command line gives them."""

from typing import TYPE_CHECKING

from policygraph.api.errors import UnknownFormat
from policygraph.api.services.graph import Graph
from policygraph.api.settings import Settings

if TYPE_CHECKING:
    from policygraph.api.checking import CheckReport


def formats(graph: Graph) -> tuple[str, ...]:
    """Return the names of all formats."""
    from policygraph.graph.export import EXPORTS

    return tuple(EXPORTS)


def export(graph: Graph, name: str, as_of: str) -> bytes:
    """Return the whole export; the status of documents is that at the ISO date `as_of`."""
    from policygraph.graph.export import EXPORTS, exported

    if name not in EXPORTS:
        raise UnknownFormat(f"没有导出格式 {name}。可用的格式：{'、'.join(EXPORTS)}。")
    return b"".join(exported(graph.store, name, as_of))


def check(graph: Graph, state: str = "") -> "CheckReport":
    """Return how the texts of the data folder are read; `state` is `state_of` where answers are kept."""
    from policygraph.api.checking import check_texts

    return check_texts([graph.settings.raw])


def state_of(settings: Settings) -> str:
    """Return what changes whenever a text of the data folder does."""
    files = sorted(path for path in settings.raw.glob("**/*") if path.is_file())
    return repr([(str(file), file.stat().st_size, file.stat().st_mtime_ns) for file in files])
