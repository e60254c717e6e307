"""Speaking through speech-dispatcher: no sound passes through Sayso, the server plays it and tells how far it is.

One part of a sentence is one message, and the next is sent when the server tells that it was heard, so that pauses are
Sayso's and stopping leaves nothing queued. Marks before each word tell the word that was reached.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Mapping
from html import escape

from i18n.errors import SaysoError
from voice.audio import WordMark
from voice.dispatcher.ssip import BEGUN, CANCELLED, ENDED, MARK, Ssip, Told, connect
from voice.pace import NATURAL_RATE
from voice.speaking import Line, Reached
from voice.tags import closest
from voice.tts.pauses import at_pace
from voice.tts.polyglot import Part, parts_of
from voice.tts.port import Manner

_SLOWEST, _FASTEST = 80, 390
"""Words a minute at the ends of the server's scale of -100 to 100, as its module for eSpeak NG has them."""

_PATIENCE_S, _PER_SIGN_S = 10.0, 0.4
"""A message of n characters that has not ended after the one plus n times the other is not going to."""


class DispatchedSpeaking:
    """The server as a voice with its own loudspeaker: the same methods as `voice.speaking.Speaking`.

    where  the server's address (`voice.dispatcher.ssip.address`)
    over   told of each utterance at its end what it failed with, None where it did not. May be set later

    Raises SaysoError ``no_speaking_engine`` where no server runs.
    """

    def __init__(self, where: str, clock: Callable[[], float] = time.perf_counter) -> None:
        self.over: Callable[[Exception | None], None] = lambda _: None
        self._clock = clock
        self._now: DispatchedSpeech | None = None
        self._ssip = Ssip(connect(where), self._told, self._lost)
        for command in (
            "SET self CLIENT_NAME sayso:sayso:talk",
            "SET self NOTIFICATION ALL ON",
            "SET self SSML_MODE ON",
            "SET self PRIORITY message",
        ):
            self._ssip.ask(command)
        self._languages = self._spoken_languages()

    def say(self, lines: Iterable[Line], manner: Manner) -> DispatchedSpeech:
        """Begin to speak and return at once; what still sounds is stopped."""
        if self._now is not None:
            self._now.stop()
        self._now = DispatchedSpeech(
            self._ssip, lines, manner, languages=self._languages, clock=self._clock, ended=self.over
        )
        self._now.begin()  # not before it can be told of its messages
        return self._now

    def close(self) -> None:
        if self._now is not None:
            self._now.stop()
        self._ssip.close()

    def _spoken_languages(self) -> Mapping[str, str]:
        """BCP 47 tag → what the server calls it, of every voice; empty where it does not tell."""
        try:
            voices = self._ssip.ask("LIST SYNTHESIS_VOICES").lines
        except SaysoError:  # a module that cannot list its voices still speaks
            return {}
        tags = (voice.split("\t")[1] for voice in voices if voice.count("\t") >= 1)
        return {_tag(tag): tag for tag in tags if tag and tag != "none"}

    def _told(self, event: Told) -> None:
        speech = self._now
        if speech is not None:
            speech.told(event)

    def _lost(self) -> None:
        speech = self._now
        if speech is not None:
            speech.told(Told(CANCELLED, -1))


class DispatchedSpeech:
    """One utterance; the same methods as `voice.speaking.Speech`."""

    def __init__(
        self,
        ssip: Ssip,
        lines: Iterable[Line],
        manner: Manner,
        *,
        languages: Mapping[str, str],
        clock: Callable[[], float],
        ended: Callable[[Exception | None], None],
    ) -> None:
        self._ssip = ssip
        self._manner = manner
        self._languages = languages
        self._clock = clock
        self._ended = ended
        self._asked_s = clock()
        self._first_sound_s: float | None = None
        self._stopped = threading.Event()
        self._changed = threading.Condition()
        self._before = ssip.last  # messages up to here are those of earlier speeches
        self._done: dict[int, int] = {}  # messages that are over and how; an end may be told before the number is known
        self._line = 0
        self._word: WordMark | None = None
        self._part_start = 0
        self._all_said = False
        self._error: Exception | None = None
        self._unspoken: list[int] = []
        self._thread = threading.Thread(target=self._run, args=(lines,), name="speaking", daemon=True)

    def begin(self) -> None:
        self._thread.start()

    @property
    def first_sound_ms(self) -> float | None:
        """Milliseconds from `say` until the server told that it sounds; None before that."""
        return None if self._first_sound_s is None else (self._first_sound_s - self._asked_s) * 1000

    @property
    def unspoken(self) -> tuple[int, ...]:
        """Lines that were passed over because no voice speaks their language."""
        return tuple(self._unspoken)

    @property
    def over(self) -> bool:
        return not self._thread.is_alive()

    def stop(self) -> Reached:
        """Silence at once; says how far it was heard."""
        with self._changed:
            stops = not self._stopped.is_set() and not self._all_said
            if stops:
                self._stopped.set()
            self._changed.notify_all()
        if stops:  # not under the lock: the thread that reads replies wants it
            self._ssip.send("CANCEL self")
        return self.reached

    def wait(self) -> Reached:
        """Wait until it has been said or stopped. Raises SaysoError ``no_speaking_engine`` where the server is gone."""
        self._thread.join()
        if self._error is not None:
            raise self._error
        return self.reached

    @property
    def reached(self) -> Reached:
        """How far it has been heard by now."""
        with self._changed:
            return Reached(self._line, None if self._all_said else self._word, finished=self._all_said)

    def told(self, event: Told) -> None:
        """The server's word about a message; number -1: it is gone."""
        if 0 <= event.message <= self._before:
            return
        with self._changed:
            if event.code == BEGUN and self._first_sound_s is None:
                self._first_sound_s = self._clock()
            elif event.code == MARK and event.mark is not None and not self._stopped.is_set():
                start, _, length = event.mark.partition(":")
                if start.isdigit() and length.isdigit():
                    self._word = WordMark(self._part_start + int(start), int(length), self._clock() - self._asked_s)
            elif event.code in (ENDED, CANCELLED):
                self._done[event.message] = event.code
                self._changed.notify_all()

    def _run(self, lines: Iterable[Line]) -> None:
        try:
            self._say(lines)
        except Exception as error:  # noqa: BLE001 - handed to whoever waits, in `wait`
            self._error = error
        finally:
            self._ended(self._error)

    def _say(self, lines: Iterable[Line]) -> None:
        self._set("RATE", _on_scale(self._manner.rate))
        self._set("PITCH", 2 * self._manner.pitch - 100)
        self._set("VOLUME", min(100, 2 * self._manner.volume - 100))
        pause_s = 0.0
        for index, line in enumerate(lines):
            if self._stopped.wait(pause_s):
                return
            with self._changed:
                self._line, self._word = index, None
            said = False
            for part in parts_of(line.sentence):
                if self._can_say(part):
                    if not self._say_part(part):
                        return
                    said = True
            if not said and line.sentence.text:
                self._unspoken.append(index)
            pause_s = at_pace(line.pause_after_s, self._manner) if said else 0.0
            with self._changed:
                self._line, self._word = index + 1, None
        self._all_said = True

    def _can_say(self, part: Part) -> bool:
        return not self._languages or closest(part.language, self._languages) is not None

    def _say_part(self, part: Part) -> bool:
        """Say it to its end; False where it was stopped. Raises SaysoError where the server is gone."""
        tag = closest(part.language, self._languages)
        self._ssip.ask(f"SET self LANGUAGE {part.language if tag is None else self._languages[tag]}")
        if self._stopped.is_set():
            return False
        with self._changed:
            self._part_start = part.start
        message = self._ssip.speak(_marked(part.text))
        if self._stopped.is_set():  # stopped while it was being queued: the cancelling may have come too early for it
            self._ssip.send("CANCEL self")
            return False
        with self._changed:
            self._changed.wait_for(
                lambda: self._stopped.is_set() or message in self._done or -1 in self._done,
                timeout=_PATIENCE_S + _PER_SIGN_S * len(part.text),
            )
            if self._stopped.is_set():
                return False
            if self._done.get(message) == ENDED:
                return True
            if self._done.get(message) == CANCELLED:  # another program, or the person's own key, silenced it
                self._stopped.set()
                return False
        raise SaysoError(
            "no_speaking_engine", "it went away", permanent=False, arguments={"engine": "speech-dispatcher"}
        )

    def _set(self, what: str, value: int) -> None:
        self._ssip.ask(f"SET self {what} {max(-100, min(100, value))}")


def _tag(server: str) -> str:
    """eSpeak NG's names of languages as BCP 47 has them: its ``cmn`` is Chinese as it is asked for."""
    first, *rest = server.split("-")
    return "zh-CN" if first == "cmn" and not rest else server


def _on_scale(rate: int) -> int:
    """Words a minute on the server's scale, whose middle is the natural rate."""
    end = _FASTEST if rate >= NATURAL_RATE else _SLOWEST
    return round(100 * (rate - NATURAL_RATE) / abs(end - NATURAL_RATE))


def _marked(text: str) -> str:
    """SSML with a mark before each word: its first character and its length."""
    out = []
    start = 0
    for piece in text.split(" "):
        mark = f'<mark name="{start}:{len(piece)}"/>' if any(char.isalnum() for char in piece) else ""
        out.append(mark + escape(piece, quote=False))
        start += len(piece) + 1
    return f"<speak>{' '.join(out)}</speak>"
