"""The last line of `policygraph check` names what is wrong, also where no text has an error."""

from pathlib import Path

from policygraph.api.checking import check_texts
from policygraph.api.views.check import report_text

TABLE = "江苏省制造业创新中心重点建设领域（2023年）\n\n序号\t领域名称\t主要方向\n1\t稀土材料\t突破晶界扩散技术。\n2\t\t研发铝板。\n"


def test_a_file_that_cannot_be_read_is_no_error_of_a_text(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(TABLE, "utf-8")
    assert report_text(check_texts([tmp_path])).rstrip().endswith("没有发现错误。")
    (tmp_path / "blank.txt").write_text("\u3000\n", "utf-8")
    last = report_text(check_texts([tmp_path])).rstrip().splitlines()[-1]
    assert "错误 0 条" in last
    assert last.endswith("1 份文件读不了，请按上面的说明处理。")


def test_a_printed_number_without_a_name_is_called_so(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(TABLE, "utf-8")
    assert "原文印了序号，没有印名称" in report_text(check_texts([tmp_path]))
