"""The terminal's talk by voice: interruption, going on, saying again, waiting; with a microphone made of numbers."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from accessibility.linear import Answer
from accessibility.rendering.render import Rendered
from accessibility.rendering.wording import Phrase
from app.cli.card_voice import CardVoice
from app.cli.exchange import Exchange
from app.cli.floor import TalkFloor
from app.cli.microphone import Listener
from app.model.profile import Profile
from app.model.reply import ErrorReply, Note, NotUnderstood, Turn
from app.model.request import Intent, Request
from app.model.session import Half, Session
from app.model.utterance import Source, Utterance
from voice.audio import AudioChunk, Samples, WordMark
from voice.devices import Playback, Tape
from voice.earcons import Earcon
from voice.earcons import sound as earcon_sound
from voice.speaking import LEAD_PAUSE_S, Speaking
from voice.stt.port import SttCapabilities, Transcript, Unclear
from voice.tts.port import Manner, Sentence, TtsCapabilities
from voice.turns import TurnRules
from voice.vad import FRAME, FRAME_S

RATE = 8000
PHRASES = tuple(Phrase(f"sentence {name}", "en", 0) for name in ("one", "two", "three"))


class SecondEach:
    """A voice that takes a second for each sentence."""

    capabilities = TtsCapabilities("test", ("en",), word_events=True)

    def say(self, sentence: Sentence, manner: Manner) -> Iterator[AudioChunk]:
        yield AudioChunk(np.full(RATE, 1000, np.int16), RATE, (WordMark(0, 8, 0.0),))

    def close(self) -> None: ...


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


class Lasting:
    """A tape whose speech lasts as long as it sounds, as from a real loudspeaker."""

    def __init__(self, tape: Tape) -> None:
        self._tape = tape

    def begin(self) -> _Lasts:
        return _Lasts(self._tape.begin())

    def close(self) -> None: ...


class _Lasts:
    def __init__(self, playback: Playback) -> None:
        self._playback = playback
        self._taken_s = 0.0
        self._aborted = False

    @property
    def heard_s(self) -> float:
        return self._playback.heard_s

    def play(self, chunk: AudioChunk) -> bool:
        self._taken_s += chunk.pcm.size / chunk.sample_rate
        return self._playback.play(chunk)

    def drain(self) -> bool:
        while not self._aborted and self.heard_s < self._taken_s - 1e-6:
            time.sleep(0.001)
        return not self._aborted

    def abort(self) -> None:
        self._playback.abort()
        self._aborted = True


@dataclass
class Sound:
    """A loudspeaker in made-up time and the voice on it."""

    clock: Clock = field(default_factory=Clock)
    lasts: bool = False
    tones: bool = False

    def __post_init__(self) -> None:
        self.tape = Tape(RATE, self.clock)
        loudspeaker = Lasting(self.tape) if self.lasts else self.tape
        self.voice = CardVoice(Speaking(SecondEach(), loudspeaker), Manner, lambda: self.tones)

    def pass_(self, seconds: float) -> None:
        self.clock.now += seconds

    def begun(self) -> None:
        """Wait until all was handed to the loudspeaker (its thread is quick: nothing sounds meanwhile)."""
        self.voice.finish()


@pytest.fixture
def sound() -> Sound:
    return Sound()


def test_a_voice_knows_what_was_heard_and_goes_on_at_the_unheard_sentence(sound: Sound) -> None:
    sound.voice.say(PHRASES)
    sound.begun()
    sound.pass_(1.5)
    sound.voice.stop()
    assert sound.voice.heard == PHRASES[:2]
    assert sound.voice.unheard == PHRASES[1:]
    sound.voice.take_floor(resume=True)
    sound.begun()
    sound.pass_(0.5)
    sound.voice.stop()
    assert sound.voice.unheard == PHRASES[1:]
    sound.voice.take_floor(resume=True)
    sound.begun()
    sound.pass_(5)
    sound.voice.stop()
    assert sound.voice.unheard == ()
    assert sound.voice.heard == PHRASES


def test_nothing_is_said_while_the_person_speaks_and_nothing_is_lost(sound: Sound) -> None:
    assert not sound.voice.yield_floor()
    sound.voice.say(PHRASES)
    assert sound.tape.pcm.size == 0
    assert sound.voice.unheard == PHRASES
    sound.voice.take_floor(resume=True)
    sound.begun()
    sound.pass_(9)
    assert sound.tape.pcm.size == 3 * RATE


# --- the talk around it


def exchange(intent: Intent, phrases: Sequence[Phrase]) -> Exchange:
    written = tuple(replace(phrase, text=phrase.text.upper()) for phrase in phrases)
    turn = Turn(Note("x"), "en", request=Request(intent, "en"))
    return Exchange(Utterance("x"), turn, Rendered(written, tuple(phrases)), {})


def floor_over(sound: Sound) -> TalkFloor:
    floor = TalkFloor(SimpleNamespace(profile=Profile()))  # type: ignore[arg-type]
    floor.voice = sound.voice
    return floor


def spoken(answer: Answer | None) -> tuple[Phrase, ...]:
    assert answer is not None
    return answer.spoken


def test_repeat_says_what_was_heard_and_go_on_the_rest(sound: Sound) -> None:
    floor = floor_over(sound)
    sound.voice.say(floor.answer(exchange(Intent.SEARCH, PHRASES)).spoken)
    sound.begun()
    sound.pass_(0.5)
    sound.voice.stop()
    again = floor.answer(exchange(Intent.REPEAT, PHRASES))
    assert again.spoken == PHRASES[:1]
    assert len(again.written) == 3  # the eye may always see all
    sound.voice.say(again.spoken)
    sound.begun()
    sound.pass_(5)
    assert spoken(floor.going_on("please go on")) == PHRASES[1:]
    sound.voice.say(PHRASES[1:])
    sound.begun()
    sound.pass_(1.2)
    sound.voice.stop()
    rest = floor.going_on("continue")
    assert spoken(rest) == PHRASES[2:]
    assert rest is not None
    assert [phrase.text for phrase in rest.written] == ["SENTENCE THREE"]


def test_go_on_is_for_the_conversation_where_nothing_was_interrupted(sound: Sound) -> None:
    floor = floor_over(sound)
    sound.voice.say(floor.answer(exchange(Intent.SEARCH, PHRASES)).spoken)
    sound.begun()
    sound.pass_(5)
    assert floor.going_on("go on") is None
    assert floor.answer(exchange(Intent.REPEAT, PHRASES)).spoken == PHRASES
    assert floor.going_on("tell me more") is None


class Level:
    """What is loud is speech."""

    def reset(self) -> None: ...

    def probability(self, frame: Samples) -> float:
        return float(np.abs(frame).mean() > 0.1)


class Hearer:
    """Hears the next of its texts in every turn; looks ahead give nothing away."""

    capabilities = SttCapabilities("test", None, "plain", False)

    def __init__(self, texts: list[str | None]) -> None:
        self.texts = texts

    def prepare(self, grammar: object) -> None: ...

    def transcribe(self, audio: Samples, languages: Sequence[str]) -> Transcript | Unclear:
        return Unclear("unsure", "test") if self.texts[0] is None else Transcript(self.texts[0], "en", 1.0, "test")

    def close(self) -> None: ...


class Talk:
    """As much of a talk, its house and its terminal as a listener needs."""

    def __init__(self, sound: Sound, texts: list[str | None]) -> None:
        self.sound, self.stt = sound, Hearer(texts)
        self.profile, self.state = Profile(), Session()
        self.heard: list[str] = []
        self.said: list[Answer] = []
        self.noticed: list[str] = []
        self.spoken_until: datetime | None = None
        self.conversation = SimpleNamespace(state=self.state, name="me", context=None)
        self.house = SimpleNamespace(
            ears=SimpleNamespace(vad=Level(), engine=self.stt, rules=TurnRules(), utterance=self.utterance),
            settings=SimpleNamespace(pause_s=1.2),
            yardstick=SecondEach(),
            profiles=SimpleNamespace(save=self.save),
            clock=lambda: datetime(2026, 11, 24, tzinfo=UTC),
            renderer=lambda _: SimpleNamespace(notice=lambda key: Phrase(key, "en")),
        )
        self.floor = TalkFloor(self)  # type: ignore[arg-type]
        self.floor.voice = sound.voice

    def save(self, profile: Profile, name: str) -> None:
        self.profile = profile

    def utterance(self, transcript: Transcript) -> Utterance:
        return Utterance(transcript.text, source=Source.AUDIO)

    def hears(self) -> tuple[str, ...]:
        return ("en",)

    def listen_for_what_makes_sense(self) -> None: ...

    def exchange(self, heard: Utterance | Unclear, times: object, began: float) -> Exchange:
        self.heard.append(heard.text if isinstance(heard, Utterance) else "?")
        return exchange(Intent.SEARCH, (Phrase(f"answer {len(self.heard)}", "en", 0),))

    def notice(self, text: str) -> None:
        self.noticed.append(text)

    def overheard(self, answered: Callable[[], tuple[str, Answer]]) -> None:
        _, answer = answered()
        self.said.append(answer)
        self.sound.voice.say(answer.spoken)

    def listen(self, *stretches: tuple[float, float]) -> None:
        """Hear stretches of (level, seconds); time passes with the blocks."""
        listener = Listener(self, self, self.sound.voice, self.floor, self.microphone(stretches), headphones=True)  # type: ignore[arg-type]
        asyncio.run(listener._listen())

    def microphone(self, stretches: Sequence[tuple[float, float]]) -> Any:
        async def blocks() -> AsyncIterator[Samples]:
            at_work = len(asyncio.all_tasks())
            for level, seconds in stretches:
                for _ in range(round(seconds / FRAME_S)):
                    yield np.full(FRAME, level, np.float32)
                    self.sound.pass_(FRAME_S)
                    while len(asyncio.all_tasks()) > at_work:
                        await asyncio.sleep(0.001)
                    for _ in range(5):
                        await asyncio.sleep(0)

        return SimpleNamespace(blocks=blocks, close=lambda: None)


def talk(*texts: str | None) -> Talk:
    talking = Talk(Sound(lasts=True), list(texts))
    talking.sound.voice.say(PHRASES)
    deadline = time.monotonic() + 10
    while talking.sound.tape._now is None or len(talking.sound.tape._now._parts) < 3:
        assert time.monotonic() < deadline
        time.sleep(0.001)
    return talking


def test_a_voice_stops_sayso_within_200_ms_and_a_nod_lets_it_go_on() -> None:
    talking = talk("mhm")
    talking.listen((0, 1.5), (0.5, 0.4), (0, 1.5))
    assert talking.heard == []
    stopped_s = talking.sound.tape._kept[0].size / RATE
    assert 1.5 < stopped_s <= 1.7
    assert talking.sound.voice.unheard == PHRASES[1:]


def test_a_cough_lets_it_go_on_and_an_answer_is_answered() -> None:
    talking = talk("the second one")
    talking.listen((0, 0.5), (0.5, 0.1), (0, 1.0), (0.5, 0.6), (0, 2.0))
    assert talking.heard == ["the second one"]
    assert [phrase.text for phrase in talking.sound.voice.phrases] == ["answer 1"]


def test_going_on_by_voice() -> None:
    talking = talk("go on then")
    talking.sound.pass_(1.5)
    talking.sound.voice.stop()
    talking.listen((0, 0.5), (0.5, 0.6), (0, 2.0))
    assert talking.heard == []
    assert talking.said[0].spoken == PHRASES[1:]


def test_long_pauses_teach_patience_and_sayso_s_own_speech_does_not() -> None:
    talking = Talk(Sound(lasts=True), ["a kettle please"])
    talking.listen((0, 0.5), *[(0.5, 1.0), (0, 1.1), (0.5, 1.0), (0, 1.5)] * 3)
    assert talking.profile.pause_s is not None
    learned = talking.profile.pause_s
    assert learned > 1.3
    talking.sound.voice.say(PHRASES)
    talking.listen((0.5, 1.0), (0, 1.1), (0.5, 1.0), (0, 2.5))
    assert talking.profile.pause_s == learned


def test_after_a_question_a_long_silence_gets_one_gentle_word_at_8_and_one_at_20_seconds() -> None:
    talking = Talk(Sound(lasts=True), [])
    talking.conversation.state = Session(half=Half("a kettle with", "en"))
    talking.listen((0, 60))
    assert [answer.spoken[0].text for answer in talking.said] == ["reprompt-first", "reprompt-second"]
    quiet = Talk(Sound(lasts=True), [])
    quiet.listen((0, 60))
    assert quiet.said == []


def test_a_thinking_noise_is_not_answered() -> None:
    talking = Talk(Sound(lasts=True), ["um"])
    talking.listen((0, 0.5), (0.5, 0.5), (0, 4.0))
    assert talking.heard == []


# --- signals


class Signals(CardVoice):
    """A voice that remembers which signals sounded."""

    sounded: list[Earcon]

    def signal(self, earcon: Earcon, *, turn_over: bool = False) -> bool:
        sounds = super().signal(earcon, turn_over=turn_over)
        if sounds:
            self.sounded.append(earcon)
        return sounds


def with_signals(*texts: str | None) -> tuple[Talk, Signals]:
    sound = Sound(lasts=True, tones=True)
    sound.voice.__class__ = Signals
    sound.voice.sounded = []  # type: ignore[attr-defined]
    return Talk(sound, list(texts)), sound.voice  # type: ignore[return-value]


def test_what_was_heard_is_signalled_and_shown_and_so_is_their_turn() -> None:
    talking, voice = with_signals("the second one")
    talking.listen((0, 0.5), (0.5, 0.6), (0, 30.0))
    assert voice.sounded == [Earcon.HEARD, Earcon.LISTENING]
    assert talking.noticed == ["tone-heard"]


def test_no_signal_where_none_is_wanted_and_no_word_about_one() -> None:
    talking, voice = with_signals("the second one")
    talking.sound.tones = False
    talking.listen((0, 0.5), (0.5, 0.6), (0, 4.0))
    assert voice.sounded == talking.noticed == []
    assert talking.heard == ["the second one"]


def test_their_turn_is_not_signalled_where_they_have_taken_it() -> None:
    talking, voice = with_signals("the second one")
    talking.sound.voice.say(PHRASES)
    talking.listen((0, 0.5), (0.5, 0.6))
    assert Earcon.LISTENING not in voice.sounded


def test_a_signal_teaches_nothing_about_their_pauses_and_does_not_stop_their_going_on() -> None:
    """They go on while the signal sounds: that is a turn cut off, as without a signal."""
    learned = []
    for wanted in (True, False):
        talking, _ = with_signals("a kettle", "with a handle")
        talking.sound.tones = wanted
        talking.listen((0, 0.5), (0.5, 1.2), (0, 1.3), (0.5, 1.2), (0, 2.0))
        learned.append(talking.profile.pause_s)
    assert learned[0] == learned[1]


def test_a_signal_never_sounds_over_the_person_or_over_words() -> None:
    sound = Sound(lasts=True, tones=True)
    sound.voice.yield_floor()
    assert not sound.voice.signal(Earcon.LISTENING)
    assert sound.voice.signal(Earcon.HEARD, turn_over=True)
    assert not sound.voice.speaking
    sound.voice.yield_floor()
    sound.voice.take_floor()
    sound.voice.say(PHRASES)
    assert not sound.voice.signal(Earcon.LISTENING)
    sound.voice.stop()


def test_what_did_not_work_is_told_after_a_signal_once() -> None:
    sound = Sound(tones=True)
    sound.voice.say(PHRASES[:1], failed=True)
    sound.begun()
    sound.pass_(5)
    pcm = sound.tape.pcm
    tone_s = earcon_sound(Earcon.ERROR, RATE).size / RATE
    assert pcm.size / RATE == pytest.approx(1 + tone_s + LEAD_PAUSE_S, abs=0.01)
    assert np.all(pcm[-RATE:] == 1000)
    sound.voice.say(PHRASES[:1])
    sound.begun()
    assert sound.tape._now is not None
    assert sum(part.size for part in sound.tape._now._parts) == RATE


def test_an_answer_that_failed_is_known_as_one() -> None:
    floor = TalkFloor(SimpleNamespace(profile=Profile()))  # type: ignore[arg-type]
    told = exchange(Intent.SEARCH, PHRASES)
    assert not floor.answer(told).failed
    for reply in (NotUnderstood(), ErrorReply("no_rate")):
        assert floor.answer(replace(told, turn=replace(told.turn, reply=reply))).failed
