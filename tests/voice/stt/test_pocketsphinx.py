"""PocketSphinx on real synthetic speech in a noisy room: what it is meant to hear, and what it is to refuse."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from i18n.errors import SaysoError
from voice.audio import SAMPLE_RATE, Samples, to_samples
from voice.grammar import Alt, Grammar, Opt, Ref, Seq, Words
from voice.noise import in_a_room
from voice.resampling import resample
from voice.stt import pocketsphinx
from voice.stt.cepstra import SPREAD, evened
from voice.stt.pocketsphinx import GrammarKeys, PocketSphinx
from voice.stt.port import Transcript, Unclear
from voice.tts.port import Manner, Sentence

pytestmark = pytest.mark.skipif(
    importlib.util.find_spec("pocketsphinx") is None or importlib.util.find_spec("espeakng_loader") is None,
    reason="needs pocketsphinx and espeakng-loader, which have no package for this platform",
)

GOODS = Alt(tuple(Words(text) for text in ("kettle", "hiking boots", "radio", "walking stick", "lamp", "blanket")))
DIGIT = Alt(tuple(Words(text) for text in "zero one two three four five six seven eight nine".split()))
SHOP = Grammar(
    "en",
    {
        "start": Alt((Ref("search"), Ref("choose"), Words("checkout"), Words("help"), Words("repeat that"))),
        "search": Seq((Alt((Words("show me a"), Words("i need a"), Words("find"))), Ref("goods"), Opt(Ref("price")))),
        "goods": GOODS,
        "price": Seq((Words("under"), Alt((Words("fifty"), Words("two hundred"), Words("eighty"))), Words("dollars"))),
        "choose": Seq((Alt((Words("tell me more about"), Words("add"))), Words("the"), Ref("which"), Words("one"))),
        "which": Alt((Words("first"), Words("second"), Words("third"))),
    },
    "start",
    "table",
)
READ_BACK = Grammar(
    "en",
    {"start": Alt((Seq((Words("yes"), DIGIT, DIGIT)), Words("yes"), Words("no"), Words("stop"), Words("repeat")))},
    "start",
    "read_back",
)


@pytest.fixture(scope="module")
def say() -> Callable[[str], Samples]:
    from voice.tts.espeak import Espeak

    voice = Espeak()

    def spoken(text: str, variant: str | None = None) -> Samples:
        chunks = list(voice.say(Sentence(text, "en"), Manner(variant=variant)))
        sound = resample(to_samples(np.concatenate([c.pcm for c in chunks])), chunks[0].sample_rate, SAMPLE_RATE)
        quiet = np.zeros(SAMPLE_RATE // 3, np.float32)
        return in_a_room(np.concatenate([quiet, sound, quiet]), snr_db=20.0, seed=len(text))

    return spoken


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[object]:
    from voice.stt.pocketsphinx import PocketSphinx

    made = PocketSphinx(tmp_path_factory.mktemp("cache"))
    yield made
    made.close()


@pytest.mark.parametrize(
    "line",
    ["show me a kettle", "i need a radio under fifty dollars", "tell me more about the second one", "repeat that",
     "find hiking boots under two hundred dollars", "add the third one"],
)  # fmt: skip
def test_what_makes_sense_is_heard(engine, say: Callable[[str], Samples], line: str) -> None:
    engine.prepare(SHOP)
    heard = engine.transcribe(say(line), ("en",))
    assert isinstance(heard, Transcript)
    assert heard.text == line
    assert heard.engine == "pocketsphinx"
    assert 0 < heard.confidence <= 1
    assert [word.text for word in heard.words] == line.split()
    assert all(a.end_s <= b.start_s + 0.02 for a, b in zip(heard.words, heard.words[1:], strict=False))


@pytest.mark.parametrize(
    "line",
    ["the weather is lovely in paris this morning", "did you feed the dog before you went out",
     "and now the football results from yesterday", "my sister called about the wedding"],
)  # fmt: skip
def test_other_speech_is_refused(engine, say: Callable[[str], Samples], line: str) -> None:
    engine.prepare(SHOP)
    assert isinstance(engine.transcribe(say(line), ("en",)), Unclear)


def test_a_yes_with_digits_is_heard_digit_by_digit(engine, say: Callable[[str], Samples]) -> None:
    engine.prepare(READ_BACK)
    for line in ("yes four seven", "yes two nine", "no"):
        heard = engine.transcribe(say(line), ("en",))
        assert isinstance(heard, Transcript)
        assert heard.text == line


def test_a_yes_of_this_engine_needs_digits(engine) -> None:
    assert engine.capabilities.consent == "digits"
    assert engine.capabilities.languages == ("en",)


def test_another_language_is_not_heard(engine, say: Callable[[str], Samples]) -> None:
    with pytest.raises(SaysoError) as error:
        engine.transcribe(say("no"), ("pt-BR",))
    assert error.value.code == "cannot_hear_language"


def test_silence_and_a_moment_without_a_grammar_are_unclear(tmp_path: Path, engine) -> None:
    from voice.stt.pocketsphinx import PocketSphinx

    engine.prepare(SHOP)
    assert isinstance(engine.transcribe(np.zeros(SAMPLE_RATE, np.float32), ("en",)), Unclear)
    assert isinstance(PocketSphinx(tmp_path).transcribe(np.zeros(SAMPLE_RATE, np.float32), ("en",)), Unclear)


def test_a_compiled_grammar_is_kept_and_a_damaged_one_is_made_anew(tmp_path: Path) -> None:
    from voice.stt.pocketsphinx import PocketSphinx

    PocketSphinx(tmp_path).prepare(READ_BACK)
    (model,) = tmp_path.rglob("*.lm.bin")
    made = model.stat().st_mtime_ns
    PocketSphinx(tmp_path).prepare(READ_BACK)
    assert model.stat().st_mtime_ns == made
    model.write_bytes(b"damaged")
    PocketSphinx(tmp_path).prepare(READ_BACK)
    assert model.stat().st_size > 100


def test_spreads_are_drawn_together_and_means_stay() -> None:
    rng = np.random.default_rng(3)
    thin = (rng.normal(0, 5, (200, 13)) + 7).astype(np.float32)
    even = evened(thin)
    assert np.allclose(even.mean(0), thin.mean(0), atol=1e-3)
    assert np.all(np.abs(even[:, :3].std(0) - SPREAD) < np.abs(thin[:, :3].std(0) - SPREAD))
    assert np.allclose(even[:, 3:], thin[:, 3:], atol=1e-3)
    assert evened(thin[:0]).shape == (0, 13)


def test_a_grammar_has_one_name_whoever_made_it() -> None:
    goods = Words("boots")
    grammar = Grammar("en", {"all": Ref("goods"), "goods": goods}, "all", "table")
    again = Grammar("en", {"goods": Words("boots"), "all": Ref("goods")}, "all", "table")
    keys = GrammarKeys()
    assert keys.of(grammar) == keys.of(again) == GrammarKeys().of(grammar)
    others = (
        Grammar("en", {"all": Ref("goods"), "goods": Words("lamps")}, "all", "table"),
        Grammar("en", {"all": Ref("goods"), "goods": goods}, "goods", "table"),
        Grammar("en", {"all": Ref("goods"), "good": goods}, "all", "table"),
    )
    assert len({keys.of(one) for one in (grammar, *others)}) == 4


def test_what_is_expected_is_ready_and_what_is_heard_now_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pocketsphinx, "SENTENCES", 500)
    now = Grammar("en", {"all": Words("stop")}, "all", "start")
    soon = Grammar("en", {"all": Words("yes")}, "all", "yes_no")
    engine = PocketSphinx(cache=tmp_path)
    engine.prepare(now)
    heard_with = engine._decoder
    assert not engine.is_compiled(soon)
    engine.expect(soon)
    assert engine.is_compiled(soon)
    assert engine._decoder is heard_with
    ready = set(map(id, engine._decoders.values()))
    engine.prepare(soon)
    assert id(engine._decoder) in ready
    assert engine._decoder is not heard_with
