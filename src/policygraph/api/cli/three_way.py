"""`policygraph three-way`."""

from policygraph.api.cli.asking import sides_command

command = sides_command(
    "three-way",
    "comparing:three_way",
    "国家、江苏、浙江三方对照。",
    """一张表：对照清单的每个领域、各清单对它的判断、国家中心、还有哪些文本写到它。

    \b
    例：policygraph three-way --list JS2023 --list ZJ2021
    """,
)
