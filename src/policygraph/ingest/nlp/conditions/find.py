"""Why: a planner compares demands, not paragraphs; this takes each demand of a text as one atom.

In: a `Reading`. Out: `Demand` atoms in printed order. Headings, forms, tables, goals and what the government does give none.
"""

import re
from collections.abc import Iterator

from policygraph.ingest.lexicon.alternation import either
from policygraph.ingest.nlp.clauses import Sentence, Split
from policygraph.ingest.nlp.conditions.carried import Carried
from policygraph.ingest.nlp.conditions.choice import one_of
from policygraph.ingest.nlp.conditions.context import Context, State, contexts
from policygraph.ingest.nlp.conditions.demand import Demand
from policygraph.ingest.nlp.conditions.elsewhere import encouraged
from policygraph.ingest.nlp.conditions.exempt import release_of, released
from policygraph.ingest.nlp.conditions.leads import lead_modality
from policygraph.ingest.nlp.conditions.lists import Lists
from policygraph.ingest.nlp.conditions.sentence import demands_of, whom_at
from policygraph.ingest.nlp.conditions.wording import object_in
from policygraph.ingest.records import BlockKind
from policygraph.ingest.structure.reading import Reading, Role, Unit

# without one of these a sentence outside a list of conditions demands nothing
_HINTS = {
    "应": "(?<![响相供适反效对感顺策]应)(?![用急对届答激邀变力])",
    "要": "(?<![主需重必只摘首纲概紧简]要)(?![求素点害])",
    **dict.fromkeys(("须", "需"), "(?!求)"),
    **dict.fromkeys(("行", "营"), r"[\d一二三]"),
    **dict.fromkeys(("期为", "限为"), r"\s*\d"),
    "满": r"\s*[\d一二两三四五]",
    "》": "[^。]{0,12}(?:执行|办理|要求|规定|实施)",
    "不": "(?:得|允许|[低少超高多大])",
    "限": "[推申报期]",
    "按": "照?要求|照[^。，；：]{4,30}(?:评估|评价|考核|考评|认定|评审)[^。，；：]{0,6}(?:方案|办法|细则|规定)",
    "国家": "级?制造业创新中心",
    **dict.fromkeys(("牵头", "联合"), "[^。；《》]{0,40}创新中心"),
    **dict.fromkeys(("原则上", "严禁", "禁止", "至少", "最多", "方可", "可申"), ""),
}
_HINT = re.compile(either(_HINTS))
_EVERY = re.compile(r"\s*每(?:半?年|季度|月|两年|学年)")  # a duty that comes round goes on from the sentence before


def find_conditions(reading: Reading, split: Split | None = None) -> list[Demand]:
    """Return the demands of a text in printed order; `split` is shared with other finders."""
    found: list[Demand] = []
    texts = [unit.passage.text for unit in reading.units]
    cut = split or Split(texts)
    lists = Lists()
    for index, (unit, context) in enumerate(zip(reading.units, contexts(reading), strict=True)):
        lists.at(context, len(found))
        if context is None or context.state is State.CLOSED or not _is_read(unit):
            continue
        if context.state is State.OPEN or _HINT.search(texts[index]):
            sentences = cut(index)
            release = release_of(texts[index], sentences[-1]) if found and sentences else None
            if release is not None:
                sentences = sentences[:-1]
                found = released(found, texts, release, lists.since)
            taken = one_of(list(_in_unit(index, texts[index], sentences, lists.inherited(context))), context.headings)
            lists.took(taken, context)
            found.extend(taken)
    return found


def _is_read(unit: Unit) -> bool:
    """Tell whether a unit is running text, or a heading that is a whole sentence (五、创新中心应建立…机制。)."""
    if unit.owner is not None:
        return False
    if unit.role is Role.HEADING:
        return unit.passage.text.rstrip().endswith("。")
    return unit.role is Role.CLAUSE and unit.kind in (BlockKind.CLAUSE, BlockKind.HEADING)


def _in_unit(index: int, text: str, cut: list[Sentence], context: Context) -> Iterator[Demand]:
    """Yield the demands of one passage."""
    state = Carried(lead=lead_modality(context.headings) if context.state is State.OPEN else None)
    for sentence in cut:
        state.modality, state.strong = None, False
        first, last = sentence[0][0], sentence[-1][1]
        again = state.object is not None and _EVERY.match(text, first, last) is not None
        if context.state is State.NEUTRAL and not (again or _HINT.search(text, first, last)):
            continue
        nobody = state.object is None and object_in(text, first, last) is None
        if context.state is State.NEUTRAL and nobody and not (context.is_rules or whom_at(text, first, context)):
            continue
        wished = encouraged(index, text, sentence, context) if context.state is State.NEUTRAL else None
        if wished is not None:
            yield from wished
        else:
            state.strong = again
            yield from demands_of(index, text, sentence, context, state)
