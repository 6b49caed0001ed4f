"""Why: the ten key fields of the state (新一代信息技术, 新材料 …) are classes of industries; a field belongs to one by general knowledge.

In: two profiles. Out: at most one feature of family ``vocabulary``, only where one row is a bare name without directions of its own.
"""

from policygraph.graph.align.network import Network
from policygraph.graph.align.profile import Profile
from policygraph.graph.align.tags import Role
from policygraph.graph.rows import Feature
from policygraph.ingest.lexicon.fields import FieldKind

SCORE = 0.5


def names_class(left: Profile, right: Profile, network: Network) -> Feature | None:
    """Return that one row's name is the class that the other is in, or None.

    汽车芯片 / 新一代信息技术: in it. 水污染防治 / 新一代信息技术: None. 蕲艾大健康 is no bare name of a class.
    """
    if left.row.name_evidence is None or right.row.name_evidence is None:
        return None
    for inner, outer in ((left, right), (right, left)):
        bare = [tag.field for tag in outer.tags if tag.role is Role.NAME and tag.covers and not outer.row.directions]
        for high in bare:
            below = [name for name in inner.objects if network.contains(high, name)]
            if below and network.fields[high].kind is FieldKind.CATEGORY:
                sentence = f"产业分类：“{below[0]}”在“{high}”之内"
                evidence = (left.row.name_evidence,), (right.row.name_evidence,)
                return Feature("names_class", "vocabulary", SCORE, sentence, *evidence)
    return None
