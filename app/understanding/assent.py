"""Whether a yes is a plain yes: nothing else is asked, changed or made a condition in the same breath.

"Yes, but only if it is red" and "okay, take it out again" begin like a yes and agree to nothing. Consent (R1 of the
accessibility requirements: nothing is bought on a guess) needs every word accounted for.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.model.request import Intent
from app.understanding.found import Found
from app.understanding.patterns import Chart, Match
from app.understanding.tokens import Token, word_count

_GO_WITH_A_YES = frozenset({Intent.CONFIRM, Intent.CHECKOUT, Intent.THANKS, Intent.GREET, Intent.SELECT})
"""Intents whose words may stand beside a yes ("yes, place the order, thank you")."""

_SAY_NOTHING_MORE = frozenset({"pronoun", "ignore", "pointed", "ordinal"})
"""Fields that a yes may have ("yes, buy it")."""

WORDS_FOR_ONE_MORE = 4
"""Words that must be said for one of them to be unaccounted for (a name, a dear)."""


def is_plain_yes(
    tokens: Sequence[Token], chart: Chart, cues: Iterable[Match], found: Sequence[Found], facts: frozenset[str]
) -> bool:
    """Whether the words are those of a yes, what may stand beside it, and digits; `cues` are all that fit."""
    holding = [cue for cue in cues if facts.issuperset(cue.rule.needs) and facts.isdisjoint(cue.rule.unless)]
    accounted = {at for item in chart.all("digits") for at in range(item.start, item.end)}
    for cue in holding:
        if cue.rule.intent in _GO_WITH_A_YES:
            accounted.update(cue.fixed)
            accounted.update(at for item in cue.captured.values() for at in range(item.start, item.end))
    accounted |= {at for one in found if one.field == "pronoun" for at in range(one.start, one.end)}
    if any(one.field not in _SAY_NOTHING_MORE and not accounted.issuperset(range(one.start, one.end)) for one in found):
        return False
    rest = [token for at, token in enumerate(tokens) if at not in accounted and not token.is_numeral]
    rivals = any(
        cue.rule.intent not in _GO_WITH_A_YES and not accounted.issuperset(cue.fixed) and cue.fixed for cue in holding
    )
    return not rivals and word_count(rest) <= word_count(tokens) // WORDS_FOR_ONE_MORE
