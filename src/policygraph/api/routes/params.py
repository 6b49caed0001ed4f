"""The parameters that many operations share, each declared once, with its Chinese description and an example."""

from datetime import date
from typing import Annotated

from fastapi import Path, Query

MAX_LIMIT, LIMIT = 200, 50
ID_LENGTH = 256
LIST, REFERENCE = "JS2023", "CN2017"

ListId = Annotated[
    str,
    Query(alias="list", min_length=1, max_length=ID_LENGTH, description="本方清单的编号", examples=["JS2023"]),
]
ReferenceId = Annotated[
    str, Query(min_length=1, max_length=ID_LENGTH, description="对照清单的编号", examples=["CN2017"])
]
Lists = Annotated[
    list[str],
    Query(
        alias="list", min_length=1, max_length=6, description="各方清单的编号，可重复", examples=[["JS2023", "ZJ2021"]]
    ),
]
Day = Annotated[
    date | None,
    Query(description="按哪天判断文件是否有效（如 2026-01-01），默认今天", examples=["2026-01-01"]),
]
Limit = Annotated[int, Query(ge=1, le=MAX_LIMIT, description="每页最多多少条", examples=[LIMIT])]
Cursor = Annotated[
    str | None,
    Query(min_length=1, max_length=128, description="翻页标记：上一页回答中的 next；第一页不填"),
]
RecordId = Annotated[str, Path(min_length=1, max_length=ID_LENGTH, description="编号")]
