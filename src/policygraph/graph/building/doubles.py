"""Keeps each record of a text once: where a rule found the same thing twice, the first in printed order counts."""

from dataclasses import replace
from typing import Any

from policygraph.ingest.records import DocumentRecords

_FIELDS = (
    "sections", "layouts", "domains", "topics", "technologies", "mentions", "citations", "conditions", "measures",
    "indicators", "facts",
)  # fmt: skip


def without_doubles(records: DocumentRecords) -> tuple[DocumentRecords, tuple[str, ...]]:
    """Return the records, each id once a kind, and a Chinese line for each kind in which two of one id differed."""
    kept: dict[str, Any] = {}
    notices: list[str] = []
    for name in _FIELDS:
        found: tuple[Any, ...] = getattr(records, name)
        first: dict[str, Any] = {}
        differing = [record.id for record in found if first.setdefault(record.id, record) != record]
        if differing:
            what = f"{name} 里有 {len(differing)} 条与前文同一编号而内容不同（{differing[0]} 等），只取先出现的一条"
            notices.append(f"{records.document.id}：{what}，请用 policygraph check 查看该文件")
        if len(first) < len(found):
            kept[name] = tuple(first.values())
    return (replace(records, **kept) if kept else records), tuple(notices)
