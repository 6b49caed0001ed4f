"""Errors of the faces: wrong use that only a face can notice. Each carries the exit code of the command line."""


class FaceError(Exception):
    """Base of every error of the faces; the message says what was wrong, where, and what to do.

    `command` adds for whoever has a command line which command helps; the pages leave it out.
    """

    exit_code = 2
    command = ""


class UnknownList(FaceError):
    """A list that the graph does not hold; the message names those that it does."""

    command = "加入新清单用 policygraph build --add 文件。"


class SameList(FaceError):
    """A list that is to be held against itself."""


class PortTaken(FaceError):
    """The address can't be listened on."""


class UnusableList(FaceError):
    """A text or a list that can't be taken into data/raw."""


class BuildFailed(FaceError):
    """A graph that could not be built anew; the message says why."""


class UnknownFormat(FaceError):
    """An export format that does not exist; the message names those that do."""


class FileNotWritable(FaceError):
    """An output file that can't be written."""


class NoGold(FaceError):
    """A folder without the gold annotation."""


class UnknownRecord(FaceError):
    """Something that is asked for by its id and isn't there; the message says where to look."""


class UnusableJudgement(FaceError):
    """A judgement that lacks something; the message says what to add."""


class NothingToWithdraw(UnusableJudgement):
    """There is no word of this person that could be taken back."""


class UnusableKey(FaceError):
    """An API key that can't be made, or a file of keys that can't be read."""


class UnsafeAddress(FaceError):
    """An address that others can reach, without keys."""
