"""Writes files whole or not at all: a reader never sees half an export, a full disk leaves the old file."""

import os
from collections.abc import Iterable
from pathlib import Path
from time import monotonic_ns

from policygraph.api.errors import FileNotWritable


def write_atomically(path: str, parts: Iterable[bytes]) -> None:
    """Write `parts` to a file beside `path` and rename it; raises `FileNotWritable`."""
    target = Path(path)
    try:
        name = target.parent / f".{target.name}.{os.getpid()}-{monotonic_ns():x}"  # tempfile is slow to import
        handle = os.open(name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    except OSError as error:
        raise FileNotWritable(f"无法写入 {path}（{error.strerror}）：请检查文件夹是否存在、是否有写权限。") from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines(parts)
        os.replace(name, target)
    except OSError as error:
        os.unlink(name)
        raise FileNotWritable(f"无法写入 {path}（{error.strerror}）：请检查磁盘空间和权限。") from error
    except BaseException:
        os.unlink(name)
        raise
