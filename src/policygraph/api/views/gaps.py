"""The table of verdicts: every reference row with its verdict, the reason, and what is and isn't named."""

from policygraph.api.tables import Column, View
from policygraph.api.views.words import Record, basis_lines, counted, listed, named, paired, quoted

SHOWN = 6
UNLIKE = "列出仅示最接近者"
ELSEWHERE, IN_PART = "他文有部署", "部分列入"


def _reading(row: Record) -> str:
    """Return the reason, the directions that nobody names, and the quotes that decide."""
    lines = [row["reason"]]
    if (row["matched"] or row["verdict"].endswith(IN_PART)) and row["unmatched"] and row["name"]:
        lines.append("未逐字点名：" + listed([item["direction"] for item in row["unmatched"]], SHOWN))
    lines += _quotes(row)
    if row["search_record"]:
        lines += _misses(row)
    return "\n".join(lines)


def _misses(row: Record) -> list[str]:
    """Return what came nearest; places that share no word with the row are only counted: the record has them."""
    misses = row["search_record"]["misses"]
    near = [miss for miss in misses if not miss["why"].endswith(UNLIKE)]
    lines = [f"最接近：{quoted(miss)}——{miss['why']}" for miss in near]
    if len(near) < len(misses):
        record = f"见 policygraph check --record {row['search_record']['id']}"
        lines.append(f"{'其余' if near else '最接近的'}{len(misses) - len(near)}处没有相同的字样（{record}）")
    return lines


def _quotes(row: Record) -> list[str]:
    """Return the pair of quotes that the verdict rests on, else the reference row's own first quote.

    A row without a name has no verdict for a pair to prove: its own text stands alone.
    """
    found = bool(row["name"]) and (bool(row["domains"]) or row["verdict"].endswith(ELSEWHERE))
    return paired(row["evidence"][:2] if found else ()) or [f"原文：{quoted(quote)}" for quote in row["evidence"][:1]]


def _headline(answer: Record) -> str:
    """Return the title line with the number of rows by verdict."""
    verdicts = counted([row["verdict"] for row in answer["rows"]])
    return f"布局比对：从 {answer['list']} 看 {answer['reference']} 的 {len(answer['rows'])} 个领域：{verdicts}"


def view(answer: Record) -> View:
    """Return how the gaps are shown; the printed rules stand below the table."""
    columns = (
        Column("对照领域", lambda row: named(row["reference"], row["name"]), 20),
        Column("判断", lambda row: row["verdict"].replace("·", "·\n", 1), 14),
        Column("理由与原文", _reading),
    )
    return View(_headline, columns, lambda answer: [*_rules(answer), *basis_lines(answer)])


def _rules(answer: Record) -> list[str]:
    """Return the rules of the verdicts that were given."""
    given = {row["verdict"] for row in answer["rows"]}
    return [f"规则 {rule['verdict']}：{rule['rule']}" for rule in answer["rules"] if rule["verdict"] in given]
