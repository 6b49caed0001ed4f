"""The cache gives back what was kept, or nothing; never something else, and never an error."""

from pathlib import Path

import pytest

from policygraph.ingest.cache import RecordsCache, code_fingerprint, folder_fingerprint, key_of
from tests.graph.store.texts import JIANGSU, NATIONAL, toy_records

RECORDS = toy_records(NATIONAL)


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    cache = RecordsCache(tmp_path / "new" / "cache")
    assert cache.get("k") is None
    cache.put("k", RECORDS)
    assert cache.get("k") == RECORDS
    assert cache.get("other") is None


@pytest.mark.parametrize("at", range(0, 4000, 333))
def test_a_damaged_file_counts_as_none_and_is_written_anew(tmp_path: Path, at: int) -> None:
    cache = RecordsCache(tmp_path)
    cache.put("k", RECORDS)
    path = next(tmp_path.iterdir())
    data = path.read_bytes()
    at %= len(data)
    for damaged in (data[:at], data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :], b""):
        path.write_bytes(damaged)
        assert cache.get("k") is None
    cache.put("k", RECORDS)
    assert cache.get("k") == RECORDS


def test_no_folder_keeps_nothing() -> None:
    cache = RecordsCache(None)
    cache.put("k", RECORDS)
    assert cache.get("k") is None


def test_a_folder_that_cannot_be_written_costs_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", "utf-8")
    cache = RecordsCache(tmp_path / "file")
    cache.put("k", RECORDS)
    assert cache.get("k") is None


def test_only_the_wanted_stay(tmp_path: Path) -> None:
    cache = RecordsCache(tmp_path)
    cache.put("a", RECORDS)
    cache.put("b", toy_records(JIANGSU))
    (tmp_path / "half.part").write_text("x", "utf-8")
    (tmp_path / "mine.txt").write_text("x", "utf-8")
    cache.keep_only(["b"])
    assert sorted(path.name for path in tmp_path.iterdir()) == ["b.jsonl", "mine.txt"]


def test_the_key_depends_on_bytes_name_entry_and_reader() -> None:
    keys = {key_of(*parts) for parts in (("1", "a", None, "x"), ("2", "a", None, "x"), ("1", "b", None, "x"))}
    keys |= {key_of("1", "a", ("entry",), "x"), key_of("1", "a", None, "y")}
    assert len(keys) == 5
    assert key_of("1", "a", None, "x") in keys


def test_fingerprints_follow_the_files(tmp_path: Path) -> None:
    assert code_fingerprint() == code_fingerprint()
    before = folder_fingerprint(tmp_path)
    (tmp_path / "regions.csv").write_text("code\n", "utf-8")
    assert folder_fingerprint(tmp_path) != before
