"""Which lines make one paragraph: a sentence that a line or page break cuts goes on, a new item or heading does not.

In: lines and the index of a paragraph's first line. Out: the indices of its lines (furniture between them left out).
"""

import re
from collections.abc import Callable, Sequence
from functools import cache

from policygraph.ingest.read.furniture import is_bare_number
from policygraph.ingest.read.lines import Line
from policygraph.ingest.structure.marks import Mark, Style, attachment_of, mark_of
from policygraph.ingest.structure.words import line_pattern, read_words
from policygraph.ingest.structure.wrap import Wrap, fills

_CLOSING = "，。、；：）”’》〉】！？％%,.;:)]}"
OPEN_END = "，、（“《〔和及与或对为将把由从以之"
_ENDS = frozenset("。！？；：")
_CLOSES = frozenset("”’》）")
_ENDED = re.compile(r"[。！？；：][”’》）]*$|[。；]（[^（）]*）$|[。！？]”?）$")
_UNFINISHED_HEADING = re.compile(r"[应是的和及与或在对为将把由从以、，（“《]$")
_INNER_STOP = re.compile("[。；！？]")
_BULLET = re.compile("[-—–•●■◆◇○★▪▶*]{1,2} ?(?=[^-—0-9 ])")
_DATE_LINE = re.compile(
    r"(?:[0-9]{4}|[一二三四五六七八九〇零○]{4}) ?年 ?[0-9一二三四五六七八九十]{1,3} ?月 ?[0-9一二三四五六七八九十]{1,3} ?日"
)
CODE = re.compile(r"([0-9]{4})(?= +[^年月日个万亿种件项家吨元%号 ]|[一-鿿])(?![年月日个万亿种件项家吨元号])")
HEADING_LENGTH = 40
_HEADING_WITH_COMMA = 26
_PROSE = 18
_COLOPHON_LENGTH = 300
_COLOPHON_FIRST = frozenset("抄主分（此本依不")
_COLOPHON_LAST = frozenset("发制")
_FORM_LENGTH = 60
_CONTACT_FIRST = frozenset("（联通电传邮地网")


def ends_sentence(text: str) -> bool:
    """Tell whether a line ends where a sentence ends: ``…机制。`` and ``…突破。（责任单位：省科技厅）``, not ``…科技人员占``."""
    last = text[-1:]
    return last in _ENDS or (last in _CLOSES and _ENDED.search(text, max(0, len(text) - 60)) is not None)


def is_heading(text: str, mark: Mark | None) -> bool:
    """Tell whether a marked line is a heading: ``（一）指导思想``, not ``（一）创新中心应是企业法人形态。``."""
    if text.startswith("#"):
        return True
    rest = len(text) - (mark.length if mark else 0)
    if rest > HEADING_LENGTH or rest == 0 or ends_sentence(text) or _INNER_STOP.search(text):
        return False
    if rest > _HEADING_WITH_COMMA and "，" in text:
        return False
    return not _UNFINISHED_HEADING.search(text) or text.endswith("目的")


@cache
def _labels() -> tuple[re.Pattern[str], frozenset[str]]:
    """Return the pattern of the labels in topic_labels.tsv, long ones first, and the characters they begin with."""
    labels = sorted({row["label"] for row in read_words("topic_labels")}, key=lambda label: (-len(label), label))
    pattern = re.compile(rf"(?:[0-9（一二三四五六七八九十]{{1,3}}[）.、]+ ?)?({'|'.join(labels)})(?:[：:]|$)")
    return pattern, frozenset(label[0] for label in labels) | frozenset("0123456789（一二三四五六七八九十")


def label_of(text: str) -> re.Match[str] | None:
    """Return the label that opens a part of a fund topic: ``主要研究内容：…``, not ``主要研究内容包括``."""
    pattern, firsts = _labels()
    return pattern.match(text) if text[:1] in firsts else None


def is_title_like(text: str) -> bool:
    """Tell whether an unmarked line reads as a title: ``…工作指南（试行）``, not ``为落实…方案``."""
    return len(text) <= 60 and not _INNER_STOP.search(text) and line_pattern("title_end").search(text) is not None


def is_colophon(text: str) -> bool:
    """Tell whether a line says to whom copies went or when it was printed: ``抄送：…``, ``2023年6月9日印发``."""
    if text[0] not in _COLOPHON_FIRST and text[-1] not in _COLOPHON_LAST:
        return False
    return len(text) <= _COLOPHON_LENGTH and line_pattern("colophon").search(text) is not None


def is_contact(text: str) -> bool:
    """Tell a contact line: ``（联系电话：010—68205235）``, not ``联系人制度应当健全``."""
    return (
        text[0] in _CONTACT_FIRST and len(text) <= _COLOPHON_LENGTH and line_pattern("contact").match(text) is not None
    )


def is_form_line(text: str) -> bool:
    """Tell whether a line is to be filled in: ``产业集群名称：_____``, ``单位（盖章）``, check boxes."""
    return (len(text) <= _FORM_LENGTH or "<input " in text) and line_pattern("form_line").search(text) is not None


def is_date_line(text: str) -> bool:
    """Tell whether a line is a date and nothing else: ``2023年6月9日``."""
    return text[:1] in "0123456789一二三四五六七八九〇零○" and _DATE_LINE.fullmatch(text) is not None


class Seen:
    """The last number of each style that began an item, to tell a real item from a number that a wrap put first."""

    __slots__ = ("code", "numbers")

    def __init__(self) -> None:
        """Begin with nothing seen."""
        self.numbers: dict[Style, int] = {}
        self.code = ""

    def note(self, text: str, mark: Mark | None) -> None:
        """Keep what begins an item."""
        if mark:
            self.numbers[mark.style] = mark.number
        elif found := CODE.match(text):
            self.code = found[1]

    def expects(self, mark: Mark, *, ended: bool) -> bool:
        """Tell whether a mark after a full line goes on with a list, or begins one after the end of a sentence."""
        return self.numbers.get(mark.style, 0) == mark.number - 1 if mark.number > 1 else ended


def take_paragraph(
    lines: Sequence[Line], first: int, mark: Mark | None, wrap: Wrap, seen: Seen, is_table: Callable[[int], bool]
) -> list[int]:
    """Return the indices of the lines of the paragraph that begins at `first` with `mark`; `is_table` tells a table's head."""
    line = lines[first]
    seen.note(line.text, mark)
    indices = [first]
    length = 0
    at = first + 1
    while at < len(lines):
        following = lines[at]
        if following.furniture or is_bare_number(following.text):
            at += 1
            continue
        current = lines[indices[-1]]
        length += len(current.text)
        blank = at > indices[-1] + 1
        if not _goes_on(line, mark, current, length, following, blank=blank, wrap=wrap, seen=seen):
            break
        if is_table(at):
            break
        indices.append(at)
        at += 1
    return indices


def _goes_on(
    first: Line, mark: Mark | None, current: Line, length: int, following: Line, *, blank: bool, wrap: Wrap, seen: Seen
) -> bool:
    """Tell whether the paragraph that stands at `current` goes on in `following`."""
    text, new = current.text, following.text
    if new[0] in _CLOSING:
        return True
    full = fills(current, wrap) and not (blank and ends_sentence(text))
    ended = ends_sentence(text)
    if ended and not full:
        return False
    if "\t" in new or "\t" in text or _starts_something(new) or _is_by_itself(text) or _is_by_itself(new):
        return False
    if text[-1] in OPEN_END:
        return True
    found = mark_of(new)
    if found and (not full or seen.expects(found, ended=ended)):
        return False
    if _BULLET.match(new) and (not full or ended):
        return False
    if _code_goes_on(new, seen) or (first is current and _stands_alone(text, mark, full=full and not blank)):
        return False
    return full or length >= _PROSE or "，" in text


def _starts_something(text: str) -> bool:
    """Tell whether a line begins a part that no sentence runs into: 附件, 抄送, a date, a contact line."""
    if (attachment := attachment_of(text)) and (attachment.colon or len(attachment.rest) < HEADING_LENGTH):
        return True
    return is_date_line(text) or is_colophon(text) or label_of(text) is not None


def _is_by_itself(text: str) -> bool:
    """Tell whether a line is a contact line or one to fill in (``产业集群名称：_____``), which neither goes on nor is gone on to."""
    return is_form_line(text) or is_contact(text)


def _code_goes_on(text: str, seen: Seen) -> bool:
    """Tell whether a four-digit code is the next of its list: ``2102 信息通信：`` after 2101."""
    found = CODE.match(text)
    return bool(found and seen.code and seen.code < found[1] and "：" in text[:40] and found[1][:1] >= seen.code[:1])


def _stands_alone(text: str, mark: Mark | None, *, full: bool) -> bool:
    """Tell whether a paragraph's first line is a heading or title, which no line continues."""
    if full:
        return False
    if mark or CODE.match(text):
        return is_heading(text, mark)
    return is_title_like(text) and "，" not in text
