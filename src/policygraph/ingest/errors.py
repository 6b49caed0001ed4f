"""Errors of reading: each says what was wrong, where, and what to do, in Chinese for the planner who sees it."""


class IngestError(Exception):
    """Base of every error that reading a text can raise."""


class UnreadableSource(IngestError):
    """A file that can't be taken in; the other files of the batch go on."""

    def __init__(self, path: str, problem: str, advice: str) -> None:
        """Keep the parts apart so that reports can tabulate them."""
        super().__init__(f"{path}：{problem}。{advice}")
        self.path, self.problem, self.advice = path, problem, advice


class BadSources(IngestError):
    """sources.toml itself is wrong; the message names the entry and the key."""


class BadLexicon(IngestError):
    """A vocabulary row is wrong; the message names file, line and column."""


class BadGold(IngestError):
    """A gold annotation can't be read; the message names the line and what is expected there."""
