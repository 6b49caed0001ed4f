"""Why: modality, scope, object and exceptions are said by a few words around a demand; each is read by one function here.

In: a clause or sentence. Out: the word as the record keeps it.
"""

import re

from policygraph.ingest.lexicon.alternation import either
from policygraph.ingest.nlp.conditions.context import TABLE, VALUES
from policygraph.ingest.nlp.tsv import words_of

# 应用, 响应, 适应, 供应, 需求, 主要, 重要, 可持续, 可靠 are other words; 不得低于 sets a floor and forbids nothing
_MODAL = re.compile(
    r"(?P<原则上>原则上(?:应当?|须|不得)?)"
    r"|(?P<一般>一般(?=不|应|须|要|为|需|在|具|有)(?:应当?|须|要)?)"
    r"|(?P<不得>不得(?![低少小高大超多短])|严禁|不允许|禁止|不应(?![低少小高大超多]))"
    r"|(?P<须>必须|须|不得(?=[低少小高大超多短])|需要?(?=[具有提经满符达在按由建设])|(?<![主需重必只摘首纲概紧简])要(?![求素点害件约闻么塞职因]))"
    r"|(?P<应>(?<![响相供适反效对感顺策])应(?![用急对届答激邀变力])(?:当|该)?)"
    r"|(?P<鼓励>鼓励(?:和引导)?|优先(?!股)|引导|支持(?=[具有]))"
    r"|(?P<可>可以?(?![持续行靠控视见能再信量规转生穿编降研])(?=[申委由在按采适]))"
)
STRONG = frozenset({"原则上", "一般", "不得", "须", "应"})
# “公司+联盟” names a form, 与联盟成员 somebody else
_OBJECT = re.compile(either({word: f"(?<![+＋与向]{word})" for word in words_of(TABLE, "object")}))
_ACTOR = re.compile(either(words_of(TABLE, "actor")))
_SCOPE = re.compile(either(words_of(TABLE, "scope")))
_BRACKET = re.compile(r"（([^（）]*(?:（[^（）]*）[^（）]*)*)）")
_EXCEPTION = re.compile(
    r"除外|放宽|豁免|领域企业|的，|企业(?:营业收入|研发)|可(?:按|以|降)|不受|另行|[^，；（）]+(?:不低于|不少于)[^（）]*"
)
_EXCEPT_FOR = re.compile(r"[^，。；]*(?:的除外|除外|可适当放宽|可适当降低|适当放宽|可放宽至[^，。；]*|不受此限)$")
_EXCEPT_ENDS = ("除外", "放宽", "降低", "此限")
_ALL = re.compile(r"其[它他]|上述|以上(?:各|指标|条件)|各项指标")


def modal(text: str, start: int, end: int) -> tuple[str, int, int] | None:
    """Return modality and span of the first modal word of ``text[start:end]``.

    >>> modal("公司注册资本金原则上不低于3000万元", 0, 18)
    ('原则上', 7, 10)
    >>> modal("面向应用需求和主要任务响应迅速", 0, 15) is None
    True
    """
    found = _MODAL.search(text, start, end)
    return (str(found.lastgroup), found.start(), found.end()) if found else None


def object_in(text: str, start: int, end: int) -> str | None:
    """Return the last object that ``text[start:end]`` names: 创新中心的依托公司 is a company.

    >>> object_in("创新中心的依托公司", 0, 9), object_in("股东中", 0, 3)
    ('依托公司', None)
    """
    found = None
    for match in _OBJECT.finditer(text, start, end):
        found = match.group()
    return VALUES["object", found] if found else None


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
    return at > 0 and text[at - 1] in "与和同向给报经到"


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


def exceptions(text: str, start: int, end: int) -> list[tuple[int, int, str, bool]]:
    """Return (start, end, words, holds for all) of the bracketed exceptions of a sentence.

    >>> exceptions("收入不低于10亿元（战略性新兴产业领域企业不低于5亿元），设备不少于2套", 0, 40)[0][2]
    '战略性新兴产业领域企业不低于5亿元'
    >>> exceptions("启动资金（包括研发设备）不少于2500万元", 0, 30)
    []
    """
    found: list[tuple[int, int, str, bool]] = []
    if text.find("（", start, end) < 0:
        return found
    for match in _BRACKET.finditer(text, start, end):
        inner = match.group(1)
        if _EXCEPTION.search(inner):
            found.append((match.start(), match.end(), inner, bool(_ALL.search(inner))))
    return found


def trailing_exception(clause: str) -> str | None:
    """Return the words of a clause that only takes back an earlier demand.

    >>> trailing_exception("国家级平台依托单位除外"), trailing_exception("运行一年以上")
    ('国家级平台依托单位除外', None)
    """
    if not clause.rstrip().endswith(_EXCEPT_ENDS) and "放宽至" not in clause:
        return None
    found = _EXCEPT_FOR.fullmatch(clause.strip())
    return found.group() if found else None
