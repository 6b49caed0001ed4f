"""A piece of text made fit for reading, that still knows where each character came from.

Policy texts come with lines broken inside a sentence, page breaks inside a table row, half-width commas beside
full-width ones. Rules should not have to know. A passage is the repaired text; `span` leads back to the original.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from policygraph.ingest.quick import quick


@quick
@dataclass(frozen=True, slots=True)
class Passage:
    """Repaired text and, run by run, its place in the original.

    `starts[k]` is where run k begins in `text`; `origins[k]` and `ends[k]` are where it begins and ends in the original.
    Inside a run characters map one to one, except that a run of one character may stand for several
    original ones (é written as e and a combining accent).
    """

    text: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def joined(cls, runs: Iterable[tuple[str, int, int]]) -> "Passage":
        """Join runs (repaired text, original start, original end); empty runs are dropped."""
        texts, starts, origins, ends, at = [], [], [], [], 0
        for text, origin, end in runs:
            if text:
                texts.append(text)
                starts.append(at)
                origins.append(origin)
                ends.append(end)
                at += len(text)
        return cls("".join(texts), tuple(starts), tuple(origins), tuple(ends))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the original span of ``text[start:end]`` (not empty), line breaks inside it included."""
        starts, origins, runs = self.starts, self.origins, len(self.starts)
        first = bisect_right(starts, start) - 1
        last = first if first + 1 == runs or end <= starts[first + 1] else bisect_right(starts, end - 1, first) - 1
        following = starts[last + 1] if last + 1 < runs else len(self.text)
        begin, stop = origins[last], self.ends[last]
        if following - starts[last] == stop - begin:  # run `last` maps one character to one
            mapped = begin + end - starts[last]
            stop = mapped if mapped < stop else stop
        return origins[first] + start - starts[first], stop
