"""`policygraph build [PATH…]`: make the graph from the texts, whole or not at all."""

from pathlib import Path

import click

from policygraph.api.cli.errors import ExitCode
from policygraph.api.cli.options import store_option


@click.command(name="build", short_help="读取政策文本，建成图库。")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option(
    "--add",
    "added",
    metavar="FILE",
    help="先把一份文本或自己的清单（CSV、表格单元格或每行一个领域）收入 data/raw，再建图。",
)
@click.option("--layout", "layout_id", metavar="ID", help="与 --add 连用：清单编号，如 SD2024。")
@click.option("--region", metavar="NAME", help="与 --add 连用：地区，如 山东省；市、县的清单归入所在省。")
@click.option("--year", type=click.IntRange(1949, 2999), help="与 --add 连用：年份。")
@click.option("--anew", is_flag=True, help="文本没有变化也重新建图，修复在数据库里被手工改过的内容。")
@click.option("-q", "--quiet", is_flag=True, help="不显示进度和小结。")
@store_option
def command(
    paths: tuple[str, ...],
    added: str | None,
    layout_id: str | None,
    region: str | None,
    year: int | None,
    anew: bool,
    quiet: bool,
    store: str | None,
) -> int:
    """读取 PATH（文件或文件夹，默认 data/raw）建成图库：图库将恰好由这些文本组成，不再包含的会列出。
    要么整个换新，要么保持原样；坏文件单独列出，不影响其他文件。

    \b
    例：policygraph build
        policygraph build 山东.txt data/raw --store sqlite:///试验.db
        policygraph build --add 清单.csv --layout SD2024 --region 山东省 --year 2024
    """
    from policygraph.api.building import build_graph, summary
    from policygraph.api.progress import shown_progress
    from policygraph.api.settings import load_settings

    settings = load_settings(store)
    remarks: tuple[str, ...] = ()
    if added is not None:
        remarks = _add(added, settings.raw, layout_id, region, year)
    elif layout_id or region or year:
        raise click.UsageError("--layout、--region、--year 要与 --add 连用。")
    with shown_progress(quiet) as progress:
        report = build_graph(paths, settings, progress, anew=anew)
    for failure in report.failures:
        click.echo(f"未采用 {failure.path}：{failure.reason}", err=True)
    if not quiet:
        click.echo("\n".join(summary(report, settings.store, settings.segmenter)))
    return ExitCode.FAULT_FOUND if report.failures or remarks else ExitCode.DONE


def _add(path: str, raw: Path, layout_id: str | None, region: str | None, year: int | None) -> tuple[str, ...]:
    """Take a file into data/raw and say so; return what was left out."""
    from policygraph.api.adding import add_source

    taken = add_source(Path(path), raw, layout_id, region, year)
    click.echo(f"已收入 {taken.path}")
    if taken.rows is not None:
        click.echo(f"按自己的清单读取：{taken.rows} 行，写成表格存入；{path} 本身没有改动。")
    if layout_id is None:
        click.echo(
            f"未用 --layout 指明清单编号，建图时按地区和年份自动编号；要自定编号，请改 {raw / 'sources.toml'}", err=True
        )
    for remark in taken.remarks:
        click.echo(remark, err=True)
    return taken.remarks
