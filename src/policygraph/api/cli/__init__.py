"""The command line: `policygraph COMMAND`. One command a file; a command's file is read when the command is called.

In: arguments and environment. Out: Chinese text, JSON or CSV on stdout, messages on stderr, an exit code of `ExitCode`.
"""

import sys

from policygraph.api.cli.errors import exit_code_of
from policygraph.api.cli.group import root
from policygraph.api.cli.wording import speak_chinese


def main() -> None:
    """Run the command line and leave with its exit code."""
    speak_chinese()
    sys.exit(exit_code_of(root))
