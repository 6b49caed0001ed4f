"""Why: 停止建设机器人产业园 names 机器人 and deploys none; nor does what the nation or another province does, until a text turns to its own.

In: what stands before a word in its sentence, and behind it. Out: whether the sentence says no to it, or speaks of somebody else.
"""

import re
from collections.abc import Sequence
from functools import cache

from policygraph.graph.answers.rules import search_words
from policygraph.ingest.regions import NATION, region_in

_COMMA = re.compile(r"[，,]")
_BREAKS = re.compile(r"[，,：:]")


def is_denied(before: str, after: str) -> bool:
    """Tell whether a sentence says no to a word: 不鼓励发展机器人产业, 机器人不列入本目录, 下列领域不予支持：石墨烯、机器人.

    Not 严禁新增电解铝产能，但支持发展机器人, which turns to something else.
    """
    turned = _from_last(before, (*search_words("turns"), *search_words("deploy")))
    return bool(_denials().search(turned) or _denials().search(_BREAKS.split(after)[0]))


def is_of_another(region: str, before: str) -> bool:
    """Tell whether a sentence speaks of another province, or of the nation, before the word: 浙江省大力发展机器人产业，值得借鉴.

    Not 广东省大力发展机器人产业，我省要加快发展机器人 with the second 机器人.
    """
    own = _from_last(before, (*search_words("own"), region))
    named = region_in(own)
    of_nation = region != NATION and any(word in own for word in search_words("nation"))
    return of_nation or (named is not None and named.name not in (NATION, region))


def _from_last(before: str, openings: Sequence[str]) -> str:
    """Return a sentence from the last of its parts, behind a comma, that begins with one of the words; the whole without one."""
    starts = [match.end() for match in _COMMA.finditer(before)]
    turned = (start for start in reversed(starts) if before[start:].lstrip().startswith(tuple(openings)))
    return before[next(turned, 0) :]


@cache
def _denials() -> re.Pattern[str]:
    """Return a pattern of the words that say no."""
    return re.compile("|".join(map(re.escape, search_words("denials"))))
