"""Why: a text names 药物制剂 by 吸入制剂, 机器人 by 人形机器人; which fields speak for a reference row is worked out here, once a row.

In: a reference row and the vocabulary (`Kinship`). Out: `Kin`: the fields that its name says, those that stand in them, those that a
joined name lists, and those beside them.
"""

import re
from functools import cache
from typing import NamedTuple

from policygraph.graph.answers.likeness import SPECIFIC, heard, words_of_links
from policygraph.graph.rows import Row
from policygraph.ingest.lexicon.kinship import Head, Kinship, squeezed

_BARS = str.maketrans(dict.fromkeys("、，,/与及和等", "|"))
_ASIDE = re.compile(r"[（(][^（）()]*[）)]")
_EXAMPLES = re.compile(r"^.*[、，].*?等(?=[^及与和、，级离])")
SHORTEST = 3  # names of two characters (辅料, 叶片) mean too much where other words stand before them


class Kin(NamedTuple):
    """Fields by preferred name: `own` the name says, `narrower` stand in them, `wider` contain them, `near` hang together with them.

    `listed` holds for each field that a direction of a joined name (A与B) is, and that hangs together with it, that direction's quote.
    """

    own: frozenset[str] = frozenset()
    narrower: frozenset[str] = frozenset()
    wider: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()
    listed: tuple[tuple[str, str], ...] = ()


def kin_of(row: Row, kinship: Kinship) -> Kin:
    """Return the fields that speak for a row; none for a name that the vocabulary does not know.

    >>> from policygraph.ingest.lexicon.kinship import load_kinship
    >>> kin = kin_of(Row("X-1", "X", 1, "医药高端制剂与绿色制药", "", None, None, None, ()), load_kinship())
    >>> sorted(kin.own), "生物医药" in kin.wider
    (['绿色制药', '药物制剂'], True)
    """
    own, is_joined = _own(row.name or "", kinship)
    if not own:
        return Kin()
    wider = frozenset(high for field in own for high in kinship.above(field))
    beside = frozenset(field for name in own | wider for field in kinship.beside[name])
    kin = Kin(own, kinship.below(own), wider, beside | _siblings(own, kinship))
    if not is_joined:
        return kin
    heads = [
        (head.field, direction.quote) for direction in row.directions for head in heads_of(direction.quote, kinship)
    ]
    found: dict[str, str] = {}
    for field, quote in heads:
        if not kinship.is_general(field) and field in kin.near | kin.wider and field not in own:
            found.setdefault(field, quote)
    return Kin(own, kin.narrower, wider, kin.near, tuple(found.items()))


def industries_of(name: str, kin: Kin, kinship: Kinship) -> tuple[str, ...]:
    """Return what the industry of a name's field is called, where the name begins with it: a text that develops 集成电路产业 leaves no
    blank for 集成电路先进工艺. 智能网联汽车 begins with no field that contains it, and 石墨烯 is a word of its own, no 石墨.

    >>> from policygraph.ingest.lexicon.kinship import load_kinship
    >>> def of(name):
    ...     row = Row("X-1", "X", 1, name, "", None, None, None, ())
    ...     return industries_of(name, kin_of(row, load_kinship()), load_kinship())
    >>> of("集成电路先进工艺"), of("智能网联汽车"), of("石墨烯")
    (('集成电路产业',), (), ())
    """
    whole = squeezed(name)
    labels = (label for field in sorted(kin.wider - kin.own) for label in kinship.labels(field))
    begun = (label for label in labels if whole.startswith(label) and len(whole) - len(label) >= len("工艺"))
    return tuple(f"{name[: len(label)]}产业" for label in begun)


@cache
def heads_of(direction: str, kinship: Kinship) -> tuple[Head, ...]:
    """Return what a direction is, by its last words and by those before each joint, general words behind them set aside.

    铝合金及其成形装备 is 轻合金 and 成形技术. 服装辅料 is no 辅料 of medicines: two characters stand for a field only where nothing stands before.
    """
    pieces = _parts(squeezed(_ASIDE.sub("", direction)))
    return tuple(head for piece in pieces if (head := _head(piece, kinship)) is not None)


def without_examples(direction: str) -> str:
    """Return a direction without what 等 ends, where another thing follows: 储氢 in 储氢、发光等功能材料 says what the materials are for.

    >>> without_examples("催化、储氢等功能材料"), without_examples("碳纤维、芳纶等及其复合材料")
    ('功能材料', '碳纤维、芳纶等及其复合材料')
    """
    return _EXAMPLES.sub("", direction)


def _parts(words: str) -> list[str]:
    """Return what stands between the joints of words (A、B及其C等); may be empty."""
    return words.replace("以及", "|").replace("及其", "|").translate(_BARS).split("|")


def is_central(direction: str, kin: Kin, kinship: Kinship) -> bool:
    """Tell whether a direction of the row belongs to what the row's name says, as far as the vocabulary knows.

    集成电路 among the uses of 石墨烯, 芯片 in 智能网联汽车: no, that is another field. 大气污染防治 in 资源循环利用: yes, and so is
    尾矿高浓度充填自动化控制, which says much beside 自动化控制.
    """
    heads = heads_of(direction, kinship)
    known = kin.own | kin.narrower | kin.wider | kin.near
    if not heads or not kin.own or any(head.field in known for head in heads):
        return True
    said = heard(_ASIDE.sub("", direction))
    beside = said.specific - {gram for head in heads for gram in heard(head.label).grams}
    return sum(said.grams.get(gram, 0.0) for gram in beside) >= SPECIFIC


def _own(name: str, kinship: Kinship) -> tuple[frozenset[str], bool]:
    """Return the fields that a name says, and whether it joins several; of a joined name what is used everywhere says none."""
    whole = _field(squeezed(name), kinship)
    if whole:
        return frozenset({whole, *_sharing_a_head(squeezed(name), kinship)}), False
    parts = [part for part in _parts(squeezed(name)) if part]
    fields = {field for part in parts if (field := _field(part, kinship))}
    return frozenset(field for field in fields if not kinship.is_general(field)), len(parts) > 1


def _sharing_a_head(name: str, kinship: Kinship) -> tuple[str, ...]:
    """Return the field that a joined name says with the head of what follows: 印刷显示 in 印刷及柔性显示."""
    parts = _parts(name)
    if len(parts) != 2:
        return ()
    found = (kinship.names.get(parts[0] + parts[1][start:]) for start in range(1, len(parts[1]) - 1))
    return tuple(field for field in found if field)[:1]


def _field(words: str, kinship: Kinship) -> str | None:
    """Return the field that is called so, with or without praise and general words."""
    return kinship.names.get(words) or kinship.names.get(words_of_links().core(words)) if words else None


def _head(piece: str, kinship: Kinship) -> Head | None:
    """Return what one piece is; general words behind it are taken away as long as no name ends there."""
    while piece:
        head = kinship.head(piece)
        if head is not None and kinship.is_general(head.field) and len(piece) > len(head.label):
            made_of = _head(piece[: -len(head.label)], kinship)  # 铝镁合金|压铸 is of 铝镁合金
            if made_of is not None:
                return made_of
        if head is not None and _stands(head.label, piece, kinship):
            return head
        piece = _without_last_tail(piece)
    return None


def _without_last_tail(piece: str) -> str:
    """Return a piece without the longest general word that ends it; '' where none does."""
    tails, longest = _tails()
    sizes = range(min(longest, len(piece) - 1), 0, -1)
    return next((piece[:-size].rstrip("的") for size in sizes if piece[-size:] in tails), "")


@cache
def _tails() -> tuple[frozenset[str], int]:
    """Return the general words that may end a direction, and the length of the longest."""
    tails = frozenset(words_of_links().tail)
    return tails, max(map(len, tails))


def _stands(label: str, piece: str, kinship: Kinship) -> bool:
    """Tell whether a name says what the piece is: long enough behind other words, and not cut out of a longer name (光电子芯片|制造)."""
    is_long = len(label) >= SHORTEST or label.isascii()
    if not is_long and words_of_links().core(piece) != label:
        return False
    return not kinship.is_inside_another(piece, len(piece) - len(label), len(piece))


def _siblings(own: frozenset[str], kinship: Kinship) -> frozenset[str]:
    """Return the fields that share with one of these what contains them, one or two steps up, classes of industries included."""
    broader = kinship.broader
    direct = {roof for field in own for roof in broader[field]}
    ours = direct.union(*(broader[roof] for roof in direct))
    under = _under(kinship)
    below = ours.union(*(under.get(roof, ()) for roof in ours))
    return frozenset(field for roof in below for field in under.get(roof, ()) if field not in own)


@cache
def _under(kinship: Kinship) -> dict[str, list[str]]:
    """Return what each field or class of industries contains directly."""
    under: dict[str, list[str]] = {}
    for field, found in kinship.broader.items():
        for roof in found:
            under.setdefault(roof, []).append(field)
    return under
