"""A regulation that repeals its old version of the same title doesn't repeal itself."""

from dataclasses import replace

from policygraph.ingest.extract import extract
from policygraph.ingest.nlp.citations import resolve
from policygraph.ingest.nlp.pipeline import make_pipeline
from policygraph.ingest.read.decode import read_source

TEXT = """某省科技创新促进条例

第一条 为了促进科技创新，制定本条例。

第二条 本条例自2024年10月1日起施行。2015年9月25日通过的《某省科技创新促进条例》同时废止。
"""


def test_the_old_version_is_not_at_hand(tmp_path):
    path = tmp_path / "new.txt"
    path.write_text(TEXT, encoding="utf-8")
    records = extract(read_source(path), None, make_pipeline())
    old = [citation for citation in records.citations if citation.kind == "revises"]
    assert old
    assert all(citation.target is None for citation in resolve(old, [records.document]))
    assert resolve([replace(old[0], kind="cites")], [records.document])[0].target == records.document.id
