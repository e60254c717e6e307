"""Slots: which frames and labels stand, where several claim the same words, and what they fill."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from app.model.context import Context
from app.understanding.found import KEEPS_ITS_LABELS, Found, candidate
from app.understanding.language import Language
from app.understanding.patterns import Chart, Item, Match
from app.understanding.tokens import Token
from app.understanding.values import CONCEPTS, ORIGIN

OVERLAY = frozenset(
    {
        "type_number",
        "type_letter",
        "language_in",
        "currency_in",
        "country_strong",
        "country_weak",
        "pronoun",
        "pointed",
        "brand",
        "activity",
    }
)
"""Fields that are kept beside what else stands: the intent decides whether they count."""

NARROWER = "narrower"
"""Category of what is refused as a special case of what is wanted."""


def find_slots(
    tokens: Sequence[Token], language: Language, chart: Chart, matches: Iterable[Match], context: Context
) -> list[Found]:
    """What stands, in order of place."""
    # "doesn't slip", "no sugar": labels that begin with a refusal are read as labels.
    negative_labels = {item.start for item in chart.all("feature") if item.length > 1}
    polite = {at for item in chart.all("polite_no") for at in range(item.start, item.end)}
    candidates = [
        found
        for match in matches
        if (found := candidate(match)) is not None
        and not (found.field == "unwanted_type" and _told_apart(tokens, found))
        and not (
            found.field == "exclude" and (_broken_off(tokens, found) or _no_refusal(found, negative_labels, polite))
        )
    ]
    candidates = _of_one_mind(candidates, chart)
    overlays = [found for found in candidates if found.field in OVERLAY]
    rivals = [found for found in candidates if found.field not in OVERLAY]
    labels = _labels(tokens, language, chart)
    rivals.extend(one for one in labels if one.parts[0].category != "activity")
    refusals = [one for one in rivals if one.field == "exclude"]
    lacking = _lacked(chart, refusals)
    rivals = [one for one in rivals if one.field != "exclude" or (one.start, one.end) not in lacking]
    rivals.extend(_not_there(refusals, lacking))
    rivals.extend(_going_on(tokens, language, chart, refusals))
    kept = _standing([one for one in rivals if not _is_place(one, candidates, context)])
    inside = [
        Found("label", item.start, item.end, item.value, (item,))
        for found in kept
        if found.field in KEEPS_ITS_LABELS
        for item in found.parts
        if item.category != "pack"
    ]
    overlays = _without_ruled_out(overlays, kept)
    refused = {(part.start, part.end) for one in rivals if one.field == "exclude" for part in one.parts}
    kept = _without_places(_with_narrower(tokens, _with_refused(kept, refused)), overlays)
    activities, swallowed = _activities(chart, labels, kept)
    kept = [one for one in kept if one not in swallowed]
    inside.extend(_told_by_names(tokens, language, chart, [*kept, *inside]))
    return sorted(
        [*kept, *inside, *activities, *_best_overlays(overlays, kept)], key=lambda found: (found.start, found.end)
    )


def _lacked(chart: Chart, refusals: Sequence[Found]) -> set[tuple[int, int]]:
    """Refusals that only say what somebody has not ("I have no gloves, nor a hat"): these refuse nothing."""
    before, after = chart.all("lacks"), chart.all("lacks_after")
    found: set[tuple[int, int]] = set()
    for one in sorted(refusals, key=lambda refusal: refusal.start) if before or after else ():
        thing = one.parts[0].start
        said = any(item.end <= thing and one.start - item.end <= LACKED_WITHIN for item in before)
        told = any(one.parts[-1].end <= item.start <= one.end for item in after)
        goes_on = any(end <= one.start <= end + 1 for _, end in found)
        if said or told or goes_on:
            found.add((one.start, one.end))
    return found


def _not_there(refusals: Sequence[Found], lacking: set[tuple[int, int]]) -> Iterator[Found]:
    """Goods that somebody lacks are not named as wanted, as far as words of refusal tell."""
    for one in refusals:
        if (one.start, one.end) in lacking:
            for part in one.parts:
                if part.category == "type":
                    yield Found("unwanted_type", one.start, one.end, part.value, (part,))


LACKED_WITHIN = 2
"""Words between those of lacking and the refusal of a thing, at most ("no tengo nada, ni pañales")."""


def _going_on(tokens: Sequence[Token], language: Language, chart: Chart, refusals: Sequence[Found]) -> Iterator[Found]:
    """ "Without buttons or zip", where the first of two is of another kind than the second, or nothing known.

    "And" goes on with the refusal only before a noun, where nouns are written with a capital.
    """
    ends = {one.end for one in refusals if one.parts[-1].end == one.end}
    ends |= {item.end + more for item in chart.all("without") for more in (1, 2)}
    nouns = not language.speller.capitals
    for joint in chart.all("list_sep"):
        word = tokens[joint.start].key
        if joint.start not in ends or joint.end >= len(tokens) or tokens[joint.start].pause > 1:
            continue
        alternative = bool(chart.starting(joint.start, "nor"))
        if not alternative and not (nouns and tokens[joint.end].text[:1].isupper() and word in language.known):
            continue
        if any(chart.starting(joint.end, name) for name in _REFUSING):
            continue  # "no perfume and no alcohol": the second has a word of refusal, or a label, of its own
        # "… and no alcohol": a label that begins with the refusal says it all.
        named = {item.end for at in range(joint.start, joint.end) for item in chart.starting(at, "feature")}
        for category in ("feature", "material", "color"):
            for item in chart.starting(joint.end, category):
                if item.end in named:
                    continue
                yield Found("exclude", joint.start, item.end, (item,), (item,))


def _of_one_mind(candidates: list[Found], chart: Chart) -> list[Found]:
    """Without readings that what stands around them speaks against.

    "Size 39 up to 60 euros" is no range of prices; "not Chinese" rules no porcelain out.
    """
    sizes = [one for one in candidates if one.field == "size"]
    origins = {
        (part.start, part.end)
        for one in candidates
        if one.field == "exclude"
        for part in one.parts
        if part.category == ORIGIN
    }
    return [
        one
        for one in candidates
        if not (one.field in _PRICES and any(_begins_in_size(chart, one, size) for size in sizes))
        and not (
            one.field == "exclude"
            and any(part.category == "material" and (part.start, part.end) in origins for part in one.parts)
        )
    ]


def _begins_in_size(chart: Chart, price: Found, size: Found) -> bool:
    """Whether a price begins with the very number of a size, which no word for money follows."""
    if not size.start < price.start < size.end:
        return False
    longer = any(item.end > size.end for item in chart.starting(price.start, "number"))
    return not longer and not chart.starting(size.end, "money")


_REFUSING = ("without", "refusal", "rules_out_before")
_PRICES = frozenset({"price_range", "max_price", "min_price"})
_COUNTRIES = frozenset({"country_strong", "country_weak"})


def _with_refused(kept: list[Found], refused: set[tuple[int, int]]) -> list[Found]:
    """Goods that are not wanted are refused where a frame of refusal would take them as well."""
    return [
        replace(one, refused=True)
        if one.field == "unwanted_type" and any((part.start, part.end) in refused for part in one.parts)
        else one
        for one in kept
    ]


def _with_narrower(tokens: Sequence[Token], kept: list[Found]) -> list[Found]:
    """ "Tea, no black tea": what is refused under another name of the same kind is a narrower thing; the kind stays."""

    def words(start: int, end: int) -> list[str]:
        return [token.key for token in tokens[start:end]]

    wanted = {one.value: words(one.start, one.end) for one in kept if one.field == "label"}

    def narrower(part: Item) -> Item:
        said = wanted.get(part.value) if part.category == "type" else None
        other = said is not None and said != words(part.start, part.end)
        return Item(NARROWER, part.start, part.end) if other else part

    found = []
    for one in kept:
        rules_out = one.refused or one.field == "exclude"
        parts = tuple(narrower(part) for part in one.parts) if rules_out else one.parts
        same = parts == one.parts
        found.append(one if same else Found("exclude", one.start, one.end, parts, parts))
    return found


def _without_ruled_out(overlays: list[Found], kept: list[Found]) -> list[Found]:
    """Without countries that a thing must not be from: nothing is sent there."""
    origins = [part for one in kept if one.field == "exclude" for part in one.parts if part.category == ORIGIN]
    return [
        one
        for one in overlays
        if one.field not in _COUNTRIES or not any(at.start < one.end and one.start < at.end for at in origins)
    ]


def _without_places(kept: list[Found], overlays: list[Found]) -> list[Found]:
    """ "Tea from China" is no porcelain tea: words that name a country a thing comes from or goes to are no label."""
    places = [one.parts[0] for one in overlays if one.field == "country_strong"]
    return [
        one
        for one in kept
        if one.field != "label" or not any(place.start <= one.start and one.end <= place.end for place in places)
    ]


def _told_by_names(tokens: Sequence[Token], language: Language, chart: Chart, kept: list[Found]) -> list[Found]:
    """Features and materials that a type's label says in passing: a "large print book" is in large print."""
    told = []
    for one in kept:
        if one.field != "label" or one.parts[0].category != "type" or one.end - one.start < 2:
            continue
        for category in ("feature", "material"):
            for item in chart.all(category):
                within = one.start <= item.start and item.end <= one.end and item.length < one.end - one.start
                named = item.value in str(one.value).split("_")
                sure = not language.lexicon.is_weak(tokens, item) or _led(chart, item, "trait_lead")
                if within and not named and sure:
                    told.append(Found("label", item.start, item.end, item.value, (item,)))
    return told


def _activities(chart: Chart, labels: list[Found], kept: list[Found]) -> tuple[list[Found], list[Found]]:
    """What a thing is for, and the labels that are only part of saying so ("for riding a bike").

    Said after "for" it counts even inside a label ("glasses for reading"), else not ("yoga mat").
    """
    found: list[Found] = []
    swallowed: list[Found] = []
    for one in sorted(labels, key=lambda label: (-label.rank[0], label.start)):
        if one.parts[0].category != "activity" or any(
            other.start < one.end and one.start < other.end for other in found
        ):
            continue
        around = [other for other in kept if other.start < one.end and one.start < other.end]
        led = _led(chart, one.parts[0], "activity_for")
        parts = [
            other
            for other in around
            if other.field == "label"
            and one.start <= other.start
            and other.end <= one.end
            and other.rank[0] < one.rank[0]
        ]
        if all(led and other.field == "label" and other.start < one.start for other in around if other not in parts):
            found.append(one)
            swallowed.extend(parts)
    return found, swallowed


def _no_refusal(found: Found, negative_labels: set[int], polite: set[int]) -> bool:
    """Whether the refusing words are the start of a label or only politeness; a thing that comes first is refused."""
    if all(part.category == "activity" for part in found.parts):
        return True  # "I don't sleep well": talk
    return found.start in polite or (found.start in negative_labels and found.parts[0].start > found.start)


def _broken_off(tokens: Sequence[Token], found: Found) -> bool:
    """ "Red no, show me grey", "wool, not too heavy": a pause between a refusal and what it would rule out."""
    last = max(part.end for part in found.parts)
    if last < found.end and tokens[last].pause > 0 and found.parts[0].start <= found.start + 1:
        return True  # "of cotton, not white": what a pause parts from the refusal after it was never refused
    if found.parts[0].start > found.start:
        return tokens[found.start + 1].pause > 0
    return False


def _told_apart(tokens: Sequence[Token], found: Found) -> bool:
    """ "A soft toothbrush, my gums bleed": a pause parts the name of a thing from the story that would take it in."""
    last = found.parts[0].end
    return last < found.end and tokens[last].pause > 0


def _is_place(found: Found, candidates: Sequence[Found], context: Context) -> bool:
    """ "Number two" with three things on the table is the second, unless a size was asked for."""
    if found.field != "size" or context.asked_for == "size":
        return False
    offered = len(context.table) or context.on_table
    return any(
        one.field == "ordinal" and 0 < one.value <= offered and one.start <= found.start and found.end <= one.end
        for one in candidates
    )


def _standing(rivals: list[Found]) -> list[Found]:
    kept: list[Found] = []
    taken: set[int] = set()
    for found in sorted(rivals, key=lambda one: (-one.rank[0], -one.rank[1], one.start)):
        span = range(found.start, found.end)
        if taken.isdisjoint(span):
            kept.append(found)
            taken.update(span)
        elif found.field == "label":
            # The same words may mean two kinds of thing (a material and a feature): both stand.
            same = [one for one in kept if one.field == "label" and (one.start, one.end) == (found.start, found.end)]
            if same and all(one.parts[0].category != found.parts[0].category for one in same):
                kept.append(found)
    return kept


def _best_overlays(overlays: list[Found], kept: list[Found]) -> list[Found]:
    labels = [found for found in kept if found.field in {"label", "ignore"} and found.end - found.start > 1]
    best: dict[tuple[str, int], Found] = {}
    for found in overlays:
        core = found.parts[0] if found.parts else Item("", found.start, found.end)
        if any(one.start <= core.start and core.end <= one.end for one in labels):
            continue
        key = (found.field, core.end)
        if key not in best or found.rank > best[key].rank:
            best[key] = found
    return list(best.values())


def _labels(tokens: Sequence[Token], language: Language, chart: Chart) -> list[Found]:
    found = []
    for category in CONCEPTS:
        for item in chart.all(category):
            if category == "activity":
                if not _led(chart, item, "activity_lead") and item.length < 2:
                    continue
            elif language.lexicon.is_weak(tokens, item) and not _supported(tokens, chart, item):
                continue
            if category != "brand":
                found.append(Found("label", item.start, item.end, item.value, (item,)))
    return found


_LEADS_TO_TYPES = (
    "indefinite",
    "want",
    "possessive",
    "list_sep",
    "purpose",
    "number",
    "put",
    "take_out",
    "only",
    "superlative",
    "article",
    "kind_word",
)
_LEADS_TO_TRAITS = ("want", "list_sep", "color_lead", "only", "trait_lead")
_BESIDE = ("type", "feature", "material", "color")


def _supported(tokens: Sequence[Token], chart: Chart, item: Item) -> bool:
    """A weak word counts right beside another label, after a word that leads to it, or when it is all that was said."""
    if item.length == len(tokens):
        return True
    alone = item.end == len(tokens) or tokens[item.end].pause > 0
    if alone and tokens[item.start].pause > 0:
        return True  # "…, light, with wheels"
    pause_after = item.end < len(tokens) and tokens[item.end].pause > 0
    if not pause_after and any(following.category != item.category for following in _starting(chart, item.end)):
        return True
    if any(
        before.category != item.category or item.category != "type"
        for category in _BESIDE
        for before in chart.all(category)
        if before.end == item.start
    ):
        return True
    leads = _LEADS_TO_TYPES if item.category == "type" else _LEADS_TO_TRAITS
    return item.start == 0 or any(_led(chart, item, lead) for lead in leads)


def _starting(chart: Chart, start: int) -> list[Item]:
    return [item for category in _BESIDE for item in chart.starting(start, category)]


def _led(chart: Chart, item: Item, lead: str) -> bool:
    """Whether a word of a class leads to an item: before it, or after it in languages of postpositions ("…_after")."""
    return any(one.end == item.start for one in chart.all(lead)) or bool(chart.starting(item.end, f"{lead}_after"))
