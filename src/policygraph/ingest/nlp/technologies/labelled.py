"""Why: a list that work is done on is known by what stands behind it: a label (等若干重点方向) and the work (开展联合攻关).

Here are the parts that the patterns of such lists share. Each part is uncaptured but for `list`, the members, and `field`, the noun of the label.
"""

from policygraph.ingest.nlp.technologies.lexemes import pattern

LIST = "(?P<list>[^，；。：]{3,160}?)"
COUNT = "[一二三四五六七八九十两0-9]+(?:大|个|类)"
KIND = f"(?:{pattern('aims', 'label', 'key')}|{COUNT}){{0,3}}"  # 若干重点, 两大; not 高端
FIELD = f"(?:(?:等[^，；。、的]{{0,6}}?)?{KIND}(?P<field>{pattern('aims', 'field')}))"  # 等重点方向; not 等的方向
WORK = (  # 开展联合攻关, 加大研发力度; not 开展培训
    f"(?:{pattern('aims', 'do')}){{1,3}}[^，；。、]{{0,16}}?{pattern('edges', 'research', 'renewed')}(?:力度|投入)?$"
)
