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


def test_the_voice_stops_at_once_says_again_what_was_heard_and_goes_on(host, drive) -> None:
    place = host()
    seen = drive("stop", place.url, lines=["boots"])
    assert seen["problems"] == []
    assert seen["stops"] > 0
    assert seen["told"] == "Microphone off. It is your turn."
    # "Go on" is offered where something was interrupted: not before, not when all was heard.
    assert seen["offered"] == [False, True, True, False]
    assert seen["sentences"] == [[0], [1]]
    # The first letter silences.
    assert seen["typed"]["state"] == "page-state-waiting"
    assert seen["turns"] == 3
    assert place.talks.opened[0].turns == ["boots"]
    print(f"silent {seen['typed']['ms']:.0f} ms after the first letter")


def test_the_open_microphone_stops_the_voice_and_is_answered(host, drive, word) -> None:
    place = host()
    seen = drive("open_ear", place.url, wav=word, lines=[" ".join(["word"] * 40)])
    assert seen["problems"] == []
    assert seen["stops"] > 0
    assert [turn["who"] for turn in seen["log"]] == ["sayso", "you", "sayso", "you", "sayso"]
    assert seen["log"][3]["lines"] == [["stop that please", "en", "ltr"]]
    assert seen["states"] == ["page-state-open", "page-state-hearing"]
    assert seen["off"] == ["false", True]
    print(f"silent {seen['ms']:.0f} ms after the voice began at the microphone")


def test_in_a_hurry_nothing_is_lost_or_said_twice(host, drive) -> None:
    place = host()
    seen = drive("hurry", place.url, lines=["boots"])
    assert seen["problems"] == []
    # Pressed before there was a line: it waits, tells so, and then listens.
    assert seen["early"] == {"pressed": "true", "state": "page-state-connecting", "alert": ""}
    # Let go and pressed again while the last sound was on its way: each request ends before the next begins.
    assert seen["order"] == ["audio_start", "audio_end"] * 3
    # Stop, and the reader switched on, while the line was being taken up again.
    assert seen["quiet"] == 0
    assert seen["alerts"] == 1
    assert seen["after"] == ""
    # Two languages one after the other, whose words come in the other order: the last one counts.
    assert seen["language"] == ["pt-BR", "pt-BR", "Enviar"]
    assert [talk.wish.language for talk in place.talks.opened][-1] == "pt-BR"
    assert "de" not in [talk.wish.language for talk in place.talks.opened]


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
    assert seen["order"][:6] == ["hands", "stop", "goon", "again", "language", "reader"]


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
