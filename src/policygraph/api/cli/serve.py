"""`policygraph serve`: the web face on this machine, until Ctrl-C."""

import click

from policygraph.api.cli.options import store_option

HOST = "127.0.0.1"


@click.command(name="serve", short_help="在本机提供网页服务（JSON 接口）。")
@click.option("--host", default=HOST, show_default=True, metavar="ADDRESS", help="监听地址。")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="端口。")
@store_option
def command(host: str, port: int, store: str | None) -> None:
    """在 http://127.0.0.1:8000 提供三个答案的 JSON，直到按 Ctrl-C。

    \b
    /healthz            服务与图库是否正常
    /api/v1/overlap     参数 list、reference、as_of
    /api/v1/gaps        同上
    /api/v1/upgradable  同上
    """
    import uvicorn

    from policygraph.api.app import create_app
    from policygraph.api.port import listening_socket
    from policygraph.api.settings import load_settings

    app = create_app(load_settings(store))
    with listening_socket(host, port) as socket:
        click.echo(f"服务地址：http://{host}:{port} （按 Ctrl-C 结束）")
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False))
        server.run(sockets=[socket])
