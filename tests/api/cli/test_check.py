"""check: a 布局空白 can be searched again, nameless rows get candidates that nobody fills in, word lists are linted."""

import json
from pathlib import Path

from policygraph.api.vocabulary import check_vocabulary
from policygraph.ingest.lexicon.fields import HEADER, parse_fields

RECORD = "search:JS2023:CN2017-12"


def test_a_record_holds_while_the_texts_are_the_same(run):
    done = run("check", "--record", RECORD)
    assert done.code == 0
    assert "重查结果与检索说明一致" in done.out
    assert "智能语音（名称）" in done.out


def test_a_text_that_changed_or_came_after_the_build_is_noticed(run, data: Path):
    guide = data / "raw" / "jiangsu_mic_guide_2023.txt"
    before = guide.read_bytes()
    guide.write_bytes(before + "\n补充：重点突破智能语音。\n".encode())
    (data / "raw" / "新文.txt").write_text("江苏省语音产业行动方案\n\n一、总体要求\n发展语音识别。\n", "utf-8")
    done = run("check", "--record", RECORD, "--format", "json")
    guide.write_bytes(before)
    (data / "raw" / "新文.txt").unlink()
    assert done.code == 1
    said = json.loads(done.out)["differences"]
    assert any("jsgxt-2023-222：文本已变" in line for line in said)
    assert any("检索说明中没有这份文本，现在有" in line for line in said)


def test_a_record_that_is_none_is_said(run):
    for id_ in ("CN2017-12", "search:JS2023:CN2017-10", "search:XX:CN2017-12", "search:JS2023:CN2017-99"):
        done = run("check", "--record", id_)
        assert (done.code, done.out) == (2, "")
        assert "错误" in done.err


def test_nameless_rows_get_ranked_candidates_with_quotes_and_stay_nameless(run):
    found = {row["row"]: row["candidates"] for row in json.loads(run("check", "--format", "json").out)["nameless"]}
    assert set(found) == {"ZJ2021-14", "ZJ2021-15"}
    assert found["ZJ2021-15"][0]["name"] == "资源循环利用"
    assert all(candidate["evidence"] for candidates in found.values() for candidate in candidates)
    assert json.loads(run("show", "ZJ2021-15", "--format", "json").out)["properties"]["name"] is None


def test_without_a_graph_check_still_checks_and_says_how_to_get_candidates(policygraph, tmp_path: Path):
    done = policygraph("check", "--store", f"sqlite:///{tmp_path}/none.db")
    assert done.code == 0
    assert "请先运行 policygraph build" in done.out


def test_a_loop_in_the_vocabulary_is_named_with_its_line_and_the_shipped_one_is_clean():
    rows = ["甲\t\t\t乙\t\t\tfield\t自拟\t2026-11", "乙\t\t\t甲\t\t\tfield\t自拟\t2026-11", "丙\titem"]
    table = parse_fields("fields_x.tsv", "\n".join(["\t".join(HEADER), *rows]))
    doubts = check_vocabulary([], table).doubts
    assert any("第2行 broader 列" in doubt and "循环" in doubt for doubt in doubts)
    assert any("第4行" in doubt for doubt in doubts)
    assert check_vocabulary([]).doubts == ()


def test_rows_that_stand_in_no_text_are_information(run):
    done = run("check", "--format", "json")
    vocabulary = json.loads(done.out)["vocabulary"]
    assert done.code == 0
    assert 0 < len(vocabulary["unused"]) < vocabulary["rows"]
