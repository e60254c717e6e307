"""Why a product is here: claims, each about one field of the record, and honest about what is not stated.

Claims (Fluent keys are made from them): is_type, of_brand, has_color, made_of, has_feature, has_size, within_price,
above_price, rated, free_of_material, free_of_color, free_of_feature, not_of_brand, ships_to, destination_unknown,
not_from, made_for_women, made_for_men, made_for_dogs, made_for_cats, made_for_fish, made_for_birds, in_stock, suits,
helps, needs, harms. For helps, needs and harms the value is ``activity:feature``.
"""

from __future__ import annotations

from collections.abc import Sequence

from retrieval.constraints import Judge, Verdict
from retrieval.meant_for import groups
from retrieval.product import Fact, Offer, Product
from retrieval.query import Reason
from retrieval.suitability import Fit

_FREE_OF = (
    ("excluded_materials", "free_of_material", "materials"),
    ("excluded_colors", "free_of_color", "colors"),
)
_MOST_HELPS = 2  # spoken aloud: two reasons for an activity are enough


def reasons(
    product: Product,
    offer: Offer,
    judge: Judge,
    verdict: Verdict,
    fits: Sequence[Fit],
    *,
    kinds: frozenset[str] = frozenset(),
    others: frozenset[str] = frozenset(),
) -> tuple[Reason, ...]:
    """All reasons, what was asked for first. Every field resolves in the product's record.

    kinds   of which the product is beside its filed type, because its title says so
    others  groups that it is made for while another was asked for
    """
    query = judge.query
    unstated = set(verdict.unstated)
    found: list[Reason] = []
    if query.product_types:
        titled = sorted(judge.types & kinds)
        by_title = product.type not in judge.types and bool(titled)
        found.append(Reason("is_type", "title", titled[0]) if by_title else Reason("is_type", "type", product.type))
    if query.brands:
        found.append(Reason("of_brand", "brand", product.brand))
    found += [_feature(product, slug, judge) for slug in query.features]
    found += _suitability(product, fits)
    for slot, claim, field, wanted, stated in (
        ("colors", "has_color", "colors", judge.colors, product.colors),
        ("materials", "made_of", "materials", judge.materials, product.materials),
    ):
        found += [Reason(claim, field, slug) for slug in stated if slug in wanted]
        found += [Reason(claim, field, slug, stated=False) for name, slug in verdict.unstated if name == slot]
    if query.size_value is not None:
        size = query.size_value if query.size_system is None else f"{query.size_system} {query.size_value}"
        field = "title" if product.sizes is None and ("size_value", query.size_value) not in unstated else "sizes"
        found.append(Reason("has_size", field, size, stated=("size_value", query.size_value) not in unstated))
    for limit, slot, claim in (
        (query.max_price, "max_price", "within_price"),
        (query.min_price, "min_price", "above_price"),
    ):
        if limit is not None:
            known = verdict.price is not None and not any(name == slot for name, _ in verdict.unstated)
            price = verdict.price if known and verdict.price is not None else offer.price
            body = price.to_json()
            found.append(Reason(claim, "offer.price", f"{body['amount']} {body['currency']}", stated=known))
    if product.rating is not None and (query.min_rating is not None or query.sort == "best_rated"):
        found.append(Reason("rated", "rating.stars", str(product.rating.stars)))
    by_kind = {one.name for one in groups() if product.type in one.types}
    found += [Reason(f"made_for_{name}", "type" if name in by_kind else "title") for name in sorted(others)]
    found += _exclusions(product, judge, unstated)
    if query.ships_to is None:
        found.append(Reason("destination_unknown", "merchant.delivery_days", stated=False))
    elif verdict.days is not None:
        found.append(Reason("ships_to", f"merchant.delivery_days.{query.ships_to}", str(verdict.days)))
    found.append(Reason("in_stock", "offer.stock", str(offer.stock)))
    return tuple(found)


def _feature(product: Product, slug: str, judge: Judge) -> Reason:
    wanted = judge.features[slug]
    for stated in product.features:
        if stated in wanted:
            return Reason("has_feature", "features", stated)
    for fact in sorted(wanted):
        if getattr(product.accessibility, fact, None) is Fact.PRESENT:
            return Reason("has_feature", f"accessibility.{fact}", fact)
    if slug in product.accessibility.__dataclass_fields__:
        return Reason("has_feature", f"accessibility.{slug}", slug, stated=False)
    return Reason("has_feature", "features", slug, stated=False)


def _suitability(product: Product, fits: Sequence[Fit]) -> list[Reason]:
    found: list[Reason] = []

    def about(claim: str, activity: str, slug: str) -> Reason:
        fact = slug not in product.features and getattr(product.accessibility, slug, None) is Fact.PRESENT
        return Reason(claim, f"accessibility.{slug}" if fact else "features", f"{activity}:{slug}")

    for fit in fits:
        activity = fit.activity
        if fit.complete and (fit.met or fit.helped):
            found.append(Reason("suits", "features", activity))
        good = [*fit.met, *fit.helped][:_MOST_HELPS]
        found += [about("helps", activity, slug) for slug in good]
        found += [about("harms", activity, slug) for slug in fit.harmed]
        missing = [slug for slug in fit.need.required if slug not in fit.met]
        found += [Reason("needs", "features", f"{activity}:{slug}", stated=False) for slug in missing]
    return list(dict.fromkeys(found))


def _exclusions(product: Product, judge: Judge, unstated: set[tuple[str, str]]) -> list[Reason]:
    query = judge.query
    # Sold in a colour that was ruled out and in others: the others are told, and no "it is not".
    others = [one for one in product.colors if one not in judge.no_colors]
    in_others = not judge.no_colors.isdisjoint(product.colors)
    return [
        *(Reason("has_color", "colors", one) for one in (others if in_others else ())),
        *(
            Reason(claim, field, slug, stated=(slot, slug) not in unstated)
            for slot, claim, field in _FREE_OF
            for slug in getattr(query, slot)
            if not (in_others and slot == "excluded_colors")
        ),
        # A feature that a record does not list may still be there: nothing is stated either way.
        *(Reason("free_of_feature", "features", slug, stated=False) for slug in query.excluded_features),
        *(Reason("not_of_brand", "brand", brand) for brand in query.excluded_brands),
        *(
            Reason("not_from", "origin", code, stated=("excluded_origins", code) not in unstated)
            for code in query.excluded_origins
        ),
    ]
