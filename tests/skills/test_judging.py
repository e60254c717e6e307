"""Questions about one thing, what buyers say, and how Sayso knows: skills over records and reviews written here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from app.model.context import Context, TableItem
from app.model.judged import Answer
from app.model.profile import Profile
from app.model.reply import Details, Question, Reviews, Why
from app.model.request import Excluded, Intent, Reference, Request
from app.model.session import Session
from app.model.utterance import Utterance
from app.skills.choose import Choose
from app.skills.facts import Facts
from app.skills.questions import Questions
from app.skills.reviews import ReviewSkill, asked_aspect, wants_quotes
from app.skills.situation import Situation
from app.skills.why import Explain
from i18n.money import Money
from retrieval.knowledge.graph import load_graph
from retrieval.product import Accessibility, Battery, Fact, Merchant, Offer, Product
from retrieval.review_summary.quotes import Quote
from retrieval.review_summary.summary import AspectCount, ReviewSummary

NOW = datetime(2026, 11, 24, tzinfo=UTC)
PHONE = Product(
    "phone", "shop", "big_button_phone", "de", "Telefon",
    "Ein Telefon für alle. Kann man feucht abwischen, nie waschen. Das Etui ist aus Leder.",
    "Ruf", materials=("abs_plastic",), colors=("black",), features=("large_buttons",), battery=Battery.IN_EQUIPMENT,
    accessibility=Accessibility(spoken_output=Fact.ABSENT, one_hand_use=Fact.PRESENT),
)  # fmt: skip
BAR = Product("bar", "shop", "chocolate", "en", "Bar", "Dark chocolate.", "B", features=("nut_free",))


class Shelf:
    def __init__(self, returns_days: int | None = 30) -> None:
        self.seller = Merchant("shop", "S", "S", "DE", "de", "EUR", {}, {}, returns_days)

    def find(self, product_id: str) -> Product | None:
        return {"phone": PHONE, "bar": BAR}.get(product_id)

    def merchant(self, merchant_id: str) -> Merchant:
        assert merchant_id == "shop"
        return self.seller

    def products(self) -> Sequence[Product]:
        return (PHONE, BAR)

    def read(self, product_ids: Sequence[str]) -> dict[str, Offer]:
        return {name: Offer(name, Money.of("1", "EUR"), 1, 1, NOW) for name in product_ids}


class SomeReviews:
    SUMMARY = ReviewSummary(
        "phone", 9, Decimal("4.0"), Decimal("3.5"), (("en", 8), ("de", 1)), (("copy", ("phone-r9",)),),
        (
            AspectCount("battery", tuple(f"phone-r{n}" for n in range(20, 0, -1)), ("phone-r30",)),
            AspectCount("noise", (), ("phone-r2", "phone-r3")),
        ),
    )  # fmt: skip

    def summary(self, product_id: str) -> ReviewSummary | None:
        return self.SUMMARY if product_id == "phone" else None

    def quotes(self, review_ids: Sequence[str], *, aspect: str | None = None, good: bool | None = None) -> list[Quote]:
        return [Quote(name, "en", f"{aspect} {good}") for name in review_ids]

    def newest(self, product_id: str, count: int) -> tuple[str, ...]:
        return tuple(f"{product_id}-r{n}" for n in range(count))


def facts(shelf: Shelf) -> Facts:
    rates: Any = None
    return Facts(shelf, shelf, rates)


def situation(focus: str = "phone", standing: Any = None) -> Situation:
    table = (TableItem("phone", "Telefon", "big_button_phone"), TableItem("bar", "Bar", "chocolate"))
    state = Session(context=Context(table=table, focus=focus), standing=standing)
    return Situation("s", Profile(language="en"), state, Utterance(""), NOW)


def ask(text: str = "", *, focus: str = "phone", returns_days: int | None = 30, **slots: Any) -> Any:
    shelf = Shelf(returns_days)
    skill = Questions(shelf, Choose(facts(shelf)), load_graph())
    return skill(Request(Intent.DETAILS, "en", text, **slots), situation(focus))


def answer(text: str = "", **slots: Any) -> Answer:
    reply = ask(text, **slots)
    assert isinstance(reply, Details)
    (one,) = reply.answers
    return one


def test_yes_no_and_not_stated_name_their_field() -> None:
    yes = answer(features=("large_buttons",))
    assert (yes.verdict, yes.field, yes.value) == ("yes", "features", "large_buttons")
    no = answer(features=("spoken_output",))
    assert (no.verdict, no.field) == ("no", "accessibility.spoken_output")
    open_ = answer(features=("braille_labels",))
    assert (open_.verdict, open_.value) == ("not_stated", "")
    assert answer(features=("large_print",)).field == "accessibility.large_print"


def test_a_list_of_materials_proves_no_absence_and_the_choice_of_colours_does() -> None:
    silk = answer(materials=("silk",))
    assert (silk.verdict, silk.value) == ("not_stated", "abs_plastic")
    red = answer(colors=("red",))
    assert (red.verdict, red.value) == ("no", "black")
    assert answer(colors=("black",)).verdict == "yes"
    assert answer(colors=("red",), focus="bar").verdict == "not_stated"


def test_what_only_the_description_mentions_is_quoted_and_not_judged() -> None:
    washing = answer("can I wash it?")
    assert (washing.verdict, washing.field) == ("described", "description")
    assert washing.quote == "Kann man feucht abwischen, nie waschen."
    assert washing.quote_language == "de"
    assert answer(materials=("leather",)).quote == "Das Etui ist aus Leder."


@pytest.mark.parametrize(("days", "verdict"), [(30, "yes"), (0, "no"), (None, "not_stated")])
def test_returns(days: int | None, verdict: str) -> None:
    found = answer("can I return it", returns_days=days)
    assert (found.about, found.verdict, found.field) == ("returns", verdict, "merchant.returns_days")


def test_batteries_and_ingredients() -> None:
    assert answer("does it need batteries", product_types=("batteries",)).value == "in_equipment"
    assert answer("are there nuts in it", focus="bar").verdict == "no"
    assert answer("is there nickel in it", focus="bar").verdict == "not_stated"
    # Free-from features are asked for as such: the topic is not answered twice.
    assert answer("is it without nuts", focus="bar", features=("nut_free",)).verdict == "yes"


def test_several_questions_and_none() -> None:
    reply = ask(features=("large_buttons",), excluded=Excluded(materials=("leather",)))
    assert [one.about for one in reply.answers] == ["large_buttons", "leather"]
    assert ask("tell me more").answers == ()
    assert ask("how heavy is it", aspect="weight").aspect == "weight"


def test_with_nothing_pointed_at_it_is_asked_which() -> None:
    skill = Questions(Shelf(), Choose(facts(Shelf())), None)
    state = replace(situation(), state=Session(context=Context(table=situation().context.table)))
    assert isinstance(skill(Request(Intent.DETAILS, "en", features=("large_buttons",)), state), Question)


def reviewing(text: str, *, focus: str = "phone", **slots: Any) -> Any:
    skill = ReviewSkill(SomeReviews(), Choose(facts(Shelf())))
    return skill(Request(Intent.REVIEWS, "en", text, **slots), situation(focus))


def test_reviews_are_counted_and_traceable() -> None:
    told = reviewing("what do people say")
    assert isinstance(told, Reviews)
    assert (told.total, told.counted, told.set_aside, told.languages) == (9, 8, (("copy", 1),), ("en", "de"))
    assert (told.aspects[0].good, told.aspects[0].bad) == (20, 1)
    assert told.aspects[0].good_ids[0] == "phone-r20"
    assert len(told.aspects[0].good_ids) < 20
    assert told.quotes == ()
    assert reviewing("what do people say", focus="bar").total == 0


def test_one_aspect_and_quotes_of_both_sides() -> None:
    told = reviewing("what do the reviews say about the battery", product_types=("batteries",))
    assert told.asked == "battery"
    quoted = reviewing("read me a review about the battery")
    assert [quote.review for quote in quoted.quotes] == ["phone-r20", "phone-r30", "phone-r19"]
    assert asked_aspect(Request(Intent.REVIEWS, "en", "is it comfortable and is the battery good")) == "battery"
    assert not wants_quotes(Request(Intent.REVIEWS, "en", "is it good"))


def test_quotes_are_read_after_a_summary_whatever_the_words_were_taken_for() -> None:
    other = Question("search_first")
    skill = ReviewSkill(SomeReviews(), Choose(facts(Shelf()))).first(lambda *_: other)
    after = situation(standing=reviewing("what do people say about the noise"))
    read = skill(Request(Intent.UNKNOWN, "pt-BR", "leia uma avaliação"), after)
    assert isinstance(read, Reviews)
    assert [quote.review for quote in read.quotes] == ["phone-r2", "phone-r3"]
    assert skill(Request(Intent.UNKNOWN, "pt-BR", "blorf"), after) is other
    assert skill(Request(Intent.UNKNOWN, "pt-BR", "leia uma avaliação"), situation()) is other


def why(standing: Any, text: str = "how do you know", **slots: Any) -> Any:
    shelf, search = Shelf(), None
    choose = Choose(facts(shelf))
    skill = Explain(search, choose, ReviewSkill(SomeReviews(), choose))  # type: ignore[arg-type]
    return skill(Request(Intent.WHY, "en", text, **slots), situation(standing=standing))


def test_how_do_you_know() -> None:
    fields = why(ask(features=("large_buttons",)))
    assert isinstance(fields, Why)
    assert fields.fields == ("features",)
    counted = why(reviewing("what do people say"))
    assert (counted.reviews, counted.languages) == (8, ("en", "de"))
    assert isinstance(why(reviewing("what do people say"), "how do you know, read me one"), Reviews)
    # A claim about one aspect rests on the reviews that judge it, and one of those is read.
    battery = why(reviewing("what do they say about the battery"))
    assert (battery.reviews, battery.asked) == (21, "battery")
    assert [quote.review for quote in why(battery, "how do you know, read me one").quotes] == ["phone-r20"]
    skill = ReviewSkill(SomeReviews(), Choose(facts(Shelf())))
    for read in (
        skill.first(lambda *_: Question("search_first"))(
            Request(Intent.UNKNOWN, "en", "read me one"), situation(standing=battery)
        ),
        skill(Request(Intent.REVIEWS, "en", "read me a review"), situation(standing=battery)),
    ):
        assert isinstance(read, Reviews)
        assert (read.asked, [quote.review for quote in read.quotes]) == ("battery", ["phone-r20"])
    # Pointing at a thing asks about that thing, whatever was said last.
    assert why(reviewing("x"), reference=Reference(ordinal=1)).reviews is None


@pytest.mark.parametrize(
    ("text", "marked", "slots", "answered"),
    [
        ("does it contain nuts", False, {}, True),
        ("is there leather in it?", True, {"materials": ("leather",)}, True),
        ("in leather", True, {"materials": ("leather",)}, False),
        ("blorf the quindle", False, {}, False),
        ("the second with nuts", False, {"reference": Reference(ordinal=2)}, False),
    ],
)
def test_what_readers_do_not_take_for_a_question(text: str, marked: bool, slots: Any, answered: bool) -> None:
    shelf, other = Shelf(), Question("search_first")
    skill = Questions(shelf, Choose(facts(shelf)), load_graph()).first(lambda *_: other, marked=marked)
    spoken_of = ask("tell me more")
    reply = skill(Request(Intent.UNKNOWN, "en", text, **slots), situation(standing=spoken_of))
    assert isinstance(reply, Details) is answered
    # With nothing spoken of, the words are no question about a thing.
    assert skill(Request(Intent.UNKNOWN, "en", text, **slots), situation()) is other
