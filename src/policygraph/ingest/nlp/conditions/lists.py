"""Why: only the first item of a list may say of whom it is (申报单位应为…); the items below it go on about the same one.

In: the contexts of units in printed order, and what each unit demanded. Out: the context with the object that its list is about.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from policygraph.ingest.nlp.conditions.context import Context, State
from policygraph.ingest.nlp.conditions.demand import Demand


@dataclass(slots=True)
class Lists:
    """The list that is being read: who its items named so far, and the number of demands before it."""

    headings: tuple[str, ...] | None = None
    since: int = 0
    named: set[str] = field(default_factory=set)

    def at(self, context: Context | None, found: int) -> None:
        """Begin a new list where the headings above change; `found` is the number of demands so far."""
        headings = context.headings if context else None
        if headings != self.headings:
            self.headings, self.since, self.named = headings, found, set()

    def inherited(self, context: Context) -> Context:
        """Return the context of the next item: about whom all items before it were, if no heading says of whom they are."""
        if context.state is State.OPEN and not context.is_named and len(self.named) == 1:
            return replace(context, object=next(iter(self.named)))
        return context

    def took(self, demands: Sequence[Demand], context: Context) -> None:
        """Keep whom the demands of an item were about."""
        if not context.is_named:
            self.named |= {demand.object for demand in demands if demand.object}
