"""Why: the entry to the direction rules: which clauses give directions, and which of their pieces are ones.

In: a passage's text and its role. Out: its directions in printed order, each with verb and rule.
A row's body is a list of directions: its clauses without a verb are items. In running prose only what a verb of research governs counts.
"""

import re

from policygraph.ingest.lexicon.alternation import either
from policygraph.ingest.nlp.indicators import is_target
from policygraph.ingest.nlp.technologies.accept import object_bounds, vouched
from policygraph.ingest.nlp.technologies.clauses import Clause, read_clauses
from policygraph.ingest.nlp.technologies.direction import Direction
from policygraph.ingest.nlp.technologies.headers import (
    NUMBERED_HEADER,
    announces,
    classed,
    following_list,
    heads_class,
    heads_content,
    heads_list,
    heads_task,
    is_heading,
    is_short,
    is_step_itself,
    is_title,
    opens_list,
    tells_all,
)
from policygraph.ingest.nlp.technologies.lexemes import of
from policygraph.ingest.nlp.technologies.mask import hide_brackets, hide_clauses
from policygraph.ingest.nlp.technologies.pursued import pursued_bounds, without_verb
from policygraph.ingest.nlp.technologies.researched import row_bounds
from policygraph.ingest.nlp.technologies.soft import DEPLOYMENTS, is_product
from policygraph.ingest.nlp.technologies.split import split_object
from policygraph.ingest.nlp.technologies.trim import trim
from policygraph.ingest.nlp.technologies.wanted import FINISHING
from policygraph.ingest.nlp.technologies.worth import GROWING, accepts, is_technical
from policygraph.ingest.structure.reading import Role

SEPARATORS = "、和与及或以"  # behind an item that ends where the enumeration goes on, or the clause ends
SPARKS = {
    "包括": "：",
    "，包括": "",
    "科技专项": "",
    **dict.fromkeys(
        of("aims", "list_noun", "list_title").terms,
        "(?:主要|重点)?(?:包括|如下|为)?：",
    ),
    **dict.fromkeys(of("aims", "class_header").terms, "[：。]"),
    **dict.fromkeys((*(word[-2:] for word in of("edges", "soft").terms), *DEPLOYMENTS), "(?=[，；。]|$)"),
    **dict.fromkeys(of("actions", "target").terms | of("edges", "research").terms, ""),
    **dict.fromkeys(("支持", "国产", "自主", "聚焦", "短板", "弱项", "空白", "应用于"), ""),
}
SPARK = re.compile(either(SPARKS))  # without one of these a passage of prose holds no direction
MOST_SCATTERED = 3
LISTED = Clause(0, 0, "", "target", 0, "：")  # governs the items of a list that was announced before
PROMISING = frozenset(("从", "以", "实现", "培育"))  # goals that may name directions: 以光刻胶、靶材为重点


def find_directions(text: str, role: Role, listed: bool = False) -> list[Direction]:
    """Return the directions of a passage (punctuation unified); headings, names and goals have none.

    `listed`: an earlier passage announced a list of which this one is an item (重点支持下列技术的研发：).

    >>> [text[d.start:d.end] for text in ["重点突破光刻胶、EDA工具等，提升国产化率。"] for d in find_directions(text, Role.CLAUSE)]
    ['光刻胶', 'EDA工具']
    >>> find_directions("加强组织领导，完善配套政策。", Role.CLAUSE)
    []
    >>> len(find_directions("（一）光刻胶、光刻机；", Role.CLAUSE)), len(find_directions("（一）光刻胶、光刻机；", Role.CLAUSE, True))
    (0, 2)
    """
    if role not in (Role.BODY, Role.CLAUSE):
        return []
    prose = role is Role.CLAUSE
    if prose and not listed and not SPARK.search(text) and not NUMBERED_HEADER.match(text):
        return []
    masked = hide_brackets(text)
    found: list[Direction] = []
    above = LISTED if listed else None  # what governs a new sentence
    governing = above
    entitled, inner = False, role
    clauses = list(read_clauses(masked))
    for index, (clause, following) in enumerate(zip(clauses, [*clauses[1:], None], strict=False)):
        kind, mark = clause.kind, clause.mark
        if mark == "：":
            heads = heads_list(masked, clause) or (prose and heads_class(masked, clauses, index))
            inner = Role.BODY if heads and heads_content(masked, clause) else role
            governing = clause._replace(kind="target") if heads or (entitled and is_short(clause)) else governing
            continue
        if prose:
            if clause.start == 0 and mark == "。" and is_title(masked, clause):
                entitled = heads_task(masked, clauses, index)
                governing = LISTED if entitled and following_list(masked, clauses, index) else above
                continue
            if clause.verb in GROWING and len(clauses) == 1 and is_heading(masked, clause):
                continue
            if index == 1 and not kind and governing is None and classed(masked, clauses):
                governing = LISTED
            if not kind and governing is None and not without_verb(masked, clause):
                continue  # running text that no verb governs
        pursued = None
        if not prose and masked[clause.start] == "在":
            pursued = row_bounds(masked, clause)
        elif prose or clause.verb in FINISHING:
            pursued = pursued_bounds(masked, clause, following)
        told = kind == "focus" and (listed or (mark in "；。" and tells_all(masked, clauses, index)))
        if told and pursued is None and "、" in masked[clause.object_start : clause.end]:
            pursued = clause.object_start, clause.end
        if pursued or kind != "goal" or clause.verb in PROMISING:
            directions = _of_clause(masked, clause, governing, inner if kind else role, pursued)
            last = directions and directions[-1].end == clause.end
            if last and mark == "，" and (announces(masked, clauses, index) or (listed and opens_list(clauses, index))):
                announced = directions.pop()
                kept = not listed and is_step_itself(masked[announced.start : announced.end])
                directions += [announced] if kept else []
            found += directions
        governing = _next_governing(clause, governing, prose) or above
    return found


def rule_name(clause: Clause, cut: str, behind: str) -> str:
    """Return why a piece was taken (kind of verb, or list), how it was `cut` out, and whether something was cut off behind it."""
    trimmed = "" if behind in SEPARATORS else ".trimmed"
    return f"technology.{clause.kind or 'list'}.{cut}{trimmed}"


def _next_governing(clause: Clause, governing: Clause | None, prose: bool) -> Clause | None:
    """Return the clause whose verb still governs what follows: none behind a full stop, the last verb otherwise."""
    if clause.mark in "。！？\n":
        return None
    if governing and governing.mark == "：":
        return governing
    last = clause if clause.kind else governing
    if clause.mark != "；" or last is None:
        return last
    return last._replace(mark="；") if prose and last.kind == "target" else None  # 突破A、B等技术；C、D等工艺


def _of_clause(
    masked: str, clause: Clause, governing: Clause | None, role: Role, pursued: tuple[int, int] | None = None
) -> list[Direction]:
    """Return the directions of one clause; `pursued` are the bounds of its list where that is known already."""
    bounds = pursued or object_bounds(masked, clause, governing, role)
    if bounds is None or (role is Role.BODY and not clause.kind and is_target(masked[clause.start : clause.end])):
        return []
    verb = clause.verb or (governing.verb if governing else "")
    at, end = bounds
    words = hide_clauses(masked[at:end])
    is_vouched = pursued is not None or governing is LISTED or vouched(words, clause, role)
    pieces = [(*trim(words, start, stop), rule) for start, stop, rule in split_object(words, 0, len(words))]
    if clause.kind in ("target", "promote") and end < clause.end:
        is_vouched = True  # what was cut off is work on, or trouble of, named things alone
    elif clause.kind == "target" and not is_vouched:
        known = is_product if clause.verb in GROWING else is_technical
        is_vouched = any(known(words[first:last]) for first, last, _ in pieces)
    found = []
    for first, last, cut in pieces:
        if words[last:] == "的" and "的" not in words[first:last]:
            continue  # 企业牵头的，…: who it is said of
        if last > first and accepts(words[first:last], clause, role, is_vouched):
            rule = rule_name(clause, cut, words[last : last + 1])
            found.append(Direction(at + first, at + last, verb or None, rule))
    scattered = role is Role.CLAUSE and clause.kind == "promote" and not is_vouched and len(pieces) > MOST_SCATTERED
    return [] if scattered and 2 * len(found) < len(pieces) else found  # 支持钢铁、有色金属、建材、化工行业新材料研发
