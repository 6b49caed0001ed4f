"""What can go wrong with a server, said in Chinese, and which of it is worth another try.

The driver takes "out of memory" for transient and tries for half a minute; here it never is: the next try needs as much.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from neo4j.exceptions import (
    AuthError,
    ConfigurationError,
    DriverError,
    IncompleteCommit,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
)

from policygraph.graph.errors import StoreError, StoreNotWritable, StoreUnreachable

_START = "请确认服务器已启动（本机可运行 make neo4j），地址和端口无误"


def is_out_of_memory(error: Exception) -> bool:
    """Tell whether the server ran out of memory, for one transaction or altogether."""
    return "OutOfMemory" in (getattr(error, "code", "") or "")


def is_worth_retrying(error: Exception) -> bool:
    """Tell whether the same work may succeed a moment later. Our work is idempotent, so an unknown commit is, too."""
    if is_out_of_memory(error) or not isinstance(error, (Neo4jError, DriverError)):
        return False
    return error.is_retryable() or isinstance(error, IncompleteCommit)


@contextmanager
def explained(where: str) -> Iterator[None]:
    """Turn errors of the driver into ours; `where` is the address as shown."""
    try:
        yield
    except (Neo4jError, DriverError, OSError, ValueError) as error:
        if isinstance(error, (OSError, ValueError)) and not _is_name_error(error):
            raise
        raise explanation(where, error) from error


def _is_name_error(error: Exception) -> bool:
    """Tell whether a host name could not be resolved (the driver lets these through)."""
    return isinstance(error, ValueError) and "Cannot resolve address" in str(error)


def explanation(where: str, error: Exception) -> StoreError:
    """Return our error for one of the driver's."""
    code = getattr(error, "code", "") or ""
    if is_out_of_memory(error):
        return StoreError(
            where,
            "Neo4j 内存不足，这次操作没有生效",
            "请加大服务器的堆内存（本机：make neo4j-stop 后 make neo4j NEO4J_HEAP=1g）再试",
        )
    if "RateLimit" in code:
        return StoreUnreachable(where, "口令连续输错，Neo4j 暂时拒绝登录", "请等几秒，核对口令后再试")
    if isinstance(error, AuthError) or ".Security." in code:
        return StoreUnreachable(
            where,
            "Neo4j 不接受这个用户名和口令，或该用户没有权限",
            "请核对 POLICYGRAPH_NEO4J_USER 和 POLICYGRAPH_NEO4J_PASSWORD（或口令文件）",
        )
    if "DatabaseNotFound" in code or ("not found" in str(error) and "database" in str(error).lower()):
        return StoreUnreachable(where, "服务器上没有这个数据库", "请核对地址末尾的库名；社区版只有 neo4j 一个库")
    if "ReadOnly" in code or "read-only" in str(error).lower() or "AccessMode" in code:
        return StoreNotWritable(
            where, "数据库设为只读", "请由管理员改为可写（server.databases.default_to_read_only=false），或换一个库"
        )
    if "DatabaseUnavailable" in code:
        return StoreUnreachable(where, "数据库暂不可用（正在启动或停止）", "请稍候再试")
    if isinstance(error, (ServiceUnavailable, SessionExpired)):
        return StoreUnreachable(where, "连不上 Neo4j，或连接中途断了", _START)
    if isinstance(error, (ConfigurationError, ValueError)):
        return StoreUnreachable(where, "连不上 Neo4j", _START)
    return StoreError(where, f"Neo4j 报错 {code or type(error).__name__}", "请查看服务器日志；原有图谱未受影响")
