"""`policygraph search WORD`."""

from contextlib import closing

import click

from policygraph.api.cli.options import format_option, store_option


@click.command(name="search", short_help="查一个词：哪些领域、方向、文件写到它。")
@click.argument("word")
@click.option("--limit", default=50, show_default=True, type=click.IntRange(1, 10000), help="最多列出多少条。")
@format_option
@store_option
def command(word: str, limit: int, layout_format: str, output: str | None, store: str | None) -> None:
    """在名称中查 WORD（不分全半角和大小写，单字也可），列出是什么、编号，以及谁提到它。

    \b
    例：policygraph search 光刻胶
    """
    import orjson

    if not word.strip():
        raise click.UsageError("没有给出要查的词。请写一个字或词，例如：policygraph search 光刻胶")
    from policygraph.api.cli.asking import write
    from policygraph.api.settings import load_settings
    from policygraph.graph.store import open_store

    with closing(open_store(load_settings(store).store)) as graph:
        hits = graph.search(word, limit)
    content = orjson.dumps({"word": word, "rows": hits}, option=orjson.OPT_INDENT_2)
    write("search", content, layout_format, output)
