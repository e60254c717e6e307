"""Who has the floor: what is done with what was heard while Sayso spoke. Pure.

The person's voice stops Sayso's at once, before anybody knows what is being said. Then the words decide: a nod, a cough
or Sayso's own echo gives the floor back, and Sayso goes on with the sentence that was not heard to its end.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from voice.echo import is_echo
from voice.pauses.words import TurnWords

SHORT_NOISE_S = 0.7
"""Voice in a cough or a laugh: where it has no words, nobody wanted to say anything."""


class Floor(StrEnum):
    """What is done with what was heard."""

    TAKE = "take"  # it is a turn: answer it
    RESUME = "resume"  # it was none, and Sayso had been speaking: go on at the unheard sentence
    PASS = "pass"  # it was none: nothing is said  # noqa: S105 (no password)


@dataclass(frozen=True, slots=True)
class Uttered:
    """What was heard.

    text       the words, None where they are not believed
    speech_s   seconds of voice
    over       it began while Sayso was speaking
    in_echo    it began while the room may still have carried Sayso's voice
    """

    text: str | None
    speech_s: float
    over: bool = False
    in_echo: bool = False


def floor_after(heard: Uttered, words: TurnWords, said: Sequence[str]) -> Floor:
    """What is done with `heard`; `said` are the sentences that Sayso had just been saying."""
    back = Floor.RESUME if heard.over else Floor.PASS
    if heard.text is None:
        return back if heard.over and heard.speech_s < SHORT_NOISE_S else Floor.TAKE
    if words.is_order(heard.text):
        return Floor.TAKE
    if words.only_fillers(heard.text):
        return back
    if (heard.over or heard.in_echo) and is_echo(heard.text, said):
        return back
    if heard.over and words.is_nod(heard.text):
        return back
    return Floor.TAKE
