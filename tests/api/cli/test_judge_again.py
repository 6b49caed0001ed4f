"""What one person said before and what two people say against each other is told in words, at once and after the build."""

from tests.api.cli.asking import answer

PAIR = ("JS2023-19", "CN2017-05")  # no rule links them


def test_a_row_of_a_list_after_none_in_it_is_named_at_once(run):
    assert run("judge", PAIR[0], "none", "--in", "CN2017", "--by", "王工").code == 0
    done = run("judge", *PAIR, "confirm", "--relation", "close", "--by", "王工", "--reason", "补查")
    assert done.code == 0
    assert f"注意：王工于{done.out.partition('王工于')[2][:10]}判过 JS2023-19 在 CN2017 中没有对应" in done.out
    assert "policygraph judge JS2023-19 none withdraw --in CN2017 --by 王工" in done.out


def test_two_who_disagree_stand_side_by_side_before_and_after_the_build(run):
    assert run("judge", *PAIR, "confirm", "--relation", "exact", "--by", "王工", "--reason", "同一产业").code == 0
    assert run("judge", PAIR[0], "none", "--in", "CN2017", "--by", "李工").code == 0
    for _ in range(2):
        (row,) = answer(run, "conflicts")["rows"]
        assert row["kind"] == "意见不一"
        assert "王工于" in row["sentence"]
        assert "李工于" in row["sentence"]
        table = "".join(run("conflicts").out.split())
        assert "待议" in table
        assert "相关CN2017-05" not in table
        assert run("build", "-q").code == 0
    (pair,) = [row for row in answer(run, "overlap")["rows"] if (row["subject"], row["object"]) == PAIR]
    assert (pair["status"], pair["relation"]) == ("意见不一", "exact")
    assert "判为在 CN2017 中没有对应" in pair["sentence"]
    assert "确认为“相同”：同一产业" in pair["sentence"]
