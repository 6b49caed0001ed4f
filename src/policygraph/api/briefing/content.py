"""Says the answers in sentences: 基本情况, 比对结果, 待核事项, 建议, then the annexes with pictures, tables and quotes.

In: a `Material`. Out: a `Briefing`. No score, share or confidence of our own making; every number is a count of rows that
the annexed tables list, or stands in a quote.
"""

from collections.abc import Sequence
from math import ceil

from policygraph.api.briefing import results, tables
from policygraph.api.briefing.citing import Citations
from policygraph.api.briefing.material import Material
from policygraph.api.briefing.model import Briefing, Figure, Heading, Part, Statement
from policygraph.api.figures.text import ems

FIGURES = (
    Figure("matrix", "图1　领域对应矩阵"),
    Figure("bipartite", "图2　领域对应关系"),
    Figure("three-way", "图3　国家与各省对照"),
    Figure("centres", "图4　国家制造业创新中心建设情况"),
)

_CHARACTERS, _LINES = 27, 22 * 5 - 8  # a title and what no line can be broken at take their share
_BUDGETS = tuple(results.Budget(*one) for one in ((3, 99), (2, 12), (1, 8), (0, 4)))


def briefing(material: Material) -> Briefing:
    """Return the briefing."""
    asked, citations = material.asked, Citations(material.documents)
    body = next((body for budget in _BUDGETS if lines(body := _body(material, citations, budget)) <= _LINES), None)
    body = body or _body(material, citations, _BUDGETS[-1])
    statements = [part for part in body if isinstance(part, Statement)]
    annexes: list[Part] = [
        Heading(0, "附件1　图"),
        *FIGURES,
        Heading(0, "附件2　比对表"),
        tables.pairs(material, citations),
        tables.verdicts(material, citations),
        tables.screening(material),
        tables.open_facts(material),
        Heading(0, "附件3　依据对照表"),
        tables.evidence(statements, citations),
    ]
    title = f"{material.layouts[asked.list].region}重点领域布局比对情况"
    return Briefing(asked, material.overlap.digest, title, tuple(body), tuple(annexes))


def lines(body: Sequence[Part]) -> int:
    """Return how many lines of 28 characters the text takes, as the standard's page has them; 22 make a page."""
    texts = (part.text for part in body if isinstance(part, Heading | Statement))
    return sum(ceil((ems(text) + 2) / _CHARACTERS) for text in texts)


def _body(material: Material, citations: Citations, budget: results.Budget) -> list[Part]:
    """Return the text within a budget."""
    return [
        Heading(1, "一、基本情况"),
        *results.basics(material, citations),
        Heading(1, "二、比对结果"),
        Heading(2, "（一）对应关系"),
        *results.pairs(material),
        Heading(2, "（二）布局比对"),
        *results.verdicts(material, budget),
        Heading(2, "（三）条件一初筛"),
        *results.screening(material, budget),
        Heading(2, "（四）国家制造业创新中心"),
        *results.centres(material),
        Heading(1, "三、待核事项"),
        *results.open_facts(material),
        Heading(1, "四、建议"),
        *results.advice(material),
    ]
