"""升级路线: the way from a province's approval to a national centre, each step with the clauses of the texts that say it."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from policygraph.graph.answers.answer import Answer, Places, Quote, title
from policygraph.graph.answers.inputs import NATION, RegionText
from policygraph.graph.answers.validity import document_notes, statuses
from policygraph.ingest.records import BlockKind, Evidence

_READ = frozenset({BlockKind.CLAUSE, BlockKind.HEADING})
_SENTENCE = re.compile(r"[^。；;]+[。；;]?")
_IGNORED = re.compile(
    r"\s+|《[^》]*》"
)  # breaks inside a sentence, and titles of other texts that happen to hold the words
_SHORTEST = 10  # a numbered label such as 4.批复组建。 is no clause
_NOTE = "升级路线只按所列文本的条款排列；文本没有写明的步骤标为未写，不代表没有要求。"


@dataclass(frozen=True, slots=True)
class Step:
    """One step and the words that mark its clauses."""

    name: str
    reads: str
    any: re.Pattern[str]
    none: re.Pattern[str] | None


@dataclass(frozen=True, slots=True)
class RouteStep:
    """One step with its clauses, and the titles of the texts that should say it and don't."""

    order: int
    step: str
    clauses: tuple[Quote, ...]
    unwritten: tuple[str, ...]


@cache
def _data() -> dict[str, Any]:
    """Read route.toml once."""
    return tomllib.loads(Path(__file__).with_name("route.toml").read_text(encoding="utf-8"))


@cache
def steps() -> tuple[Step, ...]:
    """Return the steps of route.toml in order."""
    entries = _data()["step"]
    return tuple(
        Step(
            entry["name"],
            entry["from"],
            re.compile("|".join(entry["any"])),
            re.compile("|".join(entry["not"])) if "not" in entry else None,
        )
        for entry in entries
    )


def route(texts: Sequence[RegionText], as_of: str, digest: str) -> Answer[RouteStep]:
    """Return the steps with the clauses of the given texts on innovation centres, in the order of the way."""
    texts = tuple({text.document.id: text for text in texts if _data()["title"] in text.document.title}.values())
    documents = [text.document for text in texts]
    places = Places({section.id: section for text in texts for section in text.sections}.values())
    return Answer(
        list="+".join(document.id for document in documents if document.region != NATION),
        reference="+".join(document.id for document in documents if document.region == NATION),
        as_of=as_of,
        digest=digest,
        documents=statuses(documents, as_of),
        notes=(_NOTE, *document_notes(documents, as_of)),
        rows=tuple(_row(order, step, texts, places) for order, step in enumerate(steps(), 1)),
        rules=(),
    )


def _row(order: int, step: Step, texts: Sequence[RegionText], places: Places) -> RouteStep:
    """Return one step over all texts that it is read from."""
    clauses: list[Quote] = []
    unwritten = []
    for text in texts:
        is_national = text.document.region == NATION
        if step.reads not in ("both", "nation" if is_national else "province"):
            continue
        found = [places.quote(evidence) for evidence in _clauses(step, text)]
        clauses += found
        if not found:
            unwritten.append(title(text.document))
    return RouteStep(order, step.name, tuple(clauses), tuple(unwritten))


def _clauses(step: Step, text: RegionText) -> Iterator[Evidence]:
    """Yield the sentences of running text that say the step; breaks inside a sentence don't matter."""
    for start, sentence in _sentences(text):
        plain = _IGNORED.sub("", sentence)
        if len(plain) >= _SHORTEST and step.any.search(plain) and not (step.none and step.none.search(plain)):
            rule = f"answers.route.{step.name}"
            yield Evidence(text.document.id, start, start + len(sentence), sentence, rule)


def _sentences(text: RegionText) -> Iterator[tuple[int, str]]:
    """Yield where each sentence of running text begins, and the sentence without white space around it."""
    spans = [(block.start, block.end) for block in text.blocks if block.kind in _READ]
    for start, end in spans or [(0, len(text.text))]:
        for match in _SENTENCE.finditer(text.text, start, end):
            sentence = match.group().strip()
            if sentence:
                yield match.start() + match.group().index(sentence), sentence
