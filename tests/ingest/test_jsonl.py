"""Records survive being written and read, and the same records give the same bytes."""

import pytest

from policygraph.ingest import jsonl
from tests.graph.store.texts import JIANGSU, NATIONAL, ZHEJIANG, fund_records, toy_records


@pytest.mark.parametrize("records", [*(toy_records(text) for text in (NATIONAL, JIANGSU, ZHEJIANG)), fund_records()])
def test_reading_back_gives_equal_records(records: object) -> None:
    written = jsonl.dump(records)  # type: ignore[arg-type]
    assert jsonl.load(written) == records
    assert jsonl.dump(jsonl.load(written)) == written


def test_strange_characters_survive() -> None:
    records = toy_records("江苏清单\n光\u2028通信：光\u0085模块、😀\x00\r\n")
    assert jsonl.load(jsonl.dump(records)) == records


def test_every_line_names_its_record() -> None:
    lines = jsonl.dump(toy_records(NATIONAL)).decode().splitlines()
    assert lines[0].startswith('["document",{"id":"cn"')
    assert sum(line.startswith('["domains",') for line in lines) == 2


@pytest.mark.parametrize(
    "data", [b"", b"{}", b'["document",{"id":1}]\n', b'["text","x"]\n', b"\xff", b'["unknown",1]\n']
)
def test_other_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="不是记录文件"):
        jsonl.load(data)


def test_every_cut_of_a_file_is_refused_or_shorter() -> None:
    whole = jsonl.dump(toy_records(NATIONAL))
    with pytest.raises(ValueError, match="不是记录文件"):
        jsonl.load(whole[: len(whole) // 2])
