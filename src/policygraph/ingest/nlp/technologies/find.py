"""Why: the entry to the direction rules: which clauses give directions, and which of their pieces are ones.

In: a passage's text and its role. Out: its directions in printed order, each with verb and rule.
A row's body is a list of directions: its clauses without a verb are items. In running prose only what a verb of research governs counts.
"""

import re

from policygraph.ingest.nlp.technologies.accept import accepts, is_technical, object_bounds, vouched
from policygraph.ingest.nlp.technologies.clauses import Clause, read_clauses
from policygraph.ingest.nlp.technologies.direction import Direction
from policygraph.ingest.nlp.technologies.lexemes import of, pattern
from policygraph.ingest.nlp.technologies.mask import hide_brackets, hide_clauses
from policygraph.ingest.nlp.technologies.piece import Piece
from policygraph.ingest.nlp.technologies.split import split_object
from policygraph.ingest.nlp.technologies.trim import trim
from policygraph.ingest.structure.reading import Role

TASK_TITLE = re.compile("攻关|研发|突破|重点方向|主攻方向")
SHORT_HEADER = 12
LONGEST_TITLE = 24
LIST_HEADER = re.compile(
    "(?:支持|重点|研究|攻关|主攻|技术|研发)[^，。]{0,8}(?:方向|内容|重点|领域|任务|课题|范围|清单)$"
)
SEPARATORS = "、和与及或以"  # behind an item that ends where the enumeration goes on, or the clause ends
SPARK = re.compile(
    pattern("actions", "target")
    + "|"
    + pattern("edges", "research")
    + "|(?:"
    + "|".join(sorted({word[-2:] for word in of("edges", "soft").terms}))
    + ")(?=[，；。]|$)|支持|国产|自主|(?:方向|内容|重点|领域|任务|课题|范围|清单)："
)
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
    prose = role is Role.CLAUSE
    if prose and not SPARK.search(text):
        return []
    masked = hide_brackets(text)
    found: list[Direction] = []
    governing: Clause | None = None
    entitled = False
    clauses = list(read_clauses(masked))
    for index, clause in enumerate(clauses):
        kind, mark = clause.kind, clause.mark
        if mark == "：":
            heads_list = LIST_HEADER.search(masked, clause.start, clause.end)
            short = entitled and clause.end - clause.start <= SHORT_HEADER
            governing = clause._replace(kind="target") if heads_list or short else governing
            continue
        if prose:
            if clause.start == 0 and mark == "。" and is_title(masked, clause):
                title = masked[: clause.end]
                entitled = bool(TASK_TITLE.search(title) or LIST_HEADER.search(title))
                continue
            if not kind and governing is None:
                continue  # running text that no verb governs
        if kind != "goal" or clause.verb == "从":
            directions = _of_clause(masked, clause, governing, role)
            if directions and mark == "，" and directions[-1].end == clause.end and announces(masked, clauses, index):
                directions.pop()
            found += directions
        governing = _next_governing(clause, governing)
    return found


def rule_name(clause: Clause, piece: Piece, behind: str) -> str:
    """Return why a piece was taken (kind of verb, or list), how it was cut out, and whether something was cut off behind it."""
    trimmed = "" if behind in SEPARATORS else ".trimmed"
    return f"technology.{clause.kind or 'list'}.{piece.rule}{trimmed}"


def is_title(masked: str, clause: Clause) -> bool:
    """Tell whether a clause is the short title sentence that opens a numbered passage: （三）发展新型储能。加快突破…."""
    opens = clause.end <= LONGEST_TITLE and clause.end < len(masked.rstrip()) - 1
    return opens and "、" not in masked[clause.object_start : clause.end]


def announces(masked: str, clauses: list[Clause], index: int) -> bool:
    """Tell whether a clause's last piece only announces what follows: 智能化发展技术，包括…."""
    following = clauses[index + 1] if index + 1 < len(clauses) else None
    return following is not None and bool(INCLUDES.match(masked, following.start, following.end))


def _next_governing(clause: Clause, governing: Clause | None) -> Clause | None:
    """Return the clause whose verb still governs what follows: none behind a full stop, the last verb otherwise."""
    if clause.mark in "。！？\n" or (clause.mark == "；" and not (governing and governing.mark == "：")):
        return None
    if governing and governing.mark == "：":
        return governing
    return clause if clause.kind else governing


def _of_clause(masked: str, clause: Clause, governing: Clause | None, role: Role) -> list[Direction]:
    """Return the directions of one clause."""
    bounds = object_bounds(masked, clause, governing, role)
    if bounds is None:
        return []
    verb = clause.verb or (governing.verb if governing else "")
    at, end = bounds
    words = hide_clauses(masked[at:end])
    is_vouched = vouched(words, clause, role)
    pieces = [(*trim(words, piece.start, piece.end), piece) for piece in split_object(words, 0, len(words))]
    if clause.kind in ("target", "promote") and end < clause.end:
        is_vouched = True  # what was cut off is work on, or trouble of, named things alone
    elif clause.kind == "target" and not is_vouched:
        is_vouched = any(is_technical(words[first:last]) for first, last, _ in pieces)
    found = []
    for first, last, piece in pieces:
        if last > first and accepts(words[first:last], clause, role, is_vouched):
            found.append(
                Direction(at + first, at + last, verb or None, rule_name(clause, piece, words[last : last + 1]))
            )
    return found
