"""The page in a real browser: by keyboard, by microphone, for screen readers, at every size."""

from __future__ import annotations

import pytest

from server.talk import Hearing

TOKEN = "correct horse battery staple"

pytestmark = pytest.mark.timeout(240)


def test_typed_words_are_answered_in_whole_sentences_and_in_sound(host, drive) -> None:
    seen = drive("typed", host().url, lines=["boots"])
    assert seen["problems"] == []
    assert seen["live"] == ["log", "polite"]
    assert [turn["who"] for turn in seen["log"]] == ["sayso", "you", "sayso"]
    assert seen["log"][1]["lines"] == [["boots", "en", "ltr"]]
    assert seen["log"][2]["lines"] == [["You said boots.", "en", "ltr"], ["مرحبا.", "ar", "rtl"]]
    # A turn comes into the live region at once, never word by word.
    assert seen["added"] == ["Youboots", "SaysoYou said boots.مرحبا."]
    assert seen["sounded"]["loudest"] > 0.1
    for landmark in ("banner", "main", "contentinfo", "log", 'button "Talk"', 'textbox "Type what you need"'):
        assert landmark in seen["snapshot"], landmark


def test_the_voice_stops_at_once_and_says_it_again_when_asked(host, drive) -> None:
    place = host()
    seen = drive("stop", place.url, lines=[" ".join(["word"] * 20)])
    assert seen["stops"] > 0
    assert seen["told"] == "Microphone off. It is your turn."
    assert seen["more"] > seen["stops"]
    assert seen["turns"] == 3
    assert len(place.talks.opened[0].turns) == 1


def test_with_a_screen_reader_sayso_keeps_silent(host, drive) -> None:
    seen = drive("reader", host().url, lines=["boots"])
    assert seen == {"sounded": 0, "kept": True}


def test_held_down_the_button_hears_what_is_said(host, drive, recording) -> None:
    place = host()
    seen = drive("held", place.url, wav=recording, seconds=2.5)
    assert seen["problems"] == []
    assert (seen["pressed"], seen["released"]) == ("true", "false")
    assert seen["log"][1] == {"who": "you", "lines": [["sound", "en", "ltr"]]}
    assert seen["loudest"] > 0.1
    # Oscillators, each note with its octave: two notes when listening begins, one when it has been heard.
    assert seen["tones"] == 6
    assert 2.0 < place.talks.opened[0].heard_seconds[0] < 4.0
    print(f"answer {seen['answered_ms']:.0f} ms, first sound {seen['sounded_ms']:.0f} ms after the button was let go")


def test_everything_goes_by_keyboard(host, drive, recording) -> None:
    place = host()
    seen = drive("keyboard", place.url, wav=recording, seconds=1.5)
    assert seen["problems"] == []
    assert (seen["first"], seen["skipped"], seen["third"]) == ("skip", "say", "talk")
    assert (seen["pressed"], seen["released"], seen["focus"]) == ("true", "false", "talk")
    assert seen["log"][1]["lines"] == [["sound", "en", "ltr"]]
    assert seen["order"][:4] == ["stop", "again", "language", "reader"]


def test_a_microphone_that_is_not_allowed_is_told_once(host, drive) -> None:
    seen = drive("denied", host().url, lines=["boots"])
    assert seen["told"] == "The microphone is not allowed for this page. Allow it in the browser, or type."
    assert (seen["count"], seen["pressed"], seen["after"]) == (1, "false", "")


def test_where_nothing_hears_the_button_says_so(host, drive) -> None:
    place = host()
    place.talks.hearing = Hearing.NONE
    seen = drive("deaf", place.url)
    assert seen == {
        "told": "I cannot hear your language here. Please type.", "disabled": "true", "pressed": "false", "axe": [],
    }  # fmt: skip


def test_the_language_is_changed_without_losing_the_talk(host, drive) -> None:
    place = host()
    seen = drive("language", place.url, lines=["botas"])
    assert seen["problems"] == []
    assert seen["title"] == "Sayso, uma loja com que você conversa"
    assert seen["send"] == "Enviar"
    assert [turn["who"] for turn in seen["log"]] == ["sayso", "you", "sayso"]
    first, second = place.talks.opened
    assert first.wish.session == second.wish.session
    assert second.wish.language == "pt-BR"
    assert (len(first.turns), len(second.turns)) == (0, 1)


def test_the_token_leaves_the_address_and_is_kept_for_the_window(host, drive) -> None:
    place = host(token=TOKEN)
    seen = drive("token", f"{place.url}#token={TOKEN.replace(' ', '%20')}", lines=["boots"])
    assert seen["address"] == place.url
    assert seen["told"].startswith("This Sayso needs its full address")
    assert seen["shut"] is True


def test_axe_finds_nothing_and_nothing_is_too_wide_or_too_small(host, drive) -> None:
    seen = drive("axe", host().url, lines=["boots for the mountains"])
    assert len(seen) == 5
    for how, found in seen.items():
        assert found == {"empty": [], "talking": [], "pressed": [], "ruler": {"wide": False, "small": []}}, how
