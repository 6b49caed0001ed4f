"""Why: directions, facts and links are all judged by the same three shares of the same three counts.

In: counts of what was right, what was said and what had to be said. Out: precision, recall and F1, as numbers and as the gold's scorers
print them.
"""


class Shares:
    """The shares of figures that count `right`, `predicted` (as far as it counts) and `gold`; a share of nothing is 0.

    >>> class Found(Shares):
    ...     right, predicted, gold = 3, 4, 6
    >>> Found().precision, Found().recall, Found().shares
    (0.75, 0.5, 'P 0.750 R 0.500 F1 0.600')
    """

    __slots__ = ()
    right: int
    predicted: int
    gold: int

    @property
    def precision(self) -> float:
        """Right among predicted."""
        return self.right / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Right among gold."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    @property
    def shares(self) -> str:
        """The three shares on one line."""
        return f"P {self.precision:.3f} R {self.recall:.3f} F1 {self.f1:.3f}"
