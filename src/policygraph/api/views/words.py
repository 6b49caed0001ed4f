"""Small wordings that the tables share: a row with its name, a quote with its place, a list cut short."""

from collections.abc import Mapping, Sequence
from typing import Any

from policygraph.graph.answers.validity import NAMING, lists_in, titles_in
from policygraph.graph.answers.wording import DISPUTE, STATUS_WORDS
from policygraph.graph.rows import BY_PEOPLE, Status

Record = Mapping[str, Any]
NAMELESS = "（原文缺名称）"
QUOTE_LENGTH = 40
UNDATED = "未注明有效期"

RELATIONS = {"exact": "相同", "close": "相近", "broad": "属于", "narrow": "包含", "related": "相关"}
FAMILIES = {
    "name": "名称",
    "direction": "技术方向",
    "passage": "沿用文字",
    "vocabulary": "行业知识",
    "citation": "引用文件",
}
STATUSES: dict[str, str] = {status.value: word for status, word in STATUS_WORDS.items()}
OPEN = (STATUS_WORDS[Status.UNSURE], DISPUTE)


def named(row_id: str, name: str | None) -> str:
    """Return ``JS2023-05 先进功能纤维``; a row without a name says so."""
    return f"{row_id} {name or NAMELESS}"


def related(row: Record) -> str:
    """Return the relation of a link with `relation`, `status` (in words) and `basis`; one that a person rejected does not hold: 不是属于.

    What no rule finds has no relation of its own: 待议 while people leave it open or disagree, 不对应 once they reject it.
    """
    is_rejected = row["status"] == STATUS_WORDS[Status.REJECTED]
    if row.get("basis") == BY_PEOPLE and (is_rejected or row["status"] in OPEN):
        return "不对应" if is_rejected else "待议"
    return f"{'不是' if is_rejected else ''}{RELATIONS[row['relation']]}"


def shortened(text: str, length: int = QUOTE_LENGTH) -> str:
    """Return the text on one line, cut after `length` characters: ``光刻\\n胶`` gives ``光刻胶``, a long one ends in ….

    Blanks at its ends and runs of them are the print's: ``　 数控机床`` gives ``数控机床``.
    """
    line = " ".join("".join(text.split("\n")).split())
    return line if len(line) <= length else line[:length] + "…"


def quoted(quote: Record) -> str:
    """Return ``“words” (document section)``, the words cut short; the full quote is in the JSON."""
    place = f"{quote['document']} {quote['section'] or ''}".strip()
    return f"“{shortened(quote['quote'])}”（{place}）"


def paired(quotes: Sequence[Record]) -> list[str]:
    """Return two quotes on two lines, side by side to the eye; nothing where there is no pair."""
    return [f"原文：{quoted(quotes[0])}", f"　　↔ {quoted(quotes[1])}"] if len(quotes) == 2 else []


def quoted_evidence(quote: Any) -> str:
    """Return a `Quote` like `quoted` does a quote of the JSON."""
    return quoted({"document": quote.document, "section": quote.section, "quote": quote.quote})


def listed(words: Sequence[str], shown: int) -> str:
    """Return the first words joined by 、 and how many there are when more follow."""
    more = f" 等{len(words)}项" if len(words) > shown else ""
    return "、".join(words[:shown]) + more


def counted(words: Sequence[str]) -> str:
    """Return each different word with how often it occurs, most frequent first: ``已列入 9、布局薄弱·部分列入 4``."""
    counts = {word: words.count(word) for word in words}
    return "、".join(f"{word} {count}" for word, count in sorted(counts.items(), key=lambda item: -item[1]))


def titled(answer: Record) -> dict[str, str]:
    """Return the titles of the documents that an answer rests on, by id; an id without a title stands for itself."""
    titles = titles_in(answer["notes"])
    return {document["id"]: titles.get(document["id"], document["id"]) for document in answer["documents"]}


def basis_lines(answer: Record) -> list[str]:
    """Return what stands below every table: the fixed lines, which text each id of the table is and its status, date and digest."""
    titles, lists = titles_in(answer["notes"]), lists_in(answer["notes"])
    named = []
    for document in answer["documents"]:
        id_, status = document["id"], UNDATED if document["status"] == "未注明" else document["status"]
        called = f"{id_}即{titles[id_]}" if id_ in titles else id_
        named.append(f"{called}（{'；'.join(part for part in (lists.get(id_), status) if part)}）")
    return [
        *(f"注：{note}" for note in answer["notes"] if not note.startswith(NAMING)),
        f"依据文件：{'；'.join(named)}",
        f"截至 {answer['as_of']} · 图库摘要 {answer['digest'][:16]}",
    ]
