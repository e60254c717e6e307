"""Several recognisers behind one port: which is chosen, and what happens when one dies."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from i18n.errors import SaysoError
from voice.audio import Samples
from voice.grammar import Grammar, Words
from voice.stt.fallback import REST_S, FallbackSpeechToText, Starter
from voice.stt.port import SpeechToText, SttCapabilities, Transcript, Unclear

SOUND = np.zeros(100, dtype=np.float32)
GRAMMAR = Grammar("en", {"all": Words("yes")}, "all")


class Engine:
    def __init__(self, maker: Maker) -> None:
        self.maker = maker
        self.capabilities = SttCapabilities(maker.name, maker.languages, maker.consent, grammar=True)
        self.prepared: list[Grammar | None] = []

    def prepare(self, grammar: Grammar | None) -> None:
        self.prepared.append(grammar)

    def transcribe(self, audio: Samples, languages: Sequence[str]) -> Transcript | Unclear:
        self.maker.asked.append(tuple(languages))
        if self.maker.dies > 0:
            self.maker.dies -= 1
            raise RuntimeError("out of memory")
        if self.maker.deaf:
            raise SaysoError("cannot_hear_language")
        return self.maker.answer or Transcript("yes", languages[0], 1.0, self.maker.name)

    def close(self) -> None:
        self.maker.closed += 1


class Maker:
    """Makes engines of one kind and keeps what happened to them."""

    def __init__(self, name: str, languages: tuple[str, ...] | None, consent: str = "plain") -> None:
        self.name, self.languages, self.consent = name, languages, consent
        self.made: list[Engine] = []
        self.asked: list[tuple[str, ...]] = []
        self.dies = self.closed = 0
        self.deaf = False
        self.error: Exception | None = None
        self.answer: Unclear | None = None

    def starter(self) -> Starter:
        return Starter(self.name, self.start)

    def start(self) -> SpeechToText:
        if self.error is not None:
            raise self.error
        self.made.append(Engine(self))
        return self.made[-1]


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def together(*makers: Maker, clock: Clock | None = None) -> FallbackSpeechToText:
    return FallbackSpeechToText([maker.starter() for maker in makers], clock or Clock())


def engine_of(engine: FallbackSpeechToText, *languages: str) -> str:
    found = engine.transcribe(SOUND, languages)
    assert isinstance(found, Transcript)
    return found.engine


@pytest.fixture
def whisper() -> Maker:
    return Maker("whisper", None)


@pytest.fixture
def sphinx() -> Maker:
    return Maker("pocketsphinx", ("en",), "digits")


@pytest.fixture
def basic() -> Maker:
    return Maker("basic", ("es", "de"), "key_only")


def test_the_preferred_engine_hears_and_the_others_are_not_even_started(whisper: Maker, sphinx: Maker) -> None:
    engine = together(whisper, sphinx)
    assert engine_of(engine, "pt-BR", "en") == "whisper"
    assert whisper.asked == [("pt-BR", "en")]
    assert not sphinx.made
    choice = engine.choice(["pt-BR", "en"])
    assert (choice.engine, choice.heard, choice.unheard, choice.missing) == ("whisper", ("pt-BR", "en"), (), {})
    assert engine.capabilities.consent == "plain"
    assert engine.capabilities.languages is None


def test_without_the_better_one_the_choice_says_what_is_heard_and_what_is_missing(
    whisper: Maker, sphinx: Maker, basic: Maker
) -> None:
    whisper.error = SaysoError("speech_model_missing")
    engine = together(whisper, sphinx, basic)
    choice = engine.choice(["pt-BR", "en", "es"])
    assert (choice.engine, choice.heard, choice.unheard) == ("pocketsphinx", ("en",), ("pt-BR",))
    assert choice.missing == {"whisper": "speech_model_missing"}
    assert engine_of(engine, "pt-BR", "en") == "pocketsphinx"
    assert engine.capabilities.languages == ("en", "es", "de")
    assert engine.capabilities.consent == "key_only"
    sphinx_alone = engine.capabilities_of("pocketsphinx")
    assert sphinx_alone is not None
    assert sphinx_alone.consent == "digits"
    assert engine.capabilities_of("whisper") is None


def test_the_most_likely_language_decides(sphinx: Maker, basic: Maker) -> None:
    engine = together(sphinx, basic)
    assert engine_of(engine, "es-MX", "en") == "basic"
    assert engine_of(engine, "en-GB", "es") == "pocketsphinx"
    assert basic.asked == [("es-MX",)]


def test_a_language_that_none_hears_is_said(sphinx: Maker) -> None:
    with pytest.raises(SaysoError) as caught:
        together(sphinx).transcribe(SOUND, ["pt-BR"])
    assert caught.value.code == "cannot_hear_language"
    assert caught.value.arguments["language"] == "pt-BR"
    assert together(sphinx).choice(["pt-BR"]).engine is None
    with pytest.raises(SaysoError):
        together().transcribe(SOUND, ["en"])


def test_an_engine_that_turns_out_deaf_is_passed_over_not_restarted(whisper: Maker, sphinx: Maker) -> None:
    whisper.deaf = True
    engine = together(whisper, sphinx)
    assert engine_of(engine, "en") == "pocketsphinx"
    assert len(whisper.made) == 1


def test_an_engine_that_dies_is_started_afresh_with_its_grammar(whisper: Maker, sphinx: Maker) -> None:
    engine = together(whisper, sphinx)
    engine.prepare(GRAMMAR)
    whisper.dies = 1
    assert engine_of(engine, "en") == "whisper"
    assert len(whisper.made) == 2
    assert whisper.closed == 1
    assert whisper.made[1].prepared == [GRAMMAR]


def test_dying_twice_the_next_one_hears_and_it_rests_for_a_while(whisper: Maker, sphinx: Maker) -> None:
    clock = Clock()
    engine = together(whisper, sphinx, clock=clock)
    engine.prepare(GRAMMAR)
    whisper.dies = 2
    assert engine_of(engine, "en") == "pocketsphinx"
    assert sphinx.made[0].prepared == [GRAMMAR]
    assert engine_of(engine, "en") == "pocketsphinx"
    assert len(whisper.made) == 2
    clock.now += REST_S + 1
    assert engine_of(engine, "en") == "whisper"


def test_where_all_die_it_is_said_and_trying_again_may_help(whisper: Maker, sphinx: Maker) -> None:
    whisper.dies = sphinx.dies = 2
    clock = Clock()
    engine = together(whisper, sphinx, clock=clock)
    with pytest.raises(SaysoError) as caught:
        engine.transcribe(SOUND, ["en"])
    assert caught.value.code == "hearing_failed"
    assert not caught.value.permanent
    clock.now += REST_S + 1
    assert engine_of(engine, "en") == "whisper"


def test_an_engine_that_cannot_start_now_is_tried_later_but_not_one_that_never_can(
    whisper: Maker, sphinx: Maker
) -> None:
    clock = Clock()
    engine = together(whisper, sphinx, clock=clock)
    whisper.error = RuntimeError("no memory")
    assert engine_of(engine, "en") == "pocketsphinx"
    assert engine.choice(["en"]).missing == {"whisper": "hearing_failed"}
    whisper.error = None
    clock.now += REST_S + 1
    assert engine_of(engine, "en") == "whisper"

    other = Maker("other", None)
    other.error = SaysoError("no_hearing_engine")
    engine = together(other, sphinx, clock=clock)
    assert engine_of(engine, "en") == "pocketsphinx"
    other.error = None
    clock.now += REST_S + 1
    assert engine_of(engine, "en") == "pocketsphinx"


def test_unclear_is_an_answer(whisper: Maker, sphinx: Maker) -> None:
    whisper.answer = Unclear("repeating", "whisper")
    assert together(whisper, sphinx).transcribe(SOUND, ["en"]) == whisper.answer
    assert not sphinx.made


def test_a_grammar_that_kills_an_engine_does_not_kill_the_talk(
    sphinx: Maker, basic: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = together(sphinx, basic)
    engine.prepare(None)

    def prepare(grammar: Grammar | None) -> None:
        raise RuntimeError("bad grammar")

    monkeypatch.setattr(sphinx.made[0], "prepare", prepare)
    engine.prepare(GRAMMAR)
    assert engine_of(engine, "en") == "pocketsphinx"
    assert sphinx.made[1].prepared == [GRAMMAR]


def test_closing_closes_all_that_run(sphinx: Maker, basic: Maker) -> None:
    engine = together(sphinx, basic)
    engine.prepare(None)
    engine.close()
    assert (sphinx.closed, basic.closed) == (1, 1)
