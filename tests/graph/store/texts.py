"""Small texts with their records, and stages that read them, so that stores and builds are tested without the language part.

A toy text is lines of ``name：direction、direction``; the first line is its title. The records are true to the text.
"""

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from policygraph.graph.build import Found, Input, Stages
from policygraph.graph.rows import Alignment, Feature, Relation, Row, Status
from policygraph.ingest.errors import UnreadableSource
from policygraph.ingest.ids import content_id
from policygraph.ingest.records import (
    Block,
    BlockKind,
    Citation,
    Condition,
    Document,
    DocumentRecords,
    Domain,
    DomainStatus,
    Evidence,
    Fact,
    Indicator,
    Layout,
    LayoutKind,
    Level,
    Mention,
    Section,
    SupportMeasure,
    Technology,
    Topic,
)

NATIONAL = "国家清单\n信息光电子：光芯片、光模块\n机器人：谐波减速器\n《江苏清单》 50%以上\n"
JIANGSU = "江苏清单\n光通信：光模块、光纤\n石墨烯：单层石墨烯\n《国家清单》 3000万元\n"
ZHEJIANG = "浙江清单\n智能光伏：光纤\n"


def toy_records(text: str, sha: str = "0") -> DocumentRecords:
    """Return the records of a toy text; its id, list, level and region come from its title."""
    title, *lines = text.splitlines()
    short = {"国家清单": "CN", "江苏清单": "JS", "浙江清单": "ZJ"}.get(title, content_id("X", title)[:6])
    document, layout = short.lower(), f"{short}2023"
    domains, mentions, technologies, at = [], [], {}, len(title) + 1

    def quote(words: str, start: int, rule: str) -> Evidence:
        return Evidence(document, start, start + len(words), words, rule)

    for line in lines:
        name, colon, body = line.partition("：")
        if colon:
            number = len(domains) + 1
            id_, start = f"{layout}-{number:02}", at + len(name) + 1
            places = quote(name, at, "toy.name"), quote(body, start, "toy.body")
            domains.append(Domain(id_, layout, number, name, DomainStatus.PRESENT, None, *places))
            for words in body.split("、"):
                technology = Technology(content_id("tech", words), words, words)
                technologies[technology.id] = technology
                found = quote(words, start, "toy.direction")
                mentions.append(
                    Mention(content_id("mention", document, found.start), id_, technology.id, "突破", found)
                )
                start += len(words) + 1
        at += len(line) + 1
    section = Section(f"{document}#一", document, "一", "一", title, None, 1, 0, len(text))
    level = Level.NATIONAL if short == "CN" else Level.PROVINCIAL
    region = {"CN": "全国", "JS": "江苏省", "ZJ": "浙江省"}.get(short, "江苏省")
    return DocumentRecords(
        document=Document(
            document, "toy.txt", title, "〔2023〕1号", "某厅", "2023-01-02", level, region, (layout,), None, None,
            "现行", sha, "utf-8", len(text), None, (("title", quote(title, 0, "toy.title")),),
        ),
        text=text,
        blocks=(Block(BlockKind.CLAUSE, 0, len(text), section.id, "toy"),),
        sections=(section,),
        layouts=(Layout(layout, document, title, LayoutKind.TABLE, region, 2023, None, len(domains)),),
        domains=tuple(domains),
        topics=(),
        technologies=tuple(technologies.values()),
        mentions=tuple(mentions),
        citations=_citations(document, section.id, text),
        conditions=_conditions(document, text),
        measures=_measures(document, text),
        indicators=(),
        facts=(Fact(f"fact-{document}", document, "organization", title, None, None, quote(title, 0, "toy.fact")),),
    )  # fmt: skip


def fund_records() -> DocumentRecords:
    """Return a fund guide with one topic that sets one figure."""
    text = "1001 高速光模块：光模块 ≥20Gbps"
    document, layout = "fund", "FUND2023"

    def quote(words: str, rule: str) -> Evidence:
        return Evidence(document, text.index(words), text.index(words) + len(words), words, rule)

    topic = Topic(
        "FUND2023-1001", layout, "1001", "高速光模块", "A", None,
        quote("高速光模块", "n"), quote("光模块 ≥20Gbps", "b"), quote("≥20Gbps", "g"),
    )  # fmt: skip
    base = toy_records("指南\n")
    toy = Document(
        document, "fund.txt", "指南", None, None, None, Level.PROVINCIAL, "江苏省", (layout,), None, "2022-12-23",
        "已过期", "1", "utf-8", len(text), None, (),
    )  # fmt: skip
    return DocumentRecords(
        toy, text, (), (), (Layout(layout, document, "指南", LayoutKind.TOPICS, "江苏省", 2023, None, 1),), (), (topic,),
        base.technologies, (), (), (), (),
        (Indicator("ind-1", topic.id, "速率", ">=", "20", "Gbps", quote("≥20Gbps", "toy.indicator")),), (),
    )  # fmt: skip


def _citations(document: str, section: str, text: str) -> tuple[Citation, ...]:
    """Return the one 《title》 of a toy text."""
    start = text.find("《")
    if start < 0:
        return ()
    title = text[start + 1 : text.index("》")]
    evidence = Evidence(document, start, start + len(title) + 2, f"《{title}》", "toy.citation")
    return (Citation(content_id("cite", document, start), document, section, None, title, None, evidence),)


def _conditions(document: str, text: str) -> tuple[Condition, ...]:
    """Return the one condition of a toy text."""
    start = text.find("50%以上")
    if start < 0:
        return ()
    evidence = Evidence(document, start, start + 5, "50%以上", "toy.condition")
    return (
        Condition(
            content_id("cond", document), document, None, "覆盖率", ">=", "50", "%", "全国", "应", None, "创新中心",
            "升级", evidence, None, None, "平台",
        ),
    )  # fmt: skip


def _measures(document: str, text: str) -> tuple[SupportMeasure, ...]:
    """Return the one support measure of a toy text."""
    start = text.find("3000万元")
    if start < 0:
        return ()
    evidence = Evidence(document, start, start + 6, "3000万元", "toy.measure")
    id_ = content_id("measure", document)
    return (SupportMeasure(id_, document, None, "补助", "cap", "3000", "万元", "创新中心", None, evidence),)


def toy_link(left: Sequence[Row], right: Sequence[Row]) -> tuple[Alignment, ...]:
    """Link rows that share a direction: the subject is part of the object."""
    return tuple(_alignment(s, o) for s in left for o in right if _shared(s, o))


def _shared(left: Row, right: Row) -> set[str]:
    """Return the directions that both rows name."""
    return {d.technology for d in left.directions} & {d.technology for d in right.directions}


def _alignment(left: Row, right: Row) -> Alignment:
    """Return a link with its one pair of quotes."""
    shared = _shared(left, right)
    ours = tuple(d.evidence for d in left.directions if d.technology in shared)
    theirs = tuple(d.evidence for d in right.directions if d.technology in shared)
    feature = Feature("direction_pairs", "direction", 0.75, f"两行都有{ours[0].quote}", ours, theirs)
    return Alignment(
        content_id("align", left.id, right.id), left.id, right.id, Relation.BROAD, 0.75, Status.PREDICTED, False,
        "方向对应", f"{left.name}属于{right.name}", (feature,),
    )  # fmt: skip


def toy_resolve(citations: Sequence[Citation], documents: Sequence[Document]) -> tuple[Citation, ...]:
    """Find cited toys by title."""
    ids = {document.title: document.id for document in documents}
    return tuple(
        Citation(c.id, c.document, c.section, c.number, c.title, ids.get(c.title or ""), c.evidence, c.kind)
        for c in citations
    )


def toy_read(file: Input) -> DocumentRecords:
    """Read a toy text; 坏 in it can't be read, 错 breaks a rule."""
    text = file.path.read_text("utf-8")
    if "坏" in text:
        raise UnreadableSource(file.path.name, "读不出", "请换一个文件")
    if "错" in text:
        raise ZeroDivisionError("division by zero")
    return toy_records(text, file.sha256)


def toy_find(paths: Sequence[Path]) -> Found:
    """Find .txt files in folders, in a fixed order."""
    found = [path for folder in paths for path in ([folder] if folder.is_file() else folder.glob("*.txt"))]
    inputs = [Input(path, None, sha256(path.read_bytes()).hexdigest()) for path in found]
    return Found(tuple(sorted(inputs, key=lambda file: file.order)))


TOY = Stages(toy_find, toy_read, toy_resolve, toy_link, "toy")
