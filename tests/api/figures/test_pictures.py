"""The printed pictures: same bytes, every row shown, readable sizes, no box for a character that the font lacks."""

import re
from io import BytesIO
from xml.etree import ElementTree

import pytest
from PIL import Image, ImageStat

from policygraph.api.figures import bipartite, matrix
from policygraph.api.figures.draw import FIGURES, list_names, picture
from policygraph.api.figures.sheet import DPI, Picture, png, svg
from policygraph.api.services.graph import Graph, opened_graph
from policygraph.api.settings import load_settings
from tests.api.figures.factory import NAMES, overlap, pair

DAY = "2026-01-01"


def drawn(url: str, kind: str, reference: str = "CN2017", list_id: str = "JS2023") -> Picture:
    with opened_graph(load_settings(url)) as graph:
        return picture(kind, graph, list_id, reference, DAY)


def texts(one: Picture) -> list[str]:
    return [text.get_text() for text in one.figure.axes[0].texts]


@pytest.mark.parametrize("kind", sorted(FIGURES))
def test_equal_questions_give_equal_bytes_at_300_dpi(graph_url: str, kind: str) -> None:
    one, other = drawn(graph_url, kind), drawn(graph_url, kind)
    content = png(one)
    assert content == png(other)
    assert svg(one) == svg(other)
    image = Image.open(BytesIO(content))
    assert image.size == (round(one.width * DPI), round(one.height * DPI)) or abs(image.height - one.height * DPI) <= 1
    assert ImageStat.Stat(image.convert("L")).stddev[0] > 10


@pytest.mark.parametrize("lists", [("JS2023", "CN2017"), ("JSFUND2023", "CN2017"), ("ZJ2021B", "JS2023")])
@pytest.mark.parametrize("kind", sorted(FIGURES))
def test_nothing_is_drawn_outside_the_sheet(graph_url: str, kind: str, lists: tuple[str, str]) -> None:
    one = drawn(graph_url, kind, lists[1], lists[0])
    png(one)
    width, height = one.figure.canvas.get_width_height()
    for text in one.figure.axes[0].texts:
        box = text.get_window_extent()
        assert box.x0 >= -2, text.get_text()
        assert box.x1 <= width + 2, text.get_text()
        assert box.y0 >= -2, text.get_text()
        assert box.y1 <= height + 2, text.get_text()


def test_the_matrix_shows_every_row_of_both_lists(graph_url: str) -> None:
    one = drawn(graph_url, "matrix")
    numbered = [text for text in texts(one) if re.match(r"\d\d ", text)]
    assert len(numbered) == 23 + 22
    assert any("CN2017" in text and "2026-01-01" in text for text in texts(one))


def test_documents_are_named_by_number_and_centres_stand_by_date(graph_url: str) -> None:
    said = texts(drawn(graph_url, "centres"))
    (source,) = [text for text in said if "依据文件：" in text]
    assert "苏工信创新〔2023〕222号" in source.replace("\n", "")
    assert "jsgxt" not in source
    order = [next(at for at, text in enumerate(said) if name in text) for name in ("国家动力电池", "国家超高清视频")]
    assert order == sorted(order)


def test_a_provinces_list_can_be_the_reference(graph_url: str) -> None:
    assert "浙江省2021年" in drawn(graph_url, "bipartite", "ZJ2021").title


def test_svg_has_outlines_no_fonts_and_no_date(graph_url: str) -> None:
    content = svg(drawn(graph_url, "matrix"))
    ElementTree.fromstring(content)
    assert b"<text" not in content
    assert b"<dc:date>" not in content


def test_a_rejected_pair_is_not_drawn() -> None:
    both = matrix.draw(overlap(["甲"], ["乙"], pair(1, 1, "close")), NAMES)
    none = matrix.draw(overlap(["甲"], ["乙"], pair(1, 1, "close", "人工否定")), NAMES)
    assert len(both.figure.axes[0].lines) == len(none.figure.axes[0].lines) + 2  # the mark, and the one in the legend


def test_lists_without_a_pair_and_without_rows_are_drawn() -> None:
    assert png(bipartite.draw(overlap(["甲", None], ["乙"]), NAMES))
    assert png(matrix.draw(overlap([], []), NAMES))


def test_what_the_font_lacks_is_named_and_hostile_text_is_drawn_as_text() -> None:
    one = matrix.draw(overlap(["CO₂$x^2$\x00<script>", "\U0002a6d6\x07"], ["乙"]), NAMES)
    assert one.fallback == ("₂", "\U0002a6d6")
    shown = texts(one)
    assert any("CO₂$x^2$<scri" in text for text in shown)
    assert any("〔U+2A6D6〕" in text for text in shown)
    ElementTree.fromstring(svg(one))


def test_a_long_list_keeps_to_its_label_budget() -> None:
    many = [f"领域{n}" for n in range(150)]
    one = bipartite.draw(overlap(many, many, *(pair(n, n) for n in range(1, 151))), NAMES)
    assert len([text for text in texts(one) if re.match(r"\d+ 领域", text)]) == 120
    assert any("另有90对" in text for text in texts(one))


def test_tables_keep_the_plain_name(graph_url: str) -> None:
    with opened_graph(load_settings(graph_url)) as graph:
        found = Graph.ask(graph, list_names)
    assert found["JS2023"] == "江苏省2023年"
    assert found["JSFUND2023"] == "江苏省2023年指南方向"
    assert found["ZJ2021B"] == "浙江省2021年正文所列"


def test_the_command_writes_the_file_that_its_name_says(graph_url: str, policygraph, tmp_path) -> None:
    ran = policygraph("figure", "matrix", "-o", tmp_path / "a.svg", "--store", graph_url, "--as-of", DAY)
    assert (ran.code, (tmp_path / "a.svg").read_bytes()[:5]) == (0, b"<?xml")
    ran = policygraph("figure", "matrix", "-o", tmp_path / "a.gif", "--store", graph_url)
    assert ran.code == 2
    assert "a.gif" in ran.err
