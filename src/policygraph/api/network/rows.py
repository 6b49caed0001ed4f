"""The two tables below the picture, for screen readers and print: the same rows and pairs, written as one string each.

In: what the picture shows, already plain text. Out: table rows as `Markup`. A template loop would escape each of some hundred
thousand cells by a call of its own; here a column is escaped at once.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from markupsafe import Markup, escape

_BORDER = "\x00"  # plain text holds no control character


def escaped(texts: Iterable[str]) -> list[str]:
    """Return each plain text escaped for HTML: ``["a<b", "光刻胶"]`` gives ``["a&lt;b", "光刻胶"]``."""
    return str(escape(_BORDER.join(texts))).split(_BORDER)


def node_rows(nodes: Sequence[Mapping[str, Any]]) -> Markup:
    """Return a row for each of `details["nodes"]`: id with a button, name, verdict, directions."""
    if not nodes:
        return Markup("")
    ids = escaped(node["id"] for node in nodes)
    names = escaped(node["name"] for node in nodes)
    verdicts = escaped(node["verdict"] for node in nodes)
    directions = escaped("、".join(quote for _, quote in node["directions"]) for node in nodes)
    return Markup(
        "\n".join(
            f'<tr><th scope="row"><button type="button" class="go" data-node="{id_}">{id_}</button></th>'
            f"<td>{name}</td><td>{verdict}</td><td>{directed}</td></tr>"
            for id_, name, verdict, directed in zip(ids, names, verdicts, directions, strict=True)
        )
    )


def link_rows(links: Sequence[Sequence[Any]], names: Mapping[str, str], words: Mapping[str, str]) -> Markup:
    """Return a row for each of `details["links"]`: both rows, relation with a button, basis, the first quote of either side."""
    if not links:
        return Markup("")
    ids = dict(zip(names, escaped(names), strict=True))
    titles = {id_: f"{ids[id_]} {name}" for id_, name in zip(names, escaped(names.values()), strict=True)}
    bases = escaped(f"{basis}，{status}" for _, _, _, status, basis, *_ in links)
    quotes = escaped(_first_quotes(ours, theirs) for *_, ours, theirs in links)
    return Markup(
        "\n".join(
            f'<tr><td>{titles[link[0]]}</td><td><button type="button" class="go" data-link="{number}"'
            f' aria-label="{ids[link[0]]}与{ids[link[1]]}：{words[link[2]]}">{words[link[2]]}</button></td>'
            f"<td>{titles[link[1]]}</td><td>{basis}</td><td>{shown}</td></tr>"
            for number, (link, basis, shown) in enumerate(zip(links, bases, quotes, strict=True))
        )
    )


def _first_quotes(ours: Sequence[Sequence[str]], theirs: Sequence[Sequence[str]]) -> str:
    """Return the first quote of either side with its place."""
    return "".join(f"“{side[0][0]}”（{side[0][1]}）" for side in (ours, theirs) if side)
