"""One conversation, many faces: the same visit gives the same typed replies in the same words on every one of them.

Each face plays the scenarios of ``tests/scenarios`` on a house of its own: words straight into the conversation, the
linear terminal over a real pty, the Textual screen by Pilot, and a websocket client of the page's server.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import pty
import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import yaml
from textual.widgets import Input, Static
from websockets.asyncio.client import connect

from accessibility.linear import LinearTerminal
from accessibility.screen.app import SaysoScreen
from app.cli.commands.talk import TerminalTalk
from app.cli.exchange import Exchange, Talking
from app.cli.faces import HouseTalks, ScreenTalk
from app.cli.house import House
from app.model.jsonable import reply_json
from app.settings import load
from i18n.money import Money
from server.doors import Doors
from server.serving import ServerOptions, serving

_ALL = sorted((Path(__file__).parents[1] / "scenarios").glob("*.yaml"))
# Three visits in an ordinary run, in all nine languages with SAYSO_WHOLE=1: each takes twelve seconds.
_ONLY_WHOLE = {"visit-pt-BR", "visit-ja", "judging-ja", "visit-es", "visit-fr", "visit-de", "visit-hi", "visit-zh-CN"}
SCENARIOS = [path for path in _ALL if os.environ.get("SAYSO_WHOLE") or path.stem not in _ONLY_WHOLE]
EACH_TIME_ANOTHER = frozenset(
    {"nonce", "read_at", "made_at", "created_at", "cancelled_at", "receipt", "quote_hash", "consent_hash", "challenge"}
)
"""Fields that no two visits share: moments, and what is drawn at random."""


@dataclass
class Seen:
    """What a face showed: every typed reply, and the sentences of each turn."""

    replies: list[dict[str, Any]] = field(default_factory=list)
    sentences: list[list[str]] = field(default_factory=list)


def alike(value: Any) -> Any:
    """A reply without what each visit has of its own."""
    if isinstance(value, dict):
        order = "consent_hash" in value
        return {
            key: alike(item)
            for key, item in value.items()
            if key not in EACH_TIME_ANOTHER and not (order and key == "id")
        }
    return [alike(item) for item in value] if isinstance(value, list) else value


class Noting(Talking):
    """The conversation with a note of every reply."""

    def __init__(self, house: House, name: str) -> None:
        super().__init__(house, house.conversation(name, house.profile()))
        self.seen = Seen()

    def exchange(self, *heard: Any) -> Exchange:
        exchange = super().exchange(*heard)
        self.seen.replies.append(reply_json(exchange.turn.reply, ends_session=exchange.turn.ends_session))
        self.seen.sentences.append([phrase.text for phrase in exchange.rendered.written])
        return exchange


class Stage:
    """A scenario, a house of its own, and what happens between two lines."""

    def __init__(self, scenario: dict[str, Any], home: Path) -> None:
        self.scenario = scenario
        flags = {"home": home, **{key: scenario[key] for key in ("language", "country", "currency")}}
        self.house = House(load(flags, {}))

    def lines(self, session: Callable[[], str]) -> Iterator[str]:
        """What is said, with the merchants' changes made in between."""
        for turn in self.scenario["turns"]:
            if "offer_price_up" not in turn:
                yield str(turn["say"])
                continue
            for item in self.house.carts.items(session()):
                offers = self.house.library.offers
                price = offers.get(item.product_id).price
                dearer = Money(price.amount * (100 + turn["offer_price_up"]) / 100, price.currency).rounded()
                offers.set(item.product_id, price=dearer)


def straight(stage: Stage) -> Seen:
    talking = Noting(stage.house, "visit")
    for line in stage.lines(lambda: "visit"):
        talking.typed(line)
    return talking.seen


def linear(stage: Stage) -> Seen:
    talking = Noting(stage.house, "visit")
    main, terminal = pty.openpty()
    face = LinearTerminal(TerminalTalk(talking, "--linear"), None, stdin=terminal, stdout=terminal)
    thread = threading.Thread(target=face.run, daemon=True)
    thread.start()
    told = [_until_prompt(main)]
    for line in stage.lines(lambda: "visit"):
        os.write(main, line.encode() + b"\n")
        told.append(_until_prompt(main))
    os.write(main, b"quit\n")
    thread.join(10)
    assert not thread.is_alive()
    os.close(main)
    os.close(terminal)
    for sentences, text in zip(talking.seen.sentences, told[1:], strict=True):
        words = " ".join(line.removeprefix("Sayso: ") for line in text.splitlines() if line.startswith("Sayso: "))
        # Lines are broken anywhere in scripts without spaces.
        assert "".join(words.split()) == "".join("".join(sentences).split())
    return talking.seen


def _until_prompt(main: int) -> str:
    text = b""
    while not text.endswith(b"You: "):
        text += os.read(main, 65_536)
    return text.decode().replace("\r\n", "\n")


def screen(stage: Stage) -> Seen:
    return asyncio.run(_screen(stage))


async def _screen(stage: Stage) -> Seen:
    talking = Noting(stage.house, "visit")
    app = SaysoScreen(ScreenTalk(talking), stage.house.graph, language=stage.scenario["language"])
    async with app.run_test(size=(80, 24)) as pilot:

        async def waiting(answers: int) -> None:
            while len(app.query("#log .who-sayso")) < answers or app._state_key != "screen-state-waiting":
                await pilot.pause(0.01)

        await waiting(1)
        for number, line in enumerate(stage.lines(lambda: "visit"), start=2):
            before = len(app.query("#log Static.sayso"))
            app.query_one("#say", Input).value = line
            await pilot.press("enter")
            await waiting(number)
            shown = [str(one.content) for one in app.query("#log Static.sayso").results(Static)][before:]
            assert shown == talking.seen.sentences[-1]
        cart = [line for line in str(app.query_one("#in-the-cart", Static).content).splitlines() if line]
        assert cart
    return talking.seen


def websocket(stage: Stage) -> Seen:
    return asyncio.run(_websocket(stage))


async def _websocket(stage: Stage) -> Seen:
    seen, scenario, names = Seen(), stage.scenario, []

    class Named(HouseTalks):
        def open(self, wish: Any) -> Any:
            talk = super().open(wish)
            names.append(talk._talking.conversation.name)
            return talk

    options = ServerOptions(Doors("127.0.0.1"), 0)
    async with (
        serving(options, Named(stage.house, near=True)) as running,
        connect(f"ws://127.0.0.1:{running.port}/ws", proxy=None, max_size=2**22) as socket,
    ):
        hello = {key: scenario[key] for key in ("language", "country", "currency")}
        await socket.send(json.dumps({"type": "hello", "voice": False, "session": "k" * 32, **hello}))
        assert json.loads(await socket.recv())["type"] == "ready"
        for line in stage.lines(lambda: names[0]):
            await socket.send(json.dumps({"type": "text", "text": line}))
            heard, reply, done = [json.loads(await asyncio.wait_for(socket.recv(), 20)) for _ in range(3)]
            assert (heard["type"], reply["type"], done["type"]) == ("heard", "reply", "done")
            seen.replies.append({key: reply[key] for key in ("kind", "facts", "ends_session")})
            seen.sentences.append([sentence["text"] for sentence in reply["sentences"]])
    return seen


@pytest.mark.parametrize("path", SCENARIOS, ids=lambda path: path.stem)
def test_every_face_gives_the_same_replies(path: Path, furnished: Path, tmp_path: Path) -> None:
    scenario = yaml.safe_load(path.read_text(encoding="utf-8"))
    seen: dict[str, Seen] = {}
    for face in (straight, linear, screen, websocket):
        home = tmp_path / face.__name__
        shutil.copytree(furnished, home)
        stage = Stage(scenario, home)
        with contextlib.closing(stage.house):
            seen[face.__name__] = face(stage)
    first = seen.pop("straight")
    whole_visit = path.stem.startswith("visit-")
    assert len(first.replies) >= (20 if whole_visit else 8)
    assert len({reply["kind"] for reply in first.replies}) >= (8 if whole_visit else 5)
    for name, other in seen.items():
        assert len(other.replies) == len(first.replies), name
        for number, (wanted, got) in enumerate(zip(first.replies, other.replies, strict=True), start=1):
            assert alike(got) == alike(wanted), f"{name}, reply {number}"
