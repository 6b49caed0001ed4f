"""API keys: a file of hashes, one key a line, with a name and a scope; checked in constant time.

A key is 32 random bytes in the clear once, when it is made; the file holds only its SHA-256, which for a random key is as good as
a slow hash. In: the file. Out: `Keys.find(given)`. The file is read again whenever it changes.
"""

import hmac
import os
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from hashlib import sha256
from pathlib import Path
from secrets import token_urlsafe

from starlette.requests import Request

from policygraph.api.errors import UnusableKey
from policygraph.api.web.asgi import state

PREFIX = "pg_"
HEADER = "name\tscope\tsha256\tcreated"
LONGEST = 50
KEY_LENGTH = 200


class Scope(IntEnum):
    """What a key may do; each includes the ones before."""

    READ = 1
    REVIEW = 2
    ADMIN = 3


@dataclass(frozen=True, slots=True)
class Key:
    """One key: whose it is, what it may do, and the hash of the secret."""

    name: str
    scope: Scope
    digest: str
    created: str


class Keys:
    """The keys of a file, as it is now; a file that isn't there has none."""

    def __init__(self, path: Path) -> None:
        """Name the file."""
        self.path = path
        self._stamp: tuple[int, int] | None = None
        self._keys: tuple[Key, ...] = ()

    def all(self) -> tuple[Key, ...]:
        """Return the keys; raises `UnusableKey` for a file that can't be read as one, so that nobody gets in by a typo."""
        try:
            stat = self.path.stat()
        except FileNotFoundError:
            return ()
        stamp = (stat.st_mtime_ns, stat.st_size)
        if stamp != self._stamp:
            self._keys, self._stamp = read_keys(self.path), stamp
        return self._keys

    def find(self, given: str) -> Key | None:
        """Return the key that was given; every hash is compared, so time tells nothing."""
        digest = sha256(given.encode("utf-8", "replace")).hexdigest()
        found = None
        for key in self.all():
            if hmac.compare_digest(key.digest, digest):
                found = key
        return found


def read_keys(path: Path) -> tuple[Key, ...]:
    """Read the file; raises `UnusableKey` with the line that can't be read."""
    keys = []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        cells = line.split("\t")
        if not line.strip() or line == HEADER:
            continue
        if len(cells) != 4 or cells[1].upper() not in Scope.__members__ or len(cells[2]) != 64:
            raise UnusableKey(
                f"{path} 第 {number} 行不是密钥（应为 {HEADER.expandtabs(2)}，制表符分隔）。请删去该行，重新添加密钥。"
            )
        keys.append(Key(cells[0], Scope[cells[1].upper()], cells[2], cells[3]))
    return tuple(keys)


def add_key(path: Path, name: str, scope: Scope, today: date) -> str:
    """Add a key and return its secret, which is shown this once; raises `UnusableKey` for a name that is taken or no name."""
    name = name.strip()
    if not name or len(name) > LONGEST or not name.isprintable():
        raise UnusableKey(f"密钥的名称应为 1 至 {LONGEST} 个可见的字，现为“{name}”。请用使用人的姓名。")
    keys = read_keys(path) if path.exists() else ()
    if any(key.name == name for key in keys):
        raise UnusableKey(f"已有名为“{name}”的密钥。请换一个名称，或先用 policygraph key remove {name} 删除。")
    secret = PREFIX + token_urlsafe(32)
    digest = sha256(secret.encode()).hexdigest()
    _write(path, (*keys, Key(name, scope, digest, today.isoformat())))
    return secret


def remove_key(path: Path, name: str) -> None:
    """Remove the key of that name; raises `UnusableKey` if there is none."""
    keys = read_keys(path) if path.exists() else ()
    if all(key.name != name for key in keys):
        known = "、".join(key.name for key in keys) or "无"
        raise UnusableKey(f"没有名为“{name}”的密钥。现有的密钥：{known}。")
    _write(path, tuple(key for key in keys if key.name != name))


def _write(path: Path, keys: tuple[Key, ...]) -> None:
    """Write the file whole, readable by its owner only."""
    lines = [HEADER, *(f"{key.name}\t{key.scope.name.lower()}\t{key.digest}\t{key.created}" for key in keys)]
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
        file.write("\n".join(lines) + "\n")
    os.replace(draft, path)


def person(request: Request) -> str:
    """Return the name of the key that a request came with, '' where none is needed."""
    key = state(request.scope).get("key")
    return key.name if isinstance(key, Key) else ""
