"""A line that ends like an issuer (…布局, …管理局) right above a table is no signature, and the table is read all the same."""

from pathlib import Path

import pytest

from policygraph.ingest.read.decode import read_source
from policygraph.ingest.structure import read_structure


@pytest.mark.parametrize("above", ["建设领域总体布局", "江苏省工业和信息化厅"])
def test_the_rows_below_are_found(tmp_path: Path, above: str):
    path = tmp_path / "表.txt"
    path.write_text(f"{above}\n序号\t领域名称\t技术难点\n1\t光刻胶\t突破树脂合成。\n2\t传感器\t突破封装。\n", "utf-8")
    assert [domain.name for domain in read_structure(read_source(path), None).domains] == ["光刻胶", "传感器"]
