"""Writes files whole or not at all: a reader never sees half an export, a full disk leaves the old file."""

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from policygraph.api.errors import FileNotWritable


def write_atomically(path: str, parts: Iterable[bytes]) -> None:
    """Write `parts` to a file beside `path` and rename it; raises `FileNotWritable`."""
    target = Path(path)
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    except OSError as error:
        raise FileNotWritable(f"无法写入 {path}（{error.strerror}）：请检查文件夹是否存在、是否有写权限。") from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines(parts)
        os.chmod(name, 0o666 & ~_umask())
        os.replace(name, target)
    except OSError as error:
        os.unlink(name)
        raise FileNotWritable(f"无法写入 {path}（{error.strerror}）：请检查磁盘空间和权限。") from error
    except BaseException:
        os.unlink(name)
        raise


def _umask() -> int:
    """Return the process's umask (which can only be read by setting it)."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
