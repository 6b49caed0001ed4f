"""Names what differs between a sentence or row as it stands in a document and as the graph has it."""

import re
from difflib import SequenceMatcher

_FACT = re.compile(r"“[^“”]+”|[A-Z]{2,}\d{4}[A-Z]?-\d+|\d+(?:\.\d+)?")
_AROUND = 4  # characters shown on either side of a change
_LONGEST, _SENTENCE = 60, 8  # characters that a change may have, and from which on an addition stands for itself


def difference(ours: str, theirs: str) -> str:
    """Name the numbers, ids and quotes that only one of two texts has; where none differs, the words that do.

    >>> difference("整体对应3个：“传感器”。", "整体对应2个：“机器人”。")
    '文档多出：3、“传感器”；图库应为：2、“机器人”'
    >>> difference("需论证2个：特高压输变电设备、智慧微电网。", "需论证2个：特高压输变电设备、智能微电网。")
    '文档写作“设备、智慧微电网。”，图库应为“设备、智能微电网。”'
    >>> difference("线索作为依据。", "线索不作为依据。")
    '文档写作“线索作为依据”，图库应为“线索不作为依据”'
    """
    here, there = _FACT.findall(ours), _FACT.findall(theirs)
    more, less = [fact for fact in here if fact not in there], [fact for fact in there if fact not in here]
    if not more and not less:
        return _changed(ours, theirs)
    parts = (("文档多出：", more), ("图库应为：", less))
    return "；".join(head + "、".join(dict.fromkeys(facts)) for head, facts in parts if facts)


def _changed(ours: str, theirs: str) -> str:
    """Return the stretch that differs in both texts, the whole right text where the stretch is long or all of it."""
    if not theirs:
        return ""
    blocks = [
        block for block in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes() if block[0] != "equal"
    ]
    if not blocks:
        return ""
    (_, i, _, k, _), (_, _, j, _, m) = blocks[0], blocks[-1]
    if m == k and j - i >= _SENTENCE:
        return f"文档多出“{ours[i:j]}”"
    if max(j - i, m - k) > _LONGEST:
        return f"图库应为：{theirs}"
    before, after = min(i, k, _AROUND), min(len(ours) - j, len(theirs) - m, _AROUND)
    return f"文档写作“{ours[i - before : j + after]}”，图库应为“{theirs[k - before : m + after]}”"
