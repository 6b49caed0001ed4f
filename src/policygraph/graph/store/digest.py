"""The digest of a graph: the same for the same content on every machine, in every store, after every detour."""

from collections.abc import Iterable
from hashlib import sha256

from policygraph.graph.version import SCHEMA_VERSION


def digest_of(content: Iterable[tuple[object, ...]]) -> str:
    """Return 64 hex digits of the schema version and all lines of `Reader.content`, in the order given."""
    digest = sha256(b"policygraph %d\n" % SCHEMA_VERSION)
    for line in content:
        digest.update("\t".join("" if value is None else str(value) for value in line).encode("utf-8", "surrogatepass"))
        digest.update(b"\n")
    return digest.hexdigest()
