"""How the talk itself is led: more time, less time, and halves of sentences, in nine languages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.conversation import leading
from app.conversation.phrases import HALVES, Phrases, phrases_of
from app.model.profile import Profile
from app.model.reply import MannerChanged, Question
from app.model.request import Intent, Request
from app.model.session import Half
from i18n import messages
from i18n.messages import Messages
from voice.pauses.words import turn_words

LANGUAGES = ("ar", "de", "en", "es", "fr", "hi", "ja", "pt-BR", "zh-CN")


def phrases(language: str) -> Phrases:
    found = phrases_of(language)
    assert found is not None
    return found


SAID = {
    "en": ("Could you give me more time, please?", "You wait too long.", "carry on", "a kettle with", "a whistle"),
    "de": ("Lassen Sie mich bitte ausreden", "Du wartest zu lange", "Mach weiter", "einen Kessel mit", "einer Pfeife"),
    "es": ("Necesito más tiempo, por favor", "Esperas demasiado", "Sigue", "una tetera con", "un silbato"),
    "pt-BR": ("Me dá mais tempo, por favor", "Você espera demais", "pode continuar", "uma chaleira com", "um apito"),
    "fr": ("J'ai besoin de plus de temps", "Vous attendez trop longtemps", "Continuez", "un lit avec", "un tiroir"),
    "hi": ("मुझे थोड़ा और समय दीजिए", "इतनी देर मत रुको", "आगे बोलिए", "केतली जिसमें", "सीटी हो"),
    "ar": ("أعطني وقتا أكثر من فضلك", "رد أسرع", "أكمل", "غلاية مع", "صفارة"),
    "ja": ("もう少し待ってください", "待ちすぎです", "続けてください", "取っ手付きの", "やかん"),
    "zh-CN": ("请给我多一点时间", "你等得太久了", "继续说", "水壶要带", "哨子"),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_time_is_given_and_taken_by_voice(language: str) -> None:
    more, less, *rest = SAID[language]
    asked = leading.patience_asked(more, language, Profile())
    assert asked is not None
    patient, told = asked
    assert told == MannerChanged("pause", "longer")
    assert patient.pause_s is not None
    assert patient.pause_s >= 1.7
    assert patient.pause_least_s == patient.pause_s
    asked = leading.patience_asked(less, language, patient)
    assert asked is not None
    assert asked[1] == MannerChanged("pause", "shorter")
    assert asked[0].pause_s is not None
    assert asked[0].pause_s < patient.pause_s
    for other in rest:
        assert leading.patience_asked(other, language, Profile()) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_go_on_is_known_as_a_whole_utterance(language: str) -> None:
    go_on = SAID[language][2]
    assert phrases(language).wants_to_go_on(go_on)
    assert not any(phrases(language).wants_to_go_on(text) for text in SAID[language] if text != go_on)


def test_at_the_limit_it_is_said_so() -> None:
    asked = leading.patience_asked("give me more time", "en", replace(Profile(), pause_s=4.0))
    assert asked is not None
    assert asked[1].at_limit


@pytest.mark.parametrize("language", LANGUAGES)
def test_half_a_sentence_is_asked_for_its_rest_and_completed_by_it(language: str) -> None:
    text, rest = SAID[language][3:]
    request = Request(Intent.SEARCH, language)
    assert leading.lacks(text, request, None) == "with_what"
    half = Half(text, language)
    assert leading.completes(rest, request, half)
    whole = leading.completed(half, rest)
    assert whole == (text + rest if language in ("ja", "zh-CN") else f"{text} {rest}")
    assert leading.lacks(whole, request, half) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_end_of_a_half_sentence_makes_sayso_wait_longer_too(language: str) -> None:
    for end, about in phrases(language).halves:
        assert about in HALVES
        text = end if about == "what" else f"x {end}"
        if leading.lacks(text, Request(Intent.SEARCH, language), None) is not None:
            assert turn_words(language).hangs(text), end


@pytest.mark.parametrize("language", messages.languages())
def test_every_question_back_has_its_words(language: str) -> None:
    assert all(Messages(language).has(f"question-{about}") for about in HALVES)


@pytest.mark.parametrize(
    "text",
    [
        "what does it come with",
        "which one comes with?",
        "something to cut bread with",
        "a jacket to go with",
        "show me more",
        "and",
        "what is it made of",
    ],
)
def test_whole_sentences_that_end_like_half_ones_are_answered(text: str) -> None:
    assert leading.lacks(text, Request(Intent.SEARCH, "en"), None) is None


def test_an_order_is_carried_out_and_not_asked_for_its_rest() -> None:
    assert leading.lacks("put it in with", Request(Intent.ADD_TO_CART, "en"), None) is None


@pytest.mark.parametrize("text", ["I want to buy a kettle with", "a kettle made of..."])
def test_what_breaks_off_is_asked_about(text: str) -> None:
    assert leading.lacks(text, Request(Intent.UNKNOWN, "en"), None) in HALVES


def test_the_rest_of_one_sentence_is_not_asked_for_without_end() -> None:
    request = Request(Intent.SEARCH, "en")
    assert leading.lacks("a kettle with", request, Half("a kettle", "en", 2)) == "with_what"
    assert leading.lacks("a kettle with", request, Half("a kettle", "en", 3)) is None


def test_words_said_twice_stand_once() -> None:
    assert leading.completed(Half("a kettle with…", "en"), "With a whistle") == "a kettle with a whistle"


@pytest.mark.parametrize("text", ["I want a teapot", "no", "actually show me boots", "forget it"])
def test_a_new_wish_completes_nothing(text: str) -> None:
    assert not leading.completes(text, Request(Intent.SEARCH, "en"), Half("a kettle with", "en"))


def test_in_the_talk_the_half_waits_and_the_rest_completes_it(visit) -> None:
    texts = []
    read = visit.talk._reader.read

    def reading(text: str, language: str | None, context: object, **how: object) -> Request:
        texts.append(text)
        if text in ("um", "a whistle", "tea with", "something"):
            return Request(Intent.UNKNOWN, "en", text=text)
        if text.startswith(("kettle", "tea")):
            return Request(Intent.SEARCH, "en", text=text, product_types=("kettle",))
        return read(text, language, context, **how)

    visit.talk._reader.read = reading
    assert visit.say("kettle with") == Question("with_what")
    assert visit.say("repeat") == Question("with_what")
    assert visit.say("um") == Question("go_on")
    assert visit.say("a whistle").kind == "options"
    assert texts[-1] == "kettle with a whistle"
    assert visit.talk.state.half is None
    assert visit.say("kettle with") == Question("with_what")
    assert visit.say("show_cart").kind == "cart"
    assert visit.say("something").kind == "not_understood"
    assert texts[-1] == "something"


def test_more_time_changes_nothing_that_waits(visit) -> None:
    visit.say("search types=hiking_boots")
    visit.say("add_to_cart ordinal=1")
    before = visit.talk.state

    def reading(text: str, language: str | None, context: object, **how: object) -> Request:
        return Request(Intent.SLOWER, "en", text=text)

    visit.talk._reader.read = reading
    assert visit.say("give me more time") == MannerChanged("pause", "longer")
    assert visit.talk.profile.pause_s == pytest.approx(1.7)
    assert visit.talk.state == replace(before, said=MannerChanged("pause", "longer"))
