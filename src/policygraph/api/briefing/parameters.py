"""The parameters of a briefing as they stand in a docx, so that `verify` can ask the same questions again."""

import json

from policygraph.api.briefing.material import Asked
from policygraph.api.briefing.model import Briefing
from policygraph.api.errors import FaceError

FORMAT = 1
_MARK = "policygraph:"


class NotABriefing(FaceError):
    """A file that `policygraph briefing` did not write."""


def written(briefing: Briefing) -> str:
    """Return the parameters as one line of text."""
    asked = briefing.asked
    found = {
        "format": FORMAT,
        "list": asked.list,
        "reference": asked.reference,
        "as_of": asked.as_of,
        "domains": list(asked.domains),
        "digest": briefing.digest,
    }
    return _MARK + json.dumps(found, ensure_ascii=False, separators=(",", ":"))


def read(text: str) -> tuple[Asked, str]:
    """Return what was asked and the digest; raises `NotABriefing`."""
    try:
        mark, _, rest = text.partition(_MARK)
        found = json.loads(rest)
        if mark or found["format"] != FORMAT:
            raise NotABriefing("这份文档由另一版本的程序生成，参数格式不同。请用 policygraph briefing 重新生成。")
        asked = Asked(found["list"], found["reference"], found["as_of"], tuple(found["domains"]))
        return asked, str(found["digest"])
    except (ValueError, KeyError, TypeError) as error:
        raise NotABriefing(
            "文档属性中没有比对参数：这不是 policygraph briefing 生成的简报，或者属性被清除。请核对文件。"
        ) from error
