"""`policygraph review`."""

from policygraph.api.cli.asking import pair_command

command = pair_command(
    "review",
    "reviewing:review",
    "先审哪几条：待审联系按影响结论多少排序。",
    """列出没有人判断过的联系：否定或确认它会改变哪些结论。标“必审”的审完，全部结论即告确定。
    审后用 policygraph judge 记下判断。

    \b
    例：policygraph review --list JS2023
    """,
)
