"""Small answers to draw: two lists and a few pairs."""

from policygraph.graph.answers.answer import DocumentStatus
from policygraph.graph.answers.overlap import MatrixRow, OverlapAnswer, OverlapEvidence, OverlapRow

NAMES = {"JS2023": "江苏省2023年", "CN2017": "国家2017年"}


def rows(layout: str, names: list[str | None]) -> tuple[MatrixRow, ...]:
    return tuple(MatrixRow(f"{layout}-{at:02}", at, name) for at, name in enumerate(names, 1))


def pair(subject: int, object: int, relation: str = "related", status: str = "程序判断") -> OverlapRow:
    evidence = OverlapEvidence((), ())
    return OverlapRow(f"JS2023-{subject:02}", f"CN2017-{object:02}", relation, status, "方向对应", "", evidence)


def overlap(ours: list[str | None], theirs: list[str | None], *pairs: OverlapRow) -> OverlapAnswer:
    return OverlapAnswer(
        "JS2023", "CN2017", "2026-01-01", "0" * 64, (DocumentStatus("jsgxt-2023-222", "试行"),), (), pairs, (),
        rows("JS2023", ours), rows("CN2017", theirs),
    )  # fmt: skip
