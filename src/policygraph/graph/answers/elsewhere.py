"""Whether another text of the region deploys a field (他文有部署): its lists, its topics, the directions of its prose.

What counts is a row that holds the field by name, a direction quoted from both sides, or an extracted direction that
names the field, a part of it, or one of its directions in lightly different words (`naming`). A bare word in context, goals or
forms is no deployment; the search record shows it as a near miss.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from policygraph.graph.answers.answer import title
from policygraph.graph.answers.denials import is_denied
from policygraph.graph.answers.grounds import ground_of
from policygraph.graph.answers.inputs import LinkedList, ListView, RegionText
from policygraph.graph.answers.links import Tie, counting, is_direction, meet, pairs, sort_key
from policygraph.graph.answers.naming import AS_HEADING, AS_NAME, Naming, Sought, by_word, named_by_word, surest
from policygraph.graph.answers.rules import called
from policygraph.graph.answers.statements import sentence_around, statements
from policygraph.graph.answers.wording import RELATION_WORDS, says_same
from policygraph.graph.rows import STRONG, Row
from policygraph.ingest.lexicon.kinship import squeezed
from policygraph.ingest.list_ids import layout_of
from policygraph.ingest.records import Evidence, LayoutKind, Section


class Deployment(NamedTuple):
    """One place of another text that deploys the field: what holds it, a Chinese sentence, quotes of both sides."""

    owner: str
    name: str
    sentence: str
    tie: Tie | None
    evidence: tuple[Evidence, ...]


def deployments(sought: Sought, others: Sequence[LinkedList], texts: Sequence[RegionText]) -> tuple[Deployment, ...]:
    """Return every deployment of the reference row in other lists and in prose, each owner once, lists first."""
    found: dict[str, Deployment] = {}
    cities = {other.view.layout.id: title(other.view.document) for other in others if _is_own_titled(other)}
    listed = (*_in_lists(sought, others), *_in_headings(sought, others, texts))
    for deployment in (*listed, *_in_prose(sought, texts), *_beside(listed, others, _in_statements(sought, texts))):
        of = cities.get(layout_of(deployment.owner), "")
        found.setdefault(deployment.owner, deployment._replace(sentence=f"{of}{deployment.sentence}"))
    return tuple(found.values())


def _is_own_titled(other: LinkedList) -> bool:
    """Tell whether a list is a city's, which a planner loaded: it is called by its own title, not taken for one of the province."""
    return other.view.layout.kind is LayoutKind.LOADED and other.view.document is not None


def everything(others: Sequence[LinkedList], texts: Sequence[RegionText]) -> str:
    """Return all names, headings and directions that can name a field, in small letters without blanks."""
    rows = (owner for other in others for owner in other.view.rows)
    listed = (words for row in rows for words in (row.name, row.group, *(d.quote for d in row.directions)) if words)
    return squeezed("|".join([*listed, *(direction.quote for text in texts for direction in text.directions)]))


def _in_lists(sought: Sought, others: Sequence[LinkedList]) -> Iterator[Deployment]:
    """Yield the rows of other lists that hold the field, by link first, then by a name, then by a direction in common."""
    row = sought.row
    rows = [(other, {owner.id: owner for owner in other.view.rows}) for other in others]
    ties = [
        Tie(link, owners[link.subject], row)
        for other, owners in rows
        for link in counting(other.links)
        if link.object == row.id and link.subject in owners
    ]
    ties.sort(key=lambda tie: sort_key(tie.link))
    for tie in ties:
        if tie.relation in STRONG and deploys(tie):
            yield _by_tie(tie)
    named = [found for _, owners in rows for owner in owners.values() for found in _naming(owner, sought)]
    yield from (found for found in named if len(found.evidence) == 1)
    for tie in ties:
        if tie.relation not in STRONG and deploys(tie):
            yield _by_tie(tie)
    yield from (found for found in named if len(found.evidence) > 1)


def by_reference(row: Row, reference: ListView, region: str) -> Iterator[Deployment]:
    """Yield the reference row itself where its list is a published text of the region that is looked at.

    江苏's fund guide lists 新药创制: held against it, 江苏's list of centres lacks 新药创制, which is no 空白 of 江苏. A planner's own list
    (1650 chains) deploys nothing.
    """
    published = reference.document if reference.layout.kind is not LayoutKind.LOADED else None
    if published and reference.layout.region == region and row.name and row.name_evidence:
        sentence = f"参照清单{row.layout}本身就是{called(region)}的文本（{title(published)}），列有“{row.name}”"
        yield Deployment(row.id, row.name, sentence, None, (row.name_evidence,))


def deploys(tie: Tie) -> bool:
    """Tell whether a counting link of another list deploys the field: it holds it by name or by quotes, or shares a direction."""
    return tie.is_about_name or tie.is_quoted if tie.relation in STRONG else shares_direction(tie)


def shares_direction(tie: Tie) -> bool:
    """Tell whether a direction of the other row says the same as the field's name or one of its directions.

    创新抗体药 and 抗体药物大规模制备: yes. 光（激光）通信 and 信息光电子, which hang together by knowledge of industries only: no.
    """
    return tie.is_confirmed or bool(_shared(tie))


def _shared(tie: Tie) -> tuple[Evidence, ...]:
    """Return the quotes that say the same, of the other row and of the field: pairs of the link, then any directions."""
    quoted = [(pair.subject, pair.object) for pair in pairs(tie.link) if is_direction(pair.subject, tie.subject)]
    listed = [(ours.evidence, theirs.evidence) for ours in tie.subject.directions for theirs in tie.object.directions]
    same = (pair for pair in (*quoted, *listed) if says_same(pair[0].quote, pair[1].quote))
    return next(same, ())


def _naming(owner: Row, sought: Sought) -> Iterator[Deployment]:
    """Yield what of a row names the field: its name, its directions, or the heading that it stands under.

    The surest first: of 超高速多轴钻攻中心 and 高端数控机床 the second names 高档数控机床. 2101 工业互联网 stands under （一）新一代信息技术.
    """
    found: list[tuple[Naming, Evidence, str]] = []
    if owner.name and owner.name_evidence:
        naming = surest(owner.name, sought, AS_NAME)
        found += [(naming, owner.name_evidence, f"列有“{owner.name_evidence.quote}”")] if naming else []
    for direction in owner.directions:
        naming = surest(direction.quote, sought)
        found += [(naming, direction.evidence, f"列有“{direction.quote}”")] if naming else []
    if owner.group and owner.name_evidence:
        naming = surest(owner.group, sought, AS_HEADING)
        found += [(naming, owner.name_evidence, f"列在“{owner.group}”之下")] if naming else []
    for naming, evidence, where in sorted(found, key=lambda one: one[0].order):
        sentence = f"{owner.id}“{_called(owner)}”{where}，{naming.said}"
        yield Deployment(owner.id, _called(owner), sentence, None, _quotes(naming, evidence))


def _in_headings(sought: Sought, others: Sequence[LinkedList], texts: Sequence[RegionText]) -> Iterator[Deployment]:
    """Yield the headings that name the field and have rows of a list below them: 三、集成电路产业创新专题 for 集成电路先进工艺.

    The heading next to a row is its group, which `_naming` reads.
    """
    rows = [row for other in others for row in other.view.rows if row.name_evidence]
    for text in texts:
        for section in text.sections:
            naming = surest(section.title, sought, AS_HEADING)
            if naming is None:
                continue
            below = [row for row in rows if row.name_evidence and _is_in(row.name_evidence, section)]
            at = text.text.find(section.title, section.start, section.end)
            if below and at >= 0 and not any((row.group or "").endswith(section.title) for row in below):
                under = f"其下列有{below[0].id}“{_called(below[0])}”{f'等{len(below)}行' if len(below) > 1 else ''}"
                sentence = f"《{text.document.title}》标题“{section.title}”{naming.said}，{under}"
                evidence = Evidence(text.document.id, at, at + len(section.title), section.title, "answers.heading")
                yield Deployment(f"{text.document.id}@{at}", section.title, sentence, None, (evidence,))


def _is_in(place: Evidence, section: Section) -> bool:
    """Tell whether a quote stands in a section."""
    return place.document == section.document and section.start <= place.start < section.end


def _in_prose(sought: Sought, texts: Sequence[RegionText]) -> Iterator[Deployment]:
    """Yield the directions of running text that name the field, a part of it, or one of the row's directions."""
    for text in texts:
        for direction in text.directions:
            naming = surest(direction.quote, sought)
            if naming is not None and not _is_denied(text.text, direction.evidence):
                sentence = f"《{text.document.title}》正文技术方向“{direction.quote}”{naming.said}"
                owner = f"{text.document.id}@{direction.evidence.start}"
                yield Deployment(owner, direction.quote, sentence, None, _quotes(naming, direction.evidence))


def _is_denied(text: str, place: Evidence) -> bool:
    """Tell whether the sentence around a direction says no to it: 以下产品不属于本办法支持范围：光电子芯片."""
    start, end = sentence_around(text, place.start, place.end)
    return is_denied(text[start : place.start], text[place.end : end])


def _beside(
    listed: Sequence[Deployment], others: Sequence[LinkedList], stated: Iterator[Deployment]
) -> Iterator[Deployment]:
    """Yield the sentences that are not the print of a row which was found already: 2302 高端医疗器械：… names the field once."""
    owners = {deployment.owner for deployment in listed}
    rows = [row for other in others for row in other.view.rows if row.id in owners]
    printed = [place for row in rows for place in (row.name_evidence, row.body_evidence) if place]
    yield from (found for found in stated if not any(meet(found.evidence[0], place) for place in printed))


def _in_statements(sought: Sought, texts: Sequence[RegionText]) -> Iterator[Deployment]:
    """Yield the sentences of running text that set out to develop the field by one of its names."""
    for text in texts:
        for start, end, term in statements(sought.words, text):
            quote = text.text[start:end]
            if named_by_word(quote, sought) is not None:
                sentence = f"《{text.document.title}》正文作出部署“{''.join(quote.split())}”，{by_word(term)}"
                evidence = Evidence(text.document.id, start, end, quote, "answers.statement")
                yield Deployment(f"{text.document.id}@{start}", term.term, sentence, None, (evidence,))


def _quotes(naming: Naming, evidence: Evidence) -> tuple[Evidence, ...]:
    """Return the quote of the other text, and the row's direction where it is one."""
    return (evidence, naming.direction.evidence) if naming.direction else (evidence,)


def _by_tie(tie: Tie) -> Deployment:
    """Make a deployment of a link: its pairs and both names."""
    owner, called = tie.subject, _called(tie.subject)
    quoted = [evidence for pair in pairs(tie.link) for evidence in (pair.subject, pair.object)]
    shared = () if tie.relation in STRONG else _shared(tie)
    names = [evidence for evidence in (owner.name_evidence, tie.object.name_evidence) if evidence]
    both = f"；两侧都有技术方向“{shared[0].quote}”与“{shared[1].quote}”" if shared else ""
    sentence = f"{owner.id}“{called}”{RELATION_WORDS[tie.relation]}：{ground_of(tie).words}{both}"
    return Deployment(owner.id, called, sentence, tie, (*shared, *quoted, *names))


def _called(row: Row) -> str:
    """Return the name of a row, or a mark that the source has none."""
    return row.name or "（原文缺名称）"
