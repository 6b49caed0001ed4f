"""Why: says which kinds of words the direction rules read, so that the lint can find a row that no rule would ever see.

In: the term tables of ingest/lexicon. Out: what is doubtful about them, for `policygraph check`.
"""

from collections.abc import Iterable

from policygraph.ingest.lexicon.table import LexiconIssue, lint

KINDS: dict[str, frozenset[str]] = {
    "aims.tsv": frozenset(
        (
            "label",
            "key",
            "major",
            "leading",
            "crux",
            "field",
            "area",
            "wide_field",
            "class",
            "lacking",
            "technical_label",
            "do",
            "set_up",
            "programme",
            "progress",
            "tried",
            "aiming",
            "watching",
            "office",
            "completing",
            "shortage",
            "finishing",
            "striving",
            "starting",
            "finished",
            "soon",
            "attained",
            "call",
            "recipient",
            "not_work",
            "trade_end",
            "inquiring",
            "any_thing",
            "any_work",
            "any_stage",
            "use",
            "class_header",
            "list_of",
            "list_noun",
            "list_title",
            "paper",
            "bound",
            "grown",
            "trial",
        )
    ),
    "actions.tsv": frozenset(("target", "make", "promote", "focus", "build", "goal", "not_verb")),
    "edges.tsv": frozenset(
        (
            "need",
            "tail",
            "lack",
            "goal_tail",
            "measure",
            "for",
            "which",
            "adverb",
            "who",
            "never",
            "abstract",
            "general",
            "research",
            "strong",
            "trouble",
            "field_end",
            "market",
            "then",
            "soft",
            "needy",
            "wide",
            "method",
            "object",
            "technique",
            "alone",
            "made",
            "planning",
            "manner",
            "digital",
            "discipline",
            "trade",
            "whole_market",
            "deployed",
            "resource",
            "renewed",
            "machine",
            "twofold",
            "managed",
            "other_work",
            "affair",
            "spread_label",
            "skill",
            "short_quality",
            "outcome",
            "refining",
        )
    ),
    "heads.tsv": frozenset(
        [
            "filler",
            "generic",
            "activity",
            "work",
            "head",
            "adjective",
            "quantity",
            "object",
            "place",
            "relation",
            "organisation",
        ]
    ),
    "words.tsv": frozenset(("word",)),
}

EXCLUSIVE = frozenset(("actions.tsv", "heads.tsv"))  # one question is asked of these: a word has one kind


def lint_vocabulary(texts: Iterable[str] = ()) -> tuple[LexiconIssue, ...]:
    """Return the doubtful rows of the term tables; with `texts` also those that stand in none of them (information)."""
    return lint(KINDS, texts, EXCLUSIVE)
