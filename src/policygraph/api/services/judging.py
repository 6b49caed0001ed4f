"""复核: the queue of links that nobody has decided, a person's word on one of them, and words that contradict each other.

In: a graph and what a person said. Out: the queue; a line more in data/judgements, and the judgement as it was written. The links
of the graph change with the next build; until then the queue is worked out from the links with everybody's last word on them.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from threading import Lock
from typing import TYPE_CHECKING

from policygraph.api.comparison import absences
from policygraph.api.day import moment
from policygraph.api.errors import FileNotWritable, NothingToWithdraw, UnusableJudgement
from policygraph.api.services.browsing import REGISTER, list_of
from policygraph.api.services.comparing import compared
from policygraph.api.services.graph import Graph
from policygraph.api.services.said import Said, contradiction, missing, nothing_said
from policygraph.api.settings import Settings
from policygraph.graph.linked import links_between

if TYPE_CHECKING:
    from policygraph.graph.align.conflicts import Found
    from policygraph.graph.align.judgements import Judgement, Judgements
    from policygraph.graph.answers.inputs import Comparison
    from policygraph.graph.answers.review import ReviewQueue
    from policygraph.graph.rows import Alignment

_WRITING = Lock()


def now() -> str:
    """Return the time of a judgement, in Beijing time: later ones by one person count, so it has microseconds."""
    return moment().isoformat(timespec="microseconds")


def judgements(settings: Settings) -> "Judgements":
    """Return everything that people have said so far, and the lines that can't be read."""
    from policygraph.graph.align.judgement_lines import load_judgements

    folder = settings.judgements
    return load_judgements(folder.glob("*.tsv")) if folder.is_dir() else load_judgements(())


def state_of(settings: Settings) -> str:
    """Return what changes whenever a judgement is written."""
    if not settings.judgements.is_dir():
        return ""
    files = sorted(settings.judgements.glob("*.tsv"))
    return repr([(file.name, file.stat().st_size, file.stat().st_mtime_ns) for file in files])


def review_queue(graph: Graph, list_id: str, reference: str, as_of: str, state: str = "") -> "ReviewQueue":
    """Return the undecided links, those first that flip most verdicts; `state` is `state_of` where answers are kept."""
    from policygraph.graph.answers.review import review_queue as answer

    return answer(judged(compared(graph, list_id, reference, as_of), judgements(graph.settings)))


def judged(comparison: "Comparison", said: "Judgements") -> "Comparison":
    """Return the comparison as the next build will leave it: everybody's last words on its links, and each 未见已批."""
    own, reference, register = comparison.subject.layout.id, comparison.reference.layout.id, comparison.register
    standing = set(absences(said.standing))
    found = (
        set(register.absences) - set(absences(said.items))
    ) | standing  # the graph may hold what was taken back since
    to_reference, to_own = ([x for x in register.links if list_of(x.object) == to] for to in (reference, own))
    of_centres = (*decided(to_reference, said, REGISTER, reference), *decided(to_own, said, REGISTER, own))
    return replace(
        comparison,
        links=tuple(decided(comparison.links, said, own, reference)),
        others=tuple(
            replace(other, links=tuple(decided(other.links, said, other.view.layout.id, reference)))
            for other in comparison.others
        ),
        register=replace(
            register,
            links=of_centres,
            absences=tuple(sorted(found, key=lambda absence: (absence.checked, absence.row, absence.by))),
        ),
    )


def conflicts(graph: Graph, state: str = "") -> "Found":
    """Return what can't all hold: links that exclude each other, people who disagree, a 未见已批 that the register contradicts."""
    from policygraph.graph.align.conflicts import Found, search_conflicts
    from policygraph.graph.align.disputes import find_disputes
    from policygraph.graph.answers.absences import contradicted_absences
    from policygraph.graph.answers.inputs import Register

    said, names = judgements(graph.settings), row_names(graph)
    links = tuple(decided(graph.store.all_alignments(), said))
    of_centres = tuple(link for link in links if list_of(link.subject) == REGISTER)
    register = Register(graph.store.centres(), of_centres, absences(said.standing))
    found = search_conflicts(links, names)
    return Found((*find_disputes(links, said), *contradicted_absences(register), *found.conflicts), found.note)


def row_names(graph: Graph) -> dict[str, str | None]:
    """Return the names of all rows and centres by id."""
    names = {row.id: row.name for layout in graph.store.layouts() for row in graph.store.rows(layout.id)}
    return names | {centre.id: centre.name for centre in graph.store.centres()}


def decided(links: "Iterable[Alignment]", said: "Judgements", *lists: str) -> "Iterator[Alignment]":
    """Yield the links as the next build will leave them: with people's last words, and those that no rule found but a person named.

    The latter only between the two `lists` where these are given, read from the first.
    """
    from policygraph.graph.align.replay import settled, unlinked

    known = {(link.subject, link.object): link for link in links}
    named = dict.fromkeys(_named(said, lists, known))
    for pair in (*known, *named):
        words, link = said.on_pair(*pair), known.get(pair) or unlinked(*pair)
        yield settled(link, words) if words else link


def _named(
    said: "Judgements", lists: tuple[str, ...], known: "Mapping[tuple[str, str], Alignment]"
) -> "Iterator[tuple[str, str]]":
    """Yield the judged pairs that no link stands for, from the first list to the second where lists are given."""
    for item in said.items:
        pair = (item.subject, item.object or "")
        for way in (pair, pair[::-1]) if item.object and lists else (pair,) if item.object else ():
            if way not in known and way[::-1] not in known and (not lists or tuple(map(list_of, way)) == lists):
                yield way


def ended_by(settings: Settings, judgement: "Judgement") -> tuple[str, ...]:
    """Return in Chinese which earlier words of the same person a judgement ends."""
    from policygraph.graph.align.judgements import Judgements
    from policygraph.graph.align.replaced import replaced

    earlier = (item for item in judgements(settings).items if item.on < judgement.on)
    return replaced(Judgements(tuple(earlier)), judgement)


def judge(graph: Graph, said: Said) -> "tuple[Judgement, bool]":
    """Write what a person says at the end of the file; tell the judgement, and whether it was new.

    Raises `UnusableJudgement` where a part is missing, `UnknownId` where a row is not in the graph, `FileNotWritable`.
    """
    from policygraph.graph.align.judgement_lines import has_header
    from policygraph.graph.align.judging import FILE, append_judgement

    judgement = _judgement(graph, said)
    folder = graph.settings.judgements
    try:
        if not has_header(folder / FILE):
            found = next(problem for problem in judgements(graph.settings).problems if problem.file == FILE)
            raise UnusableJudgement(f"{found.message}。判断没有写入。")
        with _WRITING:
            folder.mkdir(parents=True, exist_ok=True)
            return judgement, append_judgement(folder / FILE, judgement)
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "不是 UTF-8 文本"
        raise FileNotWritable(f"判断没有写入 {folder / FILE}（{reason}）：请检查权限和磁盘空间后再试。") from error


def _judgement(graph: Graph, said: Said) -> "Judgement":
    """Return the judgement with the hash of the quotes that the person saw."""
    from policygraph.graph.align.judgements import Judgement, Verdict, quotes_hash
    from policygraph.graph.rows import Relation

    verdict = Verdict(said.verdict)
    relation = Relation(said.relation) if said.relation else None
    if problem := missing(said, verdict, relation):
        raise UnusableJudgement(problem)
    kinds = {row: graph.store.node(row).kind for row in (said.subject, said.object) if row}
    quotes = ""
    if said.object:
        link = next((link for link in _links(graph, said) if link.object == said.object), None)
        quotes = quotes_hash(link.features) if link else ""
    elif said.place:
        graph.store.layout(said.place)
    if problem := contradiction(graph, said, verdict, kinds):
        raise UnusableJudgement(problem)
    if verdict is Verdict.WITHDRAWN and (nothing := nothing_said(said, judgements(graph.settings))):
        raise NothingToWithdraw(nothing)
    words = (said.subject, said.object, verdict, relation, said.by.strip(), said.on, said.reason.strip(), quotes)
    return Judgement(*words, place=said.place, source=said.source.strip(), checked=said.checked)


def _links(graph: Graph, said: Said) -> "Iterator[Alignment]":
    """Yield the links from the subject's list to the object's."""
    lists = [list_of(row or "") for row in (said.subject, said.object)]
    if all(lists):
        yield from (link for link in links_between(graph.store, *lists) if link.subject == said.subject)
