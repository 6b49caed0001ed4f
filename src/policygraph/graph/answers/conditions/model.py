"""The outcomes of a comparison of two demands, and the lines and columns that show them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from policygraph.graph.answers.answer import Quote
from policygraph.ingest.records import Citation, Condition, Document, Section


class Outcome(StrEnum):
    """How a demand of a text stands to the nation's."""

    SAME = "一致"
    NATION = "国家更严"
    PROVINCE = "省级更严"
    MEASURE = "口径不同"
    OBJECT = "对象不同"
    STAGE = "阶段不同"
    REFERENCE = "依引用"
    UNWRITTEN = "本文未写"
    NOT_NATIONAL = "国家未写"


@dataclass(frozen=True, slots=True)
class Verdict:
    """An outcome and the Chinese words that say on what it rests."""

    outcome: Outcome
    why: str


@dataclass(frozen=True, slots=True)
class ConditionText:
    """One text with its conditions, and the citations that its demands by reference rest on; `text` is the document's own."""

    document: Document
    conditions: tuple[Condition, ...]
    citations: tuple[Citation, ...] = ()
    sections: tuple[Section, ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True)
class ConditionsInput:
    """The nation's text and those that are laid beside it; `titles` names documents by id for the words of 依引用."""

    nation: ConditionText
    others: tuple[ConditionText, ...]
    as_of: str
    digest: str
    titles: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Demand:
    """One demand as it is shown; `target` names the rules that a demand by reference rests on, and says whether they are at hand."""

    subject: str
    comparator: str
    value: str | None
    unit: str | None
    scope: str | None
    modality: str
    unless: str | None
    object: str | None
    stage: str | None
    qualifier: str | None
    quote: Quote
    target: str | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """What one column says on one line; `column` is the document's id, with ·升级 for its own upgrade rules."""

    column: str
    outcome: Outcome
    why: str
    demands: tuple[Demand, ...]


@dataclass(frozen=True, slots=True)
class ConditionLine:
    """One line of the comparison; `national` is empty where only the others demand something."""

    line: str
    national: tuple[Demand, ...]
    cells: tuple[Cell, ...]
