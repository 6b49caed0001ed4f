"""What the rule on a direction's quote says in words: what governed it, how it was cut out, where it ended.

In: a rule's name (`technology.target.enumeration.trimmed`). Out: a Chinese sentence; '' for a rule that finds no direction.
"""

GOVERNED = {
    "target": "由“突破、攻克、研发”一类动词引出",
    "make": "由“研制、开发成”一类动词引出",
    "promote": "由“推进、支持”一类动词引出",
    "focus": "由“围绕、聚焦”一类词引出",
    "build": "由“建设”引出的软件",
    "goal": "由“实现、达到”一类动词引出",
    "list": "本栏逐项列出，前面没有动词",
}
CUT = {
    "enumeration": "取自并列的一项",
    "conjunction": "在“和、及、与”处断开",
    "shared_head": "与并列各项共用末尾的词",
    "example_with_head": "由前面举例的各项和末尾的总称组成",
    "label_itself": "冒号前的小标题自身",
}
TRIMMED = "紧接其后的“等”“技术研发”一类词不计入"
WHOLE = "止于顿号、连词或句末"


def explained(rule: str) -> str:
    """Return why a direction was taken and where it ended.

    >>> explained("technology.target.conjunction.trimmed")
    '由“突破、攻克、研发”一类动词引出；在“和、及、与”处断开；紧接其后的“等”“技术研发”一类词不计入'
    >>> explained("citation.title")
    ''
    """
    family, _, rest = rule.partition(".")
    governed, _, how = rest.partition(".")
    cut, _, behind = how.partition(".")
    if family != "technology" or governed not in GOVERNED or cut not in CUT:
        return ""
    return "；".join((GOVERNED[governed], CUT[cut], TRIMMED if behind else WHOLE))
