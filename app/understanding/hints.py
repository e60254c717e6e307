"""What learned evidence may change of what the grammar read (`wishes.py` has the evidence, `intents.py` the reading).

The learned chance of an intent and the grammar's score of it are added; another intent than the grammar's is read only
where it leads by a margin and is likely by itself. The numbers were set on lines that neither the grammar nor the model
had seen when they were read (`tools/learn_wishes.py --folds`), so that hardly anything right becomes wrong.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence

from app.model.request import Intent
from app.understanding.intents import THRESHOLD, Verdict
from app.understanding.patterns import Chart
from app.understanding.tokens import Token, word_count
from app.understanding.wishes import Wishes, features

NEVER_LEARNED = frozenset(
    {
        Intent.CONFIRM,
        Intent.CHECKOUT,
        Intent.BUY_WHEN,
        Intent.CANCEL_ORDER,
        Intent.NEGOTIATE,
        Intent.FORGET_ME,
        Intent.FORGET_TASTE,
    }
)
"""What binds a person or cannot be taken back: read by the grammar alone, whatever was learned."""

BY_OWN_WORDS = frozenset({Intent.ADD_TO_CART, Intent.REMOVE_FROM_CART, Intent.CHANGE_QUANTITY, Intent.UNDO})
"""What changes a cart: only where the grammar found words for it too, and learned evidence chooses between two of its
own readings."""

OWN_WORDS = 2.0
"""Score from which the grammar found such words: that of a usual cue."""

WORTH, MOST = 0.9, 4.0
"""What a point of the grammar's score is worth beside the logarithm of a chance, and the score that counts at most."""

LEAD, LEAD_OVER_NOTHING = 3.0, 1.0
"""By how much another reading must lead: over one of the grammar's, and where it understood nothing."""

LEAST = 0.4
"""Chance from which an intent is read."""

FEWEST_WORDS = 4
"""Fewer words hint at nothing: they are said, or not understood."""

_UNTAUGHT = frozenset({Intent.FORGET_ME, Intent.FORGET_TASTE})
"""Intents that no line was written for: what the model thinks of them counts for nothing."""

_NONE = 1e-6
"""Chance of what the model does not know."""


def reconsidered(
    verdict: Verdict, wishes: Wishes, tokens: Sequence[Token], chart: Chart, facts: Collection[str]
) -> Verdict:
    """The verdict, or another where learned evidence is clearly against it.

    Where a question is open, what was said may be its answer and is left to the grammar; so is what turns a place of
    the table down.
    """
    settled = verdict.intent in _UNTAUGHT or "turned_down" in facts or any(one.startswith("asked:") for one in facts)
    if settled or word_count(tokens) < FEWEST_WORDS:
        return verdict
    chances = wishes.chances(features(tokens, chart, facts))

    def weighed(intent: Intent) -> float:
        own = verdict.scores.get(intent, 0.0)
        if intent is Intent.UNKNOWN:
            own = max(own, THRESHOLD)
        return WORTH * min(own, MOST) + math.log(chances.get(intent, 0.0) + _NONE)

    # The first choice of all, not of those that may be read: where that is a purchase, the second is no better founded.
    best = max(chances, key=weighed)
    lead = LEAD_OVER_NOTHING if verdict.intent is Intent.UNKNOWN else LEAD
    if (
        best is verdict.intent
        or best in NEVER_LEARNED
        or (best in BY_OWN_WORDS and verdict.scores.get(best, 0.0) < OWN_WORDS)
        or chances[best] < LEAST
        or weighed(best) - weighed(verdict.intent) <= lead
    ):
        return verdict
    return Verdict(best, 0.0, 0.0, scores=verdict.scores, learned=chances[best])
