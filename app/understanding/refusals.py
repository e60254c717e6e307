"""What is turned down: things of the table, kinds of goods, and words that name nothing known.

Classes (`data/<tag>/refusals.toml`):

    turns_down, turns_down_after   words right before or after a place on the table ("anything but the last")
    refuses, refuses_after         words that refuse what follows, or stands before them ("not a wrist one")
    refused_end                    where what is refused ends ("one", "ones")
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.understanding.found import Found
from app.understanding.patterns import Chart
from app.understanding.tokens import Token, is_character

TURNED_DOWN = "turned_down"
"""Field of a place on the table that is turned down; its value is what the place was found as."""

_PLACES = frozenset({"ordinal", "superlative", "middle", "before_last"})

MOST_WORDS = 3
"""Words of a refusal that name nothing known, at most."""

MOST_CHARACTERS = 5
"""The same in scripts without spaces."""


def with_turned_down(chart: Chart, found: Sequence[Found]) -> list[Found]:
    """`found`, with places on the table that words of turning down stand beside as such."""
    before = {item.end for item in chart.all("turns_down")}
    after = {item.start for item in chart.all("turns_down_after")}
    if not before and not after:
        return list(found)
    return [
        replace(one, field=TURNED_DOWN, value=one)
        if one.field in _PLACES and (one.start in before or one.end in after)
        else one
        for one in found
    ]


def refused_words(
    tokens: Sequence[Token], chart: Chart, found: Sequence[Found], text: str, *, kinds: bool
) -> tuple[str, ...]:
    """The words of refusals as they were said: no words to search by.

    kinds  whether kinds of goods are ruled out ("I have no kettle" rules out none)
    """
    refusals = (one for one in found if one.refused or one.field in {"exclude", "exclude_brand"})
    parts = [part for one in refusals for part in one.parts if kinds or part.category != "type"]
    spans = [(part.start, part.end) for part in parts]
    spans.extend(_unnamed(tokens, chart, found))
    return tuple(dict.fromkeys(text[tokens[start].start : tokens[end - 1].end] for start, end in sorted(set(spans))))


def _unnamed(tokens: Sequence[Token], chart: Chart, found: Sequence[Found]) -> Iterator[tuple[int, int]]:
    """Words that nothing else was found in, after a refusal up to a pause, or before one that follows."""
    taken = {at for one in found if one.field not in _LEAVES_ITS_WORDS for at in range(one.start, one.end)}
    ends = {item.start for item in chart.all("refused_end")}
    for item in chart.maximal("refuses"):
        if (
            item.length == 1
            and item.start > 0
            and not tokens[item.start].pause
            and not is_character(tokens[item.start].key)
        ):
            continue  # "does not work"
        end = item.end
        while end < len(tokens) and end not in ends and end not in taken and not (tokens[end].pause and end > item.end):
            end += 1
        if item.end < end <= item.end + _most(tokens[item.end]) and end not in taken:
            yield item.end, end
    for item in chart.maximal("refuses_after"):
        start = item.start
        while start > 0 and start - 1 not in taken and _goes_on(tokens, start, item.start):
            start -= 1
        if start < item.start and item.start - start <= _most(tokens[start]):
            yield start, item.start


_LEAVES_ITS_WORDS = frozenset({"pronoun", "pointed", TURNED_DOWN})


def _most(token: Token) -> int:
    return MOST_CHARACTERS if is_character(token.key) else MOST_WORDS


def _goes_on(tokens: Sequence[Token], start: int, refusal: int) -> bool:
    """Whether the word before `start` belongs to what is refused: one word, or a run of characters of one script."""
    if start == refusal:
        return not tokens[start].pause
    before = tokens[start - 1].key
    return is_character(before) and not tokens[start].pause and _is_kana(before) == _is_kana(tokens[start].key)


def _is_kana(character: str) -> bool:
    return "\u3041" <= character <= "\u309f"
