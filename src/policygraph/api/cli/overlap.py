"""`policygraph overlap`."""

from policygraph.api.cli.asking import kept_command

command = kept_command(
    "overlap",
    "两张清单的领域怎么对应。",
    """逐对列出两张清单中有联系的领域：关系、依据和两侧原文。

    \b
    例：policygraph overlap --list JS2023 --reference CN2017
    """,
)
