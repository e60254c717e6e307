"""How products are told: options, details, comparison, reasons."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from accessibility.rendering import brevity
from accessibility.rendering.wording import PAUSE_OPTION_MS, Wording
from app.model.reply import ComparisonRow, Details, NothingFound, Options, ProductFacts, ReasonGiven, Why
from i18n.money import Money
from retrieval.knowledge.concepts import Kind

FEW_LEFT = 3
"""Stock that is worth a word."""

_SLOT_KINDS = {
    "product_types": Kind.PRODUCT_TYPE,
    "features": Kind.FEATURE,
    "materials": Kind.MATERIAL,
    "colors": Kind.COLOR,
    "activities": Kind.ACTIVITY,
}


def options(reply: Options, out: Wording) -> None:
    """The count first, then at most three with the key fact first, one question at the end (R12)."""
    shown = len(reply.products)
    if reply.first > 1:
        out.say("options-more", shown=out.found(shown), shown_n=shown, total=out.found(reply.total))
    else:
        if reply.instead_of:
            out.say(
                "options-instead", kinds=out.list_of(out.plural(one, Kind.PRODUCT_TYPE) for one in reply.instead_of)
            )
        _count(reply, out)
        if shown < reply.total:
            out.show("options-first", shown=out.found(shown), shown_n=shown)
    reasons = [reply.reasons[place] if place < len(reply.reasons) else () for place in range(shown)]
    missing = [_not_stated(each, out) for each in reasons]
    if shown > 1 and missing[0] and len(set(missing)) == 1:
        out.say("options-none-state", what=missing[0])
        missing = [""] * shown
    named = brevity.names(reply.products, {slug for slot, slug in reply.asked if slot == "product_types"}, out)
    leads = brevity.leads(reply.products)
    for place, product in enumerate(reply.products, start=1):
        out.say(
            "aloud-option" if out.aloud else "option",
            pause_ms=PAUSE_OPTION_MS,
            place=out.count(place),
            name=named[place - 1],
            price=out.price(product),
            extras=_extras(product, leads[place - 1], out),
        )
        if missing[place - 1]:
            out.say("option-not-stated", what=missing[place - 1])
        against = _made_for_others(reasons[place - 1], out)
        if against:
            out.say("option-but", what=against)
    left = reply.total - (reply.first - 1) - shown
    if shown == 1 and reply.total == 1:
        out.say("options-ask-one")
    elif left > 0:
        out.say("aloud-ask-more" if out.aloud else "options-ask-more")
    else:
        out.say("options-ask")


def _count(reply: Options, out: Wording) -> None:
    """How many fit; those whose record leaves a wish open are counted apart, never as fitting."""
    certain = reply.total if reply.certain is None else reply.certain
    if certain == 0:
        key = "aloud-count-open" if out.aloud else "options-count-open"
        out.say(key, total=out.found(reply.total), total_n=reply.total)
        return
    key = "options-count-refined" if reply.refined else "aloud-count" if out.aloud else "options-count"
    out.say(key, total=out.found(certain), total_n=certain)
    rest = reply.total - certain
    if rest:
        out.say("aloud-count-rest" if out.aloud else "options-count-rest", rest=out.found(rest), rest_n=rest)


def _extras(product: ProductFacts, lead: str, out: Wording) -> str:
    """What stands behind the price. The ear gets one thing that speaks for it, and always what rules it out."""
    not_sent = product.served is False and product.ships_stated
    parts = []
    if product.stars is not None and not out.aloud:
        parts.append(out.part("option-rating", rating=out.values.rating(product.stars)))
    if not_sent:
        parts.append(out.part("option-not-served", country=out.part("your-country")))
    elif product.delivery_days is not None and not out.aloud:
        days = product.delivery_days
        parts.append(out.part("option-delivery", days=out.count(days), days_n=days))
    if lead and not not_sent:
        parts.append(out.part("option-lead", what=out.part(f"comparison-lead-{lead}")))
    return "".join(parts)


_SAID_ELSEWHERE = frozenset({"destination_unknown"})
"""The country is asked for when it matters, not reported with every option."""


def _not_stated(reasons: tuple[ReasonGiven, ...], out: Wording) -> str:
    names = [claim(reason, out) for reason in reasons if not reason.stated and reason.claim not in _SAID_ELSEWHERE]
    return out.list_of(dict.fromkeys(names)) if names else ""


def _made_for_others(reasons: tuple[ReasonGiven, ...], out: Wording) -> str:
    names = [claim(reason, out) for reason in reasons if reason.claim.startswith("made_for_")]
    return out.list_of(dict.fromkeys(names)) if names else ""


def nothing_found(reply: NothingFound, out: Wording) -> None:
    out.say("nothing-found")
    if reply.relax_slot:
        out.say(
            "nothing-found-relax",
            what=constraint(reply.relax_slot, reply.relax_value, out),
            would=out.found(reply.would_find),
            would_n=reply.would_find,
        )
    else:
        out.say("nothing-found-ask")


def constraint(slot: str, value: str, out: Wording) -> str:
    """What a constraint is called when it is offered for letting go: "the price limit", "the colour red"."""
    if slot in _SLOT_KINDS:
        words = out.labels([part for part in value.split(",") if part], _SLOT_KINDS[slot])
        return out.part(f"constraint-{slot.replace('_', '-')}", value=words)
    return out.part(f"constraint-{slot.replace('_', '-')}")


def details(reply: Details, out: Wording) -> None:
    """Everything worth saying, or the one aspect that was asked for. The ear gets what decides, and all of it when
    the same is asked again."""
    product = reply.product
    if reply.aspect is not None:
        _ASPECTS.get(reply.aspect, _description)(product, out)
        out.say("details-ask-open")
        return
    brief = out.aloud and not reply.whole
    out.say("details-name", name=brevity.short_name(product, out) if brief else out.name(product))
    _to_be_asked_for(brief, _seller, product, out)
    if brief:
        out.say("aloud-price", price=out.price(product))
        if product.stars is not None:
            out.say("aloud-rating", rating=out.values.rating(product.stars))
        else:
            _rating(product, out)
    else:
        _cost(product, out)
        _rating(product, out)
    _to_be_asked_for(brief and product.stock > FEW_LEFT, _stock, product, out)
    if product.features and brief:
        out.say("aloud-features", list=out.labels(product.features[: brevity.MAIN_FEATURES_ALOUD], Kind.FEATURE))
    elif product.features:
        _main_features(product, out)
    _to_be_asked_for(brief, _materials, product, out)
    _delivery(product, out, told_freight=not brief)
    out.say("aloud-details-ask" if brief else "details-ask")


def _to_be_asked_for(
    brief: bool, tell: Callable[[ProductFacts, Wording], None], product: ProductFacts, out: Wording
) -> None:
    """Tell it; where the ear is to be spared, in its place nothing."""
    before = len(out.phrases)
    tell(product, out)
    if brief:
        out.hush(before)


def _seller(product: ProductFacts, out: Wording) -> None:
    country = out.country(product.merchant_country)
    merchant = out.values.free(product.merchant, out.language)
    if not product.merchant_country:
        out.say("details-seller-no-country", merchant=merchant)
    elif product.brand:
        brand = out.brand(product)
        out.say("details-seller", brand=brand, merchant=merchant, country=country)
    else:
        out.say("details-seller-plain", merchant=merchant, country=country)


def _cost(product: ProductFacts, out: Wording) -> None:
    shopper = product.shopper_price
    if shopper is None or shopper.currency == product.price.currency:
        out.say("details-price", price=out.values.money(product.price))
    else:
        out.say("details-price-converted", price=out.values.money(product.price), shopper=out.values.money(shopper))


def _price(product: ProductFacts, out: Wording) -> None:
    """What it costs with what its way here costs, for who asks for the price."""
    _cost(product, out)
    if product.served and product.freight is not None:
        out.say("details-freight-sentence", freight=_freight(product.freight, out))


def _freight(freight: Money, out: Wording) -> str:
    if freight.amount == 0:
        return out.part("details-freight-free")
    return out.part("details-freight", price=out.values.money(freight))


def _rating(product: ProductFacts, out: Wording) -> None:
    if product.stars is None:
        out.say("details-no-rating")
    else:
        out.say(
            "details-rating",
            rating=out.values.rating(product.stars),
            count=out.count(product.ratings),
            count_n=product.ratings,
        )


def _stock(product: ProductFacts, out: Wording) -> None:
    if product.stock <= 0:
        out.say("details-stock-none")
    elif product.stock <= FEW_LEFT:
        out.say("details-stock-few", stock=out.count(product.stock), stock_n=product.stock)
    else:
        out.say("details-stock-many")


def _delivery(product: ProductFacts, out: Wording, *, told_freight: bool = True) -> None:
    before = len(out.phrases) + 1
    _when_it_comes(product, out)
    if not told_freight:
        out.hush(before)


def _when_it_comes(product: ProductFacts, out: Wording) -> None:
    if product.served is None:
        out.say("details-delivery-unknown")
    elif not product.ships_stated:
        out.say("details-delivery-not-stated")
    elif not product.served:
        out.say("details-not-served")
    elif product.delivery_days is None:
        out.say("details-days-not-stated")
        if product.freight is not None:
            out.say("details-freight-sentence", freight=_freight(product.freight, out))
    else:
        days = product.delivery_days
        out.say("details-delivery", days=out.count(days), days_n=days)
        if product.freight is not None:
            out.say("details-freight-sentence", freight=_freight(product.freight, out))


def _listed(key: str, slugs: tuple[str, ...], kind: Kind, out: Wording) -> None:
    if slugs:
        out.say(f"details-{key}", list=out.labels(slugs, kind))
    else:
        out.say(f"details-{key}-none")


def _materials(product: ProductFacts, out: Wording) -> None:
    _listed("materials", product.materials, Kind.MATERIAL, out)


def _colors(product: ProductFacts, out: Wording) -> None:
    _listed("colors", product.colors, Kind.COLOR, out)


def _features(product: ProductFacts, out: Wording) -> None:
    _listed("features", product.features, Kind.FEATURE, out)


MAIN_FEATURES = 5
"""As many as an ear keeps; all of them are told when the features are asked for."""


def _main_features(product: ProductFacts, out: Wording) -> None:
    if len(product.features) <= MAIN_FEATURES:
        _features(product, out)
    else:
        out.say("details-features-some", list=out.labels(product.features[:MAIN_FEATURES], Kind.FEATURE))


def _sizes(product: ProductFacts, out: Wording) -> None:
    if product.sizes and product.size_system:
        listed = out.list_of(out.values.free(size, out.language) for size in product.sizes)
        out.say("details-sizes", system=out.part(f"size-system-{product.size_system}"), list=listed)
    else:
        out.say("details-sizes-none")


def _weight(product: ProductFacts, out: Wording) -> None:
    if product.weight_g is None:
        out.say("details-weight-none")
    else:
        out.say("details-weight", weight=weight(product.weight_g, out))


def weight(grams: int, out: Wording) -> str:
    """A weight as people say it: grams below one kilogram, else kilograms with one decimal."""
    if grams < 1000:
        return out.values.measure(Decimal(grams), "gram")
    return out.values.measure((Decimal(grams) / 1000).quantize(Decimal("0.1")).normalize(), "kilogram")


def _dimensions(product: ProductFacts, out: Wording) -> None:
    if product.dimensions_mm is None:
        out.say("details-dimensions-none")
        return
    sides = [
        out.values.measure((Decimal(mm) / 10).quantize(Decimal("0.1")).normalize(), "centimeter")
        for mm in product.dimensions_mm
    ]
    out.say("details-dimensions", length=sides[0], width=sides[1], height=sides[2])


def _origin(product: ProductFacts, out: Wording) -> None:
    if product.origin:
        out.say("details-origin", country=out.country(product.origin))
    else:
        out.say("details-origin-none")


def _voltage(product: ProductFacts, out: Wording) -> None:
    if not product.voltage:
        out.say("details-voltage-none")
        return
    volts = out.values.free(product.voltage, out.language)
    if product.plug:
        out.say("details-voltage", voltage=volts, plug=product.plug)
    else:
        out.say("details-voltage-plain", voltage=volts)


def _brand(product: ProductFacts, out: Wording) -> None:
    out.say("details-brand", brand=out.brand(product))


def _accessibility(product: ProductFacts, out: Wording) -> None:
    for fact, state in product.accessibility:
        out.say(f"access-{state}", fact=out.part(f"access-{fact}"))


def _description(product: ProductFacts, out: Wording) -> None:
    """The shop's own words; in another language they are said in that language's voice, after a word of warning."""
    if product.title_language.split("-")[0] == out.language.split("-")[0]:
        out.say("details-description")
    else:
        out.say("details-description-foreign", language=out.language_name(product.title_language))
    out.say_original(product.description, product.title_language)


def _title(product: ProductFacts, out: Wording) -> None:
    out.say("details-original-title")
    out.say_original(product.title, product.title_language, product.brand)


_ASPECTS: dict[str, Callable[[ProductFacts, Wording], None]] = {
    "seller": _seller,
    "merchant": _seller,
    "price": _price,
    "rating": _rating,
    "stock": _stock,
    "delivery": _delivery,
    "materials": _materials,
    "colors": _colors,
    "features": _features,
    "sizes": _sizes,
    "weight": _weight,
    "dimensions": _dimensions,
    "origin": _origin,
    "voltage": _voltage,
    "brand": _brand,
    "accessibility": _accessibility,
    "description": _description,
    "title": _title,
}


_ROW_KINDS = {"materials": Kind.MATERIAL, "colors": Kind.COLOR, "features": Kind.FEATURE}


def row_value(row: ComparisonRow, index: int, product: ProductFacts, out: Wording) -> str:
    """One cell, worded from the product's own facts; the row's raw value decides only whether it is stated."""
    raw = row.values[index]
    attribute = row.attribute
    if not raw:
        # A list of which nothing is left shares it all with the others, or states none of what is listed for them.
        return out.part("comparison-none" if getattr(product, attribute, None) else "not-stated")
    if attribute == "price":
        return out.price(product)
    if attribute == "rating" and product.stars is not None:
        return out.values.rating(product.stars)
    if attribute == "delivery" and product.delivery_days is not None:
        return out.part("days", days=out.count(product.delivery_days), days_n=product.delivery_days)
    if attribute == "weight" and product.weight_g is not None:
        return weight(product.weight_g, out)
    if attribute in _ROW_KINDS:
        return out.labels([slug for slug in raw.split(",") if slug], _ROW_KINDS[attribute])
    if attribute == "origin":
        return out.country(raw)
    if attribute in {"tactile_marks", "spoken_output", "large_print", "one_hand_use"}:
        return out.part(f"fact-{raw}")
    return out.values.free(raw, out.language)


_MOST_REASONS = 6
"""More reasons than this are a list, not an answer; what was asked for comes first."""


def why(reply: Why, out: Wording) -> None:
    """Each reason on its own, with where it comes from at the end (R41). The ear gets the first few."""
    out.say("why-intro", name=brevity.short_name(reply.product, out) if out.aloud else out.name(reply.product))
    stated = [reason for reason in reply.reasons if reason.stated][:_MOST_REASONS]
    for place, reason in enumerate(stated):
        tell = out.say if place < brevity.MOST_REASONS_ALOUD else out.show
        tell("why-reason", claim=claim(reason, out))
    missing = _not_stated(reply.reasons, out)
    if missing:
        out.say("why-not-stated", what=missing)
    out.say("why-source" if stated else "why-none")


_CLAIM_KINDS = {
    "is_type": Kind.PRODUCT_TYPE,
    "has_feature": Kind.FEATURE,
    "free_of_feature": Kind.FEATURE,
    "made_of": Kind.MATERIAL,
    "free_of_material": Kind.MATERIAL,
    "has_color": Kind.COLOR,
    "free_of_color": Kind.COLOR,
    "suits": Kind.ACTIVITY,
    "helps": Kind.ACTIVITY,
    "needs": Kind.ACTIVITY,
    "harms": Kind.ACTIVITY,
}


def claim(reason: ReasonGiven, out: Wording) -> str:
    """One reason in words. An activity's value is ``activity:feature``, a price's ``amount currency``."""
    key = f"claim-{reason.claim.replace('_', '-')}" + ("" if reason.stated else "-not-stated")
    value, _, because = reason.value.partition(":")
    arguments: dict[str, str | int] = {}
    kind = _CLAIM_KINDS.get(reason.claim)
    if kind is not None:
        arguments["value"] = out.label(value, kind)
    elif reason.claim in {"within_price", "above_price"}:
        amount, _, currency = value.partition(" ")
        arguments["value"] = out.values.money(Money.of(amount, currency))
    elif reason.claim == "not_from":
        arguments["value"] = out.country(value)
    elif reason.claim == "rated":
        arguments["value"] = out.values.rating(Decimal(value))
    elif reason.claim == "ships_to":
        arguments |= {"value": out.count(int(value)), "value_n": int(value)}
    else:
        arguments["value"] = out.values.free(value, out.language)
    if because:
        arguments["because"] = out.label(because, Kind.FEATURE)
    return out.part(key, **arguments)
