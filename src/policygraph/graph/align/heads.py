"""Why: 高性能轴承钢 and 轴承钢技术 are one technology in other words; this gives what they share.

In: the normal form of a direction. Out: its head, '' where nothing but general words is left.
"""

from functools import cache

from policygraph.graph.align.features.names import MASS
from policygraph.graph.align.squeeze import squeeze
from policygraph.graph.align.words import Words, load_words


def head_of(normal: str) -> str:
    """Return the direction without praise before it and general words behind it, '' where these say more than the head.

    轻量化材料设计开发 and 轻量化集成工艺技术 share only a beginning: no head.

    >>> head_of("高性能轴承钢"), head_of("轴承钢技术"), head_of("高端芯片"), head_of("关键技术")
    ('轴承钢', '轴承钢', '', '')
    >>> head_of("轻量化材料设计开发"), head_of("光伏检测"), head_of("基于新原理的传感器")
    ('', '', '传感器')
    """
    words = _words()
    text = squeeze(normal).text
    head = words.core(text)
    tail = text.partition(head)[2]
    says_enough = len(tail) <= len(head) and words.facet_of(text) is None
    return head if says_enough and sum(words.grams(head).values()) >= MASS else ""


@cache
def _words() -> Words:
    """Return the shipped words, loaded once a process."""
    return load_words()
