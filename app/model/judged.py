"""Parts of replies that judge: answers to one question about a thing, what reviews say, what is better for what."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Answer:
    """What the record says to one question.

    about      slug of what was asked for: a feature, material or colour, or a topic (battery, returns, nuts, …)
    kind       features | materials | colors | topics
    verdict    yes | no | not_stated | described (only the shop's own text mentions it, quoted in `quote`)
    field      where in the record it stands (a path that `catalog show` resolves); where nothing is stated, the field
               that does not say
    value      what the field holds, comma-separated slugs or a number; "" where it holds nothing
    quote      the sentence of the description, in `quote_language`
    """

    about: str
    kind: str
    verdict: str
    field: str
    value: str = ""
    quote: str = ""
    quote_language: str = ""


@dataclass(frozen=True, slots=True)
class AspectTold:
    """How many counted reviews speak for and against one aspect, with ids of the newest of them.

    disputed  the smaller side is at least a third of the larger one
    """

    aspect: str
    good: int
    bad: int
    good_ids: tuple[str, ...] = ()
    bad_ids: tuple[str, ...] = ()
    disputed: bool = False


@dataclass(frozen=True, slots=True)
class QuoteTold:
    """Words of one review, by its id, in its writer's language."""

    review: str
    language: str
    text: str


@dataclass(frozen=True, slots=True)
class Better:
    """One of compared things leads in something: `place` is 1-based, `attribute` that of the row, `for_activity` the
    need it matters for ("" where it is simply the better value)."""

    place: int
    attribute: str
    for_activity: str = ""
