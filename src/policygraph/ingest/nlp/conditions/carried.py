"""Why: object, modality and stage of a demand often stand in an earlier clause; this carries them on and puts one demand together.

In: what a clause picks and what its sentence and headings say. Out: `Demand`.
"""

from dataclasses import dataclass

from policygraph.ingest.nlp.conditions.demand import Demand
from policygraph.ingest.nlp.conditions.pick import Pick
from policygraph.ingest.nlp.conditions.wording import STRONG, scope


@dataclass(slots=True)
class Carried:
    """What carries on from clause to clause: the object over a paragraph, the modality over a sentence."""

    object: str | None = None
    modality: str | None = None
    strong: bool = False
    lead: str | None = None  # the modality of 必须符合下列条件：, which its items have too


def carry(named: str | None, word: tuple[str, int, int] | None, state: Carried) -> bool:
    """Take object and modality from a clause; return whether it names an object itself."""
    if named:
        state.object = named
        if not word and not state.strong:
            state.modality = None
    if word:
        state.modality, state.strong = word[0], state.strong or word[0] in STRONG
    return named is not None


def demand_of(
    index: int, text: str, first: int, pick: Pick, state: Carried, who: str | None, stage: str | None
) -> Demand:
    """Return one demand with what its sentence, which begins at `first`, and its headings say."""
    measured = text.find(pick.qualifier, pick.start) if pick.qualifier and pick.rule == "condition.bound" else pick.end
    reach = scope(text, pick.start, measured, pick.reaches)
    if reach is None and pick.name.endswith("覆盖率"):
        reach = scope(text, first, pick.end, pick.reaches)
    return Demand(
        index,
        pick.start,
        pick.end,
        pick.name,
        pick.group,
        pick.comparator,
        pick.value,
        pick.unit,
        reach,
        state.modality or state.lead or "应",
        None,
        who,
        stage,
        pick.qualifier,
        None,
        pick.rule,
    )
