"""三方对照表: the reference row, what each list says of it, national centres, other documents that name it."""

from policygraph.api.tables import Column, View
from policygraph.api.views.words import NAMELESS, Record, basis_lines, listed, named

SHOWN = 4


def _side(row: Record, at: int) -> str:
    """Return the verdict of one list and the domains that it rests on."""
    side = row["sides"][at]
    domains = [f"{domain['domain']} {domain['name'] or NAMELESS}" for domain in side["domains"]]
    return "\n".join([side["verdict"].replace("·", "·\n", 1), *domains[:SHOWN]])


def _elsewhere(row: Record) -> str:
    """Return which other texts name the row; rows of one list that are called alike stand together, running text is quoted."""
    owners: dict[tuple[str, str], list[str]] = {}
    for place in row["elsewhere"]:
        document, in_text, _ = place["owner"].partition("@")
        owner = f"{document} 正文" if in_text else place["owner"]
        owners.setdefault((owner.rpartition("-")[0], place["name"]), []).append(owner)
    return listed([f"{'、'.join(dict.fromkeys(found))} {name}" for (_, name), found in owners.items()], SHOWN)


def _centre(centre: Record) -> str:
    """Return a centre with its place and day: ·国家石墨烯创新中心（浙江省，2022-11）."""
    facts = "，".join(fact for fact in (centre["province"], centre["date"]) if fact)
    return f"·{centre['name']}（{facts or '所在地、批复日期未查到'}）"


def _footer(answer: Record) -> list[str]:
    """Say where each verdict is proven, then what every table says."""
    sides = "、".join(
        f"policygraph gaps --list {name} --reference {answer['reference']}" for name in answer["list"].split("+")
    )
    return [f"各判断的理由和两侧原文见 {sides}；国家中心的来源见 policygraph upgradable。", *basis_lines(answer)]


def _headline(answer: Record) -> str:
    """Return which lists stand side by side."""
    return f"三方对照：{answer['reference']} 的 {len(answer['rows'])} 个领域 | {answer['list'].replace('+', ' | ')} | 国家中心 | 他文"


def view(answer: Record) -> View:
    """Return how the table is shown; one column a list."""
    sides = [
        Column(name, lambda row, at=at: _side(row, at), 20)  # type: ignore[misc]
        for at, name in enumerate(answer["list"].split("+"))
    ]
    columns = (
        Column("对照领域", lambda row: named(row["reference"], row["name"]), 18),
        *sides,
        Column("国家中心", lambda row: "\n".join(map(_centre, row["centres"])) or "名录未登记", 20),
        Column("他文写到", _elsewhere),
    )
    return View(_headline, columns, _footer)
