"""Writes the network page with pyvis: our own template, our own places, every script and style inside and hashed.

In: a `NetworkAnswer`. Out: the UTF-8 bytes of one HTML file without any outside request, the same for the same answer.
pyvis's own `add_edge` compares each edge with all before it, so its lists are filled here.
"""

import base64
import hashlib
import unicodedata
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import orjson

from policygraph.api.figures.marks import marks
from policygraph.api.figures.text import NAMELESS, wrapped
from policygraph.api.network.layout import STEP, placed
from policygraph.api.network.question import NetworkAnswer, NetworkLink, NetworkNode
from policygraph.api.network.rows import link_rows, node_rows
from policygraph.graph.answers.answer import Quote

_HERE = "policygraph.api.network"
_SHADES = {"已列入": "#c3d3ea", "布局薄弱": "#dfe8f4", "本表未列": "#ffffff"}
_INK, _BLUE = "#1a1a1a", "#1f3f6e"
_OPTIONS: dict[str, Any] = {
    "physics": {"enabled": False},
    "interaction": {"hover": False, "keyboard": False, "zoomSpeed": 0.6},
    "edges": {"smooth": {"enabled": True, "type": "cubicBezier", "forceDirection": "horizontal", "roundness": 0.5}},
    "nodes": {"shape": "box", "margin": 7, "font": {"face": "sans-serif", "size": 26, "color": _INK}},
}


def page(answer: NetworkAnswer) -> bytes:
    """Return the page."""
    from pyvis.network import Network

    drawn = Network(directed=True)
    places = placed(answer)
    drawn.nodes = [
        *(_heading(layer.list, layer.name, answer, places) for layer in answer.layers),
        *(_vis_node(node, places[node.id]) for node in answer.nodes),
    ]
    drawn.edges = [_vis_edge(number, link) for number, link in enumerate(answer.links)]
    drawn.options = _OPTIONS
    drawn.path = "network.html"
    drawn.templateEnv = _environment(answer)
    html: str = drawn.generate_html()
    return html.encode()


def policy() -> str:
    """Return the page's content security policy; the web face sends the same as a header."""
    scripts = " ".join(map(_hash, (library(), own("network.js"))))
    return (
        f"default-src 'none'; script-src {scripts}; style-src {_hash(own('network.css'))}; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


@cache
def library() -> str:
    """Return the script of vis-network that pyvis ships."""
    folder = Path(str(files("pyvis"))) / "templates" / "lib" / "vis-9.1.2"
    return (folder / "vis-network.min.js").read_text("utf-8").strip()


@cache
def own(name: str) -> str:
    """Return a file of ours."""
    return (files(_HERE) / "template" / name).read_text("utf-8").strip()


def _hash(content: str) -> str:
    """Return the source expression that allows exactly this inline text."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"


def _environment(answer: NetworkAnswer) -> Any:
    """Return the environment of our template; everything is escaped, our own scripts and the data are marked as safe."""
    from jinja2 import Environment, PackageLoader, StrictUndefined
    from markupsafe import Markup

    environment = Environment(
        loader=PackageLoader(_HERE, "template"), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    names = {node.id: _plain(node.name or NAMELESS) for node in answer.nodes}
    words = {kind: mark.word for kind, mark in marks().items()}
    nodes, links = [_node_detail(node, names[node.id]) for node in answer.nodes], _link_details(answer)
    environment.filters["script_json"] = lambda value: Markup(_script_json(value))
    environment.filters["plain"] = _plain
    environment.globals.update(
        answer=answer,
        words=words,
        drawn_kinds={link.kind for link in answer.links},
        policy=Markup(policy()),
        library=Markup(library()),
        script=Markup(own("network.js")),
        style=Markup(own("network.css")),
        details={"nodes": nodes, "links": links},
        node_rows=node_rows(nodes),
        link_rows=link_rows(links, names, words),
    )
    return environment


def _script_json(value: Any) -> str:
    """Return JSON that can stand in a script element: no ``<``, ``>``, ``&`` and no line separator in it."""
    text = orjson.dumps(value).decode()
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text


def _plain(text: str) -> str:
    """Return the text on one line without control characters: ``光\\x00刻\\n胶`` gives ``光刻胶``."""
    if text.isprintable():  # no control character: nearly every text
        return text
    return "".join(character for character in text if unicodedata.category(character)[0] != "C")


def _heading(list_id: str, name: str, answer: NetworkAnswer, places: Mapping[str, tuple[int, int]]) -> dict[str, Any]:
    """Return the name of a column, above its first row."""
    column = [places[node.id] for node in answer.nodes if node.list == list_id] or [(0, 0)]
    return {
        "id": f"list:{list_id}", "label": wrapped(_plain(name), 14, 2), "shape": "text",
        "x": column[0][0], "y": min(y for _, y in column) - STEP, "font": {"size": 32},
    }  # fmt: skip


def _vis_node(node: NetworkNode, place: tuple[int, int]) -> dict[str, Any]:
    """Return a row as vis-network draws it."""
    shade = next((colour for begins, colour in _SHADES.items() if node.verdict.startswith(begins)), "#f4f6f9")
    label = wrapped(f"{node.id.rpartition('-')[2]} {_plain(node.name or NAMELESS)}", 17, 2)
    return {
        "id": node.id, "label": label, "x": place[0], "y": place[1],
        "color": {"background": shade, "border": _BLUE, "highlight": {"background": "#ffe9a8", "border": _INK}},
    }  # fmt: skip


@cache
def _edge_style(kind: str) -> dict[str, Any]:
    """Return how a kind of pair is drawn: width and dashes say the relation, also in grey."""
    mark = marks()[kind]
    dashes: Any = [round(6 * part) for part in mark.dash] or False
    return {"width": 1.6 * mark.width, "dashes": dashes, "color": {"color": _BLUE, "highlight": "#b35900"}}


def _vis_edge(number: int, link: NetworkLink) -> dict[str, Any]:
    """Return a pair as vis-network draws it."""
    return {"id": number, "from": link.object, "to": link.subject, **_edge_style(link.kind)}


def _node_detail(node: NetworkNode, name: str) -> dict[str, Any]:
    """Return what the evidence panel says of a row."""
    directions = [[id_, _plain(quote)] for id_, quote in node.directions]
    return {"id": node.id, "directions": directions, "name": name, "list": node.list, "verdict": node.verdict}


def _link_details(answer: NetworkAnswer) -> list[list[Any]]:
    """Return what the evidence panel says of each pair."""
    titles = {id_: _plain(f"《{title}》") for id_, title in answer.titles.items()}
    return [
        [link.subject, link.object, link.kind, link.status, link.basis, _plain(link.sentence),
         [_quote(quote, titles) for quote in link.ours], [_quote(quote, titles) for quote in link.theirs]]
        for link in answer.links
    ]  # fmt: skip


def _quote(quote: Quote, titles: Mapping[str, str]) -> list[str]:
    """Return a quote and its place: ``["传感器", "《…工作指南》附件"]``."""
    return [_plain(quote.quote), f"{titles.get(quote.document, quote.document)}{quote.section or ''}"]
