"""Numbers as people say and write them: words, numerals, dozens, halves and decimals.

One reading rule for every language; the words are data (`data/<language>/numbers.toml`):

    joiner = ["and"]           # may stand inside a number …
    joiner_after = 100         # … once it has reached this much
    units_first = true         # "five and twenty": a unit, a joiner, a ten
    trailing_digit = true      # Chinese: a last digit counts the next lower unit (two thousand five: 2 500)
    article = ["a", "an"]      # "a hundred"
    point = ["point"]          # "four point five"
    decimal = "."              # in numerals; the other of . and , groups thousands
    ordinal_suffixes = ["st"]  # glued to a numeral
    ordinal_prefixes = ["第"]   # before a number
    [cardinals]                # phrase -> value; [scales] -> hundred, thousand, dozen, …
    [before_money]             # words that are heard for a number where a word for money follows ("vin euros")
    [before]                   # word before a number -> what it adds (Hindi "a quarter more than")
    [halves]                   # phrase after a number -> what it adds ("and a half" -> "0.5")
    [whole]                    # phrase that is a number by itself ("half a dozen" -> "6")
    [ordinals]                 # phrase -> place (-1 for the last)

A number is a row of falling parts; a scale multiplies what stands before it and is smaller (Hurford, The Linguistic
Theory of Numerals, 1975: the packing of numerals).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from app.understanding.patterns import Item
from app.understanding.tokens import Token, is_character, keys

LARGEST = Decimal(10) ** 12
"""Nothing that is sold has a larger number; what is longer is a code, not an amount."""

Phrases = dict[str, list[tuple[tuple[str, ...], Decimal]]]


@dataclass(frozen=True, slots=True)
class NumberWords:
    """A language's number words, folded."""

    cardinals: Phrases
    scales: Mapping[str, Decimal]
    joiner: frozenset[str]
    joiner_after: Decimal
    units_first: bool
    trailing_digit: bool
    article: frozenset[str]
    point: frozenset[str]
    decimal: str
    ordinal_suffixes: frozenset[str]
    ordinal_prefixes: frozenset[str]
    before: Mapping[str, Decimal]
    before_money: Mapping[str, Decimal]
    halves: Phrases
    whole: Phrases
    ordinals: Phrases
    digits: Mapping[str, str]

    @property
    def single(self) -> frozenset[str]:
        """Words for digits and scales: the characters that numbers of scripts without spaces are made of."""
        return frozenset(self.digits) | frozenset(self.scales)

    @property
    def words(self) -> set[str]:
        """Every word that may be part of a number: none of them is ever taken for a misspelt label."""
        tables = (self.cardinals, self.halves, self.whole, self.ordinals)
        phrases = [phrase for table in tables for group in table.values() for phrase, _ in group]
        single = {*self.scales, *self.point, *self.before, *self.ordinal_prefixes}
        return {*single, *(word for phrase in phrases for word in phrase)}

    @property
    def chained(self) -> set[str]:
        """Words that are written as one word with others of the kind ("fünfundzwanzig")."""
        if not self.units_first:
            return set()
        return {*(phrase[0] for group in self.cardinals.values() for phrase, _ in group), *self.scales, *self.joiner}


def read_number_words(table: Mapping[str, Any]) -> NumberWords:
    """NumberWords from its TOML table."""

    def values(key: str) -> dict[str, Decimal]:
        return {keys(word)[0]: Decimal(str(value)) for word, value in table.get(key, {}).items()}

    def phrases(key: str) -> Phrases:
        found: Phrases = {}
        for phrase, value in table.get(key, {}).items():
            words = keys(phrase)
            found.setdefault(words[0], []).append((words, Decimal(str(value))))
        for group in found.values():
            group.sort(key=lambda one: -len(one[0]))
        return found

    def words(key: str) -> frozenset[str]:
        return frozenset(keys(word)[0] for word in table.get(key, ()))

    cardinals = phrases("cardinals")
    digits = {
        phrase[0]: str(value)
        for group in cardinals.values()
        for phrase, value in group
        if len(phrase) == 1 and 0 <= value <= 9 and value % 1 == 0
    }
    digits.update({keys(word)[0]: str(value) for word, value in table.get("digits", {}).items()})
    return NumberWords(
        cardinals=cardinals,
        scales=values("scales"),
        joiner=words("joiner"),
        joiner_after=Decimal(str(table.get("joiner_after", 0))),
        units_first=bool(table.get("units_first", False)),
        trailing_digit=bool(table.get("trailing_digit", False)),
        article=words("article"),
        point=words("point"),
        decimal=str(table.get("decimal", ".")),
        ordinal_suffixes=words("ordinal_suffixes"),
        ordinal_prefixes=words("ordinal_prefixes"),
        before=values("before"),
        before_money=values("before_money"),
        halves=phrases("halves"),
        whole=phrases("whole"),
        ordinals=phrases("ordinals"),
        digits=digits,
    )


def find_numbers(tokens: Sequence[Token], words: NumberWords, money_at: Collection[int] = ()) -> list[Item]:
    """Every reading of every run of number words: items ``number`` (Decimal) and ``ordinal`` (int).

    money_at  places where words for money begin
    """
    found: list[Item] = []
    for start in range(len(tokens)):
        readings = _Reading(tokens, words, start).results()
        found.extend(Item("number", start, end, value) for end, value in readings)
        found.extend(_ordinals(tokens, words, start))
        heard = words.before_money.get(tokens[start].key)
        if heard is not None and start + 1 in money_at:
            found.append(Item("number", start, start + 1, heard))
        found.extend(_estimate(tokens, words, start))
        found.extend(_by_place(tokens, words, start))
        if start and tokens[start - 1].key in words.ordinal_prefixes:
            found.extend(
                Item("ordinal", start - 1, end, int(value)) for end, value in readings if value > 0 and value % 1 == 0
            )
    return found


def numbers_by_themselves(tokens: Sequence[Token], words: NumberWords) -> list[range]:
    """Places of phrases of several words that are a number by themselves ("half a dozen")."""
    return [
        range(start, start + len(phrase))
        for start, token in enumerate(tokens)
        for phrase, _ in words.whole.get(token.key, ())
        if len(phrase) > 1 and tuple(one.key for one in tokens[start : start + len(phrase)]) == phrase
    ]


def find_digits(tokens: Sequence[Token], words: NumberWords) -> list[Item]:
    """Runs of two or more digits said or written one by one: items ``digits`` (str), the longest from each place."""
    found: list[Item] = []
    at = 0
    while at < len(tokens):
        end, digits = at, ""
        while end < len(tokens):
            key = tokens[end].key
            digit = key if key.isdecimal() else words.digits.get(key)
            if digit is None or (key.isdecimal() and len(key) > 1 and end > at):
                break
            digits += digit
            end += 1
            if key.isdecimal() and len(key) > 1:
                break
        if len(digits) >= 2:
            found.append(Item("digits", at, end, digits))
        at = max(end, at + 1)
    return found


def numeral(text: str, decimal: str) -> Decimal | None:
    """The value of a written numeral: `decimal` is the language's sign, the other one groups by threes.

    A sign followed by exactly three digits groups whatever the language (Mexico groups by comma, Spain by point; no
    price has three decimals); anything else is a decimal sign ("4.5" in Portuguese is four and a half). None where it
    is neither.
    """
    signs = [sign for sign in text if sign in ".,"]
    if not signs:
        return _decimal(text)
    group = "," if decimal == "." else "."
    parts = text.replace(",", ".").split(".")
    if len(set(signs)) == 1:
        by_threes = all(len(part) == 3 for part in parts[1:]) and 1 <= len(parts[0]) <= 3
        by_lakhs = len(parts) > 2 and len(parts[-1]) == 3 and all(len(part) == 2 for part in parts[1:-1])
        # No price has three decimals: in Mexico and Peru the comma groups, in Spain the point.
        if (by_threes and parts[0] != "0") or (by_lakhs and signs[0] == group):
            return _decimal("".join(parts))
        return _decimal(text.replace(",", ".")) if len(signs) == 1 else None
    last = signs[-1]
    if signs.count(last) > 1:
        return None
    return _decimal(text.replace("," if last == "." else ".", "").replace(",", "."))


def _decimal(text: str) -> Decimal | None:
    try:
        value = Decimal(text)
    except InvalidOperation:
        return None
    return value if value < LARGEST else None


class _Reading:
    """One attempt to read a number from a token on; every place where it could end is a result."""

    def __init__(self, tokens: Sequence[Token], words: NumberWords, start: int) -> None:
        self.tokens, self.words, self.start = tokens, words, start
        self.parts: list[Decimal] = []
        """Falling parts whose sum is the number so far."""
        self.ended_by_scale: Decimal | None = None
        self.after_joiner = False
        self.more = Decimal(0)
        """What a word before the next part adds to it."""

    @property
    def value(self) -> Decimal:
        return sum(self.parts, Decimal(0))

    def results(self) -> list[tuple[int, Decimal]]:
        words, at = self.words, self.start
        found: dict[int, Decimal] = {}
        for phrase, value in words.whole.get(self._key(at), ()):
            if self._says(at, phrase):
                found[at + len(phrase)] = value
        if self._key(at) in words.article and self._key(at + 1) in words.scales:
            at += 1
        while at < len(self.tokens):
            key = self.tokens[at].key
            self.after_joiner = False
            if key in words.joiner and self.parts and self.value >= self._joined_from(at):
                self.after_joiner = True
                taken = self._take(at + 1)
                if not taken:
                    break
                at += 1
            else:
                taken = self._take(at)
                if not taken:
                    break
            at += taken
            if self.parts and not self.more:
                found.setdefault(at, self.value)
                found.update(self._shortened(at))
                found.update(self._tail(at))
        return [(end, value) for end, value in found.items() if value < LARGEST]

    def _joined_from(self, at: int) -> Decimal:
        """From what a joiner may follow: any unit where a ten comes after it in a language of units first."""
        if self.words.units_first and 0 < self.parts[-1] < 10:
            return Decimal(0) if self._ten(at + 1) else LARGEST
        return self.words.joiner_after

    def _ten(self, at: int) -> bool:
        return any(
            20 <= value <= 90 and self._says(at, phrase)
            for phrase, value in self.words.cardinals.get(self._key(at), ())
        )

    def _key(self, at: int) -> str:
        return self.tokens[at].key if at < len(self.tokens) else ""

    def _says(self, at: int, phrase: tuple[str, ...]) -> bool:
        return all(self._key(at + step) == word for step, word in enumerate(phrase))

    def _take(self, at: int) -> int:
        """Add the words at a place to the number: how many were taken, 0 where they do not belong."""
        if at >= len(self.tokens):
            return 0
        token = self.tokens[at]
        if at > self.start and token.pause >= (1 if is_character(token.key) else 2):
            return 0
        if token.is_numeral:
            value = numeral(token.key, self.words.decimal)
            # "1万5千": written as one; "100 20" are two numbers.
            fits = value is not None and (not self.parts or (token.glued and self.ended_by_scale is not None))
            return int(fits and value is not None and self._add(value))
        if token.key in self.words.scales and self._scale(self.words.scales[token.key]):
            return 1
        if token.key in self.words.before and not self.more:
            following = self._key(at + 1)
            if following in self.words.cardinals or following in self.words.scales:
                self.more = self.words.before[token.key]
                return 1
        for phrase, cardinal in self.words.cardinals.get(token.key, ()):
            if self._says(at, phrase) and self._add(cardinal):
                return len(phrase)
        return 0

    def _add(self, value: Decimal) -> bool:
        """A further part; it must fit into the zeros of the last one."""
        if not self.parts:
            self.parts = [value + self.more]
        else:
            last = self.parts[-1]
            if self.after_joiner and self.words.units_first and 0 < last < 10 and 20 <= value <= 90 and value % 10 == 0:
                self.parts[-1] = last + value
                return True
            if value == 0 or value >= last or last % 1 or (last <= 10 and self.ended_by_scale is None):
                return False
            if last % Decimal(10) ** len(str(int(value))):
                return False
            self.parts.append(value + self.more)
        self.more, self.ended_by_scale = Decimal(0), None
        return True

    def _scale(self, scale: Decimal) -> bool:
        kept = list(self.parts)
        counted: list[Decimal] = []
        while kept and kept[-1] < scale:
            counted.append(kept.pop())
        amount = sum(counted, Decimal(0)) if counted else 1 + self.more
        value = amount * scale
        if kept and (value >= kept[-1] or kept[-1] % Decimal(10) ** len(str(int(value)))):
            return False
        if self.more and counted:
            return False
        self.parts = [*kept, value]
        self.more, self.ended_by_scale = Decimal(0), scale
        return True

    def _shortened(self, at: int) -> dict[int, Decimal]:
        """A last digit right after a hundred or more, said for the next lower unit."""
        scale = self.ended_by_scale
        if not self.words.trailing_digit or scale is None or scale < 100:
            return {}
        key = self._key(at)
        digit = key if key.isdecimal() and len(key) == 1 and self.tokens[at].glued else self.words.digits.get(key)
        if digit in {None, "0"} or self._key(at + 1) in self.words.scales or self._key(at + 1) in self.words.digits:
            return {}
        return {at + 1: self.value + Decimal(str(digit)) * scale / 10}

    def _tail(self, at: int) -> dict[int, Decimal]:
        """Halves and spoken decimals that may follow here; a scale may follow them ("two and a half thousand")."""
        found: dict[int, Decimal] = {}
        value = self.value
        for phrase, part in self.words.halves.get(self._key(at), ()):
            if self._says(at, phrase):
                unit = self.ended_by_scale if self.ended_by_scale is not None and self.ended_by_scale >= 1000 else 1
                found[at + len(phrase)] = value + part * unit
        if self._key(at) in self.words.point:
            digits, end = "", at + 1
            while len(digits) < 6 and (said := self._digit(end)) is not None:
                digits, end = digits + said[0], end + said[1]
            if digits and value == int(value):
                found[end] = value + Decimal(f"0.{digits}")
            found.update(self._hundredths(at + 1, value))
        for end, part in list(found.items()):
            scale = self.words.scales.get(self._key(end))
            if scale is not None and value < scale:
                found[end + 1] = part * scale
        return found

    def _digit(self, at: int) -> tuple[str, int] | None:
        """The digit said at a place, and by how many tokens: "ゼロ" is two."""
        key = self._key(at)
        one = self.words.digits.get(key, key)
        if one.isdecimal():
            return one, 1
        for phrase, value in self.words.cardinals.get(key, ()):
            if 0 <= value <= 9 and value % 1 == 0 and self._says(at, phrase):
                return str(value), len(phrase)
        return None

    def _hundredths(self, at: int, value: Decimal) -> dict[int, Decimal]:
        """Decimals said as one number ("virgule quarante et un")."""
        if at >= len(self.tokens) or value % 1:
            return {}
        readings = _Reading(self.tokens, self.words, at).results()
        return {end: value + part / 100 for end, part in readings if 10 <= part < 100 and part % 1 == 0}


def _estimate(tokens: Sequence[Token], words: NumberWords, start: int) -> list[Item]:
    """Two digits of a script without spaces, one more than the other: "two three hundred" is up to three hundred."""
    around = [words.digits.get(token.key) for token in tokens[max(0, start - 1) : start + 3]]
    before, one, two, after = ([None] if start == 0 else []) + around + [None] * (4 - len(around) - (start == 0))
    if one is None or two is None or before is not None or after is not None or not is_character(tokens[start].key):
        return []
    if int(two) != int(one) + 1 or one == "0" or tokens[start + 1].pause:
        return []
    return [Item("number", start, end, value) for end, value in _Reading(tokens, words, start + 1).results()]


def _by_place(tokens: Sequence[Token], words: NumberWords, start: int) -> list[Item]:
    """Digits of a script without spaces one after another with a nought among them: "三〇〇" is 300."""
    digits, end = "", start
    while end < len(tokens) and is_character(tokens[end].key) and not (end > start and tokens[end].pause):
        digit = words.digits.get(tokens[end].key)
        if digit is None:
            break
        digits, end = digits + digit, end + 1
    started_before = start > 0 and tokens[start - 1].key in words.digits and tokens[start].glued
    if len(digits) < 2 or digits[0] == "0" or "0" not in digits or started_before:
        return []
    if end < len(tokens) and tokens[end].key in words.scales and words.scales[tokens[end].key] < 10_000:
        return []
    return [Item("number", start, end, Decimal(digits))]


def _ordinals(tokens: Sequence[Token], words: NumberWords, start: int) -> list[Item]:
    found = [
        Item("ordinal", start, start + len(phrase), int(value))
        for phrase, value in words.ordinals.get(tokens[start].key, ())
        if tuple(token.key for token in tokens[start : start + len(phrase)]) == phrase
    ]
    if tokens[start].key.isdecimal() and len(tokens[start].key) < 4 and start + 1 < len(tokens):
        suffix = tokens[start + 1]
        if suffix.glued and suffix.key in words.ordinal_suffixes:
            found.append(Item("ordinal", start, start + 2, int(tokens[start].key)))
    return found
