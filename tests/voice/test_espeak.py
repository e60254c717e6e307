"""The voice that is always there."""

from __future__ import annotations

import itertools
import os
import subprocess
import sys
import threading
import tomllib
from collections.abc import Callable
from importlib import resources
from pathlib import Path

import numpy as np
import pytest

from i18n.errors import SaysoError
from voice.audio import AudioChunk, Samples, level_dbfs, to_samples
from voice.tags import closest
from voice.tts.port import Manner, Sentence, TextToSpeech

ROOT = Path(__file__).parents[2]
SPOKEN = {
    "en": "I found three boots.",
    "pt-BR": "Encontrei três botas.",
    "zh-CN": "我找到了三双靴子。",
    "ja": "みっつみつかりました。",
    "de": "Ich habe drei Stiefel gefunden.",
    "es": "Encontré tres botas.",
    "fr": "J'ai trouvé trois bottes.",
    "hi": "मुझे तीन जूते मिले।",
    "ar": "وجدت ثلاثة أحذية.",
}


def pcm_of(chunks: list[AudioChunk]) -> np.ndarray:
    return np.concatenate([chunk.pcm for chunk in chunks])


def seconds(chunks: list[AudioChunk]) -> float:
    return pcm_of(chunks).size / chunks[0].sample_rate


def alike(one: np.ndarray, two: np.ndarray) -> bool:
    """Whether two sounds are the same utterance: espeak-ng lets the voice tremble, so no two are equal to the bit."""
    if abs(one.size - two.size) > 0.01 * one.size:
        return False
    count = min(one.size, two.size) // 441 * 441
    loudness = [np.sqrt(np.mean(pcm[:count].astype(float).reshape(-1, 441) ** 2, axis=1)) for pcm in (one, two)]
    return bool(np.corrcoef(*loudness)[0, 1] > 0.965)


def longest_silence_s(chunks: list[AudioChunk]) -> float:
    """The longest quiet run inside the sound (its end not counted)."""
    pcm = np.trim_zeros(pcm_of(chunks))
    loud = np.flatnonzero(np.abs(pcm.astype(int)) > 40)
    return float(np.diff(loud).max()) / chunks[0].sample_rate


@pytest.mark.parametrize("language", SPOKEN)
def test_every_language_has_a_voice_and_word_marks(espeak: TextToSpeech, language: str) -> None:
    assert closest(language, espeak.capabilities.languages) is not None
    text = SPOKEN[language]
    chunks = list(espeak.say(Sentence(text, language), Manner()))
    assert level_dbfs(to_samples(pcm_of(chunks))) > -40
    marks = list(itertools.chain.from_iterable(chunk.words for chunk in chunks))
    assert marks[0].start == 0
    assert all(mark.start >= 0 and mark.start + mark.length <= len(text) for mark in marks)
    assert all(one.at_s <= two.at_s for one, two in itertools.pairwise(marks))
    assert marks[-1].at_s < seconds(chunks)


def test_word_marks_point_at_the_words(espeak: TextToSpeech) -> None:
    text = "Você quer três botas?"
    marks = [mark for chunk in espeak.say(Sentence(text, "pt-BR"), Manner()) for mark in chunk.words]
    assert [text[mark.start : mark.start + mark.length] for mark in marks] == ["Você", "quer", "três", "botas"]


def test_languages_and_regions_sound_different(espeak: TextToSpeech) -> None:
    text = "Nada de novo no jornal."
    sounds = {
        language: pcm_of(list(espeak.say(Sentence(text, language), Manner())))
        for language in ("pt-BR", "pt-PT", "es", "en", "en-GB", "fr")
    }
    assert not any(alike(sounds[one], sounds[two]) for one, two in itertools.combinations(sounds, 2))
    assert alike(sounds["pt-BR"], pcm_of(list(espeak.say(Sentence(text, "pt"), Manner()))))


def test_the_manner_is_heard(espeak: TextToSpeech) -> None:
    def said(**manner: int | str) -> list[AudioChunk]:
        return list(espeak.say(Sentence("Add the second one to my cart", "en"), Manner(**manner)))  # type: ignore[arg-type]

    assert seconds(said(rate=100)) > 1.2 * seconds(said(rate=150)) > 1.2 * seconds(said(rate=250))
    assert np.abs(pcm_of(said(volume=30))).mean() < 0.6 * np.abs(pcm_of(said())).mean()
    normal = pcm_of(said())
    assert not alike(pcm_of(said(pitch=90)), normal)
    assert not alike(pcm_of(said(variant="f3")), normal)
    assert alike(pcm_of(said()), normal)  # and nothing of it sticks


@pytest.mark.parametrize(("rate", "least"), [(150, 0.29), (100, 0.29), (350, 0.14)])
def test_a_comma_is_a_pause_that_one_can_hear(espeak: TextToSpeech, rate: int, least: float) -> None:
    with_comma = list(espeak.say(Sentence("one hundred, two hundred", "en"), Manner(rate=rate)))
    without = list(espeak.say(Sentence("one hundred two hundred", "en"), Manner(rate=rate)))
    assert longest_silence_s(with_comma) >= least
    assert longest_silence_s(without) < 0.12


def test_words_after_a_lengthened_pause_are_marked_where_they_sound(espeak: TextToSpeech) -> None:
    chunks = list(espeak.say(Sentence("one, two", "en"), Manner()))
    second = [mark for chunk in chunks for mark in chunk.words][1]
    pcm, rate = pcm_of(chunks), chunks[0].sample_rate
    loud = np.flatnonzero(np.abs(pcm.astype(int)) > 40)
    gap = int(np.diff(loud).argmax())
    assert second.at_s == pytest.approx(loud[gap + 1] / rate, abs=0.06)


def test_sound_comes_in_pieces_and_stops_when_nobody_listens(espeak: TextToSpeech) -> None:
    speech = espeak.say(Sentence("This goes on and on. " * 400, "en"), Manner())
    first = next(chunk for chunk in speech if chunk.pcm.size)
    assert first.pcm.size / first.sample_rate <= 0.1
    speech.close()  # type: ignore[attr-defined]
    after = list(espeak.say(Sentence("Yes.", "en"), Manner()))
    assert 0.1 < seconds(after) < 1.0  # of the endless sentence nothing is left


def test_two_voices_at_once_do_not_mix(espeak: TextToSpeech) -> None:
    sentences = [("One two three four five.", "en", None), ("Um dois três quatro cinco.", "pt-BR", "f3")] * 4
    alone = [pcm_of(list(espeak.say(Sentence(t, lang), Manner(variant=v)))) for t, lang, v in sentences]
    together: dict[int, np.ndarray] = {}

    def speak(index: int) -> None:
        text, language, variant = sentences[index]
        chunks = list(espeak.say(Sentence(text, language), Manner(variant=variant)))
        together[index] = pcm_of(chunks)

    threads = [threading.Thread(target=speak, args=(index,)) for index in range(len(sentences))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(alike(together[index], sound) for index, sound in enumerate(alone))


@pytest.mark.parametrize(
    "text", ["", " ", "...", "<speak>hello</speak>", "[[h@'loU]]", "a\0b\x07c\ud800d", "नमस्‍ते", "x" * 10_000]
)
def test_no_text_can_break_it(espeak: TextToSpeech, text: str) -> None:
    speech = espeak.say(Sentence(text, "en"), Manner())
    for _ in itertools.islice(speech, 50):
        pass
    speech.close()  # type: ignore[attr-defined]
    assert list(espeak.say(Sentence("Yes.", "en"), Manner()))


def test_a_language_without_a_voice_is_said(espeak: TextToSpeech) -> None:
    with pytest.raises(SaysoError) as caught:
        espeak.say(Sentence("?", "xx"), Manner())
    assert caught.value.code == "cannot_speak_language"


def test_a_missing_library_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from voice.tts.espeak import Espeak

    with pytest.raises(SaysoError) as caught:
        Espeak(str(tmp_path / "libespeak-ng.so"), str(tmp_path))
    assert caught.value.code == "no_speaking_engine"
    monkeypatch.setitem(sys.modules, "espeakng_loader", None)
    with pytest.raises(SaysoError) as caught:
        Espeak()
    assert caught.value.code == "no_speaking_engine"


@pytest.mark.parametrize("temporary", ["short", "long"])
def test_a_very_long_data_path_is_no_hindrance(tmp_path: Path, espeak: TextToSpeech, temporary: str) -> None:
    import espeakng_loader

    deep = tmp_path
    while len(os.fsencode(deep)) < 300:
        deep /= "a-folder-with-a-rather-long-name"
    deep.mkdir(parents=True)
    data = deep / "espeak-ng-data"
    data.symlink_to(espeakng_loader.get_data_path())
    code = (
        "import sys; from voice.tts.espeak import Espeak; from voice.tts.port import *; e = Espeak(None, sys.argv[1]);"
        "print(e._library.data_path); print(sum(c.pcm.size for c in e.say(Sentence('Bom dia', 'pt-BR'), Manner())))"
    )
    environment = {**os.environ, "TMPDIR": str(deep)} if temporary == "long" else dict(os.environ)
    command = [sys.executable, "-c", code, str(data)]
    out = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    used, samples = out.stdout.split()
    assert int(samples) > 5000
    assert len(used) < 160
    assert not Path(used).exists()  # the short way is gone with the process


def test_the_data_names_voices_that_exist(espeak: TextToSpeech) -> None:
    data = tomllib.loads(resources.files("voice.tts").joinpath("espeak.toml").read_text(encoding="utf-8"))
    assert data["schema"] == 1
    assert data["languages"].keys() <= set(espeak.capabilities.languages)


def test_the_voice_is_taken_for_a_voice(spoken: Callable[..., Samples]) -> None:
    from voice.turns import turns_in
    from voice.vad import Silero

    (turn,) = turns_in(spoken("yes"), Silero())
    assert turn.span.speech_s > 0.15
