"""Why: a province that took over the national wording says so by its text; nothing else is as sure.

In: two profiles. Out: at most one feature of family ``passage``: the share of runs of five characters that the shorter body has from
the other, with the longest shared runs quoted from both texts.
"""

from difflib import SequenceMatcher

from policygraph.graph.align.borders import whole_words
from policygraph.graph.align.profile import Profile
from policygraph.graph.align.words import Words
from policygraph.graph.rows import Feature
from policygraph.ingest.records import Evidence

SHOWN = 0.06  # containment below which shared runs are chance (第三方, 等关键技术)
ENOUGH = 40  # shared runs from which the share counts in full: two short rows can agree by chance
LONGEST, SHORTEST = 3, 8  # runs quoted at most; characters that a quoted run must have


def shares_passage(left: Profile, right: Profile, words: Words) -> Feature | None:
    """Return how much text the two bodies share, or None.

    支持工业数据采集、存贮、查询、分析、展现的大数据平台技术 stands in both texts: yes. Only 等关键技术 in common: no.
    """
    shorter = min(len(left.runs), len(right.runs))
    if not shorter or left.row.body_evidence is None or right.row.body_evidence is None:
        return None
    shared = len(left.runs & right.runs)
    share = shared / shorter * min(1.0, shared / ENOUGH)
    if share < SHOWN:
        return None
    runs = _longest_runs(left, right, words)
    if not runs:
        return None
    sentence = f"正文有{shared / shorter:.0%}的连续文字相同，最长一处：“{runs[0][0].quote}”"
    return Feature("shared_text", "passage", share, sentence, tuple(r[0] for r in runs), tuple(r[1] for r in runs))


def _longest_runs(left: Profile, right: Profile, words: Words) -> list[tuple[Evidence, Evidence]]:
    """Return the longest runs of whole words that stand in both bodies, as quotes of both, longest first."""
    matcher = SequenceMatcher(None, left.body.text, right.body.text, autojunk=False)
    found = [b for b in matcher.get_matching_blocks() if b.size >= SHORTEST]
    whole = (whole_words(left.body.text, right.body.text, b, words) for b in found)
    blocks = [b for b in whole if b.size >= SHORTEST] or found
    blocks.sort(key=lambda b: (-b.size, b.a))
    return [(_quote(left, b.a, b.size), _quote(right, b.b, b.size)) for b in blocks[:LONGEST]]


def _quote(profile: Profile, start: int, size: int) -> Evidence:
    """Return the printed words of ``body.text[start:start + size]``."""
    place = profile.row.body_evidence
    assert place is not None  # the caller has looked
    a, b = profile.body.span(start, start + size)
    return Evidence(place.document, place.start + a, place.start + b, place.quote[a:b], "align.passage")
