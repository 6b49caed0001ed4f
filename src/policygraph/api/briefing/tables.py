"""The tables of a briefing; the workbook shows the same ones, so that a number in the text can be counted in either."""

from collections.abc import Sequence

from policygraph.api.briefing.citing import Citations
from policygraph.api.briefing.material import Material
from policygraph.api.briefing.model import Statement, Table
from policygraph.api.briefing.results import asked_of
from policygraph.api.figures.marks import kind_of, shown
from policygraph.api.figures.text import NAMELESS
from policygraph.graph.answers.answer import Quote

WORDS = {
    "exact": "相同",
    "close": "相近",
    "broad": "属于",
    "narrow": "包含",
    "related": "相关",
    "clue": "线索",
    "unsure": "待定",
}
_QUOTES = 2


def pairs(material: Material, citations: Citations) -> Table:
    """Return every pair that is not rejected, with the first quote of either side."""
    names = {row.id: row.name or NAMELESS for row in (*material.overlap.subjects, *material.overlap.objects)}
    return Table(
        "table.pairs",
        "表1　领域对应关系",
        ("本方领域", "关系", "对照领域", "依据", "两侧原文"),
        (19, 7, 19, 12, 43),
        tuple(
            (
                f"{row.subject} {names[row.subject]}",
                WORDS[kind_of(row)],
                f"{row.object} {names[row.object]}",
                f"{row.basis}，{row.status}",
                _quoted((*row.evidence.subject[:1], *row.evidence.object[:1]), citations),
            )
            for row in shown(material.overlap.rows)
        ),
    )


def verdicts(material: Material, citations: Citations) -> Table:
    """Return the verdict on every row of the reference list."""
    return Table(
        "table.verdicts",
        "表2　布局比对",
        ("对照领域", "判断", "理由", "原文"),
        (16, 13, 45, 26),
        tuple(
            (
                f"{row.reference} {row.name or NAMELESS}",
                row.verdict,
                row.reason,
                _quoted(row.evidence[:_QUOTES], citations),
            )
            for row in material.gaps.rows
        ),
    )


def screening(material: Material) -> Table:
    """Return the screening of every domain."""
    return Table(
        "table.screening",
        "表3　条件一初筛",
        ("领域", "初筛", "层次", "对应", "国家中心", "理由"),
        (16, 10, 9, 13, 14, 38),
        tuple(
            (
                f"{row.domain} {row.name or NAMELESS}",
                f"{row.fit}（{row.extent}）" if row.extent else row.fit,
                row.tier,
                "\n".join(row.via),
                "、".join([row.centres.status, *(item.name for item in row.centres.items if item.level == "国家级")]),
                row.reason,
            )
            for row in material.upgradable.rows
        ),
    )


def open_facts(material: Material) -> Table:
    """Return everything that has to be verified, each question once with the domains that it is about."""
    rows = material.upgradable.rows
    asked, everything = asked_of(rows), [row.name or f"{row.domain}{NAMELESS}" for row in rows]
    return Table(
        "table.facts",
        "表4　待核事项",
        ("序号", "待核事项", "涉及领域", "核实单位"),
        (7, 45, 30, 18),
        tuple(
            (str(number), question, _about(names, everything), office)
            for number, ((office, question), names) in enumerate(asked.items(), 1)
        ),
    )


def _about(names: Sequence[str], everything: Sequence[str]) -> str:
    """Return the domains that a question is about, or those it is not about where they are fewer; table 3 has them all."""
    others = [name for name in everything if name not in names]
    if not others and len(names) > 1:
        return f"全部{len(names)}个领域"
    if len(names) == len(everything) - len(others) and len(others) < len(names) / 2:
        return f"{len(names)}个领域，不含{'、'.join(others)}"
    return f"{len(names)}个：{'、'.join(names)}"


def evidence(statements: Sequence[Statement], citations: Citations) -> Table:
    """Return every quote that a sentence rests on, one line for each place; the lines of a sentence follow each other."""
    rows: list[tuple[str, ...]] = []
    for number, statement in enumerate((one for one in statements if one.quotes), 1):
        said = statement.text
        for quotes in _by_place(statement.quotes):
            joined = "".join(f"“{quote.quote}”" for quote in quotes)
            rows.append((str(number), said, citations.cite(quotes[0]), joined))
            said = "同上"
    return Table(
        "table.evidence", "表5　依据对照表", ("序号", "正文所述", "出处", "原文"), (7, 28, 21, 44), tuple(rows)
    )


def _by_place(quotes: Sequence[Quote]) -> list[list[Quote]]:
    """Return quotes by document and section, in the order of their first."""
    found: dict[tuple[str, str | None], list[Quote]] = {}
    for quote in quotes:
        found.setdefault((quote.document, quote.section), []).append(quote)
    return list(found.values())


def _quoted(quotes: Sequence[Quote], citations: Citations) -> str:
    """Return quotes with the short name of their document and the article."""
    return "\n".join(f"“{quote.quote}”（{citations.brief(quote)}）" for quote in quotes)
