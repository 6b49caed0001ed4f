"""Why: two rows of the same or nearly the same name are the first thing that a planner sees.

In: two profiles. Out: at most one feature of family ``name``: equal, equal without praise and general words, one inside the other.
"""

from policygraph.graph.align.profile import Profile
from policygraph.graph.align.words import Words
from policygraph.graph.rows import Feature

EQUAL, SAME_CORE, INSIDE = 1.0, 0.9, 0.55
MASS = 1.2  # weight of character pairs that a contained name must have: 芯片 alone is too little
CLASS = 3  # characters from which a whole name at the end of the other says what that is, however general it is


def compare_names(left: Profile, right: Profile, words: Words) -> Feature | None:
    """Return how the names agree, or None.

    智能语音 / 智能语音 is equal; 数控机床 / 高档数控机床 has the same core; 工业互联网 stands in 工业互联网安全技术及应用, and 前沿新材料 is
    called a 新材料. 先进材料 / 先进装备 have nothing in common.
    """
    if left.row.name_evidence is None or right.row.name_evidence is None or not left.name or not right.name:
        return None
    ours, theirs = left.row.name or "", right.row.name or ""
    if left.name == right.name:
        found = ("same_name", EQUAL, f"两表领域名称相同：“{ours}”")
    elif left.core == right.core:
        found = ("same_core", SAME_CORE, f"去掉修饰和通用词后名称相同：“{ours}”与“{theirs}”都是“{left.core}”")
    else:
        short, long = sorted((left.core, right.core), key=lambda core: (len(core), core))
        calls_it = long.endswith(short) and short in (left.name, right.name) and len(short) >= CLASS
        if short not in long or not (calls_it or sum(words.grams(short).values()) >= MASS):
            return None
        found = ("name_inside", INSIDE, f"一方名称包含另一方：“{ours}”与“{theirs}”都含“{short}”")
    name, score, sentence = found
    return Feature(name, "name", score, sentence, (left.row.name_evidence,), (right.row.name_evidence,))
