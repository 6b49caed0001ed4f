"""The one place where an error becomes a Chinese message and an exit code.

In: whatever a command raises. Out: one line on stderr that says what, where and what to do, and the code that
scripts rely on. An error of ours says its own code as `exit_code`, so no package is imported just to catch.
"""

import errno
import os
import sys
from enum import IntEnum

import click


class ExitCode(IntEnum):
    """What the exit code of every command means (a name that others rely on)."""

    DONE = 0
    FAULT_FOUND = 1  # done, but a file failed or a check found a fault
    WRONG_USE = 2  # wrong use, every input unusable, or a store of a newer schema
    STORE_UNAVAILABLE = 3  # not reachable, locked or not writable
    INTERRUPTED = 130


_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
INGEST_ERRORS = "IngestError"  # by name: catching must not import the package


def exit_code_of(command: click.Command, arguments: list[str] | None = None) -> int:
    """Run `command` and return its exit code, with every error said on stderr."""
    try:
        code = command.main(args=arguments, prog_name="policygraph", standalone_mode=False)
        sys.stdout.flush()
        return int(code) if isinstance(code, int) else ExitCode.DONE
    except click.ClickException as error:
        error.show()
        return ExitCode.WRONG_USE
    except (click.Abort, KeyboardInterrupt):
        print("已中断。", file=sys.stderr)
        return ExitCode.INTERRUPTED
    except BrokenPipeError:  # `policygraph gaps | head`: the reader has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ExitCode.DONE
    except Exception as error:
        return _report(error)


def _report(error: Exception) -> int:
    """Say a known error in one line and return its code; show a defect of the program with its traceback."""
    code = _known_code(error)
    if code is not None:
        print(f"错误：{error}{getattr(error, 'command', '')}", file=sys.stderr)
        return code
    if isinstance(error, OSError) and error.errno in _NO_ROOM:
        print(f"错误：写不下去（{error.strerror}）：磁盘已满或超出配额。请腾出空间后再试。", file=sys.stderr)
        return ExitCode.WRONG_USE
    import traceback

    traceback.print_exception(error)
    print("程序自身出错（不是您的操作问题）：请把以上内容连同所用命令发给维护者。", file=sys.stderr)
    return ExitCode.FAULT_FOUND


def _known_code(error: Exception) -> int | None:
    """Return the code of an error that policygraph itself raises (its `exit_code`, or wrong use for a bad input), else None."""
    if any(kind.__name__ == INGEST_ERRORS for kind in type(error).__mro__):
        return ExitCode.WRONG_USE
    code = getattr(error, "exit_code", None)
    return code if isinstance(code, int) else None
