"""Why: directions found on passages become records with an owner and a place in the original text.

In: the Doc of a Reading after the technology component. Out: mentions in printed order and the technologies that they name.
"""

from collections.abc import Iterable

from policygraph.ingest.ids import content_id
from policygraph.ingest.nlp.technologies.direction import Direction
from policygraph.ingest.normal import normal_form
from policygraph.ingest.records import Evidence, Mention, Technology
from policygraph.ingest.structure.reading import Reading, Unit


def mentions_of(
    reading: Reading, found: Iterable[tuple[int, Direction]]
) -> tuple[tuple[Mention, ...], tuple[Technology, ...]]:
    """Return the mentions of a document and its technologies; each technology once, named as first printed."""
    mentions: list[Mention] = []
    technologies: dict[str, Technology] = {}
    for index, direction in found:
        unit = reading.units[index]
        evidence = _evidence(reading, unit, direction)
        normal = normal_form(evidence.quote)
        technology = technologies.get(normal)
        if technology is None:
            technology = Technology(content_id("tech", normal), _printed(evidence.quote), normal)
            technologies[normal] = technology
        owner = unit.owner or unit.section or reading.document.id
        mention_id = content_id("mention", reading.document.id, owner, evidence.start, evidence.end, technology.id)
        mentions.append(Mention(mention_id, owner, technology.id, direction.action, evidence))
    return tuple(mentions), tuple(technologies.values())


def _evidence(reading: Reading, unit: Unit, direction: Direction) -> Evidence:
    start, end = unit.passage.span(direction.start, direction.end)
    return Evidence(reading.document.id, start, end, reading.text[start:end], direction.rule)


def _printed(quote: str) -> str:
    """Return a quote without the line breaks that a page end left in it."""
    return "".join(quote.split("\n")) if "\n" in quote else quote
