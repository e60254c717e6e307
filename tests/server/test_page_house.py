"""The page's talk in the real house: what was heard decides what "go on" and "repeat" say, a cough wants nothing."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from accessibility.rendering.wording import Phrase
from app.cli.faces import HouseTalk, HouseTalks
from app.cli.house import House
from app.model.utterance import Source, Utterance
from app.settings import load
from i18n.errors import SaysoError
from server.talk import Wish
from voice.stt.port import Transcript
from voice.tempo import MIDDLE


class Voice:
    """A voice of whose last words the first `count` were heard."""

    def __init__(self) -> None:
        self.phrases: tuple[Phrase, ...] = ()
        self.count = 0

    @property
    def heard(self) -> tuple[Phrase, ...]:
        return self.phrases[: self.count]

    @property
    def unheard(self) -> tuple[Phrase, ...]:
        return self.phrases[self.count :]

    def said(self, phrases: tuple[Phrase, ...], count: int) -> None:
        self.phrases, self.count = tuple(phrase for phrase in phrases if phrase.text), count


@pytest.fixture(scope="module")
def house(furnished: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    home = shutil.copytree(furnished, tmp_path_factory.mktemp("home") / "sayso")
    with House(load({"home": home, "country": "US"}, {})) as house:
        yield house


@pytest.fixture
def talk(house: House) -> Iterator[tuple[HouseTalk, Voice]]:
    talk, voice = HouseTalks(house, near=True).open(Wish(language="en")), Voice()
    talk.follow(voice)
    yield talk, voice
    talk.close()


def texts(phrases: tuple[Phrase, ...]) -> list[str]:
    return [phrase.text for phrase in phrases if phrase.text]


def test_go_on_says_the_rest_and_repeat_what_was_heard(talk: tuple[HouseTalk, Voice]) -> None:
    page, voice = talk
    answer = page.typed("I need hiking boots")
    voice.said(answer.spoken, 2)
    again = page.typed("repeat")
    assert texts(again.spoken) == texts(answer.spoken)[:2]
    assert len(again.written) == len(again.spoken)
    voice.said(again.spoken, len(texts(again.spoken)))
    rest = page.typed("go on")
    assert texts(rest.spoken) == texts(answer.spoken)[2:]
    assert [phrase.text for phrase in rest.written][-1] == answer.written[-1].text
    assert (rest.heard.text, rest.heard.source) == ("go on", Source.TYPED)
    voice.said(rest.spoken, len(texts(rest.spoken)))
    assert texts(page.typed("repeat").spoken) == texts(answer.spoken)


def test_pauses_follow_the_pace_of_the_person(talk: tuple[HouseTalk, Voice]) -> None:
    page, voice = talk
    first = page.typed("I need hiking boots")
    voice.said(first.spoken, len(texts(first.spoken)))
    for _ in range(3):
        slower = page.typed("slower")
        voice.said(slower.spoken, len(texts(slower.spoken)))
    again = page.typed("I need hiking boots")
    pauses = [[phrase.pause_ms for phrase in answer.spoken] for answer in (first, again)]
    assert sum(pauses[1]) > sum(pauses[0]) > 0


def test_their_own_pace_is_followed_from_what_they_say(talk: tuple[HouseTalk, Voice]) -> None:
    page, _ = talk
    page.typed("normal speed")
    said = Transcript("i would like to see what is in my cart now", "en", 0.9, "pocketsphinx")
    page.heard(said)
    assert page._talking.profile.own_pace is None
    page.heard(said, 3.0)
    slow = page._talking.profile.own_pace
    assert slow is not None
    assert slow < MIDDLE


def test_only_into_sayso_s_voice_a_cough_or_a_nod_wants_nothing(
    talk: tuple[HouseTalk, Voice], house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, voice = talk
    answer = page.typed("I need hiking boots")
    voice.said(answer.spoken, 1)
    noise = np.zeros(16_000, np.float32)
    noise[6_000:9_000] = np.random.default_rng(3).normal(0, 0.2, 3_000)
    hears: list[str | None] = [None]

    def recognise(*_: object) -> tuple[Utterance, dict[str, float]]:
        if hears[0] is None:
            raise SaysoError("nothing_heard", permanent=False)
        return Utterance(hears[0], "en", source=Source.AUDIO), {}

    monkeypatch.setattr(house.ears, "recognise", recognise)
    monkeypatch.setattr(house.ears, "prepare", lambda *_: None)
    assert page.sounded(noise, True) is None
    told = page.sounded(noise)
    assert told is not None
    assert told.heard.text == ""
    hears[0] = "mhm"
    voice.said(answer.spoken, 1)
    assert page.sounded(noise, True) is None
    hears[0] = "what is in my cart"
    order = page.sounded(noise, True)
    assert order is not None
    assert "empty" in " ".join(texts(order.spoken))


def test_an_open_ear_has_the_persons_words_and_answers(talk: tuple[HouseTalk, Voice]) -> None:
    page, _ = talk
    assert page.ear().words.is_nod("mhm")
    heard = Transcript("what is in my cart", "en", 0.9, "pocketsphinx")
    answer = page.heard(heard)
    assert (answer.heard.text, answer.heard.source) == (heard.text, Source.AUDIO)
    assert "empty" in " ".join(texts(answer.spoken))
    assert not page.awaited
