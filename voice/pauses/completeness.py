"""How long to wait now: shorter where the words are complete for what was asked, longer after a hanging one. Pure.

Where no recogniser gives words before the end, the length of what was said must do.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from voice.pauses.profile import DEFAULT_PAUSE_S, Patience
from voice.pauses.words import TurnWords
from voice.turns import LONGEST_PAUSE_S, SHORTEST_PAUSE_S


class Asked(StrEnum):
    """What kind of answer is waited for."""

    NOTHING = "nothing"
    YES_NO = "yes_no"
    YES_DIGITS = "yes_digits"  # a yes together with digits that were read out: "yes" alone is not all of it
    VALUE = "value"  # a number, a size, a country, one of those on the table


SHORT_S = 0.9
"""Wait after what is as short as a yes, where the words are not known."""

SHORT_SPEECH_S = 1.0
"""Voice in "yes", "stop", "help me", also said slowly: with more of it, it is a sentence, and sentences have pauses."""

LONG_WORD_S, LONG_WORD_SPEECH_S = 1.0, 1.35
"""The same for a little more voice: "مساعدة" said slowly has 1.3 seconds of it. Halfway to a sentence, half
the haste."""

HANGING_FACTOR, HANGING_S = 1.6, 0.8
"""After a hanging word: so many times the person's pause, and at least so much more."""

COMPLETE_SHARE = 0.1
"""Of the person's pause, on top of the shortest: who speaks slowly also says "yes … please" slowly."""


@dataclass(frozen=True, slots=True)
class SoFar:
    """What is known of a turn in its present silence.

    words     as recognised so far; None where no recogniser has told (yet)
    speech_s  seconds of voice in it
    answers   the words answer what was asked, where that is a value (understanding says so)
    """

    words: str | None
    speech_s: float
    answers: bool = False


def pause_for(so_far: SoFar, asked: Asked, patience: Patience, words: TurnWords) -> float:
    """Seconds of silence that end the turn, SHORTEST_PAUSE_S to LONGEST_PAUSE_S."""
    own_s = patience.pause_s
    if not so_far.words:
        return min(own_s, _wait_without_words(so_far, asked, own_s))
    if words.is_order(so_far.words):
        return _complete(own_s)
    if words.hangs(so_far.words):
        return min(LONGEST_PAUSE_S, max(own_s * HANGING_FACTOR, own_s + HANGING_S))
    if asked in (Asked.YES_NO, Asked.YES_DIGITS) and words.is_no(so_far.words):
        return _complete(own_s)
    if asked is Asked.YES_NO and words.is_yes(so_far.words):
        return _complete(own_s)
    if asked in (Asked.VALUE, Asked.YES_DIGITS) and so_far.answers:
        return _complete(own_s)
    return own_s


def _wait_without_words(so_far: SoFar, asked: Asked, own_s: float) -> float:
    """Less than the person's own after a turn as short as "yes" where one is waited for; where nothing was asked, only
    for somebody who has not shown or said that they need time: "I want …" is as short."""
    if asked is Asked.YES_DIGITS or (asked is Asked.NOTHING and own_s > DEFAULT_PAUSE_S):
        return own_s
    if so_far.speech_s <= SHORT_SPEECH_S:
        return SHORT_S
    return LONG_WORD_S if so_far.speech_s <= LONG_WORD_SPEECH_S else own_s


def _complete(own_s: float) -> float:
    return min(own_s, SHORTEST_PAUSE_S + COMPLETE_SHARE * own_s)
