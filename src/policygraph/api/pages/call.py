"""One request of a page: what the address asks, the answers to ask, and the frame around the page.

In: a request of an application whose `state.answers` is `services.kept.Answers`. Out: `Call`.
"""

from collections.abc import Callable
from typing import Concatenate, ParamSpec, TypeVar
from urllib.parse import parse_qs, urlencode

from starlette.requests import Request

from policygraph.api.day import today
from policygraph.api.pages.asked import Asked, asked
from policygraph.api.pages.frame import NAVIGATION, Basis, Frame, published
from policygraph.api.services.graph import Graph
from policygraph.api.services.kept import Answers
from policygraph.api.settings import Settings
from policygraph.api.web.csrf import csrf_token
from policygraph.api.web.keys import person

P = ParamSpec("P")
T = TypeVar("T")
PASSING = ("done", "last_subject", "last_object")  # what an address says of the moment, not of the page


class Call:
    """What a page is made from."""

    def __init__(self, request: Request, body: bytes = b"") -> None:
        """Read the address; `body` is that of a submitted form."""
        self.request = request
        self.asked: Asked = asked(request.query_params, today())
        self._form = parse_qs(body.decode("utf-8", "replace"), keep_blank_values=True)

    @property
    def answers(self) -> Answers:
        """The answers of the application."""
        found: Answers = self.request.app.state.answers
        return found

    @property
    def settings(self) -> Settings:
        """Where things are."""
        return self.answers.settings

    @property
    def is_partial(self) -> bool:
        """Tell whether htmx asks for a part of the page only."""
        return self.request.headers.get("HX-Request") == "true"

    @property
    def is_unfolded(self) -> bool:
        """Tell whether the address asks for every detail open (``open=1``)."""
        return self.word("open") == "1"

    def ask(self, question: Callable[Concatenate[Graph, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Ask the published graph."""
        return self.answers.ask(question, *args, **kwargs)

    def compared(self, question: Callable[[Graph, str, str, str], T]) -> T:
        """Ask a question about both lists of the address."""
        return self.ask(question, self.asked.list_id, self.asked.reference, self.asked.as_of)

    def word(self, name: str, default: str = "") -> str:
        """Return a parameter of the address, without white space around it."""
        return self.request.query_params.get(name, default).strip()

    def words(self, name: str) -> tuple[str, ...]:
        """Return all values of a parameter, each once."""
        return tuple(dict.fromkeys(value for value in self.request.query_params.getlist(name) if value))

    def number(self, name: str) -> int | None:
        """Return a parameter as a number, None if it isn't one."""
        text = self.word(name)
        return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None

    def _fixed(self) -> str:
        """Return the address's query with both lists and the date written down."""
        fixed = {"list", "reference", "as_of", *PASSING}
        more = [pair for pair in self.request.query_params.multi_items() if pair[0] not in fixed]
        return "&".join(part for part in (self.asked.fixed().query(), urlencode(more)) if part)

    def path(self, name: str) -> str:
        """Return a part of the path."""
        return str(self.request.path_params[name])

    def field(self, name: str) -> str:
        """Return a field of the submitted form, without white space around it."""
        return self._form.get(name, [""])[0].strip()

    def frame(self, title: str, active: str, basis: Basis | None = None) -> Frame:
        """Return the frame of the page."""
        documents, layouts, names = self.ask(published)
        fixed = f"{self.request.url.path}?{self._fixed()}"
        token = csrf_token(self.request)
        digest = self.answers.digest()
        return Frame(
            title,
            active,
            self.asked,
            NAVIGATION,
            documents,
            layouts,
            names,
            digest,
            fixed,
            token,
            basis,
            person(self.request),
        )
