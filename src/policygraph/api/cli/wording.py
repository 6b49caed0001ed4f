"""Makes the terminal speak Chinese in UTF-8: the streams' encoding, and click's own messages through gettext.

click looks its messages up with gettext, so api/locale/zh_CN/LC_MESSAGES/click.po is all it takes to translate them
(`make messages` compiles it). The streams are set by hand because a POSIX or GBK locale would garble Chinese output.
"""

import gettext
import io
import os
import sys
from pathlib import Path

LOCALE = Path(__file__).parents[1] / "locale"


def speak_chinese() -> None:
    """Set stdout and stderr to UTF-8 with plain line ends and point gettext at the Chinese wording of click."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    os.environ["LANGUAGE"] = "zh_CN"
    gettext.bindtextdomain("click", str(LOCALE))
    gettext.textdomain("click")
