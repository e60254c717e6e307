from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.conversation.cleaning import LONGEST, cleaned
from app.conversation.language import answer_in
from app.conversation.stopwatch import Stopwatch
from app.model.profile import Profile
from app.model.request import Intent, Request
from app.model.utterance import ConsentTrust, Source, Utterance
from i18n.errors import SaysoError

SPEAKS = ("en", "pt-BR")


@given(st.text(st.characters(), max_size=200))
def test_cleaned_text_is_text_on_one_line(text: str) -> None:
    clean = cleaned(text)
    assert clean == clean.strip()
    assert "  " not in clean
    assert clean.isprintable() or any(ord(char) > 127 for char in clean)
    clean.encode("utf-8")
    assert cleaned(clean) == clean


def test_letters_of_every_script_stay() -> None:
    for text in ("botas à prova d’água", "三双 42码", "जूते क्‍या", "حذاء", "👢"):
        assert cleaned(f"\x1b{text}\r\n") == text


def test_the_limit_is_exact() -> None:
    assert len(cleaned("a" * LONGEST)) == LONGEST
    with pytest.raises(SaysoError) as refused:
        cleaned("a" * (LONGEST + 1))
    assert refused.value.code == "too_long"


def test_parts_of_a_turn_add_up() -> None:
    ticks = itertools.count(0, 1.0)  # every look at the clock is a second later
    watch = Stopwatch(lambda: next(ticks))
    with watch.stage("reply"), watch.stage("search"):
        pass
    with watch.stage("search"):
        pass
    assert dict(watch.timings_ms) == {"search": 2000.0, "reply": 2000.0}


@pytest.mark.parametrize(
    ("utterance", "language", "intent", "expected"),
    [
        (Utterance("quero botas pretas"), "pt-BR", Intent.SEARCH, "pt-BR"),
        (Utterance("sim"), "pt-BR", Intent.CONFIRM, "en"),
        (Utterance("sim", language="pt-BR"), "pt-BR", Intent.CONFIRM, "pt-BR"),
        (Utterance("bla bla bla"), "pt-BR", Intent.UNKNOWN, "en"),
        (Utterance("ich suche einen Kessel"), "de", Intent.SEARCH, "en"),
        (
            Utterance("quero botas pretas", source=Source.AUDIO, trust=ConsentTrust.DIGITS),
            "pt-BR",
            Intent.SEARCH,
            "en",
        ),
        (Utterance("quero botas pretas", language="pt-BR", source=Source.AUDIO), "pt-BR", Intent.SEARCH, "pt-BR"),
    ],
)
def test_language_changes_only_for_good_reason(utterance, language, intent, expected) -> None:
    profile = Profile(language="en", languages=("en", "pt-BR"))
    assert answer_in(profile, utterance, Request(intent, language), SPEAKS) == expected


def test_language_that_is_not_the_persons_needs_to_be_stated() -> None:
    profile = Profile(language="en", languages=("en",))
    request = Request(Intent.SEARCH, "pt-BR")
    assert answer_in(profile, Utterance("quero botas pretas"), request, SPEAKS) == "en"
