"""Phrases that lead the talk itself, per language: "give me more time", "go on", and sentences broken off half-way.

Data: `data/<tag>.toml`. A pattern is words with (a|b) for one of several and [a|b] for one or none; it stands for a
whole utterance, with words of politeness around it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from i18n.accents import folded
from voice.pauses.words import plain

HALVES = (
    "with_what", "without_what", "for_what", "and_what", "or_what", "of_what", "up_to_what", "what", "go_on",
)  # fmt: skip
"""What is asked back after half a sentence (`Question.about`)."""

_UNSPACED = frozenset({"ja", "zh"})


@dataclass(frozen=True, slots=True)
class Phrases:
    """The phrases of one language.

    halves  ends of half sentences and the question each calls for; matched on words (characters where there are no
            blanks), the longest end first
    asking  words of questions: with one of them in it a sentence may end in "with" and be whole
    anew    how a new wish begins: what begins so completes nothing
    whole   sentences that end like half ones and are whole ("something to cut bread with")
    """

    spaced: bool
    more_time: re.Pattern[str]
    less_time: re.Pattern[str]
    usual_pace: re.Pattern[str]
    go_on: re.Pattern[str]
    asking: frozenset[str]
    anew: tuple[str, ...]
    whole: tuple[re.Pattern[str], ...]
    halves: tuple[tuple[str, str], ...]

    def wants_more_time(self, text: str) -> bool:
        return _is_all(self.more_time, text)

    def wants_less_time(self, text: str) -> bool:
        return _is_all(self.less_time, text)

    def wants_usual_pace(self, text: str) -> bool:
        return _is_all(self.usual_pace, text)

    def wants_to_go_on(self, text: str) -> bool:
        return _is_all(self.go_on, text)

    def asks(self, text: str) -> bool:
        """It holds a question."""
        said = plain(text)
        if not self.spaced:
            return any(word in said for word in self.asking)
        around = f" {said} "
        return any(f" {word} " in around for word in self.asking)

    def begins_anew(self, text: str) -> bool:
        said = plain(text)
        if not self.spaced:
            return said.replace(" ", "").startswith(self.anew)
        return any(said == start or said.startswith(f"{start} ") for start in self.anew)

    def half(self, text: str) -> str | None:
        """What must be asked where `text` ends half-way: one of HALVES, or None."""
        said = plain(text)
        if any(one.search(said) for one in self.whole):
            return None
        for end, about in self.halves:
            if self._ends_in(said, end):
                # "And?" alone is no half of anything; "I want" is.
                return None if said == end and about != "what" else about
        return None

    def overlap(self, half: str, rest: str) -> str:
        """`rest` without the words that `half` ended in and the person said again ("with", "with a whistle")."""
        last, first = half.split(), rest.split()
        for count in range(min(len(last), len(first), 3), 0, -1):
            if plain(" ".join(last[-count:])) == plain(" ".join(first[:count])):
                return " ".join(first[count:])
        return rest

    def joined(self, half: str, rest: str) -> str:
        """The two parts as one sentence."""
        before = half.rstrip(" .…,;-–—")
        return f"{before} {self.overlap(before, rest)}" if self.spaced else f"{before}{rest}"

    def _ends_in(self, said: str, end: str) -> bool:
        if not self.spaced:
            closed = said.replace(" ", "")
            return closed.endswith(end)
        return said == end or said.endswith(f" {end}")


@cache
def phrases_of(tag: str) -> Phrases | None:
    """The phrases of a language, None where it has no data."""
    source = files("app.conversation").joinpath("data", f"{tag}.toml")
    if not source.is_file():
        return None
    table = tomllib.loads(source.read_text(encoding="utf-8"))
    spaced = tag.split("-")[0] not in _UNSPACED
    polite = table["polite"]
    return Phrases(
        spaced=spaced,
        more_time=_compiled(table["more_time"], polite),
        less_time=_compiled(table["less_time"], polite),
        usual_pace=_compiled(table["usual_pace"], polite),
        go_on=_compiled(table["go_on"], polite),
        asking=frozenset(map(plain, table["asking"])),
        anew=tuple(plain(one) if spaced else plain(one).replace(" ", "") for one in table["anew"]),
        whole=tuple(re.compile(one) for one in table.get("whole", ())),
        halves=_halves(table["half"], spaced),
    )


_LONGEST = 120
"""Characters of an utterance that may be one of these phrases with its politeness."""


def _is_all(pattern: re.Pattern[str], text: str) -> bool:
    return len(text) <= _LONGEST and pattern.fullmatch(_key(text)) is not None


def _key(text: str) -> str:
    return " ".join(folded(plain(text)).split())


def _halves(table: Mapping[str, Iterable[str]], spaced: bool) -> tuple[tuple[str, str], ...]:
    ends = [(plain(end), about) for about in table for end in table[about]]
    return tuple(sorted(((end if spaced else end.replace(" ", ""), about) for end, about in ends), key=_longest_first))


def _longest_first(end: tuple[str, str]) -> tuple[int, str]:
    return -len(end[0]), end[0]


def _compiled(patterns: Iterable[str], polite: Iterable[str]) -> re.Pattern[str]:
    """All patterns as one expression over folded words; a blank of a pattern is a blank or none."""
    around = "|".join(re.escape(folded(word)) for word in sorted(polite, key=len, reverse=True))
    wanted = "|".join(_expression(pattern) for pattern in patterns)
    return re.compile(rf"(?:(?:{around}) ?)*(?:{wanted})(?: ?(?:{around}))*")


def _expression(pattern: str) -> str:
    signs = {"(": "(?:", "[": "(?:", ")": ")", "]": ")?", "|": "|", "?": "?", " ": " ?"}
    spaced = re.sub(r"\s*([\[\]()|])\s*", r" \1 ", folded(pattern))
    tidy = re.sub(r"\s+", " ", spaced)
    tidy = re.sub(r"([(\[|]) ", r"\1", tidy)
    tidy = re.sub(r" ([)\]|])", r"\1", tidy)
    return "".join(signs.get(char, re.escape(char)) for char in tidy.strip())
