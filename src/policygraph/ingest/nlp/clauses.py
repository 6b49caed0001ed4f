"""Why: demands, measures and targets are read clause by clause, and a comma inside brackets ends no clause.

In: a passage's text (punctuation already unified). Out: spans of sentences and clauses, without the printed label.
"""

import re
from collections.abc import Iterator, Sequence

Clause = tuple[int, int, str]
Sentence = list[Clause]

_LABEL = re.compile(
    r"\s*(?:第[一二三四五六七八九十百零\d]+条\s*|[一二三四五六七八九十]{1,3}[、是]|[（(][一二三四五六七八九十\d]{1,3}[）)]"
    r"|\d{1,2}\s*[.．、](?!\d)|——|[①-⑳])\s*"
)
_RUN_IN_TITLE = re.compile(r"[^，。；：！？“”《》（）]{2,12}[。：]\s*(?=\S)")
_DEMANDS = re.compile(r"应|须|必须|不[得予]|不[低少超高大][于过]|具[有备]|建立")
_MARK = re.compile(r"[。！？；，：（）《》〈〉“”\[\]]")
_MOST = 400  # clauses of one sentence; a run of more is no sentence and is cut, so that reading stays linear
LONGEST = 2000  # characters of a clause that is still read; more without a mark is no sentence, and is left out so that reading stays linear
_OPEN = "（《〈“["
_CLOSE = "）》〉”]"


def body_start(text: str) -> int:
    """Return where the sentence begins after printed labels and a run-in title.

    >>> text = "1.建设领域。创新中心应围绕重点领域布局。"
    >>> text[body_start(text):]
    '创新中心应围绕重点领域布局。'
    >>> body_start("创新中心应独立运行。"), body_start("推荐数量不超过5家。名单公示。")  # a sentence of its own is no title
    (0, 0)
    """
    at = 0
    for _ in range(3):
        label = _LABEL.match(text, at)
        if not label:
            break
        at = label.end()
    title = _RUN_IN_TITLE.match(text, at)
    if title and not _DEMANDS.search(title.group()):
        at = title.end()
        label = _LABEL.match(text, at)
        at = label.end() if label else at
    return at


def clauses(text: str, start: int = 0, end: int | None = None) -> Iterator[Clause]:
    """Yield (start, end, mark) of each clause; `mark` is the punctuation that ends it ('' at the end of the text).

    A mark inside （）, 《》 or “” ends nothing; a bracket that is never closed ends with its sentence.

    >>> [text for text in (("甲公司（含乙，丙），丁。")[a:b] for a, b, _ in clauses("甲公司（含乙，丙），丁。"))]
    ['甲公司（含乙，丙）', '丁']
    """
    stop = len(text) if end is None else end
    depth, since = 0, start
    for found in _MARK.finditer(text, start, stop):
        mark = found.group()
        if mark in _OPEN:
            depth += 1
        elif mark in _CLOSE:
            depth = max(0, depth - 1)
        elif depth == 0 or (mark == "。" and text[found.end() : found.end() + 1] not in _CLOSE):
            depth = 0
            if found.start() > since:
                yield since, found.start(), mark
            since = found.end()
    if since < stop:
        yield since, stop, ""


def sentences(text: str, start: int = 0) -> Iterator[Sentence]:
    """Yield the clauses of each sentence (up to 。！？), in printed order."""
    held: Sentence = []
    for clause in clauses(text, start):
        held.append(clause)
        if clause[2] in ("。", "！", "？") or len(held) == _MOST:
            yield held
            held = []
    if held:
        yield held


class Split:
    """The sentences of a text's passages after their labels, each passage cut once though several finders read it."""

    def __init__(self, texts: Sequence[str]) -> None:
        """Cut nothing yet: most passages are asked for by nobody."""
        self._texts = texts
        self._cut: dict[int, list[Sentence]] = {}

    def __call__(self, index: int) -> list[Sentence]:
        """Return the sentences of passage `index`."""
        if index not in self._cut:
            text = self._texts[index]
            self._cut[index] = list(sentences(text, body_start(text)))
        return self._cut[index]
