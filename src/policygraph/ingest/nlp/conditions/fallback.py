"""Why: a guide that nobody has seen demands things that no vocabulary lists; then the printed words name the subject.

In: a clause that says 应, 须 …, or a number without a known subject. Out: the noun phrase that is demanded.
"""

import re

from policygraph.ingest.nlp.conditions.context import TABLE
from policygraph.ingest.nlp.tsv import words_of

_VERB = re.compile("|".join(map(re.escape, words_of(TABLE, "verb"))))
_TRIM = re.compile(
    r"^(?:其中|其|并|且|和|及|与|的|了|在|于|由|按|以|每年|年度|近[一二三四五\d]+年|应当?|须|有|具有|具备|拥有|累计|合计|总计|总数|数量)+"
)
_TAIL = re.compile(r"(?:等|的|应|须|当|原则上|一般|数量|总数|总计|合计|累计|比例|率?(?:应|须))+$")
_ADVERBIAL = re.compile(r"围绕|按照|根据|依照|结合|通过|针对|对照|于20\d\d")
_OWNER = re.compile(rf"^.*(?:{'|'.join(map(re.escape, words_of(TABLE, 'object')))})的?")
_VERB_AT_END = re.compile(rf"(?:{_VERB.pattern})(?:了|过)?$")
_LONGEST = 16


def subject_before(text: str, start: int, end: int) -> str | None:
    """Return the noun phrase that ends right before a comparator.

    >>> subject_before("中试基地数量应", 0, 7), subject_before("其中", 0, 2)
    ('中试基地', None)
    """
    phrase = _OWNER.sub("", text[start:end].strip(" ，："))
    for _ in range(3):
        phrase = _VERB_AT_END.sub("", _TAIL.sub("", _TRIM.sub("", phrase)))
    phrase = phrase.rsplit("的", 1)[-1] if len(phrase) > _LONGEST else phrase
    return phrase[-_LONGEST:] if len(phrase) >= 2 else None


def subject_after(text: str, start: int, end: int) -> str | None:
    """Return the noun phrase that follows a number: at least 3 of what.

    >>> subject_after("条以上中试线", 3, 6)
    '中试线'
    """
    phrase = re.split(r"[，、；（]|开展|进行|共同", text[start:end].strip(" 的"))[0].removesuffix("等")
    phrase = phrase.rsplit("的", 1)[-1]
    return phrase[:_LONGEST] if len(phrase) >= 2 else None


def subject_of_demand(text: str, start: int, end: int) -> str | None:
    """Return the object of the verb that follows 应, or the words after it where no verb is known.

    >>> subject_of_demand("应配备满足研发需要的中试场地", 1, 14)
    '中试场地'
    >>> subject_of_demand("应按照要求", 1, 5) is None
    True
    """
    if _ADVERBIAL.match(text, start, end):
        return None
    verb = _VERB.search(text, start, min(end, start + 14))
    phrase = text[verb.end() if verb else start : end].strip(" “”，")
    phrase = _TAIL.sub("", phrase)
    if len(phrase) > 6 and "的" in phrase:
        tail = phrase.rsplit("的", 1)[-1]
        phrase = tail if len(tail) >= 2 else phrase
    phrase = phrase[:_LONGEST] if verb else phrase[-_LONGEST:]
    return phrase if len(phrase) >= 2 else None
