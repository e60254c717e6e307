"""Who has the floor on the page: the person's voice stops Sayso's, and what was heard decides what is said again."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import numpy as np
import pytest

from server.messages import SOUND_HEAD
from server.silence import REPROMPTS, Silence
from server.talk import Hearing
from voice.pauses.reprompts import REPROMPTS_AT_S


def pcm(seconds: float, level: int) -> bytes:
    return (np.sin(np.arange(round(seconds * 16_000)) / 5) * level).astype("<i2").tobytes()


SPEECH, COUGH, QUIET = 12_000, 1_000, 0
PIECE = 1280


async def speak(visitor: Any, seconds: float, level: int) -> None:
    """Sound as a microphone sends it, though faster."""
    sound = pcm(seconds, level)
    for start in range(0, len(sound), PIECE):
        await visitor.socket.send(sound[start : start + PIECE])


async def until(visitor: Any, kind: str) -> dict[str, Any]:
    """The next message of a kind; `done` of what was stopped is passed over."""
    while True:
        raw = await asyncio.wait_for(visitor.socket.recv(), 10)
        if isinstance(raw, bytes):
            visitor.sound.append(raw)
            continue
        message = json.loads(raw)
        if message["type"] == kind:
            return dict(message)


def sentences(visitor: Any) -> set[tuple[int, int]]:
    """Turn and sentence of the sound that came."""
    heads = [SOUND_HEAD.unpack(piece[: SOUND_HEAD.size]) for piece in visitor.sound]
    return {(turn, sentence) for _, _, sentence, turn, _ in heads}


async def answered(place: Any, visitor: Any, text: str = "boots") -> Any:
    """A talk in which the first of two sentences was heard and the second interrupted."""
    await visitor.hello()
    talk = place.talks.opened[-1]
    await visitor.turn(text)
    await visitor.say("played", turn=1, sentence=0)
    return talk


async def test_the_talk_knows_what_was_heard(opened) -> None:
    place = await opened()
    async with place.visitor() as visitor:
        talk = await answered(place, visitor)
        await visitor.say("stop")
        await visitor.say("voice", on=True)
        await visitor.turn("more")  # so that all before has been read
        assert [phrase.text for phrase in talk.voice.phrases] == ["You said something.", "مرحبا."]
        assert talk.voice.heard == ()
        await visitor.say("played", turn=2, sentence=0)
        await visitor.say("played", turn=1)  # of an answer that is no longer the last
        await visitor.say("repeat")
        await visitor.next("speaking")
        await visitor.next("done")
        assert sentences(visitor) == {(1, 0), (1, 1), (2, 0), (2, 1)}


async def test_go_on_says_the_rest_and_repeat_what_was_heard(opened) -> None:
    place = await opened()
    async with place.visitor() as visitor:
        await answered(place, visitor)
        await visitor.say("stop")
        visitor.sound.clear()
        await visitor.say("repeat")
        assert (await visitor.next("speaking"))["sentence"] == 0
        await visitor.next("done")
        assert sentences(visitor) == {(1, 0)}
        await visitor.say("played", turn=1, sentence=0)
        await visitor.say("played", turn=1)
        visitor.sound.clear()
        await visitor.say("go_on")
        assert (await visitor.next("speaking"))["sentence"] == 1
        await visitor.next("done")
        assert sentences(visitor) == {(1, 1)}
        await visitor.say("played", turn=1)
        await visitor.say("go_on")  # nothing is left
        visitor.sound.clear()
        await visitor.say("repeat")  # all was heard, so all is said again
        await visitor.next("speaking")
        await visitor.next("done")
        assert sentences(visitor) == {(1, 0), (1, 1)}
    assert place.talks.opened[0].turns == ["boots"]


async def test_a_cough_at_the_held_button_gives_the_floor_back(opened) -> None:
    place = await opened()
    async with place.visitor() as visitor:
        talk = await answered(place, visitor)
        await visitor.say("audio_start")
        await speak(visitor, 0.3, COUGH)
        visitor.sound.clear()
        await visitor.say("audio_end")
        assert await visitor.next("done") == {"type": "done", "turn": 2, "stopped": False}
        assert await visitor.next("speaking") == {"type": "speaking", "turn": 1, "sentence": 1}
        await visitor.next("done")
        assert sentences(visitor) == {(1, 1)}
        await visitor.say("played", turn=1)
        # Into silence the same is an answer that was not understood: nothing was interrupted.
        await visitor.say("audio_start")
        await speak(visitor, 0.3, COUGH)
        await visitor.say("audio_end")
        assert (await visitor.next("heard"))["turn"] == 3
    assert talk.turns == ["boots", "sound"]


async def test_an_open_ear_stops_the_voice_and_hears_the_turn(opened) -> None:
    place = await opened()
    async with place.visitor() as visitor:
        await visitor.hello()
        talk = place.talks.opened[0]
        await visitor.say("listen", on=True)
        await visitor.turn("boots")
        await speak(visitor, 0.5, SPEECH)
        assert (await until(visitor, "speech"))["on"] is True
        await speak(visitor, 1.2, QUIET)
        assert (await until(visitor, "speech"))["on"] is False
        heard = await until(visitor, "heard")
        assert (heard["text"], heard["source"]) == ("stop that please", "audio")
        assert talk.ears[0].turns == []  # said into Sayso's speech: it shows no pauses of theirs
        await until(visitor, "done")
        await visitor.say("played", turn=2)
        await speak(visitor, 0.5, SPEECH)
        await speak(visitor, 1.2, QUIET)
        await until(visitor, "heard")
        assert len(talk.ears[0].turns) == 1
        # Their pace shows only where nobody spoke beside them.
        assert talk.spoken_s[0] == 0.0
        assert talk.spoken_s[1] == pytest.approx(0.5, abs=0.1)
        await until(visitor, "done")
        await visitor.say("listen", on=False)
        await speak(visitor, 0.5, SPEECH)
        assert (await visitor.turn("typed"))["kind"] == "note"


async def test_a_nod_into_the_open_ear_resumes_at_the_unheard_sentence(opened) -> None:
    place = await opened()
    async with place.visitor() as visitor:
        talk = await answered(place, visitor)
        await visitor.say("listen", on=True)
        await visitor.say("voice", on=True)
        while not talk.ears:
            await asyncio.sleep(0.01)
        talk.ears[0].said = "mhm"
        visitor.sound.clear()
        await speak(visitor, 0.4, SPEECH)
        await speak(visitor, 1.2, QUIET)
        assert await until(visitor, "speaking") == {"type": "speaking", "turn": 1, "sentence": 1}
        await until(visitor, "done")
        assert sentences(visitor) == {(1, 1)}
    assert talk.turns == ["boots"]


async def test_what_is_lost_on_the_way_to_words_is_told_even_into_sayso_s_voice(opened) -> None:
    place = await opened()
    async with place.visitor() as visitor:
        talk = await answered(place, visitor)
        await visitor.say("listen", on=True)
        while not talk.ears:
            await asyncio.sleep(0.01)
        talk.ears[0].said = None
        await speak(visitor, 0.4, SPEECH)
        await speak(visitor, 1.2, QUIET)
        assert (await until(visitor, "error"))["code"] == "hearing_failed"


async def test_words_that_take_long_are_told_of(opened) -> None:
    place = await opened()
    async with place.visitor() as visitor:
        await visitor.hello()
        await visitor.say("listen", on=True)
        talk = place.talks.opened[0]
        while not talk.ears:
            await asyncio.sleep(0.01)
        talk.ears[0].said = "slowly"
        await speak(visitor, 0.4, SPEECH)
        await speak(visitor, 1.2, QUIET)
        await until(visitor, "working")
        assert (await until(visitor, "heard"))["text"] == "slowly"


async def test_a_click_into_the_open_ear_resumes_too(opened) -> None:
    place = await opened()
    async with place.visitor() as visitor:
        talk = await answered(place, visitor)
        await visitor.say("listen", on=True)
        await speak(visitor, 0.09, SPEECH)
        await speak(visitor, 1.2, QUIET)
        assert (await until(visitor, "speaking"))["sentence"] == 1
    assert talk.turns == ["boots"]


async def test_an_answer_is_shown_but_not_said_while_the_person_goes_on(opened) -> None:
    place = await opened()
    async with place.visitor() as visitor:
        await visitor.hello()
        talk = place.talks.opened[0]
        await visitor.say("listen", on=True)
        while not talk.ears:
            await asyncio.sleep(0.01)
        await visitor.say("text", text="wait")
        await speak(visitor, 0.4, SPEECH)
        await until(visitor, "speech")
        talk.ears[0].said = "um"
        talk.go_on.set()
        await until(visitor, "reply")
        assert visitor.sound == []
        await speak(visitor, 1.2, QUIET)  # they wanted nothing: now it is said
        assert await until(visitor, "speaking") == {"type": "speaking", "turn": 1, "sentence": 0}
        await until(visitor, "done")
        assert sentences(visitor) == {(1, 0), (1, 1)}


async def test_where_nothing_hears_no_ear_opens_and_the_talk_goes_on(opened) -> None:
    place = await opened()
    place.talks.hearing = Hearing.NONE
    async with place.visitor() as visitor:
        await visitor.hello(voice=False)
        await visitor.say("listen", on=True)
        assert (await visitor.next("error"))["code"] == "cannot_hear_language"
        await speak(visitor, 0.5, SPEECH)
        assert (await visitor.turn("typed"))["kind"] == "note"


class Hours:
    """A clock that goes on when it is told to."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


async def passing(clock: Hours, visitor: Any, seconds: float) -> list[dict[str, Any]]:
    """Let time pass while the visitor keeps silent; the notices that came."""
    told: list[dict[str, Any]] = []

    async def listen() -> None:
        while True:
            told.append(await until(visitor, "notice"))
            await visitor.say("played", turn=told[-1]["turn"])

    task = asyncio.create_task(listen())
    for _ in range(round(seconds / 2)):
        clock.now += 2.0
        await asyncio.sleep(0.02)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    return told


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("server.session._TICK_S", 0.005)


async def test_a_long_silence_after_a_question_brings_each_gentle_word_once(opened, quick) -> None:
    clock = Hours()
    place = await opened(clock=clock)
    async with place.visitor() as visitor:
        await visitor.hello()
        talk = place.talks.opened[0]
        await visitor.turn("boots")
        await visitor.say("played", turn=1)
        assert await passing(clock, visitor, 40) == []  # nothing was asked
        talk.awaited = True
        told = await passing(clock, visitor, 80)
        assert [one["sentences"][0]["text"] for one in told] == ["reprompt-first-typed", "reprompt-second-typed"]
        assert [one["turn"] for one in told] == [2, 3]
        assert [phrase.text for phrase in talk.voice.phrases] == ["You said something.", "مرحبا."]
        await visitor.say("listen", on=True)  # the person is there again, and now an ear listens
        told = await passing(clock, visitor, 20)
        assert [one["sentences"][0]["text"] for one in told] == ["reprompt-first"]


@pytest.mark.parametrize("busy", ["typing", "audio_start"])
async def test_nobody_is_spoken_to_while_they_type_or_speak(opened, quick, busy: str) -> None:
    clock = Hours()
    place = await opened(clock=clock)
    async with place.visitor() as visitor:
        await visitor.hello()
        place.talks.opened[0].awaited = True
        await visitor.turn("boots")
        await visitor.say(busy)
        assert await passing(clock, visitor, 40) == []


async def test_with_a_screen_reader_there_are_no_gentle_words(opened, quick) -> None:
    clock = Hours()
    place = await opened(clock=clock)
    async with place.visitor() as visitor:
        await visitor.hello(voice=False)
        place.talks.opened[0].awaited = True
        await visitor.turn("boots")
        assert await passing(clock, visitor, 40) == []


async def test_the_first_typed_letter_silences(opened) -> None:
    place = await opened()
    async with place.visitor() as visitor:
        await visitor.hello()
        place.talks.opened[0].word_s = 3.0
        await visitor.say("text", text="boots")
        await visitor.next("heard")
        await visitor.next("reply")
        await visitor.say("typing", on=True)
        assert (await visitor.next("done"))["stopped"] is True


async def test_no_more_sound_is_made_than_may_be_heard_soon(opened) -> None:
    place = await opened()
    async with place.visitor() as visitor:
        await visitor.hello()
        place.talks.opened[0].word_s = 4.0  # the first sentence alone has twelve seconds
        await visitor.say("text", text="boots")
        await visitor.next("heard")
        await visitor.next("reply")
        await asyncio.sleep(0.4)
        await visitor.say("stop")
        assert (await visitor.next("done"))["stopped"] is True
        assert sentences(visitor) == {(1, 0)}


def test_silence_is_counted_from_the_last_sign_and_each_word_is_due_once() -> None:
    silence = Silence()
    first, second = REPROMPTS_AT_S
    assert silence.passed(first - 0.1, awaited=True) is None
    silence.broken(by_person=False)
    assert silence.passed(first - 0.1, awaited=True) is None
    assert silence.passed(0.1, awaited=False) is None
    assert silence.passed(0.0, awaited=True) == REPROMPTS[0]
    silence.broken(by_person=False)  # its own sound
    assert silence.passed(second, awaited=True) == REPROMPTS[1]
    assert silence.passed(500.0, awaited=True) is None
    silence.broken(by_person=True)
    assert silence.passed(first, awaited=True) == REPROMPTS[0]
