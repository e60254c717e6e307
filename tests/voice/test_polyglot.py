"""Sentences of several languages: whose voice says what, and how the voices are joined."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from i18n.errors import SaysoError
from voice.audio import AudioChunk, Pcm, WordMark
from voice.loudness import loudness
from voice.tts.levelled import Levelled
from voice.tts.polyglot import SEAM_S, Polyglot, parts_of
from voice.tts.port import Manner, Run, Sentence, TextToSpeech, TtsCapabilities

RATE = 10_000
LEVEL = {"en": 4_000, "de": 8_000, "ja": 12_000}
RATES = {"en": RATE, "de": 2 * RATE, "ja": RATE}


class Voices:
    """Says each text as half a second of its language's own level, with a second of silence at both ends."""

    capabilities = TtsCapabilities("voices", tuple(LEVEL), True)

    def __init__(self) -> None:
        self.said: list[tuple[str, str]] = []

    def say(self, sentence: Sentence, manner: Manner) -> Iterator[AudioChunk]:
        language = sentence.language
        if language not in LEVEL:
            raise SaysoError("cannot_speak_language", language, arguments={"language": language})
        self.said.append((sentence.text, language))
        rate = RATES[language]
        quiet = np.zeros(rate, np.int16)
        pcm = np.concatenate([quiet, np.full(rate // 2, LEVEL[language], np.int16), quiet])
        word = WordMark(len(sentence.text) - len(sentence.text.lstrip()), 2, 1.0)
        for start in range(0, pcm.size, 1_000):
            yield AudioChunk(pcm[start : start + 1_000], rate, (word,) if start == 0 else ())

    def close(self) -> None: ...


def sentence(*parts: tuple[str, str], own: str = "en") -> Sentence:
    text, runs = "", []
    for words, language in parts:
        if language != own:
            runs.append(Run(len(text), len(text) + len(words), language))
        text += words
    return Sentence(text, own, tuple(runs))


def pcm_of(chunks: list[AudioChunk]) -> Pcm:
    return np.concatenate([chunk.pcm for chunk in chunks])


def test_each_part_is_said_by_the_voice_of_its_language() -> None:
    voices = Voices()
    list(Polyglot(voices).say(sentence(("It is called ", "en"), ("Kessel", "de"), (" here.", "en")), Manner()))
    assert voices.said == [("It is called ", "en"), ("Kessel", "de"), (" here.", "en")]


def test_marks_and_spaces_are_no_part_of_their_own() -> None:
    voices = Voices()
    list(Polyglot(voices).say(sentence(("«", "en"), ("Kessel", "de"), ("». ", "en"), ("Topf", "de")), Manner()))
    assert voices.said == [("«Kessel». Topf", "de")]


def test_a_run_of_the_same_language_is_not_torn_out() -> None:
    assert len(parts_of(Sentence("one two three", "en", (Run(4, 7, "en-GB"),)))) == 1


def test_the_silence_of_the_voices_is_taken_off_at_the_seams_only() -> None:
    pcm = pcm_of(list(Polyglot(Voices()).say(sentence(("a ", "en"), ("b ", "de"), ("c", "ja")), Manner())))
    loud = np.abs(pcm) > 2_000
    edges = np.flatnonzero(np.diff(loud.astype(int)))
    lengths = np.diff(edges) / RATE
    assert edges[0] / RATE == pytest.approx(1.0, abs=0.01)
    assert lengths == pytest.approx([0.5, SEAM_S, 0.5, SEAM_S, 0.5], abs=0.02)
    assert (pcm.size - edges[-1]) / RATE == pytest.approx(1.0, abs=0.02)


def test_voices_of_other_rates_are_joined_at_the_first_ones() -> None:
    chunks = list(Polyglot(Voices()).say(sentence(("a ", "en"), ("b", "de")), Manner()))
    assert {chunk.sample_rate for chunk in chunks} == {RATE}


def test_word_marks_point_into_the_whole_sentence_and_its_sound() -> None:
    chunks = list(Polyglot(Voices()).say(sentence(("say ", "en"), ("Topf ", "de"), ("now", "en")), Manner()))
    marks = [mark for chunk in chunks for mark in chunk.words]
    assert [mark.start for mark in marks] == [0, 4, 9]
    pcm = pcm_of(chunks)
    for mark, language in zip(marks, ("en", "de", "en"), strict=True):
        here = pcm[round((mark.at_s + 0.1) * RATE)]
        assert here == pytest.approx(LEVEL[language], rel=0.05)


def test_a_seam_does_not_click(espeak: TextToSpeech) -> None:
    engine = Polyglot(Levelled(espeak))
    title = sentence(("Wasserkocher aus Edelstahl, ", "de"), ("Brightwood", "en"), (", ein Liter", "de"), own="de")
    chunks = list(engine.say(title, Manner()))
    places = np.cumsum([0, *(chunk.pcm.size for chunk in chunks)])
    pcm = pcm_of(chunks).astype(int)
    for place in places[1:-1]:
        assert np.abs(np.diff(pcm[place - 3 : place + 3])).max() < 60


def test_the_parts_are_of_one_loudness(espeak: TextToSpeech) -> None:
    """Chunks of the parts, told apart by the silence between them."""
    engine = Polyglot(Levelled(espeak))
    parts = (("There is a kettle of steel, called ", "en"), ("Bouilloire en acier brossé", "fr"), (" there.", "en"))
    for _ in range(2):
        said = [chunk for chunk in engine.say(sentence(*parts), Manner()) if np.abs(chunk.pcm.astype(int)).max() > 0]
    levels = [loudness(chunk.pcm, chunk.sample_rate) for chunk in said]
    assert len(levels) == 3
    assert max(levels) - min(levels) < 2.5  # type: ignore[type-var, operator]


def test_a_run_that_nobody_speaks_is_said_as_it_can_be() -> None:
    voices = Voices()
    list(Polyglot(voices).say(sentence(("call it ", "en"), ("Nokomis", "xx"), (" or ", "en"), ("ᏣᎳᎩ", "xx")), Manner()))
    assert voices.said == [("call it ", "en"), ("Nokomis", "en"), (" or ", "en")]


def test_a_sentence_that_nobody_speaks_is_an_error_as_ever() -> None:
    for unsaid in (Sentence("ᏣᎳᎩ", "xx"), sentence(("ᏣᎳᎩ ", "xx"), ("Kessel", "de"), own="xx")):
        with pytest.raises(SaysoError) as caught:
            list(Polyglot(Voices()).say(unsaid, Manner()))
        assert caught.value.code == "cannot_speak_language"


@given(st.lists(st.tuples(st.text("ab .,«", max_size=5), st.sampled_from(["en", "de", "ja"])), max_size=6))
def test_no_character_is_lost_or_said_twice(parts: list[tuple[str, str]]) -> None:
    whole = sentence(*parts)
    found = parts_of(whole)
    assert "".join(part.text for part in found) == whole.text
    assert all(whole.text[part.start :].startswith(part.text) for part in found)
