"""Errors of the graph: each says in Chinese what was wrong, where, and what to do, and carries the exit code of the CLI."""


class GraphError(Exception):
    """Base of every error of stores and builds; `exit_code` is what the command line ends with."""

    exit_code = 1

    def __init__(self, where: str, problem: str, advice: str) -> None:
        """Keep the parts apart so that faces can lay them out."""
        super().__init__(f"{where}：{problem}。{advice}")
        self.where, self.problem, self.advice = where, problem, advice


class StoreError(GraphError):
    """The store can't be reached, is locked, or can't be written."""

    exit_code = 3


class StoreUnreachable(StoreError):
    """There is no store at the address, or it is no store of ours."""


class StoreLocked(StoreError):
    """Another build holds the store."""


class StoreNotWritable(StoreError):
    """The store can be read at most."""


class StoreLoading(StoreError):
    """A large load is under way, or broke off: nothing can be read until a build completes it."""


class StoreChanged(StoreError):
    """Another graph was published while this one was read, and the store can't show the old one; asking again helps."""


class DamagedStore(StoreError):
    """Something in the graph is not as policygraph wrote it: a person changed it by hand, in Neo4j Browser or with an SQL tool."""

    def __init__(self, id_: str, found: str) -> None:
        """Say which node it is and what was found there; a build that begins anew mends it."""
        super().__init__(
            f"图谱里的 {id_}",
            f"{found}，不是 policygraph 写的样子（多半有人在数据库里手工改过）",
            "请运行 policygraph build --anew 重建并修复；要改结论请用 policygraph judge，人工判断不会丢",
        )


class UsageError(GraphError):
    """The call itself is wrong: an unknown address scheme, an unknown id, nothing usable to build from."""

    exit_code = 2


class NewerSchema(UsageError):
    """The store was written by a newer policygraph."""


class NoBuild(UsageError):
    """Nothing was ever published to the store."""


class UnknownId(UsageError):
    """Nothing in the graph has the id."""


class NothingToBuild(UsageError):
    """Every input was unusable; the previous graph stays."""


class FaultyRecords(GraphError):
    """The records of one text contradict its bytes or each other; the other texts go on."""
