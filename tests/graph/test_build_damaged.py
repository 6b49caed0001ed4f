"""A damaged text goes in as far as it can be read, and the build says which bytes it could not read."""

from pathlib import Path

from policygraph.graph.build import build
from policygraph.graph.store import open_store
from tests.factory import RAW


def test_a_character_cut_in_the_middle_is_named_with_its_byte(tmp_path: Path) -> None:
    (tmp_path / "cut.txt").write_bytes((RAW / "jiangsu_mic_guide_2023.txt").read_bytes()[:5001])
    store = open_store(f"sqlite:///{tmp_path}/graph.db")
    report = build([tmp_path / "cut.txt"], store)
    assert [notice for notice in report.notices if "cut.txt" in notice and "字节" in notice]
    assert report.documents


def test_an_unchanged_build_says_it_again(tmp_path: Path) -> None:
    (tmp_path / "cut.txt").write_bytes((RAW / "jiangsu_mic_guide_2023.txt").read_bytes()[:5001])
    store = open_store(f"sqlite:///{tmp_path}/graph.db")
    first, second = (build([tmp_path / "cut.txt"], store) for _ in range(2))
    assert second.from_cache == 1
    assert second.notices == first.notices


def test_a_sound_text_has_no_remark(tmp_path: Path) -> None:
    (tmp_path / "whole.txt").write_bytes((RAW / "jiangsu_mic_guide_2023.txt").read_bytes())
    assert build([tmp_path / "whole.txt"], open_store(f"sqlite:///{tmp_path}/graph.db")).notices == ()
