"""`policygraph upgradable`."""

from policygraph.api.cli.answering import answer_command

command = answer_command(
    "upgradable",
    "哪些领域符合国家布局（条件一初筛）。",
    """逐个领域初筛是否符合国家布局，并列出已知国家中心和待核事项。

    \b
    例：policygraph upgradable --as-of 2023-06-01
    """,
)
