"""The web must answer at once: an answer against a trivial endpoint of the same app behind the same layers, on one real server.

One worker, own client on one kept connection, both sides in turn within one run. Start-up until the graph is open is held against
a bare uvicorn with an empty FastAPI; 64 connections have to end without an error.
"""

import asyncio
import http.client
import os
import re
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import monotonic, perf_counter, sleep

from bench.measure import ROOT, Ratio

ROUNDS, STARTS, CONNECTIONS = 600, 5, 64
LOAD_SECONDS = float(os.environ.get("BENCH_LOAD_SECONDS", "30"))
PROGRAM = str(Path(sys.executable).with_name("policygraph"))
SERVER = """
import sys, uvicorn
from policygraph.api.app import create_app
from policygraph.api.settings import load_settings
app = create_app(load_settings(sys.argv[1]))
@app.get("/trivial")
async def trivial(): return {"ok": True}
app.router.routes.insert(0, app.router.routes.pop())
uvicorn.run(app, port=int(sys.argv[2]), log_level="warning", access_log=False)
"""
BARE = """
import sys, uvicorn
from fastapi import FastAPI
uvicorn.run(FastAPI(), port=int(sys.argv[1]), log_level="warning", access_log=False)
"""
Ask = Callable[[int], object]


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextmanager
def serving(*words: str, port: int) -> Iterator[tuple[subprocess.Popen[bytes], float]]:
    """Run a server until the context ends; give the process and the seconds until it answered /readyz: the graph is open, too."""
    began = perf_counter()
    with subprocess.Popen(
        [sys.executable, *words], cwd=ROOT, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL
    ) as server:
        try:
            while True:
                try:
                    request(http.client.HTTPConnection("127.0.0.1", port), "/readyz")
                    break
                except OSError:
                    sleep(0.005)
            yield server, perf_counter() - began
        finally:
            server.terminate()


def request(connection: http.client.HTTPConnection, path: str, **headers: str) -> http.client.HTTPResponse:
    """Send one GET and read the whole answer."""
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    answer.read()
    return answer


def in_turn(connection: http.client.HTTPConnection, ours: Ask) -> tuple[float, float]:
    """Return the medians (ours, trivial) in seconds."""
    times: tuple[list[float], list[float]] = ([], [])

    def trivial(number: int) -> object:
        return request(connection, "/trivial")

    for number in range(ROUNDS):
        for kept, ask in zip(times, (ours, trivial), strict=True):
            began = perf_counter()
            ask(number)
            kept.append(perf_counter() - began)
    return median(times[0]), median(times[1])


async def load(port: int, path: str) -> tuple[int, int]:
    """Ask on many connections for the time given; return answers and errors."""
    ends, counts = monotonic() + LOAD_SECONDS, [0, 0]
    line = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: gzip\r\n\r\n".encode()

    async def one() -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        while monotonic() < ends:
            try:
                writer.write(line)
                head = await reader.readuntil(b"\r\n\r\n")
                found = re.search(rb"content-length: (\d+)", head)
                await reader.readexactly(int(found[1]) if found else 0)
                counts[0 if head.startswith(b"HTTP/1.1 200") else 1] += 1
            except (OSError, asyncio.IncompleteReadError):
                counts[1] += 1
                return
        writer.close()

    await asyncio.gather(*(one() for _ in range(CONNECTIONS)))
    return counts[0], counts[1]


def peak(process: int) -> float:
    """Return the peak resident memory of a process in megabytes (Linux)."""
    status = Path(f"/proc/{process}/status").read_text("utf-8")
    found = re.search(r"VmHWM:\s+(\d+) kB", status)
    return int(found[1]) / 1024 if found else float("nan")


def starts(url: str) -> tuple[float, float]:
    """Return the median seconds until ready (ours, bare)."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(STARTS):
        for kept, words in zip(times, ((SERVER, url), (BARE,)), strict=True):
            port = free_port()
            with serving("-c", *words, str(port), port=port) as (_, seconds):
                kept.append(seconds)
    return median(times[0]), median(times[1])


def measure() -> Iterator[Ratio]:
    """Yield the ratios of one server over a graph of data/raw."""
    with TemporaryDirectory() as folder:
        url, port = f"sqlite:///{folder}/bench.db", free_port()
        subprocess.run([PROGRAM, "build", str(ROOT / "data" / "raw"), "--store", url, "--quiet"], cwd=ROOT, check=True)
        with serving("-c", SERVER, url, str(port), port=port) as (server, _):
            line = http.client.HTTPConnection("127.0.0.1", port)
            first = request(line, "/api/v1/overlap", **{"Accept-Encoding": "gzip"})
            tag = first.headers["ETag"]
            sides: tuple[tuple[str, float, Ask], ...] = (
                ("overlap，已答过", 1.8, lambda _: request(line, "/api/v1/overlap", **{"Accept-Encoding": "gzip"})),
                ("overlap，304", 1.1, lambda _: request(line, "/api/v1/overlap", **{"If-None-Match": tag})),
                ("overlap，未答过", 12, lambda n: request(line, f"/api/v1/overlap?as_of={2001 + n // 300}-{n // 25 % 12 + 1:02}-{n % 25 + 1:02}")),
            )  # fmt: skip
            for name, limit, ours in sides:
                taken, trivial = in_turn(line, ours)
                yield Ratio(f"{name} / 同一应用的空接口", 1000 * taken, 1000 * trivial, limit, "毫秒")
            answers, errors = asyncio.run(load(port, "/api/v1/overlap"))
            yield Ratio(f"{CONNECTIONS} 个连接 {LOAD_SECONDS:g} 秒：差错 / 回答", errors, max(answers, 1), 0, "次")
            yield Ratio("服务峰值内存 / 150 MB", peak(server.pid), 150, 1, "MB")
        yield Ratio("启动到可用 / 空的 FastAPI", *starts(url), 1.5, "秒")
