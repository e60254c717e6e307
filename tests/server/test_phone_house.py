"""A whole purchase by telephone in the real house: keys alone, then the voice, and what is kept of a caller."""

from __future__ import annotations

import asyncio
import shutil
import stat
from pathlib import Path

import numpy as np
import pytest

from app.cli.calls import KEY_FILE, HouseCalls
from app.cli.house import House
from app.settings import load
from server.phone.keys import Waits, key_table
from server.phone.port import Said
from voice import mulaw
from voice.audio import SAMPLE_RATE, to_samples
from voice.events import Heard
from voice.hearing import hear
from voice.resampling import Resampler, resample_pcm
from voice.tts.espeak import Espeak
from voice.tts.port import Manner, Sentence

NUMBER = "+15550100"


class AllHeard:
    """A voice of which everything was heard."""

    phrases = heard = unheard = ()


@pytest.fixture(scope="module")
def house(furnished: Path, tmp_path_factory):
    home = shutil.copytree(furnished, tmp_path_factory.mktemp("home") / "sayso")
    settings = load({"home": home, "country": "US"}, {})
    with House(settings) as house:
        yield house


def words(said: Said) -> str:
    return " ".join(phrase.text for phrase in said.spoken)


def test_keys_alone_buy_with_the_two_digits_and_not_without(house: House) -> None:
    talk = HouseCalls(house).open(NUMBER)
    talk.follow(AllHeard())
    say = key_table().say["en"]
    assert talk.new
    talk.choose("en")
    assert "practice shop" in words(talk.opening())
    talk.wants("kettle")
    for command in ("first", "add", "checkout"):
        talk.pressed(say[command])
    assert talk.waits is Waits.CHALLENGE
    assert "Your order is placed" not in words(talk.pressed(say["yes"]))
    challenge = talk._talking.conversation.state.terms.challenge
    wrong = "".join(reversed(challenge))
    assert "Your order is placed" not in words(talk.pressed(f"{say['yes']} {' '.join(wrong)}"))
    challenge = talk._talking.conversation.state.terms.challenge
    assert "Your order is placed" in words(talk.pressed(f"{say['yes']} {' '.join(challenge)}"))
    talk.close()


def test_a_caller_is_asked_for_the_language_once_and_goes_on_where_they_were(house: House) -> None:
    calls = HouseCalls(house)
    talk = calls.open("+15550101")
    assert talk.new
    talk.choose("pt-BR")
    talk.follow(AllHeard())
    talk.wants("kettle")
    talk.pressed(key_table().say["pt-BR"]["first"])
    talk.pressed(key_table().say["pt-BR"]["add"])
    talk.close()
    again = HouseCalls(house).open("+15550101")
    again.follow(AllHeard())
    assert (again.new, again.language) == (False, "pt-BR")
    assert "chaleira" in words(again.pressed(key_table().say["pt-BR"]["cart"])).lower()
    again.close()
    passing = calls.open(None)
    assert passing.new
    passing.close()


def test_a_number_is_written_nowhere(house: House) -> None:
    home = house.settings.home
    HouseCalls(house).open("+15550177").close()
    for path in home.rglob("*"):
        if path.is_file():
            assert b"5550177" not in path.read_bytes(), path
    assert stat.S_IMODE((home / KEY_FILE).stat().st_mode) == 0o600


def test_another_house_hides_the_same_number_otherwise(house: House, tmp_path: Path) -> None:
    with House(load({"home": tmp_path})) as other:
        assert HouseCalls(other).name_of(NUMBER) != HouseCalls(house).name_of(NUMBER)


async def test_a_voice_over_a_telephone_line_is_heard(house: House) -> None:
    talk = HouseCalls(house, "en").open(None)
    assert not talk.new
    with_voice = Espeak()
    chunks = list(with_voice.say(Sentence("what is in my cart", "en"), Manner()))
    with_voice.close()
    pcm = resample_pcm(np.concatenate([chunk.pcm for chunk in chunks]), chunks[0].sample_rate, mulaw.RATE)
    line = mulaw.encode(pcm) + b"\xff" * 16_000
    wider = Resampler(mulaw.RATE, SAMPLE_RATE)

    async def blocks():
        for start in range(0, len(line), 160):
            yield wider.push(to_samples(mulaw.decode(line[start : start + 160])))
            await asyncio.sleep(0)

    events = [
        event
        async for event in hear(blocks(), talk.vad, talk.stt, talk.languages, rules=talk.rules, waiting=talk.waiting)
    ]
    heard = [event.transcript for event in events if isinstance(event, Heard)]
    assert [one.text for one in heard] == ["what is in my cart"]
    talk.follow(AllHeard())
    assert "empty" in words(talk.heard(heard[0]))
    talk.close()
