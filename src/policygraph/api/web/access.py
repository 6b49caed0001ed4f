"""Who may come in: known host names only, and with keys only who holds one whose scope is wide enough.

In: the file of keys and the accepted host names. Out: a middleware; the key that was used lies in the request's state. Without keys
everyone who can reach the (loopback) address may do everything.
"""

from collections.abc import Collection
from dataclasses import dataclass, field
from ipaddress import ip_address
from urllib.parse import quote

from policygraph.api.errors import UnsafeAddress, UnusableKey
from policygraph.api.settings import Settings
from policygraph.api.web.asgi import UNSAFE, App, Receive, Send, address, cookie, header, state
from policygraph.api.web.asgi import Scope as Request
from policygraph.api.web.buckets import Buckets, too_many
from policygraph.api.web.keys import KEY_LENGTH, Keys, Scope
from policygraph.api.web.problems import Problem, send_problem

COOKIE = "policygraph_key"
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
OPEN = frozenset({"/healthz", "/readyz", "/version", "/login"})
STATIC = "/static/"
CHALLENGE = (("WWW-Authenticate", 'Bearer realm="policygraph"'),)
NEEDED = Problem("key-needed", "请在请求头写 Authorization: Bearer 密钥，或在 /login 页面填入密钥。", CHALLENGE)
HOST = Problem(
    "host-refused", "请求头 Host 不在允许之列。请用服务启动时的地址访问，或以 serve --allow-host 加入该主机名。"
)
WRONG_KEYS = "连续多次用了无效的密钥"
FOR_ALL = frozenset({"/lists/add", "/rebuild"})  # POSTs that change the graph for everybody
NO_QUERY = frozenset({"/api/v1/centre-check", "/centre-check", "/logout"})  # POSTs that change nothing


@dataclass(frozen=True, slots=True)
class Access:
    """The keys (None: no keys are ever needed) and the host names under which the service may be called."""

    keys: Keys | None = None
    hosts: Collection[str] = field(default_factory=lambda: LOOPBACK | {"testserver"})


def access_for(settings: Settings, host: str, names: Collection[str]) -> Access:
    """Return who may come in at an address; `names` are further host names.

    Raises `UnsafeAddress` for an address that others can reach while there is no key, `UnusableKey` for a bad file of keys.
    """
    keys = Keys(settings.keys)
    if not is_loopback(host) and not keys.all():
        raise UnsafeAddress(
            f"{host} 可从别的机器访问，而还没有密钥。请先运行 policygraph key add 姓名，或去掉 --host 只在本机提供服务。"
        )
    return Access(keys, LOOPBACK | {host_of(host), *(name.lower() for name in names)})


class AccessMiddleware:
    """Refuses unknown hosts, and requests without a fitting key where keys exist.

    `wrong_keys` counts them by address: who guesses is told to wait. A right key is let in all the same, since callers behind one
    address share it, and a key of 256 random bits is not found by guessing.
    """

    def __init__(self, app: App, access: Access, wrong_keys: Buckets) -> None:
        """Wrap an application."""
        self.app, self._access, self._wrong_keys = app, access, wrong_keys

    async def __call__(self, scope: Request, receive: Receive, send: Send) -> None:
        """Let a request in, or say why not."""
        problem = self._problem(scope) if scope["type"] == "http" else None
        if problem is NEEDED and "text/html" in header(scope, b"accept"):
            return await _to_login(scope, send)
        if problem is not None:
            return await send_problem(problem, scope, send)
        await self.app(scope, receive, send)

    def _problem(self, scope: Request) -> Problem | None:
        """Return why a request may not come in."""
        if host_of(header(scope, b"host")) not in self._access.hosts:
            return HOST
        keys = self._access.keys
        try:
            if keys is None or not keys.all():
                return None
        except UnusableKey as error:
            return Problem("store-unavailable", str(error))
        path = scope["path"]
        if path in OPEN or path.startswith(STATIC):
            return None
        given = _given(scope)
        key = keys.find(given) if given and len(given) <= KEY_LENGTH else None
        if key is None:
            wait = self._wrong_keys.take(address(scope)) if given else 0
            return too_many(wait, WRONG_KEYS) if wait else NEEDED
        state(scope)["key"] = key
        wanted = scope_of(scope["method"], path)
        if key.scope < wanted:
            return Problem(
                "scope-lacking",
                f"密钥“{key.name}”的权限是 {key.scope.name.lower()}，这里需要 {wanted.name.lower()}。请换用权限足够的密钥。",
            )
        return None


async def _to_login(scope: Request, send: Send) -> None:
    """Send a browser to the page that asks for the key."""
    query = scope["query_string"].decode("latin-1")
    target = quote(scope["path"] + (f"?{query}" if query else ""), safe="/")
    headers = [(b"location", f"/login?next={target}".encode()), (b"content-length", b"0")]
    await send({"type": "http.response.start", "status": 303, "headers": headers})
    await send({"type": "http.response.body", "body": b""})


def scope_of(method: str, path: str) -> Scope:
    """Return the scope that a request needs: reading, writing judgements, or what concerns everybody: figures, the graph itself."""
    if path == "/metrics" or (method in UNSAFE and path in FOR_ALL):
        return Scope.ADMIN
    return Scope.REVIEW if method in UNSAFE and path not in NO_QUERY else Scope.READ


def host_of(header_value: str) -> str:
    """Return the host without its port.

    >>> host_of("127.0.0.1:8000"), host_of("[::1]:8000"), host_of("Localhost")
    ('127.0.0.1', '::1', 'localhost')
    """
    text = header_value.strip().lower()
    if text.startswith("["):
        return text[1:].partition("]")[0]
    return text.partition(":")[0]


def is_loopback(host: str) -> bool:
    """Tell whether an address can be reached from this machine only.

    >>> is_loopback("127.0.0.1"), is_loopback("::1"), is_loopback("0.0.0.0"), is_loopback("example.org")
    (True, True, False, False)
    """
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _given(scope: Request) -> str:
    """Return the key of the header or of the cookie, '' if there is none."""
    kind, _, value = header(scope, b"authorization").partition(" ")
    if kind.lower() == "bearer":
        return value.strip()
    return cookie(scope, COOKIE)
