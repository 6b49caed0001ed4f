"""The digest of a graph: the same for the same content on every machine, in every store, after every detour.

It is made of the fingerprints of the nodes. Whoever changes a node's values by hand leaves the fingerprint behind, and is found out.
"""

from collections.abc import Iterable, Sequence
from hashlib import blake2b, sha256

from orjson import dumps

from policygraph.graph.version import SCHEMA_VERSION


def fingerprint(values: Sequence[object]) -> str:
    """Return 16 hex digits of a node's values, in the order of its kind's columns.

    >>> fingerprint(["JS2023-05", "JS2023", 5]) == fingerprint(["JS2023-05", "JS2023", 6])
    False
    """
    return blake2b(dumps(list(values)), digest_size=8).hexdigest()


def digest_of(content: Iterable[tuple[object, ...]]) -> str:
    """Return 64 hex digits of the schema version and all lines of `Reader.content`, in the order given."""
    digest = sha256(b"policygraph %d\n" % SCHEMA_VERSION)
    for line in content:
        digest.update("\t".join("" if value is None else str(value) for value in line).encode("utf-8", "surrogatepass"))
        digest.update(b"\n")
    return digest.hexdigest()
