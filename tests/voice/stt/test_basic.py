"""Basic hearing on synthetic voices in a room: what is on is heard, opposites and other speech are refused."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Iterator

import numpy as np
import pytest

from i18n.errors import SaysoError
from voice.audio import SAMPLE_RATE, Samples, to_samples
from voice.grammar import Alt, Grammar, Opt, Ref, Words
from voice.noise import in_a_room
from voice.resampling import resample
from voice.stt.basic import DECOYS, BasicHearing, Belief, Evidence, bank_of, belief
from voice.stt.phones import Sound, spoken, table
from voice.stt.port import Transcript, Unclear
from voice.tts.port import Manner, Sentence

pytestmark = pytest.mark.skipif(
    importlib.util.find_spec("pocketsphinx") is None or importlib.util.find_spec("espeakng_loader") is None,
    reason="needs pocketsphinx and espeakng-loader, which have no package for this platform",
)


def grammar(language: str, on: dict[str, tuple[str, ...]], off: tuple[str, ...]) -> Grammar:
    rules = {name: Alt(tuple(Words(phrase) for phrase in said)) for name, said in on.items()}
    start = Alt(tuple(Ref(name) for name in on))
    return Grammar(language, {**rules, "start": start, DECOYS: Alt(tuple(Words(one) for one in off))}, "start", "table")


SHOP = {
    "es": grammar(
        "es",
        {"deny": ("no, gracias", "no quiero nada"), "select:1": ("quiero el primero",),
         "select:2": ("quiero el segundo",), "cart": ("¿qué hay en mi carrito?",)},
        ("sí, por favor", "quiero el tercero", "habla más alto", "habla más bajo", "cancelar mi pedido"),
    ),
    "de": grammar(
        "de",
        {"deny": ("nein, danke",), "select:1": ("ich nehme das erste",), "help": ("ich brauche Hilfe",)},
        ("ja, bitte", "ich nehme das zweite", "bitte lauter", "bitte leiser", "meine Bestellung stornieren"),
    ),
    "pt-BR": grammar(
        "pt-BR",
        {"deny": ("não, obrigado",), "select:2": ("quero o segundo",), "help": ("preciso de ajuda",)},
        ("sim, por favor", "quero o primeiro", "fale mais alto", "fale mais baixo", "cancelar meu pedido"),
    ),
}  # fmt: skip

Say = Callable[[str, str], Samples]


@pytest.fixture(scope="module")
def say() -> Say:
    from voice.tts.espeak import Espeak

    voice = Espeak()

    def sound(text: str, language: str) -> Samples:
        chunks = list(voice.say(Sentence(text, language), Manner(variant="f4")))
        heard = resample(to_samples(np.concatenate([c.pcm for c in chunks])), chunks[0].sample_rate, SAMPLE_RATE)
        quiet = np.zeros(SAMPLE_RATE // 3, np.float32)
        return in_a_room(np.concatenate([quiet, heard, quiet]), snr_db=20.0, seed=len(text))

    return sound


@pytest.fixture(scope="module")
def engine() -> Iterator[BasicHearing]:
    made = BasicHearing(tuple(SHOP))
    for one in SHOP.values():
        made.prepare(one)
    yield made
    made.close()


@pytest.mark.parametrize(
    ("language", "line"),
    [("es", "no, gracias"), ("es", "quiero el segundo"), ("es", "¿qué hay en mi carrito?"), ("de", "nein, danke"),
     ("de", "ich nehme das erste"), ("pt-BR", "preciso de ajuda"), ("pt-BR", "quero o segundo")],
)  # fmt: skip
def test_a_phrase_of_the_moment_is_heard(engine: BasicHearing, say: Say, language: str, line: str) -> None:
    heard = engine.transcribe(say(line, language), (language,))
    assert isinstance(heard, Transcript)
    assert (heard.text, heard.language, heard.engine) == (line, language, "basic")
    assert 0 < heard.confidence <= 1
    assert " ".join(word.text for word in heard.words) == line


@pytest.mark.parametrize(
    ("language", "line"),
    [("es", "sí, por favor"), ("es", "quiero el tercero"), ("es", "habla más alto"), ("de", "ja, bitte"),
     ("de", "ich nehme das zweite"), ("pt-BR", "quero o primeiro"), ("pt-BR", "sim, por favor")],
)  # fmt: skip
def test_what_makes_no_sense_now_is_never_taken_for_its_sibling(
    engine: BasicHearing, say: Say, language: str, line: str
) -> None:
    assert engine.transcribe(say(line, language), (language,)) == Unclear("other_speech", "basic")


@pytest.mark.parametrize(
    ("language", "line"),
    [("es", "mi hermana llamó ayer desde Valencia"), ("de", "der Zug hatte schon wieder Verspätung"),
     ("pt-BR", "minha vizinha viajou para Recife ontem")],
)  # fmt: skip
def test_other_speech_is_refused(engine: BasicHearing, say: Say, language: str, line: str) -> None:
    assert engine.transcribe(say(line, language), (language,)) == Unclear("other_speech", "basic")


def test_its_yes_never_pays_alone(engine: BasicHearing) -> None:
    assert engine.capabilities.consent == "key_only"
    assert engine.capabilities.languages == tuple(SHOP)


def test_another_language_is_not_heard(engine: BasicHearing) -> None:
    with pytest.raises(SaysoError) as error:
        engine.transcribe(np.zeros(SAMPLE_RATE, np.float32), ("hi",))
    assert error.value.code == "cannot_hear_language"


def test_the_nearest_region_serves(engine: BasicHearing, say: Say) -> None:
    heard = engine.transcribe(say("no, gracias", "es"), ("es-MX", "en"))
    assert isinstance(heard, Transcript)
    assert heard.language == "es"


def test_silence_noise_clicks_and_long_speech_are_unclear(engine: BasicHearing) -> None:
    noise = np.random.default_rng(1).normal(0, 0.05, SAMPLE_RATE * 2).astype(np.float32)
    for sound in (np.zeros(0, np.float32), np.zeros(SAMPLE_RATE, np.float32), noise, noise[:800], np.tile(noise, 6)):
        assert isinstance(engine.transcribe(sound, ("es",)), Unclear)


def test_a_moment_without_phrases_is_unclear() -> None:
    made = BasicHearing(("es",))
    sound = np.zeros(SAMPLE_RATE, np.float32)
    assert made.transcribe(sound, ("es",)) == Unclear("nothing_expected", "basic")
    made.prepare(Grammar("en", {"start": Alt((Ref("a"),)), "a": Words("hello there")}, "start"))
    assert made.transcribe(sound, ("es",)) == Unclear("nothing_expected", "basic")
    made.prepare(SHOP["es"])
    made.close()
    assert made.transcribe(sound, ("es",)) == Unclear("nothing_expected", "basic")


def test_a_grammar_that_puts_sentences_together_is_refused() -> None:
    built = Grammar("es", {"start": Alt((Ref("a"),)), "a": Opt(Words("quiero pagar"))}, "start")
    with pytest.raises(ValueError, match="whole phrases"):
        BasicHearing(("es",)).prepare(built)


def test_phrases_of_one_meaning_are_no_rivals(say: Say) -> None:
    from voice.stt.basic import PhraseSounds
    from voice.tts.espeak import Espeak

    sounds = PhraseSounds(Espeak().ipa)
    sound = say("quiero pagar", "es")
    lead = {}
    for name, on in (
        ("one meaning", {"pay": ("quiero pagar", "quiero pagar ya"), "help": ("necesito ayuda",)}),
        ("two", {"pay": ("quiero pagar",), "now": ("quiero pagar ya",), "help": ("necesito ayuda",)}),
    ):
        bank = bank_of(grammar("es", on, ("no, gracias",)), sounds)
        fit = bank.fit(sound)
        assert fit is not None
        lead[name] = bank.choice(fit)[1].lead
    assert lead["one meaning"] > lead["two"]


# --- the parts


def test_sounds_are_written_as_the_language_says_them() -> None:
    assert table("es")["r"].ways[0] == ("R",)
    assert table("de")["x"] != table("es")["x"]
    assert table("pt-BR")["x"].ways[:2] == (("HH",), ("R",))
    assert table("es")["h"] == Sound((("HH",),), silent=True)


def test_unknown_marks_are_left_off_and_unknown_sounds_written_part_by_part() -> None:
    def ipa(text: str, _: str) -> str:
        return text

    assert spoken("tʰ_ˈaː5", "es", ipa) == ((table("es")["t"], table("es")["aː"]),)
    ((made,),) = spoken("nʲ", "es", ipa)
    assert made.ways[-1] == ("N", "Y")
    assert [sound.ways for sound in spoken("kx", "es", ipa)[0]] == [(("K",),), (("HH",),)]
    assert spoken("(en)k_a(es) ʔ", "es", ipa) == ((table("es")["k"], table("es")["a"]),)


def test_every_way_of_the_table_is_in_phones_of_the_model() -> None:
    from voice.stt.acoustics import english

    for language in ("es", "de", "pt-BR", "it", "fr"):
        ways = [way for sound in table(language).values() for way in sound.ways]
        assert set().union(*ways) <= set(english().phones)


def test_the_model_is_read_as_pocketsphinx_reads_it() -> None:
    """Shares sum to one, and a phone's own middle fits it best."""
    from voice.stt.acoustics import SILENCE, english

    model = english()
    assert len(model.phones) == 42
    assert SILENCE in model.phones
    assert np.allclose(model.weight.sum(2), 1, atol=0.1)
    assert np.all((model.stay < 0) & (model.move < 0))


def test_belief_is_calibrated_for_every_language_and_grows_with_the_evidence() -> None:
    assert 0 < belief("ko").threshold < 1
    sure = belief("es")
    assert isinstance(sure, Belief)
    weak, strong = Evidence(-2.5, 0.0, 0.0, 1.0), Evidence(-0.5, 1.0, 1.0, 1.0)
    assert sure.probability(weak) < sure.threshold < sure.probability(strong)
