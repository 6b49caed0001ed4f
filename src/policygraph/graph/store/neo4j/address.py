"""Where the server is and who asks. In: a store address and the environment. Out: an `Address`; secrets are never shown."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from policygraph.graph.errors import UsageError

USER, PASSWORD, PASSWORD_FILE = (
    "POLICYGRAPH_NEO4J_USER",
    "POLICYGRAPH_NEO4J_PASSWORD",
    "POLICYGRAPH_NEO4J_PASSWORD_FILE",
)
DEFAULT_DATABASE = DEFAULT_USER = "neo4j"


@dataclass(frozen=True, slots=True)
class Address:
    """A database on a server; `uri` has no secret in it, and the password is not part of the printed form."""

    uri: str
    database: str
    user: str
    password: str = field(repr=False)

    @property
    def shown(self) -> str:
        """Return how messages name the database."""
        return self.uri if self.database == DEFAULT_DATABASE else f"{self.uri}/{self.database}"


def read_address(url: str, environment: Mapping[str, str] = os.environ) -> Address:
    """Read ``neo4j://host:port[/database]``; user and password come from the environment or a file named in it.

    `UsageError` for an address that carries a password (addresses are logged), has no host, or for a missing password.
    """
    parts = urlsplit(url)
    if parts.username is not None or parts.password is not None:
        raise UsageError(
            f"{parts.scheme}://…@{parts.hostname or ''}",
            "图谱地址里不能写用户名和口令（地址会进日志）",
            f"请改用环境变量 {USER} 和 {PASSWORD}（或 {PASSWORD_FILE}）",
        )
    if not parts.hostname or parts.query or parts.fragment:
        raise UsageError(url, "图谱地址不完整", "请写成 neo4j://主机:7687 或 neo4j://主机:7687/库名")
    database = parts.path.strip("/") or DEFAULT_DATABASE
    uri = f"{parts.scheme}://{parts.netloc}"
    return Address(uri, database, environment.get(USER) or DEFAULT_USER, _password(uri, environment))


def _password(uri: str, environment: Mapping[str, str]) -> str:
    """Return the password from the environment, else from the file that the environment names."""
    if environment.get(PASSWORD):
        return environment[PASSWORD]
    named = environment.get(PASSWORD_FILE)
    if not named:
        raise UsageError(
            uri, "没有给出 Neo4j 的口令", f"请设置环境变量 {PASSWORD}，或在 {PASSWORD_FILE} 里写口令文件的路径"
        )
    try:
        password = Path(named).expanduser().read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(named, "读不出口令文件", f"请检查 {PASSWORD_FILE} 的路径和权限") from error
    if not password:
        raise UsageError(named, "口令文件是空的", "请把口令写进去，一行即可")
    return password
