"""Which labels a node carries in Neo4j: its kind, `Record` beside it, `Named` where it is searched, `List_JS2023` in a list.

In: a kind and a node's properties. Out: labels; the server's store and the CSV export both write them.
"""

from collections.abc import Mapping

from policygraph.graph.kinds import NODE_KINDS, SEARCH_ORDER, NodeKind

__all__ = ["NODE_KINDS", "SEARCHED", "labels"]

RECORD, NAMED, LIST = "Record", "Named", "List_"
SEARCHED = list(SEARCH_ORDER)
"""The kinds that `search` looks at, in its order."""


def labels(kind: NodeKind, values: Mapping[str, object]) -> list[str]:
    """Return a node's labels.

    >>> labels(NODE_KINDS["Domain"], {"layout": "JS2023"})
    ['Record', 'Domain', 'Named', 'List_JS2023']
    """
    found = [RECORD, kind.name, NAMED] if kind.name in SEARCH_ORDER else [RECORD, kind.name]
    layout = values.get("layout")
    return [*found, f"{LIST}{layout}"] if layout else found
