"""Says in Chinese what pydantic found wrong with a parameter or a body. In: one of its errors. Out: a short phrase."""

from collections.abc import Mapping
from typing import Any

WORDS: Mapping[str, str] = {
    "missing": "缺少这一项",
    "json_invalid": "不是有效的 JSON",
    "int_parsing": "应为整数",
    "int_type": "应为整数",
    "bool_parsing": "应为 true 或 false",
    "bool_type": "应为 true 或 false",
    "string_type": "应为文字",
    "string_too_short": "至少要有 {min_length} 个字",
    "string_too_long": "最多 {max_length} 个字",
    "string_pattern_mismatch": "写法不符合要求（{pattern}）",
    "greater_than_equal": "不能小于 {ge}",
    "less_than_equal": "不能大于 {le}",
    "date_from_datetime_parsing": "应为日期，写作 2026-01-01",
    "date_parsing": "应为日期，写作 2026-01-01",
    "date_type": "应为日期，写作 2026-01-01",
    "date_from_datetime_inexact": "应为日期，写作 2026-01-01",
    "enum": "应为 {expected} 之一",
    "literal_error": "应为 {expected} 之一",
    "too_long": "最多 {max_length} 项",
    "too_short": "至少 {min_length} 项",
    "extra_forbidden": "不认识这一项",
    "model_attributes_type": "应为一个 JSON 对象",
    "model_type": "应为一个 JSON 对象",
    "dict_type": "应为一个 JSON 对象",
    "list_type": "应为数组",
    "float_parsing": "应为数字",
    "decimal_parsing": "应为数字",
}


def said(error: Mapping[str, Any]) -> str:
    """Return one error in Chinese; one that has no wording here is named by its code.

    >>> said({"type": "string_too_long", "ctx": {"max_length": 64}}), said({"type": "odd_thing"})
    ('最多 64 个字', '不符合要求（odd_thing）')
    >>> said({"type": "enum", "ctx": {"expected": "'exact', 'close' or 'broad'"}})
    "应为 'exact'、'close'、'broad' 之一"
    """
    kind = str(error["type"])
    if kind == "value_error":
        return str(error.get("ctx", {}).get("error", "不符合要求"))
    context = dict(error.get("ctx", {}))
    if "expected" in context:  # 'exact', 'close' or 'broad'
        context["expected"] = str(context["expected"]).replace(" or ", "、").replace(", ", "、")
    return WORDS.get(kind, f"不符合要求（{kind}）").format_map(context)
