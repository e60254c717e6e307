"""Sentences that are written over silence: the lists as they are kept, and what is made of them."""

from __future__ import annotations

import pytest

from voice.stt.phantoms import is_phantom, phantoms, plain, read

NINE = ("en", "es", "pt", "fr", "de", "zh", "ja", "hi", "ar")


@pytest.mark.parametrize("language", [*NINE, "it", "ru"])
def test_every_language_has_both_kinds_and_no_line_twice(language: str) -> None:
    found = phantoms(language)
    assert len([one for one in found if one.always]) >= 5
    assert len([one for one in found if not one.always]) >= 5
    assert len({one.phrase for one in found}) == len(found)
    assert all(len(one.phrase) >= 3 for one in found if one.within)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", " Thanks for watching!"),
        ("en", "Thank you for watching. Thank you for watching. Thank you for watching."),
        ("es-MX", "¡Gracias por ver el vídeo!"),
        ("pt-BR", "Legendas pela comunidade Amara.org"),
        ("fr", "Sous-titres réalisés par la communauté d'Amara.org"),
        ("de", "Untertitelung im Auftrag des ZDF für funk, 2017"),
        ("zh-CN", "请不吝点赞 订阅 转发 打赏支持明镜与点点栏目"),
        ("zh-TW", "謝謝觀看"),
        ("ja", "ご視聴ありがとうございました。"),
        ("hi", "वीडियो देखने के लिए धन्यवाद।"),
        ("ar", "اشتركوا في القناة"),
        ("ar", "شُكْرًا للمشاهدة"),
        ("ko", "Thanks for watching!"),  # the model falls back on English
    ],
)
def test_credits_and_leave_takings_are_never_believed(language: str, text: str) -> None:
    assert is_phantom(text, language, sure=True)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Thank you."),
        ("es", "Gracias."),
        ("pt-BR", "Obrigado."),
        ("fr", "Merci."),
        ("de", "Vielen Dank."),
        ("zh-CN", "谢谢大家"),
        ("ja", "ありがとうございました"),
        ("hi", "धन्यवाद"),
        ("ar", "شكرا"),
    ],
)
def test_thanks_are_believed_where_the_recogniser_is_sure(language: str, text: str) -> None:
    assert not is_phantom(text, language, sure=True)
    assert is_phantom(text, language, sure=False)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "thank you, add the second one"),
        ("en", "so show me the boots"),
        ("en", "yes"),
        ("en", "no"),
        ("en", "stop"),
        ("en", "help"),
        ("en", "I want a watch for watching birds"),
        ("es", "sí"),
        ("es", "gracias, añade el segundo"),
        ("pt-BR", "sim"),
        ("pt-BR", "quero uma bota"),
        ("fr", "oui"),
        ("fr", "une montre pour mon père, merci"),
        ("de", "ja"),
        ("de", "danke, das zweite bitte"),
        ("zh-CN", "是"),
        ("zh-CN", "要一双靴子，谢谢"),
        ("ja", "はい、お願いします"),
        ("hi", "हाँ"),
        ("ar", "نعم"),
        ("ar", "شكرا، أضف الثاني"),
        ("en", ""),
        ("en", "..."),
    ],
)
def test_what_people_say_to_a_shop_is_no_phantom(language: str, text: str) -> None:
    assert not is_phantom(text, language, sure=False)


def test_spelling_does_not_matter() -> None:
    assert plain("Sous-Titrage ST' 501") == plain("sous titrage ST’501")


@pytest.mark.parametrize(
    "line", ["thanks", "thanks\twhole\talways", "x\tsomewhere\talways\ts", "...\twhole\tunsure\ts"]
)
def test_a_broken_line_is_named(line: str) -> None:
    with pytest.raises(ValueError, match="line 2"):
        read(f"# remark\n{line}\n")
