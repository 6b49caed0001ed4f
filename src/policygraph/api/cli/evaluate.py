"""`policygraph evaluate`: compares the graph with a gold annotation."""

import click

from policygraph.api.cli.options import store_option


@click.command(name="evaluate", short_help="与开发金标准比对：精确率、召回率、F1。")
@click.option("--gold", metavar="FOLDER", help="金标准所在文件夹，默认 tests/gold。")
@click.option("--wrong", is_flag=True, help="另列出每一条漏掉的和多出的。")
@store_option
def command(gold: str | None, wrong: bool, store: str | None) -> None:
    """用图库导出的技术方向、对应关系与金标准比对（数字与金标准自带的评分程序相同），
    再比对引用、条件、支持措施、指标和事实（金标准文件夹内 atoms 里的表），逐类、逐清单或逐文件给出。

    \b
    例：policygraph evaluate --wrong
    """
    from contextlib import closing
    from pathlib import Path

    from policygraph.api.evaluating import evaluation
    from policygraph.api.settings import load_settings
    from policygraph.graph.store import open_store

    settings = load_settings(store)
    folder = Path(gold) if gold else settings.data.parent / "tests" / "gold"
    with closing(open_store(settings.store)) as graph:
        for line in evaluation(graph, folder, wrong):
            click.echo(line)
