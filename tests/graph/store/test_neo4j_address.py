"""Where the server is and who asks: addresses, secrets, and what is said when they are wrong. No server needed."""

from pathlib import Path

import pytest
from neo4j.exceptions import IncompleteCommit, Neo4jError, ServiceUnavailable, TransientError

from policygraph.graph.errors import GraphError, StoreError, UsageError
from policygraph.graph.store import open_store
from policygraph.graph.store.neo4j.address import read_address
from policygraph.graph.store.neo4j.failures import explanation, is_out_of_memory, is_worth_retrying

ASK = {"POLICYGRAPH_NEO4J_PASSWORD": "s3cret-Wort"}


def server_error(code: str) -> Neo4jError:
    """Return the driver's error for a code of the server."""
    return Neo4jError._hydrate_neo4j(code=code, message="boom")


@pytest.mark.parametrize(
    ("url", "uri", "database"),
    [
        ("neo4j://db:7687", "neo4j://db:7687", "neo4j"),
        ("bolt+s://db.example/policies", "bolt+s://db.example", "policies"),
        ("neo4j+ssc://[::1]:7690/", "neo4j+ssc://[::1]:7690", "neo4j"),
    ],
)
def test_an_address_is_read(url: str, uri: str, database: str) -> None:
    address = read_address(url, ASK)
    assert (address.uri, address.database, address.user, address.password) == (uri, database, "neo4j", "s3cret-Wort")


def test_the_password_comes_from_a_file_and_is_never_shown(tmp_path: Path) -> None:
    (tmp_path / "pw").write_text("s3cret-Wort\n", "utf-8")
    address = read_address(
        "neo4j://db", {"POLICYGRAPH_NEO4J_PASSWORD_FILE": str(tmp_path / "pw"), "POLICYGRAPH_NEO4J_USER": "li"}
    )
    assert (address.user, address.password) == ("li", "s3cret-Wort")
    assert "s3cret" not in repr(address) + str(address) + address.shown


@pytest.mark.parametrize(
    ("url", "environment", "said"),
    [
        ("neo4j://li:s3cret-Wort@db", ASK, "不能写用户名和口令"),
        ("neo4j://", ASK, "不完整"),
        ("neo4j://db?x=1", ASK, "不完整"),
        ("neo4j://db", {}, "没有给出 Neo4j 的口令"),
        ("neo4j://db", {"POLICYGRAPH_NEO4J_PASSWORD_FILE": "/nicht/da"}, "读不出口令文件"),
    ],
)
def test_a_wrong_address_is_wrong_use(url: str, environment: dict[str, str], said: str) -> None:
    with pytest.raises(UsageError, match=said) as caught:
        read_address(url, environment)
    assert caught.value.exit_code == 2
    assert "s3cret" not in str(caught.value)


def test_nobody_at_the_address_is_said_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POLICYGRAPH_NEO4J_PASSWORD", "x")
    for url in ("neo4j://127.0.0.1:1", "bolt://127.0.0.1:1", "neo4j://no-such-host.invalid:7687"):
        with pytest.raises(StoreError, match="连不上 Neo4j") as caught:
            open_store(url).documents()
        assert caught.value.exit_code == 3


@pytest.mark.parametrize(
    "code",
    [
        "Neo.TransientError.General.OutOfMemoryError",
        "Neo.TransientError.General.MemoryPoolOutOfMemoryError",
        "Neo.TransientError.General.TransactionOutOfMemoryError",
    ],
)
def test_out_of_memory_is_never_retried(code: str) -> None:
    error = server_error(code)
    assert error.is_retryable()  # the driver would
    assert is_out_of_memory(error)
    assert not is_worth_retrying(error)
    assert "内存不足" in str(explanation("neo4j://db", error))


def test_passing_trouble_is_retried() -> None:
    assert is_worth_retrying(server_error("Neo.TransientError.Transaction.DeadlockDetected"))
    assert is_worth_retrying(ServiceUnavailable("gone"))
    assert is_worth_retrying(IncompleteCommit("unknown"))
    assert not is_worth_retrying(server_error("Neo.ClientError.Statement.SyntaxError"))
    assert not is_worth_retrying(ValueError("not the driver's"))
    assert isinstance(server_error("Neo.TransientError.Transaction.DeadlockDetected"), TransientError)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("Neo.ClientError.Security.Unauthorized", "不接受这个用户名和口令"),
        ("Neo.ClientError.Security.AuthenticationRateLimit", "暂时拒绝登录"),
        ("Neo.ClientError.Database.DatabaseNotFound", "没有这个数据库"),
        ("Neo.ClientError.General.WriteOnReadOnlyAccessDatabase", "只读"),
        ("Neo.DatabaseError.General.UnknownError", "Neo.DatabaseError.General.UnknownError"),
    ],
)
def test_each_failure_says_what_where_and_what_to_do(code: str, said: str) -> None:
    error = explanation("neo4j://db:7687", server_error(code))
    assert isinstance(error, GraphError)
    assert error.exit_code == 3
    assert said in error.problem
    assert error.where == "neo4j://db:7687"
    assert error.advice
