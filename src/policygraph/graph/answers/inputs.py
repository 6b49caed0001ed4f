"""What the answers are made from: lists with their rows and links, the texts of a region, the register of centres.

A face or a build fills these dataclasses from a store; the answers never see the store itself.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from policygraph.graph.rows import Alignment, Direction, Row
from policygraph.ingest.lexicon.kinship import NO_KINSHIP, Kinship
from policygraph.ingest.records import Block, Document, Layout, Section

NATION = "全国"


@dataclass(frozen=True, slots=True)
class ListView:
    """A list with its rows; `unread` holds one Chinese line for each part of its text that was not read."""

    layout: Layout
    document: Document | None
    rows: tuple[Row, ...]
    unread: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LinkedList:
    """Another list of the region and its links to the reference list (subject: its row, object: the reference row)."""

    view: ListView
    links: tuple[Alignment, ...]


@dataclass(frozen=True, slots=True)
class RegionText:
    """A text to search, with the blocks that say what each stretch is, and the directions found in its prose."""

    document: Document
    text: str
    sections: tuple[Section, ...]
    blocks: tuple[Block, ...] = ()
    directions: tuple[Direction, ...] = ()


@dataclass(frozen=True, slots=True)
class Centre:
    """One line of the register; `level` is 国家级 or 省级, `province` may name several, joined by 、; '' is unknown."""

    id: str
    name: str
    level: str
    province: str
    city: str
    host: str
    date: str
    status: str
    source: str
    source_as_of: str
    grade: str
    note: str


@dataclass(frozen=True, slots=True)
class Absence:
    """A person's dated record that no approved national centre was found for a row (未见已批)."""

    row: str
    checked: str
    source: str
    by: str


@dataclass(frozen=True, slots=True)
class Register:
    """The centres, their links to the rows of any list (subject: centre id), and the recorded absences.

    `later` are centres that were approved after the day of the answer: none of them counts.
    """

    centres: tuple[Centre, ...] = ()
    links: tuple[Alignment, ...] = ()
    absences: tuple[Absence, ...] = ()
    later: tuple[Centre, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two lists and everything an answer about them may need.

    `links` run from rows of `subject` to rows of `reference`; `others` are the other lists of the subject's region;
    `texts` all texts of that region; `key_fields` the ten key fields with their links; `labels` gives, by the id of a
    row, the alternative names of what its name says; `kinship` fetches the vocabulary where an answer asks what stands in a
    field; `left_out` are the titles of planners' own lists of that region, which are not searched; `sections` those of every document that is quoted.
    """

    subject: ListView
    reference: ListView
    links: tuple[Alignment, ...]
    as_of: str
    digest: str
    others: tuple[LinkedList, ...] = ()
    texts: tuple[RegionText, ...] = ()
    register: Register = Register()
    key_fields: LinkedList | None = None
    labels: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    kinship: Callable[[], Kinship] = lambda: NO_KINSHIP
    left_out: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()
    reference_text: RegionText | None = None
