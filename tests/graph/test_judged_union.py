"""Every word that people wrote is still there after whatever builds follow: two checkouts on one store, other texts, another order."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from policygraph.api.adding import entry_text
from policygraph.graph.align.judgement_lines import load_judgements
from policygraph.graph.align.judgements import Judgement, Verdict
from policygraph.graph.align.judging import FILE, append_judgement
from policygraph.graph.build import build
from policygraph.graph.rows import Relation
from policygraph.graph.store import open_store

AT = "2026-11-21T09:00:0{}+08:00"
WORDS = (
    Judgement("JS2023-01", "CN2023-01", Verdict.CONFIRM, Relation.BROAD, "甲", AT.format(0), "光通信|光电子，\\两说"),
    Judgement("JS2023-01", "CN2023-01", Verdict.REJECT, None, "乙", AT.format(1), "只是器件"),
    Judgement("CN2023-02", "JS2023-02", Verdict.UNSURE, None, "甲", AT.format(2), ""),
    Judgement("JS2023-02", None, Verdict.NONE, None, "乙", AT.format(3), "逐项核对", place="CN2023"),
    Judgement(
        "CN2023-02",
        None,
        Verdict.NOT_APPROVED,
        None,
        "甲",
        AT.format(4),
        "",
        source="《名录|附件》",
        checked="2026-03-01",
    ),
    Judgement("JS2023-01", "CN2023-01", Verdict.CONFIRM, Relation.CLOSE, "甲", AT.format(5), "改判"),
)


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """A folder with two lists of two rows each."""
    folder = tmp_path / "texts"
    folder.mkdir()
    for layout, names in {"CN2023": ("信息光电子", "机器人"), "JS2023": ("光通信", "石墨烯")}.items():
        rows = "".join(f"{number}\t{name}\t重点突破{name}芯片\n" for number, name in enumerate(names, 1))
        (folder / f"{layout}.txt").write_text(f"领域清单\n\n序号\t领域名称\t技术方向\n{rows}", "utf-8")
        with (folder / "sources.toml").open("a", encoding="utf-8") as sources:
            sources.write(entry_text(f"{layout}.txt", b"", layout, "table", None, 2023))
    return folder


def kept(folder: Path) -> set[Judgement]:
    found = load_judgements(folder.glob("*.tsv"))
    assert found.problems == ()
    return set(found.items)


def test_two_checkouts_on_one_store_end_with_all_words_and_one_graph(texts: Path, tmp_path: Path) -> None:
    store, places = open_store(f"sqlite:///{tmp_path / 'g.db'}"), (tmp_path / "一处", tmp_path / "二处")
    for place in places:
        place.mkdir()
    for number, word in enumerate(WORDS):
        place = places[number % 2]
        append_judgement(place / "judgements.tsv", word)
        build([texts], store, judgements=place)
    digests = {build([texts], store, judgements=place).digest for place in places}
    assert [kept(place) for place in places] == [set(WORDS)] * 2
    assert (set(store.judgements().items), len(digests)) == (set(WORDS), 1)


def test_all_words_outlive_a_lost_store_other_texts_and_another_order(texts: Path, tmp_path: Path) -> None:
    folder = tmp_path / "判断"
    folder.mkdir()
    for word in WORDS:
        append_judgement(folder / "judgements.tsv", word)
    store = open_store(f"sqlite:///{tmp_path / 'g.db'}")
    first = build([texts], store, judgements=folder).digest
    head, *lines = (folder / "judgements.tsv").read_text("utf-8").splitlines()
    (folder / "judgements.tsv").write_text("\n".join((head, *lines[3:])) + "\n", "utf-8")
    (folder / "另一人.tsv").write_text("\n".join((head, *reversed(lines[:3]))) + "\n", "utf-8")
    anew = open_store(f"sqlite:///{tmp_path / 'anew.db'}")
    assert build([texts], anew, judgements=folder).digest == first
    (texts / "另文.txt").write_text("关于发展石墨烯的意见\n\n一、总体要求\n突破石墨烯制备技术。\n", "utf-8")
    build([texts], anew, judgements=folder)
    assert (set(anew.judgements().items), kept(folder)) == (set(WORDS), set(WORDS))
    # a list is gone: its words wait, in the store and in the files
    build([texts / "CN2023.txt"], anew, judgements=folder)
    assert (set(anew.judgements().items), kept(folder)) == (set(WORDS), set(WORDS))


@pytest.mark.parametrize(
    "damage", [lambda h: h.replace("comment", "备注"), lambda h: "\t".join(f'"{c}"' for c in h.split("\t"))]
)
def test_a_damaged_header_loses_nothing(texts: Path, tmp_path: Path, damage: Callable[[str], str]) -> None:
    """The words in the store go on counting, in a file of their own; once the header is mended every line counts once."""
    place, url = tmp_path / "判断", f"sqlite:///{tmp_path / 'g.db'}"
    place.mkdir()
    file = place / FILE
    for word in WORDS:
        append_judgement(file, word)
    with closing(open_store(url)) as store:
        before = build([texts], store, judgements=place).digest
        whole = file.read_text("utf-8")
        header, _, rest = whole.partition("\n")
        file.write_text(f"{damage(header)}\n{rest}", "utf-8")
        report = build([texts], store, judgements=place)
        assert report.digest == before
        assert ["列：表头应为“" in failure.reason for failure in report.failures] == [True]
        assert set(store.judgements().items) == set(WORDS)
        assert file.read_text("utf-8") == f"{damage(header)}\n{rest}"
        file.write_text(whole, "utf-8")
        assert build([texts], store, judgements=place).digest == before
    assert kept(place) == set(WORDS)


@pytest.mark.parametrize("spoilt", [lambda text: text.encode("gb18030"), lambda text: b"\xff\x00" + text.encode()])
def test_a_file_of_another_encoding_loses_nothing(texts: Path, tmp_path: Path, spoilt: Callable[[str], bytes]) -> None:
    """It is named and left as it is, and the build goes on, also where the file of one's own lacks a later word."""
    place = tmp_path / "判断"
    place.mkdir()
    file = place / FILE
    for words in (WORDS[:-1], WORDS):
        for word in words:
            append_judgement(file, word)
        with closing(open_store(f"sqlite:///{tmp_path / 'g.db'}")) as store:
            before = build([texts], store, judgements=place).digest
            whole = file.read_text("utf-8")
            file.write_bytes(spoilt(whole))
            report = build([texts], store, judgements=place)
            assert report.digest == before
            assert ["不是 UTF-8 文本" in failure.reason for failure in report.failures] == [True]
            assert set(store.judgements().items) == set(words)
        assert file.read_bytes() == spoilt(whole)
        file.write_text(whole, "utf-8")
    assert kept(place) == set(WORDS)
