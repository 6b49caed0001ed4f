"""Makes any number of different policy-length texts by recombining sections of the five real ones.

In: a count and a seed. Out: texts in which every clause differs from its source by a Chinese character, so that no
cache of sentences can help and each text still has headings, articles, tables, topics and conditions.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from random import Random

RAW = Path(__file__).parents[1] / "data" / "raw"
HEADING = re.compile(
    r"^(?=[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|第[一二三四五六七八九十]+[章条]|附\s*[件录]|\d{4} )",
    re.M,
)
CLAUSE = re.compile(r"[^，。；：、\n\t]+")
HAN = re.compile(r"[一-龥]")


def sections(text: str) -> list[str]:
    """Return the text cut before each heading; joined they give the text again."""
    return [part for part in HEADING.split(text) if part.strip()]


def changed(clause: str, random: Random, alphabet: str) -> str:
    """Return the clause with one Chinese character exchanged for another (unchanged if it holds none).

    >>> changed("abc", Random(1), "甲乙")
    'abc'
    >>> changed("光刻胶", Random(1), "甲") in {"甲刻胶", "光甲胶", "光刻甲"}
    True
    """
    places = [match.start() for match in HAN.finditer(clause)]
    if not places:
        return clause
    place = random.choice(places)
    return clause[:place] + random.choice(alphabet) + clause[place + 1 :]


def recombined(count: int, seed: int) -> Iterator[str]:
    """Yield `count` texts, each as long as one of the real texts, made of their sections in a seeded order."""
    random = Random(seed)
    texts = [path.read_text("utf-8") for path in sorted(RAW.glob("*.txt"))]
    pool = [part for text in texts for part in sections(text)]
    alphabet = "".join(HAN.findall("".join(texts)))
    for number in range(count):
        length = len(texts[number % len(texts)])
        parts: list[str] = []
        while sum(map(len, parts)) < length:
            parts.append(random.choice(pool))
        yield CLAUSE.sub(lambda match: changed(match[0], random, alphabet), "".join(parts))


def write_corpus(folder: Path, count: int, seed: int) -> list[Path]:
    """Write the texts into `folder` and return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for number, text in enumerate(recombined(count, seed)):
        paths.append(folder / f"policy-{seed}-{number:04}.txt")
        paths[-1].write_text(text, "utf-8")
    return paths
