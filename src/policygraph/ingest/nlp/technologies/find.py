"""Why: the entry to the direction rules: which clauses give directions, and which of their pieces are ones.

In: a passage's text and its role. Out: its directions in printed order, each with verb and rule.
A row's body is a list of directions: its clauses without a verb are items. In running prose only what a verb of research governs counts.
"""

import re

from policygraph.ingest.nlp.technologies.accept import accepts, object_bounds
from policygraph.ingest.nlp.technologies.clauses import Clause, read_clauses
from policygraph.ingest.nlp.technologies.direction import Direction
from policygraph.ingest.nlp.technologies.mask import hide_brackets, hide_clauses
from policygraph.ingest.nlp.technologies.split import split_object
from policygraph.ingest.nlp.technologies.trim import trim
from policygraph.ingest.structure.reading import Role

INCLUDES = re.compile("(?:主要|具体|重点)?包括")


def find_directions(text: str, role: Role) -> list[Direction]:
    """Return the directions of a passage (punctuation unified); headings, names and goals have none.

    >>> [text[d.start:d.end] for text in ["重点突破光刻胶、EDA工具等，提升国产化率。"] for d in find_directions(text, Role.CLAUSE)]
    ['光刻胶', 'EDA工具']
    >>> find_directions("加强组织领导，完善配套政策。", Role.CLAUSE)
    []
    """
    if role not in (Role.BODY, Role.CLAUSE):
        return []
    masked = hide_brackets(text)
    found: list[Direction] = []
    governing: Clause | None = None
    clauses = list(read_clauses(masked))
    for clause, following in zip(clauses, [*clauses[1:], None], strict=True):
        if is_header(masked, clause, following):
            continue
        found.extend(_of_clause(masked, clause, governing, role))
        governing = _next_governing(clause, governing)
    return found


def is_header(masked: str, clause: Clause, following: Clause | None) -> bool:
    """Tell whether a clause only announces what follows: 语音合成：…, or 智能化发展技术，包括…."""
    return clause.mark == "：" or (
        clause.mark == "，" and following is not None and bool(INCLUDES.match(masked, following.start, following.end))
    )


def _next_governing(clause: Clause, governing: Clause | None) -> Clause | None:
    """Return the clause whose verb still governs what follows: none behind a full stop, the last verb otherwise."""
    if clause.mark in "。！？；\n":
        return None
    return clause if clause.kind else governing


def _of_clause(masked: str, clause: Clause, governing: Clause | None, role: Role) -> list[Direction]:
    """Return the directions of one clause."""
    bounds = object_bounds(masked, clause, governing, role)
    if bounds is None:
        return []
    verb = clause.verb or (governing.verb if governing else "")
    start, end = bounds
    inner = masked[:start] + hide_clauses(masked[start:end]) + masked[end:]
    found = []
    for piece in split_object(inner, start, end):
        first, last = trim(inner, piece.start, piece.end)
        if last > first and accepts(inner[first:last], clause, role):
            found.append(Direction(first, last, verb or None, piece.rule))
    return found
