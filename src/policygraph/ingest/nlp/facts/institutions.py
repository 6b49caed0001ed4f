"""Why: universities, institutes, associations and companies are named as partners; a name of theirs begins with a place or with 中国.

In: a text and its region. Out: (start, end, name). Classes (高等院校, 行业协会, 产业研究院) begin with neither and are nobody; a verb, a mark or
和, 与, 等 between the place and the end makes no name (在苏州建设产业研究院).
"""

import re
from collections.abc import Iterator
from functools import cache

from policygraph.ingest.nlp.tsv import read_rows
from policygraph.ingest.regions import all_regions

_ENDS = ("大学", "学院", "研究院", "研究所", "有限公司", "有限责任公司", "联合会", "协会", "学会", "促进中心", "交易所")
_NO_NAME = (
    "建设|组建|建立|设立|成立|引进|支持|推动|鼓励|依托|联合(?!会|大)|创建|打造|培育|推进|加快|发挥|参与|地区|各|若干|一批|知名|高水平|相关|有关|等|的|和|以及"
    "|与(?!工程|技术|应用|装备|信息)"
)
_MIDDLE = re.compile(f"(?!.*(?:{_NO_NAME}))[\u4e00-\u9fff〇]{{1,16}}")
_OFFICE = "受理服务中心"
_OWN_OFFICE = re.compile("省(?P<of>[\u4e00-\u9fff]{2,8}受理服务中心)")
_LONGEST = 22


@cache
def _places() -> dict[str, tuple[str, ...]]:
    """Return what names begin with, by first character, longest first: provinces, cities with and without 市, 华东 and 西北."""
    names = {printed for region in all_regions() if region.code != "000000" for printed in (region.name, region.short)}
    for row in read_rows("regions.tsv"):
        if row["kind"] == "city" and row["name"].endswith("市"):
            names |= {row["name"], row["name"][:-1]}
    names |= {row["name"] for row in read_rows("organizations.tsv") if row["kind"] == "prefix"}
    names = {name for name in names if len(name) > 1} | {"中国", "中国科学院"}
    first: dict[str, list[str]] = {}
    for name in sorted(names, key=lambda name: (-len(name), name)):
        first.setdefault(name[0], []).append(name)
    return {key: tuple(value) for key, value in first.items()}


def find_institutions(text: str, region: str) -> Iterator[tuple[int, int, str]]:
    """Yield the institutions that a text names, each where it stands.

    >>> [name for _, _, name in find_institutions("依托浙江大学和中国电子信息产业发展研究院，在苏州建设产业研究院", "浙江省")]
    ['浙江大学', '中国电子信息产业发展研究院']
    >>> [name for _, _, name in find_institutions("支持高等院校、行业协会和江苏的大学，报送至省科技项目受理服务中心", "江苏省")]
    ['江苏省科技项目受理服务中心']
    """
    places, since = _places(), 0
    for first, last in _ends(text):
        for start in range(max(since, last - _LONGEST), first):
            place = next((p for p in places.get(text[start], ()) if text.startswith(p, start)), None)
            if place is None:
                continue
            inside = text[start + len(place) : first]
            if (not inside and text[first:last] in ("大学", "学院") and place != "中国") or _MIDDLE.fullmatch(inside):
                yield start, last, text[start:last]
                since = last
                break
    if _OFFICE in text and region.endswith(("省", "区", "市")):
        for own in _OWN_OFFICE.finditer(text):
            yield own.start(), own.end(), f"{region}{own.group('of')}"


def _ends(text: str) -> list[tuple[int, int]]:
    """Return where names of institutions may end, in printed order; 中国科学院 is a body of its own."""
    found = []
    for word in _ENDS:
        at = text.find(word)
        while at >= 0:
            if word != "学院" or text[at - 1 : at] not in ("科", "国"):
                found.append((at, at + len(word)))
            at = text.find(word, at + len(word))
    return sorted(found)
