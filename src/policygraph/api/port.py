"""Takes the port before anything else is loaded, so that a taken one is said in Chinese and at once."""

import socket

from policygraph.api.errors import PortTaken


def listening_socket(host: str, port: int) -> socket.socket:
    """Return a socket bound to host and port; raises `PortTaken`."""
    taken = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM)
    taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        taken.bind((host, port))
    except OSError as error:
        taken.close()
        advice = f"换一个端口，例如 policygraph serve --port {port % 65535 + 1}（或 make run PORT={port % 65535 + 1}）"
        raise PortTaken(f"无法在 {host}:{port} 提供服务（{error.strerror}）：端口可能已被占用，请{advice}。") from error
    return taken
