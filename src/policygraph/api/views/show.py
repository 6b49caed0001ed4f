"""The page of one thing in the graph: its properties above, its edges as a table."""

from policygraph.api.tables import Column, View
from policygraph.api.views.rules import explained
from policygraph.api.views.words import FAMILIES, RELATIONS, STATUSES, Record, shortened
from policygraph.graph.answers.wording import plainly
from policygraph.graph.kinds import NODE_KINDS
from policygraph.ingest.ids import content_id

LONG = 200
EDGES = {
    "HAS_TEXT": ("全文", "全文属于"),
    "CONTAINS": ("包含章节", "属于"),
    "ISSUED_BY": ("发文机关", "发布"),
    "IN_REGION": ("地区", "地区内"),
    "HAS_LAYOUT": ("公布清单", "公布于"),
    "LISTS": ("列出", "列于"),
    "TARGETS": ("技术方向", "提出者"),
    "NAMES": ("写到", "写在"),
    "CITES": ("引用", "被引用"),
    "REQUIRES": ("要求", "要求者"),
    "PROMISES": ("支持政策", "出自"),
    "SETS": ("指标", "指标属于"),
    "STATES": ("载明", "载于"),
    "EVIDENCED_BY": ("依据", "依据用于"),
    "QUOTED_FROM": ("摘自", "原文摘录"),
    "ALIGNS_TO": ("对应到", "对应自"),
    "SUBJECT": ("本方", "作为本方"),
    "OBJECT": ("对照方", "作为对照方"),
    "TRANSMITS": ("印发转发", "由其印发转发"),
    "IMPLEMENTS": ("依据贯彻", "被其依据贯彻"),
    "REVISES": ("修订", "被其修订"),
    "SIMILAR_TO": ("相近方向", "相近方向"),
    "NAMED_BY_TOPIC": ("关联专项方向", "关联领域"),
    "IN_FIELD_OF": ("所在领域", "本领域的中心"),
    "CORRESPONDS_TO": ("对应国家条件", "对应地方条件"),
    "JUDGES": ("判断的是", "人工判断"),
}


PROPERTIES = {
    "file": "文件名", "number": "编号", "issuer": "发文机关", "published": "成文日期", "level": "级别", "region": "地区",
    "layouts": "清单", "valid_from": "有效期自", "valid_to": "有效期至", "status": "状态", "characters": "字数",
    "origin": "来源", "layout": "清单", "name": "名称", "title": "标题", "kind": "类型", "year": "年份", "batch": "批次",
    "expected": "应有行数", "group": "分组", "code": "代码", "topic_class": "类别", "normal": "归一形式", "subject": "主语",
    "comparator": "比较", "value": "数值", "unit": "单位", "scope": "范围", "modality": "要求程度", "unless": "例外",
    "object": "对象", "stage": "阶段", "province": "省份", "city": "城市", "host": "依托单位", "date": "日期", "source": "出处",
    "source_as_of": "出处日期", "grade": "出处等级", "note": "备注", "relation": "关系", "basis": "依据", "sentence": "说明",
    "path": "章节", "label": "编号文字", "quote": "原文", "rule": "规则", "document": "文件", "start": "起", "end": "止",
    "action": "动作", "owner": "所属", "technology": "技术方向", "amount": "金额", "beneficiary": "对象", "precondition": "前提",
}  # fmt: skip
NUMBERS = {"Document": "文号", "Domain": "序号", "Topic": "序号"}
VALUES = {
    "present": "原文有名称", "missing_in_source": "原文缺名称", "national": "国家级", "provincial": "省级", "municipal": "市级",
    "unknown": "未知", "table": "逐行列出的清单", "topics": "带代码的指南方向", "prose": "正文所列", "loaded": "自行载入的清单",
}  # fmt: skip
CITATIONS = {"cites": "提到", "self": "本文", "transmits": "印发转发", "implements": "依据贯彻", "revises": "修订"}
ALL_QUOTES = "QUOTED_FROM"
ROLES = {
    "confirm": "确认",
    "reject": "否定",
    "unsure": "存疑",
    "none": "无对应",
    "not_approved": "未见已批",
    "withdrawn": "撤回",
    "name": "名称",
    "body": "内容",
    "goal": "目标",
    "title": "标题",
    "number": "文号",
    "issuer": "发文机关",
    "published": "日期",
    "status": "状态",
    "valid_from": "有效期自",
    "valid_to": "有效期至",
    "same_head": "同一中心词",
    "direction_pair": "方向对应",
    "register:national_centres": "国家级中心登记表",
    "register:provincial_centres": "省级中心登记表",
}


def _edge(row: Record) -> str:
    """Return the edge in words, read from this end: 引用 outwards is 被引用 inwards."""
    words = EDGES.get(row["edge"], (row["edge"], row["edge"]))
    role = " ".join(RELATIONS.get(word) or ROLES.get(word, word) for word in str(row["role"]).split(" "))
    return words[0 if row["outgoing"] else 1] + (f"\n{role}" if role else "")


def _sentences(answer: Record) -> dict[str, str]:
    """Return the sentences of the links that the table holds, by the link's id."""
    return {row["id"]: row["label"] for row in answer.get("rows", ()) if row["kind"] == "Alignment"}


def _link_of(answer: Record, row: Record) -> str:
    """Return the id of the link that an edge to a row stands for, '' for any other edge."""
    if row["edge"] != "ALIGNS_TO":
        return ""
    return content_id("align", *((answer["id"], row["id"]) if row["outgoing"] else (row["id"], answer["id"])))


def _number(answer: Record, row: Record) -> str:
    """Return the far end's id, below it that of the link by which it corresponds."""
    return "\n".join(part for part in (row["id"], _link_of(answer, row)) if part)


def _content(row: Record, sentence: str = "") -> str:
    """Return the far end's label, with the sentence of the link to it; for evidence the quote, its place and the rule that took it."""
    evidence = row["evidence"]
    if evidence is None:
        label = plainly(row["label"]) if row["kind"] == "Alignment" else row["label"]
        return "\n".join([shortened(label, LONG), *([shortened(plainly(sentence), LONG)] if sentence else [])])
    place = f"{evidence['document']} {evidence['start']}–{evidence['end']}"
    why = "；".join(filter(None, (explained(evidence["rule"]), _left_out(row.get("beside")))))
    return f"“{shortened(evidence['quote'], LONG)}”\n（{place}，规则 {evidence['rule']}{'：' if why else ''}{why}）"


def _left_out(beside: Record | None) -> str:
    """Return the words of the clause that were not taken: 前文“重点突破”、后文“等关键技术”未取，至“，”止."""
    if beside is None:
        return ""
    sides = [f"{side}“{beside[key]}”" for side, key in (("前文", "before"), ("后文", "behind")) if beside[key]]
    ends = f"至“{beside['mark']}”止" if beside["mark"] else ""
    return "，".join(filter(None, ("、".join(sides) + "未取" if sides else "", ends)))


def _headline(answer: Record) -> str:
    """Return kind, id, label and the properties that have a name for people, one a line."""
    lines = [
        f"{NUMBERS.get(answer['kind'], word) if key == 'number' else word}：{_value(answer['properties'][key])}"
        for key, word in PROPERTIES.items()
        if answer["properties"].get(key) not in (None, "", [])
    ]
    lines += _reasons(answer["properties"])
    lines += [f"引用：{_citation(found)}" for found in answer.get("cites", ())]
    lines += [f"被引用：{_citation(found)}" for found in answer.get("cited_by", ())]
    return "\n".join([f"{NODE_KINDS[answer['kind']].chinese} {answer['id']} {answer['label']}", *lines])


def _reasons(properties: Record) -> list[str]:
    """Return what a link rests on, one reason a line; scores stand in --format json, where programs read them."""
    features = properties.get("features") or []
    found = [f"理由（{FAMILIES.get(family, family)}）：{plainly(sentence)}" for _, family, _, sentence, *_ in features]
    return [*found, "各项理由的得分和把握（confidence）见 --format json。"] if found else []


def _citation(found: Record) -> str:
    """Return a cited or citing document with the words that say it; one that is not at hand is 未收录."""
    words = shortened(found["evidence"]["quote"], LONG)
    return f"{found['document'] or '未收录'}（{CITATIONS.get(found['kind'], found['kind'])}：{words}）"


def _value(value: object) -> str:
    """Return a property on one line; several values are joined by 、."""
    words = "、".join(map(str, value)) if isinstance(value, list) else str(value)
    words = RELATIONS.get(words) or STATUSES.get(words) or words
    return VALUES.get(words, shortened(words, LONG))


def _footer(answer: Record) -> list[str]:
    """Say how many quotes of a text are left out of the table."""
    quotes = sum(_is_left_out(row) for row in answer["rows"])
    return [f"另有原文摘录 {quotes} 处，见 --format json。"] if quotes else []


def _is_left_out(row: Record) -> bool:
    """Tell whether the row is one of the many quotes that point to their document."""
    return row["edge"] == ALL_QUOTES and not row["outgoing"]


def _repeated(answer: Record) -> set[int]:
    """Return the places of rows that something else on the page says: a link beside the row that it leads to, a citation above the table."""
    rows = answer.get("rows", ())
    links = {_link_of(answer, row) for row in rows}
    has_citations = "cites" in answer or "cited_by" in answer
    return {
        id(row)
        for row in rows
        if (row["edge"] in ("SUBJECT", "OBJECT") and row["id"] in links)
        or (row["kind"] == "Citation" and has_citations)
    }


def view(answer: Record) -> View:
    """Return how one thing is shown."""
    sentences = _sentences(answer)
    repeated = _repeated(answer)
    columns = (
        Column("联系", _edge, 12),
        Column("类别", lambda row: NODE_KINDS[row["kind"]].chinese, 10),
        Column("编号", lambda row: _number(answer, row), 24),
        Column("内容", lambda row: _content(row, sentences.get(_link_of(answer, row), ""))),
    )
    return View(_headline, columns, _footer, lambda row: not _is_left_out(row) and id(row) not in repeated)
