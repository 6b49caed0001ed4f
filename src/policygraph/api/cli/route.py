"""`policygraph route`."""

from policygraph.api.cli.asking import pair_command

command = pair_command(
    "route",
    "regulations:route",
    "升级要走哪些步骤。",
    """按文本条款排出从省级批复到国家级认定的步骤；文本没有写明的步骤照实标出。

    \b
    例：policygraph route --list ZJ2021
    """,
)
