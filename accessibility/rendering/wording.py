"""Words for one language and one face: messages, values and names, with every sentence kept apart.

The same composer runs once for the eye (digits and symbols, read well by screen readers and braille) and once for the
ear (every value in words), so that what is spoken also stands as text, sentence by sentence, in the same order.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Protocol

from babel import Locale
from babel.lists import format_list
from babel.numbers import get_currency_name

from accessibility.rendering.amounts import about
from accessibility.rendering.originals import pieces
from app.model.reply import ProductFacts
from i18n import spoken, written
from i18n.errors import SaysoError
from i18n.messages import Messages
from i18n.money import Money
from retrieval.knowledge.concepts import Kind, Label

PAUSE_SENTENCE_MS = 300
"""Between sentences (clause pause of requirement R11)."""

_READS = {"zh": ("CJK",), "ja": ("CJK", "HIRAGANA", "KATAKANA"), "hi": ("DEVANAGARI",), "ar": ("ARABIC",)}
"""Scripts that a reader of the language knows beside Latin letters, by the beginnings of their characters' names."""

PAUSE_OPTION_MS = 600
"""Between options (R11)."""


class Labels(Protocol):
    """What rendering needs of the product graph."""

    def label(self, slug: str, kind: Kind, language: str) -> Label | None: ...


class Values(Protocol):
    """Values put into words or signs, for one language."""

    def money(self, amount: Money) -> str: ...
    def number(self, amount: int | Decimal, gender: str = "") -> str: ...
    def measure(self, amount: Decimal, unit: str) -> str: ...
    def date(self, day: date) -> str: ...
    def digits(self, text: str) -> str: ...
    def rating(self, stars: Decimal) -> str: ...
    def free(self, text: str, language: str) -> str: ...


class SpokenValues:
    """For the ear: no digit or symbol is left for a synthesiser to guess at."""

    def __init__(self, language: str) -> None:
        self._language = language

    def money(self, amount: Money) -> str:
        return spoken.money(amount, self._language)

    def number(self, amount: int | Decimal, gender: str = "") -> str:
        return spoken.number(amount, self._language, gender)

    def measure(self, amount: Decimal, unit: str) -> str:
        return spoken.measure(amount, unit, self._language)

    def date(self, day: date) -> str:
        return spoken.date(day, self._language)

    def digits(self, text: str) -> str:
        return spoken.digits(text, self._language)

    def rating(self, stars: Decimal) -> str:
        return spoken.rating(stars, Decimal(5), self._language)

    def free(self, text: str, language: str) -> str:
        return text if spoken.is_speakable(text) else spoken.free_text(text, language)


class WrittenValues:
    """For the eye and for braille: the locale's own signs."""

    def __init__(self, language: str) -> None:
        self._language = language

    def money(self, amount: Money) -> str:
        return written.money(amount, self._language)

    def number(self, amount: int | Decimal, gender: str = "") -> str:
        return written.number(amount, self._language, gender)

    def measure(self, amount: Decimal, unit: str) -> str:
        return written.measure(amount, unit, self._language)

    def date(self, day: date) -> str:
        return written.date(day, self._language)

    def digits(self, text: str) -> str:
        return written.digits(text, self._language)

    def rating(self, stars: Decimal) -> str:
        return written.rating(stars, Decimal(5), self._language)

    def free(self, text: str, language: str) -> str:
        del language
        return text


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a sentence in another language: characters from `start` to `end`."""

    start: int
    end: int
    language: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """One sentence in one language, with the pause before it in milliseconds; `parts` of it, in order and apart, are in
    others (a maker's name in a foreign title)."""

    text: str
    language: str
    pause_ms: int = PAUSE_SENTENCE_MS
    parts: tuple[Part, ...] = ()


class Wording:
    """Collects the sentences of one reply for one face. Composers call `say` and read names and values from here."""

    def __init__(self, messages: Messages, values: Values, labels: Labels, *, aloud: bool = False) -> None:
        self._aloud = aloud
        self.messages = messages
        self.language = messages.language
        self.values = values
        self._labels = labels
        self._locale = Locale.parse(messages.language, sep="-")
        self.phrases: list[Phrase] = []

    @property
    def aloud(self) -> bool:
        """For the ear."""
        return self._aloud

    # --- sentences

    def say(self, key: str, *, pause_ms: int = PAUSE_SENTENCE_MS, **arguments: str | int) -> None:
        """Add the sentence of message `key`. Argument names use `_` for Fluent's `-`."""
        self.say_with(key, arguments, pause_ms)

    def show(self, key: str, **arguments: str | int) -> None:
        """Add a sentence for the eye alone; the ear has nothing in its place."""
        if self._aloud:
            self.phrases.append(Phrase("", self.language, 0))
        else:
            self.say_with(key, arguments)

    def hush(self, start: int) -> None:
        """Take the sound off every phrase from `start` on: the ear has nothing in its place. For the eye nothing."""
        if self._aloud:
            self.phrases[start:] = [Phrase("", self.language, 0) for _ in self.phrases[start:]]

    def say_with(self, key: str, arguments: Mapping[str, str | int], pause_ms: int = PAUSE_SENTENCE_MS) -> None:
        """The same with the arguments as a mapping, where their names are not known here (errors)."""
        words = self.messages.say(key, {name.replace("_", "-"): value for name, value in arguments.items()})
        self.phrases.append(Phrase(self._sentence(words), self.language, pause_ms))

    def say_original(self, text: str, language: str, brand: str = "") -> None:
        """Add words of a record as they stand, in their own language; a `brand` in them, and models, in this one."""
        try:
            self.phrases.append(self._original(text, language, brand))
        except SaysoError:
            # Numbers of this language cannot be worded yet, and signs never reach a synthesiser: said to be on screen.
            self.say("details-original-unspoken", language=self.language_name(language))

    def _original(self, text: str, language: str, brand: str) -> Phrase:
        if not brand or language.split("-")[0] == self.language.split("-")[0]:
            return Phrase(self.values.free(text, language), language)
        words, parts = "", []
        for piece in pieces(text, brand, self._reads):
            bare = piece.text.strip()
            said = self.values.free(bare, self.language if piece.is_name else language) if bare else ""
            before, after = piece.text.split(bare, 1) if bare else (piece.text, "")
            words += before
            if piece.is_name:
                parts.append(Part(len(words), len(words) + len(said), self.language))
            words += said + after
        return Phrase(words, language, parts=tuple(parts))

    def part(self, key: str, **arguments: str | int) -> str:
        """The words of message `key`, to be put into another one."""
        return self.messages.say(key, {name.replace("_", "-"): value for name, value in arguments.items()})

    @staticmethod
    def _sentence(text: str) -> str:
        return text[:1].upper() + text[1:]

    # --- values

    def count(self, amount: int, gender: str = "") -> str:
        return self.values.number(amount, gender)

    def price(self, product: ProductFacts) -> str:
        """The price in the shopper's currency, "about" where it was converted; as asked where no rate is known."""
        if product.shopper_price is None:
            return self.values.money(product.price)
        if product.shopper_price.currency == product.price.currency:
            return self.values.money(product.price)
        price = about(product.shopper_price) if self._aloud else product.shopper_price
        return self.part("price-about", price=self.values.money(price))

    def day(self, moment: datetime) -> str:
        return self.values.date(moment.date())

    # --- names

    def list_of(self, items: Iterable[str], style: str = "standard") -> str:
        return str(format_list(list(items), style=style, locale=self._locale))

    def label(self, slug: str, kind: Kind) -> str:
        """What a slug is called; the slug's own words where the graph has no label (said as it is, never dropped)."""
        label = self._labels.label(slug, kind, self.language)
        return label.singular if label else slug.replace("_", " ")

    def plural(self, slug: str, kind: Kind) -> str:
        """What things of this kind are called together ("teapots")."""
        label = self._labels.label(slug, kind, self.language)
        return label.plural if label else slug.replace("_", " ")

    def labels(self, slugs: Iterable[str], kind: Kind) -> str:
        return self.list_of(self.label(slug, kind) for slug in slugs)

    def gender(self, product_type: str) -> str:
        label = self._labels.label(product_type, Kind.PRODUCT_TYPE, self.language)
        return label.gender if label else ""

    def name(self, product: ProductFacts) -> str:
        """The merchant's title where it is in the shopper's language; else a name made from structured facts."""
        if product.title_language.split("-")[0] == self.language.split("-")[0]:
            return self.values.free(product.title, product.title_language)
        kind = self.label(product.product_type, Kind.PRODUCT_TYPE)
        brand = self.brand(product)
        if product.features:
            detail = self.label(product.features[0], Kind.FEATURE)
            return self.part("name-foreign-detail", type=kind, brand=brand, detail=detail)
        return self.part("name-foreign", type=kind, brand=brand)

    def brand(self, product: ProductFacts) -> str:
        """The brand as this language's voice can say it; the shop's name in Latin letters where it has none."""
        name = self.latin_half(product.brand)
        if not any(self._reads(char) for char in name):
            name = product.merchant
        return self.values.free(name, self.language)

    def latin_half(self, name: str) -> str:
        """Of a name in two scripts the part that readers of this language know; all of it if they know none."""
        known = [word for word in name.split() if word.isascii() or self._reads(word[0])]
        return " ".join(known) if known else name

    def _reads(self, char: str) -> bool:
        return unicodedata.name(char, "").startswith(("LATIN", *_READS.get(self._locale.language, ())))

    def counted(self, quantity: int, product: ProductFacts) -> str:
        """How many of what: "one kettle", "two of this: …" (a title has no plural)."""
        count = self.count(quantity, self.gender(product.product_type) if quantity == 1 else self._piece_gender)
        return self.part("counted", count=count, count_n=quantity, name=self.name(product))

    @property
    def _piece_gender(self) -> str:
        return self.part("gender-of-piece").strip("-")

    def found(self, amount: int) -> str:
        """How many things to choose from; the word for them has a gender of its own."""
        return self.count(amount, self.part("gender-of-option").strip("-"))

    def country(self, code: str) -> str:
        return str(self._locale.territories.get(code, code))

    def currency(self, code: str) -> str:
        return str(get_currency_name(code, count=2, locale=self._locale))

    def language_name(self, tag: str) -> str:
        return str(self._locale.languages.get(tag.split("-")[0], tag))
