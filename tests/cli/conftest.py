"""Commands run as a person runs them: a process of their own, a home of their own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def shared_home(furnished: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One home for commands that change nothing in it: its index is there."""
    return Path(shutil.copytree(furnished, tmp_path_factory.mktemp("home") / "sayso"))


@pytest.fixture
def sayso(shared_home: Path) -> Run:
    """``sayso(*arguments, stdin="", home=…, **environment)``."""

    def run(
        *arguments: str, stdin: str | bytes = "", home: Path | None = None, **environment: str
    ) -> subprocess.CompletedProcess[str]:
        env = {key: value for key, value in os.environ.items() if not key.startswith(("SAYSO_", "LC_", "LANG"))}
        env |= {"SAYSO_HOME": str(home or shared_home), "LC_ALL": "C.UTF-8", **environment}
        data = stdin.encode() if isinstance(stdin, str) else stdin
        done = subprocess.run(
            [sys.executable, "-m", "app.cli", *arguments],
            input=data,
            capture_output=True,
            env=env,
            timeout=110,
            check=False,
        )
        return subprocess.CompletedProcess(
            done.args, done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace")
        )

    return run


@pytest.fixture
def model_server() -> Iterator[str]:
    """Address of a language model on loopback that takes everything for a greeting."""
    answer = json.dumps({"choices": [{"message": {"content": '{"intent": "greet"}'}}]}).encode()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(200)
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/v1"
    server.shutdown()
    server.server_close()
