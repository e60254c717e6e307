"""Changes of mind in mid-sentence: "red, no wait, blue" is blue.

What is taken back (the reparandum) and the words of taking back are left out, as in the study of spoken repairs
(Levelt, "Monitoring and self-repair in speech", Cognition 14, 1983); what stays reads as if said once.
"""

from __future__ import annotations

from collections.abc import Sequence

from app.understanding.patterns import Chart, Item
from app.understanding.tokens import Token, is_character, word_count

REPAIRABLE = (
    "number",
    "ordinal",
    "color",
    "material",
    "feature",
    "type",
    "letter_size",
    "country",
    "language",
    "money",
    "event",
    "superlative",
)
"""Categories of which one value takes the place of another."""

WORDS_AFTER_REFUSAL = 2
"""Words between a word of refusal and what it refuses, at most."""

_RULED_OUT = frozenset({"color", "material", "feature", "type"})
_REACH = {"correction_strong": (6, 4), "correction_weak": (3, 1)}
"""Words allowed between what is taken back and the words of taking back, and between these and the new value."""


def without_corrected(tokens: Sequence[Token], chart: Chart) -> list[Token] | None:
    """The words without what was taken back, or None where nothing was."""
    for category in ("correction_strong", "correction_weak"):
        for marker in chart.all(category):
            repaired = _repair(tokens, chart, marker)
            if repaired is not None:
                return repaired
    return None


def ruled_out_by(tokens: Sequence[Token], chart: Chart, repaired: Sequence[Token]) -> list[Item]:
    """What was taken back in words that rule it out as well (Hindi "not of brass, of clay")."""
    left = {id(token) for token in repaired}
    refusals = chart.all("rules_out_before")
    traits = (item for category in ("color", "material", "feature") for item in chart.maximal(category))
    return [
        item
        for item in traits
        if id(tokens[item.start]) not in left
        # The postposition may be part of the label ("of brass").
        and any(item.start < refusal.start <= item.end < refusal.end for refusal in refusals)
    ]


def _repair(tokens: Sequence[Token], chart: Chart, marker: Item) -> list[Token] | None:
    before, after = _REACH[marker.category]
    best: tuple[int, int, Item, Item] | None = None
    for category in REPAIRABLE:
        items = chart.maximal(category)
        new = next((one for one in items if one.start >= marker.end), None)
        old = next((one for one in reversed(items) if one.end <= marker.start), None)
        if new is None or old is None:
            continue
        if word_count(tokens[marker.end : new.start]) > after or word_count(tokens[old.end : marker.start]) > before:
            continue
        if old.value == new.value:
            continue
        if marker.category == "correction_weak" and (
            not _echoes(tokens, old, new, marker)
            or _denies_a_verb(tokens, chart, marker, new)
            or _refused(tokens, chart, old)
            or (
                old.end == marker.start and _rules_out(tokens, category, new, marker) and not _takes_back(chart, marker)
            )
        ):
            continue
        rank = (new.start, -new.length)
        if best is None or rank < best[:2]:
            best = (*rank, old, new)
    if best is None:
        return None
    old, new = best[2], best[3]
    if _is_not_this(tokens, chart, marker) and _last(tokens, new):
        return list(tokens[: marker.start])  # "five packets, not three": the first stands
    # "in black, no wait, in grey": the words that lead in are said twice; keep the first saying.
    lead = new.start - marker.end
    same_lead = 0
    while (
        same_lead < lead
        and old.start - same_lead - 1 >= 0
        and tokens[old.start - same_lead - 1].key == tokens[new.start - same_lead - 1].key
    ):
        same_lead += 1
    first = new.start if same_lead == lead or marker.category == "correction_weak" else marker.end
    between = [token.key for token in tokens[old.end : marker.start]]
    said_again = between == [token.key for token in tokens[new.end : new.end + len(between)]]
    if said_again:
        return [*tokens[: old.start], *tokens[first:]]
    # "a red dress, no, make it purple": the new value takes the old one's place.
    kept = tokens[old.end : marker.start]
    return [*tokens[: old.start], *tokens[new.start : new.end], *kept, *tokens[new.end :]]


def _is_not_this(tokens: Sequence[Token], chart: Chart, marker: Item) -> bool:
    """ "Five, not three": one small word alone needs a pause before it, and no marker has one after it ("five, no,
    three")."""
    said = any((one.start, one.end) == (marker.start, marker.end) for one in chart.all("not_this"))
    return said and tokens[marker.end].pause == 0 and (marker.length > 1 or tokens[marker.start].pause > 0)


def _last(tokens: Sequence[Token], item: Item) -> bool:
    """Whether nothing but a counter follows: what was refused is not taken up again."""
    return word_count(tokens[item.end :]) <= 1


def _refused(tokens: Sequence[Token], chart: Chart, old: Item) -> bool:
    """ "Without plastic, better of bamboo": what a word of refusal stands before was never wanted, nor taken back."""
    return any(
        one.end <= old.start and word_count(tokens[one.end : old.start]) <= WORDS_AFTER_REFUSAL
        for one in chart.all("refusal")
    )


def _denies_a_verb(tokens: Sequence[Token], chart: Chart, marker: Item, new: Item) -> bool:
    """ "Scissors that do not tire the joints": between a "no" without a pause around it and the next thing stands a
    word that nothing was found in."""
    first = tokens[marker.end]
    return (
        marker.end < new.start
        and not first.pause
        and not tokens[marker.start].pause
        and not is_character(first.key)
        and set(chart.at(marker.end) or ()) <= {"name"}
    )


def _takes_back(chart: Chart, marker: Item) -> bool:
    """Whether a word never stands before what it refuses: it can only take back (Japanese)."""
    return any(one.end == marker.end for one in chart.starting(marker.start, "takes_back"))


def _rules_out(tokens: Sequence[Token], category: str, new: Item, marker: Item) -> bool:
    """ "Chocolate, no nuts" takes nothing back: a refusal right before a trait or a thing rules that out."""
    return category in _RULED_OUT and new.start == marker.end and tokens[new.start].pause == 0


def _echoes(tokens: Sequence[Token], old: Item, new: Item, marker: Item) -> bool:
    """For a weak word: what lies between it and the old value comes again ("four packs, sorry, five packs")."""
    between = [token.key for token in tokens[old.end : marker.start]]
    following = [token.key for token in tokens[new.end : new.end + len(between)]]
    return between == following or not between
