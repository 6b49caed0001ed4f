"""Why: a pair of characters that stands everywhere proves nothing; links need weights that no newly loaded text can move.

In: the word frequencies of jieba's dictionary (general Chinese) and the clauses of data/raw (policy Chinese), on the day of
the run. Out: src/policygraph/graph/align/gram_weights.tsv, the shipped, dated table: a row for each first character of pairs that
weigh below 0.9, with the second characters and their weights in two digits. Run: python scripts/make_gram_weights.py DATE
"""

import math
import re
import sys
from collections import Counter
from pathlib import Path

import jieba

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "src/policygraph/graph/align/gram_weights.tsv"
CLAUSE = re.compile(r"[，。；：、！？,;:!?\s（）()]+")
HAN = re.compile(r"^[\u4e00-\u9fff]{2}$")
RARE, COMMON = 12.5, 7.5  # minus log frequency in general Chinese at which a pair weighs 1 and 0
CLAUSES_FULL = 4  # a pair in so few clauses of policy text still weighs 1


def general_weights() -> dict[str, float]:
    """Return 0..1 for each pair of characters in jieba's dictionary, by how rare it is."""
    counts: Counter[str] = Counter()
    with jieba.get_dict_file() as lines:
        for line in lines:
            word, frequency, *_ = line.decode("utf-8").split(" ")
            for i in range(len(word) - 1):
                counts[word[i : i + 2]] += int(frequency)
    total = sum(counts.values())
    return {g: min(1.0, max(0.0, (-math.log(n / total) - COMMON) / (RARE - COMMON))) for g, n in counts.items() if n}


def policy_weights() -> dict[str, float]:
    """Return 0..1 for each pair of characters in data/raw, by how few clauses hold it."""
    clauses = [c for path in sorted((ROOT / "data/raw").glob("*.txt")) for c in CLAUSE.split(path.read_text("utf-8"))]
    counts = Counter(gram for clause in clauses for gram in {clause[i : i + 2] for i in range(len(clause) - 1)})
    top = math.log(len(clauses) / CLAUSES_FULL)
    return {gram: min(1.0, math.log(len(clauses) / n) / top) for gram, n in counts.items()}


def main(date: str) -> None:
    """Write the table: the lower of the two weights, two digits, a row a first character."""
    general, policy = general_weights(), policy_weights()
    grams = sorted(gram for gram in general.keys() | policy.keys() if HAN.match(gram))
    weights = {g: round(min(general.get(g, 1.0), policy.get(g, 1.0)), 2) for g in grams}
    head = f"# Weights of character pairs; made by scripts/make_gram_weights.py from jieba's dictionary and data/raw\tdate\t{date}"
    seconds: dict[str, list[str]] = {}
    for gram, weight in weights.items():
        if weight < 0.9:
            seconds.setdefault(gram[0], []).append(f"{gram[1]}{round(weight * 100):02d}")
    rows = [f"{first}\t{' '.join(found)}" for first, found in seconds.items()]
    TARGET.write_text("\n".join([head, "first\tsecond", *rows]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
