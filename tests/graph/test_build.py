"""What a build does with its inputs: exactly these, one bad file never stopping the others, nothing twice."""

from dataclasses import replace
from pathlib import Path

import pytest

from policygraph.graph.build import Input, Stages, Step, build
from policygraph.graph.errors import NothingToBuild
from policygraph.graph.store import Store, open_store
from policygraph.ingest.records import Document, DocumentRecords
from tests.graph.store.texts import JIANGSU, NATIONAL, TOY, ZHEJIANG, toy_records


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two lists."""
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "a.txt").write_text(NATIONAL, "utf-8")
    (folder / "b.txt").write_text(JIANGSU, "utf-8")
    return folder


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """An empty store."""
    return open_store(f"sqlite:///{tmp_path / 'graph.db'}")


def reading(read: object) -> Stages:
    """Return the toy stages with another way to read."""
    return Stages(TOY.find, read, TOY.resolve, TOY.link, "other")  # type: ignore[arg-type]


def test_an_unchanged_build_touches_nothing(folder: Path, store: Store, tmp_path: Path) -> None:
    first = build([folder], store, stages=TOY, cache=tmp_path / "cache")
    file = (tmp_path / "graph.db").read_bytes()
    second = build([folder], store, stages=TOY, cache=tmp_path / "cache")
    assert (second.digest, second.documents, second.rows, second.links) == (
        first.digest, first.documents, first.rows, first.links,
    )  # fmt: skip
    assert (second.from_cache, second.changes.added, second.changes.removed) == (2, 0, 0)
    assert (tmp_path / "graph.db").read_bytes() == file


def test_a_changed_text_changes_only_what_it_says(folder: Path, store: Store) -> None:
    build([folder], store, stages=TOY)
    (folder / "b.txt").write_text(JIANGSU.replace("石墨烯：单层石墨烯", "石墨烯：双层石墨烯"), "utf-8")
    report = build([folder], store, stages=TOY)
    assert report.changes.added > 0
    assert report.changes.unchanged > report.changes.added + report.changes.changed
    assert [row.text for row in store.rows("JS2023")] == ["光模块、光纤", "双层石墨烯"]
    assert "单层石墨烯" not in [technology.name for technology in store.technologies()]


def test_the_graph_becomes_exactly_the_inputs(folder: Path, store: Store, tmp_path: Path) -> None:
    (folder / "c.txt").write_text(ZHEJIANG, "utf-8")
    assert build([folder], store, stages=TOY).dropped == ()
    (folder / "c.txt").unlink()
    report = build([folder], store, stages=TOY)
    fresh = build([folder], open_store(f"sqlite:///{tmp_path / 'fresh.db'}"), stages=TOY)
    assert report.dropped == ("zj",)
    assert report.digest == fresh.digest
    assert store.rows("ZJ2023") == ()


def test_what_only_a_dropped_text_supported_goes(folder: Path, store: Store) -> None:
    (folder / "c.txt").write_text(ZHEJIANG, "utf-8")
    build([folder], store, stages=TOY)
    (folder / "b.txt").unlink()
    build([folder], store, stages=TOY)
    names = {technology.name for technology in store.technologies()}
    assert "单层石墨烯" not in names
    assert "光纤" in names


def test_the_order_of_inputs_does_not_count(folder: Path, store: Store, tmp_path: Path) -> None:
    files = [folder / "a.txt", folder / "b.txt"]
    one = build(files, store, stages=TOY).digest
    other = build(files[::-1], open_store(f"sqlite:///{tmp_path / 'other.db'}"), stages=TOY).digest
    assert one == other


@pytest.mark.parametrize(("text", "reason"), [("坏", "读不出"), ("错", "ZeroDivisionError")])
def test_one_bad_file_never_stops_the_others(folder: Path, store: Store, text: str, reason: str) -> None:
    expected = build([folder], store, stages=TOY).digest
    (folder / "0.txt").write_text(text, "utf-8")
    report = build([folder], store, stages=TOY)
    assert [Path(failure.path).name for failure in report.failures] == ["0.txt"]
    assert reason in report.failures[0].reason
    assert report.digest == expected
    assert build([folder], store, stages=TOY).failures == report.failures


def test_nothing_usable_leaves_the_graph_as_it_was(folder: Path, store: Store, tmp_path: Path) -> None:
    before = build([folder], store, stages=TOY).digest
    bad = tmp_path / "bad"
    bad.mkdir()
    for text in ("", "坏"):
        if text:
            (bad / "0.txt").write_text(text, "utf-8")
        with pytest.raises(NothingToBuild, match="原有图谱未受影响") as caught:
            build([bad], store, stages=TOY)
        assert caught.value.exit_code == 2
    assert store.digest() == before


def test_a_first_build_of_nothing_leaves_no_store(tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    with pytest.raises(NothingToBuild):
        build([tmp_path / "missing"], open_store(str(path)), stages=TOY)
    assert not list(tmp_path.iterdir())


def test_the_same_text_twice_is_said_so(folder: Path, store: Store, tmp_path: Path) -> None:
    expected = build([folder], store, stages=TOY).digest
    (folder / "copy.txt").write_text(JIANGSU, "utf-8")
    report = build([folder], store, stages=TOY)
    assert len(report.failures) == 1
    assert "重复" in report.failures[0].reason
    assert report.digest == expected


def test_a_quote_that_is_not_verbatim_fails_its_text(folder: Path, store: Store) -> None:
    def shifted(file: object) -> DocumentRecords:
        records = TOY.read(file)  # type: ignore[arg-type]
        if records.document.id != "js":
            return records
        fields = {name: getattr(records, name) for name in DocumentRecords.__match_args__}
        return DocumentRecords(**{**fields, "text": "甲" + JIANGSU})

    report = build([folder], store, stages=reading(shifted))
    assert report.documents == ("cn",)
    assert "引文与原文不符" in report.failures[0].reason


def test_progress_counts_up_to_the_end(folder: Path, store: Store) -> None:
    steps: list[Step] = []
    build([folder], store, steps.append, stages=TOY)
    for stage in ("读取", "对应", "发布"):
        seen = [step for step in steps if step.stage == stage]
        assert [step.done for step in seen] == list(range(seen[-1].total + 1))


def test_unchanged_texts_come_from_the_cache(folder: Path, store: Store, tmp_path: Path) -> None:
    cache, read = tmp_path / "cache", []

    def counting(file: object) -> DocumentRecords:
        read.append(file)
        return TOY.read(file)  # type: ignore[arg-type]

    first = build([folder], store, stages=reading(counting), cache=cache)
    (folder / "c.txt").write_text(ZHEJIANG, "utf-8")
    second = build([folder], store, stages=reading(counting), cache=cache)
    assert (first.from_cache, second.from_cache, len(read)) == (0, 2, 3)
    for path in cache.iterdir():
        path.write_bytes(path.read_bytes()[:-9])
    (folder / "c.txt").unlink()
    third = build([folder], store, stages=reading(counting), cache=cache)
    assert (third.from_cache, third.digest, len(read)) == (0, first.digest, 5)
    assert len(list(cache.iterdir())) == 2


def test_links_go_from_the_lower_to_the_higher_list() -> None:
    from policygraph.graph.building.linking import pairs

    documents: list[Document] = [toy_records(text).document for text in (NATIONAL, JIANGSU, ZHEJIANG)]
    layouts = [toy_records(text).layouts[0] for text in (ZHEJIANG, NATIONAL, JIANGSU)]
    assert pairs(layouts, documents) == (("JS2023", "ZJ2023"), ("JS2023", "CN2023"), ("ZJ2023", "CN2023"))


def test_a_list_id_that_is_taken_gets_the_next_letter(folder: Path, store: Store) -> None:
    (folder / "d.txt").write_text("另一份", "utf-8")

    def read(file: Input) -> DocumentRecords:
        records = toy_records(ZHEJIANG)
        layout = replace(records.layouts[0], id="JS2023")
        row = replace(records.domains[0], id="JS2023-01", layout="JS2023")
        mention = replace(records.mentions[0], owner="JS2023-01")
        taking = replace(records, layouts=(layout,), domains=(row,), mentions=(mention,))
        return taking if file.path.stem == "d" else TOY.read(file)

    build([folder], store, stages=reading(read))
    names = {layout.id: [row.name for row in store.rows(layout.id)] for layout in store.layouts()}
    assert sorted(names) == ["CN2023", "JS2023", "JS2023B"]
    assert sorted(map(tuple, names.values())) == [("信息光电子", "机器人"), ("光通信", "石墨烯"), ("智能光伏",)]
    assert store.rows("JS2023B")[0].directions
    assert store.rows("JS2023B")[0].id == "JS2023B-01"


def test_what_was_found_twice_counts_once_and_is_said(folder: Path, store: Store) -> None:
    def read(file: Input) -> DocumentRecords:
        records = TOY.read(file)
        again = tuple(replace(citation, section=None) for citation in records.citations)
        return replace(records, citations=records.citations + again, mentions=records.mentions * 2)

    report = build([folder], store, stages=reading(read))
    assert [notice.partition("：")[0] for notice in report.notices] == ["cn", "js"]
    assert "citations 里有 1 条" in report.notices[0]
    assert report.digest == build([folder], store, stages=TOY).digest
