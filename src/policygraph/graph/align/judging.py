"""Why: a judgement is written once, as a line at the end of a file, and never changed; this turns it into that line and adds it.

In: a `Judgement`, a file of data/judgements. Out: the file with one more line (its header if it was new). The same line is not added twice.
"""

import os
import re
from pathlib import Path

from policygraph.graph.align.judgement_lines import CURATED, HEADER, NO_TERM
from policygraph.graph.align.judgements import Judgement, Verdict

FILE = "judgements.tsv"  # in the folder of judgements: the file that is written to
FROM_STORE = "judgements-from-store.tsv"  # takes what only the store holds while that file is damaged
_BREAKS = str.maketrans(dict.fromkeys("\t\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029", " "))
_PART = str.maketrans({"\\": "\\\\", "|": "\\|"})  # within `other`, where | parts one key from the next

_URL = re.compile(r"https?://[^\s/?#]+\S*", re.IGNORECASE)
_DOCUMENT = re.compile(r"《[^《》]*[^《》\s][^《》]*》|[0-9０-９一二三四五六七八九十百〇零]\s*号")
_SHORTEST = 4  # characters of a document's name or number


def is_source(text: str) -> bool:
    """Tell whether the text says where something was looked up: a web address, 《文件名》 or 文号.

    >>> [is_source(text) for text in ("https://www.miit.gov.cn", "《制造业创新中心名单》", "工信部科〔2017〕1号")]
    [True, True, True]
    >>> [is_source(text) for text in ("notaurl", "ftp://e.cn", "https://", "《》", "1号")]
    [False, False, False, False, False]
    """
    said = text.strip()
    return bool(_URL.fullmatch(said)) or (len(said) >= _SHORTEST and bool(_DOCUMENT.search(said)))


def line_of(judgement: Judgement) -> str:
    """Return the judgement as a line in SSSOM columns: what the person wrote, but for tabs and line breaks, which become blanks.

    >>> line_of(Judgement("JS2023-05", None, Verdict.NONE, None, "甲", "2026-11-21", "", place="CN2017")).split("\\t")[3:5]
    ['sssom:NoTermFound', 'CN2017']
    """
    relation = judgement.relation
    rejected = judgement.verdict in (Verdict.REJECT,)
    other = {
        "status": judgement.verdict.value,
        "quotes": judgement.quotes,
        "source": judgement.source,
        "checked": judgement.checked,
    }
    cells = {
        "subject_id": _curie(judgement.subject),
        "predicate_modifier": "Not" if rejected else "",
        "predicate_id": f"skos:{relation.value}Match" if relation else "",
        "object_id": _curie(judgement.object) if judgement.object else NO_TERM,
        "object_source": judgement.place,
        "mapping_justification": CURATED,
        "author_label": judgement.by,
        "mapping_date": judgement.on,
        "comment": judgement.reason,
    }
    said = "|".join(f"{key}={value.translate(_BREAKS).translate(_PART)}" for key, value in other.items() if value)
    return "\t".join([*(cells[column].translate(_BREAKS) for column in HEADER[:-1]), said])


def append_judgement(path: Path, judgement: Judgement) -> bool:
    """Add the judgement at the end of the file and tell whether it was new; what stands there is never touched.

    Raises `OSError` where the file can't be written.
    """
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    line = line_of(judgement)
    if line in text.splitlines():
        return False
    head = "" if text.strip() else "\t".join(HEADER) + "\n"
    gap = "" if not text or text.endswith("\n") else "\n"
    with path.open("a", encoding="utf-8", newline="\n") as file:
        file.write(f"{gap}{head}{line}\n")
        file.flush()
        os.fsync(file.fileno())
    return True


def _curie(row: str) -> str:
    """Return a row id with its list as prefix: ``CN2017:CN2017-10``."""
    return f"{row.rpartition('-')[0]}:{row}"
