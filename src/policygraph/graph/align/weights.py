"""Why: a question weighs some hundred pairs of characters; it should not wait until all twenty thousand are read.

In: gram_weights.tsv (dated; a row for each first character: what may stand second, each with two digits, 05 is 0.05). Out: `Weights`.
"""

from collections.abc import Iterable
from pathlib import Path

USUAL = 1.0  # what a pair weighs that the table does not have
_HEADER = "first\tsecond\n"
_FILE = Path(__file__).with_name("gram_weights.tsv")


class Weights(dict[str, float]):
    """The weight of each pair of characters that was asked for with ``weights[pair]``; any other is looked up in the table then.

    >>> weights = load_weights()
    >>> weights["中心"], weights["光刻"], weights["oled"], weights["一0"]
    (0.0, 1.0, 1.0, 1.0)
    """

    def __init__(self, rows: dict[str, str], known: dict[str, float]) -> None:
        """Take the rows of the table by first character, and pairs that weigh something else than the table says."""
        super().__init__(known)
        self._rows = rows

    def __missing__(self, pair: str) -> float:
        """Look a pair up and keep it."""
        second = pair[1:]
        row = self._rows.get(pair[:1], "") if len(second) == 1 and second.isalpha() else ""
        at = row.find(second, 1)
        weight = self[pair] = int(row[at + 1 : at + 3]) / 100 if at > 0 else USUAL
        return weight


def load_weights(weak: Iterable[str] = (), weight: float = USUAL) -> Weights:
    """Return the shipped weights; the `weak` pairs have the given weight instead."""
    table = _FILE.read_text(encoding="utf-8").partition(_HEADER)[2]
    return Weights({row[0]: row for row in table.splitlines()}, dict.fromkeys(weak, weight))
