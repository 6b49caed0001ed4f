"""Why: some rules need tables with more columns than one term; this reads such a table and says in Chinese where it is wrong.

In: the name of a TSV file in `policygraph.ingest.lexicon` (first line that is no ``#`` comment = header). Out: one dict a row.
"""

from functools import cache

from policygraph.ingest.errors import BadLexicon
from policygraph.ingest.lexicon.alternation import either
from policygraph.ingest.lexicon.lines import printed_lines
from policygraph.ingest.lexicon.table import FOLDER


@cache
def read_rows(name: str) -> tuple[dict[str, str], ...]:
    """Return the rows of the shipped table `name` in printed order, keyed by column; raises `BadLexicon`."""
    text = (FOLDER / name).read_text(encoding="utf-8")
    return parse_rows(name, text)


def parse_rows(name: str, text: str) -> tuple[dict[str, str], ...]:
    r"""Return the rows of one table; short rows are an error that names the line.

    >>> parse_rows("x.tsv", "code\tname\n320000\t江苏省\n")
    ({'code': '320000', 'name': '江苏省'},)
    """
    rows: list[dict[str, str]] = []
    header: list[str] = []
    for number, line in printed_lines(text):
        cells = line.split("\t")
        if not header:
            header = cells
            continue
        if len(cells) != len(header):
            raise BadLexicon(f"词表 {name} 第{number}行：应有{len(header)}列，实有{len(cells)}列，请补齐制表符")
        if not cells[0].strip():
            raise BadLexicon(f"词表 {name} 第{number}行：{header[0]} 列为空，请填写或删除此行")
        rows.append(dict(zip(header, cells, strict=True)))
    return tuple(rows)


@cache
def words_of(name: str, *kinds: str) -> tuple[str, ...]:
    """Return the first column of the rows whose ``kind`` is one of `kinds`, longest first, each once."""
    first = {next(iter(row.values())) for row in read_rows(name) if row["kind"] in kinds}
    return tuple(sorted(first, key=lambda word: (-len(word), word)))


def any_of(name: str, *kinds: str) -> str:
    """Return a pattern for the words of some kinds of the table `name`, the longest first.

    >>> any_of("citations_words.tsv", "revises") == either(words_of("citations_words.tsv", "revises"))
    True
    """
    return either(words_of(name, *kinds))
