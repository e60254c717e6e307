"""A hub on loopback that does what it is told: slow, cut off, of a wrong length, gone, led elsewhere, deaf to Range."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Act = Callable[["Answer"], None]


@dataclass
class Answer:
    """One request, to be answered: `body` is the whole file (None: there is none), `begin` where Range begins."""

    handler: BaseHTTPRequestHandler
    body: bytes | None
    begin: int | None

    def head(self, status: int, headers: dict[str, Any]) -> None:
        self.handler.send_response(status)
        for name, value in headers.items():
            self.handler.send_header(name, str(value))
        self.handler.end_headers()

    def write(self, body: bytes) -> None:
        self.handler.wfile.write(body)
        self.handler.wfile.flush()

    def cut(self) -> None:
        """Break the line."""
        self.handler.close_connection = True
        self.handler.connection.shutdown(2)


def serve(answer: Answer) -> None:
    """As a good server does."""
    if answer.body is None:
        answer.head(404, {"Content-Length": 0})
        return
    body, total, etag = answer.body, len(answer.body), f'"{hash(answer.body)}"'
    wanted = answer.handler.headers.get("If-Range", etag)
    if answer.begin is None or wanted != etag:
        answer.head(200, {"Content-Length": total, "ETag": etag})
        answer.write(body)
    elif answer.begin >= total:
        answer.head(416, {"Content-Range": f"bytes */{total}", "Content-Length": 0})
    else:
        rest = body[answer.begin :]
        span = f"bytes {answer.begin}-{total - 1}/{total}"
        answer.head(206, {"Content-Length": len(rest), "Content-Range": span, "ETag": etag})
        answer.write(rest)


def cut_after(count: int) -> Act:
    """The line breaks after so many bytes of what was asked for."""

    def act(answer: Answer) -> None:
        assert answer.body is not None
        begin, total, etag = answer.begin or 0, len(answer.body), f'"{hash(answer.body)}"'
        headers = {"Content-Length": total - begin, "ETag": etag}
        if answer.begin is not None:
            headers["Content-Range"] = f"bytes {begin}-{total - 1}/{total}"
        answer.head(200 if answer.begin is None else 206, headers)
        answer.write(answer.body[begin : begin + count])
        answer.cut()

    return act


def status(code: int, **headers: Any) -> Act:
    return lambda answer: answer.head(code, {"Content-Length": 0, **headers})


def deaf(answer: Answer) -> None:
    """Sends everything whatever Range says."""
    assert answer.body is not None
    answer.head(200, {"Content-Length": len(answer.body)})
    answer.write(answer.body)


def other(body: bytes) -> Act:
    """Sends something else, in full."""

    def act(answer: Answer) -> None:
        answer.head(200, {"Content-Length": len(body)})
        answer.write(body)

    return act


def endless(answer: Answer) -> None:
    """Announces no length and sends more than there is."""
    assert answer.body is not None
    answer.head(200, {"Connection": "close"})
    answer.write(answer.body * 3)
    answer.cut()


def wrong_span(answer: Answer) -> None:
    """Another part than the one asked for."""
    assert answer.body is not None
    total = len(answer.body)
    answer.head(206, {"Content-Length": total, "Content-Range": f"bytes 0-{total - 1}/{total}"})
    answer.write(answer.body)


def silent(answer: Answer) -> None:
    """Says nothing for a while."""
    assert answer.body is not None
    answer.head(200, {"Content-Length": len(answer.body)})
    answer.write(answer.body[:1])
    time.sleep(0.6)
    answer.cut()


@dataclass
class Hub:
    """`files`: path → content; `script`: what to do with the next requests, one after the other, then `serve`."""

    files: dict[str, bytes] = field(default_factory=dict)
    script: list[Act] = field(default_factory=list)
    asked: list[tuple[str, str | None]] = field(default_factory=list)
    address: str = ""

    def start(self) -> Callable[[], None]:
        hub = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                told = self.headers.get("Range")
                hub.asked.append((self.path, told))
                begin = int(told.removeprefix("bytes=").removesuffix("-")) if told else None
                act = hub.script.pop(0) if hub.script else serve
                act(Answer(self, hub.files.get(self.path), begin))

            def log_message(self, *args: object) -> None:
                pass

        class Server(ThreadingHTTPServer):
            daemon_threads = True

            def handle_error(self, request: object, client_address: object) -> None:
                pass  # who hangs up breaks the line on purpose

        server = Server(("127.0.0.1", 0), Handler)
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        self.address = f"http://127.0.0.1:{server.server_address[1]}"

        def stop() -> None:
            server.shutdown()
            server.server_close()
            thread.join()

        return stop
