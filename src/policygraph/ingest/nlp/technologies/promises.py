"""Why: a row of a list also promises results and buildings; some of them name directions all the same.

In: the words of an object. Out: the result behind things that are listed (提升钠离子、半固态等新体系电池的性能), and whether what is built is
software (建设语音云服务平台); the result of one thing is a mere goal, and a centre that is built is an organisation.
"""

import re

from policygraph.ingest.nlp.technologies.lexemes import ends, pattern
from policygraph.ingest.nlp.technologies.trim import COLLECTIVE
from policygraph.ingest.structure.reading import Role

RESULT = re.compile("(?:在[^，；。]{2,40}等?方面的?|的)(?:综合)?性能$")
SOFTWARE = re.compile(pattern("edges", "digital") + "[^、，和与及]{0,4}平台$")


def result_of_list(words: str, role: Role) -> str:
    """Return the result that a row promises of things that it lists; of one thing it is a mere goal, as is any 国产化率.

    >>> result_of_list("钠离子、半固态等新体系电池的综合性能", Role.BODY), result_of_list("电机、电控等部件在寿命等方面性能", Role.BODY)
    ('的综合性能', '在寿命等方面性能')
    >>> result_of_list("柔性器件在寿命、亮度等方面性能", Role.BODY), result_of_list("芯片、器件等部件的国产化率", Role.BODY)
    ('', '')
    """
    found = RESULT.search(words) if role is Role.BODY and words.endswith("性能") else None
    if found is None:
        return ""
    things = words[: found.start()]
    listed = "、" in things and COLLECTIVE.search(things) is not None
    return found[0] if listed and ends(things, "head", "generic") else ""


def names_software(words: str) -> bool:
    """Tell whether what is built is a platform of software, no organisation: 建设语音云服务平台; not 检测认证平台.

    >>> names_software("语音云交互服务平台"), names_software("云装备检测认证平台"), names_software("大数据公共服务平台")
    (True, False, False)
    """
    return bool(SOFTWARE.search(words)) and ends(words, "organisation") in ("", "服务平台")
