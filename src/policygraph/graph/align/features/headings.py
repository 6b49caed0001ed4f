"""Why: 语音合成：… 语音识别：… sort a row's directions; shared sub-headings say same content where the words under them differ.

In: two profiles. Out: at most one feature of family ``direction``: sub-headings of one row that the other has as sub-heading or direction.
"""

from policygraph.graph.align.features.pairing import together
from policygraph.graph.align.profile import Profile
from policygraph.graph.rows import Feature
from policygraph.ingest.records import Evidence

EACH = 0.45


def shares_headings(left: Profile, right: Profile) -> Feature | None:
    """Return the shared sub-headings, or None.

    语音合成：低成本…声音定制 / 突破语音合成、语音识别: shared. 主要技术：… / 主要任务：…: nothing in common.
    """
    ours, theirs = _places(left), _places(right)
    wanted = (left.headings & theirs.keys()) | (right.headings & ours.keys())
    shared = sorted((h for h in wanted if h in ours and h in theirs), key=lambda h: ours[h].start)
    if not shared:
        return None
    sentence = f"小标题一致：{'、'.join(shared)}"
    subject, object_ = tuple(ours[h] for h in shared), tuple(theirs[h] for h in shared)
    return Feature("shared_headings", "direction", together([EACH] * len(shared)), sentence, subject, object_)


def _places(profile: Profile) -> dict[str, Evidence]:
    """Return where each sub-heading and each direction stands."""
    places = {item.text: item.evidence for item in profile.items}
    body = profile.row.body_evidence
    if body is None:
        return places
    for heading in profile.headings:
        for mark in ":：":
            at = profile.body.text.find(heading + mark)
            if at >= 0:
                start, end = profile.body.span(at, at + len(heading))
                quote = body.quote[start:end]
                places[heading] = Evidence(body.document, body.start + start, body.start + end, quote, "align.heading")
                break
    return places
