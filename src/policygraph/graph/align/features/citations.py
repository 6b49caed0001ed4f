"""Why: two rows that name the same standard, plan or document hang together by it.

In: two profiles. Out: at most one feature of family ``citation``: the titles 《…》 and standards (GB/T 2260) that both bodies name.
"""

import re

from policygraph.graph.align.profile import Profile
from policygraph.graph.rows import Feature
from policygraph.ingest.records import Evidence

SCORE = 0.3
_CITED = re.compile(r"《[^《》]{2,60}》|(?:gb|gb/t|iso|iec|ieee|jedec|aec-?q)[- ]?\d[\d.\-]*\d")


def share_citation(left: Profile, right: Profile) -> Feature | None:
    """Return the documents that both rows name, or None.

    符合 GB/T 38661 / 按照GB/T 38661: shared. 《中国制造2025》 / 《节能法》: None.
    """
    ours, theirs = _cited(left), _cited(right)
    shared = sorted(ours.keys() & theirs.keys())
    if not shared:
        return None
    sentence = f"都提到：{'、'.join(ours[title].quote for title in shared)}"
    subject, object_ = tuple(ours[t] for t in shared), tuple(theirs[t] for t in shared)
    return Feature("shared_citation", "citation", SCORE, sentence, subject, object_)


def _cited(profile: Profile) -> dict[str, Evidence]:
    """Return each document that the body names, with its first place."""
    body, found = profile.row.body_evidence, dict[str, Evidence]()
    for match in _CITED.finditer(profile.body.text) if body else ():
        start, end = profile.body.span(*match.span())
        assert body is not None  # no match without a body
        quote = body.quote[start:end]
        found.setdefault(
            match.group(), Evidence(body.document, body.start + start, body.start + end, quote, "align.citation")
        )
    return found
