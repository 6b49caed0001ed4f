"""`policygraph lineage`."""

from policygraph.api.cli.asking import pair_command

command = pair_command(
    "lineage",
    "reviewing:lineage",
    "领域的表述从哪里来：沿用、改写、同名异义、新设。",
    """逐个领域与对口领域比对文字：哪些沿用、哪些改写、哪些新设，附共有和变动的原文。

    \b
    例：policygraph lineage --list JS2023 --reference CN2017
    """,
)
