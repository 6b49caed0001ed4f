"""A cell's list that goes on on the next line, whatever character breaks it: the table is not over at a semicolon."""

from pathlib import Path

import pytest

from policygraph.ingest.extract import extract
from policygraph.ingest.nlp.pipeline import make_pipeline
from policygraph.ingest.normal import normal_form
from policygraph.ingest.read import SourceText, read_source
from policygraph.ingest.structure import read_structure
from tests.factory import RAW

BREAKS = ["\n", "\f", "\u2028"]


def directions(text: str) -> tuple[list[tuple[str, str | None]], list[tuple[str | None, str]]]:
    records = extract(SourceText(Path("zhejiang.txt"), text, "utf-8", "ab" * 32, ()), None, make_pipeline())
    owned = sorted(
        (m.owner or "", normal_form(m.evidence.quote)) for m in records.mentions if "#" not in (m.owner or "")
    )
    return [(domain.id, domain.name) for domain in records.domains], owned


@pytest.mark.parametrize("mark", BREAKS)
def test_the_same_rows_and_directions(mark: str) -> None:
    text = read_source(RAW / "zhejiang_mic_plan_2021.txt").text
    assert directions(text.replace("；", f"；{mark}")) == directions(text)


@pytest.mark.parametrize("mark", BREAKS)
def test_a_full_stop_still_ends_the_table(mark: str) -> None:
    table = f"序号\n领域\n方向\n1\n稀土材料\n突破晶界扩散技术；{mark}研制磁体。\n2\n铝材\n研发铝板。\n"
    text = f"徐阳省制造业创新中心重点建设领域（2022年）\n\n{table}各市组织实施办法另行通知\n"
    domains = read_structure(SourceText(Path("x.txt"), text, "utf-8", "ab" * 32, ()), None).domains
    bodies = [domain.body_evidence.quote for domain in domains if domain.body_evidence]
    assert bodies == [f"突破晶界扩散技术；{mark}研制磁体。", "研发铝板。"]
