"""Every key and what it stands for."""

from __future__ import annotations

import os

import pytest

from app.model.context import Context, TableItem
from app.model.request import Intent
from app.understanding.reader import GrammarReader
from i18n import messages
from i18n.messages import Messages
from retrieval.knowledge.graph import load_graph
from server.phone.call import HELP
from server.phone.keys import Pad, Pressed, Waits, key_table

NOT_SAID = frozenset({"help", "stop_or_repeat", "goods"})


def pressed(keys: str, waits: Waits = Waits.COMMAND) -> list[Pressed | None]:
    pad = Pad(key_table())
    got = [pad.press(key, waits) for key in keys]
    return [*got, pad.elapsed()] if pad.holds else got


def test_every_language_says_every_command() -> None:
    table = key_table()
    wanted = (set(table.codes.values()) - NOT_SAID) | {"repeat"}
    assert set(table.languages) == set(table.say) == set(messages.languages())
    assert {tag: set(said) for tag, said in table.say.items()} == dict.fromkeys(table.say, wanted)
    for tag in table.languages:
        for part in HELP:
            assert Messages(tag).say(f"phone-help-{part}")


@pytest.mark.parametrize(
    ("keys", "command"),
    [("1", "first"), ("0", "help"), ("#", "yes"), ("*", "stop_or_repeat"), ("*4", "add"), ("*#", "goods"),
     ("##", "go_on"), ("#1", "slower")],
)  # fmt: skip
def test_codes(keys: str, command: str) -> None:
    assert pressed(keys)[-1] == Pressed(command)
    assert all(one is None for one in pressed(keys)[:-1])


def test_a_shaky_star_is_one_star() -> None:
    assert pressed("**") == [None, Pressed("stop_or_repeat")]


def test_digits_that_agree_to_pay_are_two() -> None:
    assert pressed("47", Waits.CHALLENGE) == [None, Pressed(digits="47")]
    assert pressed("4", Waits.CHALLENGE) == [None, None]  # one digit and then nothing agrees to nothing
    assert pressed("4#", Waits.CHALLENGE) == [None, Pressed("yes")]
    assert pressed("#", Waits.CHALLENGE) == [None, Pressed("yes")]
    assert pressed("*0", Waits.CHALLENGE) == [None, Pressed("no")]


def test_a_number_ends_with_hash() -> None:
    assert pressed("10#", Waits.VALUE) == [None, None, Pressed(digits="10")]
    assert pressed("1*", Waits.VALUE) == [None, Pressed("stop_or_repeat")]
    assert pressed("12", Waits.VALUE) == [None, None, None]


@pytest.mark.parametrize("waits", [Waits.LANGUAGE, Waits.GOODS])
def test_one_digit_chooses(waits: Waits) -> None:
    assert pressed("9", waits) == [Pressed(digits="9")]
    assert pressed("0", waits) == [Pressed("help")]


INTENTS = {
    "first": Intent.SELECT, "third": Intent.SELECT, "ninth": Intent.SELECT, "yes": Intent.CONFIRM, "no": Intent.DENY,
    "repeat": Intent.REPEAT, "more": Intent.MORE, "cheaper": Intent.REFINE, "details": Intent.DETAILS,
    "add": Intent.ADD_TO_CART, "cart": Intent.SHOW_CART, "checkout": Intent.CHECKOUT, "undo": Intent.UNDO,
    "why": Intent.WHY, "compare": Intent.COMPARE, "remove": Intent.REMOVE_FROM_CART, "slower": Intent.SLOWER,
    "faster": Intent.FASTER, "louder": Intent.LOUDER, "quieter": Intent.QUIETER, "track": Intent.TRACK_ORDER,
    "cancel": Intent.CANCEL_ORDER, "reviews": Intent.REVIEWS, "landed": Intent.LANDED_COST,
    "forget": Intent.FORGET_ME,
}  # fmt: skip


@pytest.fixture(scope="module")
def reader() -> GrammarReader:
    return GrammarReader(load_graph())


ASKED = key_table().languages if os.environ.get("SAYSO_WHOLE") else ("en", "de", "ja")
"""A language takes seconds to build; the others are read in the whole run."""


@pytest.mark.parametrize("language", ASKED)
def test_what_a_key_says_is_understood(language: str, reader: GrammarReader) -> None:
    table = tuple(TableItem(f"p{n}", f"Kettle {n}", "kettle") for n in range(9))
    context = Context(languages=(language,), last_reply="options", table=table, on_table=9, focus="p1", cart_size=1)
    said = key_table().say[language]
    read = {name: reader.read(said[name], language, context, by_ear=False, current=language) for name in INTENTS}
    wrong = {name: (said[name], one.intent) for name, one in read.items() if one.intent is not INTENTS[name]}
    assert wrong == {}
    for place, name in enumerate(
        ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
    ):
        reference = reader.read(said[name], language, context, by_ear=False, current=language).reference
        assert reference is not None and reference.ordinal == place + 1, name
    paid = reader.read(f"{said['yes']} 4 7", language, context, by_ear=False, current=language)
    assert (paid.intent, paid.digits) == (Intent.CONFIRM, "47")
