"""The table of 条件一初筛: every domain with its fit, its tier, the national rows it rests on and the known centres."""

from policygraph.api.tables import Column, View
from policygraph.api.views.words import Record, basis_lines, counted, listed, named, paired, quoted
from policygraph.graph.answers.rules import SCREENING, verdict_rules

SHOWN = 4
NATIONAL = "国家级"


def _centres(row: Record) -> str:
    """Return the status of national centres with their names (or who found none), and the provincial ones apart."""
    items = row["centres"]["items"]
    national = [f"·{item['name'] or item['note']}" for item in items if item["level"] == NATIONAL]
    provincial = [f"·{item['level']}：{item['name']}{_of(item)}" for item in items if item["level"] != NATIONAL]
    return "\n".join([row["centres"]["status"], *national[:SHOWN], *provincial[:SHOWN]])


def _of(item: Record) -> str:
    """Return the province of a centre whose name doesn't say it; a bare field (工业互联网) is one that a province means to foster."""
    province = item["province"]
    if not province or item["name"].startswith(province):
        return ""
    return f"（{province}）" if item["name"].endswith("中心") else f"（{province}培育领域）"


def _tier(row: Record) -> str:
    """Return the fit, and the tier where it says something else."""
    return _fit(row) if row["tier"] == row["fit"] else f"{_fit(row)}\n层次：\n{row['tier']}"


def _fit(row: Record) -> str:
    """Return 符合布局（整体）, or the fit alone where it has no extent."""
    return f"{row['fit']}（{row['extent']}）" if row["extent"] else row["fit"]


def _headline(answer: Record) -> str:
    """Return the title line with the number of domains by tier, and the condition that is screened; without one it is no screening."""
    tiers = counted([row["tier"] for row in answer["rows"]])
    what = "条件一初筛" if answer["condition"] else "布局比对（不作条件一初筛）"
    title = f"{what}：{answer['list']} 的 {len(answer['rows'])} 个领域对照 {answer['reference']}：{tiers}"
    return f"{title}\n条件一原文：{quoted(answer['condition'])}" if answer["condition"] else title


def _reading(answer: Record, row: Record) -> str:
    """Return the reason, the pair of quotes that it rests on, and what to verify."""
    quotes = [quote for quote in row["evidence"] if quote != answer["condition"]][:2] if row["via"] else ()
    return "\n".join([row["reason"], *paired(quotes), *_sources(row), *_facts(row)])


def _sources(row: Record) -> list[str]:
    """Return place, day, grade and source of each national centre that is named: the register is what proves it."""
    items = [item for item in row["centres"]["items"] if item["level"] == NATIONAL][:SHOWN]
    return [f"名录：{_from_register(item)}" for item in items]


def _from_register(item: Record) -> str:
    """Return one line of the register, each fact as far as it is known; a 未见已批 says who looked where."""
    place = item["province"] or "所在地未查到"
    facts = item["note"] if not item["name"] else f"{item['name']}，{place}，{item['date'] or '批复日期未查到'}"
    grade = f"，来源等级{item['grade'][:1]}" if item["grade"] else ""
    return f"{facts}{grade}：{item['source']}"


def _facts(row: Record) -> list[str]:
    """Return how many facts are open, with the first that is about this row and its centre."""
    facts = row["open_facts"]
    if not facts:
        return []
    fact = facts[min(1, len(facts) - 1)]
    return [f"待核{len(facts)}项，如：{fact['fact']}（{fact['office']}）"]


def _unmatched(answer: Record) -> list[str]:
    """Name the national centres that no row of the layout accounts for."""
    names = [item["name"] for item in answer["unmatched_centres"]]
    return [f"与布局总表各行都对不上的国家中心（{len(names)}）：{listed(names, len(names))}"] if names else []


def view(answer: Record) -> View:
    """Return how the upgradable domains are shown."""
    columns = (
        Column("领域", lambda row: named(row["domain"], row["name"]), 18),
        Column("初筛与层次", _tier, 10),
        Column("对应", lambda row: "\n".join(row["via"][:SHOWN]), 9),
        Column("国家中心", _centres, 16),
        Column("理由、原文与待核", lambda row: _reading(answer, row)),
    )
    return View(_headline, columns, lambda answer: [*_unmatched(answer), *_rules(answer), *basis_lines(answer)])


def _rules(answer: Record) -> list[str]:
    """Return the printed rules in their order: fit, status of centres, tier; of each only what was given."""
    rows, rules = answer["rows"], list(answer["rules"])
    given = {
        "初筛": {f"{row['fit']}·{row['extent']}" if row["extent"] else row["fit"] for row in rows},
        "国家中心": {row["centres"]["status"] for row in rows},
        "层次": {row["tier"] for row in rows},
    }
    lines = []
    for block, (about, verdicts) in zip(SCREENING, given.items(), strict=True):
        count = len(verdict_rules(block))
        lines += [
            f"规则（{about}）{rule['verdict']}：{rule['rule']}" for rule in rules[:count] if rule["verdict"] in verdicts
        ]
        del rules[:count]
    return lines
