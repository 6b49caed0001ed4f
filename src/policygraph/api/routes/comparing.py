"""The answers about two lists: /overlap, /gaps, /upgradable, /three-way, /search-records, /open-facts."""

from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import Response

from policygraph.api.routes.documented import Tag, documented
from policygraph.api.routes.params import (
    LIST,
    REFERENCE,
    Day,
    ListId,
    Lists,
    RecordId,
    ReferenceId,
)
from policygraph.api.routes.reply import answered
from policygraph.api.services import comparing, reviewing

router = APIRouter()
SIDES = list(comparing.SIDES)


def _overlap() -> Any:
    """Return the type of the answer."""
    from policygraph.graph.answers.overlap import OverlapAnswer

    return OverlapAnswer


def _gaps() -> Any:
    """Return the type of the answer."""
    from policygraph.graph.answers.answer import Answer
    from policygraph.graph.answers.gaps import GapRow

    return Answer[GapRow]


def _upgradable() -> Any:
    """Return the type of the answer."""
    from policygraph.graph.answers.upgradable import UpgradableAnswer

    return UpgradableAnswer


def _three_way() -> Any:
    """Return the type of the answer."""
    from policygraph.graph.answers.answer import Answer
    from policygraph.graph.answers.three_way import ThreeWayRow

    return Answer[ThreeWayRow]


def _search_record() -> Any:
    """Return the type of the answer."""
    from policygraph.graph.answers.search import SearchRecord

    return SearchRecord


def _open_facts() -> Any:
    """Return the type of the answer."""
    from policygraph.graph.answers.answer import Answer

    return Answer[comparing.OpenFact]


def _lineage() -> Any:
    """Return the type of the answer."""
    from policygraph.graph.answers.answer import Answer

    return Answer[reviewing.LineageRow]


@router.get(
    "/api/v1/overlap",
    **documented(
        "overlap", Tag.ANSWERS, "两张清单怎么对应",
        "逐对列出有联系的领域：关系、依据、一句话说明和两侧原文；`subjects`、`objects` 是矩阵的行与列（没有联系的也在内）。",
        _overlap,
    ),
)  # fmt: skip
def overlap(
    request: Request, list_id: ListId = LIST, reference: ReferenceId = REFERENCE, as_of: Day = None
) -> Response:
    """Answer the overlap of two lists."""
    return answered(request, lambda ask, day: ask.ask(comparing.overlap, list_id, reference, day), as_of)


@router.get(
    "/api/v1/gaps",
    **documented(
        "gaps", Tag.ANSWERS, "布局空白和薄弱环节在哪里",
        "对照清单的每个领域一个布局判断，附理由、对应与未对应的技术方向、原文；布局空白另有检索说明。这是清单比对，不是产业诊断。",
        _gaps,
    ),
)  # fmt: skip
def gaps(request: Request, list_id: ListId = LIST, reference: ReferenceId = REFERENCE, as_of: Day = None) -> Response:
    """Answer the gaps of a list."""
    return answered(request, lambda ask, day: ask.ask(comparing.gaps, list_id, reference, day), as_of)


@router.get(
    "/api/v1/upgradable",
    **documented(
        "upgradable", Tag.ANSWERS, "哪些领域符合国家布局（条件一初筛）",
        "逐个领域初筛是否符合国家布局，列出已知的国家中心（日期、来源、等级）、层次和待核事项。只筛条件一，不作升级结论。",
        _upgradable,
    ),
)  # fmt: skip
def upgradable(
    request: Request, list_id: ListId = LIST, reference: ReferenceId = REFERENCE, as_of: Day = None
) -> Response:
    """Answer the screening of a list."""
    return answered(request, lambda ask, day: ask.ask(comparing.upgradable, list_id, reference, day), as_of)


@router.get(
    "/api/v1/three-way",
    **documented(
        "three_way", Tag.ANSWERS, "三方对照表",
        "对照清单的每一行：各方清单的判断与理由、已知的国家中心、其他文本中的部署，附原文。",
        _three_way,
    ),
)  # fmt: skip
def three_way(
    request: Request, lists: Lists = SIDES, reference: ReferenceId = REFERENCE, as_of: Day = None
) -> Response:
    """Answer the table of several lists against one."""
    return answered(request, lambda ask, day: ask.ask(comparing.three_way, tuple(lists), reference, day), as_of)


@router.get(
    "/api/v1/search-records/{row}",
    **documented(
        "search_record", Tag.ANSWERS, "布局空白的检索说明",
        "判为布局空白的领域：查了哪些词、哪些文本、多少字，最接近的三处原文，以及什么材料会推翻这一判断。不是空白的领域没有检索说明（404）。",
        _search_record,
    ),
)  # fmt: skip
def search_record(
    request: Request, row: RecordId, list_id: ListId = LIST, reference: ReferenceId = REFERENCE, as_of: Day = None
) -> Response:
    """Answer what was searched for a row that nothing was found for."""
    return answered(request, lambda ask, day: ask.ask(comparing.search_record, list_id, reference, row, day), as_of)


@router.get(
    "/api/v1/open-facts",
    **documented(
        "open_facts", Tag.ANSWERS, "还要核实什么、找谁核实", "条件一初筛背后的全部待核事项，逐条写明向哪个单位核实。",
        _open_facts,
    ),
)  # fmt: skip
def open_facts(
    request: Request, list_id: ListId = LIST, reference: ReferenceId = REFERENCE, as_of: Day = None
) -> Response:
    """Answer what is still to be verified."""
    return answered(request, lambda ask, day: ask.ask(reviewing.facts_to_verify, list_id, reference, day), as_of)


@router.get(
    "/api/v1/lineage",
    **documented(
        "lineages", Tag.ANSWERS, "各领域的文字从哪里来",
        "本方清单的每个领域：沿用、改写、同名异义或新设，列出与对照清单相同的、新增的、略去的文字。", _lineage,
    ),
)  # fmt: skip
def lineages(
    request: Request, list_id: ListId = LIST, reference: ReferenceId = REFERENCE, as_of: Day = None
) -> Response:
    """Trace the wording of all domains of a list."""
    return answered(request, lambda ask, day: ask.ask(reviewing.lineage, list_id, reference, day), as_of)
