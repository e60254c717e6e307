"""A device is pulled out in the middle of a sentence: the person hears of it, nothing waits for ever, and it is tried
again."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from types import SimpleNamespace

import numpy as np
import pytest

from accessibility.linear import Answer
from accessibility.rendering.wording import Phrase
from app.cli.card_voice import CardVoice
from app.cli.floor import TalkFloor
from app.cli.losses import Losses, Part, said_into_silence
from app.cli.microphone import Listener
from app.model.profile import Profile
from app.model.session import Session
from i18n.errors import SaysoError
from tests.faults.stage import Do, Knowing, Loudspeaker, Microphone, Quiet, Say, Step, Unplug, World, until
from voice.audio import AudioChunk
from voice.speaking import Speaking
from voice.tts.port import Manner, Sentence, TtsCapabilities
from voice.turns import TurnRules
from voice.vad import FRAME

RATE = 8000
LOUD = np.full(40 * FRAME, 0.5, np.float32)
SENTENCES = tuple(Phrase(f"sentence {name}", "en", 0) for name in ("one", "two", "three"))


class SecondEach:
    """A voice that takes a second for each sentence; `crash`: it fails in the middle of the next one."""

    capabilities = TtsCapabilities("test", ("en",), word_events=False)
    crash: Exception | None = None

    def say(self, sentence: Sentence, manner: Manner) -> Iterator[AudioChunk]:
        half = AudioChunk(np.full(RATE // 2, 1000, np.int16), RATE)
        yield half
        if self.crash is not None:
            raise self.crash
        yield half

    def close(self) -> None: ...


class Level:
    """What is loud is speech. `broken`: the network fails."""

    broken = False

    def reset(self) -> None: ...

    def probability(self, frame: np.ndarray) -> float:
        if self.broken:
            raise RuntimeError("the network broke")
        return float(np.abs(frame).mean() > 0.1)


class Talk:
    """As much of a talk, its house and its terminal as a listener needs."""

    def __init__(self, world: World, script: list[Step]) -> None:
        self.world = world
        self.loudspeaker = Loudspeaker(world)
        self.engine = SecondEach()
        self.vad = Level()
        self.voice = CardVoice(Speaking(self.engine, self.loudspeaker), Manner)
        self.microphone = Microphone(world, iter(script))
        self.stt = Knowing(lambda: self.microphone)
        self.profile = Profile()
        self.shown: list[str] = []
        self.answered: list[str] = []
        self.spoken_until: datetime | None = None
        self.conversation = SimpleNamespace(state=Session(), name="me", context=None)
        ears = SimpleNamespace(vad=self.vad, engine=self.stt, rules=TurnRules(), utterance=lambda heard: heard)
        self.house = SimpleNamespace(
            ears=ears,
            settings=SimpleNamespace(pause_s=1.2),
            profiles=SimpleNamespace(save=lambda *_: None),
            clock=lambda: datetime(2026, 11, 24, tzinfo=UTC),
            renderer=lambda _: self,
            yardstick=SecondEach(),
        )
        self.floor = TalkFloor(self)  # type: ignore[arg-type]
        self.floor.voice = self.voice
        self.losses = Losses(self.shown.append, lambda key: said_into_silence(self.voice, Phrase(key, "en")))
        self.voice.when_over(self.losses.spoke)
        self.listener = Listener(
            self, self, self.voice, self.floor, self.microphone,  # type: ignore[arg-type]
            headphones=True, losses=self.losses, again_s=0.01,
        )  # fmt: skip

    # the renderer
    def notice(self, key: str) -> Phrase | None:
        self.shown.append(key)
        return Phrase(key, "en")

    def render(self, reply: object) -> SimpleNamespace:
        phrase = Phrase(reply.code, "en")  # type: ignore[attr-defined]
        return SimpleNamespace(written=(phrase,), spoken=(phrase,))

    # the terminal
    def overheard(self, answered: object) -> None:
        with self.world.work():
            words, answer = answered()  # type: ignore[operator]
            self.answered.append(words or answer.spoken[0].text)
            self.voice.say(answer.spoken)

    # the talk
    def hears(self) -> tuple[str, ...]:
        return ("en",)

    def listen_for_what_makes_sense(self) -> None: ...

    def run(self) -> None:
        """Until the script is over, and no longer than a minute."""
        self.listener.start()
        assert self.microphone.ended.wait(60), "the listener stands still"
        self.listener.stop()
        assert not self.listener.is_alive()


@pytest.fixture(autouse=True)
def _answers(monkeypatch: pytest.MonkeyPatch) -> None:
    """A turn is answered with its own words."""

    def answered(self: Listener, heard: object) -> tuple[str, Answer]:
        words = getattr(heard, "text", "")
        return words, Answer((), (Phrase(f"you said {words}", "en", 0),))

    monkeypatch.setattr(Listener, "_answered", answered)


def test_a_microphone_that_is_pulled_out_in_a_sentence_is_told_and_heard_again_when_it_is_back(world: World) -> None:
    talk = Talk(world, [
        Quiet(0.5), Say(LOUD, "the first"), Quiet(3), Say(LOUD, "lost"), Unplug(),
        Quiet(3), Say(LOUD, "the second"), Quiet(3),
    ])  # fmt: skip
    talk.run()
    assert talk.answered == ["the first", "the second"]
    assert [key for key in talk.shown if "microphone" in key] == ["lost-microphone", "back-microphone"]
    assert talk.microphone.opened == 2


def test_sayso_may_speak_again_after_the_microphone_went_away_while_somebody_spoke(world: World) -> None:
    talk = Talk(world, [Quiet(0.5), Say(LOUD, "lost"), Unplug(), Quiet(0.5), Do(lambda: None), Quiet(2)])
    talk.voice.say(SENTENCES)
    talk.run()
    assert until(lambda: not talk.voice.speaking or talk.loudspeaker.utterances > 1)
    assert talk.loudspeaker.utterances > 1  # it had been interrupted, and goes on
    assert talk.voice.phrases


def test_the_loss_is_said_too_and_only_once(world: World) -> None:
    talk = Talk(world, [Quiet(0.5), Unplug(), Unplug(), Unplug()])
    talk.listener.start()
    assert until(lambda: talk.loudspeaker.utterances > 0), "nobody was told"
    assert until(lambda: talk.microphone.opened >= 4)
    talk.listener.stop()
    assert talk.shown.count("lost-microphone") >= 1
    assert talk.shown.count("back-microphone") <= 1


def test_a_detector_that_breaks_is_told_and_started_again(world: World) -> None:
    talk = Talk(world, [Quiet(0.5), Do(lambda: setattr(talk.vad, "broken", True)), Quiet(0.5), Say(LOUD, "heard"),
                        Quiet(3)])  # fmt: skip
    gone = talk.losses.gone

    def mended(part: Part) -> None:
        talk.vad.broken = False
        gone(part)

    talk.losses.gone = mended  # type: ignore[method-assign]
    talk.run()
    assert "lost-hearing" in talk.shown
    assert talk.answered == ["heard"]


def test_a_turn_that_no_recogniser_could_hear_is_said_to_be_lost(world: World) -> None:
    talk = Talk(world, [Quiet(0.5), Say(LOUD, "x"), Quiet(3), Do(lambda: setattr(talk.stt, "error", None)),
                        Say(LOUD, "again"), Quiet(3)])  # fmt: skip
    talk.stt.error = SaysoError("hearing_failed", permanent=False)
    talk.run()
    assert talk.answered == ["hearing_failed", "again"]
    assert not talk.listener._unread


def test_a_loudspeaker_that_is_pulled_out_in_a_sentence_costs_the_sound_and_is_tried_with_the_next_answer(
    world: World,
) -> None:
    talk = Talk(world, [])
    talk.voice.say(SENTENCES)
    assert until(lambda: talk.loudspeaker.now is not None)
    world.pass_(0.5)
    talk.loudspeaker.gone = True
    world.pass_(0.1)
    assert until(lambda: not talk.voice.speaking), "it waits for a loudspeaker that is gone"
    assert until(lambda: talk.shown == ["lost-loudspeaker"])
    talk.voice.say(SENTENCES)
    assert until(lambda: not talk.voice.speaking)
    assert talk.shown == ["lost-loudspeaker"]
    talk.loudspeaker.gone = False
    talk.voice.say(SENTENCES[:1])
    world.pass_(0.01)
    assert until(lambda: world.pass_(0.1) or not talk.voice.speaking)
    talk.loudspeaker.gone = True
    talk.voice.say(SENTENCES)
    assert until(lambda: talk.shown == ["lost-loudspeaker"] * 2)  # it had worked in between


@pytest.mark.parametrize("crash", [RuntimeError("segfault"), SaysoError("engine_died"), MemoryError()])
def test_a_voice_that_crashes_in_a_sentence_is_told_and_the_talk_goes_on(world: World, crash: Exception) -> None:
    talk = Talk(world, [Quiet(0.5), Say(LOUD, "a kettle"), Quiet(3), Say(LOUD, "the second"), Quiet(3)])
    talk.engine.crash = crash
    talk.run()
    assert talk.answered == ["a kettle", "the second"]
    assert talk.shown == ["lost-voice"]
    talk.voice.finish()  # and the goodbye is reached
    talk.engine.crash = None
    said = talk.loudspeaker.utterances
    talk.voice.say(SENTENCES)
    assert until(lambda: talk.loudspeaker.utterances == said + 1)


def test_threads_do_not_pile_up_over_losses(world: World) -> None:
    talk = Talk(world, [step for _ in range(30) for step in (Quiet(0.2), Say(LOUD, "lost"), Unplug())])
    before = threading.active_count()
    talk.listener.start()
    assert until(lambda: talk.microphone.opened >= 30, 60)
    talk.listener.stop()
    assert until(lambda: world.pass_(1.0) or threading.active_count() <= before + 1)
