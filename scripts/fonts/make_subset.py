"""Make the Chinese font that pictures are drawn with: a subset of Noto Sans CJK SC under the SIL Open Font Licence.

Needs a Debian machine with `fonts-noto-cjk`, `unicode-data` and the development dependencies; then

    .venv/bin/python scripts/fonts/make_subset.py

writes src/policygraph/api/fonts/PolicygraphSans.otf. In it: 通用规范汉字表 (Unihan kTGH), GB2312, ASCII, and every character
of the texts in data/raw and the tables in data/reference. The family is renamed, so that an installed Noto font never
takes its place: pictures are the same on every machine.
"""

import bz2
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

ROOT = Path(__file__).parents[2]
SOURCE = Path("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc")
UNIHAN = Path("/usr/share/unicode/Unihan_OtherMappings.txt.bz2")
TARGET = ROOT / "src" / "policygraph" / "api" / "fonts" / "PolicygraphSans.otf"
SIMPLIFIED = 2  # the face of the collection that is Noto Sans CJK SC
FAMILY = "Policygraph Sans"
SYMBOLS = "₀₁₂₃₄₅₆₇₈₉⁰¹²³⁴⁵⁶⁷⁸⁹℃℉Ωμ×÷±≤≥≠≈∞·…—–→←↔↑↓■□●○◆◇▲△▼▽★☆✓✗①②③④⑤⑥⑦⑧⑨⑩㎡㎥‰〔〕【】《》「」"
TEXT = (".txt", ".csv", ".md", ".tsv", ".toml")


def standard_characters() -> set[str]:
    """Return the 8105 characters of 通用规范汉字表."""
    lines = bz2.decompress(UNIHAN.read_bytes()).decode().splitlines()
    fields = (line.split("\t") for line in lines if "\tkTGH\t" in line)
    return {chr(int(code[2:], 16)) for code, *_ in fields}


def gb2312() -> set[str]:
    """Return every character that GB 2312 encodes: its 6763 characters and 682 symbols."""
    pairs = (bytes((high, low)) for high in range(0xA1, 0xFF) for low in range(0xA1, 0xFF))
    return {character for pair in pairs for character in pair.decode("gb2312", "ignore")}


def corpus() -> set[str]:
    """Return every character of the texts, tables and word lists that the project ships."""
    folders = (ROOT / "data", ROOT / "src" / "policygraph")
    paths = (path for folder in folders for path in sorted(folder.rglob("*")) if path.suffix in TEXT)
    return {character for path in paths for character in path.read_text("utf-8", "ignore")}


def rename(font: TTFont) -> None:
    """Give the subset its own family name and keep copyright and licence."""
    names = font["name"]
    for identifier, text in {1: FAMILY, 3: f"{FAMILY} Regular", 4: FAMILY, 6: "PolicygraphSans"}.items():
        names.setName(text, identifier, 3, 1, 0x409)
    for identifier in (16, 17, 21, 22, 25):
        names.removeNames(nameID=identifier)
    names.names = [record for record in names.names if record.langID == 0x409]
    table = font["CFF "].cff
    table.fontNames[0] = "PolicygraphSans"
    table.topDictIndex[0].FamilyName = FAMILY
    table.topDictIndex[0].FullName = FAMILY


def main() -> None:
    """Write the subset."""
    ascii_ = {chr(code) for code in range(0x20, 0x7F)}
    wanted = {ord(character) for character in standard_characters() | gb2312() | corpus() | ascii_ | set(SYMBOLS)}
    font = TTFont(SOURCE, fontNumber=SIMPLIFIED, recalcTimestamp=False)
    options = subset.Options(layout_features=["kern"], name_IDs=["*"], hinting=False, desubroutinize=False)
    maker = subset.Subsetter(options)
    maker.populate(unicodes=wanted)
    maker.subset(font)
    rename(font)
    font.save(TARGET)
    print(f"{TARGET.name}: {len(font.getBestCmap())} 个字符，{TARGET.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
