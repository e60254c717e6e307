"""How things are judged: side by side, by what buyers say, by what the record answers, and how Sayso knows."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

from accessibility.rendering import shopping
from accessibility.rendering.wording import PAUSE_OPTION_MS, Wording
from app.model.judged import Answer, AspectTold, Better, QuoteTold
from app.model.reply import Comparison, ComparisonRow, Details, Reviews, Why
from retrieval.knowledge.concepts import Kind


def _joined(parts: Sequence[str], out: Wording) -> str:
    """Parts that hold commas of their own, with a stronger sign between them; "" of none."""
    return reduce(lambda first, second: out.part("joined", first=first, second=second), parts) if parts else ""


# --- comparing

_MOST_MISSING = 3
_NEED_FEATURES = 3


def comparison(reply: Comparison, out: Wording) -> None:
    """Four sentences for the ear; the eye has the table too, one attribute a line, every product named in it."""
    names = [
        out.part("comparison-name", place=out.count(place), name=out.name(product))
        for place, product in enumerate(reply.products, start=1)
    ]
    out.say("comparison-intro", list=out.list_of(names))
    if not reply.rows:
        out.say("comparison-same")
    for row in reply.rows:
        cells = [
            out.part(
                "comparison-cell",
                place=out.count(place),
                name=out.brand(product) if product.brand else out.name(product),
                value=shopping.row_value(row, place - 1, product, out),
            )
            for place, product in enumerate(reply.products, start=1)
        ]
        out.show("comparison-row", attribute=out.part(f"attribute-{row.attribute}"), values=_joined(cells, out))
    leads = _leads(reply, out)
    if leads:
        out.say("comparison-better", pause_ms=PAUSE_OPTION_MS, list=_joined(leads, out))
    missing = _missing(reply.rows, out)
    if missing:
        out.say("comparison-not-stated", list=missing)
    out.say("comparison-ask")


def _leads(reply: Comparison, out: Wording) -> list[str]:
    found = [_for_need(better, reply, out) for better in reply.better if better.for_activity]
    for place in range(1, len(reply.products) + 1):
        what = [
            out.part(f"comparison-lead-{better.attribute}")
            for better in reply.better
            if better.place == place and not better.for_activity
        ]
        if what:
            found.append(out.part("comparison-lead", place=out.count(place), what=out.list_of(what)))
    return found


def _for_need(better: Better, reply: Comparison, out: Wording) -> str:
    row = next((row for row in reply.rows if row.attribute == better.attribute), None)
    slugs = row.values[better.place - 1].split(",") if row is not None else []
    return out.part(
        "comparison-need",
        activity=out.label(better.for_activity, Kind.ACTIVITY),
        place=out.count(better.place),
        list=out.labels([slug for slug in slugs if slug][:_NEED_FEATURES], Kind.FEATURE),
    )


def _missing(rows: Sequence[ComparisonRow], out: Wording) -> str:
    missing = [
        out.part("comparison-missing", attribute=out.part(f"attribute-{row.attribute}"), place=out.count(place))
        for row in rows
        for place, value in enumerate(row.values, start=1)
        # A list without a word of its own (features, materials) only shares everything: nothing is missing.
        if not value and row.attribute not in {"features", "materials", "colors"}
    ]
    return _joined(missing[:_MOST_MISSING], out)


# --- what buyers say

_MOST_SAID = 3
_MOST_DISPUTED = 1


def reviews(reply: Reviews, out: Wording) -> None:
    """How many and how many stars, what was set aside, what is praised, blamed and disputed; quotes if asked for."""
    if reply.total == 0 or reply.mean is None:
        out.say("reviews-none")
        out.say("details-ask-open")
        return
    out.say("reviews-count", count=out.count(reply.total), count_n=reply.total, rating=out.values.rating(reply.mean))
    if reply.set_aside:
        _aside(reply, out)
    if reply.asked is not None:
        _about(reply, reply.asked, out)
    elif not reply.quotes:
        _sides(reply, out)
    if reply.quotes:
        _quotes(reply.quotes, out)
    out.say("details-ask-open")


def _aside(reply: Reviews, out: Wording) -> None:
    total = sum(count for _, count in reply.set_aside)
    why = out.list_of(out.part(f"reviews-aside-{reason}") for reason, _ in reply.set_aside)
    out.say("reviews-aside", count=out.count(total), count_n=total, why=why)
    if reply.weighted_mean is not None and reply.weighted_mean != reply.mean:
        out.say("reviews-weighted", rating=out.values.rating(reply.weighted_mean))


def _about(reply: Reviews, asked: str, out: Wording) -> None:
    told = next((one for one in reply.aspects if one.aspect == asked), None)
    aspect = out.part(f"aspect-{asked.replace('_', '-')}")
    if told is None:
        out.say("reviews-about-none", aspect=aspect)
        return
    out.say("reviews-about", aspect=aspect, good=out.count(told.good), bad=out.count(told.bad))
    if told.disputed:
        out.say("reviews-disagree")


def _sides(reply: Reviews, out: Wording) -> None:
    disputed = [one for one in reply.aspects if one.disputed][:_MOST_DISPUTED]
    praised = [one for one in reply.aspects if one.good > one.bad and one not in disputed][:_MOST_SAID]
    blamed = [one for one in reply.aspects if one.bad > one.good and one not in disputed][:_MOST_SAID]
    if praised:
        out.say("reviews-praised", list=_counted(praised, out))
    if blamed:
        out.say("reviews-blamed", list=_counted(blamed, out))
    if disputed:
        out.say("reviews-disputed", list=_counted(disputed, out))
    if not (praised or blamed or disputed):
        out.say("reviews-no-aspect")


def _counted(aspects: Sequence[AspectTold], out: Wording) -> str:
    counts = [
        out.part(
            "reviews-aspect",
            aspect=out.part(f"aspect-{one.aspect.replace('_', '-')}"),
            good=out.count(one.good),
            bad=out.count(one.bad),
        )
        for one in aspects
    ]
    return _joined(counts, out)


def _quotes(quotes: Sequence[QuoteTold], out: Wording) -> None:
    out.say("reviews-quotes")
    for quote in quotes:
        if quote.language.split("-")[0] != out.language.split("-")[0]:
            out.say("reviews-quote-foreign", language=out.language_name(quote.language))
        out.say_original(quote.text, quote.language)


# --- one question about one thing


def details(reply: Details, out: Wording) -> None:
    """What the record answers; without a question, what is known of the thing."""
    if not reply.answers:
        shopping.details(reply, out)
        return
    for answer in reply.answers:
        _answer(answer, out)
    out.say("details-ask-open")


_KINDS = {"features": Kind.FEATURE, "materials": Kind.MATERIAL, "colors": Kind.COLOR}


def _asked(answer: Answer, out: Wording) -> str:
    if answer.kind == "topics":
        return out.part(f"topic-{answer.about}")
    return out.label(answer.about, _KINDS[answer.kind])


def _answer(answer: Answer, out: Wording) -> None:
    what = _asked(answer, out)
    match answer.verdict:
        case "described":
            if answer.quote_language.split("-")[0] == out.language.split("-")[0]:
                out.say("answer-described", what=what)
            else:
                out.say("answer-described-foreign", what=what, language=out.language_name(answer.quote_language))
            out.say_original(answer.quote, answer.quote_language)
        case "yes":
            _yes(answer, out)
        case "no":
            _no(answer, what, out)
        case _:
            out.say("answer-not-stated", what=what)
            if answer.kind == "materials" and answer.value:
                out.say("answer-instead-materials", list=out.labels(answer.value.split(","), Kind.MATERIAL))


def _yes(answer: Answer, out: Wording) -> None:
    if answer.kind in {"materials", "colors"}:
        listed = out.labels(answer.value.split(","), _KINDS[answer.kind])
        out.say(f"answer-yes-{answer.kind}", list=listed)
    elif answer.about == "returns":
        out.say("answer-returns", days=out.count(int(answer.value)), days_n=int(answer.value))
    elif answer.field == "battery":
        out.say(f"answer-battery-{answer.value.replace('_', '-')}")
    else:
        out.say("answer-yes", value=out.label(answer.value, Kind.FEATURE))


def _no(answer: Answer, what: str, out: Wording) -> None:
    if answer.kind == "colors":
        out.say("answer-no-colors", list=out.labels(answer.value.split(","), Kind.COLOR))
    elif answer.about == "returns":
        out.say("answer-no-returns")
    elif answer.kind == "topics":
        out.say("answer-no-states", value=out.label(answer.value, Kind.FEATURE))
    else:
        out.say("answer-no", what=what)


# --- how do you know


def why(reply: Why, out: Wording) -> None:
    """Where the last claim comes from, else why the thing was offered."""
    if reply.reviews is not None:
        languages = out.list_of(out.language_name(tag) for tag in reply.languages)
        out.say("why-reviews", count=out.count(reply.reviews), count_n=reply.reviews, languages=languages)
        out.say("why-reviews-ask")
    elif reply.fields:
        out.say("why-fields", list=out.list_of(dict.fromkeys(_field(field, out) for field in reply.fields)))
        out.say("why-source")
    else:
        shopping.why(reply, out)


def _field(field: str, out: Wording) -> str:
    """What a field of a record is called: by its first word, so that no path with dots is read aloud."""
    if field == "merchant.returns_days":
        return out.part("field-returns")
    return out.part(f"field-{field.partition('.')[0]}")
