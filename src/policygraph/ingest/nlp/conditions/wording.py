"""Why: modality, scope and object are said by a few words around a demand; each is read by one function here.

In: a clause or sentence. Out: the word as the record keeps it.
"""

import re

from policygraph.ingest.lexicon.alternation import either
from policygraph.ingest.nlp.conditions.context import TABLE, VALUES
from policygraph.ingest.nlp.tsv import any_of, words_of

# 应用, 响应, 适应, 供应, 需求, 主要, 重要, 可持续, 可靠 are other words; 不得低于 sets a floor and forbids nothing
_MODALS = {
    "原则上": "(?:应当?|须|不得)?",
    "一般": "(?=[不应须要为需在具有])(?:应当?|须|要)?",
    "不得": "",
    "严禁": "",
    "不允许": "",
    "禁止": "",
    "不应": "(?![低少小高大超多])",
    "必须": "",
    "须": "",
    "需": "要?(?=[具有提经满符达在按由建设已])",
    "要": "(?<![主需重必只摘首纲概紧简]要)(?![求素点害件约闻么塞职因])",
    "应": "(?<![响相供适反效对感顺策]应)(?![用急对届答激邀变力])[当该]?",
    "鼓励": "(?:和引导)?",
    "优先": "(?!股)",
    "引导": "",
    "支持": "(?=[具有])",
    "按": "照?(?:有关|相关)?要求(?=制定|编制|提交|报送|开展|完成|填报)",
    "可": "以?(?![持续行靠控视见能再信量规转生穿编降研])(?=[申委由在按采适])",
}
_MODAL = re.compile(either(_MODALS))
_SETS_BOUND = frozenset("低少小高大超多短")
_SAYS = {
    "原": "原则上", "一": "一般", "应": "应", "按": "应", "可": "可", **dict.fromkeys("必须需要", "须"),
    **dict.fromkeys("不严禁", "不得"), **dict.fromkeys("鼓优引支", "鼓励"),
}  # fmt: skip
STRONG = frozenset({"原则上", "一般", "不得", "须", "应"})
# “公司+联盟” names a form, 与联盟成员 somebody else
_OBJECT = re.compile(either({word: f"(?<![+＋与向]{word})" for word in words_of(TABLE, "object")}))
_BOUND = re.compile(
    rf"\s*(?:其中)?(?:原则上)?(?P<whom>{any_of(TABLE, 'bound')})[^，。；]{{0,16}}?"
    r"(?:(?:限|最多|至多|只能|仅能|不超过|不得超过)[^，。；元]{0,8}[项家个名件]|不[低少]于[^，。；元]{0,12}(?:[倍%]|\d[:：]\d))"
)
_ACTOR = re.compile(either(dict.fromkeys(words_of(TABLE, "actor"), "(?!成)")))  # 由知名专家组成
_BUILDS = re.compile("建立|建有|建成|具有|具备|拥有|设立|成立|签订|列入|制定|开展|形成|承担|覆盖|汇聚|吸引|提供|配备")
_TO_AN_OFFICE = re.compile("(?<![面方导])[向经][^，。；应由]{2,20}$")  # 向省人民政府工业和信息化主管部门报告
_HEAD = 20  # characters at the start of a clause without 应 where its subject stands
_SCOPE = re.compile(
    either(dict.fromkeys(words_of(TABLE, "scope"), "(?!、国家|标准|专利|或者?国家|同类)"))
)  # 国际、国家或行业标准


def modal(text: str, start: int, end: int) -> tuple[str, int, int] | None:
    """Return modality and span of the first modal word of ``text[start:end]``.

    >>> modal("公司注册资本金原则上不低于3000万元", 0, 18)
    ('原则上', 7, 10)
    >>> modal("面向应用需求和主要任务响应迅速", 0, 15) is None
    True
    """
    found = _MODAL.search(text, start, end)
    if found is None:
        return None
    said = _SAYS[found.group()[0]]
    if said == "不得" and text[found.end() : found.end() + 1] in _SETS_BOUND and found.group() == "不得":
        said = "须"
    return said, found.start(), found.end()


def object_in(text: str, start: int, end: int) -> str | None:
    """Return the last object that ``text[start:end]`` names: 创新中心的依托公司 is a company.

    >>> object_in("创新中心的依托公司", 0, 9), object_in("股东中", 0, 3)
    ('依托公司', None)
    """
    found = None
    for match in _OBJECT.finditer(text, start, end):
        found = match.group()
    return VALUES["object", found] if found else None


def bound_by(text: str, start: int) -> str | None:
    """Return whom a clause binds that sets a quota or an own share; the limit of a gift is none.

    >>> bound_by("同一单位限报2项", 0), bound_by("各市推荐不超过5家", 0), bound_by("同一企业最高不超过500万元", 0)
    ('申报单位', '推荐单位', None)
    >>> bound_by("企业自筹经费不低于财政资金2倍", 0)
    '申报单位'
    """
    found = _BOUND.match(text, start)
    return VALUES["bound", found["whom"]] if found else None


def topic_in(text: str, start: int, end: int) -> str | None:
    """Return the object that a paragraph goes on about: 创新中心在组建过程中成员单位有 tells of members, then of the centre again.

    >>> clause = "创新中心在组建过程中成员单位有"
    >>> topic_in(clause, 0, len(clause)), object_in(clause, 0, len(clause)), topic_in("创新中心的依托公司", 0, 9)
    ('创新中心', '成员单位', '依托公司')
    """
    named = list(_OBJECT.finditer(text, start, end))
    if not named:
        return None
    is_aside = "中" in text[named[0].end() : named[-1].start()]
    return VALUES["object", named[0 if is_aside else -1].group()]


def head_of(text: str, start: int, end: int) -> int:
    """Return where the subject of a clause without 应 ends: at its verb, else after a few characters.

    >>> head_of("高新区建立了产业集群的工作机制", 0, 15)
    3
    """
    verb = _BUILDS.search(text, start, end)
    return min(verb.start() if verb else end, start + _HEAD)


def is_on_someone_else(text: str, start: int, end: int) -> bool:
    """Tell whether the words before 应 name an office or expert rather than a centre.

    >>> is_on_someone_else("创新中心所在地的地方政府也", 0, 13), is_on_someone_else("创新中心", 0, 4)
    (True, False)
    """
    acting = [match for match in _ACTOR.finditer(text, start, end) if not _is_beside(text, match.start())]
    if not acting:
        return False
    actor = acting[-1]
    if "由" in text[max(start, actor.start() - 8) : actor.start()]:
        return True
    return _OBJECT.search(text, actor.end(), end) is None


def _is_beside(text: str, at: int) -> bool:
    """Tell whether the office at `at` is one that something is sent to or done with (向省工信厅报送, 与省科技厅共同出资)."""
    while at > 0 and text[at - 1] in "省市县区各":
        at -= 1
    return at > 0 and (
        text[at - 1] in "与和同向给报经到" or _TO_AN_OFFICE.search(text, max(0, at - 20), at) is not None
    )


def scope(text: str, start: int, end: int, with_field: bool) -> str | None:
    """Return how far a demand reaches; 本领域 and 行业 count only for subjects that are measured in the field.

    >>> scope("立足省域，面向全国", 0, 9, False), scope("组织本领域省内外的企业", 0, 11, False)
    ('全国', '省内外')
    >>> scope("股东在本领域排名前十", 0, 10, True), scope("本领域先进水平", 0, 7, False)
    ('行业', None)
    """
    named = [VALUES["scope", word] for word in _SCOPE.findall(text, start, end)]
    far = [word for word in named if word != "行业"]
    if "全国" in far:
        return "全国"
    if far:
        return far[0]
    return "行业" if named and with_field else None
