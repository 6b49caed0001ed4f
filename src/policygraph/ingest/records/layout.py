"""Lists of domains, their rows, and the coded topics of fund guides."""

from dataclasses import dataclass
from enum import StrEnum

from policygraph.ingest.quick import quick
from policygraph.ingest.records.evidence import Evidence


class LayoutKind(StrEnum):
    """How the list is printed."""

    TABLE = "table"  # numbered rows, as a table or as paragraphs under a heading: CN2017, JS2023, ZJ2021
    TOPICS = "topics"  # coded topics: JSFUND2023
    PROSE = "prose"  # an enumeration in the body: CN2016, ZJ2021B
    LOADED = "loaded"  # a planner's own list (CSV)


class DomainStatus(StrEnum):
    """Whether the source prints the row's name."""

    PRESENT = "present"
    MISSING_IN_SOURCE = "missing_in_source"


@quick
@dataclass(frozen=True, slots=True)
class Layout:
    """One list of domains; `expected` is the number of rows that the source or sources.toml promises, if any."""

    id: str
    document: str
    title: str
    kind: LayoutKind
    region: str
    year: int
    batch: str | None
    expected: int | None


@quick
@dataclass(frozen=True, slots=True)
class Domain:
    """One row of a layout. A name that the source lacks is None, never invented.

    `id` is layout + 序号 (``CN2017-10``); `name` is the printed name without line breaks; `name_evidence` and
    `body_evidence` are where name and directions stand (body: the whole cell). `group` is what the row is listed
    under (国家级 or 省级 in ZJ2021B), None otherwise.
    """

    id: str
    layout: str
    number: int
    name: str | None
    status: DomainStatus
    group: str | None
    name_evidence: Evidence | None
    body_evidence: Evidence | None


@quick
@dataclass(frozen=True, slots=True)
class Topic:
    """One coded topic of a fund guide: id is list + code (``JSFUND2023-2101``), `topic_class` A, B or C.

    `group` is the heading it stands under (（一）新一代信息技术). `goal_evidence` is the part with target figures.
    """

    id: str
    layout: str
    code: str
    name: str
    topic_class: str | None
    group: str | None
    name_evidence: Evidence
    body_evidence: Evidence | None
    goal_evidence: Evidence | None
