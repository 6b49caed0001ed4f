"""`policygraph judge`: write down what a person decided about a link, a row and a list, or a row and the register."""

from datetime import datetime
from typing import TYPE_CHECKING

import click

from policygraph.api.cli.options import Day, store_option

if TYPE_CHECKING:
    from policygraph.graph.align.judgements import Judgement

VERDICTS = ("confirm", "reject", "unsure", "withdraw")
RELATIONS = ("exact", "close", "broad", "narrow", "related")
SAYS = {"confirm": "确认", "reject": "否定", "unsure": "存疑"}
NONE, NOT_APPROVED = "none", "未见已批"
WITHDRAW = "withdraw"


@click.command(name="judge", short_help="记下人工判断：确认、否定或存疑一条联系。")
@click.argument("row", metavar="S")
@click.argument("other", metavar="O")
@click.argument("verdict", required=False, metavar="[VERDICT]", type=click.Choice(VERDICTS))
@click.option("--relation", type=click.Choice(RELATIONS), help="确认为哪种关系（从 S 看 O；broad：O 更大）。")
@click.option("--by", required=True, metavar="NAME", help="判断人。")
@click.option("--reason", default="", metavar="TEXT", help="理由（否定、撤回时必填）。")
@click.option("--in", "place", default="", metavar="LIST", help="与 none 连用：S 在哪张清单中没有对应。")
@click.option("--checked", type=Day(["%Y-%m-%d"]), metavar="DATE", help="与 未见已批 连用：哪天查的。")
@click.option("--source", default="", metavar="URL", help="与 未见已批 连用：查了哪里。")
@store_option
def command(
    row: str,
    other: str,
    verdict: str | None,
    relation: str | None,
    by: str,
    reason: str,
    place: str,
    checked: datetime | None,
    source: str,
    store: str | None,
) -> None:
    """把判断写在 data/judgements 的末尾（只增不改，带时间和所见原文的指纹），下次 policygraph build 起生效；
    人的判断总是优先于程序。VERDICT：confirm 确认、reject 否定、unsure 存疑；withdraw 撤回本人的 none 或 未见已批。

    \b
    例：policygraph judge JS2023-05 CN2017-10 confirm --relation close --by 王工 --reason 两侧原文一致
        policygraph judge JS2023-01 none --in CN2017 --by 王工 --reason 逐项核对无对应
        policygraph judge CN2017-12 未见已批 --checked 2026-03-01 --source https://www.miit.gov.cn --by 王工
        policygraph judge CN2017-12 未见已批 withdraw --by 王工 --reason 查漏了一份公告
    """
    from policygraph.api.services.graph import opened_graph
    from policygraph.api.services.judging import ended_by, judge, now
    from policygraph.api.services.said import Said
    from policygraph.api.settings import load_settings
    from policygraph.graph.align.judging import FILE

    _check_use(other, verdict, place, checked, source)
    day = checked.date().isoformat() if checked else ""
    on_row = {NONE: "none", NOT_APPROVED: "not_approved"}.get(other)
    word = "withdrawn" if verdict == WITHDRAW else on_row or verdict or ""
    object_ = None if on_row else other
    with opened_graph(load_settings(store)) as graph:
        said = Said(row, word, by, now(), object_, relation, reason, place, source, day)
        judgement, is_new = judge(graph, said)
        ended = ended_by(graph.settings, judgement)
        where = graph.settings.judgements / FILE
    click.echo(f"{'已记下' if is_new else '已有同样的判断，未重复写'}：{_in_words(judgement, other)}，写在 {where}。")
    for word in ended:
        click.echo(f"注意：{word}。")
    click.echo("运行 policygraph build 后在图库和各项结论中生效；policygraph review 已按新判断排序。")


def _in_words(judgement: "Judgement", other: str) -> str:
    """Return what was said: JS2023-05 与 CN2017-10：确认，相近."""
    from policygraph.api.views.words import RELATIONS

    if judgement.verdict.value == "withdrawn":
        return f"撤回 {judgement.subject} {f'在 {judgement.place} 中没有对应' if judgement.place else NOT_APPROVED}"
    if other == NONE:
        return f"{judgement.subject} 在 {judgement.place} 中没有对应"
    if other == NOT_APPROVED:
        return f"{judgement.subject} 未见已批（{judgement.checked} 查 {judgement.source}）"
    relation = f"，{RELATIONS[judgement.relation]}" if judgement.relation else ""
    return f"{judgement.subject} 与 {judgement.object}：{SAYS[judgement.verdict]}{relation}"


def _check_use(other: str, verdict: str | None, place: str, checked: datetime | None, source: str) -> None:
    """Hold the words to one of the three forms; a `UsageError` says which part is missing or too much."""
    if verdict == WITHDRAW:
        if other not in (NONE, NOT_APPROVED) or (other == NONE) != bool(place):
            raise click.UsageError(
                "撤回的写法：policygraph judge ROW 未见已批 withdraw，或 judge S none withdraw --in LIST，都带 --by 姓名 --reason 理由；"
                "对一条联系的判断不用撤回，改判 unsure 即可。"
            )
    elif other == NONE:
        if verdict or not place:
            raise click.UsageError("none 的写法：policygraph judge S none --in LIST --by 姓名。")
    elif other == NOT_APPROVED:
        if verdict or not (checked and source):
            raise click.UsageError(
                "未见已批的写法：policygraph judge ROW 未见已批 --checked 2026-03-01 --source 网址 --by 姓名。"
            )
    elif verdict is None:
        raise click.UsageError(
            "请写明判断：confirm、reject 或 unsure；没有对应写 none --in LIST；未见获批中心写 未见已批。"
        )
    if place and other != NONE:
        raise click.UsageError("--in 只与 none 连用。")
    if (checked or source) and (other != NOT_APPROVED or verdict):
        raise click.UsageError("--checked、--source 只与 未见已批 连用。")
