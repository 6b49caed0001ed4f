"""The word lists of the structure stage as data, and how they are read.

In: the TSV files of this folder (comment lines begin with ``#``, the first other line names the columns). Out: rows, and
the patterns built from them. A person who adds a province's wording edits a TSV row, not Python.
"""

import re
from functools import cache
from importlib.resources import files

from policygraph.ingest.errors import BadLexicon


@cache
def read_words(name: str) -> tuple[dict[str, str], ...]:
    """Return the rows of ``name.tsv`` as dictionaries; raises `BadLexicon` that names the line."""
    text = files(__package__).joinpath(f"{name}.tsv").read_text("utf-8")
    lines = [(at, line) for at, line in enumerate(text.splitlines(), 1) if line and not line.startswith("#")]
    columns = lines[0][1].split("\t")
    rows = []
    for at, line in lines[1:]:
        cells = line.split("\t")
        if len(cells) > len(columns):
            raise BadLexicon(
                f"{name}.tsv 第 {at} 行有 {len(cells)} 列，表头只有 {len(columns)} 列，请补表头或删去多余的列"
            )
        rows.append(dict(zip(columns, cells + [""] * (len(columns) - len(cells)), strict=True)))
    return tuple(rows)


@cache
def line_pattern(kind: str) -> re.Pattern[str]:
    """Return the pattern of one kind of ``lines.tsv``; example: ``line_pattern("contact").search("联系电话：010")``."""
    found = [row["pattern"] for row in read_words("lines") if row["kind"] == kind]
    return re.compile("|".join(found))
