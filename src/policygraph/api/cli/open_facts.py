"""`policygraph open-facts`."""

from policygraph.api.cli.asking import pair_command

command = pair_command(
    "open-facts",
    "reviewing:facts_to_verify",
    "还要核实什么、找谁核实。",
    """列出初筛结论背后所有待核事项，以及向哪个部门核实。

    \b
    例：policygraph open-facts --list ZJ2021
    """,
)
