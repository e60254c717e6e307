"""What `sayso eval voice` counts, on made-up turns."""

from __future__ import annotations

import pytest

from voice.evaluation import Errors, Expected, Found, errors_of, interruptions_of, read_text, turns_of


def found(start_s: float, end_s: float, words: str | None = "") -> Found:
    return Found(start_s, end_s, start_s + 0.1, end_s + 0.9, words)


def test_a_text_has_turns_times_sayso_and_remarks() -> None:
    text = "# by ear\na kettle\n\n[1.2 3] with a handle\n[0 5.5] Sayso: number one\n"
    assert read_text(text) == (
        Expected("a kettle"),
        Expected("with a handle", 1.2, 3.0),
        Expected("number one", 0.0, 5.5, sayso=True),
    )
    assert read_text("") == ()


@pytest.mark.parametrize("text", ["ok\n[3 2] backwards", "ok\nSayso: without times"])
def test_a_line_that_cannot_be_is_named(text: str) -> None:
    with pytest.raises(ValueError, match=r"^2$"):
        read_text(text)


def test_turns_with_times_are_found_split_missed_or_none() -> None:
    said = [Expected("a", 1.0, 2.0), Expected("b", 5.0, 8.0), Expected("c", 12.0, 13.0)]
    got = turns_of(said, [found(1.1, 2.1), found(5.0, 6.0), found(7.0, 8.0), found(20.0, 21.0)])
    assert (got.expected, got.found, got.split, got.missed, got.extra) == (3, 1, 1, 1, 1)
    assert got.delays_s == pytest.approx((1.0,))


def test_two_turns_run_together_are_none_found() -> None:
    got = turns_of([Expected("a", 1.0, 2.0), Expected("b", 3.0, 4.0)], [found(1.0, 4.0)])
    assert (got.found, got.missed, got.split) == (0, 0, 0)


def test_without_times_the_number_counts() -> None:
    assert turns_of([Expected("a")], [found(0, 1)]).found == 1
    assert turns_of([Expected("a")], [found(0, 1), found(3, 4)]).split == 1
    assert turns_of([Expected("a")], []).missed == 1
    nobody = turns_of([], [found(0, 1)])
    assert (nobody.extra, nobody.split) == (1, 0)


def test_interruptions_and_sayso_s_own_voice() -> None:
    lines = [Expected("one two", 0.0, 5.0, sayso=True), Expected("stop", 3.0, 3.6)]
    got = interruptions_of(lines, [found(3.05, 3.6)])
    assert (got.expected, got.own_voice) == (1, 0)
    assert got.noticed_s == pytest.approx((0.15,))
    assert interruptions_of(lines, [found(1.0, 2.0)]).own_voice == 1
    assert interruptions_of(lines, []).noticed_s == ()


def test_words_are_counted_and_characters_where_there_are_no_blanks() -> None:
    assert errors_of("Show me a kettle!", "show me the kettle", "en") == Errors(4, 1, 0, 0)
    assert errors_of("show me", "", "en").rate == 1.0
    assert errors_of("", "stop", "en") == Errors(inserted=1)
    assert errors_of("", "", "en").rate == 0.0
    assert errors_of("水壶很好", "水壶好", "zh-CN") == Errors(4, 0, 1, 0)
