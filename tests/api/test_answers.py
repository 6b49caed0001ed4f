"""The three answers on the command line: the keys that others rely on, one row for each row of the lists, quotes that re-read."""

import csv
import io
import json

import pytest

from policygraph.graph.answers.validity import NAMING, titles_in
from tests.factory import RAW

KEYS = {
    "overlap": {"subject", "object", "relation", "status", "basis", "sentence", "evidence", "confidence", "features"},
    "gaps": {"reference", "name", "verdict", "reason", "matched", "unmatched", "domains", "evidence", "search_record"},
    "upgradable": {"domain", "name", "fit", "extent", "via", "centres", "tier", "open_facts", "evidence"},
}


@pytest.fixture
def ask(policygraph, graph_url):
    def run(name: str, *words: str) -> str:
        done = policygraph(name, "--store", graph_url, "--as-of", "2026-01-01", *words)
        assert (done.code, done.err) == (0, "")
        return done.out

    return run


@pytest.mark.parametrize("name", KEYS)
def test_json_has_the_promised_keys(ask, name: str):
    answer = json.loads(ask(name, "--format", "json"))
    assert {"list", "reference", "as_of", "digest", "documents", "notes", "rows"} <= set(answer)
    assert (answer["list"], answer["reference"], answer["as_of"]) == ("JS2023", "CN2017", "2026-01-01")
    assert {"id", "status"} <= set(answer["documents"][0])
    assert all(KEYS[name] <= set(row) for row in answer["rows"])


def test_every_reference_row_has_a_verdict_and_every_domain_a_fit(ask):
    gaps = json.loads(ask("gaps", "--format", "json"))
    fits = json.loads(ask("upgradable", "--format", "json"))
    assert [row["reference"] for row in gaps["rows"]] == [f"CN2017-{n:02}" for n in range(1, 23)]
    assert [row["domain"] for row in fits["rows"]] == [f"JS2023-{n:02}" for n in range(1, 24)]


def test_documents_are_exported_with_the_status_of_the_answers(ask, policygraph, graph_url):
    def at(day):
        printed = policygraph("export", "documents", "--as-of", day, "--store", graph_url).out
        return {record["id"]: record["status"] for record in map(json.loads, printed.splitlines())}

    answer = json.loads(ask("gaps", "--format", "json"))
    lapsed = at(answer["as_of"])
    assert {document["id"]: lapsed[document["id"]] for document in answer["documents"]} == {
        document["id"]: document["status"] for document in answer["documents"]
    }
    assert (lapsed["zj-mic-plan-2021"], at("2024-01-01")["zj-mic-plan-2021"]) == ("已过期", "现行")


def test_every_quote_re_reads_from_its_text(ask, policygraph, graph_url):
    documents = policygraph("export", "documents", "--store", graph_url).out.splitlines()
    texts = {}
    for path in RAW.glob("*.txt"):
        from policygraph.ingest.read.decode import read_source

        source = read_source(path)
        texts[source.sha256] = source.text
    by_id = {record["id"]: texts[record["sha256"]] for record in map(json.loads, documents)}
    quotes = [
        quote for name in ("gaps", "upgradable") for quote in quotes_in(json.loads(ask(name, "--format", "json")))
    ]
    assert len(quotes) > 100
    assert all(by_id[q["document"]][q["start"] : q["end"]] == q["quote"] for q in quotes)


def quotes_in(value: object) -> list[dict]:
    """Return every mapping with quote, start and end, at any depth."""
    if isinstance(value, dict):
        own = [value] if {"document", "start", "end", "quote"} <= set(value) else []
        return own + [quote for part in value.values() for quote in quotes_in(part)]
    return [quote for part in value for quote in quotes_in(part)] if isinstance(value, list) else []


@pytest.mark.parametrize("name", KEYS)
def test_the_table_shows_every_row_and_the_fixed_lines(ask, name: str):
    answer, text = json.loads(ask(name, "--format", "json")), ask(name)
    flat = "".join(text.split())
    assert all(row.get("reference", row.get("domain", row.get("subject"))) in flat for row in answer["rows"])
    assert all("".join(note.split()) in flat for note in answer["notes"] if not note.startswith(NAMING))
    titles = titles_in(answer["notes"])
    assert titles.keys() == {document["id"] for document in answer["documents"]}
    assert all(f"{id_}即{''.join(title.split())}（" in flat for id_, title in titles.items())
    assert answer["digest"][:16] in flat


@pytest.mark.parametrize("name", KEYS)
def test_the_csv_has_a_line_for_each_row(ask, name: str, tmp_path):
    answer = json.loads(ask(name, "--format", "json"))
    assert len(list(csv.reader(io.StringIO(ask(name, "--format", "csv"))))) == len(answer["rows"]) + 1
    ask(name, "--format", "csv", "-o", str(tmp_path / "a.csv"))
    assert (tmp_path / "a.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_lists_can_be_asked_the_other_way_round(ask):
    answer = json.loads(ask("overlap", "--list", "CN2017", "--reference", "JS2023", "--format", "json"))
    straight = json.loads(ask("overlap", "--format", "json"))
    assert {(r["object"], r["subject"]) for r in answer["rows"]} == {
        (r["subject"], r["object"]) for r in straight["rows"]
    }


def test_an_unknown_list_is_said_with_those_that_exist(policygraph, graph_url):
    done = policygraph("gaps", "--list", "XX1999", "--store", graph_url)
    assert done.code == 2
    assert "XX1999" in done.err
    assert "JS2023" in done.err
