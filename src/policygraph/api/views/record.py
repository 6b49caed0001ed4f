"""How a search that was done again is printed: what was looked for, where, what came nearest, and whether the record holds."""

from typing import TYPE_CHECKING

from policygraph.api.tables import Column, plain_table, rendered
from policygraph.api.views.words import listed, shortened

if TYPE_CHECKING:
    from policygraph.api.services.records import Recheck


def recheck_text(found: "Recheck") -> str:
    """Return the whole check of a record as text."""
    record = found.record
    columns = (
        Column("文件", lambda scan: f"{scan.document} {scan.title}"),
        Column("章节", lambda scan: str(scan.sections), 8),
        Column("字数", lambda scan: str(scan.characters), 8),
        Column("命中", lambda scan: str(scan.hits), 6),
    )
    terms = [f"{term.term}（{term.kind}）" for term in record.terms]
    misses = [
        f"　{number}. “{shortened(miss.quote)}”（{miss.document} {miss.section or ''} 第{miss.start}字）：{miss.why}"
        for number, miss in enumerate(record.misses, 1)
    ]
    verdict = (
        "重查结果与检索说明一致，布局空白成立。" if found.holds else "重查结果与检索说明不同，请重新建图后再下结论："
    )
    return rendered(
        f"检索说明 {record.id}：{record.reference} {record.name}",
        f"检索词：{listed(terms, len(terms))}",
        f"另比对 {record.rows} 个领域和指南方向、{record.directions} 条技术方向。",
        plain_table(columns, found.redone.texts),
        "最接近的：",
        *misses,
        "什么会推翻它：",
        *(f"　{line}" for line in record.overturn),
        verdict,
        *found.differences,
    )
