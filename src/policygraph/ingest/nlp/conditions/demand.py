"""What one demand is before it gets its id and its place in the original text."""

from dataclasses import dataclass

from policygraph.ingest.quick import quick


@quick
@dataclass(frozen=True, slots=True)
class Demand:
    """One demand in ``units[unit].passage.text[start:end]``; the other fields are those of `Condition`.

    `cited` is the title or number that a demand by reference (按照《…》执行) rests on, None otherwise.
    """

    unit: int
    start: int
    end: int
    subject: str
    group: str | None
    comparator: str
    value: str | None
    quantity_unit: str | None
    scope: str | None
    modality: str
    unless: str | None
    object: str | None
    stage: str | None
    qualifier: str | None
    cited: str | None
    rule: str
