"""`policygraph key add|list|remove`: the API keys that a service for others needs."""

import click

HELP_SCOPE = "read 只读、review 可写判断、admin 另可看运行指标。"


@click.group(name="key", short_help="管理对外提供服务所需的密钥。")
def command() -> None:
    """对外提供服务（serve --host 不是本机地址）须有密钥。密钥文件只存摘要；有密钥之后，本机访问也要带密钥。

    \b
    例：policygraph key add 张三 --scope review
    """


@command.command(name="add", short_help="生成一个密钥，只显示这一次。")
@click.argument("name")
@click.option(
    "--scope", type=click.Choice(["read", "review", "admin"]), default="read", show_default=True, help=HELP_SCOPE
)
def add(name: str, scope: str) -> None:
    """为 NAME（使用人）生成一个密钥并显示一次；判断会署这个名字。"""
    from policygraph.api.day import today
    from policygraph.api.settings import load_settings
    from policygraph.api.web.keys import Scope, add_key

    path = load_settings().keys
    secret = add_key(path, name, Scope[scope.upper()], today())
    click.echo(secret)
    click.echo(f"密钥只显示这一次，请交给 {name} 保存；{path} 只存摘要。", err=True)


@command.command(name="list", short_help="列出密钥的名称、权限和日期。")
def list_() -> None:
    """列出全部密钥的名称、权限和生成日期。"""
    from policygraph.api.settings import load_settings
    from policygraph.api.web.keys import read_keys

    path = load_settings().keys
    for key in read_keys(path) if path.exists() else ():
        click.echo(f"{key.name}\t{key.scope.name.lower()}\t{key.created}")


@command.command(name="remove", short_help="删除一个密钥，即时生效。")
@click.argument("name")
def remove(name: str) -> None:
    """删除 NAME 的密钥；正在运行的服务即时生效。"""
    from policygraph.api.settings import load_settings
    from policygraph.api.web.keys import remove_key

    remove_key(load_settings().keys, name)
    click.echo(f"已删除密钥“{name}”。")
