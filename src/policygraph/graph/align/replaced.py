"""Why: whoever says something else than before must be told at once which word of theirs no longer counts, and for what.

In: everybody's judgements and a new one. Out: Chinese sentences, () where it takes nothing back. A word on a pair and a word on a whole
list meet: 在 CN2017 中没有对应 and then 与 CN2017-10 相同.
"""

from collections.abc import Iterator

from policygraph.graph.align.judgements import Judgement, Judgements, Verdict
from policygraph.graph.align.replay import in_words
from policygraph.ingest.list_ids import layout_of


def replaced(earlier: Judgements, new: Judgement) -> tuple[str, ...]:
    """Return what the same person said before that the new judgement (not among `earlier`) ends, newest last.

    甲 confirms CN2017-10 after 没有对应 in CN2017: said, with how to take the whole back. 乙 who said so: not 甲's word, see `conflicts`.
    """
    mine = Judgements(tuple(item for item in earlier.items if item.by == new.by))
    if new.verdict is Verdict.NONE:
        return tuple(_of_list(mine, new))
    return tuple(_of_pair(mine, new)) if new.object else ()


def _of_pair(mine: Judgements, new: Judgement) -> Iterator[str]:
    """Yield the word on the pair that counted until now, if it was another."""
    for last in mine.on_pair(new.subject, new.object or ""):
        pair, before = f"{new.subject} 与 {new.object}", f"{new.by}于{last.on[:10]}"
        if last.object is None and new.verdict is not Verdict.REJECT:
            back = f"policygraph judge {last.subject} none withdraw --in {last.place} --by {new.by} --reason 理由"
            yield (
                f"{before}判过 {last.subject} 在 {last.place} 中没有对应：对 {pair} 改以本次为准，"
                f"{last.place} 其余各行仍按没有对应计；要整条撤回，用 {back}"
            )
        elif last.object and (last.verdict, last.relation) != (new.verdict, new.relation):
            yield f"{before}对 {pair} 判的是{in_words(last)}，改以本次为准"


def _of_list(mine: Judgements, new: Judgement) -> Iterator[str]:
    """Yield each word on a pair of the row and the list that 没有对应 ends."""
    others = {x.object if x.subject == new.subject else x.subject for x in mine.standing if x.object}
    for other in sorted(row for row in others if row and layout_of(row) == new.place):
        for last in mine.on_pair(new.subject, other):
            if last.object and last.verdict is Verdict.CONFIRM:
                pair = f"{new.subject} 与 {other}"
                yield f"{new.by}于{last.on[:10]}对 {pair} 判的是{in_words(last)}，与本次“没有对应”矛盾，改以本次为准"
