"""``sayso serve`` as a person starts it: the address, the doors, the end."""

from __future__ import annotations

import asyncio
import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from websockets.asyncio.client import connect


def environment(home: Path, **more: str) -> dict[str, str]:
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("SAYSO_", "LC_", "LANG"))}
    return clean | {"SAYSO_HOME": str(home), "LC_ALL": "C.UTF-8", **more}


@pytest.mark.parametrize(
    ("arguments", "more", "words"),
    [
        (["--host", "0.0.0.0"], {}, "Others could reach this."),
        (["--host", "0.0.0.0"], {"SAYSO_TOKEN": "short"}, "The token is too short"),
        (["--certificate", "/nowhere/own.pem"], {}, "own.pem"),
    ],
)
def test_a_door_that_is_not_safe_is_not_opened(
    tmp_path: Path, arguments: list[str], more: dict[str, str], words: str
) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "app.cli", "serve", *arguments],
        env=environment(tmp_path, **more), capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert done.stdout == ""
    assert words in done.stderr
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("port", ["-1", "65536", "eighty"])
def test_a_port_that_is_none_is_wrong_usage(tmp_path: Path, port: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "app.cli", "serve", f"--port={port}"],
        env=environment(tmp_path), capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1


async def test_a_visit_to_the_real_house_and_a_talk_that_is_taken_up_again(tmp_path: Path) -> None:
    server = subprocess.Popen(
        [sys.executable, "-m", "app.cli", "serve", "--port", "0"],
        env=environment(tmp_path), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        assert server.stdout is not None
        found = re.search(r"http://(127\.0\.0\.1:\d+)/", await asyncio.to_thread(server.stdout.readline))
        assert found is not None
        hello = {"type": "hello", "language": "pt-BR", "country": "BR", "session": "c" * 32}
        first = await visit(f"ws://{found[1]}/ws", hello, ["quero uma chaleira", "ponha a primeira no carrinho"])
        assert [reply["kind"] for reply in first] == ["options", "cart"]
        assert first[0]["facts"]["products"][0]["shopper_price"]["currency"] == "BRL"
        again = await visit(f"ws://{found[1]}/ws", hello, ["o que tem no carrinho"])
        assert len(again[0]["facts"]["lines"]) == 1
        passing = await visit(f"ws://{found[1]}/ws", {"type": "hello"}, ["what is in my cart"])
        assert passing[0]["facts"]["lines"] == []
        taken = subprocess.run(
            [sys.executable, "-m", "app.cli", "serve", "--port", found[1].split(":")[1]],
            env=environment(tmp_path), capture_output=True, text=True, timeout=100, check=False,
        )  # fmt: skip
        assert (taken.returncode, taken.stdout) == (1, "")
        assert taken.stderr.startswith("I cannot use port")
    finally:
        server.send_signal(signal.SIGINT)
        _, told = server.communicate(timeout=30)
    assert server.returncode == 0
    assert "Traceback" not in told


async def visit(address: str, hello: dict[str, str], lines: list[str]) -> list[dict]:
    """The replies to some lines; every answer is spoken too, where this machine has a voice."""
    replies = []
    async with connect(address, proxy=None, max_size=2**22) as socket:
        await socket.send(json.dumps(hello))
        ready = await message(socket, "ready")
        assert any("nada é cobrado" in s["text"] or "nothing is charged" in s["text"] for s in ready["sentences"])
        for line in lines:
            await socket.send(json.dumps({"type": "text", "text": line}))
            replies.append(await message(socket, "reply"))
            await message(socket, "done")
    return replies


async def message(socket, kind: str) -> dict:
    while True:
        raw = await asyncio.wait_for(socket.recv(), 30)
        if isinstance(raw, str) and (body := json.loads(raw))["type"] == kind:
            return body
