"""speech-dispatcher's client against a server that follows a script: what is sent, and what is made of its events."""

from __future__ import annotations

import socket
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from types import SimpleNamespace

import pytest

from i18n.errors import SaysoError
from voice.dispatcher import ssip
from voice.dispatcher.speaking import DispatchedSpeaking
from voice.dispatcher.ssip import address
from voice.queue import SpeakingQueue
from voice.sound_card import is_loudspeaker_there
from voice.speaking import Line
from voice.tts.port import Manner, Run, Sentence

OK = {
    "SET self CLIENT_NAME": "208 OK CLIENT NAME SET", "SET self NOTIFICATION": "220 OK NOTIFICATION SET",
    "SET self SSML_MODE": "219 OK SSML MODE SET", "SET self PRIORITY": "202 OK PRIORITY SET",
    "SET self LANGUAGE": "201 OK LANGUAGE SET", "SET self RATE": "203 OK RATE SET",
    "SET self PITCH": "204 OK PITCH SET", "SET self VOLUME": "218 OK VOLUME SET", "CANCEL": "213 OK CANCELED",
    "QUIT": "231 HAPPY HACKING",
    "LIST": "249-English\ten\tnone\r\n249-German+m1\tde\tm1\r\n249-Chinese\tcmn\tnone\r\n249 OK VOICE LIST SENT",
}  # fmt: skip
"""As speech-dispatcher 0.11.4 answers."""


class Server:
    """One connection of a server whose messages are as long as the test lets them be."""

    def __init__(self, path: Path) -> None:
        self.where = f"unix_socket:{path}"
        self.commands: list[str] = []
        self.said: list[tuple[str, str]] = []  # (language, text)
        self.hangs = False
        self.refuses = ""
        self.finishes = True
        self._language = ""
        self._number = 0
        self._door = socket.socket(socket.AF_UNIX)
        self._door.bind(str(path))
        self._door.listen()
        self._line: socket.socket | None = None
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        self._line, _ = self._door.accept()
        lines = self._line.makefile("r", encoding="utf-8", newline="\r\n")
        for raw in lines:
            command = raw.rstrip("\r\n")
            self.commands.append(command)
            if self.hangs:
                continue
            if self.refuses and command.startswith(self.refuses):
                self.send("300 ERR")
            elif command == "SPEAK":
                self.send("230 OK RECEIVING DATA")
                text = []
                while (line := lines.readline().rstrip("\r\n")) != ".":
                    text.append(line.removeprefix(".") if line.startswith("..") else line)
                self._message("\n".join(text))
            else:
                if command.startswith("SET self LANGUAGE"):
                    self._language = command.rpartition(" ")[2]
                self.send(next(reply for start, reply in OK.items() if command.startswith(start)))
                if command == "CANCEL self" and self._number:
                    self.tell(703, "CANCELED")

    def _message(self, text: str) -> None:
        self._number += 1
        self.said.append((self._language, text))
        self.send(f"225-{self._number}\r\n225 OK MESSAGE QUEUED")
        self.tell(701, "BEGIN")
        if self.finishes:
            self.tell(702, "END")

    def tell(self, code: int, name: str, mark: str | None = None) -> None:
        extra = "" if mark is None else f"{code}-{mark}\r\n"
        self.send(f"{code}-{self._number}\r\n{code}-1\r\n{extra}{code} {name}")

    def send(self, text: str) -> None:
        assert self._line is not None
        with suppress(OSError):  # the client has left
            self._line.sendall(f"{text}\r\n".encode())

    def end(self) -> None:
        for one in (self._line, self._door):
            if one is not None:
                with suppress(OSError):
                    one.shutdown(socket.SHUT_RDWR)
                one.close()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    if not hasattr(socket, "AF_UNIX"):
        pytest.skip("no Unix sockets on this platform")
    server = Server(tmp_path / "speechd.sock")
    yield server
    server.end()


def soon(true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 10
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.002)


def line(text: str, language: str = "en", pause_s: float = 0.0, runs: tuple[Run, ...] = ()) -> Line:
    return Line(Sentence(text, language, runs), pause_s)


def test_sentences_are_said_one_after_another_in_their_languages(server: Server) -> None:
    speaking = DispatchedSpeaking(server.where)
    speech = speaking.say(
        [
            line("Three kettles & more."),
            line("Kessel von Brightwood", "de", runs=(Run(11, 21, "en"),)),
            line("水壶", "zh-CN"),
        ],
        Manner(),
    )
    assert speech.wait().finished
    assert [language for language, _ in server.said] == ["en", "de", "en", "cmn"]
    assert server.said[0][1] == (
        '<speak><mark name="0:5"/>Three <mark name="6:7"/>kettles &amp; <mark name="16:5"/>more.</speak>'
    )
    assert speech.first_sound_ms is not None
    speaking.close()


def test_pace_pitch_and_volume_are_on_the_servers_scale(server: Server) -> None:
    speaking = DispatchedSpeaking(server.where)
    speaking.say([line("one")], Manner(rate=175, pitch=50, volume=100)).wait()
    speaking.say([line("one")], Manner(rate=300, pitch=0, volume=50)).wait()
    speaking.say([line("one")], Manner(rate=80, pitch=100, volume=200)).wait()
    sent = [command.removeprefix("SET self ") for command in server.commands if "RATE" in command or "PITCH" in command]
    assert sent == ["RATE 0", "PITCH 0", "RATE 58", "PITCH -100", "RATE -100", "PITCH 100"]
    assert [command for command in server.commands if "VOLUME" in command][1:] == [
        "SET self VOLUME 0", "SET self VOLUME 100",
    ]  # fmt: skip


def test_stopped_it_is_cancelled_at_once_and_knows_the_word(server: Server) -> None:
    server.finishes = False
    speaking = DispatchedSpeaking(server.where)
    speech = speaking.say([line("one two three"), line("next")], Manner())
    soon(lambda: len(server.said) == 1)
    server.tell(700, "INDEX MARK", "4:3")
    soon(lambda: speech.reached.word is not None)
    reached = speech.stop()
    assert (reached.line, reached.finished) == (0, False)
    assert reached.word is not None
    assert (reached.word.start, reached.word.length) == (4, 3)
    assert speech.wait() == reached
    assert "CANCEL self" in server.commands
    assert len(server.said) == 1


def test_stopped_in_a_pause_the_next_sentence_is_where_to_go_on(server: Server) -> None:
    speaking = DispatchedSpeaking(server.where)
    speech = speaking.say([line("one", pause_s=60.0), line("two")], Manner())
    soon(lambda: speech.reached.line == 1)
    assert speech.stop().line == 1
    speech.wait()
    assert len(server.said) == 1


def test_a_new_speech_takes_the_place_and_hears_nothing_of_the_old_ones_end(server: Server) -> None:
    server.finishes = False
    speaking = DispatchedSpeaking(server.where)
    first = speaking.say([line("one")], Manner())
    soon(lambda: len(server.said) == 1)
    server.finishes = True
    assert speaking.say([line("two"), line("three")], Manner()).wait().finished
    assert not first.wait().finished


def test_a_language_without_a_voice_is_passed_over_and_told(server: Server) -> None:
    speaking = DispatchedSpeaking(server.where)
    speech = speaking.say([line("one"), line("ᏣᎳᎩ", "chr"), line("three")], Manner())
    assert speech.wait().finished
    assert speech.unspoken == (1,)
    assert len(server.said) == 2


def test_a_line_that_begins_with_a_dot_does_not_end_the_message(server: Server) -> None:
    speaking = DispatchedSpeaking(server.where)
    speaking._ssip.speak("first\n.\n..second")
    assert server.said[-1][1] == "first\n.\n..second"


def test_someone_elses_cancelling_ends_it_without_an_error(server: Server) -> None:
    """The person pressed the key that silences their screen reader."""
    server.finishes = False
    speaking = DispatchedSpeaking(server.where)
    speech = speaking.say([line("one"), line("two")], Manner())
    soon(lambda: len(server.said) == 1)
    server.tell(703, "CANCELED")
    assert not speech.wait().finished
    assert len(server.said) == 1


def test_a_server_that_goes_away_is_an_error_and_told_once(server: Server) -> None:
    server.finishes = False
    speaking = DispatchedSpeaking(server.where)
    told: list[Exception | None] = []
    speaking.over = told.append
    speech = speaking.say([line("one"), line("two")], Manner())
    soon(lambda: len(server.said) == 1)
    server.end()
    with pytest.raises(SaysoError) as caught:
        speech.wait()
    assert caught.value.code == "no_speaking_engine"
    assert told == [caught.value]


def test_a_server_that_hangs_or_refuses_is_an_error_in_time(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ssip, "REPLY_S", 0.2)
    speaking = DispatchedSpeaking(server.where)
    server.refuses = "SET self RATE"
    with pytest.raises(SaysoError):
        speaking.say([line("one")], Manner()).wait()
    server.hangs = True
    speech = speaking.say([line("one")], Manner())
    speech.stop()
    speaking.close()


@pytest.mark.parametrize("where", ["unix_socket:/nowhere/at/all", "inet_socket:127.0.0.1:1", "pigeon:here", ""])
def test_where_no_server_runs_that_is_said(where: str) -> None:
    with pytest.raises(SaysoError) as caught:
        DispatchedSpeaking(where)
    assert caught.value.code == "no_speaking_engine"


def test_it_is_looked_for_where_its_own_clients_look() -> None:
    assert address({"SPEECHD_ADDRESS": "inet_socket:host:6561", "XDG_RUNTIME_DIR": "/run/1"}) == "inet_socket:host:6561"
    assert address({"XDG_RUNTIME_DIR": "/run/1"}) == "unix_socket:/run/1/speech-dispatcher/speechd.sock"
    assert address({"XDG_CACHE_HOME": "/c"}) == "unix_socket:/c/speech-dispatcher/speechd.sock"
    assert address({}).endswith("/.cache/speech-dispatcher/speechd.sock")


def test_the_queue_speaks_through_it(server: Server) -> None:
    queue = SpeakingQueue(DispatchedSpeaking(server.where))
    speech = queue.answer([line("one")], Manner())
    assert speech is not None
    assert speech.wait().finished
    server.finishes = False
    queue.answer([line("two")], Manner())
    soon(lambda: len(server.said) == 2)
    assert queue.answering
    assert queue.yield_floor() is not None
    soon(lambda: not queue.speaking)


def test_whether_a_card_is_there_is_known_before_anything_sounds(monkeypatch: pytest.MonkeyPatch) -> None:
    class PortAudioError(Exception):
        pass

    def none(kind: str) -> object:
        raise PortAudioError("Error querying device -1")

    for query, there in ((none, False), (lambda kind: {"name": "card", "kind": kind}, True)):
        monkeypatch.setitem(sys.modules, "sounddevice", SimpleNamespace(query_devices=query))
        assert is_loudspeaker_there() is there
    monkeypatch.setitem(sys.modules, "sounddevice", None)
    assert not is_loudspeaker_there()
