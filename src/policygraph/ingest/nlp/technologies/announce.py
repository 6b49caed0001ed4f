"""Why: a list may be announced in one passage and given in the next ones: 重点支持下列技术的研发： / （一）光刻胶、光刻机；

In: the units of a document in printed order. Out: for each unit whether it is an item of an announced list of technical things.
"""

import re
from collections.abc import Iterable, Iterator

from policygraph.ingest.nlp.technologies.headers import NUMBER
from policygraph.ingest.nlp.technologies.lexemes import pattern
from policygraph.ingest.structure.reading import Role, Unit

WORK = f"(?:{pattern('edges', 'research')}|{pattern('actions', 'target')}|支持)"
ANNOUNCES = re.compile(
    f"(?:{WORK}[^。；]{{0,24}}(?:下列|以下|如下)|(?:下列|以下|如下)[^。；]{{0,24}}{WORK})[^。；]*：$"
)
THINGS = re.compile("技术|产品|装备|材料|方向|领域|部件|软件")
OTHERS = re.compile("项目|企业|单位|条件|情形|措施|方式|活动|机构|平台|事项|行为|工作|政策|人才")
ITEM = re.compile(f"[一二三四五六七八九十]是|{NUMBER}")


def listed_units(units: Iterable[Unit]) -> Iterator[bool]:
    """Yield for each unit whether it is an item of a list of technical things that an earlier unit announced."""
    open_list = False
    for unit in units:
        text = unit.passage.text
        item = open_list and unit.role is Role.CLAUSE and unit.owner is None and ITEM.match(text) is not None
        yield item
        if not item:
            open_list = unit.role is Role.CLAUSE and announces_things(text)


def announces_things(text: str) -> bool:
    """Tell whether a passage ends by announcing technical things: 重点支持下列技术和产品的研发：; not 支持下列企业研发活动：.

    >>> announces_things("省人民政府重点支持下列技术和产品的研发："), announces_things("对下列研发机构给予支持：")
    (True, False)
    """
    if not text.endswith("：") or "下" not in text:
        return False
    found = ANNOUNCES.search(text)
    return found is not None and THINGS.search(found[0]) is not None and OTHERS.search(found[0]) is None
