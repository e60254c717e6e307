"""The pace of speaking by voice: slower and faster from the pace that is spoken now, and back to the usual one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.conversation import leading
from app.conversation.phrases import phrases_of
from app.model.profile import Profile
from app.model.reply import MannerChanged

USUAL = {
    "en": ("Normal speed, please", "speak at normal speed", "go back to your usual pace", "talk normally again"),
    "de": ("Normales Tempo bitte", "sprechen Sie wieder normal", "in normaler Geschwindigkeit", "wieder normal reden"),
    "es": (
        "Velocidad normal, por favor",
        "habla a velocidad normal",
        "vuelve a la velocidad de antes",
        "hable como antes",
    ),
    "pt-BR": (
        "Velocidade normal, por favor",
        "fala na velocidade normal",
        "volta pra velocidade normal",
        "fale normal",
    ),
    "fr": ("Vitesse normale s'il vous plaît", "parlez à vitesse normale", "parle normalement", "au rythme habituel"),
    "hi": ("सामान्य गति से बोलिए", "नॉर्मल स्पीड", "फिर से पहले जैसे बोलो", "सामान्य रफ़्तार में बोलें"),
    "ar": ("بالسرعة العادية من فضلك", "تكلم بسرعة عادية", "ارجع للسرعة العادية", "تكلم بشكل عادي"),
    "ja": ("普通の速さで話してください", "いつもの速さに戻して", "普通に話して", "元のスピードで"),
    "zh-CN": ("请用正常语速", "用平常的速度说", "恢复正常语速", "正常说吧"),
}
OTHERS = {
    "en": ("slower please", "a kettle with two speeds", "a normal kettle", "the usual size", "usual delivery"),
    "de": ("langsamer bitte", "ein normaler Kessel", "die normale Größe", "mit normaler Lieferung"),
    "es": ("más despacio", "una tetera normal", "envío normal", "la talla habitual"),
    "pt-BR": ("mais devagar", "uma chaleira normal", "entrega normal", "o tamanho de sempre"),
    "fr": ("plus lentement", "une bouilloire normale", "livraison normale", "la taille habituelle"),
    "hi": ("धीरे बोलिए", "सामान्य केतली", "सामान्य आकार"),
    "ar": ("أبطأ من فضلك", "غلاية عادية", "توصيل عادي", "سرعة التوصيل"),
    "ja": ("もっとゆっくり", "普通のやかん", "普通のサイズ", "配達の速さ"),
    "zh-CN": ("说慢一点", "普通的水壶", "正常的尺码", "送货速度"),
}
THEIRS = replace(Profile(), rate=110, rate_set=True, own_pace=128.0)


@pytest.mark.parametrize("language", USUAL)
def test_the_usual_pace_is_asked_for_in_a_whole_utterance(language: str) -> None:
    for text in USUAL[language]:
        asked = leading.pace_asked(text, language, THEIRS)
        assert asked is not None, text
        profile, told = asked
        assert told == MannerChanged("rate", "normal")
        assert (profile.pace, profile.rate_set, profile.own_pace) == (150, False, None)
    phrases = phrases_of(language)
    assert phrases is not None
    for text in (*OTHERS[language], f"{USUAL[language][0]} {OTHERS[language][1]}"):
        assert leading.pace_asked(text, language, THEIRS) is None, text
    for text in USUAL[language]:
        assert not phrases.wants_more_time(text)
        assert not phrases.wants_less_time(text)


def test_where_it_is_usual_already_that_is_said() -> None:
    asked = leading.pace_asked("normal speed", "en", Profile())
    assert asked is not None
    assert asked[1].at_limit


def test_steps_go_from_the_pace_that_is_spoken_now_and_stay(visit) -> None:
    visit.talk._profiles.save(replace(visit.talk.profile, own_pace=128.4), visit.talk.name)
    assert visit.talk.profile.pace == 128
    assert visit.say("slower") == MannerChanged("rate", "slower")
    assert (visit.talk.profile.pace, visit.talk.profile.rate_set) == (108, True)
    assert visit.say("normal speed") == MannerChanged("rate", "normal")
    assert visit.talk.profile.pace == 150
