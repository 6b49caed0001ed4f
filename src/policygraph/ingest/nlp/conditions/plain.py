"""Why: below 申报条件 most items say no 应: they say what an applicant has (拥有检测能力) or how something of it is (财务制度健全).

In: a clause that demands, with no word of the vocabulary and no number. Out: the printed noun that it is about.
"""

import re

from policygraph.ingest.nlp.conditions.fallback import subject_before, subject_of_demand

_JOINED = r"[\s，]*(?:并且|并|且|还|同时|也)?"
_HAS = re.compile(
    rf"{_JOINED}(?:已经?|能够?)?(?:[与和同为][^，。；]{{1,16}}?)?"
    "(?P<verb>具有|具备|拥有|建有|设有|内设|下设|配有|配备|签订|签署|签有|符合|满足|(?:建立|设立|制定|成立|列入|纳入|出台|形成)[了有]"
    "|(?<=已)(?:建立|设立|制定|成立|列入|纳入|出台|形成)|建立(?!在)|制定(?=较|完善|明确|科学|健全)|提供(?!的)|设立(?!以来)"
    "|(?<=已)(?:入选|获批|获评|获得|取得))"
)
_QUALITY = (
    "健全|良好|完善|完备|齐全|清晰|明晰|明确|可行|合理|规范|稳定|充足|可靠|雄厚|优良|强|真实(?:有效|可靠)?|准确|完整"
    "|合法|有效|集中|科学(?=合理|规范)"
)
_SOUND = rf"(?:{_QUALITY})(?:[、和且]?(?:{_QUALITY}))*"
_IS = re.compile(
    rf"{_JOINED}(?!确保|保证|保持|做到|力争|实现|推动|促进|提[高升]|达到|使|让|{_SOUND}$)"
    rf"(?P<noun>[^，。；：]{{2,18}}?)(?:(?:较为|基本|比较|相对|十分|均|较)?{_SOUND}(?=$|且|并)|(?:符合|达到)[^，。；\d]{{2,16}}(?:要求|标准|规定|水平|限额|先进值)$)"
)
_TITLE = re.compile("[《》：]")
_SUCH_AS = re.compile("[^，。；]*、[^，。；]*等(?=..)")  # 工艺、设备等岗位设置合理
_ALL_SOUND = re.compile(rf"\s*{_SOUND}")


def is_quality(text: str, start: int, end: int) -> bool:
    """Tell whether words only say how something is to be: 申报材料要真实、准确.

    >>> is_quality("申报材料要真实、准确", 5, 10), is_quality("应配备专职人员", 1, 7)
    (True, False)
    """
    return _ALL_SOUND.fullmatch(text, start, end) is not None


def plain_subject(text: str, start: int, end: int) -> str | None:
    """Return what a clause without 应 demands: what is had, or what is said to be sound.

    >>> plain_subject("拥有完整的检测试验能力", 0, 11), plain_subject("财务制度健全", 0, 6), plain_subject("与高校签订合作协议", 0, 9)
    ('检测试验能力', '财务制度', '合作协议')
    >>> plain_subject("加快推进创新体系建设", 0, 10) is None, plain_subject("确保运行稳定", 0, 6) is None
    (True, True)
    """
    if _TITLE.search(text, start, end):
        return None
    has = _HAS.match(text, start, end)
    if has:
        return subject_of_demand(text, has.start("verb"), end)
    judged = _IS.match(text, start, end)
    if judged is None:
        return None
    examples = _SUCH_AS.match(text, *judged.span("noun"))
    return subject_before(text, examples.end() if examples else judged.start("noun"), judged.end("noun"))
