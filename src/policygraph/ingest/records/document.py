"""A published text, the blocks that it divides into, and its numbered sections."""

from dataclasses import dataclass
from enum import StrEnum

from policygraph.ingest.quick import quick
from policygraph.ingest.records.evidence import Evidence


class Level(StrEnum):
    """The rank of the issuer: state, province or city."""

    NATIONAL = "national"
    PROVINCIAL = "provincial"
    MUNICIPAL = "municipal"
    UNKNOWN = "unknown"


class BlockKind(StrEnum):
    """What a stretch of text is; every character of a document belongs to exactly one block."""

    LETTERHEAD = "letterhead"  # 工业和信息化部办公厅文件, 发文字号
    TITLE = "title"
    SALUTATION = "salutation"  # 各设区市工业和信息化局：
    HEADING = "heading"  # 一、总体要求
    CLAUSE = "clause"  # running text, an article, a numbered item
    TABLE_TITLE = "table_title"  # 国家制造业创新中心建设领域总体布局
    TABLE_HEADER = "table_header"  # 序号 领域名称 技术难点, repeated headers too
    TABLE_CELL = "table_cell"
    QUOTA_TABLE = "quota_table"  # 南京市 40项
    FORM = "form"  # blanks to fill in, check boxes, pledges
    ATTACHMENT = "attachment"  # 附件：…, 附1
    SIGNATURE = "signature"  # issuer and date below a letter
    COLOPHON = "colophon"  # 抄送, 印发
    CONTACT = "contact"  # 联系电话
    FURNITURE = "furniture"  # page numbers, blank lines, byte order mark, (此页无正文)


@quick
@dataclass(frozen=True, slots=True)
class Block:
    """A stretch ``text[start:end]`` of one kind; `section` is the id of the section that holds it, if any."""

    kind: BlockKind
    start: int
    end: int
    section: str | None
    reason: str


@quick
@dataclass(frozen=True, slots=True)
class Section:
    """A numbered part with its printed path, e.g. ``四/（二）`` or ``二/（四）/4/四是``; `title` is its heading line.

    `start` and `end` span the section with everything below it; `order` is its place in the document.
    """

    id: str
    document: str
    path: str
    label: str
    title: str
    parent: str | None
    order: int
    start: int
    end: int


@quick
@dataclass(frozen=True, slots=True)
class Document:
    """One published text. Dates are ISO 8601 strings; `status` is 试行, 现行, 已过期 or 未注明 as far as the text says.

    `evidence` maps the name of a field (title, number, issuer, published, valid_from, valid_to) to the place that
    says it; a field without an entry comes from sources.toml. `layouts` are the ids of the lists it publishes. Several issuers of one text
    stand in `issuer` with 、 between them.
    """

    id: str
    file: str
    title: str
    number: str | None
    issuer: str | None
    published: str | None
    level: Level
    region: str
    layouts: tuple[str, ...]
    valid_from: str | None
    valid_to: str | None
    status: str
    sha256: str
    encoding: str
    characters: int
    origin: str | None
    evidence: tuple[tuple[str, Evidence], ...]

    @property
    def issuers(self) -> tuple[str, ...]:
        """The issuers one by one: two for 安徽省工业和信息化厅、安徽省财政厅, none where the text names nobody."""
        return tuple(self.issuer.split("、")) if self.issuer else ()
