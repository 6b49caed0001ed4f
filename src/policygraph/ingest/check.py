"""What a person should know about how a text was read: nothing is dropped in silence.

In: a `Reading` (and its entry of sources.toml). Out: `Issue`s, the errors among which make `policygraph check` exit 1. A row whose
name the source itself lacks is information, not a fault.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from policygraph.ingest.nlp.domains import place_items, prose_layouts
from policygraph.ingest.records import Evidence, Layout, LayoutKind
from policygraph.ingest.sources import SourceEntry
from policygraph.ingest.structure.listed import announces
from policygraph.ingest.structure.reading import Reading
from policygraph.ingest.summary import count_rows

_FIELDS = {"title": "标题", "number": "发文字号", "issuer": "发文机关", "published": "成文日期"}


class Severity(StrEnum):
    """How much an issue matters; an error makes `policygraph check` exit 1."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Issue:
    """One finding: `message` says in Chinese what, where and what to do; `start` and `end` are its place in the text."""

    document: str
    severity: Severity
    code: str
    message: str
    start: int
    end: int


def with_prose_lists(reading: Reading, entry: SourceEntry | None = None) -> Reading:
    """Return the reading with the lists in its prose beside its tables, so that their rows are counted as well.

    The number of rows that sources.toml promises for such a list is expected of it.
    """
    layouts, domains = prose_layouts(reading, place_items(reading))
    promised = {layout.id: layout.rows for layout in entry.layouts} if entry else {}
    counted = (replace(layout, expected=promised.get(layout.id)) for layout in layouts)
    return replace(reading, layouts=(*reading.layouts, *counted), domains=(*reading.domains, *domains))


def check(reading: Reading, entry: SourceEntry | None = None) -> tuple[Issue, ...]:
    """Return the issues of a reading with all its lists (`with_prose_lists`), errors first, then by place."""
    order = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}
    found = [
        *_notices(reading),
        *_partition(reading),
        *_rows(reading),
        *_lists(reading),
        *(_promised(reading, entry) if entry else ()),
        *_quotes(reading),
        *(_metadata(reading, entry) if entry else ()),
    ]
    return tuple(sorted(found, key=lambda issue: (order[issue.severity], issue.start, issue.code, issue.message)))


def _notices(reading: Reading) -> Iterator[Issue]:
    """Pass on what the structure stage noticed."""
    for notice in reading.notices:
        yield Issue(
            reading.document.id, Severity(notice.severity), notice.code, notice.message, notice.start, notice.end
        )


def _partition(reading: Reading) -> Iterator[Issue]:
    """Yield an error where blocks leave a gap, overlap or do not reach the end."""
    at = 0
    for block in reading.blocks:
        if block.start != at or block.end <= block.start:
            message = f"第 {at} 至 {block.start} 字之间的文字没有归类，或归了两次；这是程序缺陷，请连同原文报告"
            yield Issue(reading.document.id, Severity.ERROR, "blocks.partition", message, at, block.start)
        at = block.end
    if at != len(reading.text):
        message = f"第 {at} 字以后的文字没有归类；这是程序缺陷，请连同原文报告"
        yield Issue(reading.document.id, Severity.ERROR, "blocks.partition", message, at, len(reading.text))


def _rows(reading: Reading) -> Iterator[Issue]:
    """Yield an error for each list with fewer or more rows than promised, and a warning for rows without directions."""
    for layout in reading.layouts:
        count = count_rows(reading, layout)
        if count.expected is not None and count.found < count.expected:
            missing = count.expected - count.found
            message = (
                f"{layout.id}《{layout.title}》应有 {count.expected} 行，只读到 {count.found} 行，"
                f"缺 {missing} 行{_gaps(reading, layout)}；请核对原文表格是否完整、表头是否认得出"
            )
            yield Issue(reading.document.id, Severity.ERROR, "rows.missing", message, 0, 0)
        elif count.expected is not None and count.found > count.expected + count.nameless:
            message = f"{layout.id}《{layout.title}》应有 {count.expected} 行，读到 {count.found} 行；请核对 sources.toml 的 rows"
            yield Issue(reading.document.id, Severity.WARNING, "rows.surplus", message, 0, 0)
    yield from _repeated(reading)
    prose = {layout.id for layout in reading.layouts if layout.kind is LayoutKind.PROSE}
    for domain in reading.domains:
        if domain.body_evidence is None and domain.name_evidence is not None and domain.layout not in prose:
            place = domain.name_evidence
            message = f"{domain.id} {domain.name}：只有名称，没有技术方向一栏的文字"
            yield Issue(reading.document.id, Severity.INFO, "row.bodyless", message, place.start, place.end)


def _lists(reading: Reading) -> Iterator[Issue]:
    """Yield a warning where the title announces a list and none was read, and where a list has no year to be named by."""
    title = reading.document.title
    if not reading.layouts and announces(title, title):
        message = (
            f"标题“{title}”像是有一份领域清单，正文里没有读到；请核对原文是否完整，"
            "或把清单改成表格（序号、领域名称、技术方向）或 CSV 后用 build --add 添加"
        )
        yield Issue(reading.document.id, Severity.WARNING, "list.unread", message, 0, 0)
    for layout in reading.layouts:
        if layout.year == 0:
            message = f"{layout.id}《{layout.title}》：文中没有读到年份；请在 sources.toml 写明 published 或清单的 year，清单编号会随之改变"
            yield Issue(reading.document.id, Severity.WARNING, "list.undated", message, 0, 0)


def _repeated(reading: Reading) -> Iterator[Issue]:
    """Yield a warning for each row whose name an earlier row of its list has, with the line; both rows are kept."""
    first: dict[tuple[str, str | None, str], str] = {}
    for domain in reading.domains:
        place = domain.name_evidence
        if domain.name is None or place is None:
            continue
        earlier = first.setdefault((domain.layout, domain.group, domain.name), domain.id)
        if earlier != domain.id:
            line = reading.text.count("\n", 0, place.start) + 1
            message = (
                f"{domain.id}（第 {line} 行）与 {earlier} 同名“{domain.name}”，两行都已保留；请核对原文，是笔误请改正"
            )
            yield Issue(reading.document.id, Severity.WARNING, "rows.repeated", message, place.start, place.end)


def _promised(reading: Reading, entry: SourceEntry) -> Iterator[Issue]:
    """Yield an error for each list that sources.toml promises and the text does not seem to hold at all."""
    found = {layout.id for layout in reading.layouts}
    for layout in entry.layouts:
        if layout.id not in found:
            message = (
                f"sources.toml 所列清单 {layout.id} 一行也没有读到；请核对原文是否完整、表头或列举的写法是否认得出"
            )
            yield Issue(reading.document.id, Severity.ERROR, "rows.missing", message, 0, 0)


def _gaps(reading: Reading, layout: Layout) -> str:
    """Return which numbers of a list are missing, '' if they can't be told."""
    numbers = {domain.number for domain in reading.domains if domain.layout == layout.id}
    if layout.expected is None or not numbers:
        return ""
    gaps = [str(number) for number in range(1, layout.expected + 1) if number not in numbers][:8]
    return f"（序号 {'、'.join(gaps)}）" if gaps else ""


def _quotes(reading: Reading) -> Iterator[Issue]:
    """Yield an error for each quote that is not what stands at its place."""
    for place in _evidence(reading):
        if reading.text[place.start : place.end] != place.quote:
            message = f"引文“{place.quote[:20]}”与原文第 {place.start} 字处不符；这是程序缺陷，请连同原文报告"
            yield Issue(reading.document.id, Severity.ERROR, "quote.mismatch", message, place.start, place.end)


def _evidence(reading: Reading) -> Iterable[Evidence]:
    """Yield every place that the structure stage refers to."""
    yield from (place for _, place in reading.document.evidence)
    for domain in reading.domains:
        yield from (place for place in (domain.name_evidence, domain.body_evidence) if place)
    for topic in reading.topics:
        yield from (place for place in (topic.name_evidence, topic.body_evidence, topic.goal_evidence) if place)


def _metadata(reading: Reading, entry: SourceEntry) -> Iterator[Issue]:
    """Yield a warning where sources.toml says one thing and the text another."""
    values = {
        "number": reading.document.number,
        "issuer": reading.document.issuer,
        "published": reading.document.published,
    }
    for name, place in reading.document.evidence:
        said = getattr(entry, name)
        if said is None or name not in _FIELDS:
            continue
        read = values.get(name, place.quote) or ""
        if _plain(said) != _plain(read) and not (name == "title" and _plain(said) in _plain(place.quote)):
            message = f"sources.toml 的{_FIELDS[name]}“{said}”与正文“{read.strip()}”不一致；请核对后改 sources.toml"
            yield Issue(reading.document.id, Severity.WARNING, f"sources.{name}", message, place.start, place.end)


def _plain(text: str) -> str:
    """Return words without blanks and with one kind of brackets, so that only real differences count."""
    return "".join(text.split()).translate(str.maketrans("()[]〔〕", "（）〔〕〔〕"))
