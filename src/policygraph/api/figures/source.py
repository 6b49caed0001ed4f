"""The line below every picture: on which lists and texts it rests, at which date, of which graph."""

from collections.abc import Mapping
from typing import Any

from policygraph.graph.answers.answer import Answer

Names = Mapping[str, str]


def source_line(answer: Answer[Any], names: Names) -> str:
    """Return lists, documents with their status, date and digest in one line."""
    lists = "、".join(_with_id(part, names) for part in [*answer.list.split("+"), answer.reference] if part)
    documents = "、".join(f"{named(document.id, names)}（{document.status}）" for document in answer.documents)
    return f"清单：{lists}。依据文件：{documents}。截至{answer.as_of}，图库摘要{answer.digest[:16]}。"


def _with_id(list_id: str, names: Names) -> str:
    """Return name and id of a list, the id once."""
    name = named(list_id, names)
    return name if list_id in name else f"{name}（{list_id}）"


def named(list_id: str, names: Names) -> str:
    """Return the Chinese name of a list or the number of a document, the id where there is none."""
    return names.get(list_id, list_id)
