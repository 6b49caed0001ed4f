"""The table of conditions: one line a subject, the nation's demand, and how each text stands to it."""

from collections.abc import Mapping
from functools import partial

from policygraph.api.tables import Column, View
from policygraph.api.views.words import QUOTE_LENGTH, Record, basis_lines, counted, shortened, titled

SHOWN = 2
UNWRITTEN, ONLY_HERE, NOTHING = "本文未写", "国家未写", "—"
ELSEWHERE = "相同字样"  # what the reason says where the text has the words in another place
LEGEND = (
    f"“{NOTHING}”即{UNWRITTEN}：读作条件的条款里没有这一条，正文别处可能提到，须查原文；"
    f"{ONLY_HERE}即只有本文要求，国家条件没有这一条。二者都不说明宽严。"
)
NARROW, SPARSE = 16, 10


def _demands(demands: list[Record], is_whole: bool = False, said: str = "") -> str:
    """Return the quotes of demands with object and stage, those with a figure first: they decide; uncut and all of them if `is_whole`.

    What a demand refers to is left out where `said` has it already.
    """
    lines = []
    for demand in sorted(demands, key=lambda demand: demand["value"] is None)[: None if is_whole else SHOWN]:
        about = "，".join(part for part in (demand["object"], demand["stage"], demand["scope"]) if part)
        except_ = f"；例外：{demand['unless']}" if demand["unless"] else ""
        except_ += f"；依引用→{demand['target']}" if demand["target"] and demand["target"] not in said else ""
        quote = demand["quote"]["quote"]
        lines.append(
            f"“{shortened(quote, len(quote) if is_whole else QUOTE_LENGTH)}”"
            + (f"［{about}{except_}］" if about or except_ else "")
        )
    if len(demands) > SHOWN and not is_whole:
        lines.append(f"等{len(demands)}条")
    return "\n".join(lines)


def _national(row: Record, is_whole: bool = False) -> str:
    """Return the nation's demands."""
    return _demands(row["national"], is_whole) or "未写"


def _cell(row: Record, at: int, is_whole: bool = False) -> str:
    """Return outcome, reason and quotes of one text; what the footer explains once is not said on each line."""
    cell = row["cells"][at]
    if not cell["demands"]:
        words = cell["why"] if ELSEWHERE in cell["why"] else ""
        return (
            "\n".join(part for part in (NOTHING, words) if part)
            if cell["outcome"] == UNWRITTEN
            else str(cell["outcome"])
        )
    why = "" if cell["outcome"] == ONLY_HERE else cell["why"]
    return "\n".join(part for part in (cell["outcome"], why, _demands(cell["demands"], is_whole, why)) if part)


def _width(answer: Record, at: int) -> int | None:
    """Return a narrow width for a text that hardly any line quotes (a province's upgrade rules), else None."""
    quoting = sum(bool(row["cells"][at]["demands"]) for row in answer["rows"])
    return NARROW if quoting * SPARSE < len(answer["rows"]) else None


def _columns(answer: Record) -> list[str]:
    """Return the names of the columns, the same on every line."""
    return [cell["column"] for cell in answer["rows"][0]["cells"]] if answer["rows"] else []


def _called(column: str, titles: Mapping[str, str]) -> str:
    """Return a column's name with the title in place of the document's id: ``jsgxt-2023-222·升级`` gives ``《…》·升级``."""
    document, mark, part = column.partition("·")
    return f"{titles.get(document, document)}{mark}{part}"


def _footer(answer: Record) -> list[str]:
    """Count the outcomes of each text."""
    titles = titled(answer)
    counts = [
        f"{_called(name, titles)}：{counted([row['cells'][at]['outcome'] for row in answer['rows']])}"
        for at, name in enumerate(_columns(answer))
    ]
    return [*counts, LEGEND, *basis_lines(answer)]


def view(answer: Record) -> View:
    """Return how conditions are compared."""
    titles = titled(answer)
    texts = [
        Column(_called(name, titles), partial(_cell, at=at), _width(answer, at), partial(_cell, at=at, is_whole=True))
        for at, name in enumerate(_columns(answer))
    ]
    columns = (
        Column("事项", lambda row: row["line"], 12),
        Column(_called(answer["reference"], titles), _national, None, partial(_national, is_whole=True)),
        *texts,
    )
    ours = "、".join(_called(name, titles) for name in answer["list"].split("+"))
    headline = f"条件对照：{ours} 对照 {_called(answer['reference'], titles)}，共 {len(answer['rows'])} 项"
    return View(lambda answer: headline, columns, _footer)
