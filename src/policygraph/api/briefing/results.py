"""The sentences of a briefing, section by section; each with a key and the quotes that it rests on."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from policygraph.api.briefing.citing import Citations
from policygraph.api.briefing.material import Material
from policygraph.api.briefing.model import Statement
from policygraph.api.figures.marks import kind_of, shown
from policygraph.api.figures.text import NAMELESS
from policygraph.graph.answers.answer import Quote, title
from policygraph.graph.answers.gaps import GapRow
from policygraph.graph.answers.open_facts import question_of
from policygraph.graph.answers.overlap import OverlapRow
from policygraph.graph.answers.upgradable import UpgradableRow

RELATIONS = {"exact": "相同", "close": "相近", "broad": "属于对方的一部分", "narrow": "包含对方"}  # strongest first
TIERS = ("整体对应", "部分对应", "本省已有", "外省已有", "需论证", "未列")
_CHOSEN, _ARGUED = ("整体对应", "部分对应"), "需论证"
_NAMED = 5  # domains that a sentence of advice names
_QUOTED = 12  # characters of a quote that fit in a sentence
_REGISTER = "创新中心名录"
_CODE = re.compile(r"[A-Z]{2,}\d{4}[A-Z]?-\d+(?=“)")


@dataclass(frozen=True, slots=True)
class Budget:
    """How many reasons and names the text tells; the rest stands in the tables."""

    reasons: int
    names: int


def basics(material: Material, citations: Citations) -> Iterator[Statement]:
    """Say what is compared, on which texts, and whether they are in force."""
    asked = material.asked
    ours, theirs = (_list(material, citations, one, rows) for one, rows in
                    ((asked.list, len(material.overlap.subjects)), (asked.reference, len(material.overlap.objects))))  # fmt: skip
    quotes = (*_document(material, asked.list), *_document(material, asked.reference))
    documents = (material.documents.get(material.layouts[one].document) for one in (asked.list, asked.reference))
    titles = [title(document) for document in documents if document]
    yield Statement("basics.lists", f"本材料将{ours}与{theirs}逐项比对，截至{asked.as_of}。", quotes)
    if asked.domains:
        chosen = "、".join(
            row.name or f"{row.id}{NAMELESS}" for row in material.overlap.subjects if row.id in asked.domains
        )
        text = f"对应关系、条件一初筛、待核事项和建议只写选定的{len(set(asked.domains))}个领域：{chosen}；布局比对和图仍写两份清单的全部领域。"
        yield Statement("basics.chosen", text)
    for number, note in enumerate(material.gaps.notes):
        if note.startswith(("布局比对", "版本提示")) or (
            note.startswith("有效期提示") and any(t in note for t in titles)
        ):
            yield Statement(f"basics.note.{number}", note.replace("本答案", "本材料"))


def pairs(material: Material) -> Iterator[Statement]:
    """Count the pairs, and say the strong ones by relation; the weaker ones stand in the table."""
    rows = shown(material.overlap.rows)
    strong = [row for row in rows if kind_of(row) in RELATIONS]
    related = sum(kind_of(row) == "related" for row in rows)
    clues = len(rows) - len(strong) - related
    yield Statement(
        "pairs.count",
        f"有同类或包含关系的{len(strong)}对；另有仅相关的{related}对、线索和待定{clues}对，不作为列入依据，见附件2表1。",
    )
    names = _names(material)
    for relation, word in RELATIONS.items():
        found = [row for row in strong if row.relation == relation]
        if found:
            said = "；".join(_pair(row, names) for row in found)
            quotes = _unique((*row.evidence.subject, *row.evidence.object) for row in found)
            yield Statement(f"pairs.{relation}", f"{word}的{len(found)}对：{said}。", quotes)


def _pair(row: OverlapRow, names: Mapping[str, str]) -> str:
    """Say one pair: its names, on what it rests, and the quotes where they are short."""
    basis = row.basis if row.status == "程序判断" else f"{row.basis}，{row.status}"
    said = _side_by_side(row.evidence.subject, row.evidence.object)
    return f"“{names[row.subject]}”与“{names[row.object]}”（{basis}{said}）"


def _side_by_side(ours: tuple[Quote, ...], theirs: tuple[Quote, ...]) -> str:
    """Return the first quote of either side, or nothing where a quote is too long for a sentence."""
    pair = [side[0].quote for side in (ours, theirs) if side]
    if len(pair) < 2 or max(map(len, pair)) > _QUOTED or any("\n" in quote for quote in pair):
        return ""
    return f"，原文“{pair[0]}”对“{pair[1]}”"


def verdicts(material: Material, budget: Budget) -> Iterator[Statement]:
    """Say each verdict with the rows that it is given to."""
    groups: dict[str, list[GapRow]] = {}
    for row in material.gaps.rows:
        groups.setdefault(row.verdict, []).append(row)
    order = [rule.verdict for rule in material.gaps.rules]
    for verdict in sorted(groups, key=lambda one: (order.index(one) if one in order else len(order), one)):
        rows = groups[verdict]
        yield Statement(
            f"verdict.{verdict}",
            f"{verdict}{len(rows)}个：{_joined(((row.reference, row.name) for row in rows), budget)}。",
            _unique(_own_name(row) for row in rows),
        )
    for row in groups.get("本表未列·布局空白", [])[: budget.reasons]:
        yield Statement(f"empty.{row.reference}", f"关于“{row.name}”：{without_codes(row.reason)}", row.evidence)


def _own_name(row: GapRow) -> tuple[Quote, ...]:
    """Return the quote of the row's name, else its first quote."""
    return tuple(quote for quote in row.evidence if quote.quote == row.name)[:1] or row.evidence[:1]


def screening(material: Material, budget: Budget) -> Iterator[Statement]:
    """Say the condition in its own words, then each tier."""
    answer = material.upgradable
    if answer.condition is not None:
        text = f"条件一原文：“{answer.condition.quote}”领域不申报，申报的是中心；以下只看领域是否在布局之内。"
        yield Statement("condition", text, (answer.condition,))
    for tier, rows in _tiers(material):
        joined = _joined(((row.domain, row.name) for row in rows), budget)
        quotes = _unique((quote for quote in row.evidence if quote != answer.condition) for row in rows)
        yield Statement(f"tier.{tier}", f"{tier}{len(rows)}个：{joined}。", quotes)


def centres(material: Material) -> Iterator[Statement]:
    """Say which rows of the layout the register has a national centre for."""
    rows = [row for row in material.three_way.rows if row.centres]
    asked = material.asked.reference
    is_national = material.layouts[asked].region == "全国"
    total, others = len(material.three_way.rows), len(material.upgradable.unmatched_centres)
    yield Statement(
        "centres.rows",
        f"名录所收国家中心对应{'布局总表' if is_national else material.names[asked]}{total}个领域中的{len(rows)}个，"
        f"另有{others}家与{'总表' if is_national else '这份清单'}各行都对不上。"
        "各中心名称、所在地和批复年月见图4。",
    )
    for number, note in enumerate(material.gaps.notes):
        if note.startswith(_REGISTER):
            yield Statement(f"centres.note.{number}", note)


def open_facts(material: Material) -> Iterator[Statement]:
    """Say what has to be verified for the domains that could go ahead, and how much more there is."""
    rows = [row for tier, group in _tiers(material) if tier in _CHOSEN for row in group]
    asked: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for (office, shape), names in asked_of(rows).items():
        asked.setdefault((office, tuple(names)), []).append(shape)
    for number, ((office, about), questions) in enumerate(asked.items(), 1):
        text = f"{number}. 就{'、'.join(about)}，向{office}核实：{'；'.join(map(without_codes, questions))}。"
        yield Statement(f"fact.{office}.{'.'.join(questions)}", text)
    total = sum(len(row.open_facts) for row in material.upgradable.rows)
    kinds = len(asked_of(material.upgradable.rows))
    yield Statement("facts.count", f"全部待核事项{kinds}类{total}项，列在附件2表4。")


def without_codes(text: str) -> str:
    """Return running text without the codes of rows that are named; the tables keep them.

    >>> without_codes("该领域只与布局总表CN2017-05“燃气轮机”部分对应"), without_codes("见CN2017-05")
    ('该领域只与布局总表“燃气轮机”部分对应', '见CN2017-05')
    """
    return _CODE.sub("", text)


def asked_of(rows: Iterable[UpgradableRow]) -> dict[tuple[str, str], list[str]]:
    """Return for each office and question the domains that it is asked about; a question about a domain calls it 该领域."""
    found: dict[tuple[str, str], list[str]] = {}
    for row in rows:
        for fact in row.open_facts:
            found.setdefault((fact.office, question_of(fact.fact, row.name)), []).append(
                row.name or f"{row.domain}{NAMELESS}"
            )
    return found


def advice(material: Material) -> Iterator[Statement]:
    """Say the next step for each tier; the tiers follow the printed rules, nothing is weighed."""
    steps = {
        "整体对应": "先核实有无已获批的国家中心，再看有无运行满一年的省级中心，具备的进入申报准备",
        "部分对应": "先就只占布局领域一部分的问题征求意见，再核实有无已获批的国家中心",
        "本省已有": "支持已有国家中心，不再另行申报",
        "外省已有": "先与已有国家中心所在地和主管部门沟通，论证差异化方向后再定",
        "需论证": "组织专家论证是否符合布局，论证前不列入申报计划",
        "未列": "暂按省级中心建设，关注布局总表的更新",
    }
    rules = {rule.verdict: rule.rule for rule in material.upgradable.rules}  # the block of the tiers comes last
    for number, (tier, rows) in enumerate(_tiers(material), 1):
        said = (
            "、".join(row.name or row.domain for row in rows) if len(rows) <= _NAMED else f"{len(rows)}个，见二（三）"
        )
        rule = rules.get(tier, "").rstrip("。")
        why = f"{rule}。" if rule and tier != _ARGUED else ""
        yield Statement(f"advice.{tier}", f"{number}. {tier}的领域（{said}）：{why}建议{steps[tier]}。")


def _tiers(material: Material) -> list[tuple[str, list[UpgradableRow]]]:
    """Return the domains by tier, the nearest to an application first."""
    rows = material.upgradable.rows
    return [(tier, found) for tier in TIERS if (found := [row for row in rows if row.tier == tier])]


def _list(material: Material, citations: Citations, list_id: str, rows: int) -> str:
    """Name a list with its text and the number of its rows."""
    source = citations.full(material.layouts[list_id].document)
    return f"{source}所列{material.names[list_id]}{rows}个领域"


def _document(material: Material, list_id: str) -> tuple[Quote, ...]:
    """Return title and number of the text of a list, as printed."""
    document = material.documents.get(material.layouts[list_id].document)
    found = dict(document.evidence) if document else {}
    return tuple(material.places.quote(found[one]) for one in ("title", "number") if one in found)


def _names(material: Material) -> dict[str, str]:
    """Return the names of all rows."""
    return {row.id: row.name or NAMELESS for row in (*material.overlap.subjects, *material.overlap.objects)}


def _joined(rows: Iterable[tuple[str, str | None]], budget: Budget) -> str:
    """Return names joined by 、, the first ones where there are more than the budget allows."""
    names = [name or f"{id_}{NAMELESS}" for id_, name in rows]
    return "、".join(names[: budget.names]) + ("等，见附件2" if len(names) > budget.names else "")


def _unique(groups: Iterable[Iterable[Quote]]) -> tuple[Quote, ...]:
    """Return all quotes, each span once."""
    return tuple(dict.fromkeys(quote for group in groups for quote in group))
