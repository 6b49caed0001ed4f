"""What people decided goes through every build: into the store, back into the files, never lost, each bad line named."""

from pathlib import Path

import pytest

from policygraph.api.adding import entry_text
from policygraph.graph.align.judgement_lines import HEADER, load_judgements
from policygraph.graph.align.judgements import Judgement, Verdict
from policygraph.graph.align.judging import append_judgement
from policygraph.graph.build import build
from policygraph.graph.errors import UsageError
from policygraph.graph.rows import Relation, Status
from policygraph.graph.store import Store, open_store

PAIR = ("JS2023-01", "CN2023-01")


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """A folder with two lists of two rows each."""
    folder = tmp_path / "texts"
    folder.mkdir()
    lists = {"CN2023": ("信息光电子", "机器人"), "JS2023": ("光通信", "石墨烯")}
    for layout, names in lists.items():
        rows = "".join(f"{number}\t{name}\t重点突破{name}芯片\n" for number, name in enumerate(names, 1))
        (folder / f"{layout}.txt").write_text(f"领域清单\n\n序号\t领域名称\t技术方向\n{rows}", "utf-8")
        entry = entry_text(f"{layout}.txt", b"", layout, "table", None, 2023)
        with (folder / "sources.toml").open("a", encoding="utf-8") as sources:
            sources.write(entry)
    return folder


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return open_store(f"sqlite:///{tmp_path / 'graph.db'}")


def said(
    subject: str, object_: str | None, verdict: Verdict = Verdict.REJECT, by: str = "甲", place: str = ""
) -> Judgement:
    return Judgement(subject, object_, verdict, None, by, "2026-11-21T09:00:00+08:00", "核对原文", place=place)


def judged(folder: Path, *items: Judgement) -> Path:
    folder.mkdir(exist_ok=True)
    for item in items:
        append_judgement(folder / "judgements.tsv", item)
    return folder


def test_a_judgement_is_in_the_store_after_the_build_and_shown_on_its_rows(texts: Path, store: Store, tmp_path: Path):
    build([texts], store)
    one, two = PAIR
    build([texts], store, judgements=judged(tmp_path / "j", said(one, two)))
    assert [(item.subject, item.object, item.verdict) for item in store.judgements().items] == [
        (one, two, Verdict.REJECT)
    ]
    assert [edge.role for edge in store.node(one).edges if edge.kind == "JUDGES"] == ["reject"]


def test_the_digest_changes_with_a_judgement_that_moves_no_link(texts: Path, store: Store, tmp_path: Path):
    before = build([texts], store).digest
    one = PAIR[0]
    absent = Judgement(
        one, None, Verdict.NOT_APPROVED, None, "甲", "2026-11-21", "", source="https://e.cn", checked="2026-11-20"
    )
    assert build([texts], store, judgements=judged(tmp_path / "j", absent)).digest != before
    assert store.judgements().items[0].checked == "2026-11-20"


def test_stores_and_files_end_with_the_union(texts: Path, store: Store, tmp_path: Path):
    build([texts], store)
    one, two = PAIR
    build([texts], store, judgements=judged(tmp_path / "甲", said(one, two)))
    other = judged(tmp_path / "乙", said(one, two, Verdict.UNSURE, "乙"))
    build([texts], store, judgements=other)
    assert {item.by for item in load_judgements(other.glob("*.tsv")).items} == {"甲", "乙"}
    assert {item.by for item in store.judgements().items} == {"甲", "乙"}
    file = (other / "judgements.tsv").read_bytes()
    build([texts], store, judgements=other)
    assert (other / "judgements.tsv").read_bytes() == file


def test_a_folder_that_is_gone_is_written_anew_from_the_store(texts: Path, store: Store, tmp_path: Path):
    build([texts], store)
    one, two = PAIR
    build([texts], store, judgements=judged(tmp_path / "j", said(one, two)))
    build([texts], store, judgements=tmp_path / "新")
    assert len(load_judgements((tmp_path / "新").glob("*.tsv")).items) == 1


def test_judgements_that_cannot_be_written_back_stop_the_build_with_a_message(
    texts: Path, store: Store, tmp_path: Path
):
    build([texts], store)
    one, two = PAIR
    before = build([texts], store, judgements=judged(tmp_path / "j", said(one, two))).digest
    (tmp_path / "文件").write_text("")
    with pytest.raises(UsageError, match="写不进去"):
        build([texts], store, judgements=tmp_path / "文件")
    assert store.digest() == before


def test_a_judgement_on_what_is_gone_is_named_with_line_and_column(texts: Path, store: Store, tmp_path: Path):
    folder = judged(
        tmp_path / "j", said("JS2023-99", "CN2023-01"), said("JS2023-01", None, Verdict.NONE, place="XX2000")
    )
    report = build([texts], store, judgements=folder)
    reasons = [failure.reason for failure in report.failures]
    assert any("第2行 subject_id 列：编号 JS2023-99" in reason for reason in reasons)
    assert any("第3行 object_source 列：编号 XX2000" in reason for reason in reasons)
    assert len(store.judgements().items) == 2


def test_a_row_of_wrong_width_is_named_and_kept_and_the_others_count(texts: Path, store: Store, tmp_path: Path):
    build([texts], store)
    one, two = PAIR
    folder = judged(tmp_path / "j", said(one, two))
    file = folder / "judgements.tsv"
    file.write_text(file.read_text("utf-8") + "手工\t写坏\n", "utf-8")
    report = build([texts], store, judgements=folder)
    assert [failure.reason for failure in report.failures] == [
        f"判断文件 judgements.tsv 第3行：应有{len(HEADER)}列，实有2列；此行未采用、原样保留，请补齐制表符"
    ]
    assert file.read_text("utf-8").endswith("手工\t写坏\n")
    assert len(store.judgements().items) == 1


def test_a_judgement_the_other_way_round_counts(texts: Path, store: Store, tmp_path: Path):
    build([texts], store)
    one, two = PAIR
    turned = Judgement(one, two, Verdict.CONFIRM, Relation.NARROW, "甲", "2026-11-21", "")
    build([texts], store, judgements=judged(tmp_path / "j", turned))
    left, right = one.rpartition("-")[0], two.rpartition("-")[0]
    for ours, theirs, relation in ((left, right, Relation.NARROW), (right, left, Relation.BROAD)):
        found = [link for link in store.alignments(ours, theirs) if link.status is Status.CONFIRMED]
        assert [link.relation for link in found] == [relation]


def test_reordered_lines_another_text_and_a_rebuild_keep_every_judgement(texts: Path, store: Store, tmp_path: Path):
    folder = judged(tmp_path / "j", said(*PAIR), said("JS2023-02", "CN2023-02", Verdict.UNSURE, "乙"))
    first = build([texts], store, judgements=folder).digest
    file = folder / "judgements.tsv"
    head, *lines = file.read_text("utf-8").splitlines()
    file.write_text("\n".join([head, *reversed(lines)]) + "\n", "utf-8")
    assert build([texts], store, judgements=folder).digest == first
    (texts / "另文.txt").write_text("关于发展石墨烯的意见\n\n一、总体要求\n突破石墨烯制备技术。\n", "utf-8")
    build([texts], store, judgements=folder)
    assert len(store.judgements().items) == 2
    statuses = {(link.subject, link.object): link.status for link in store.alignments("JS2023", "CN2023")}
    assert statuses[PAIR] is Status.REJECTED
    assert statuses["JS2023-02", "CN2023-02"] is Status.UNSURE
