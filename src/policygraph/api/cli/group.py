"""The root command: knows the names of the commands and imports a command's file only when it is needed."""

from importlib import import_module
from typing import Any

import click

from policygraph import __version__

COMMANDS = (
    "build", "check", "overlap", "gaps", "upgradable", "three-way", "open-facts", "route", "conditions", "measures", "lineage",
    "judge", "review", "conflicts", "show", "search", "export", "evaluate", "figure", "network", "briefing", "verify", "serve", "key",
)  # fmt: skip


class LazyGroup(click.Group):
    """A group whose commands live in ``policygraph.api.cli.NAME`` as ``command``, in the order of COMMANDS."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order in which a planner meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command, or return None for an unknown name."""
        if cmd_name not in COMMANDS:
            return None
        command: Any = import_module(f"policygraph.api.cli.{cmd_name.replace('-', '_')}").command
        return command if isinstance(command, click.Command) else None


@click.command(cls=LazyGroup, name="policygraph", context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", prog_name="policygraph", help="显示版本号。")
def root() -> None:
    """制造业创新中心政策知识图谱：每条结论都附原文出处。

    \b
    先运行 policygraph build 建图，再问：
      policygraph overlap      江苏与国家的领域怎么对应
      policygraph gaps         布局空白和薄弱在哪里
      policygraph upgradable   哪些领域符合国家布局
    """
