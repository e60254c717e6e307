"""Calls by a scripted peer that speaks the provider's protocol: eSpeak's voice over µ-law, through the real ear for
speech or not."""

from __future__ import annotations

import asyncio
import base64
import json
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from functools import cache
from typing import Any

import numpy as np
import pytest
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidStatus

from accessibility.rendering.voiced import Voiced
from accessibility.rendering.wording import Phrase
from server.doors import Doors
from server.limits import Limits
from server.phone.call import MOST_BROKEN, PhoneLine
from server.phone.keys import Waits
from server.phone.port import Said
from server.serving import ServerOptions, serving
from voice import mulaw
from voice.audio import AudioChunk
from voice.pauses.words import turn_words
from voice.resampling import resample_pcm
from voice.stt.port import Transcript
from voice.tts.espeak import Espeak
from voice.tts.port import Manner, Sentence
from voice.turns import TurnRules
from voice.vad import Silero, load_session

TOKEN = "a token of sixteen"
RATE = 22_050


@cache
def spoken(text: str) -> bytes:
    """Speech as a telephone sends it, and a second and a half of silence after it."""
    voice = Espeak()
    chunks = list(voice.say(Sentence(text, "en"), Manner()))
    voice.close()
    pcm = np.concatenate([chunk.pcm for chunk in chunks])
    return mulaw.encode(resample_pcm(pcm, chunks[0].sample_rate, mulaw.RATE)) + b"\xff" * 12_000


class ScriptedEar:
    """Writes down what it is told to have heard."""

    def __init__(self, words: str) -> None:
        self.words = words
        self.seconds: list[float] = []

    def transcribe(self, audio, languages):
        self.seconds.append(audio.size / 16_000)
        return Transcript(self.words, "en", 0.9, "ear")


class ScriptedTalk:
    def __init__(self, caller: str | None, new: bool, words: str, network: Any) -> None:
        self.caller = caller
        self.new = new
        self.language = "en"
        self.words = turn_words("en")
        self.vad = Silero(network)
        self.stt = ScriptedEar(words)
        self.awaited = False
        self.waits = Waits.COMMAND
        self.said: list[str] = []
        self.voice: Voiced | None = None
        self.reached: list[str] = []
        self.closed = False

    def languages(self):
        return ("en",)

    def rules(self):
        return TurnRules(pause_s=0.8)

    def waiting(self, now, words):
        return 0.8

    def follow(self, voice: Voiced) -> None:
        self.voice = voice

    def choose(self, language: str) -> None:
        self.language, self.new = language, False

    def opening(self) -> Said:
        return self._said("opening")

    def pressed(self, text: str) -> Said:
        return self._said(text)

    def wants(self, kind: str) -> Said:
        return self._said(kind)

    def heard(self, outcome, speech_s: float = 0.0) -> Said:
        assert self.voice is not None
        self.reached = [phrase.text for phrase in self.voice.heard]
        return self._said(outcome.text)

    def _said(self, text: str) -> Said:
        self.said.append(text)
        if text == "checkout":
            self.waits = Waits.CHALLENGE
        if text == "break":
            raise ZeroDivisionError
        return Said(tuple(Phrase(f"{text} {n}", "en", 100) for n in range(3)), ends=text == "goodbye")

    def spoke(self, turn) -> None: ...

    def notice(self, key: str, language: str | None = None) -> Phrase:
        return Phrase(key, language or "en")

    def sound(self, phrase: Phrase) -> Iterator[AudioChunk]:
        yield AudioChunk(np.full(RATE, 8000, np.int16), RATE)

    def voice_ended(self) -> None: ...

    def close(self) -> None:
        self.closed = True


class ScriptedCalls:
    def __init__(self) -> None:
        self.opened: list[ScriptedTalk] = []
        self.new = False
        self.words: str = []
        self.network = load_session()

    def open(self, caller: str | None) -> ScriptedTalk:
        talk = ScriptedTalk(caller, self.new, self.words, self.network)
        self.opened.append(talk)
        return talk


class Peer:
    """The provider's end of one call. `plays`: marks come back at once, as if all was heard."""

    def __init__(self, socket: ClientConnection) -> None:
        self.socket = socket
        self.plays = True

    async def send(self, event: str, **more: Any) -> None:
        await self.socket.send(json.dumps({"event": event, "streamSid": "MZ1", **more}))

    async def start(self, token: str = TOKEN, caller: str = "+15550100") -> None:
        await self.send("connected", protocol="Call", version="1.0.0")
        form = {"encoding": "audio/x-mulaw", "sampleRate": 8000, "channels": 1}
        parameters = {"token": token, "caller": caller}
        await self.send("start", start={"streamSid": "MZ1", "customParameters": parameters, "mediaFormat": form})

    async def sound(self, mulaw_bytes: bytes) -> None:
        for start in range(0, len(mulaw_bytes), 160):
            piece = base64.b64encode(mulaw_bytes[start : start + 160]).decode()
            await self.send("media", media={"track": "inbound", "payload": piece})

    async def keys(self, keys: str) -> None:
        for key in keys:
            await self.send("dtmf", dtmf={"track": "inbound_track", "digit": key})

    async def mark(self, name: str) -> None:
        await self.send("mark", mark={"name": name})

    async def until(self, event: str) -> dict[str, Any]:
        """The next message of a kind; sound before it is let go."""
        while True:
            message = json.loads(await asyncio.wait_for(self.socket.recv(), 10))
            assert message["streamSid"] == "MZ1"
            if message["event"] == "media":
                assert len(base64.b64decode(message["media"]["payload"])) == 160
            if self.plays and message["event"] == "mark":
                await self.mark(message["mark"]["name"])
            if message["event"] == event:
                return message

    async def marks(self, count: int) -> list[str]:
        return [(await self.until("mark"))["mark"]["name"] for _ in range(count)]

    async def closed(self) -> int | None:
        try:
            while True:
                await self.until("mark")
        except ConnectionClosed:
            return self.socket.close_code


class Exchange:
    """A server that takes calls."""

    def __init__(self, port: int, calls: ScriptedCalls, running: Any) -> None:
        self.address = f"ws://127.0.0.1:{port}/phone"
        self.calls = calls
        self.running = running

    async def emptied(self) -> None:
        for _ in range(200):
            if self.running.sessions == 0:
                return
            await asyncio.sleep(0.02)
        assert self.running.sessions == 0

    @asynccontextmanager
    async def line(self) -> AsyncIterator[Peer]:
        async with connect(self.address, proxy=None, max_queue=None) as socket:
            yield Peer(socket)


@pytest.fixture
async def exchange() -> AsyncIterator[Exchange]:
    calls = ScriptedCalls()
    line = PhoneLine(TOKEN, key_wait_s=0.05)
    options = ServerOptions(Doors("127.0.0.1", token=TOKEN), 0, Limits(hello_s=1.0), phone=line)
    async with serving(options, None, calls=calls) as running:  # type: ignore[arg-type]
        yield Exchange(running.port, calls, running)


async def came(said: list[str], *wanted: str) -> None:
    for _ in range(400):
        if said == list(wanted):
            return
        await asyncio.sleep(0.02)
    assert said == list(wanted)


async def test_a_caller_speaks_and_is_answered_sentence_by_sentence(exchange: Exchange) -> None:
    exchange.calls.words = "a kettle"
    async with exchange.line() as peer:
        await peer.start()
        await peer.marks(3)
        talk = exchange.calls.opened[0]
        await peer.sound(spoken("I would like a light kettle, please."))
        assert len(await peer.marks(3)) == 3
        talk.stt.words = "goodbye"
        await peer.sound(spoken("Goodbye, and thank you very much."))
        assert await peer.closed() == 1000
    assert talk.said == ["opening", "a kettle", "goodbye"]
    assert all(0.8 < seconds < 4 for seconds in talk.stt.seconds)
    assert talk.closed
    await exchange.emptied()


async def test_the_callers_voice_stops_sayso_and_what_was_not_heard_is_known(exchange: Exchange) -> None:
    exchange.calls.words = "something cheaper"
    async with exchange.line() as peer:
        peer.plays = False
        await peer.start()
        first = await peer.until("mark")
        second = await peer.until("mark")
        await peer.mark(first["mark"]["name"])
        voice = exchange.calls.opened[0].voice
        while voice is None or not voice.heard:
            await asyncio.sleep(0.01)
        await peer.sound(spoken("I want something cheaper than that."))
        await peer.until("clear")
        await peer.mark(second["mark"]["name"])  # thrown away by `clear`, and told of all the same
        talk = exchange.calls.opened[0]
        await came(talk.said, "opening", "something cheaper")
        assert talk.reached == ["opening 0"]
        assert voice.heard == ()


async def test_a_nod_gives_the_floor_back(exchange: Exchange) -> None:
    exchange.calls.words = "uh"
    async with exchange.line() as peer:
        peer.plays = False
        await peer.start()
        await peer.mark((await peer.until("mark"))["mark"]["name"])
        await peer.until("mark")
        await peer.sound(spoken("Uh huh, uh huh."))
        await peer.until("clear")
        peer.plays = True
        await peer.marks(2)
        voice = exchange.calls.opened[0].voice
        assert voice is not None
        while voice.unheard:
            await asyncio.sleep(0.01)
        assert exchange.calls.opened[0].said == ["opening"]


async def test_a_call_by_keys_alone(exchange: Exchange) -> None:
    exchange.calls.new = True
    async with exchange.line() as peer:
        await peer.start()
        await peer.until("mark")
        await peer.keys("2")
        talk = exchange.calls.opened[0]
        await came(talk.said, "opening")
        assert talk.language == "de"
        await peer.keys("*#")
        await asyncio.sleep(0.1)
        await peer.keys("1")
        await came(talk.said, "opening", "kettle")
        await peer.keys("1")
        await came(talk.said, "opening", "kettle", "das erste")
        await peer.keys("*4")
        await came(talk.said, "opening", "kettle", "das erste", "leg es in den Warenkorb")
        talk.waits = Waits.CHALLENGE
        await peer.keys("47")
        await came(talk.said, "opening", "kettle", "das erste", "leg es in den Warenkorb", "ja 4 7")


async def test_a_star_stops_what_is_said_and_in_silence_repeats(exchange: Exchange) -> None:
    async with exchange.line() as peer:
        peer.plays = False
        await peer.start()
        await peer.until("mark")
        await peer.keys("*")
        await peer.until("clear")
        await asyncio.sleep(0.2)
        talk = exchange.calls.opened[0]
        assert talk.said == ["opening"]
        await peer.keys("*")
        await came(talk.said, "opening", "repeat")


async def test_a_caller_who_hangs_up_in_the_middle_leaves_nothing(exchange: Exchange) -> None:
    async with exchange.line() as peer:
        await peer.start()
        await peer.until("media")
        await peer.sound(spoken("I would like a light kettle, please.")[:6000])
        await peer.send("stop", stop={"callSid": "CA1"})
        assert await peer.closed() == 1000
    async with exchange.line() as peer:
        await peer.start()
        await peer.until("media")  # and one whose line breaks
    await exchange.emptied()
    assert [talk.closed for talk in exchange.calls.opened] == [True, True]


async def test_a_few_broken_messages_cost_nothing_and_a_flood_ends_the_call(exchange: Exchange) -> None:
    async with exchange.line() as peer:
        await peer.start()
        await peer.until("mark")
        for raw in ("{", b"\x00\xff", '{"event":"media","media":{"payload":"???"}}', '{"event":"news"}'):
            await peer.socket.send(raw)
        await peer.keys("*5")
        await came(exchange.calls.opened[0].said, "opening", "what is in my cart")
        for _ in range(MOST_BROKEN):
            await peer.socket.send("{")
        assert await peer.closed() == 4400


async def test_a_message_too_big_ends_the_call(exchange: Exchange) -> None:
    async with exchange.line() as peer:
        await peer.start()
        await peer.socket.send("x" * 70_000)
        assert await peer.closed() == 1009


@pytest.mark.parametrize("token", ["", "another token of many", "ä" * 20])
async def test_another_token_is_not_let_in(exchange: Exchange, token: str) -> None:
    async with exchange.line() as peer:
        await peer.start(token=token)
        assert await peer.closed() == 4401
    assert exchange.calls.opened == []


async def test_who_does_not_start_is_not_waited_for(exchange: Exchange) -> None:
    async with exchange.line() as peer:
        await peer.keys("1")
        assert await peer.closed() == 4408


async def test_two_calls_at_once_and_the_newest_of_one_number(exchange: Exchange) -> None:
    async with exchange.line() as one, exchange.line() as other, exchange.line() as withheld:
        await one.start()
        await one.until("mark")
        await other.start(caller="+15550101")
        await withheld.start(caller="anonymous")
        await asyncio.gather(other.until("mark"), withheld.until("mark"))
        await other.keys("*5")
        await came(exchange.calls.opened[1].said, "opening", "what is in my cart")
        assert exchange.calls.opened[0].said == ["opening"]
        async with exchange.line() as again:
            await again.start()
            await again.until("mark")
            assert await one.closed() == 4409
    assert [talk.caller for talk in exchange.calls.opened] == ["+15550100", "+15550101", None, "+15550100"]


async def test_a_fault_in_one_call_ends_that_call_alone(exchange: Exchange) -> None:
    exchange.calls.words = "break"
    async with exchange.line() as peer:
        await peer.start()
        await peer.until("mark")
        await peer.sound(spoken("I would like a light kettle, please."))
        assert await peer.closed() == 1011
    assert exchange.calls.opened[0].closed


async def test_without_the_setting_there_is_no_telephone() -> None:
    options = ServerOptions(Doors("127.0.0.1"), 0)
    async with serving(options, None) as running:  # type: ignore[arg-type]
        with pytest.raises(InvalidStatus) as refused:
            async with connect(f"ws://127.0.0.1:{running.port}/phone", proxy=None):
                pass
    assert refused.value.response.status_code == 404
