"""The command line: `policygraph COMMAND`. One command a file; a command's file is read when the command is called.

In: arguments and environment. Out: Chinese text, JSON or CSV on stdout, messages on stderr, an exit code of `ExitCode`.
"""

import gc
import sys

from policygraph.api.cli.errors import exit_code_of
from policygraph.api.cli.group import root
from policygraph.api.cli.wording import speak_chinese

RECORDS_PER_COLLECTION = 100_000


def main() -> None:
    """Run the command line and leave with its exit code.

    Records hold no cycles, so looking for some after every 700 of them finds nothing and takes a tenth of a build; nor is there
    anything to look for on leaving.
    """
    gc.set_threshold(RECORDS_PER_COLLECTION)
    speak_chinese()
    code = exit_code_of(root)
    gc.freeze()
    sys.exit(code)
