"""The reason beside a verdict, in one Chinese sentence or two: which rows, which relation, what rests on what."""

from dataclasses import dataclass

from policygraph.graph.answers.case import RowCase
from policygraph.graph.answers.centres import described
from policygraph.graph.answers.links import STRONG, Tie
from policygraph.graph.answers.search import SearchRecord
from policygraph.graph.answers.wording import plainly
from policygraph.graph.rows import Relation

RELATION_WORDS = {
    Relation.EXACT: "相同",
    Relation.CLOSE: "相近",
    Relation.BROAD: "属于其一部分",
    Relation.NARROW: "包含它",
    Relation.RELATED: "相关",
}
_SHOWN = 3


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


def reason(when: str, case: RowCase, matched: int, record: SearchRecord | None) -> str:
    """Return why the rule named `when` holds for the row; `matched` is the number of directions that are named."""
    if when == "reference_row_is_nameless":
        return "参照行原文缺序号和名称，须先核对原件补正，再作判断。"
    if when == "list_not_read_in_full":
        return f"本表原文未完整读取（{'；'.join(case.shared.unread)}），没有找到对应领域，不判空白。"
    if when == "own_national_centre":
        return f"{_not_listed(case)}；本省已有国家中心：{'、'.join(described(centre) for centre in case.own_centres)}。"
    if when == "named_in_another_text":
        shown = "；".join(deployment.sentence for deployment in case.deployments[:_SHOWN])
        more = f"；等{len(case.deployments)}处" if len(case.deployments) > _SHOWN else ""
        return f"{_not_listed(case)}；他文有部署：{shown}{more}。"
    if when == "nothing_found" and record is not None:
        return f"{_not_listed(case)}；{_searched(record)}。"
    return _linked(when, case, matched)


def _not_listed(case: RowCase) -> str:
    """Say that the list does not name the field; of a batch only 本批未列 can be said."""
    layout = case.shared.comparison.subject.layout
    if layout.batch and "批" in layout.batch:
        return f"本批未列：{layout.id}（{layout.batch}）没有对应领域"
    return f"{layout.id}没有对应领域"


def _searched(record: SearchRecord) -> str:
    """Say what was searched without a find."""
    characters = sum(text.characters for text in record.texts)
    words = "、".join(term.term for term in record.terms)
    return f"以“{words}”检索本省{len(record.texts)}份文本共{characters}字，没有找到部署，详见检索说明"


def rests_on(tie: Tie) -> str:
    """Return the basis of a link, and that a person confirmed it where one did."""
    return f"{tie.link.basis}，人工确认" if tie.is_confirmed else tie.link.basis


def _linked(when: str, case: RowCase, matched: int) -> str:
    """Say which rows of the list are linked and how many directions are named."""
    total = len(case.row.directions)
    ties = [tie for tie in case.ties if when == "only_related" or tie.relation in STRONG]
    shown = [
        f"{tie.link.subject}“{tie.subject.name or '（原文缺名称）'}”"
        f"{RELATION_WORDS[tie.relation]}（{rests_on(tie)}）：{plainly(tie.link.sentence)}"
        for tie in ties[:_SHOWN]
    ]
    more = f"；等{len(ties)}个领域" if len(ties) > _SHOWN else ""
    counted = f"；参照领域{total}个技术方向中，{matched}个被逐项点名，{total - matched}个没有" if total else ""
    line = "；两侧没有共同的技术方向或小标题" if when == "same_field_other_line" else ""
    return f"{'；'.join(shown)}{more}{line}{counted}。"
