"""What the verdict on one reference row is decided from; everything costly is worked out only when a rule asks."""

from dataclasses import dataclass
from functools import cached_property

from policygraph.graph.answers.answer import Places
from policygraph.graph.answers.elsewhere import Deployment, by_reference, deployments, everything
from policygraph.graph.answers.inputs import NATION, Centre, Comparison
from policygraph.graph.answers.kin import industries_of, kin_of
from policygraph.graph.answers.links import Tie, counting, pairs, sort_key
from policygraph.graph.answers.naming import Sought
from policygraph.graph.answers.nearest import Candidate
from policygraph.graph.answers.notes import unread
from policygraph.graph.answers.registered import NATIONAL, is_in, linked_centres
from policygraph.graph.answers.search import Miss, SearchRecord, search
from policygraph.graph.answers.terms import terms_of
from policygraph.graph.answers.wording import ground
from policygraph.graph.rows import Alignment, Row, Status


@dataclass(frozen=True)
class Case:
    """What all rows of one comparison share."""

    comparison: Comparison
    subjects: dict[str, Row]
    links: dict[str, tuple[Alignment, ...]]
    places: Places
    unread: tuple[str, ...]

    @classmethod
    def of(cls, comparison: Comparison) -> "Case":
        """Index a comparison: rows by id, counting links by reference row, the strongest relation first."""
        subjects = {row.id: row for row in comparison.subject.rows}
        grouped: dict[str, list[Alignment]] = {}
        for link in counting(comparison.links):
            if link.subject in subjects:
                grouped.setdefault(link.object, []).append(link)
        links = {row: tuple(sorted(found, key=sort_key)) for row, found in grouped.items()}
        sections = {section.id: section for section in comparison.sections}
        for text in comparison.texts:
            sections.update((section.id, section) for section in text.sections)
        return cls(comparison, subjects, links, Places(sections.values()), unread(comparison.subject))

    @property
    def region(self) -> str:
        """Return the region whose list this is."""
        return self.comparison.subject.layout.region

    @cached_property
    def everything(self) -> str:
        """Return all names and directions of the region's other lists and of its prose, in small letters without blanks."""
        return everything(self.comparison.others, self.comparison.texts)

    @cached_property
    def candidates(self) -> tuple[Candidate, ...]:
        """Return every name and direction of the region's lists and prose, to find near misses among."""
        found = []
        for view in (self.comparison.subject, *(other.view for other in self.comparison.others)):
            for row in view.rows:
                if row.name and row.name_evidence:
                    found.append(Candidate(row.id, row.name, False, f"{row.id}的名称", row.name_evidence))
                for direction in row.directions:
                    what = f"{row.id}“{row.name or '（原文缺名称）'}”的技术方向"
                    found.append(Candidate(row.id, direction.quote, True, what, direction.evidence))
        for text in self.comparison.texts:
            what = f"《{text.document.title}》正文的技术方向"
            found += [Candidate(text.document.id, d.quote, True, what, d.evidence) for d in text.directions]
        return tuple(found)


@dataclass(frozen=True)
class RowCase:
    """One reference row within a comparison."""

    row: Row
    shared: Case

    @cached_property
    def ties(self) -> tuple[Tie, ...]:
        """Return the links that may move the verdict with their rows, the strongest relation first."""
        links = self.shared.links.get(self.row.id, ())
        return tuple(Tie(link, self.shared.subjects[link.subject], self.row) for link in links)

    @property
    def clues(self) -> tuple[Alignment, ...]:
        """Return the links of the list's rows to this one that rest on general knowledge alone, in the order of the list."""
        found = (
            x for x in self.shared.comparison.links if x.object == self.row.id and x.subject in self.shared.subjects
        )
        return tuple(x for x in found if x.clue and x.status is not Status.REJECTED)

    @cached_property
    def put_aside(self) -> tuple[Row, ...]:
        """Return the list's rows of which a person said that they are not this one, in the order of their ids."""
        rejected = {
            x.subject
            for x in self.shared.comparison.links
            if x.object == self.row.id and x.status is Status.REJECTED and not x.clue
        }
        return tuple(self.shared.subjects[id_] for id_ in sorted(rejected & self.shared.subjects.keys()))

    @cached_property
    def sought(self) -> Sought:
        """Return the row with the words and the fields by which a text may name it: its own names, and what the vocabulary says that
        stands in it.
        """
        kinship = self.shared.comparison.kinship()
        kin = kin_of(self.row, kinship)
        names = (name for field in sorted(kin.own) for name in kinship.labels(field))
        labels = dict.fromkeys((*self.shared.comparison.labels.get(self.row.id, ()), *names))
        labels.pop(self.row.name or "", None)
        within = (*sorted(kin.narrower), *(field for field, _ in kin.listed))
        industries = industries_of(self.row.name or "", kin, kinship)
        terms = terms_of(self.row, tuple(labels), within, kinship, industries)
        return Sought(self.row, terms, kin, kinship, self.shared.everything)

    @cached_property
    def own_centres(self) -> tuple[Centre, ...]:
        """Return the national centres of this field in the list's own province; none for a national list."""
        if self.shared.region == NATION:
            return ()
        found = linked_centres(self.shared.comparison.register, (self.row.id,))
        return tuple(c for c, _ in found if c.level == NATIONAL and is_in(c, self.shared.region))

    @cached_property
    def deployments(self) -> tuple[Deployment, ...]:
        """Return the places of the region's other texts that deploy the field, the reference list last where it is one of them."""
        found = deployments(self.sought, self.shared.comparison.others, self.shared.comparison.texts)
        return (*found, *by_reference(self.row, self.shared.comparison.reference, self.shared.region))

    def search(self) -> SearchRecord:
        """Search all texts of the region and keep the record."""
        shared = self.shared
        layout, texts = shared.comparison.subject.layout.id, shared.comparison.texts
        near = self._near_links()
        return search(self.sought, texts, shared.candidates, near, self.put_aside, shared.places, layout, shared.region)

    def _near_links(self) -> list[Miss]:
        """Return the links to this row that make no deployment, as near misses: clues, and rows that are only related."""
        comparison = self.shared.comparison
        rows = {row.id: row for row in comparison.subject.rows}
        rows.update((row.id, row) for other in comparison.others for row in other.view.rows)
        links = (*comparison.links, *(link for other in comparison.others for link in other.links))
        near = [link for link in links if link.object == self.row.id and link.subject in rows]
        near.sort(key=lambda link: (link.clue, sort_key(link)))
        found = [self._near(link, rows[link.subject]) for link in near]
        return [miss for miss in found if miss is not None]

    def _near(self, link: Alignment, row: Row) -> Miss | None:
        """Return one such link with its first quote, else the row's name; None where nothing can be quoted."""
        quoted = next((pair.subject for pair in pairs(link)), None) or row.name_evidence or row.body_evidence
        if quoted is None:
            return None
        said = "线索，不影响判断" if link.clue else "只有关联，没有共同的技术方向"
        if link.status is Status.REJECTED:
            said = "已由人工否定，未计入"
        why = f"{row.id}“{row.name or '（原文缺名称）'}”，{said}：{ground(link.sentence)}"
        quote = self.shared.places.quote(quoted)
        return Miss(quote.quote, quote.document, quote.section, quote.start, quote.end, why)
