"""A person's word is written down once, takes effect at the next build and wins; wrong use writes nothing."""

from pathlib import Path

import pytest

from policygraph.graph.align.judgement_lines import load_judgements
from tests.api.cli.asking import answer

BY = ("--by", "王工")
CENTRE = ("--checked", "2026-03-01", "--source", "https://www.miit.gov.cn")


def written(data: Path) -> list[str]:
    return [
        f"{i.subject} {i.object or i.place or '登记表'} {i.verdict}"
        for i in load_judgements((data / "judgements").glob("*.tsv")).items
    ]


@pytest.mark.parametrize(
    "words",
    [
        ["JS2023-99", "CN2017-02", "reject", "--reason", "查无", *BY],
        ["JS2023-09", "CN2017-02", "reject", *BY],
        ["JS2023-09", "CN2017-02", *BY],
        ["JS2023-09", "CN2017-02", "confirm", *BY],
        ["JS2023-09", "none", *BY],
        ["JS2023-09", "none", "--in", "XX2000", *BY],
        ["CN2017-12", "未见已批", "--checked", "2026-03-01", *BY],
        ["CN2017-12", "未见已批", "--source", "https://e.cn", *BY],
        ["JS2023-09", "JS2023-09", "unsure", *BY],
        ["CN2017-12", "未见已批", "--checked", "2999-01-01", "--source", "https://e.cn", *BY],
        ["CN2017-12", "未见已批", "--checked", "2026-03-01", "--source", "notaurl", *BY],
        ["JS2023-09", "CN2017-02", "reject", "--reason", "x"],
        ["JS2023-09", "CN2017-02", "reject", "--reason", "x", "--in", "CN2017", *BY],
        ["CN2017-12", "未见已批", "withdraw", "--reason", "查漏", *BY],
        ["CN2017-12", "CN2017-02", "withdraw", "--reason", "x", *BY],
        ["JS2023-09", "none", "withdraw", "--reason", "x", *BY],
    ],
)
def test_wrong_use_is_said_and_writes_nothing(run, data: Path, words: list[str]):
    before = (data / "judgements" / "judgements.tsv").read_bytes()
    done = run("judge", *words)
    assert done.code == 2
    assert done.out == ""
    assert done.err
    assert "Traceback" not in done.err
    assert (data / "judgements" / "judgements.tsv").read_bytes() == before


def verdicts(run) -> dict[str, str]:
    return {row["reference"]: row["verdict"] for row in answer(run, "gaps")["rows"]}


def test_a_decision_turns_what_the_queue_says_and_nothing_else(run, data: Path):
    queue = answer(run, "review")["rows"]
    item = next(row for row in queue if any(flip.startswith("否定则CN") for flip in row["flips"]))
    before = verdicts(run)
    done = run("judge", item["object"], item["subject"], "reject", "--reason", "技术方向不同", *BY)
    assert (done.code, "已记下" in done.out) == (0, True)
    assert written(data) == [f"{item['object']} {item['subject']} reject"]
    assert verdicts(run) == before
    left = answer(run, "review")["rows"]
    assert (item["subject"], item["object"]) not in {(row["subject"], row["object"]) for row in left}
    assert run("build", "-q").code == 0
    changed = {row: verdict for row, verdict in verdicts(run).items() if verdict != before[row]}
    said = next(flip for flip in item["flips"] if flip.startswith("否定则CN")).split("变为“")[1].rstrip("”")
    assert list(changed) == [item["object"]]
    assert changed[item["object"]].startswith(said)


def test_all_forms_are_kept_and_shown_after_the_build(run, data: Path):
    assert (
        run("judge", "JS2023-04", "CN2017-14", "confirm", "--relation", "broad", "--reason", "同属海洋装备", *BY).code
        == 0
    )
    assert run("judge", "JS2023-01", "未见已批", *CENTRE, *BY).code == 0
    assert run("judge", "JS2023-09", "none", "--in", "CN2017", *BY).code == 0
    assert written(data)[1:] == [
        "JS2023-04 CN2017-14 confirm",
        "JS2023-01 登记表 not_approved",
        "JS2023-09 CN2017 none",
    ]
    assert run("build", "-q").code == 0
    pairs = {(row["subject"], row["object"]): row for row in answer(run, "overlap")["rows"]}
    confirmed = pairs["JS2023-04", "CN2017-14"]
    assert (confirmed["relation"], confirmed["status"]) == ("broad", "人工确认")
    assert {row["status"] for pair, row in pairs.items() if pair[0] == "JS2023-09"} <= {"人工否定"}
    assert "人工判断" in run("show", "JS2023-01").out


def test_a_recorded_check_is_a_centre_status_with_its_date_and_source(run):
    (finding,) = [row["centres"] for row in answer(run, "upgradable")["rows"] if row["domain"] == "JS2023-01"]
    assert finding["status"] == "未见已批"
    assert (finding["items"][-1]["date"], finding["items"][-1]["source"]) == ("2026-03-01", "https://www.miit.gov.cn")


def test_rebuilding_after_a_hand_edit_names_the_line_and_goes_on(run, data: Path):
    file = data / "judgements" / "judgements.tsv"
    good = file.read_bytes()
    file.write_bytes(good + "JS2023:JS2023-01\t改坏\n".encode())
    done = run("build", "-q")
    assert done.code == 1
    assert "第6行" in done.err
    assert file.read_bytes().startswith(good)
    file.write_bytes(good)
    assert run("build", "-q").code == 0


def test_a_file_with_a_wrong_header_is_not_written_to(run, data: Path):
    file = data / "judgements" / "judgements.tsv"
    good = file.read_bytes()
    file.write_bytes(good.replace(b"predicate_id", b"predicate", 1))
    wrong = file.read_bytes()
    done = run("judge", "JS2023-08", "CN2017-09", "unsure", *BY)
    assert (done.code, "表头" in done.err, file.read_bytes()) == (2, True, wrong)
    file.write_bytes(good)
