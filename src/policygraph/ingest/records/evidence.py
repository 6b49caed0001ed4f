"""The one thing every fact carries: the place in the original text that says it."""

from dataclasses import dataclass

from policygraph.ingest.quick import quick


@quick
@dataclass(frozen=True, slots=True)
class Evidence:
    """A verbatim span of one document.

    `start` and `end` count characters (Unicode code points) of the decoded, otherwise unchanged text, so that
    ``text[start:end] == quote`` always holds. `rule` names the rule that took the span, e.g. ``table.name`` or
    ``technology.enumeration``; it is what `policygraph show` prints as the reason.
    """

    document: str
    start: int
    end: int
    quote: str
    rule: str
