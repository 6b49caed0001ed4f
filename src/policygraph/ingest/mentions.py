"""Why: directions found on passages become records with an owner and a place in the original text.

In: the Doc of a Reading after the technology component. Out: mentions in printed order and the technologies that they name.
"""

from collections.abc import Iterable

from policygraph.ingest.ids import content_id
from policygraph.ingest.nlp.technologies.direction import Direction
from policygraph.ingest.normal import normal_form
from policygraph.ingest.records import Evidence, Mention, Technology
from policygraph.ingest.structure.reading import Reading


def mentions_of(
    reading: Reading, found: Iterable[tuple[int, Direction]]
) -> tuple[tuple[Mention, ...], tuple[Technology, ...]]:
    """Return the mentions of a document and its technologies; each technology once, named as first printed."""
    mentions: list[Mention] = []
    technologies: dict[str, Technology] = {}
    units, text, document = reading.units, reading.text, reading.document.id
    for index, (first, last, action, rule) in found:
        unit = units[index]
        start, end = unit.passage.span(first, last)
        quote = text[start:end]
        words = unit.passage.text[first:last] if "\n" in quote else quote  # a page may end inside, with its number
        normal = normal_form(words)
        technology = technologies.get(normal)
        if technology is None:
            technology = technologies[normal] = Technology(content_id("tech", normal), words, normal)
        owner = unit.owner or unit.section or document
        mention = content_id("mention", document, owner, start, end, technology.id)
        evidence = Evidence(document, start, end, quote, rule)
        mentions.append(Mention(mention, owner, technology.id, action, evidence))
    return tuple(mentions), tuple(technologies.values())
