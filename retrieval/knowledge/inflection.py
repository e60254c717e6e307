"""Plurals and genders of labels, made from a language's rules in data, so that nobody lists every form by hand.

`labels/<language>/inflection.toml`:

    head = "first"                 # which word of a noun phrase carries the number: first (pt, es, fr) or last (en)
    head_ends_at = ["de", "d'"]    # the noun phrase proper ends before one of these
    agreeing = true                # adjectives before the noun change with it
    [[noun]]                       # for product types
    from = "ão"
    to = ["ões"]
    [[adjective]]                  # for features, materials and colors; the first rule that fits a word is used
    from = "o"
    to = ["a", "os", "as"]
    invariable = ["rosa"]          # (top level) words that never change
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from retrieval.knowledge.concepts import Kind

Rule = tuple[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Inflection:
    """One language's rules; `forms` applies them."""

    head: str
    head_ends_at: frozenset[str]
    invariable: frozenset[str]
    noun: tuple[Rule, ...]
    adjective: tuple[Rule, ...]
    agreeing: bool = False
    """Whether adjectives stand before the noun and take its number, gender and case (German, Hindi)."""

    @property
    def elided_ends(self) -> tuple[str, ...]:
        return tuple(one for one in self.head_ends_at if one.endswith("'"))

    def forms(self, phrases: Sequence[str], kind: Kind) -> tuple[str, ...]:
        """`phrases` and their inflected forms, without repeats, the given ones first."""
        found = list(phrases)
        for phrase in phrases:
            words = phrase.split()
            if kind is Kind.PRODUCT_TYPE:
                found.extend(self._noun_phrase(words))
            elif kind is not Kind.ACTIVITY:
                found.extend(self._adjectives(words))
        return tuple(dict.fromkeys(found))

    def _noun_phrase(self, words: list[str]) -> list[str]:
        end = self._end(words)
        if self.head == "last":
            if not end:
                return []
            plurals = self._variants(words[end - 1], self.noun)
            before = [words[: end - 1], *self._in_step(words[: end - 1], self.adjective)] if self.agreeing else []
            heads = [words[end - 1], *plurals]
            return [
                " ".join([*row, head, *words[end:]])
                for row in (before or [words[: end - 1]])
                for head in heads
                if (row, head) != (words[: end - 1], words[end - 1])
            ]
        return [" ".join([*row, *words[end:]]) for row in self._in_step(words[:end], self.noun)]

    def _end(self, words: Sequence[str]) -> int:
        """Where the noun phrase proper ends: before a word of `head_ends_at` ("d'" is the start of one)."""
        return next(
            (
                at
                for at, word in enumerate(words)
                if at and (word in self.head_ends_at or any(word.startswith(one) for one in self.elided_ends))
            ),
            len(words),
        )

    def _in_step(self, words: Sequence[str], rules: tuple[Rule, ...]) -> list[list[str]]:
        """Each form of a phrase, every word in the form of the same place in its rule (the last where it has fewer)."""
        table = [(word, self._variants(word, rules)) for word in words]
        most = max((len(variants) for _, variants in table), default=0)
        return [
            [variants[min(at, len(variants) - 1)] if variants else word for word, variants in table]
            for at in range(most)
        ]

    def _adjectives(self, words: list[str]) -> list[str]:
        """Feminine, plural and feminine plural, each word in step; the words after a preposition stay."""
        end = self._end(words)
        table = [(word, self._variants(word, self.adjective)) for word in words[:end]]
        if not any(variants for _, variants in table):
            return []
        found = []
        for form in range(max(3, *(len(variants) for _, variants in table))):
            changed = []
            for word, variants in table:
                if len(variants) == 1:
                    changed.append(word if form == 0 else variants[0])
                else:
                    changed.append(variants[form] if form < len(variants) else word)
            found.append(" ".join(changed + words[end:]))
        return found

    def _variants(self, word: str, rules: tuple[Rule, ...]) -> list[str]:
        if word in self.invariable:
            return []
        for ending, replacements in rules:
            if word.endswith(ending) and len(word) > len(ending):
                return [word[: len(word) - len(ending)] + one for one in replacements]
        return []


def read_inflection(table: Mapping[str, Any]) -> Inflection:
    """An Inflection from its TOML table."""

    def rules(key: str) -> tuple[Rule, ...]:
        return tuple((str(one["from"]), tuple(str(to) for to in one["to"])) for one in table.get(key, ()))

    return Inflection(
        head=str(table.get("head", "last")),
        head_ends_at=frozenset(table.get("head_ends_at", ())),
        invariable=frozenset(table.get("invariable", ())),
        noun=rules("noun"),
        adjective=rules("adjective"),
        agreeing=bool(table.get("agreeing", False)),
    )
