"""Which of the products that were named are wanted, and which only belong to the story around the wish."""

from __future__ import annotations

from collections.abc import Sequence

from app.understanding.found import Found
from app.understanding.patterns import Chart, Item
from app.understanding.tokens import Token
from retrieval.knowledge.concepts import Kind
from retrieval.knowledge.graph import Graph, SpecialType

_WANTED = ("want", "indefinite", "number", "only", "put", "take_out", "order_verb")
_ASIDE = ("purpose", "possessive")


CLAUSE_END = "clause_end"
"""Category of the places where a pause or the end of what was said comes, in languages in which the verb comes last."""

_WISHED = 1.5
"""Of `_wish`: words of wanting stand beside the name, and nothing speaks against it."""


def wanted_types(chart: Chart, found: Sequence[Found], *, refused: bool = False) -> tuple[str, ...]:
    """Slugs of the wanted types, most likely first; `refused`: what is ruled out counts where nothing else is named."""
    labels = [one for one in found if one.field == "label"]
    types = named_types(chart, found, refused=refused)
    plain = [one for one in types if not _also_something_else(one, labels)]
    types = plain or types
    if len(types) <= 1:
        return tuple(one.value for one in types)
    scored = sorted(types, key=lambda one: (-_wish(chart, one, labels), one.start))
    chosen = [scored[0]]
    others = sorted(types, key=lambda other: other.start)
    while joined := [one for one in others if one not in chosen and _joins(one, chosen, labels, chart)]:
        chosen.extend(joined)
    return tuple(dict.fromkeys(one.value for one in chosen))


def named_types(chart: Chart, found: Sequence[Found], *, refused: bool = False) -> list[Found]:
    """Labels of goods that are not ruled out and do not only come with another thing."""
    types = [one for one in found if one.field == "label" and one.parts[0].category == "type"]
    types = [one for one in types if not _comes_along(chart, one)]
    ruled_out: dict[str, int] = {one.value: one.end for one in found if one.field == "unwanted_type"}
    for one in found:
        if one.field == "exclude":
            ruled_out.update({part.value: one.end for part in one.value if part.category == "type"})
    # "No gold necklace, a silver necklace": what is named again after it was ruled out is wanted.
    left = [one for one in types if one.value not in ruled_out or one.start >= ruled_out[one.value]]
    if not left and refused:
        return types or _refused_goods(found)
    if not left and chart.all("replacement"):
        return types  # "my kettle died, I want a new one" names the kettle after all
    return left


def _refused_goods(found: Sequence[Found]) -> list[Found]:
    """Goods inside words of refusal ("leave out the honey"), as labels."""
    parts = [part for one in found if one.field == "exclude" for part in one.value if part.category == "type"]
    parts += [part for one in found if one.field == "unwanted_type" for part in one.parts if part.category == "type"]
    return [Found("label", part.start, part.end, part.value, (part,)) for part in parts]


def _comes_along(chart: Chart, one: Found) -> bool:
    """ "Does it come with a charger": what comes along is not what is looked for."""
    starts = {one.start} | {item.start for item in chart.all("indefinite") if item.end == one.start}
    return any(item.end in starts for item in chart.all("comes_with"))


def are_wished_for(chart: Chart, found: Sequence[Found]) -> bool:
    """Whether any kind of goods is named as what is wanted: directly after words of wanting, or (where the verb comes
    last) before them."""
    labels = [one for one in found if one.field == "label"]
    return any(_wish(chart, one, labels) >= _WISHED for one in named_types(chart, found))


def end_a_clause(tokens: Sequence[Token], chart: Chart, found: Sequence[Found]) -> bool:
    """Whether any kind of goods stands right before a pause or the end: where the verb comes last, what has none is the
    name of a thing ("for walking in the morning: shoes, no leather"). Such ends are put into the chart."""
    ends = [at for at in range(1, len(tokens)) if tokens[at].pause > 0]
    for at in (*ends, len(tokens)):
        chart.add(Item(CLAUSE_END, at, at))
    return any(chart.starting(one.end, CLAUSE_END) for one in named_types(chart, found))


def _also_something_else(one: Found, labels: Sequence[Found]) -> bool:
    return any(
        (other.start, other.end) == (one.start, one.end) and other.parts[0].category != "type" for other in labels
    )


def _phrase_start(one: Found, labels: Sequence[Found]) -> int:
    """Where the noun phrase of a type begins: labels right before it belong to it."""
    start, moved = one.start, True
    while moved:
        moved = False
        for other in labels:
            if other.end == start and other.start < start and other.parts[0].category != "type":
                start, moved = other.start, True
    return start


def _wish(chart: Chart, one: Found, labels: Sequence[Found]) -> float:
    start = _phrase_start(one, labels)
    score = 0.0
    if start == 0:
        score += 1.0
    if any(item.end == start for category in _WANTED for item in chart.all(category)):
        score += 1.0
    if any(item.end <= start and start - item.end <= 3 for item in chart.all("want")):
        score += 1.5
    if any(0 <= item.start - one.end <= 2 for item in chart.all("want_after")):
        score += 1.5  # languages in which the verb comes last
    if chart.starting(one.end, CLAUSE_END):
        score += 1.5
    for category in _ASIDE:
        if any(item.end == start for item in chart.all(category)) or chart.starting(one.end, f"{category}_after"):
            score -= 1.5
        # "for my armchair", "in a drawer": an article between does not bring it back
        elif any(
            item.end == between.start and between.end == start
            for item in chart.all(category)
            for between in (*chart.all("indefinite"), *chart.all("article"), *chart.all("possessive"))
        ):
            score -= 2.0
    if any(0 <= item.start - one.end <= 3 for item in chart.all("story")):
        score -= 1.0
    return score


def _joins(one: Found, chosen: Sequence[Found], labels: Sequence[Found], chart: Chart) -> bool:
    """Whether "and" or "or" joins one to any that is wanted: in "a pot, a pan or a kettle" all three are."""
    return any(_joined(other, one, labels, chart) for other in chosen)


def _joined(first: Found, other: Found, labels: Sequence[Found], chart: Chart) -> bool:
    early, late = (first, other) if first.start < other.start else (other, first)
    start = _phrase_start(late, labels)
    starts = {start} | {item.start for item in (*chart.all("indefinite"), *chart.all("number")) if item.end == start}
    end = _phrase_end(early, labels)
    if early.end == start and chart.starting(start, CLAUSE_END) and chart.starting(late.end, "list_sep"):
        return True  # "a griddle, a wok or a pot"
    return any(early.end <= item.start <= end and item.end in starts for item in chart.all("list_sep"))


def _phrase_end(one: Found, labels: Sequence[Found]) -> int:
    """Where the noun phrase of a type ends: labels right after it belong to it ("dates, stuffed, or chocolate")."""
    end, moved = one.end, True
    while moved:
        moved = False
        for other in labels:
            if other.start == end and other.end > end and other.parts[0].category != "type":
                end, moved = other.end, True
    return end


def specialised(
    types: tuple[str, ...],
    activities: Sequence[str],
    features: Sequence[str],
    rules: Sequence[SpecialType],
    graph: Graph,
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Types with general words made special (boots + hiking), and the features that the special type already says."""
    result: list[str] = []
    used: list[str] = []
    for slug in types:
        special = slug
        for rule in rules:
            wider = {
                up
                for one in activities
                if graph.has(one, Kind.ACTIVITY)
                for up in (one, *graph.ancestors(one, Kind.ACTIVITY))
            }
            said = [one for one in features if one in rule.features]
            if slug in rule.general and (said or wider.intersection(rule.activities)):
                special = rule.special
                break
        if special not in result:
            result.append(special)
        for rule in rules:
            # The name of the special type says these: a big button phone has large buttons.
            if special == rule.special and not rule.activities:
                used.extend(one for one in features if one in rule.features)
    return tuple(result), tuple(used)
