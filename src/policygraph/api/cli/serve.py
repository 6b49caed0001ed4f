"""`policygraph serve`: the web face on this machine, until Ctrl-C; a graph that only a newer version can read is refused."""

from contextlib import suppress

import click

from policygraph.api.cli.options import store_option

HOST = "127.0.0.1"
KEEP_ALIVE = 15  # seconds


@click.command(name="serve", short_help="提供网页和 HTTP 接口。")
@click.option("--host", default=HOST, show_default=True, metavar="ADDRESS", help="监听地址；不是本机地址时须有密钥。")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="端口。")
@click.option("--allow-host", multiple=True, metavar="NAME", help="另外允许的主机名（请求头 Host），可重复。")
@store_option
def command(host: str, port: int, allow_host: tuple[str, ...], store: str | None) -> None:
    """在 http://127.0.0.1:8000 提供网页和接口，直到按 Ctrl-C。

    \b
    /                   网页
    /api/v1/…           接口：与各命令相同的回答
    /docs               接口说明
    /healthz /readyz    服务与图库是否正常
    """
    import uvicorn

    from policygraph.api.app import create_app
    from policygraph.api.port import listening_socket
    from policygraph.api.settings import load_settings
    from policygraph.api.web.access import access_for
    from policygraph.api.web.logs import start_logging
    from policygraph.api.web.protocol import ProblemProtocol
    from policygraph.graph.errors import NoBuild, StoreError

    settings = load_settings(store)
    access = access_for(settings, host, allow_host)
    with listening_socket(host, port) as socket:
        app = create_app(settings, access)
        with suppress(NoBuild, StoreError):  # the pages say so until there is a graph
            app.state.answers.digest()
        click.echo(f"服务地址：http://{host}:{port} （按 Ctrl-C 结束）")
        start_logging()
        config = uvicorn.Config(
            app,
            http=ProblemProtocol,
            log_level="warning",
            access_log=False,
            server_header=False,
            timeout_keep_alive=KEEP_ALIVE,
            lifespan="off",
            ws="none",
        )
        uvicorn.Server(config).run(sockets=[socket])
