"""The answers about two lists: /overlap, /gaps, /upgradable, /three-way, /open-facts, /lineage, /search-records."""

from fastapi import APIRouter

from policygraph.api.routes import types
from policygraph.api.routes.asking import about_row, about_several, about_two
from policygraph.api.routes.documented import Tag, documented
from policygraph.api.services import comparing, records, reviewing

router = APIRouter()

about_two(
    router, "/api/v1/overlap", comparing.overlap,
    documented(
        "overlap", Tag.ANSWERS, "两张清单怎么对应",
        "逐对列出有联系的领域：关系、依据、一句话说明和两侧原文；`subjects`、`objects` 是矩阵的行与列（没有联系的也在内）。",
        types.one("graph.answers.overlap", "OverlapAnswer"),
    ),
)  # fmt: skip
about_two(
    router, "/api/v1/gaps", comparing.gaps,
    documented(
        "gaps", Tag.ANSWERS, "布局空白和薄弱环节在哪里",
        "对照清单的每个领域一个布局判断，附理由、对应与未对应的技术方向、原文；布局空白另有检索说明。这是清单比对，不是产业诊断。",
        types.answer("graph.answers.gaps", "GapRow"),
    ),
)  # fmt: skip
about_two(
    router, "/api/v1/upgradable", comparing.upgradable,
    documented(
        "upgradable", Tag.ANSWERS, "哪些领域符合国家布局（条件一初筛）",
        "逐个领域初筛是否符合国家布局，列出已知的国家中心（日期、来源、等级）、层次和待核事项。只筛条件一，不作升级结论。",
        types.one("graph.answers.upgradable", "UpgradableAnswer"),
    ),
)  # fmt: skip
about_several(
    router, "/api/v1/three-way", comparing.three_way,
    documented(
        "three_way", Tag.ANSWERS, "三方对照表",
        "对照清单的每一行：各方清单的判断与理由、已知的国家中心、其他文本中的部署，附原文。",
        types.answer("graph.answers.three_way", "ThreeWayRow"),
    ),
)  # fmt: skip
about_two(
    router, "/api/v1/open-facts", reviewing.facts_to_verify,
    documented(
        "open_facts", Tag.ANSWERS, "还要核实什么、找谁核实", "条件一初筛背后的全部待核事项，逐条写明向哪个单位核实。",
        types.answer("api.services.comparing", "OpenFact"),
    ),
)  # fmt: skip
about_two(
    router, "/api/v1/lineage", reviewing.lineage,
    documented(
        "lineages", Tag.ANSWERS, "各领域的文字从哪里来",
        "本方清单的每个领域：沿用、改写、同名异义或新设，列出与对照清单相同的、新增的、略去的文字。",
        types.answer("api.services.reviewing", "LineageRow"),
    ),
)  # fmt: skip
about_row(
    router, "/api/v1/search-records/{row}", comparing.search_record,
    documented(
        "search_record", Tag.ANSWERS, "布局空白的检索说明",
        "判为布局空白的领域：查了哪些词、哪些文本、多少字，最接近的三处原文，以及什么材料会推翻这一判断。不是空白的领域没有检索说明（404）。",
        types.one("graph.answers.search", "SearchRecord"),
    ),
)  # fmt: skip
about_row(
    router, "/api/v1/search-records/{row}/recheck", records.recheck_row,
    documented(
        "recheck", Tag.ANSWERS, "重新检索一遍",
        "从 data/raw 重读有关文本，按检索说明中的词再查一遍：`holds` 说明结果是否仍与记录一致，`differences` 逐条写明不一致之处。不缓存。",
        types.one("api.services.records", "Recheck"), cached=False,
    ),
    kept=False,
)  # fmt: skip
