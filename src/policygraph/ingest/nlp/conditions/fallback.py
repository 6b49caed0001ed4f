"""Why: a guide that nobody has seen demands things that no vocabulary lists; then the printed words name the subject.

In: a clause that says 应, 须 …, or a number without a known subject. Out: the noun phrase that is demanded, whole: never cut inside a word.
"""

import re

from policygraph.ingest.nlp.conditions.context import TABLE
from policygraph.ingest.nlp.tsv import any_of

_VERB = re.compile(any_of(TABLE, "verb"))
_SHORT_VERBS = frozenset("有是")
# said in front of a noun and behind it: how its number is counted, and that it is demanded
_COUNTED = "数量|总数|总计|合计|累计|年均|每年"
_DEMANDED = "应当?|须"
_LOOSELY = "原则上|一般"
_SPAN = r"近[一二两三四五六七八九十\d]+[个]?[年月]"
_TRIM = re.compile(
    rf"^(?:其中|其|已|并|且|和|及|与|的|了|在|于|由|按|以|对(?!外)|每月|年度|{_SPAN}内?|上一?年度?|[一二两三四五\d]+年[后内]|月均|平均"
    rf"|建设期内|{_DEMANDED}|有|具有|具备|拥有|{_COUNTED})+"
)
_TAIL = re.compile(rf"(?:等|的|率?(?:{_DEMANDED})|当|由|(?<![行作成认])为|在|达|占|{_LOOSELY}|{_COUNTED}|最高|最低)+$")
_EVERYBODY = rf"(?:每[个家]|同一)(?:{any_of(TABLE, 'party')}|市|县|区|省|地区|高校|院所)"
_NO_NOUN = re.compile(rf"(?:{_EVERYBODY}|总额|金额|总量|总和|单项|其余|其他|不足|不够|补足|补齐|最高|最低|至少|不得)+$")
_ADVERBIAL = re.compile(r"围绕|按照|根据|依照|结合|通过|针对|对照|于20\d\d")
_OWNER = re.compile(rf"^.*{any_of(TABLE, 'object')}的?(?!资金|经费)")
_VERB_AT_END = re.compile(rf"(?:{_VERB.pattern})(?:了|过)?$")
_WHEN = re.compile(
    r"(?:于|在)?(?:每半?年|每季度|次年|当年|\d+)[^，。；]{0,10}?(?:前|内|底)|向[^，。；]{2,16}?(?=提交|报送|报告|上报|书面|提出)"
    r"|按[年季月]度?|定期|及时|如实|主动|积极|认真|严格|切实"
)
CHANGES = re.compile(r"(?:逐年|逐步|稳步|持续|不断|保持|有所|明显)*(?:提高|提升|增长|增加|扩大|降低|下降|稳定)")
_ADJUSTED = re.compile(r"^(?:和|与|及|并|完善|健全|优化|的|了|为)+")
_BARE = frozenset(
    {"能力", "条件", "基础", "水平", "经验", "措施", "要求"}
)  # names nothing without what stands before 的
_JOINT = re.compile(r"、|(?<![饱协])(?<!工业)和(?!谐|信息)|(?<!参)与|以及|及(?!时)|或")
_RATIO = re.compile(rf"的?(?P<word>比例|比重)(?:{_DEMANDED}|{_LOOSELY})*$")
# 联盟成员覆盖全省同行业重点企业的 80% is a rate
_COVERED = re.compile(
    r"覆盖(?:全国|全省|全市|省内|国内|本省|本行业|本领域|同行业|行业|领域|内)*(?P<whom>[\u4e00-\u9fff]{2,14}?)的$"
)
_OF_ALL = re.compile(r"应?占(?!比|地)")
_AMONG = re.compile(r"^.*(?:单位|企业|人员|股东|成员|委员会|团队|专家)[中内](?=[\u4e00-\u9fff]{2,})")
_FURTHER = re.compile(
    r"(?:和|以及|及|、)(?=一批|若干|多家|一定|相应|与之)"
)  # a second item that the name can do without
_LONGEST = 16


def subject_before(text: str, start: int, end: int) -> str | None:
    """Return the noun phrase that ends right before a comparator.

    >>> subject_before("中试基地数量应", 0, 7), subject_before("其中", 0, 2), subject_before("近三年累计", 0, 5)
    ('中试基地', None, None)
    >>> subject_before("发起单位中民营企业应占", 0, 11), subject_before("自筹资金占总投资的", 0, 9)
    ('民营企业占比', '自筹资金占比')
    >>> subject_before("收益用于奖励团队的比例", 0, 11), subject_before("民营企业股权占比应", 0, 9)
    ('收益用于奖励团队比例', '民营企业股权占比')
    """
    phrase = text[start:end].strip(" ，：")
    covered = _COVERED.search(phrase)
    if covered:
        return f"{covered.group('whom')}覆盖率"
    ratio = _RATIO.search(phrase)
    phrase = phrase[: ratio.start()] if ratio else phrase
    share = _OF_ALL.search(phrase)
    phrase = _AMONG.sub("", phrase[: share.start()] if share else phrase)
    bare = _OWNER.sub("", phrase)
    phrase = bare if len(_TAIL.sub("", bare)) >= 2 else phrase
    for _ in range(3):
        phrase = _VERB_AT_END.sub("", _TAIL.sub("", _TRIM.sub("", phrase)))
    phrase = _whole(_after_verb(phrase))
    if len(phrase) < 2 or _NO_NOUN.fullmatch(phrase):
        return None
    return f"{phrase}占比" if share else phrase + ratio.group("word") if ratio else phrase


def subject_after(text: str, start: int, end: int) -> str | None:
    """Return the noun phrase that follows a number: at least 3 of what.

    >>> subject_after("条以上中试线", 3, 6)
    '中试线'
    """
    phrase = re.split(r"[，、；（]|开展|进行|共同", text[start:end].strip(" 的"))[0].removesuffix("等")
    phrase = _whole(phrase.rsplit("的", 1)[-1])
    return phrase if len(phrase) >= 2 and not _NO_NOUN.fullmatch(phrase) else None


def subject_of_demand(text: str, start: int, end: int) -> str | None:
    """Return the object of the verb that follows 应, or the words after it where no verb is known.

    >>> subject_of_demand("应配备满足研发需要的中试场地", 1, 14), subject_of_demand("应建立完善“六个一”工作体系", 1, 14)
    ('中试场地', '“六个一”工作体系')
    >>> subject_of_demand("应拥有领军企业或骨干企业和一批掌握关键核心技术企业", 1, 25)
    '领军企业或骨干企业'
    >>> subject_of_demand("应于每年3月底前向省工信厅提交整改台账", 1, 19)
    '整改台账'
    >>> subject_of_demand("应按照要求", 1, 5) is None
    True
    """
    while when := _WHEN.match(text, start, end):
        start = when.end()
    if _ADVERBIAL.match(text, start, end) or CHANGES.fullmatch(text, start, end):
        return None
    verb = _VERB.search(text, start, min(end, start + 14))
    phrase = _ADJUSTED.sub("", text[verb.end() if verb else start : end].strip(" ，"))
    if phrase.count("“") != phrase.count("”"):
        phrase = phrase.strip("“”")
    phrase = _TAIL.sub("", _FURTHER.split(phrase)[0])
    if len(phrase) > 6 and "的" in phrase:
        tail = phrase.rsplit("的", 1)[-1]
        if tail in _BARE:
            inner = [found.end() for found in _VERB.finditer(phrase) if found.group() not in _SHORT_VERBS]
            tail = phrase if len(phrase) <= _LONGEST or not inner else phrase[inner[-1] :]
        phrase = tail if len(tail) >= 2 else phrase
    phrase = _whole(phrase)
    return phrase if len(phrase) >= 2 else None


def _after_verb(phrase: str) -> str:
    """Return the object of the last verb of a phrase: 面向行业开展共性技术攻关 counts 共性技术攻关; a relative clause keeps its verb."""
    found = [verb for verb in _VERB.finditer(phrase) if verb.group() not in _SHORT_VERBS]
    rest = phrase[found[-1].end() :] if found else ""
    return rest if len(rest) >= 3 and "的" not in rest else phrase


def _whole(phrase: str) -> str:
    """Return a phrase that is too long for a name by its head (behind 的), or by the items that fit; items are never cut."""
    if len(phrase) <= _LONGEST:
        return phrase
    head = re.split("的|等", phrase)[-1]  # 技术、技能、管理、营销等专业人才结构 is 专业人才结构
    if 2 <= len(head) <= _LONGEST:
        return head
    joints = [joint.start() for joint in _JOINT.finditer(phrase, 2, _LONGEST + 1)]
    return phrase[: joints[-1]] if joints else phrase
