"""The parameters that many operations share, each declared once, with its Chinese description and an example."""

import re
from datetime import date
from typing import Annotated

from fastapi import Path, Query
from pydantic import BeforeValidator

MAX_LIMIT, LIMIT = 200, 50
ID_LENGTH = 256
VISIBLE = r"[^\s\u0000-\u0020\u007f-\u00a0]"  # at least one character that can be seen
LIST, REFERENCE = "JS2023", "CN2017"

WRITTEN = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def written_date(value: object) -> object:
    """Let only dates as people write them through: 2026-01-01, and not a number of seconds such as 0."""
    if isinstance(value, str) and not WRITTEN.fullmatch(value):
        raise ValueError("应为日期，写作 2026-01-01")
    return value


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
    BeforeValidator(written_date),
    Query(description="按哪天判断文件是否有效（如 2026-01-01），默认今天", examples=["2026-01-01"]),
]
Limit = Annotated[int, Query(ge=1, le=MAX_LIMIT, description="每页最多多少条", examples=[LIMIT])]
Cursor = Annotated[
    str | None,
    Query(pattern="^[A-Za-z0-9_-]{20,64}$", description="翻页标记：上一页回答中的 next；第一页不填"),
]
RecordId = Annotated[str, Path(min_length=1, max_length=ID_LENGTH, description="编号")]
