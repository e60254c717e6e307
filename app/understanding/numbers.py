"""Numbers as people say and write them: words, numerals, dozens, halves and decimals.

One reading rule for every language that says numbers from large to small; the words are data
(`data/<language>/numbers.toml`):

    joiner = ["and"]           # may stand inside a number …
    joiner_after = 100         # … once it has reached this much
    article = ["a", "an"]      # "a hundred"
    point = ["point"]          # "four point five"
    decimal = "."              # in numerals; the other of . and , groups thousands
    ordinal_suffixes = ["st"]  # glued to a numeral
    [cardinals]                # word -> value; [scales] -> hundred, thousand, dozen, …
    [halves]                   # phrase after a number -> what it adds ("and a half" -> "0.5")
    [whole]                    # phrase that is a number by itself ("half a dozen" -> "6")
    [ordinals]                 # phrase -> place (-1 for the last)
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from app.understanding.patterns import Item
from app.understanding.tokens import Token, keys

LARGEST = Decimal(10) ** 12
"""Nothing that is sold has a larger number; what is longer is a code, not an amount."""

Phrases = dict[str, list[tuple[tuple[str, ...], Decimal]]]


@dataclass(frozen=True, slots=True)
class NumberWords:
    """A language's number words, folded."""

    cardinals: Mapping[str, Decimal]
    scales: Mapping[str, Decimal]
    joiner: frozenset[str]
    joiner_after: Decimal
    article: frozenset[str]
    point: frozenset[str]
    decimal: str
    ordinal_suffixes: frozenset[str]
    halves: Phrases
    whole: Phrases
    ordinals: Phrases
    digits: Mapping[str, str]

    @property
    def words(self) -> set[str]:
        """Every word that may be part of a number: none of them is ever taken for a misspelt label."""
        phrases = [
            p for table in (self.halves, self.whole, self.ordinals) for group in table.values() for p, _ in group
        ]
        return {*self.cardinals, *self.scales, *self.point, *(word for phrase in phrases for word in phrase)}


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

    cardinals = values("cardinals")
    digits = {word: str(value) for word, value in cardinals.items() if 0 <= value <= 9}
    digits.update({keys(word)[0]: str(value) for word, value in table.get("digits", {}).items()})
    return NumberWords(
        cardinals=cardinals,
        scales=values("scales"),
        joiner=words("joiner"),
        joiner_after=Decimal(str(table.get("joiner_after", 0))),
        article=words("article"),
        point=words("point"),
        decimal=str(table.get("decimal", ".")),
        ordinal_suffixes=words("ordinal_suffixes"),
        halves=phrases("halves"),
        whole=phrases("whole"),
        ordinals=phrases("ordinals"),
        digits=digits,
    )


def find_numbers(tokens: Sequence[Token], words: NumberWords) -> list[Item]:
    """Every reading of every run of number words: items ``number`` (Decimal) and ``ordinal`` (int)."""
    found: list[Item] = []
    for start in range(len(tokens)):
        for end, value in _Reading(tokens, words, start).results():
            found.append(Item("number", start, end, value))
        found.extend(_ordinals(tokens, words, start))
    return found


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

    A sign followed by exactly three digits groups; anything else is a decimal sign whatever the language
    ("4.5" in Portuguese is four and a half). None where it is neither.
    """
    signs = [sign for sign in text if sign in ".,"]
    if not signs:
        return _decimal(text)
    group = "," if decimal == "." else "."
    parts = text.replace(",", ".").split(".")
    if len(set(signs)) == 1:
        by_threes = all(len(part) == 3 for part in parts[1:]) and 1 <= len(parts[0]) <= 3
        if by_threes and (signs[0] == group or len(signs) > 1):
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
        self.total = self.current = Decimal(0)
        self.last_scale: Decimal | None = None
        self.empty = True

    def results(self) -> list[tuple[int, Decimal]]:
        words, at = self.words, self.start
        found: dict[int, Decimal] = {}
        for phrase, value in words.whole.get(self.tokens[at].key, ()):
            if self._says(at, phrase):
                found[at + len(phrase)] = value
        key = self.tokens[at].key
        if key in words.article and self._key(at + 1) in words.scales:
            at += 1
        while at < len(self.tokens):
            key = self.tokens[at].key
            if key in words.joiner and not self.empty and self.total + self.current >= words.joiner_after:
                if not self._take(at + 1):
                    break
                at += 1
            elif not self._take(at):
                break
            at += 1
            found.setdefault(at, self.total + self.current)
            extra = self._tail(at)
            found.update(extra)
        return [(end, value) for end, value in found.items() if value < LARGEST]

    def _key(self, at: int) -> str:
        return self.tokens[at].key if at < len(self.tokens) else ""

    def _says(self, at: int, phrase: tuple[str, ...]) -> bool:
        return all(self._key(at + step) == word for step, word in enumerate(phrase))

    def _take(self, at: int) -> bool:
        """Add the word at a place to the number, or say that it does not belong."""
        if at >= len(self.tokens) or (at > self.start and self.tokens[at].pause == 2):
            return False
        token = self.tokens[at]
        if token.is_numeral:
            value = numeral(token.key, self.words.decimal)
            if value is None or not self.empty:
                return False
            self.current, self.empty = value, False
            return True
        if token.key in self.words.scales:
            return self._scale(self.words.scales[token.key])
        cardinal = self.words.cardinals.get(token.key)
        return cardinal is not None and self._cardinal(cardinal)

    def _cardinal(self, value: Decimal) -> bool:
        if self.empty:
            self.current, self.empty = value, False
            return True
        if value == 0 or self.current % 1:
            return False
        if self.current == 0:
            fits = self.last_scale is not None and value < self.last_scale
        else:
            room = Decimal(10) ** len(str(int(value)))
            fits = self.current % room == 0 and self.current > 10
        if fits:
            self.current += value
        return fits

    def _scale(self, scale: Decimal) -> bool:
        if self.last_scale is not None and scale >= self.last_scale:
            return False
        if self.current >= scale:
            return False
        amount = self.current if self.current else Decimal(1)
        if scale < 1000:
            self.current = amount * scale
        else:
            self.total, self.current, self.last_scale = self.total + amount * scale, Decimal(0), scale
        self.empty = False
        return True

    def _tail(self, at: int) -> dict[int, Decimal]:
        """Halves and spoken decimals that may follow here; a scale may follow them ("two and a half thousand")."""
        found: dict[int, Decimal] = {}
        value = self.total + self.current
        for phrase, part in self.words.halves.get(self._key(at), ()):
            if self._says(at, phrase):
                unit = self.last_scale if self.last_scale is not None and self.current == 0 else Decimal(1)
                found[at + len(phrase)] = value + part * unit
        if self._key(at) in self.words.point:
            digits, end = "", at + 1
            while (one := self.words.digits.get(self._key(end), self._key(end))).isdecimal() and len(digits) < 6:
                digits, end = digits + one, end + 1
            if digits and value == int(value):
                found[end] = value + Decimal(f"0.{digits}")
        for end, part in list(found.items()):
            scale = self.words.scales.get(self._key(end))
            if scale is not None and self.last_scale is None:
                found[end + 1] = part * scale
        return found


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
