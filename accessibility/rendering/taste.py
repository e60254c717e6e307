"""Why things stand in this order, in words: what fits, and what earlier choices moved."""

from __future__ import annotations

from accessibility.rendering.wording import Wording
from app.model.taste import Moved, WhyOrder
from retrieval.knowledge.concepts import Kind

_MOST_TOLD = 3
_KINDS = {"material": Kind.MATERIAL, "color": Kind.COLOR, "feature": Kind.FEATURE}
_GRADED = frozenset({"price", "rating", "delivery"})


def why_order(reply: WhyOrder, out: Wording) -> None:
    """What the order goes by, what stands elsewhere because of choices, and how far that can go."""
    out.say(f"why-order-{(reply.sort or 'fit').replace('_', '-')}")
    if not reply.moved:
        out.say("why-order-unmoved" if reply.choices else "why-order-nothing")
        return
    for moved in reply.moved[:_MOST_TOLD]:
        out.say(f"why-order-{'up' if moved.up else 'down'}", place=out.count(moved.place), why=reason(moved, out))
    out.say("why-order-bounds")
    out.say("why-order-forget")


def reason(moved: Moved, out: Wording) -> str:
    """Which choices moved it."""
    chosen = moved.liked or moved.aspect in _GRADED  # who passed over the dearer one chose the cheaper one
    if moved.times == 0:
        return out.part(f"taste-others-{'chosen' if chosen else 'passed'}", what=what(moved, out))
    times = out.part(
        "taste-times",
        count=out.count(moved.times, out.part("gender-of-times").strip("-")),
        count_n=moved.times,
    )
    return out.part(f"taste-{'chosen' if chosen else 'passed'}", what=what(moved, out), times=times)


def what(moved: Moved, out: Wording) -> str:
    """The trait that was chosen or passed over. Of prices, ratings and days the end that was chosen."""
    if moved.aspect in _GRADED:
        return out.part(f"taste-{moved.aspect}-{'more' if moved.liked else 'less'}")
    if moved.aspect in _KINDS:
        value = out.label(moved.value, _KINDS[moved.aspect])
    elif moved.aspect == "origin":
        value = out.country(moved.value)
    else:
        value = out.values.free(out.latin_half(moved.value), out.language)
    return out.part(f"taste-{moved.aspect}", value=value)
