"""Reads facts.toml: what is known of one centre, keyed by the subjects of the conditions, without a default for anything.

A fact that can't be used is left out with a message; the others are checked all the same.
"""

import re
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

Value = Decimal | bool | str
_FAULTS = {  # how tomllib's messages begin, and what they mean for who wrote the file
    "Invalid value": "（等号后没有值，或文字没有加英文引号）",
    "Expected '='": "（只有项目名，缺少等号和值）",
    "Cannot overwrite a value": "（同一项目写了两次）",
}
_AT = re.compile(r"at line (\d+), column (\d+)")


class BadFacts(Exception):
    """A facts file that can't be used; the message says file, line and column, and what to do, in Chinese."""

    exit_code = 2


@dataclass(frozen=True, slots=True)
class CentreFacts:
    """One centre: its name, its domain (a row id, if given) and what is known, by subject; `places` says where each of them is written.

    `faults` are the Chinese messages on what was left out.
    """

    name: str
    domain: str | None
    facts: Mapping[str, Value]
    places: Mapping[str, str] = field(default_factory=dict)
    faults: tuple[str, ...] = ()


def read_facts(name: str, text: str, numeric: Collection[str], others: Collection[str]) -> CentreFacts:
    """Return the facts of a file; `numeric` are the subjects that take a number, `others` those that take true, false or words.

    A domain that is no text and facts that are no section are left out too. Raises `BadFacts` where the file as a whole can't be read:
    no TOML, no name.

    >>> read_facts("f.toml", 'name = "甲中心"\\n[facts]\\n"研发费用占比" = 32.5\\n', ["研发费用占比"], []).facts
    {'研发费用占比': Decimal('32.5')}
    >>> read_facts("f.toml", 'name = "甲中心"\\n[facts]\\n"研发费用占比" = "较高"\\n', ["研发费用占比"], []).faults
    ('f.toml 第3行第12列：“研发费用占比”应填数字，现为文字“较高”。请改填数字，如 30。',)
    """
    try:
        data = tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        where = " ".join((name, *("第{}行第{}列".format(*place) for place in _AT.findall(str(error)))))
        said = next((words for begun, words in _FAULTS.items() if str(error).startswith(begun)), "")
        raise BadFacts(
            f"{where}：不是有效的TOML{said}。请检查引号、等号和方括号；中文项目名和文字要加英文引号。"
        ) from error
    faults = [
        f"{_place(name, text, key)}：不认识的字段“{key}”。可用的字段：name（名称）、domain（领域）、[facts]（事实）。"
        for key in data
        if key not in ("name", "domain", "facts")
    ]
    centre, domain, given = data.get("name"), data.get("domain"), data.get("facts", {})
    if centre is None:
        raise BadFacts(f'{name} 第1行第1列：缺少名称。请在第一行写 name = "某创新中心"。')
    if not isinstance(centre, str) or not centre.strip():
        raise BadFacts(f'{_place(name, text, "name", after_equals=True)}：name 应填中心名称，如 "某创新中心"。')
    if domain is not None and not (isinstance(domain, str) and domain.strip()):
        faults.append(f'{_place(name, text, "domain", after_equals=True)}：domain 应填清单行号，如 "JS2023-05"。')
        domain = None
    if not isinstance(given, dict):
        faults.append(f"{_place(name, text, 'facts')}：facts 应写成 [facts] 一节，每行一项。")
        given = {}
    facts: dict[str, Value] = {}
    for key, value in given.items():
        try:
            facts[key] = _value(name, text, key, value, numeric, others)
        except BadFacts as fault:
            faults.append(str(fault))
    places = {key: _place(name, text, key, after_equals=True) for key in (*facts, "domain")}
    return CentreFacts(centre.strip(), domain.strip() if domain else None, facts, places, tuple(faults))


LARGEST = Decimal("1e30")  # a figure beyond is a slip, and what it lacks or exceeds can not be told


def _value(name: str, text: str, key: str, value: object, numeric: Collection[str], others: Collection[str]) -> Value:
    """Return a fact as a number, a yes or no, or words; anything else is an error with its place."""
    where = _place(name, text, key, after_equals=True)
    if key in ("name", "domain"):
        raise BadFacts(f"{_place(name, text, key)}：{key} 不是事实。请移到 [facts] 一行之前。")
    if key not in numeric and key not in others:
        known = "、".join([*numeric, *others])
        raise BadFacts(f"{_place(name, text, key)}：条件中没有“{key}”。可填的项目：{known}。")
    if isinstance(value, bool):
        if key in numeric and key not in others:
            raise BadFacts(f"{where}：“{key}”应填数字，现为{'true' if value else 'false'}。请改填数字，如 30。")
        return value
    if isinstance(value, (int, Decimal)):
        number = _number(value)
        if number is None:
            raise BadFacts(f"{where}：“{key}”的数字无法使用。请改填普通数字，如 30。")
        if number < 0:
            raise BadFacts(f"{where}：“{key}”不能是负数，现为{value}。请改填0或正数，如 30。")
        return number
    if isinstance(value, str):
        if key in numeric and key not in others:
            raise BadFacts(f"{where}：“{key}”应填数字，现为文字“{value}”。请改填数字，如 30。")
        return value
    raise BadFacts(f"{where}：“{key}”的值无法识别。请填数字、true、false 或一句话。")


def _number(value: int | Decimal) -> Decimal | None:
    """Return the number, or None for nan, inf and what no count or sum of money reaches (1e9999999)."""
    try:
        number = Decimal(value)
    except InvalidOperation:
        return None
    return number if number.is_finite() and -LARGEST <= number <= LARGEST else None


def _place(name: str, text: str, key: str, after_equals: bool = False) -> str:
    """Return ``file 第n行第m列`` of a key, or of its value."""
    for number, line in enumerate(text.splitlines(), 1):
        at = line.find(key)
        if at >= 0 and not line[:at].strip(" \t\"'["):
            equals = line.find("=", at)
            value = equals + 1 + len(line[equals + 1 :]) - len(line[equals + 1 :].lstrip())
            return f"{name} 第{number}行第{(value if after_equals and equals >= 0 else at) + 1}列"
    return name
