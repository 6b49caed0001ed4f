"""What a text says: directions, citations, conditions, indicators, support measures and plain facts."""

from dataclasses import dataclass

from policygraph.ingest.records.evidence import Evidence


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


@dataclass(frozen=True, slots=True)
class Citation:
    """A document named by title or 发文字号; `target` is the id of a text at hand or None (未收录)."""

    id: str
    document: str
    section: str | None
    number: str | None
    title: str | None
    target: str | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Condition:
    """One demand: subject, comparator (>= > <= < = in exists), value (plain number or None), unit, scope, modality.

    `unless` is the exception's text, `object` what it is demanded of (创新中心, 依托公司, 联盟, 牵头单位 …), `stage` when (组建,
    申报, 考核, 升级).
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
