"""关系图: the lists, their links and their directions as a picture one can explore, for any two lists or around one row.

In: both lists of the address, and a row or technology to look around (`around`). Out: `NetworkPage`; the picture itself, a page of its
own with its own policy, stands in a frame and can be saved as one file.
"""

from dataclasses import dataclass
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from policygraph.api.errors import UnknownRecord
from policygraph.api.network.question import NetworkAnswer, around, network
from policygraph.api.pages.call import Call
from policygraph.api.pages.frame import Basis, Frame
from policygraph.api.pages.page import answered, page

FRAMED = (("X-Frame-Options", "SAMEORIGIN"), ("Cache-Control", "no-cache"))


@dataclass(frozen=True, slots=True)
class NetworkPage:
    """The frame around the picture: its address, the rows that one can look around, how much is drawn."""

    frame: Frame
    picture: str
    around: str
    rows: tuple[tuple[str, str | None], ...]
    nodes: int
    links: int


def asked_for(call: Call) -> tuple[NetworkAnswer, NetworkAnswer]:
    """Return the whole network of both lists, and the part that the address asks for."""
    whole = call.compared(network)
    centre = call.word("around")
    part = around(whole, centre) if centre else whole
    if not part.nodes:
        lists = "、".join(layer.list for layer in whole.layers)
        raise UnknownRecord(
            f"图中没有 {centre}。图上是 {lists} 的领域和技术方向，请从“只看一行的周围”中选，或换清单再试。"
        )
    return whole, part


def build(call: Call) -> NetworkPage:
    """Fill the page around the picture."""
    whole, part = asked_for(call)
    centre = call.word("around")
    more = {"around": centre} if centre else {}
    return NetworkPage(
        frame=call.frame("关系图", "network", Basis(whole.documents, whole.notes)),
        picture=f"/network/picture?{call.asked.fixed().query(**more)}",
        around=centre,
        rows=tuple((node.id, node.name) for node in whole.nodes),
        nodes=len(part.nodes),
        links=len(part.links),
    )


def picture(call: Call) -> Response:
    """Return the picture as it is saved, with its own policy and leave to stand in a frame of ours."""
    from policygraph.api.network.page import page as drawn
    from policygraph.api.network.page import policy

    content = drawn(asked_for(call)[1])
    answer = Response(content, media_type="text/html", headers=dict(FRAMED))
    answer.headers["Content-Security-Policy"] = f"{policy()}; frame-ancestors 'self'"
    return answer


def network_url(row: str, layout: str, reference: str) -> str:
    """Return the address of the picture around a row, its list against the reference list.

    >>> network_url("ZJ2021-01", "ZJ2021", "CN2017"), network_url("CN2017-10", "CN2017", "CN2017")
    ('/network?list=ZJ2021&reference=CN2017&around=ZJ2021-01', '/network?around=CN2017-10')
    """
    lists = {} if layout == reference else {"list": layout, "reference": reference}
    return f"/network?{urlencode({**lists, 'around': row})}"


def routes() -> list[Route]:
    """Return the page's routes."""

    def endpoint(request: Request) -> Response:
        return answered(request, "network.html", picture)

    return [
        page("/network", "network.html", build),
        Route("/network/picture", endpoint, methods=["GET"], name="picture"),
    ]
