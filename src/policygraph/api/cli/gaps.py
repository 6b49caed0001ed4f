"""`policygraph gaps`."""

from policygraph.api.cli.asking import kept_command

command = kept_command(
    "gaps",
    "布局空白和薄弱环节在哪里。",
    """对照清单的每个领域给出一个布局判断，附理由、原文和规则。

    \b
    例：policygraph gaps --list ZJ2021 --format json
    """,
)
