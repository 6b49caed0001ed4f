"""What the words of a demand say beside its figures: whether two are worded alike, and whether a text has the words elsewhere.

In: quotes of demands and the text of a document. Out: Chinese clauses, and the longest run of words that both have.
"""

import re
from collections.abc import Iterable, Iterator

from policygraph.graph.answers.answer import Places
from policygraph.ingest.records import Condition

SHORTEST = 8  # 国家级创新平台 stands in any guide; 突出协同创新取向 is a demand's own wording
NAME = 5  # 技术路线图 says what is meant wherever it stands; 收入 and 资金 don't
_BODIES = re.compile(r"(?:国家|省级)?制造业创新中心|创新中心|依托公司|[，,；;。、：:\s]")
_OPENING = re.compile(r"^(?:(?:制造业)?创新中心|依托公司|公司|的|应)*")


def same_words(one: str, other: str) -> bool:
    """Tell whether two demands are worded alike, their bodies and marks aside.

    创新中心应是企业法人形态 and 制造业创新中心应是企业法人形态: yes. 至少1项 and 至少 1 项: yes. 以…为目标 and 以…为建设目标: no.
    """
    return _plain(one) == _plain(other)


def _plain(quote: str) -> str:
    """Return a quote without its body, 应, marks and blanks."""
    return _OPENING.sub("", re.sub(r"[，,；;。、\s]", "", quote))


def elsewhere(national: Iterable[Condition], document: str, text: str, places: Places, line: str = "") -> str:
    """Say where a text has the words of a demand, or the name of its line, that it doesn't put as a condition of its own; '' if nowhere.

    浙江's plan says 突出协同创新取向 of what a centre is, not of what it has to meet: 本文未写 alone would be contradicted by a look at the text.
    """
    runs = [run for condition in national for run in _runs(condition.evidence.quote, text)]
    if len(line) >= NAME and line in text:
        runs.append(line)
    if not runs:
        return ""
    run = max(runs, key=len)
    path = places.path(document, text.find(run))
    return f"没有单列为条件；{path or '正文'}写有相同字样“{run}”"


def _runs(quote: str, text: str) -> Iterator[str]:
    """Yield the longest run of each clause of a quote that the text has too, where it is long enough to be no chance."""
    for clause in _BODIES.split(quote):
        best = ""
        for start in range(len(clause) - SHORTEST + 1):
            end = start + max(SHORTEST, len(best) + 1)
            while end <= len(clause) and clause[start:end] in text:
                best, end = clause[start:end], end + 1
        if best:
            yield best
