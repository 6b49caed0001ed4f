"""`policygraph conditions`."""

from policygraph.api.cli.asking import sides_command

command = sides_command(
    "conditions",
    "regulations:conditions",
    "国家与各省的条件有何不同。",
    """把各清单所在文件的条件与对照清单所在文件的条件逐条比较：一致、国家更严、省级更严、
    口径不同等，附两侧原文。

    \b
    例：policygraph conditions --list JS2023 --reference CN2017
    """,
)
