"""The way from sound to words, with a recogniser that the test holds in its hand."""

from __future__ import annotations

import asyncio
import itertools
import threading
from collections.abc import AsyncIterator, Callable, Sequence
from typing import Any

import numpy as np
import pytest

from i18n.errors import SaysoError
from voice import vad
from voice.audio import SAMPLE_RATE, Samples
from voice.devices import Recording
from voice.events import (
    Delayed,
    Heard,
    HearingEvent,
    HearingFailed,
    NotHeard,
    PartlyHeard,
    SpeechDropped,
    SpeechEnded,
    SpeechStarted,
)
from voice.grammar import Grammar
from voice.hearing import hear, recognise
from voice.noise import in_a_room
from voice.stt.agreement import PartialRules
from voice.stt.port import SttCapabilities, Transcript, Unclear
from voice.turns import Sounding, TurnRules
from voice.vad import FRAME, FRAME_S, Silero


class Recogniser:
    """Answers with how long the turn was; `waits` holds it up, `error` makes it fail."""

    capabilities = SttCapabilities("test", None, "plain", False)

    def __init__(self) -> None:
        self.turns: list[Samples] = []
        self.languages: list[Sequence[str]] = []
        self.waits: threading.Event | None = None
        self.error: Exception | None = None
        self.unclear = False

    def prepare(self, grammar: Grammar | None) -> None: ...

    def transcribe(self, audio: Samples, languages: Sequence[str]) -> Transcript | Unclear:
        self.turns.append(audio)
        self.languages.append(languages)
        if self.waits is not None:
            assert self.waits.wait(10)
        if self.error is not None:
            raise self.error
        if self.unclear:
            return Unclear("unsure", "test")
        return Transcript(f"turn {len(self.turns)}", languages[0], 1.0, "test")

    def close(self) -> None: ...


class Level:
    """A voice detector for made-up sound: what is loud is speech."""

    def reset(self) -> None: ...

    def probability(self, frame: Samples) -> float:
        return float(np.abs(frame).mean() > 0.1)


def sound(*stretches: tuple[float, float]) -> Samples:
    """Stretches of (level, seconds), in whole frames."""
    return np.concatenate([np.full(round(s / FRAME_S) * FRAME, level, dtype=np.float32) for level, s in stretches])


TWO_TURNS = sound((0, 0.5), (0.5, 0.6), (0, 2.0), (0.5, 0.4), (0, 2.0))


async def events_of(samples: Samples, stt: Recogniser, **how: Any) -> list[HearingEvent]:
    return [event async for event in hear(Recording(samples).blocks(), Level(), stt, lambda: ["en"], **how)]


async def test_sound_becomes_events_in_order() -> None:
    stt = Recogniser()
    found = await events_of(TWO_TURNS, stt)
    turns = [event for event in found if isinstance(event, SpeechEnded)]
    assert [event.transcript.text for event in found if isinstance(event, Heard)] == ["turn 1", "turn 2"]
    assert turns[0].start_s == pytest.approx(0.5, abs=FRAME_S)
    assert turns[0].end_s == pytest.approx(1.1, abs=2 * FRAME_S)
    assert [type(event) for event in found[:2]] == [SpeechStarted, SpeechEnded]
    assert all(np.array_equal(turn.audio, audio) for turn, audio in zip(turns, stt.turns, strict=True))


async def test_silence_gives_no_event_and_a_cough_is_dropped() -> None:
    stt = Recogniser()
    assert await events_of(sound((0, 3)), stt) == []
    assert [type(e) for e in await events_of(sound((0, 1), (0.5, 0.1), (0, 2)), stt)] == [SpeechStarted, SpeechDropped]
    assert not stt.turns


async def test_the_next_word_is_noticed_while_the_last_turn_is_written_down() -> None:
    stt = Recogniser()
    stt.waits = threading.Event()
    found = []
    async for event in hear(Recording(TWO_TURNS).blocks(), Level(), stt, lambda: ["en"]):
        found.append(type(event))
        if found == [SpeechStarted, SpeechEnded, SpeechStarted]:
            stt.waits.set()
    assert found[:3] == [SpeechStarted, SpeechEnded, SpeechStarted]  # else the recogniser would wait in vain
    assert found.count(Heard) == 2


async def test_what_is_unclear_and_what_fails_are_events() -> None:
    stt = Recogniser()
    stt.unclear = True
    event = (await events_of(TWO_TURNS, stt))[2:][-1]
    assert isinstance(event, NotHeard)
    assert event.unclear == Unclear("unsure", "test")
    stt.error = SaysoError("cannot_hear_language", arguments={"language": "xx"})
    event = (await events_of(TWO_TURNS, stt))[-1]
    assert event == HearingFailed("cannot_hear_language", True, (("language", "xx"),))


async def test_a_recogniser_that_breaks_otherwise_ends_hearing_even_while_the_microphone_goes_on() -> None:
    stt = Recogniser()
    stt.error = RuntimeError("broken")

    async def endless() -> AsyncIterator[Samples]:
        async for block in Recording(TWO_TURNS).blocks():
            yield block
        while True:
            await asyncio.sleep(0.001)
            yield np.zeros(FRAME, dtype=np.float32)

    with pytest.raises(RuntimeError, match="broken"):
        async with asyncio.timeout(10):
            async for _ in hear(endless(), Level(), stt, lambda: ["en"]):
                pass


async def test_a_microphone_that_goes_away_is_raised_after_what_was_said() -> None:
    async def breaking() -> AsyncIterator[Samples]:
        async for block in Recording(TWO_TURNS).blocks():
            yield block
        raise SaysoError("no_sound_device", permanent=False)

    found = []
    with pytest.raises(SaysoError, match="no_sound_device"):
        async for event in hear(breaking(), Level(), Recogniser(), lambda: ["en"]):
            found.append(event)  # noqa: PERF401 - what came before the error counts
    assert sum(isinstance(event, Heard) for event in found) == 2


async def test_leaving_stops_listening() -> None:
    left = asyncio.Event()

    async def endless() -> AsyncIterator[Samples]:
        try:
            while True:
                await asyncio.sleep(0)
                yield np.full(FRAME, 0.5, dtype=np.float32)
        finally:
            left.set()

    events = hear(endless(), Level(), Recogniser(), lambda: ["en"])
    assert isinstance(await anext(events), SpeechStarted)
    await events.aclose()  # type: ignore[attr-defined]
    await asyncio.wait_for(left.wait(), 10)


async def test_more_time_holds_from_the_next_block_on() -> None:
    rules = [TurnRules(pause_s=0.6)]
    pause = sound((0.5, 0.5), (0, 1.0), (0.5, 0.5), (0, 1.0), (0.5, 0.5), (0, 4.5))
    found: list[HearingEvent] = []
    async for event in hear(Recording(pause).blocks(), Level(), Recogniser(), lambda: ["en"], rules=lambda: rules[-1]):
        found.append(event)
        if isinstance(event, SpeechEnded):
            rules.append(TurnRules(pause_s=4.0))
    turns = [event for event in found if isinstance(event, SpeechEnded)]
    assert len(turns) == 2
    assert turns[1].longest_pause_s == pytest.approx(1.0, abs=2 * FRAME_S)


async def test_the_languages_are_asked_for_with_every_turn() -> None:
    stt, languages = Recogniser(), [["en"], ["pt-BR", "en"]]
    async for _ in hear(Recording(TWO_TURNS).blocks(), Level(), stt, lambda: languages[len(stt.turns)]):
        pass
    assert stt.languages == languages


async def test_each_stage_says_how_long_it_took() -> None:
    now = [0.0]

    class Slow(Recogniser):
        def transcribe(self, audio: Samples, languages: Sequence[str]) -> Transcript | Unclear:
            now[0] += 0.5
            return super().transcribe(audio, languages)

    class SlowLevel(Level):
        def probability(self, frame: Samples) -> float:
            now[0] += 0.001
            return super().probability(frame)

    samples = sound((0, 0.5), (0.5, 0.6), (0, 0.5))
    (heard,) = [
        event
        async for event in hear(Recording(samples).blocks(), SlowLevel(), Slow(), lambda: ["en"], clock=lambda: now[0])
        if isinstance(event, Heard)
    ]
    assert heard.times.vad_ms == pytest.approx(samples.size / FRAME)
    assert heard.times.stt_ms == pytest.approx(500)
    whole = recognise(samples, SlowLevel(), Slow(), ["en"], clock=lambda: now[0])
    assert whole.times.vad_ms == pytest.approx(samples.size / FRAME)
    assert whole.times.stt_ms == pytest.approx(500)


def test_a_recording_of_nothing_is_said() -> None:
    with pytest.raises(SaysoError) as caught:
        recognise(sound((0, 1)), Level(), Recogniser(), ["en"])
    assert caught.value.code == "nothing_heard"


async def test_real_voices_in_a_room_are_cut_into_their_turns(spoken: Callable[..., Samples]) -> None:
    gap = np.zeros(SAMPLE_RATE, dtype=np.float32)
    said = [
        spoken("yes"),
        spoken("quero botas para caminhar no Nepal", "pt-BR", variant="f3"),
        spoken("the second one, please", rate=110),
    ]
    room = in_a_room(np.concatenate([part for one in said for part in (one, gap)]), snr_db=20, seed=11)
    stt = Recogniser()
    blocks = Recording(room).blocks()
    found = [event async for event in hear(blocks, Silero(vad.load_session()), stt, lambda: ["en"])]
    turns = [event for event in found if isinstance(event, SpeechEnded)]
    assert len(turns) == len(said)
    at = 0.0
    for turn, one in zip(turns, said, strict=True):
        assert turn.start_s == pytest.approx(at, abs=0.2)
        assert turn.end_s == pytest.approx(at + one.size / SAMPLE_RATE, abs=0.4)  # a faded last sound
        at += (one.size + gap.size) / SAMPLE_RATE


class Slowly:
    """Sound that comes as from a microphone whose recogniser is always quick enough."""

    def __init__(self, samples: Samples) -> None:
        self._samples = samples

    async def blocks(self) -> AsyncIterator[Samples]:
        at_work = len(asyncio.all_tasks())
        async for block in Recording(self._samples).blocks():
            yield block
            while len(asyncio.all_tasks()) > at_work:
                await asyncio.sleep(0.001)


class Quick(Recogniser):
    """Hears "yes" in short sound and "a kettle with" in longer."""

    def transcribe(self, audio: Samples, languages: Sequence[str]) -> Transcript | Unclear:
        self.turns.append(audio)
        return Transcript("yes" if audio.size < SAMPLE_RATE else "a kettle with", "en", 1.0, "test")


async def waited(samples: Samples, stt: Recogniser) -> list[HearingEvent]:
    def waiting(now: Sounding, words: Transcript | Unclear | None) -> float:
        said = words.text if isinstance(words, Transcript) else None
        return {"yes": 0.6, "a kettle with": 3.0, None: 1.5}[said]

    blocks = Slowly(samples).blocks()
    return [event async for event in hear(blocks, Level(), stt, lambda: ["en"], waiting=waiting)]


async def test_the_words_so_far_tell_how_long_to_wait() -> None:
    stt = Quick()
    found = await waited(sound((0, 0.5), (0.5, 0.2), (0, 0.8), (0.5, 1.5), (0, 2.5), (0.5, 0.5), (0, 3.2)), stt)
    turns = [event for event in found if isinstance(event, SpeechEnded)]
    assert [round(turn.longest_pause_s, 1) for turn in turns] == [0.0, 2.5]
    assert turns[1].speech_s == pytest.approx(2.0, abs=4 * FRAME_S)


async def test_what_was_looked_at_in_the_last_pause_is_not_recognised_again() -> None:
    stt = Quick()
    found = await waited(sound((0, 0.5), (0.5, 0.4), (0, 2.0)), stt)
    (turn,) = [event for event in found if isinstance(event, SpeechEnded)]
    assert len(stt.turns) == 1
    assert np.array_equal(stt.turns[0], turn.audio)


async def test_a_look_ahead_that_fails_costs_nothing_but_itself() -> None:
    stt = Quick()
    stt.error = SaysoError("hearing_failed", permanent=False)

    class Failing(Quick):
        def transcribe(self, audio: Samples, languages: Sequence[str]) -> Transcript | Unclear:
            raise SaysoError("hearing_failed", permanent=False)

    found = await waited(sound((0, 0.5), (0.5, 0.4), (0, 2.0)), Failing())
    assert found[-1] == HearingFailed("hearing_failed", False)


async def test_a_look_ahead_that_failed_is_no_loss_of_what_was_said() -> None:
    class DiesOnce(Quick):
        def transcribe(self, audio: Samples, languages: Sequence[str]) -> Transcript | Unclear:
            found = super().transcribe(audio, languages)
            if len(self.turns) == 1:
                raise SaysoError("hearing_failed", permanent=False)
            return found

    stt = DiesOnce()
    found = await waited(sound((0, 0.5), (0.5, 0.2), (0, 2.0)), stt)
    assert isinstance(found[-1], Heard)
    assert found[-1].transcript.text == "yes"
    assert len(stt.turns) == 2


async def test_who_waits_for_a_slow_recogniser_is_told_in_time() -> None:
    stt = Recogniser()
    stt.waits = threading.Event()
    found: list[HearingEvent] = []
    async for event in hear(Recording(TWO_TURNS).blocks(), Level(), stt, lambda: ["en"], first_delay_s=0.01):
        found.append(event)
        if isinstance(event, Delayed):
            stt.waits.set()  # else its words would never come
    assert found.count(Delayed(0)) >= 1
    assert sum(isinstance(event, Heard) for event in found) == 2


async def test_a_quick_recogniser_is_never_late() -> None:
    assert not [event for event in await events_of(TWO_TURNS, Recogniser()) if isinstance(event, Delayed)]


SYLLABLES = ((0.6, 0.2), (0.13, 0.1)) * 13
"""About four seconds of a voice: louder and softer, as speech is."""


class Growing(Recogniser):
    """Hears a word for each half second, and now and then the last one wrong."""

    WORDS = "show me red boots for hiking in snow and rain".split()

    def transcribe(self, audio: Samples, languages: Sequence[str]) -> Transcript | Unclear:
        self.turns.append(audio)
        words = self.WORDS[: round(audio.size / SAMPLE_RATE * 2)]
        last = "noise" if len(self.turns) % 2 else words[-1]
        return Transcript(" ".join([*words[:-1], last]), "en", 1.0, "test")


async def test_words_come_while_the_person_is_speaking_and_stay() -> None:
    stt = Growing()
    blocks = Slowly(sound((0, 0.5), *SYLLABLES, (0, 2.0))).blocks()
    found = [
        event async for event in hear(blocks, Level(), stt, lambda: ["en"], partials=PartialRules(cost_s=9, share=9))
    ]
    partly = [event for event in found if isinstance(event, PartlyHeard)]
    assert len(partly) >= 3
    sure = [event.confirmed.split() for event in partly]
    assert len(sure[-1]) >= 4
    assert all(words == Growing.WORDS[: len(words)] for words in sure)  # nothing wrong is ever confirmed
    assert all(later[: len(before)] == before for before, later in itertools.pairwise(sure))
    assert [type(event) for event in found][-2:] == [SpeechEnded, Heard]
    assert not [event for event in found if isinstance(event, NotHeard)]


async def test_without_rules_for_it_nothing_is_recognised_before_its_time() -> None:
    stt = Growing()
    await events_of(sound((0, 0.5), *SYLLABLES, (0, 2.0)), stt)
    assert len(stt.turns) == 1
