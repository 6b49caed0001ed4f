"""The reason beside a verdict, in one Chinese sentence or two: which rows, which relation, what rests on what."""

from collections.abc import Sequence, Set
from dataclasses import dataclass

from policygraph.graph.answers.case import Case, RowCase
from policygraph.graph.answers.directions import DirectionMatch
from policygraph.graph.answers.grounds import ground_of, is_grounded_on_names
from policygraph.graph.answers.inputs import NATION
from policygraph.graph.answers.links import Tie, meet, pairs
from policygraph.graph.answers.registered import described
from policygraph.graph.answers.rules import here
from policygraph.graph.answers.search import SearchRecord
from policygraph.graph.answers.wording import RELATION_WORDS, ended, plainly
from policygraph.graph.rows import STRONG
from policygraph.ingest.records import LayoutKind

_SHOWN = 3
_WORDS = 12  # searched words that a reason names; the record has them all


@dataclass(frozen=True, slots=True)
class DomainLink:
    """A linked row with its relation and the sentence that a planner reads first."""

    domain: str
    name: str | None
    relation: str
    status: str
    basis: str
    sentence: str


def domain_link(tie: Tie) -> DomainLink:
    """Return the subject of a link as it is listed beside the verdict."""
    link = tie.link
    return DomainLink(
        link.subject, tie.subject.name, link.relation.value, link.status.value, link.basis, plainly(link.sentence)
    )


def reason(when: str, case: RowCase, matched: Sequence[DirectionMatch], record: SearchRecord | None) -> str:
    """Return why the rule named `when` holds for the row; `matched` are its directions that are named."""
    if when == "reference_row_is_nameless":
        return "参照行原文缺序号和名称，须先核对原件补正，再作判断。"
    if when == "list_not_read_in_full":
        return f"本表原文未完整读取（{'；'.join(case.shared.unread)}），没有找到对应领域，不判空白。"
    if when == "own_national_centre":
        centres = "、".join(described(centre) for centre in case.own_centres)
        return f"{_not_listed(case)}；{here(case.shared.region)}已有国家中心：{centres}{_clues(case)}。"
    if when == "named_in_another_text":
        shown = "；".join(deployment.sentence for deployment in case.deployments[:_SHOWN])
        more = f"；等共{len(case.deployments)}处" if len(case.deployments) > _SHOWN else ""
        return ended(f"{_not_listed(case)}；他文有部署：{shown}{more}{_clues(case)}")
    if when == "nothing_found" and record is not None:
        return f"{_not_listed(case)}{_put_aside(case)}；{_searched(record, case.shared)}{_clues(case)}。"
    return _linked(when, case, matched)


def _clues(case: RowCase) -> str:
    """Return the rows of the list that belong to the field by general knowledge alone: they move no verdict, and a planner has to see them.

    浙江 lists 工业互联网 and 集成电路, which any classification of industries counts to 新一代信息技术: a 布局空白 there wants a person's look.
    """
    found = [link for link in case.clues if link.relation in STRONG]
    if not found:
        return ""
    subjects = case.shared.subjects
    shown = "、".join(f"{x.subject}“{subjects[x.subject].name or '（原文缺名称）'}”" for x in found[:_SHOWN])
    more = f"等共{len(found)}个领域" if len(found) > _SHOWN else ""
    return f"；线索：本表{shown}{more}按行业知识归入或包含本领域，没有两侧原文方向对应，未计入判断，请人工确认"


def _put_aside(case: RowCase) -> str:
    """Say which rows of the list a person held not to be the field: without that word the verdict would be another."""
    shown = "、".join(f"{row.id}“{row.name or '（原文缺名称）'}”" for row in case.put_aside)
    return f"；本表{shown}与本领域的对应已由人工否定，未计入" if shown else ""


def _not_listed(case: RowCase) -> str:
    """Say that the list does not name the field; of a batch only 本批未列 can be said."""
    layout, document = case.shared.comparison.subject.layout, case.shared.comparison.subject.document
    if layout.batch and "批" in layout.batch:
        return f"本批未列：{layout.region}{layout.batch}清单（{layout.id}）没有对应领域"
    if layout.kind is LayoutKind.LOADED and document is not None:
        return f"清单《{document.title}》（{layout.id}）没有对应领域"
    return f"{'国家' if layout.region == NATION else layout.region}清单（{layout.id}）没有对应领域"


def _searched(record: SearchRecord, shared: Case) -> str:
    """Say what was searched without a find, and which lists of planners' own were not."""
    characters, place = sum(text.characters for text in record.texts), here(shared.region)
    words = "、".join(term.term for term in record.terms[:_WORDS])
    more = f"等{len(record.terms)}个词" if len(record.terms) > _WORDS else ""
    left_out = "、".join(f"《{title}》" for title in shared.comparison.left_out)
    unsearched = f"（自行载入的清单{left_out}不是{place}文本，未检索）" if left_out else ""
    return (
        f"以“{words}”{more}检索{place}{len(record.texts)}份文本共{characters}字{unsearched}，没有找到部署，详见检索说明"
    )


def rests_on(tie: Tie) -> str:
    """Return the basis of a link in brackets, and that a person confirmed it where one did; '' where names alone speak for it."""
    basis = [] if is_grounded_on_names(tie) else [tie.link.basis]
    words = "，".join([*basis, "人工确认"] if tie.is_confirmed else basis)
    return f"（{words}）" if words else ""


def _linked(when: str, case: RowCase, matched: Sequence[DirectionMatch]) -> str:
    """Say which rows of the list are linked and which directions are named."""
    ties = [tie for tie in case.ties if when == "only_related" or tie.relation in STRONG]
    shown = [
        f"{tie.link.subject}“{tie.subject.name or '（原文缺名称）'}”"
        f"{RELATION_WORDS[tie.relation]}{rests_on(tie)}：{ground_of(tie).words}"
        for tie in ties[:_SHOWN]
    ]
    more = f"；等共{len(ties)}个领域" if len(ties) > _SHOWN else ""
    is_other_line = when == "same_field_other_line"
    line = f"；{without_common(ties)}" if is_other_line else ""
    counted = _counted(case, matched, {tie.subject.id for tie in ties[:_SHOWN]}, is_other_line)
    return ended(f"{'；'.join(shown)}{more}{line}{counted}")


def without_common(ties: Sequence[Tie]) -> str:
    """Say that no direction is common to both sides, or that one side prints none, so that only names can be held together."""
    for side, rows in (("本表", [tie.subject for tie in ties]), ("参照清单", [tie.object for tie in ties])):
        if not any(row.directions for row in rows):
            return f"{side}原文没有写该领域的技术方向，只能比名称"
    return "两者没有共同的技术方向或小标题"


def _counted(case: RowCase, matched: Sequence[DirectionMatch], shown: Set[str], by_words_only: bool) -> str:
    """Say how many directions of the row are named, how many only hang together by knowledge of industries, how many not at all.

    Who names one is said where it is none of the rows that the reason has named already.
    """
    total, named = len(case.row.directions), {(m.evidence.start, m.evidence.end) for m in matched}
    if not total:
        return ""
    others = [d for d in case.row.directions if (d.evidence.start, d.evidence.end) not in named]
    quoted = [] if by_words_only else [pair.object for tie in case.ties for pair in pairs(tie.link)]
    by_knowledge = [d.quote for d in others if any(meet(quote, d.evidence) for quote in quoted)]
    known = len(by_knowledge)
    if not named and not known:
        return f"；参照领域的{total}个技术方向都没有点名"
    begun = f"中，点名{len(named)}个{_by_others(matched, shown)}" if named else "都没有逐字点名"
    some = "、".join(f"“{quote}”" for quote in by_knowledge[:_SHOWN]) + ("等" if known > _SHOWN else "")
    parts = [f"用语不同、按行业知识对应的{known}个（{some}）"] if known else []
    parts += [f"其余{len(others) - known}个没有写到"] if len(others) > known else []
    return f"；参照领域的{total}个技术方向{'，'.join([begun, *parts])}"


def _by_others(matched: Sequence[DirectionMatch], shown: Set[str]) -> str:
    """Return the directions that only rows beside the shown ones name, with these rows: （“数字孪生体技术”见ZJ2021-02）."""
    found = [
        f"“{match.direction}”见{'、'.join(dict.fromkeys(by.domain for by in match.by))}"
        for match in matched
        if not shown & {by.domain for by in match.by}
    ]
    return f"（{'；'.join(found[:_SHOWN])}{'等' if len(found) > _SHOWN else ''}）" if found else ""
