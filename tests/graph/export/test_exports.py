"""Each export of the toy graph, line by line, in the format that others rely on."""

import io
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from policygraph.graph.align.judgements import Judgement, Judgements, Verdict
from policygraph.graph.answers.validity import status_at
from policygraph.graph.build import build
from policygraph.graph.export import EXPORTS
from policygraph.graph.export import exported as exported_at
from policygraph.graph.export.alignments import _line
from policygraph.graph.store import Store, open_store
from tests.graph.store.texts import JIANGSU, NATIONAL, TOY


def exported(store: Store, name: str) -> str:
    """Return an export as text."""
    return b"".join(EXPORTS[name](store)).decode()


def objects(store: Store, name: str) -> list[dict[str, object]]:
    """Return the objects of a JSON lines export."""
    return [json.loads(line) for line in exported(store, name).splitlines()]


def test_technologies_name_every_row(store: Store) -> None:
    assert objects(store, "technologies") == [
        {"id": "CN2023-01", "name": "信息光电子", "items": ["光芯片", "光模块"]},
        {"id": "CN2023-02", "name": "机器人", "items": ["谐波减速器"]},
        {"id": "FUND2023-1001", "name": "高速光模块", "items": []},
        {"id": "JS2023-01", "name": "光通信", "items": ["光模块", "光纤"]},
        {"id": "JS2023-02", "name": "石墨烯", "items": ["单层石墨烯"]},
        {"id": "ZJ2023-01", "name": "智能光伏", "items": ["光纤"]},
    ]


KEYS = {
    "mentions": "document owner technology action start end quote rule",
    "documents": "id title number issuer published level region layouts valid_from valid_to status sha256",
    "citations": "document number title target start end quote",
    "conditions": "document section subject comparator value unit scope modality object stage unless start end quote",
    "indicators": "topic name comparator value unit start end quote",
    "measures": "document section kind name value unit beneficiary precondition start end quote",
    "facts": "document kind name value unit start end quote",
}


@pytest.mark.parametrize("name", sorted(KEYS))
def test_lines_have_exactly_the_agreed_keys(store: Store, name: str) -> None:
    found = objects(store, name)
    assert found
    assert {tuple(line) for line in found} == {tuple(KEYS[name].split())}


@pytest.mark.parametrize("name", sorted(set(KEYS) - {"documents", "indicators"}))
def test_quotes_are_verbatim(store: Store, name: str) -> None:
    for line in objects(store, name):
        text = store.text(str(line["document"]))
        assert text[line["start"] : line["end"]] == line["quote"]  # type: ignore[misc]


def test_values_are_those_of_the_records(store: Store) -> None:
    (condition,) = objects(store, "conditions")
    assert (condition["subject"], condition["comparator"], condition["value"]) == ("覆盖率", ">=", "50")
    (measure,) = objects(store, "measures")
    assert (measure["kind"], measure["value"], measure["unit"]) == ("cap", "3000", "万元")
    assert [line["target"] for line in objects(store, "citations")] == ["js", "cn"]


def test_documents_have_the_status_of_the_answers(store: Store) -> None:
    def at(day: str) -> dict[str, str]:
        return {d["id"]: d["status"] for d in map(json.loads, exported_at(store, "documents", day))}

    assert {day: at(day) for day in ("2000-01-01", "2030-01-01")} == {
        day: {document.id: status_at(document, day) for document in store.documents()}
        for day in ("2000-01-01", "2030-01-01")
    }


def test_alignments_are_valid_sssom(store: Store) -> None:
    from sssom.parsers import parse_sssom_table
    from sssom.validators import validate

    found = parse_sssom_table(io.StringIO(exported(store, "alignments")))
    reports = validate(found, fail_on_error=True)
    assert not [result for report in reports.values() for result in report.results]
    rows = found.df.to_dict("records")
    assert [(row["subject_id"], row["predicate_id"], row["object_id"]) for row in rows] == [
        ("JS2023:JS2023-01", "skos:broadMatch", "CN2023:CN2023-01"),
        ("JS2023:JS2023-01", "skos:broadMatch", "ZJ2023:ZJ2023-01"),
    ]
    assert [row["confidence"] for row in rows] == [0.75, 0.75]
    assert [row["subject_label"] for row in rows] == ["光通信", "光通信"]


@pytest.mark.parametrize("name", sorted(EXPORTS))
def test_an_export_is_the_same_every_time(store: Store, name: str) -> None:
    parts: Iterator[bytes] = EXPORTS[name](store)
    assert b"".join(parts) == b"".join(EXPORTS[name](store))


def test_what_a_person_found_nowhere_has_no_term(tmp_path: Path) -> None:
    from sssom.parsers import parse_sssom_table
    from sssom.validators import validate

    said = [
        Judgement("JS2023-02", None, Verdict.NONE, None, "甲", "2026-11-21T09:00:00", "逐条查过", place="CN2023"),
        Judgement("JS2023-99", None, Verdict.NONE, None, "甲", "2026-11-21", "", place="CN2023"),
        Judgement("JS2023-01", "CN2023-01", Verdict.REJECT, None, "乙", "2026-11-20", "不是一回事"),
    ]
    (tmp_path / "a.txt").write_text(NATIONAL, "utf-8")
    (tmp_path / "b.txt").write_text(JIANGSU, "utf-8")
    store = open_store(f"sqlite:///{tmp_path / 'judged.db'}")
    build([tmp_path], store, stages=replace(TOY, judged=Judgements(tuple(said))))
    found = parse_sssom_table(io.StringIO(exported(store, "alignments")))
    assert not [result for report in validate(found, fail_on_error=True).values() for result in report.results]
    (row,) = [row for row in found.df.to_dict("records") if row["object_id"] == "sssom:NoTermFound"]
    assert (row["subject_id"], row["object_source"], row["author_label"]) == ("JS2023:JS2023-02", "layout:CN2023", "甲")
    assert (row["mapping_date"], row["comment"]) == ("2026-11-21", "逐条查过")


def test_no_control_character_reaches_a_mapping_and_every_line_keeps_its_columns() -> None:
    assert _line(("光\x07刻\x1b胶", "甲\r\n乙\t丙")) == "光刻胶\t甲  乙 丙\n".encode()
