"""Loads a synthetic graph through the store's own publication and measures it: rows a second, memory, queries.

In: a store address, the number of documents (200 nodes and 600 edges each; 5,000 make 1 M nodes and 3 M edges) and, if the
server runs here, its process id: then rows are also counted by processor time, which other work on the machine disturbs less. Out: the
figures of docs/scale.md on standard output. Nothing here is a test; the graph in the database is replaced.
"""

import os
import resource
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from statistics import median

from policygraph.graph.kinds import DOCUMENT_STAGE, LINK_STAGE, NODE_KINDS
from policygraph.graph.store import open_store
from policygraph.graph.store.digest import fingerprint
from policygraph.graph.store.elements import Edge, Node
from policygraph.graph.store.folding import folded
from policygraph.graph.store.neo4j.difference import Batch as Written
from policygraph.graph.store.neo4j.difference import Difference

PARTS = {"Document": 1, "Layout": 1, "Section": 18, "Domain": 20, "Technology": 40, "Mention": 60, "Evidence": 60}
EDGES = 600
WORDS = (
    "光",
    "刻",
    "胶",
    "智",
    "能",
    "语",
    "音",
    "传",
    "感",
    "器",
    "芯",
    "片",
    "材",
    "料",
    "机",
    "床",
    "纤",
    "维",
    "电",
    "池",
)


@dataclass(frozen=True, slots=True)
class Batch:
    """A batch that is through: its query, its rows, and the seconds and processor seconds that it took."""

    text: str
    rows: int
    seconds: float
    processor: float


def documents(number: int) -> Iterator[tuple[list[Node], list[Edge]]]:
    """Yield each document's nodes and edges."""
    random = Random(1)
    for place in range(number):
        nodes = [
            node(kind, f"{kind}:{place}:{n}", place, random) for kind, count in PARTS.items() for n in range(count)
        ]
        yield nodes, edges(place, number, random)


def node(kind: str, id_: str, place: int, random: Random) -> Node:
    """Return a node with a short Chinese text in every text column."""
    values: dict[str, str | int | None] = {}
    for column in NODE_KINDS[kind].columns:
        text = "".join(random.choices(WORDS, k=6))
        values[column.name] = (
            random.randint(0, 999) if column.type == "int" else "[]" if column.type == "json" else text
        )
    values["id"] = id_
    for owner in ("document", "layout"):
        if owner in values:
            values[owner] = f"{owner.capitalize()}:{place}:0"
    if kind == "Mention":
        number = int(id_.rsplit(":", 1)[1])
        values |= {
            "owner": f"Domain:{place}:{number % 20}",
            "technology": f"Technology:{place}:{number % 40}",
            "evidence": f"Evidence:{place}:{number}",
        }
    if kind == "Domain":
        values |= {"name_evidence": None, "body_evidence": None, "number": int(id_.rsplit(":", 1)[1])}
    if "folded" in values:
        values["folded"] = folded(str(values[NODE_KINDS[kind].label]))
    return Node(kind, tuple(values.values()), fingerprint(tuple(values.values())))


def edges(place: int, number: int, random: Random) -> list[Edge]:
    """Return a document's edges: what it contains, what its rows name, and links to rows of other documents."""
    found = [Edge("HAS_LAYOUT", f"Document:{place}:0", f"Layout:{place}:0")]
    found += [Edge("CONTAINS", f"Document:{place}:0", f"Section:{place}:{n}") for n in range(18)]
    found += [Edge("LISTS", f"Layout:{place}:0", f"Domain:{place}:{n}") for n in range(20)]
    for n in range(60):
        mention, technology = f"Mention:{place}:{n}", f"Technology:{place}:{n % 40}"
        found += [Edge("NAMES", f"Domain:{place}:{n % 20}", mention), Edge("NAMES", mention, technology)]
        found += [
            Edge("EVIDENCED_BY", mention, f"Evidence:{place}:{n}", "quote"),
            Edge("QUOTED_FROM", f"Evidence:{place}:{n}", f"Document:{place}:0"),
        ]
    links: dict[tuple[str, str], Edge] = {}
    while len(found) + len(links) < EDGES:
        source, target = (
            f"Domain:{place}:{random.randrange(20)}",
            f"Domain:{random.randrange(number)}:{random.randrange(20)}",
        )
        links[source, target] = Edge("ALIGNS_TO", source, target, "related", 0.5)
    return [*found, *links.values()]


def timed(work: Callable[[], object]) -> float:
    """Return the seconds that work takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def processor_seconds(server: int | None) -> float:
    """Return the processor time of this process and of the server (by its process id, None: elsewhere) so far."""
    own = time.process_time()
    if server is None:
        return own
    fields = Path(f"/proc/{server}/stat").read_text("utf-8").rpartition(")")[2].split()
    return own + (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def watch_batches(server: int | None, done: list[Batch]) -> None:
    """From now on, note of each batch of a load when it is through: read, sent, written, committed."""
    batches = Difference.batches

    def watched(difference: Difference) -> Iterator[Written]:
        began = time.perf_counter(), processor_seconds(server)
        for batch in batches(difference):
            yield batch
            now = time.perf_counter(), processor_seconds(server)
            done.append(Batch(batch.text, len(batch.rows), now[0] - began[0], now[1] - began[1]))
            began = now

    Difference.batches = watched  # type: ignore[method-assign, assignment]


def ends(batches: Sequence[Batch], took: Callable[[Batch], float]) -> str:
    """Return rows a second in the first and the last tenth of batches, after the first tenth."""
    counted = batches[len(batches) // 10 :]
    tenth = max(1, len(counted) // 10)
    first, last = (
        sum(b.rows for b in some) / (sum(map(took, some)) or 1) for some in (counted[:tenth], counted[-tenth:])
    )
    return f"{first:.0f} rows/s at the start, {last:.0f} at the end, ratio {last / first:.2f}"


def main(url: str, number: int, server: int | None) -> None:
    """Load, then ask."""
    store = open_store(url)
    batches: list[Batch] = []
    watch_batches(server, batches)
    began = time.perf_counter()
    with store.publish() as publication:
        for nodes, links in documents(number):
            publication.put(nodes, links)
        publication.sweep(DOCUMENT_STAGE)
        publication.sweep(LINK_STAGE)
        prepared = time.perf_counter()
        print(f"prepared beside the server: {prepared - began:.0f} s", flush=True)
        changes = publication.commit(())
    loaded = time.perf_counter()
    print(
        f"compared, loaded and shown: {loaded - prepared:.0f} s, {changes.added} rows, {changes.added / (loaded - prepared):.0f} rows/s"
    )
    for what, mark in {"nodes": "CREATE (n:", "edges": "CREATE (source)", "all": ""}.items():
        some = [batch for batch in batches if mark in batch.text]
        print(
            f"{what}, {len(some)} batches: {ends(some, lambda b: b.seconds)}; by processor time {ends(some, lambda b: b.processor)}"
        )
    edges_last = [batch for batch in batches if "ALIGNS_TO" in batch.text]
    print(
        f"links alone: {ends(edges_last, lambda b: b.seconds)}; by processor time {ends(edges_last, lambda b: b.processor)}"
    )
    print(f"memory of the builder: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")
    print(f"load of the machine: {' '.join(f'{load:.1f}' for load in os.getloadavg())}")
    random = Random(2)
    questions: dict[str, Callable[[], object]] = {
        "rows of a list": lambda: store.rows(f"Layout:{random.randrange(number)}:0"),
        "sections of a document": lambda: store.sections(f"Document:{random.randrange(number)}:0"),
        "one node with its edges": lambda: store.node(f"Domain:{random.randrange(number)}:3"),
        "search, two characters": lambda: store.search("".join(random.choices(WORDS, k=2)), 20),
        "search, four characters": lambda: store.search("".join(random.choices(WORDS, k=4)), 20),
        "search, one character": lambda: store.search(random.choice(WORDS), 20),
    }
    for name, ask in questions.items():
        times = [timed(ask) for _ in range(5 if "one character" in name else 25)]
        print(f"{name}: p50 {median(times) * 1000:.0f} ms, slowest {max(times) * 1000:.0f} ms", flush=True)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else None)
