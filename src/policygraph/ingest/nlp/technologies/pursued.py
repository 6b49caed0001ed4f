"""Why: a text also sets its targets as fields of common work: 聚焦灵巧手、一体化关节等方向开展攻关; 在偏滤器等方向取得突破; 补齐液氢泵等短板.

In: masked text, a clause and the clause behind it. Out: the bounds of the list, or None where it names industries, markets or needs:
聚焦集成电路、生物医药等领域开展攻关 and 补齐基础设施短板 give nothing. How each way is worded: `aimed`, `researched`, `wanted`, `attained`.
"""

import re

from policygraph.ingest.lexicon.alternation import either
from policygraph.ingest.nlp.technologies.aimed import aimed_at, aimed_by, asked_to
from policygraph.ingest.nlp.technologies.attained import ATTAINED, foreseen
from policygraph.ingest.nlp.technologies.clauses import Clause
from policygraph.ingest.nlp.technologies.lexemes import of
from policygraph.ingest.nlp.technologies.named import MOST, named_bounds
from policygraph.ingest.nlp.technologies.researched import OF_FIELDS, progress_in
from policygraph.ingest.nlp.technologies.wanted import (
    CALLED,
    COMPLETING,
    FINISHED,
    FINISHING,
    PROJECTS,
    SHORTAGE,
    STARTING,
    calls,
    rewarded,
)

STRIVING, AIMING = of("aims", "striving").terms, of("aims", "aiming", "watching").terms
TOWARDS = re.compile(
    either(of("aims", "aiming").terms | {"对"})
)  # without one of these nothing is aimed at, rewarded or called for
HALF = 0.5  # share of members that must be named where 完成 or 等 vouches for the others


def pursued_bounds(masked: str, clause: Clause, following: Clause | None) -> tuple[int, int] | None:
    """Return the bounds of the list that the clause sets as the field of research, else None.

    >>> from policygraph.ingest.nlp.technologies.clauses import read_clauses
    >>> def listed(text):
    ...     clauses = list(read_clauses(text))
    ...     bounds = pursued_bounds(text, clauses[0], clauses[1] if len(clauses) > 1 else None)
    ...     return text[slice(*bounds)] if bounds else ""
    >>> listed("聚焦一体化关节、运动控制大模型等开展攻关"), listed("围绕偏滤器、液氢泵等方向，组织联合攻关")
    ('一体化关节、运动控制大模型', '偏滤器、液氢泵')
    >>> listed("首批榜单聚焦偏滤器、液氢泵"), listed("榜单聚焦集成电路、生物医药等领域")
    ('偏滤器、液氢泵', '')
    >>> listed("争取高镍正极材料、固态电解质等关键材料率先实现产业化"), listed("力争关键核心技术实现突破")
    ('高镍正极材料、固态电解质', '')
    >>> listed("聚焦集成电路、生物医药等领域开展攻关"), listed("补齐液氢泵等短板"), listed("补齐基础设施短板")
    ('', '液氢泵', '')
    """
    start, end = clause.object_start, clause.end
    if clause.verb in COMPLETING:
        return named_bounds(masked, SHORTAGE.match(masked, start, end))
    if clause.verb in FINISHING and (finished := FINISHED.match(masked, start, end)):
        return named_bounds(masked, finished, wide=True, share=HALF if clause.verb == "完成" else 1.0)
    if clause.verb in STRIVING and (attained := ATTAINED.match(masked, start, end)):
        listed = masked[attained.end("list")] == "等"
        return named_bounds(masked, attained, wide=True, share=HALF if listed else 1.0)
    if clause.verb in AIMING:
        return named_bounds(masked, aimed_at(masked, clause, start, following))
    if clause.verb.endswith(STARTING) and (projects := PROJECTS.match(masked, start, end)):
        return named_bounds(masked, projects, wide=True, share=MOST)
    towards = TOWARDS.search(masked, clause.start, end) is not None
    if towards and (results := rewarded(masked, clause)):
        return named_bounds(masked, results, wide=True, share=MOST)
    if towards and (aim := aimed_by(masked, clause)):
        return named_bounds(masked, aimed_at(masked, clause, aim.end(), following))
    if attained := foreseen(masked, clause):
        return named_bounds(masked, attained, wide=True, share=HALF)
    if towards and calls(masked, clause):
        return named_bounds(masked, CALLED.search(masked, clause.start, end))
    if clause.kind == "promote" and (fields := OF_FIELDS.match(masked, start, end)):
        return named_bounds(masked, fields, wide=True)
    if towards and (asked := asked_to(masked, clause)):
        return named_bounds(masked, aimed_at(masked, clause, asked.end(), following))
    return named_bounds(masked, progress_in(masked, clause))


def without_verb(masked: str, clause: Clause) -> bool:
    """Tell whether a clause sets a list as a target though no verb opens it: 首批榜单聚焦偏滤器; not 偏滤器是关键部件."""
    towards = TOWARDS.search(masked, clause.start, clause.end) is not None and (
        calls(masked, clause) or rewarded(masked, clause) is not None or aimed_by(masked, clause) is not None
    )
    return towards or foreseen(masked, clause) is not None
