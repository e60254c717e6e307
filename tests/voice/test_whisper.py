"""Whisper through its real code, on a model that says what it was told to."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest

from i18n.errors import SaysoError
from voice.audio import Samples
from voice.grammar import Alt, Grammar, Many, Opt, Ref, Seq, Words
from voice.stt.port import Transcript, Unclear
from voice.stt.whisper import Whisper, WhisperOptions

pytest.importorskip("faster_whisper")

Write = Callable[..., Whisper]
SOUND: Samples = (np.random.default_rng(0).standard_normal(24_000) * 0.1).astype(np.float32)


def _tiny_whisper() -> ModuleType:
    path = Path(__file__).with_name("tiny_whisper.py")
    spec = importlib.util.spec_from_file_location("tiny_whisper", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


tiny_whisper = _tiny_whisper()


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def make(
        says: str,
        beam: int = 2,
        catalogue: frozenset[str] = frozenset(),
        understood: frozenset[str] | None = None,
        **how: Any,
    ) -> Whisper:
        folder = tiny_whisper.write_model(tmp_path / "model", says.split(), **how)
        return Whisper(WhisperOptions(str(folder), threads=1, beam=beam, catalogue=catalogue, understood=understood))

    return make


@pytest.mark.parametrize("beam", [1, 2, 5])
def test_it_writes_what_it_hears_with_times_and_confidences(write: Write, beam: int) -> None:
    heard = write("boots for nepal", beam=beam).transcribe(SOUND, ["en"])
    assert isinstance(heard, Transcript)
    assert (heard.text, heard.language, heard.engine) == ("boots for nepal", "en", "whisper")
    assert heard.confidence > 0.9
    assert [word.text for word in heard.words] == ["boots", "for", "nepal"]
    assert all(0 < word.start_s < word.end_s <= 1.5 for word in heard.words)
    assert all(word.confidence > 0.9 for word in heard.words)


def test_its_yes_is_trusted_and_it_hears_any_language(write: Write) -> None:
    capabilities = write("yes").capabilities
    assert (capabilities.consent, capabilities.languages, capabilities.grammar) == ("plain", None, False)


@pytest.mark.parametrize(
    ("heard", "languages", "taken"),
    [
        ({"pt": 9.0}, ["en", "pt-BR"], "pt-BR"),
        ({"pt": 9.0}, ["en", "de"], "en"),  # Portuguese is not one of this person's languages
        ({"it": 12.0, "es": 9.0}, ["pt-BR", "es-MX"], "es-MX"),
        ({"en": 7.0, "pt": 6.9}, ["pt-BR", "en"], "pt-BR"),  # not sure enough to change
        ({"zh": 9.0}, ["en", "zh-CN"], "zh-CN"),
        ({"en": 9.0}, ["pt-BR"], "pt-BR"),
    ],
)
def test_the_language_is_one_of_the_persons_own(
    write: Write, heard: dict[str, float], languages: list[str], taken: str
) -> None:
    found = write("ola", languages=heard).transcribe(SOUND, languages)
    assert isinstance(found, Transcript)
    assert found.language == taken


def test_a_language_that_no_whisper_knows_is_said(write: Write) -> None:
    with pytest.raises(SaysoError) as caught:
        write("hello").transcribe(SOUND, ["xx"])
    assert caught.value.code == "cannot_hear_language"
    assert caught.value.arguments["language"] == "xx"


@pytest.mark.parametrize(
    ("how", "reason"),
    [
        ({"loop": True}, "repeating"),
        ({"certainty": 6.0}, "unsure"),
        ({"certainty": 6.0, "no_speech": 20.0}, "no_speech"),
        ({"certainty": 0.0}, "no_speech"),
    ],
)
def test_what_it_makes_up_is_unclear(write: Write, how: dict[str, Any], reason: str) -> None:
    found = write("two red kettles", **how).transcribe(SOUND, ["en"])
    assert found == Unclear(reason, "whisper")


def test_what_is_written_over_silence_is_never_a_transcript(write: Write) -> None:
    assert write("thanks for watching").transcribe(SOUND, ["en"]) == Unclear("phantom", "whisper")
    assert isinstance(write("thank you").transcribe(SOUND, ["en"]), Transcript)
    assert write("thank you", no_speech=12.0).transcribe(SOUND, ["en"]) == Unclear("phantom", "whisper")


def test_sound_too_soft_for_a_voice_is_not_even_read(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = write("yes")
    monkeypatch.setattr(engine._model, "transcribe", lambda *_, **__: pytest.fail("read"))
    assert engine.transcribe(SOUND * 0.001, ["en"]) == Unclear("too_quiet", "whisper")


def test_no_speech_alone_does_not_drop_what_it_is_sure_of(write: Write) -> None:
    assert isinstance(write("yes please", no_speech=20.0).transcribe(SOUND, ["en"]), Transcript)


def test_more_words_than_a_mouth_can_say_are_unclear(write: Write) -> None:
    words = "please leave all other gloves where you found them before"
    engine = write(words)
    assert isinstance(engine.transcribe(np.tile(SOUND, 3), ["en"]), Transcript)
    assert engine.transcribe(SOUND[:4800], ["en"]) == Unclear("too_fast", "whisper")


def test_no_sound_is_no_speech(write: Write) -> None:
    assert write("yes").transcribe(SOUND[:100], ["en"]) == Unclear("no_speech", "whisper")
    assert write("yes").transcribe(SOUND[:0], ["en"]) == Unclear("no_speech", "whisper")


def test_the_catalogues_words_of_the_moment_are_its_hints(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = write("boots", catalogue=frozenset({"boots", "gloves", "lamps", "buy"}))
    asked: list[Any] = []
    real = engine._model.transcribe
    monkeypatch.setattr(engine._model, "transcribe", lambda *a, **k: asked.append(k) or real(*a, **k))
    goods = Alt((Words("boots"), Words("red gloves"), Ref("again")))
    rules = {"goods": goods, "again": Ref("goods"), "unused": Words("lamps")}
    grammar = Grammar("en", rules | {"all": Seq((Opt(Words("show me")), Many(Ref("goods"))))}, "all")
    engine.prepare(grammar)
    assert isinstance(engine.transcribe(SOUND, ["en"]), Transcript)
    engine.prepare(None)
    engine.transcribe(SOUND, ["en"])
    assert [call["hotwords"] for call in asked] == ["boots gloves", None]
    for call in asked:
        assert call["condition_on_previous_text"] is False
        assert call["temperature"] == 0.0


def test_what_is_on_the_table_comes_first_among_the_hints(write: Write) -> None:
    engine = write("boots", catalogue=frozenset({"lamps"}))
    engine.prepare(Grammar("en", {"all": Words("lamps")}, "all", names=("Kestrel Boots", "Boots by Lumo")))
    assert engine._hotwords == "Kestrel Boots by Lumo lamps"


def test_a_language_that_nobody_understands_is_translated_too(write: Write) -> None:
    ours = frozenset({"en", "pt"})
    how: dict[str, Any] = {"english": ["good", "day"], "understood": ours}
    found = write("dobry den", languages={"it": 9.0}, **how).transcribe(SOUND, ["it"])
    assert isinstance(found, Transcript)
    assert (found.text, found.language, found.english) == ("dobry den", "it", "good day")
    found = write("dobry den", **how).transcribe(SOUND, ["pt-BR"])
    assert isinstance(found, Transcript)
    assert found.english is None


def test_a_translation_that_is_not_believed_is_none(write: Write) -> None:
    how: dict[str, Any] = {"english": ["thanks", "for", "watching"], "understood": frozenset({"en"})}
    found = write("dobry den", **how).transcribe(SOUND, ["it"])
    assert isinstance(found, Transcript)
    assert found.english is None


def test_the_language_spoken_last_is_the_likeliest_next(write: Write) -> None:
    engine = write("no", languages={"es": 7.5, "pt": 6.5})  # .73 for Spanish
    sentence = np.tile(SOUND, 3)
    heard = [_language(engine, ["pt-BR", "es"], sound) for sound in (SOUND, sentence, SOUND)]
    assert heard == ["pt-BR", "es", "es"]  # a word alone changes nothing, a sentence does, and a word follows it


def _language(engine: Whisper, languages: list[str], sound: Samples) -> str:
    found = engine.transcribe(sound, languages)
    assert isinstance(found, Transcript)
    return found.language


def test_without_a_catalogue_there_are_no_hints(write: Write) -> None:
    engine = write("boots")
    engine.prepare(Grammar("en", {"all": Words("boots")}, "all"))
    assert engine._hotwords is None


def test_a_model_that_is_not_here_is_said(tmp_path: Path) -> None:
    for model in ("small", "somebody/some-model", str(tmp_path / "missing"), "no such size"):
        with pytest.raises(SaysoError) as caught:
            Whisper(WhisperOptions(model, download_root=tmp_path))
        assert caught.value.code == "speech_model_missing"


def test_a_folder_without_a_whole_model_is_said(tmp_path: Path) -> None:
    folder = tiny_whisper.write_model(tmp_path / "model", ["yes"])
    (folder / "tokenizer.json").rename(tmp_path / "away")
    with pytest.raises(SaysoError) as caught:
        Whisper(WhisperOptions(str(folder)))
    assert caught.value.code == "speech_model_unusable"

    (tmp_path / "away").rename(folder / "tokenizer.json")
    (folder / "model.bin").write_bytes(b"not a model")
    with pytest.raises(SaysoError) as caught:
        Whisper(WhisperOptions(str(folder)))
    assert caught.value.code == "speech_model_unusable"
    assert caught.value.arguments["model"] == "model"


def test_a_missing_package_costs_this_engine_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "faster_whisper", None)
    with pytest.raises(SaysoError) as caught:
        Whisper(WhisperOptions("small"))
    assert caught.value.code == "no_hearing_engine"


def test_a_beam_out_of_range_is_refused() -> None:
    with pytest.raises(ValueError, match="beam"):
        WhisperOptions("small", beam=9)
