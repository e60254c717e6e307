"""eSpeak NG's shared library by ctypes: one process, one library, one thread that talks to it.

The C library keeps its voice, its parameters and its data path in static variables, so whoever speaks through it takes
turns: every job runs on one worker thread and sets everything it depends on. What the callback hands over goes out
through a queue while the job runs. Written after `speak_lib.h` of eSpeak NG 1.52.
"""

from __future__ import annotations

import ctypes as c
import functools
import os
import queue
import shutil
import tempfile
import threading
import weakref
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import Any

from i18n.errors import SaysoError

_LONGEST_DATA_PATH = 120
"""Bytes. The library builds "<path>/espeak-ng-data" in a buffer of 160 (`path_home`) and cuts what is longer."""

_SYNCHRONOUS = 2  # AUDIO_OUTPUT_SYNCHRONOUS: sound goes to the callback
_DONT_EXIT = 0x8000  # espeakINITIALIZE_DONT_EXIT: an error is returned; without it the process is ended
_CHARS_UTF8 = 1
_IPA = 0x02  # espeakPHONEMES_IPA; the character that parts sounds stands in bits 8 to 23
_POS_CHARACTER = 1
_BUFFER_MS = 50


class Parameter(IntEnum):
    """What `espeak_SetParameter` sets: words a minute; 0-200; 0-100."""

    RATE = 1
    VOLUME = 2
    PITCH = 3


class EventType(IntEnum):
    """The events that are looked at; there are more."""

    LIST_END = 0
    WORD = 1
    CLAUSE_END = 5


@dataclass(frozen=True, slots=True)
class Event:
    """`position` counts characters of the text from 1, `sample` samples from the start of the job."""

    type: int
    position: int
    length: int
    sample: int


@dataclass(frozen=True, slots=True)
class Piece:
    """What one callback brought: 16-bit little-endian sound of this machine's byte order, and its events."""

    pcm: bytes
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Voice:
    """One voice of the library with the languages it lists, each with its priority (lower is better)."""

    identifier: str
    languages: tuple[tuple[int, str], ...]


class _EventId(c.Union):
    _fields_ = (("number", c.c_int), ("name", c.c_char_p), ("string", c.c_char * 8))


class _Event(c.Structure):
    _fields_ = (
        ("type", c.c_int),
        ("unique_identifier", c.c_uint),
        ("text_position", c.c_int),
        ("length", c.c_int),
        ("audio_position", c.c_int),
        ("sample", c.c_int),
        ("user_data", c.c_void_p),
        ("id", _EventId),
    )


class _Voice(c.Structure):
    _fields_ = (
        ("name", c.c_char_p),
        ("languages", c.c_void_p),
        ("identifier", c.c_char_p),
        ("gender", c.c_ubyte),
        ("age", c.c_ubyte),
        ("variant", c.c_ubyte),
        ("xx1", c.c_ubyte),
        ("score", c.c_int),
        ("spare", c.c_void_p),
    )


_Callback = c.CFUNCTYPE(c.c_int, c.POINTER(c.c_short), c.c_int, c.POINTER(_Event))
_Job = Callable[[], None]


@functools.lru_cache(maxsize=4)
def library(path: str, data: str) -> Library:
    """The library at `path` with its data folder: loaded once, as the system itself loads it once."""
    return Library(path, data)


class Library:
    """The loaded library. Use `library`, which loads it once for all engines of the process.

    Raises SaysoError ``no_speaking_engine`` where it cannot be loaded or finds no data.
    """

    def __init__(self, path: str, data: str) -> None:
        try:
            self._c = c.CDLL(path)
        except OSError as error:
            raise SaysoError("no_speaking_engine", str(error), arguments={"engine": "espeak-ng"}) from error
        self._c.espeak_ListVoices.restype = c.POINTER(c.POINTER(_Voice))
        self._c.espeak_Synth.argtypes = [
            *(c.c_char_p, c.c_size_t, c.c_uint, c.c_int),
            *(c.c_uint, c.c_uint, c.POINTER(c.c_uint), c.c_void_p),
        ]
        self._c.espeak_TextToPhonemes.restype = c.c_char_p
        self._c.espeak_TextToPhonemes.argtypes = [c.POINTER(c.c_void_p), c.c_int, c.c_int]
        self._take: Callable[[Piece], bool] = lambda _: False
        self._callback = _Callback(self._called)
        self._jobs: queue.SimpleQueue[_Job] = queue.SimpleQueue()
        self.data_path = short_path(Path(data), _LONGEST_DATA_PATH, owner=self)
        threading.Thread(target=self._work, name="espeak-ng", daemon=True).start()
        self.sample_rate: int = self._ask(self._start)
        self.voices: tuple[Voice, ...] = self._ask(self._list_voices)

    def speak(self, text: str, voice: str, parameters: dict[Parameter, int]) -> Generator[Piece, None, None]:
        """Speak `text` with the voice `identifier[+variant]`; closing the iterator ends the making at once."""
        pieces: queue.SimpleQueue[Piece | BaseException | None] = queue.SimpleQueue()
        stopped = threading.Event()

        def take(piece: Piece) -> bool:
            pieces.put(piece)
            return stopped.is_set()

        def job() -> None:
            try:
                if not stopped.is_set():
                    self._synthesise(text, voice, parameters, take)
                pieces.put(None)
            except SaysoError as error:
                pieces.put(error)

        self._jobs.put(job)
        try:
            while (piece := pieces.get()) is not None:
                if isinstance(piece, BaseException):
                    raise piece
                yield piece
        finally:
            stopped.set()

    def ipa(self, text: str, voice: str, separator: str) -> str:
        """How `voice` says `text`: IPA, words parted by spaces and sounds by `separator` (one character).

        Raises SaysoError ``cannot_speak_language``.
        """
        said: str = self._ask(lambda: self._phonemes(text, voice, separator))
        return said

    def _phonemes(self, text: str, voice: str, separator: str) -> str:
        if self._c.espeak_SetVoiceByName(voice.encode()) != 0:
            raise SaysoError("cannot_speak_language", voice, arguments={"language": voice})
        raw = c.create_string_buffer(text.encode())
        rest = c.c_void_p(c.addressof(raw))
        clauses = []
        while rest.value:  # one clause at a time; the library moves the pointer on
            said = self._c.espeak_TextToPhonemes(c.byref(rest), _CHARS_UTF8, _IPA | ord(separator) << 8)
            clauses.append(said.decode())
        return " ".join(clauses)

    def _synthesise(
        self, text: str, voice: str, parameters: dict[Parameter, int], take: Callable[[Piece], bool]
    ) -> None:
        if self._c.espeak_SetVoiceByName(voice.encode()) != 0:
            raise SaysoError("cannot_speak_language", voice, arguments={"language": voice})
        for parameter, value in parameters.items():
            self._c.espeak_SetParameter(int(parameter), value, 0)
        self._take = take
        raw = text.encode() + b"\0"
        self._c.espeak_Synth(raw, len(raw), 0, _POS_CHARACTER, 0, _CHARS_UTF8, None, None)

    def _called(self, wav: Any, count: int, events: Any) -> int:
        """The C callback; 1 ends the synthesis. It must not raise: ctypes would only print that."""
        found = []
        index = 0
        while events[index].type != EventType.LIST_END:
            event = events[index]
            found.append(Event(event.type, event.text_position, event.length, event.sample))
            index += 1
        pcm = c.string_at(wav, count * 2) if wav and count > 0 else b""
        return int(self._take(Piece(pcm, tuple(found))))

    def _start(self) -> int:
        rate: int = self._c.espeak_Initialize(_SYNCHRONOUS, _BUFFER_MS, os.fsencode(self.data_path), _DONT_EXIT)
        if rate <= 0:
            raise SaysoError("no_speaking_engine", "espeak-ng found no data", arguments={"engine": "espeak-ng"})
        self._c.espeak_SetSynthCallback(self._callback)
        return rate

    def _list_voices(self) -> tuple[Voice, ...]:
        listed = self._c.espeak_ListVoices(None)
        voices = []
        index = 0
        while listed[index]:
            voice = listed[index].contents
            voices.append(Voice(voice.identifier.decode(), tuple(_languages(voice.languages))))
            index += 1
        return tuple(voices)

    def _ask(self, job: Callable[[], Any]) -> Any:
        """Run `job` on the worker and wait for what it answers."""
        answer: queue.SimpleQueue[tuple[Any, SaysoError | None]] = queue.SimpleQueue()

        def run() -> None:
            try:
                answer.put((job(), None))
            except SaysoError as error:
                answer.put((None, error))

        self._jobs.put(run)
        value, error = answer.get()
        if error is not None:
            raise error
        return value

    def _work(self) -> None:
        while True:
            self._jobs.get()()


def _languages(address: int) -> Iterator[tuple[int, str]]:
    """The list as C keeps it: a priority byte, a name and its NUL, again and again until a priority of 0."""
    while priority := c.string_at(address, 1)[0]:
        name = c.string_at(address + 1)
        yield priority, name.decode()
        address += 1 + len(name) + 1


def short_path(folder: Path, longest: int, *, owner: object) -> Path:
    """`folder`, or where its path has more than `longest` bytes a short link to it that lives as long as `owner`.

    Where links are not allowed the folder is copied.
    """
    if len(os.fsencode(folder)) <= longest:
        return folder
    places = [Path(tempfile.gettempdir()), *(Path(place) for place in ("/tmp", "/dev/shm") if Path(place).is_dir())]  # noqa: S108
    for place in places:
        if len(os.fsencode(place)) + len("/sayso-12345678/") + len(os.fsencode(folder.name)) > longest:
            continue
        temporary = Path(tempfile.mkdtemp(prefix="sayso-", dir=place))
        weakref.finalize(owner, shutil.rmtree, temporary, ignore_errors=True)
        short = temporary / folder.name
        try:
            short.symlink_to(folder, target_is_directory=True)
        except OSError:
            shutil.copytree(folder, short)
        return short
    return folder
