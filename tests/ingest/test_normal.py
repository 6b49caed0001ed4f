"""Which printed forms are one direction, and which are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policygraph.ingest.normal import normal_form

SAME = [
    ("16/14 纳米工艺", "16/14纳米工艺"),
    ("ＥＤＡ工具", "eda工具"),
    ("设备(系统)", "设备〔系统〕"),
    ("线控转向技术", "线控转向"),
]
SAME += [("驱控\n一体控制系统", "驱控一体控制系统"), ("工业“大脑”", "工业大脑"), ("隐患筛查关键技术", "隐患筛查技术")]
DIFFERENT = [("光刻机", "光刻胶"), ("显示技术", "显示"), ("5G通信", "6G通信"), ("技术", "")]


@pytest.mark.parametrize(("left", "right"), SAME)
def test_same(left: str, right: str) -> None:
    assert normal_form(left) == normal_form(right)


@pytest.mark.parametrize(("left", "right"), DIFFERENT)
def test_different(left: str, right: str) -> None:
    assert normal_form(left) != normal_form(right)


@given(st.text(max_size=30))
def test_the_normal_form_of_a_normal_form_is_itself(text: str) -> None:
    assert normal_form(normal_form(text)) == normal_form(text)
