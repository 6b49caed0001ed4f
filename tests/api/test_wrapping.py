"""Lines of a table break where a reader would break them."""

import pytest
from rich.cells import cell_len

from policygraph.api.wrapping import wrapped

SAID = (
    "JS2023-09“智能应急装备”与本领域相关（方向对应）：“智能无人应急救援”↔“机器人”（“作业机器人”属于“机器人”）；"
    "原文见（jskjt-fund-2023 二/（二））——JSFUND2023-2201“人工智能”，Micro LED 技术。"
)


@pytest.mark.parametrize("width", [24, 31, 40, 77])
def test_ids_stay_whole_and_marks_stay_with_their_words(width: int):
    lines = list(wrapped(SAID, width))
    assert "".join(lines).replace(" ", "") == SAID.replace(" ", "")
    assert max(map(cell_len, lines)) <= width
    assert not [line for line in lines if line[0] in "，。；：、）》”" or line[-1] in "（《“"]
    for word in ("JS2023-09", "jskjt-fund-2023", "JSFUND2023-2201", "Micro", "LED"):
        assert any(word in line for line in lines), word


def test_line_breaks_and_indents_stay_and_long_words_are_cut():
    assert list(wrapped("甲\n\n　　↔ 乙", 20)) == ["甲", "", "　　↔ 乙"]
    assert list(wrapped("https://example.org/", 8)) == ["https://", "example.", "org/"]
