"""Bytes become text without a character lost, or a Chinese message says why not."""

from pathlib import Path

import pytest

from policygraph.ingest.errors import UnreadableSource
from policygraph.ingest.read import SourceText, read_source
from tests.factory import RAW

SENTENCE = "重点突破光刻胶、硅基负极材料等关键技术。\n"


def reading_of(tmp_path: Path, data: bytes) -> SourceText:
    path = tmp_path / "text.txt"
    path.write_bytes(data)
    return read_source(path)


def problem_of(tmp_path: Path, data: bytes) -> str:
    with pytest.raises(UnreadableSource) as caught:
        reading_of(tmp_path, data)
    return str(caught.value)


@pytest.mark.parametrize("codec", ["utf-8", "gb18030", "gbk", "utf-8-sig", "utf-16", "utf-32"])
def test_every_usual_encoding_gives_the_same_words(tmp_path: Path, codec: str) -> None:
    source = reading_of(tmp_path, (SENTENCE * 5).encode(codec))
    assert source.text.lstrip("\ufeff") == SENTENCE * 5
    assert source.warnings == ()


def test_a_byte_order_mark_is_character_0(tmp_path: Path) -> None:
    assert reading_of(tmp_path, SENTENCE.encode("utf-8-sig")).text == "\ufeff" + SENTENCE


def test_gb2312_declared_means_gb18030(tmp_path: Path) -> None:
    text = '<meta charset="gb2312">\n镕基、囍、㐀：朱镕基\n'
    assert reading_of(tmp_path, text.encode("gb18030")).text == text


def test_a_wrongly_declared_charset_does_not_garble(tmp_path: Path) -> None:
    text = '<meta charset="gb2312">\n' + SENTENCE
    assert reading_of(tmp_path, text.encode("utf-8")).text in (text, text.encode().decode("gb18030", "replace"))


@pytest.mark.parametrize(
    "name", ["iso-8859-1", "windows-1252", "hex", "rot13", "undefined", "unicode_escape", "utf-16", "gibt-es-nicht"]
)
def test_a_declared_charset_that_holds_no_chinese_is_not_believed(tmp_path: Path, name: str) -> None:
    text = f'<meta charset="{name}">\n' + SENTENCE
    assert reading_of(tmp_path, text.encode()).text == text
    assert reading_of(tmp_path, text.encode("gb18030")).text == text


def test_declared_big5_is_read_as_such(tmp_path: Path) -> None:
    text = '<meta charset="big5">\n重點突破光刻膠等關鍵技術。\n'
    assert reading_of(tmp_path, text.encode("big5")).text == text


@pytest.mark.parametrize("codec", ["big5", "shift_jis"])
def test_another_encoding_that_passes_for_gb18030_is_doubted(tmp_path: Path, codec: str) -> None:
    data = ("重點突破光刻膠等關鍵技術，建設創新中心。\n" * 5).encode(codec, "ignore")
    (doubt,) = reading_of(tmp_path, data).warnings
    assert "不是常用字" in doubt
    assert "另存为 UTF-8" in doubt
    assert not reading_of(tmp_path, (SENTENCE * 5).encode("gb18030")).warnings


@pytest.mark.parametrize("lost", [1, 2])
def test_a_text_cut_inside_a_character_loses_only_that_character(tmp_path: Path, lost: int) -> None:
    data = (SENTENCE * 3).rstrip("\n").encode()
    source = reading_of(tmp_path, data[:-lost])
    assert source.text == (SENTENCE * 3).rstrip("\n")[:-1] + "\ufffd"
    assert source.warnings == (
        f"文末的字被截断：第 {len(data) - 2} 字节以“\ufffd”代替，其余文字照常读入；请核对原文件是否完整",
    )


def test_a_text_that_begins_inside_a_character_is_read_from_the_next(tmp_path: Path) -> None:
    source = reading_of(tmp_path, SENTENCE.encode()[1:])
    assert source.text.lstrip("\ufffd") == SENTENCE[1:]
    assert source.warnings


def test_one_damaged_byte_in_the_middle_is_named(tmp_path: Path) -> None:
    data = (SENTENCE * 9).encode()
    source = reading_of(tmp_path, data[:70] + b"\xff" + data[70:])
    assert source.text.replace("\ufffd", "").count("光刻胶") >= 8
    assert "第 7" in source.warnings[0]


def test_a_lone_surrogate_in_a_short_text_does_not_make_it_gb18030(tmp_path: Path) -> None:
    source = reading_of(tmp_path, "支持突破光刻胶。".encode() + b"\xed\xa0\x80" + "结束。".encode())
    assert (source.encoding, source.text.replace("\ufffd", "")) == ("utf-8", "支持突破光刻胶。结束。")
    assert "有字节读不出" in source.warnings[0]


def test_two_encodings_in_one_file_are_read_and_reported(tmp_path: Path) -> None:
    source = reading_of(tmp_path, (SENTENCE * 5).encode() + (SENTENCE * 5).encode("gbk"))
    assert source.text == SENTENCE * 10
    assert "混用两种编码" in source.warnings[0]
    assert "第 6、7、8 行" in source.warnings[0]


def test_control_characters_are_kept_and_reported(tmp_path: Path) -> None:
    source = reading_of(tmp_path, ("突破\x07光刻胶\x1b。\n" * 20).encode())
    assert source.text == "突破\x07光刻胶\x1b。\n" * 20
    assert "40 个控制字符" in source.warnings[0]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "文件是空的"),
        (b" \n\t\n", "文件是空的"),
        (b"\xef\xbb\xbf", "文件是空的"),
        (b"\xff\xfe\n\0 \0", "文件是空的"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04" + b"x" * 40, "docx"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 40, "Word"),
        (bytes(range(256)) * 8, "二进制"),
    ],
)
def test_what_is_no_text_is_refused_in_chinese(tmp_path: Path, data: bytes, said: str) -> None:
    message = problem_of(tmp_path, data)
    assert said in message
    assert "请" in message


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSource, match="找不到"):
        read_source(tmp_path / "nowhere.txt")
    with pytest.raises(UnreadableSource, match="文件夹"):
        read_source(tmp_path)


def test_the_five_texts_are_read_whole() -> None:
    for path in sorted(RAW.glob("*.txt")):
        source = read_source(path)
        assert source.text.encode() == path.read_bytes()
        assert (source.encoding, source.warnings) == ("utf-8", ())
