"""`policygraph network -o FILE`."""

from datetime import datetime

import click

from policygraph.api.cli.asking import day_of
from policygraph.api.cli.options import picture_options


@click.command(name="network", short_help="可交互的领域关系图（单个网页文件，离线可看）。")
@click.option("-o", "--output", metavar="FILE", required=True, help="写入的网页文件。")
@click.option("--around", "centre", metavar="ID", help="只画某个领域或技术方向的邻域。")
@picture_options
def command(
    output: str, centre: str | None, list_id: str, reference: str, as_of: datetime | None, store: str | None
) -> None:
    """写一个自带全部内容的网页：国家、江苏、浙江的领域和专项方向分列，点领域展开技术方向，
    点联系看两侧原文，可查找、筛选，下方附同样内容的表。不联网。

    \b
    例：policygraph network -o graph.html
        policygraph network --around JS2023-05 -o js05.html
    """
    from policygraph.api.errors import UnknownRecord
    from policygraph.api.files import write_atomically
    from policygraph.api.network.page import page
    from policygraph.api.network.question import around, network
    from policygraph.api.services.graph import opened_graph
    from policygraph.api.settings import load_settings

    with opened_graph(load_settings(store)) as graph:
        answer = network(graph, list_id, reference, day_of(as_of))
    if centre is not None:
        answer = around(answer, centre)
        if not answer.nodes:
            raise UnknownRecord(
                f"图中没有 {centre}。请用领域编号（如 JS2023-05）或 policygraph search 给出的技术方向编号。"
            )
    write_atomically(output, [page(answer)])
    click.echo(f"已写入 {output}：{len(answer.nodes)} 个领域和方向、{len(answer.links)} 条联系")
