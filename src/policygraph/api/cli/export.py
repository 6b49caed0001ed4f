"""`policygraph export FORMAT`."""

import sys
from contextlib import closing
from datetime import datetime

import click

from policygraph.api.cli.options import as_of_option, store_option
from policygraph.api.errors import UnknownFormat


@click.command(name="export", short_help="导出技术方向、对应关系等，供其他程序使用。")
@click.argument("format_", metavar="FORMAT")
@click.option("-o", "--output", metavar="FILE", help="写入文件，默认写到标准输出。")
@as_of_option
@store_option
def command(format_: str, output: str | None, as_of: datetime | None, store: str | None) -> None:
    """按 FORMAT 导出图库内容。

    \b
    FORMAT：technologies mentions documents citations conditions
            indicators measures facts（JSONL）、alignments（SSSOM TSV）等
    例：policygraph export alignments -o alignments.sssom.tsv
    """
    from policygraph.api.cli.asking import day_of
    from policygraph.api.files import write_atomically
    from policygraph.api.settings import load_settings
    from policygraph.graph.export import EXPORTS, exported
    from policygraph.graph.store import open_store

    if format_ not in EXPORTS:
        raise UnknownFormat(f"没有导出格式 {format_}。可用的格式：{'、'.join(EXPORTS)}。")
    with closing(open_store(load_settings(store).store)) as graph:
        content = exported(graph, format_, day_of(as_of))
        if output is None:
            for part in content:
                sys.stdout.buffer.write(part)
        else:
            write_atomically(output, content)
