"""What a text says: directions, citations, conditions, indicators, support measures and plain facts."""

from dataclasses import dataclass

from policygraph.ingest.quick import quick
from policygraph.ingest.records.evidence import Evidence


@quick
@dataclass(frozen=True, slots=True)
class Mention:
    """One technology direction (技术方向) named by an owner.

    `owner` is the id of a domain, topic or section; `technology` the id of the normalised direction; `action` the
    verb it hangs on (突破, 研发 …) or None where a row lists without a verb.
    """

    id: str
    owner: str
    technology: str
    action: str | None
    evidence: Evidence


@quick
@dataclass(frozen=True, slots=True)
class Citation:
    """A document named by title or 发文字号; `target` is the id of a text at hand or None (未收录).

    `kind` says what the naming does: cites, self (the text itself), transmits (印发, 转发), implements (贯彻, 依据) or
    revises (修订, 废止).
    """

    id: str
    document: str
    section: str | None
    number: str | None
    title: str | None
    target: str | None
    evidence: Evidence
    kind: str = "cites"


@quick
@dataclass(frozen=True, slots=True)
class Condition:
    """One demand: subject, comparator (>= > <= < = in exists), value (plain number or None), unit, scope, modality.

    `unless` is the exception's text, `object` what it is demanded of (创新中心, 依托公司, 联盟, 牵头单位 …), `stage` when (组建,
    申报, 考核, 升级). `qualifier` is the printed word that narrows or widens a demand without a number (稳定, 尽可能多,
    骨干企业或高校院所), `reference` the id of the Citation that a demand by reference (按照《…》执行) rests on. `group` is the line
    of a comparison that the subject belongs to (固定研发人员 and 研发人员占比 are both 研发人员).
    """

    id: str
    document: str
    section: str | None
    subject: str
    comparator: str
    value: str | None
    unit: str | None
    scope: str | None
    modality: str
    unless: str | None
    object: str | None
    stage: str | None
    evidence: Evidence
    qualifier: str | None = None
    reference: str | None = None
    group: str | None = None


@quick
@dataclass(frozen=True, slots=True)
class SupportMeasure:
    """Money or treatment promised: amount as printed with unit, kind (floor, cap, grant, treatment), for whom, on what."""

    id: str
    document: str
    section: str | None
    name: str
    kind: str
    amount: str | None
    unit: str | None
    beneficiary: str | None
    precondition: str | None
    evidence: Evidence


@quick
@dataclass(frozen=True, slots=True)
class Indicator:
    """A target figure of a fund topic."""

    id: str
    topic: str
    name: str
    comparator: str
    value: str | None
    unit: str | None
    evidence: Evidence


@quick
@dataclass(frozen=True, slots=True)
class Fact:
    """A quota, key field, organisation or region that is named; `kind` is one of quota, key_field, organization, region."""

    id: str
    document: str
    kind: str
    name: str
    value: str | None
    unit: str | None
    evidence: Evidence
