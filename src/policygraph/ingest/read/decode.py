"""Bytes to text: the first step, and the only one that knows about encodings.

In: a path. Out: a `SourceText` in which every character of the file is kept (a byte order mark is character 0), with a
Chinese warning for every place that had to be guessed. A file that can't be taken in raises `UnreadableSource`.
"""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from policygraph.ingest.errors import UnreadableSource

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CHINESE = {"gb2312", "gbk", "gb_2312-80", "gb-2312", "cp936", "gb18030"}
_TRUSTED = {
    "gb18030",
    "big5",
    "big5hkscs",
    "cp950",
    "hz",
    "utf-8",
}  # codecs of Chinese text that refuse what is none of theirs
_DECLARED = re.compile(rb"(?:charset|encoding|coding)\s*[=:]\s*[\"']?\s*([A-Za-z0-9_.:-]{2,20})", re.IGNORECASE)
_SIGNATURES = (
    (b"%PDF-", "这是 PDF 文件"),
    (b"PK\x03\x04", "这是 docx、xlsx 或 zip 压缩文件"),
    (b"\xd0\xcf\x11\xe0", "这是旧版 Word 或 Excel 文件"),
    (b"\x89PNG", "这是图片"),
    (b"\xff\xd8\xff", "这是图片"),
    (b"\x1f\x8b", "这是压缩文件"),
)
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\r\f\v\x1b\x1a")
_STRANGE = re.compile("[\x00-\x08\x0e-\x1f\x7f\x80-\x84\x86-\x9f]")
_SHOWN = 3
_STRAY = 3  # NUL bytes that a short text may hold by accident
_MARKUP = re.compile(r"[\s\ufeff]*<(?:!doctype\s+html|html|head|body|table|div)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SourceText:
    """A text as published: characters count from 0, `encoding` is the codec that read it, `warnings` are in Chinese."""

    path: Path
    text: str
    encoding: str
    sha256: str
    warnings: tuple[str, ...]


def read_source(path: Path | str) -> SourceText:
    """Read one file: byte order mark, declared charset, strict UTF-8, strict GB18030 (gb2312 and gbk mean gb18030).

    Raises `UnreadableSource` for a missing, empty or binary file, and for a folder.
    """
    path = Path(path)
    data = _load(path)
    text, encoding, warnings = decode(data, path)
    _refuse_empty(text.strip("\ufeff"), path)
    return SourceText(path, text, encoding, sha256(data).hexdigest(), warnings)


def decode(data: bytes, path: Path) -> tuple[str, str, tuple[str, ...]]:
    """Return text, codec and warnings for the bytes of `path` (which is only named in errors)."""
    for bom, codec in _BOMS:
        if data.startswith(bom):
            _refuse_empty(data.decode(codec, "replace").strip("\ufeff"), path)
            return _with_repairs(data, codec)
    _refuse_empty(data, path)
    _refuse_binary(data, path)
    declared = _declared(data)
    for codec in dict.fromkeys(filter(None, (declared, "utf-8"))):
        try:
            return _noted(data.decode(codec), codec)
        except UnicodeDecodeError:
            continue
    return _decode_damaged(data)


def _load(path: Path) -> bytes:
    """Return the bytes of a file, or say in Chinese why there are none."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise UnreadableSource(str(path), "找不到这个文件", "请核对路径和文件名") from None
    except IsADirectoryError:
        raise UnreadableSource(
            str(path), "这是文件夹，不是文件", "请指明其中的文件，或把文件夹交给 build 命令"
        ) from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UnreadableSource(str(path), f"文件打不开（{reason}）", "请核对读取权限和磁盘") from None


def _refuse_empty(content: bytes | str, path: Path) -> None:
    """Raise `UnreadableSource` for a file of blanks alone, or of a byte order mark alone."""
    if not content.strip():
        raise UnreadableSource(str(path), "文件是空的，没有可读的文字", "请核对下载是否完整，换上有正文的文件后重试")


def _refuse_binary(data: bytes, path: Path) -> None:
    """Raise `UnreadableSource` for files that are no text: known signatures, many NULs, many control characters."""
    advice = "请先另存为 UTF-8 编码的 .txt 或 .md 文本"
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            raise UnreadableSource(str(path), f"{what}，不是纯文本", advice)
    nulls = data.count(0)
    controls = len(data) - len(data.translate(None, _CONTROLS))
    if nulls * 1000 > max(len(data), _STRAY * 1000) or controls * 10 > len(data):
        raise UnreadableSource(str(path), f"是二进制文件（含 {nulls} 个空字节、{controls} 个控制字符）", advice)


def _declared(data: bytes) -> str | None:
    """Return the codec that the first kilobyte declares, if it is one of Chinese text.

    ``charset=gb2312`` is GB18030; ``charset=iso-8859-1`` (reads any bytes, as rubbish) and ``coding: hex`` (no charset) say nothing.
    """
    found = _DECLARED.search(data[:1024])
    if not found:
        return None
    name = found[1].decode("ascii").lower()
    try:
        codec = "gb18030" if name in _CHINESE else codecs.lookup(name).name
    except LookupError:
        return None
    return codec if codec in _TRUSTED else None


def _decode_damaged(data: bytes) -> tuple[str, str, tuple[str, ...]]:
    """Decode what is no strict UTF-8: a cut text, GB18030, a mixture of both, or a damaged file.

    A UTF-8 text that was cut can pass for GB18030 by chance, so the cut is tried first.
    """
    head = len(data) - len(data.lstrip(bytes(range(0x80, 0xC0))))
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        decoder.decode(data[head if head < 4 else 0 :])
        return _with_repairs(data, "utf-8")
    except UnicodeDecodeError:
        pass
    lines = [line for line in data.split(b"\n") if not line.isascii()]
    valid = sum(_is_mainly_utf8(line) for line in lines)
    if valid * 4 < len(lines):
        try:
            text = data.decode("gb18030")
            return _noted(text, "gb18030", *_doubts(text))
        except UnicodeDecodeError:
            return _with_repairs(data, "gb18030")
    other = len(lines) - valid
    if not other or (other <= 3 and data.decode("utf-8", "replace").count("\ufffd") <= 8 * other):
        return _with_repairs(data, "utf-8")
    return _decode_mixed(data)


def _doubts(text: str) -> Iterator[str]:
    """Say so when what passed for GB18030 is mostly characters that nobody writes: Big5 or Shift-JIS read so.

    `"创新中心建设"` is in daily use; `"創新中心建設".encode("big5").decode("gb18030")` is not.
    """
    chinese = [
        character for character in text if "\u3400" <= character <= "\u9fff" or "\ue000" <= character <= "\uf8ff"
    ]
    rare = sum(not _in_daily_use(character) for character in chinese)
    if rare * 5 > len(chinese) * 2:
        yield f"按 GB18030 读出的 {len(chinese)} 个汉字中有 {rare} 个不是常用字，原文可能是 Big5 等其他编码；请另存为 UTF-8 后重试"


def _in_daily_use(character: str) -> bool:
    """Tell whether GB2312 has a character among the 3,755 of its first level."""
    try:
        return b"\xb0" <= character.encode("gb2312") < b"\xd8"
    except UnicodeEncodeError:
        return False


def _is_mainly_utf8(line: bytes) -> bool:
    """Tell whether a line is UTF-8, perhaps with a few damaged bytes: GB18030 read so leaves more wrong than right.

    `"突破光刻胶".encode() + b"\\xed\\xa0\\x80"` (a lone surrogate) is; `"突破光刻胶".encode("gb18030")` is not.
    """
    text = line.decode("utf-8", "replace")
    wrong = text.count("\ufffd")
    right = len(text) - wrong - sum(map(str.isascii, text)) if wrong else 0
    return not wrong or right > 2 * wrong


def _decode_mixed(data: bytes) -> tuple[str, str, tuple[str, ...]]:
    """Decode line by line as UTF-8 or GB18030, and say which lines differ from the rest."""
    texts: list[str] = []
    others: list[int] = []
    for number, line in enumerate(data.split(b"\n"), 1):
        if _is_mainly_utf8(line):
            texts.append(line.decode("utf-8", "replace"))
        else:
            others.append(number)
            texts.append(line.decode("gb18030", "replace"))
    shown = "、".join(str(number) for number in others[:_SHOWN])
    warning = f"文件混用两种编码：共 {len(others)} 行不是 UTF-8（第 {shown} 行等），已按 GB18030 读入，请核对这些行"
    return "\n".join(texts), "utf-8+gb18030", (warning,)


def _with_repairs(data: bytes, codec: str) -> tuple[str, str, tuple[str, ...]]:
    """Decode with U+FFFD for what can't be read, naming the byte places; nothing else is lost."""
    places: list[int] = []

    def replace(error: UnicodeError) -> tuple[str, int]:
        assert isinstance(error, UnicodeDecodeError)
        places.append(error.start)
        return "\ufffd", error.end

    codecs.register_error("policygraph-replace", replace)
    text = data.decode(codec, "policygraph-replace")
    if not places:
        return _noted(text, codec)
    shown = "、".join(str(place + 1) for place in places[:_SHOWN])
    more = f"等 {len(places)} 处" if len(places) > _SHOWN else ""
    where = "文末的字被截断" if places[-1] >= len(data) - 4 and len(places) == 1 else "有字节读不出"
    warning = f"{where}：第 {shown} 字节{more}以“\ufffd”代替，其余文字照常读入；请核对原文件是否完整"
    return _noted(text, codec, warning)


def _noted(text: str, codec: str, *warnings: str) -> tuple[str, str, tuple[str, ...]]:
    """Add a warning when the text holds control characters or characters of no meaning, or is a web page's source."""
    found = _STRANGE.search(text)
    if found:
        count = len(_STRANGE.findall(text))
        line = text.count("\n", 0, found.start()) + 1
        warnings += (f"含 {count} 个控制字符（首处在第 {line} 行），阅读时略过，原文位置不变",)
    if _MARKUP.match(text):
        warnings += ("这是网页源文件（HTML），标签会被当作文字来读；请用浏览器打开后另存为纯文本再收录",)
    return text, codec, warnings
