"""Why: the entry to the direction rules. In: a passage's text and its role. Out: its directions in printed order."""

import re

from policygraph.ingest.nlp.technologies.direction import Direction
from policygraph.ingest.structure.reading import Role

FIRST = re.compile("(?:重点)?(突破|攻克|研发|研制)([^，。；：]{2,40})")


def find_directions(text: str, role: Role) -> list[Direction]:
    """Return the directions of a passage (punctuation unified); headings, names and goals have none."""
    if role not in (Role.BODY, Role.CLAUSE):
        return []
    found = []
    for match in FIRST.finditer(text):
        at = match.start(2)
        for part in match[2].split("、"):
            if part:
                found.append(Direction(at, at + len(part), match[1], "technology.enumeration"))
            at += len(part) + 1
    return found
