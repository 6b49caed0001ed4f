"""Why: a clause's first verb decides what its object is: a list of directions, a context, a result, or an organisation.

In: masked text. Out: the clauses in order, each with verb, kind and the bounds of its object.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from policygraph.ingest.nlp.technologies.lexemes import HIDDEN, of, pattern, verb_kinds, verbs
from policygraph.ingest.nlp.technologies.mask import FOR, WHICH

CLAUSE = re.compile("[^，；。！？：\n]+([，；。！？：\n]?)")
NUMERAL = "[一二三四五六七八九十0-9]{1,3}"
LEAD = re.compile(rf"(?:[ {HIDDEN}—\-]|{NUMERAL}[）)、.．](?!\d)|[一二三四五六七八九十]是)+")
TARGETS = pattern("actions", "target")
WHO = re.compile(
    f"(?:支持|鼓励|引导|推动|组织|联合|依托)[^，；。]{{0,24}}?{pattern('edges', 'who')}(?:等[^，；。]{{0,8}}?)?"
    f"(?:联合[^，；。、]{{1,12}}?)?"
    f"(?:加快|积极|围绕[^，；。]{{1,20}}?|联合|牵头|加大|大力|重点){{0,3}}(?={TARGETS}|开展|加强|参与)(?:参与)?"
)
LEAD_OPENS = frozenset(f" {HIDDEN}—-一二三四五六七八九十0123456789")
WHO_OPENS = frozenset("支鼓引推组联依")
THEN = re.compile("并(?:进一步|逐步|最终|成功|同步)?" + pattern("edges", "then"))
PLACE = re.compile("在[^，；。]{1,40}?(?:下|中|上|方面|领域|过程)的?")


class Clause(NamedTuple):
    """A clause ``[start, end)``; its object is ``[object_start, end)``; `mark` is the punctuation behind it.

    `kind` is that of the verb (target, make, promote, focus, goal) or "" for a clause without one.
    """

    start: int
    end: int
    verb: str
    kind: str
    object_start: int
    mark: str


def read_clauses(masked: str) -> Iterator[Clause]:
    """Yield the clauses of a passage.

    >>> [(c.verb, c.kind) for c in read_clauses("围绕输变电需求，重点突破光刻胶、光刻机，降低能耗。")]
    [('围绕', 'focus'), ('突破', 'target'), ('降低', 'goal')]
    """
    for match in CLAUSE.finditer(masked):
        end = match.start(1)
        start = match.start()
        then = THEN.search(masked, start + 1, end) if "并" in match[0] else None
        end = then.start() if then else end
        lead = LEAD.match(masked, start, end) if masked[start] in LEAD_OPENS else None
        at = min(lead.end(), end - 1) if lead else start
        place = PLACE.match(masked, at, end) if masked[at] == "在" else None
        at = place.end() if place else at
        who = WHO.match(masked, at, end) if masked[at] in WHO_OPENS else None
        verb, after = first_verb(masked, who.end() if who else at, end)
        if who and not verb:  # 支持企业参与光刻胶攻关: the first verb still says what is done
            verb, after = verb_at(masked, at, end), who.end()
        if verb_kinds().get(verb) == "focus" and (FOR.match(masked[at:end]) or WHICH.match(masked[at:end])):
            verb = ""
        yield Clause(start, end, verb, verb_kinds().get(verb, ""), after if verb else at, match[1])


def first_verb(masked: str, at: int, end: int) -> tuple[str, int]:
    """Return the verb behind any adverbs and where its object begins; ('', at) if the clause opens with none.

    >>> first_verb("加快突破光刻胶", 0, 7), first_verb("加快光刻胶研发", 0, 7), first_verb("光刻胶研发", 0, 5)
    (('突破', 4), ('加快', 2), ('', 0))
    >>> first_verb("突破性新品种", 0, 6), first_verb("自主可控平台", 0, 6)
    (('', 0), ('', 0))
    """
    adverbs = of("edges", "adverb")
    found, after = "", at
    while True:
        verb = verb_at(masked, at, end)
        kind = verb_kinds().get(verb, "")
        if verb and (not found or kind in ("target", "make", "promote", "goal")):
            found, after = verb, at + len(verb)
            if kind != "promote":
                return found, after
        adverb = adverbs.opening(masked, at, end)
        if not verb and not adverb:
            return found, after
        at += max(len(verb), len(adverb))
        if masked[at : at + 1] == "、" and (adverbs.opening(masked, at + 1, end) or verb_at(masked, at + 1, end)):
            at += 1


def verb_at(masked: str, at: int, end: int) -> str:
    """Return the longest verb at a place, or '' where a noun begins like one."""
    verb = verbs().opening(masked, at, end)
    return "" if verb_kinds().get(verb) == "not_verb" else verb
