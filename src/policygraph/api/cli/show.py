"""`policygraph show ID`."""

from contextlib import closing

import click

from policygraph.api.cli.options import format_option, store_option


@click.command(name="show", short_help="看一个编号：内容、出处，以及与什么相连。")
@click.argument("id_", metavar="ID")
@format_option
@store_option
def command(id_: str, layout_format: str, output: str | None, store: str | None) -> None:
    """列出 ID 的内容和所有联系：领域的技术方向与对应领域、文件的章节与引用、依据的原文和所用规则。

    \b
    例：policygraph show JS2023-05
        policygraph show miit-2017-64
    """
    import orjson

    from policygraph.api.cli.asking import write
    from policygraph.api.nodes import described
    from policygraph.api.settings import load_settings
    from policygraph.graph.store import open_store

    with closing(open_store(load_settings(store).store)) as graph:
        content = orjson.dumps(described(graph, id_), option=orjson.OPT_INDENT_2)
    write("show", content, layout_format, output)
