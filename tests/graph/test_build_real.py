"""The build of the five texts themselves: every quote is in the file, and the graph is the same wherever it is built."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from policygraph.graph.build import BuildReport, build
from policygraph.graph.store import Store, open_store
from policygraph.ingest.records import Evidence
from tests.factory import RAW, ROOT

REFERENCE = ROOT / "data" / "reference"


@pytest.fixture(scope="module")
def store(graph_url: str) -> Iterator[Store]:
    """The graph of the five texts."""
    store = open_store(graph_url)
    yield store
    store.close()


def built(texts: Path, place: Path) -> BuildReport:
    """Build texts into a store and a cache under `place`."""
    store = open_store(f"sqlite:///{place / 'graph.db'}")
    return build([texts], store, reference=REFERENCE, cache=place / "cache")


def evidence_of(store: Store) -> Iterator[Evidence]:
    """Yield every piece of evidence that a record carries."""
    findings = (store.mentions(), store.conditions(), store.measures(), store.indicators(), store.facts())
    yield from (finding.evidence for found in (*findings, store.citations()) for finding in found)
    for document in store.documents():
        yield from (evidence for _, evidence in document.evidence)
    places = [(row.name_evidence, row.body_evidence) for row in (*store.domains(), *store.topics())]
    yield from (evidence for pair in places for evidence in pair if evidence)
    for link in store.all_alignments():
        for feature in link.features:
            yield from (*feature.subject_evidence, *feature.object_evidence)


def test_every_quote_stands_in_its_file(store: Store) -> None:
    texts = {d.id: (RAW / d.file).read_bytes().decode(d.encoding) for d in store.documents()}
    for name in (
        "national_centres",
        "provincial_centres",
    ):  # the name of a centre is quoted from the register's own file
        texts[f"register:{name}"] = (REFERENCE / f"{name}.csv").read_bytes().decode("utf-8")
    checked = 0
    for evidence in evidence_of(store):
        assert texts[evidence.document][evidence.start : evidence.end] == evidence.quote
        checked += 1
    assert checked > 1000


def test_the_lists_have_their_rows(store: Store) -> None:
    rows = {layout.id: store.rows(layout.id) for layout in store.layouts()}
    assert {name: len(found) for name, found in rows.items() if name in ("CN2017", "JS2023", "ZJ2021", "JSFUND2023")} == {
        "CN2017": 22, "JS2023": 23, "ZJ2021": 15, "JSFUND2023": 25,
    }  # fmt: skip
    assert [row.id for row in rows["ZJ2021"] if row.name is None] == ["ZJ2021-14", "ZJ2021-15"]
    assert all(row.directions for row in rows["JS2023"])


def test_every_id_of_an_edge_is_a_node(store: Store) -> None:
    lines = [tuple(line) for line in store.content()]
    nodes = {line[1] for line in lines if len(line) == 3}
    edges = [line for line in lines if len(line) == 5]
    assert len(edges) > len(nodes)
    assert [line for line in edges if line[1] not in nodes or line[2] not in nodes] == []


def test_the_graph_is_the_same_from_another_folder_and_from_the_cache(store: Store, tmp_path: Path) -> None:
    moved = tmp_path / "elsewhere"
    shutil.copytree(RAW, moved)
    first = built(moved, tmp_path)
    assert first.digest == store.digest()
    assert first.failures == ()
    (moved / "extra.txt").write_text("江苏省某通知\n一、要求\n做好工作。\n", "utf-8")
    assert built(moved, tmp_path).from_cache == len(first.documents)
    (moved / "extra.txt").unlink()
    assert built(moved, tmp_path).digest == first.digest


def test_no_language_library_is_loaded_when_all_is_cached(tmp_path: Path) -> None:
    built(RAW, tmp_path)
    (tmp_path / "graph.db").unlink()
    program = (
        "import sys\nfrom pathlib import Path\nfrom tests.graph.test_build_real import built\n"
        "from tests.factory import RAW\n"
        "report = built(RAW, Path(sys.argv[1]))\n"
        "assert report.from_cache == len(report.documents) == 5, report\n"
        "assert not {'spacy', 'jieba', 'rjieba'} & set(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", program, str(tmp_path)], cwd=ROOT, check=True)
