"""Why: a search for any of 500 words tries 500 words at each character; with their common beginnings taken out it tries one.

In: words. Out: a pattern that matches what ``"|".join(words, longest first)`` matches, at a tenth of the time. `re` skips all
characters that begin no word if the pattern as a whole is such an alternation: put words with different conditions into one.
"""

import re
from collections.abc import Iterable, Mapping


class _Branch(dict[str, "_Branch"]):
    """The words that go on from here, by their next character; `then` is the pattern behind a word that ends here."""

    then: str | None = None


def either(words: Iterable[str] | Mapping[str, str]) -> str:
    """Return a pattern for any of `words`, the longest first; a mapping gives the pattern that must follow each ("" for none).

    >>> either(["突破", "突围", "攻克"])
    '(?:攻克|突(?:围|破))'
    >>> re.findall(either(["研发", "研发性"]), "研发性生产和研发")
    ['研发性', '研发']
    >>> re.findall(either({"方向": "：", "支持": ""}), "支持以下方向：新方向的")
    ['支持', '方向：']
    """
    root = _Branch()
    for word in words:
        branch = root
        for character in word:
            branch = branch.setdefault(character, _Branch())
        branch.then = words[word] if isinstance(words, Mapping) else ""
    return f"(?:{_either(root)})"


def _either(branch: _Branch) -> str:
    """Return the alternatives that go on from a branch, longer words first."""
    goes_on = [re.escape(character) + _rest(following) for character, following in sorted(branch.items())]
    return "|".join(goes_on if branch.then is None else [*goes_on, branch.then])


def _rest(branch: _Branch) -> str:
    """Return the pattern of what stands behind a character, in brackets where there is a choice."""
    alternatives = _either(branch)
    return f"(?:{alternatives})" if len(branch) + (branch.then is not None) > 1 else alternatives
