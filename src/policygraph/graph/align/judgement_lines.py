"""Why: judgements are kept in TSV files that a person can read and mend, and replayed on each build.

In: ``data/judgements/*.tsv`` in SSSOM columns, only ever appended to. Out: `Judgements` with the good rows in order of time and a
`JudgementProblem` (Chinese, with line and column) for each bad one: a bad row is left out and stays in the file.
"""

import re
from collections.abc import Iterable
from datetime import date
from functools import partial
from pathlib import Path

from policygraph.graph.align.judgements import NO_JUDGEMENTS, ON_A_ROW, Judgement, JudgementProblem, Judgements, Verdict
from policygraph.graph.rows import Relation
from policygraph.ingest.lexicon.lines import printed_lines, rows_and_problems, wrong_header

HEADER = (
    "subject_id", "predicate_modifier", "predicate_id", "object_id", "object_source", "mapping_justification",
    "author_label", "mapping_date", "comment", "other",
)  # fmt: skip
NO_TERM = "sssom:NoTermFound"
CURATED = "semapv:ManualMappingCuration"
_PART = re.compile(r"(?:\\.|[^|])+")
_ESCAPED = re.compile(r"\\(.)")


def load_judgements(paths: Iterable[Path]) -> Judgements:
    """Return what stands in the files, read in the order of their names; the same line twice counts once."""
    items: dict[Judgement, None] = {}
    problems: list[JudgementProblem] = []
    for path in sorted(paths, key=lambda p: p.name):
        found = _read(path)
        items.update(dict.fromkeys(found.items))
        problems.extend(found.problems)
    return Judgements(tuple(sorted(items, key=_order)), tuple(problems))


def read_lines(lines: Iterable[str]) -> Judgements:
    """Return the judgements of lines without a header, as a store keeps them."""
    found = parse_judgements("图库", "\n".join(("\t".join(HEADER), *lines)))
    return Judgements(tuple(sorted(found.items, key=_order)), found.problems)


def _read(path: Path) -> Judgements:
    """Return the judgements of a file; one that is no UTF-8 text or can't be opened is a problem as a whole."""
    try:
        return parse_judgements(path.name, path.read_text(encoding="utf-8-sig"))
    except (UnicodeDecodeError, OSError) as error:
        what = "不是 UTF-8 文本" if isinstance(error, UnicodeDecodeError) else f"打不开（{error.strerror}）"
        message = f"判断文件 {path.name} 第1行：{what}；整个文件未采用、原样保留，请另存为 UTF-8 或检查权限"
        return Judgements((), (JudgementProblem(path.name, 1, HEADER[0], message),))


def _order(item: Judgement) -> tuple[str, ...]:
    """Return the key that puts judgements in order of time, then of content."""
    return (
        item.on,
        item.by,
        item.subject,
        item.object or "",
        item.place,
        item.verdict,
        item.relation or "",
        item.reason,
        item.source,
        item.checked,
        item.quotes,
    )


def parse_judgements(name: str, text: str) -> Judgements:
    """Return the judgements of one file."""
    lines = printed_lines(text)
    if not lines:
        return NO_JUDGEMENTS
    number, heading = lines[0]
    wrong = wrong_header(heading, HEADER)
    if wrong is not None:
        column, what = wrong
        message = (
            f"判断文件 {name} 第{number}行{what}；整个文件未采用、原样保留，"
            f"请把表头改为 {' '.join(HEADER)}（制表符分隔）"
        )
        return Judgements((), (JudgementProblem(name, number, column, message),))
    return Judgements(*rows_and_problems(lines[1:], partial(_parse, name), Judgement))


def has_header(path: Path) -> bool:
    """Tell whether lines may be added to a file: it is new or empty, or its header is as it should be.

    Raises `OSError` and `UnicodeDecodeError` for a file that can't be read.
    """
    lines = printed_lines(path.read_text(encoding="utf-8-sig")) if path.exists() else ()
    return not lines or wrong_header(lines[0][1], HEADER) is None


def _parse(name: str, number: int, cells: list[str]) -> Judgement | JudgementProblem:
    """Return one judgement, or what is wrong with its line."""
    where = f"判断文件 {name} 第{number}行"
    if len(cells) != len(HEADER):
        message = f"{where}：应有{len(HEADER)}列，实有{len(cells)}列；此行未采用、原样保留，请补齐制表符"
        return JudgementProblem(name, number, HEADER[min(len(cells), len(HEADER)) - 1], message)
    row = dict(zip(HEADER, cells, strict=True))
    extra = _parts(row["other"])
    problem = _problem(row, extra)
    if problem is not None:
        column, what = problem
        return JudgementProblem(name, number, column, f"{where} {column} 列：{what}；此行未采用、原样保留")
    verdict, name_of = Verdict(extra["status"]), row["predicate_id"].removeprefix("skos:").removesuffix("Match")
    on_pair = verdict not in ON_A_ROW
    return Judgement(
        subject=row["subject_id"].rpartition(":")[2],
        object=row["object_id"].rpartition(":")[2] if on_pair else None,
        verdict=verdict,
        relation=Relation(name_of) if name_of else None,
        by=row["author_label"],
        on=row["mapping_date"],
        reason=row["comment"],
        quotes=extra.get("quotes", ""),
        place=row["object_source"],
        source=extra.get("source", ""),
        checked=extra.get("checked", ""),
        file=name,
        row=number,
    )


def _parts(other: str) -> dict[str, str]:
    """Return the keys and values of the column `other`; a backslash keeps the | after it from parting them.

    >>> _parts("status=confirm|source=https://e.cn/?a=1\\\\|2")
    {'status': 'confirm', 'source': 'https://e.cn/?a=1|2'}
    """
    parts = (_ESCAPED.sub(r"\1", part) for part in _PART.findall(other))
    return dict(part.split("=", 1) for part in parts if "=" in part)


def _problem(row: dict[str, str], extra: dict[str, str]) -> tuple[str, str] | None:
    """Return the first wrong column and what is wrong with it, in Chinese."""
    if extra.get("status") not in [v.value for v in Verdict]:
        return "other", f"缺少 status=，应为 {'、'.join(v.value for v in Verdict)} 之一"
    verdict = Verdict(extra["status"])
    for column in ("subject_id", "object_id", "author_label", "mapping_date"):
        if not row[column]:
            return column, "为空，请填写"
    if not _is_day(row["mapping_date"]):
        return "mapping_date", f"“{row['mapping_date']}”不是日期，应写作 2026-11-21"
    relations = [f"skos:{relation.value}Match" for relation in Relation]
    if row["predicate_id"] not in relations and (row["predicate_id"] or verdict is Verdict.CONFIRM):
        return "predicate_id", f"“{row['predicate_id']}”不是关系，应为 {'、'.join(relations)} 之一"
    if verdict is Verdict.NONE and not row["object_source"]:
        return "object_source", "为空，请写明在哪个表中没有对应（如 CN2017）"
    if verdict is Verdict.NOT_APPROVED and not extra.get("source"):
        return "other", "未见已批须写明核查来源 source="
    if extra.get("checked") and not _is_day(extra["checked"]):
        return "other", f"checked=“{extra['checked']}”不是日期，应写作 2026-11-21"
    return None


def _is_day(text: str) -> bool:
    """Tell whether the text starts with an ISO date."""
    try:
        date.fromisoformat(text[:10])
    except ValueError:
        return False
    return True
