"""One or more samples of every kind of Reply; a kind without a sample fails the suite."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

from app.commerce.unknowns import kinds
from app.model import reply as replies
from app.model.cart import CartLine, Order, OrderState, Parcel, Quote, RateUsed, ReadBackTerms
from app.model.door import Charge, DoorCosts, Finding, Unknown
from app.model.judged import Answer, AspectTold, Better, QuoteTold
from app.model.taste import Moved, WhyOrder
from i18n.customs.restrictions import stored_restrictions
from i18n.money import Money
from retrieval.review_summary.lexicon import ASPECTS as ASPECTS_OF_REVIEWS
from retrieval.review_summary.topics import TOPICS

NOW = datetime(2026, 11, 24, 12, 30, tzinfo=UTC)

CHINESE_BOOT = replies.ProductFacts(
    id="yunfeng-boot",
    title="云峰 高帮防水登山靴 42码",
    title_language="zh-CN",
    product_type="hiking_boots",
    brand="Yunfeng",
    merchant="Yunfeng Outdoor",
    merchant_country="CN",
    price=Money.of("529.00", "CNY"),
    shopper_price=Money.of("74.35", "USD"),
    stock=2,
    read_at=NOW,
    materials=("leather", "rubber"),
    colors=("brown",),
    features=("waterproof", "ankle_support"),
    sizes=("41", "42.5"),
    size_system="EU",
    stars=Decimal("4.6"),
    ratings=213,
    delivery_days=18,
    served=True,
    freight=Money.of("68.00", "CNY"),
    description="防水透气,适合高海拔徒步。重1180克。",
    weight_g=1180,
    dimensions_mm=(320, 210, 130),
    origin="CN",
    accessibility=(("one_hand_use", "present"), ("tactile_marks", "absent"), ("large_print", "not_stated")),
)
KETTLE = replies.ProductFacts(
    id="maple-kettle",
    title="EasyPour 1.7 L kettle, 1500 W (2026)",
    title_language="en",
    product_type="kettle",
    brand="Maple & Quill",
    merchant="Maplequill Home & Yard",
    merchant_country="US",
    price=Money.of("39.90", "USD"),
    shopper_price=Money.of("39.90", "USD"),
    stock=0,
    read_at=NOW,
    voltage="120 V",
    plug="B",
    description="Holds 1.7 L; shuts off by itself at 100 °C.",
)
CHALEIRA = replace(
    KETTLE, id="chaleira", title="Chaleira elétrica 1,7 L 220 V", title_language="pt-BR", price=Money.of("1", "BRL"),
    shopper_price=None, stars=Decimal(5), ratings=1, delivery_days=1, served=False, stock=40, plug=None,
    features=("auto_shut_off",), weight_g=850,
)  # fmt: skip
PRODUCTS = (CHINESE_BOOT, KETTLE, CHALEIRA)

LINE = CartLine("yunfeng-boot", 2, CHINESE_BOOT.price, 3, 2, "yunfeng-outdoor", "42")
QUOTE = Quote(
    parcels=(
        Parcel("yunfeng-outdoor", (LINE, replace(LINE, quantity=1, size=None)), Money.of("68", "CNY"), 18),
        Parcel(
            "maplequill", (replace(LINE, product_id="maple-kettle", quantity=1, size=None),), Money.of("0", "USD"), 1
        ),
    ),
    country="BR",
    currency="BRL",
    total=Money.of("1234.56", "BRL"),
    rates=(RateUsed("CNY", "BRL", "0.7512", "2026-10-30", "ECB"),),
    not_included=("import_duty", "import_tax"),
    made_at=NOW,
)


def border(
    currency: str, *charges: Charge, unknown: tuple[Unknown, ...] = (), rules: tuple[str, ...] = ()
) -> DoorCosts:
    """The costs at the border of the first parcel of QUOTE."""
    findings = tuple(Finding("yunfeng-boot", rule, "needs_check") for rule in rules)
    goods, freight, insurance = (Money.of(amount, currency) for amount in ("1058", "68", "0"))
    return DoorCosts(goods, freight, insurance, charges, unknown, findings, ("CN22",))


def charge(kind: str, amount: str, due: str, currency: str = "BRL", confidence: str = "law") -> Charge:
    return Charge(kind, Money.of(amount, currency), "0.20", f"some-{kind}", "2024-08-01", confidence, due)


def with_door(door: DoorCosts, later: str = "0", **change: object) -> Quote:
    first = replace(QUOTE.parcels[0], door=door)
    on_delivery = Money.of(later, "BRL")
    return replace(QUOTE, parcels=(first, *QUOTE.parcels[1:]), on_delivery=on_delivery, not_included=(), **change)


DUTY_NOW, TAX_NOW = charge("duty", "225.20", "at_purchase"), charge("tax", "276.77", "at_purchase")
DUTY_LATER = charge("duty", "675.60", "on_delivery", confidence="estimate")
FEE_LATER = charge("fee", "12.20", "on_delivery")
UNKNOWNS = tuple(
    Unknown(kind.what, products, kind.leaves, "in the rule book's words")
    for kind in kinds()
    for products in ((), ("yunfeng-boot",))
)
ALL_NOW = with_door(border("BRL", DUTY_NOW, TAX_NOW))
NONE_DUE = with_door(border("BRL", charge("duty", "0", "on_delivery")))
SURE_LATER = with_door(border("BRL", TAX_NOW, FEE_LATER, rules=("food", "battery-in-equipment")), "12.20")
OPEN = with_door(border("BRL", DUTY_LATER, FEE_LATER, unknown=UNKNOWNS), "687.80", region="BR-SP")
REFUSED = replace(ALL_NOW, refused=(Finding("chaleira", "battery-loose-post", "prohibited"),))
DOOR_QUOTES = (ALL_NOW, NONE_DUE, SURE_LATER, OPEN, REFUSED)

TERMS = ReadBackTerms(QUOTE, "ab" * 32, "nonce", None, NOW)
ORDER = Order("order-1", OrderState.PLACED, NOW, QUOTE, "ab" * 32, "471209")

REASONS = (
    replies.ReasonGiven("is_type", "type", "hiking_boots"),
    replies.ReasonGiven("of_brand", "brand", "Yunfeng 42"),
    replies.ReasonGiven("has_feature", "features", "waterproof"),
    replies.ReasonGiven("has_feature", "features", "insulated", stated=False),
    replies.ReasonGiven("suits", "features", "high_altitude_trekking"),
    replies.ReasonGiven("helps", "features", "high_altitude_trekking:insulated"),
    replies.ReasonGiven("harms", "features", "high_altitude_trekking:slip_on"),
    replies.ReasonGiven("needs", "features", "hiking:ankle_support", stated=False),
)
MORE_REASONS = (
    replies.ReasonGiven("within_price", "offer.price", "74.35 USD"),
    replies.ReasonGiven("above_price", "offer.price", "74.35 USD"),
    replies.ReasonGiven("rated", "rating.stars", "4.6"),
    replies.ReasonGiven("ships_to", "merchant.delivery_days.BR", "18"),
    replies.ReasonGiven("in_stock", "offer.stock", "2"),
    replies.ReasonGiven("not_of_brand", "brand", "Maple"),
    *(replies.ReasonGiven(f"made_for_{name}", "title") for name in ("women", "men", "dogs", "cats", "fish", "birds")),
    replies.ReasonGiven("not_from", "origin", "CN"),
    replies.ReasonGiven("not_from", "origin", "CN", stated=False),
    replies.ReasonGiven("within_price", "offer.price", "529.00 CNY", stated=False),
    replies.ReasonGiven("above_price", "offer.price", "529.00 CNY", stated=False),
    replies.ReasonGiven("destination_unknown", "merchant.delivery_days", stated=False),
    replies.ReasonGiven("free_of_feature", "features", "waterproof", stated=False),
    *(
        replies.ReasonGiven(claim, field, value, stated=stated)
        for claim, field, value in (
            ("has_color", "colors", "brown"),
            ("made_of", "materials", "leather"),
            ("has_size", "sizes", "EU 42"),
            ("free_of_material", "materials", "leather"),
            ("free_of_color", "colors", "brown"),
        )
        for stated in (True, False)
    ),
)
CONSTRAINTS = (
    ("stock", ""),
    ("max_price", "200"), ("min_price", "10"), ("min_rating", "4"), ("size_value", "42"), ("ships_to", "BR"),
    ("brands", "x"), ("product_types", "kettle"), ("features", "waterproof,insulated"), ("materials", "leather"),
    ("colors", "red"), ("activities", "hiking"), ("excluded_materials", "leather"), ("excluded_colors", "red"),
    ("excluded_origins", "CN"), ("excluded_types", "kettle"),
    ("excluded_features", "waterproof"), ("excluded_brands", "x"),
)  # fmt: skip
ATTRIBUTES = (
    ("price", ("529", "39.90", "")), ("rating", ("4.6", "", "5")), ("delivery", ("18", "", "1")),
    ("weight", ("1180", "", "850")), ("materials", ("leather,rubber", "", "")), ("colors", ("brown", "", "")),
    ("features", ("waterproof", "", "auto_shut_off")), ("sizes", ("41, 42.5", "", "")), ("origin", ("CN", "", "")),
    ("voltage", ("", "120 V", "220 V")), ("brand", ("Yunfeng", "Maple", "Maple")),
    ("one_hand_use", ("present", "", "absent")),
)  # fmt: skip


def every_reply() -> Iterator[replies.Reply]:
    """Samples, at the edges where there are edges."""
    yield replies.Options(PRODUCTS, 14, asked=(("max_price", "200"),), reasons=(REASONS, (), ()))
    yield replies.Options(PRODUCTS[:1], 1)
    yield replies.Options(PRODUCTS, 9, certain=0)
    yield replies.Options(
        PRODUCTS, 9, certain=0, instead_of=("flour", "kettle"), reasons=(REASONS, MORE_REASONS[6:8], ())
    )
    yield replies.Options(PRODUCTS, 9, certain=1)
    yield replies.Options(PRODUCTS, 9, certain=8, refined=True)
    yield replies.Options(PRODUCTS[:2], 5, first=4, refined=True)
    yield replies.Options(PRODUCTS[:2], 2, refined=True)
    yield replies.NothingFound()
    for slot, value in CONSTRAINTS:
        yield replies.NothingFound(relax_slot=slot, relax_value=value, would_find=1 + len(slot) % 3)
    for product in PRODUCTS:
        yield replies.Details(product)
        for aspect in ASPECTS:
            yield replies.Details(product, aspect)
        yield replies.Why(product, REASONS)
        yield replies.Why(product, ())
        for reason in (*REASONS, *MORE_REASONS):
            yield replies.Why(product, (reason,))
    yield replies.Comparison(PRODUCTS, tuple(replies.ComparisonRow(name, values) for name, values in ATTRIBUTES))
    yield replies.Comparison(PRODUCTS[:2], ())
    for about in QUESTIONS:
        yield replies.Question(about)
    yield replies.Question("which_product", products=PRODUCTS)
    yield replies.Question("region", ("BR",))
    yield replies.Question("region", ("CA",))
    yield replies.Question("size", ("38", "39.5", "XL"))
    yield replies.Question("number", ("15", "50"))
    lines = (
        replies.CartLineFacts(CHINESE_BOOT, 2, Money.of("1058", "CNY"), Money.of("148.70", "USD"), "42"),
        replies.CartLineFacts(KETTLE, 1, Money.of("39.90", "USD"), None),
    )
    yield replies.CartView((), Money.of("0", "USD"))
    yield replies.CartView((), None, replies.CartChange("undone"))
    for what in ("added", "removed", "quantity"):
        yield replies.CartView(lines, Money.of("188.60", "USD"), replies.CartChange(what, CHINESE_BOOT, 2))
    yield replies.CartView(lines[:1], None, replies.CartChange("undone"))
    yield replies.ReadBack(TERMS, PRODUCTS)
    yield replies.ReadBack(replace(TERMS, challenge="47"), PRODUCTS, misheard_digits=True)
    yield replies.ReadBack(TERMS, PRODUCTS, CHANGES)
    for quote in DOOR_QUOTES:
        yield replies.ReadBack(replace(TERMS, quote=quote), PRODUCTS)
        alone = replace(quote, parcels=quote.parcels[:1])
        yield replies.DoorPrice(CHINESE_BOOT, alone)
        yield replies.OrderPlaced(replace(ORDER, quote=quote), PRODUCTS)
    yield replies.DoorPrice(KETTLE, replace(QUOTE, parcels=QUOTE.parcels[1:], not_included=()))
    yield from rules_of_import()
    for count in (0, 1, 3):
        yield replies.NotBought(count)
    yield replies.OrderPlaced(ORDER, PRODUCTS)
    yield replies.Orders(())
    yield replies.Orders((ORDER, replace(ORDER, state=OrderState.CANCELLED, cancelled_at=NOW)), PRODUCTS[:1])
    yield replies.OrderCancelled(ORDER)
    yield replies.OrderCancelled(ORDER, already=True)
    for limit in (False, True):
        for what, value in MANNERS:
            yield replies.MannerChanged(what, value, at_limit=limit and what in {"rate", "volume"})
    yield replies.Spelled("Yunfeng 42", "en")
    for situation in ("start", "options", "details", "cart", "read_back"):
        yield replies.Help(situation)
    for what in NOTES:
        yield replies.Note(what)
    for situation in ("start", "options", "cart", "read_back", "question"):
        yield replies.NotUnderstood(situation=situation)
        yield replies.NotUnderstood(heard=False, situation=situation)
    yield replies.ErrorReply("store_locked", permanent=False)
    yield replies.ErrorReply("a_code_that_nobody_wrote_a_message_for")
    yield replies.ErrorReply("settings_broken", arguments=(("file", "sayso.toml"), ("problem", "line 3 = [")))


def rules_of_import() -> Iterator[replies.ImportRules]:
    yield replies.ImportRules(CHINESE_BOOT, "hiking_boots", "BR", crosses=False)
    yield replies.ImportRules(CHINESE_BOOT, "hiking_boots", "BR", crosses=True)
    yield replies.ImportRules(None, "honey", "DE", crosses=True)
    for rule in (*stored_restrictions().rules, None):
        for verdict in ("prohibited", "needs_check", "carrier_limits"):
            finding = Finding("yunfeng-boot", rule.id if rule else "a-rule-of-tomorrow", verdict)
            yield replies.ImportRules(CHINESE_BOOT, "hiking_boots", "BR", True, (finding,))
            yield replies.ImportRules(None, "honey", "DE", True, (finding, replace(finding, rule="food")))


ASPECTS = (
    "price", "delivery", "weight", "dimensions", "materials", "colors", "features", "sizes", "stock", "rating",
    "seller", "origin", "voltage", "brand", "accessibility", "description", "title",
)  # fmt: skip
QUESTIONS = (
    "which_product", "quantity", "country", "currency", "search_first", "empty_cart", "forget", "which_order",
    "language", "add", "relax",
)  # fmt: skip
CHANGES = (
    "cart", "destination", "currency", "price", "stock", "freight", "delivery", "rate", "duty", "offer",
    "expired",
)  # fmt: skip
MANNERS = (
    ("rate", "slower"), ("rate", "faster"), ("volume", "louder"), ("volume", "quieter"), ("language", "pt-BR"),
    ("currency", "EUR"), ("country", "BR"),
)  # fmt: skip
NOTES = (
    "greeting", "thanks", "stopped", "forgotten", "not_forgotten", "nothing_to_undo", "nothing_to_repeat",
    "nothing_to_confirm", "nothing_to_deny", "declined", "no_more", "key_needed",
    "cannot_yet_watch_price", "cannot_yet_buy_when", "cannot_yet_negotiate", "cannot_yet_photo_match",
    "cannot_yet_return_item",
)  # fmt: skip


def every_judgement() -> Iterator[replies.Reply]:
    """Samples of what is judged: every aspect, topic, verdict, field and lead."""
    for places in (
        ((1, "price", ""), (2, "rating", "")),
        ((1, "features", "hiking"), (3, "delivery", ""), (3, "weight", "")),
    ):
        better = tuple(Better(*one) for one in places)
        rows = tuple(replies.ComparisonRow(name, values) for name, values in ATTRIBUTES)
        yield replies.Comparison(PRODUCTS, rows, ("hiking",), better)
    yield replies.Reviews(CHINESE_BOOT, 0)
    yield replies.Reviews(KETTLE, 1, 1, Decimal("4.0"), Decimal("4.0"), ("en",))
    told = tuple(
        AspectTold(aspect, place % 4, (place + 1) % 3, ("a-r1",), ("a-r2",), disputed=place % 5 == 0)
        for place, aspect in enumerate(ASPECTS_OF_REVIEWS)
    )
    aside = (("copy", 2), ("elsewhere", 1), ("rush", 14), ("empty", 3))
    summary = replies.Reviews(
        CHINESE_BOOT, 5012, 4992, Decimal("4.6"), Decimal("4.1"), ("zh-CN", "en", "ar"), aside, told
    )
    yield summary
    yield replace(summary, set_aside=(("copy", 1),), weighted_mean=Decimal("4.6"))
    quotes = (
        QuoteTold("a-r1", "zh-CN", "鞋很好，走了12公里。"),
        QuoteTold("a-r2", "en", "Held up for 3 years."),
        QuoteTold("a-r3", "de", "Sehr bequem."),
    )
    for aspect in ASPECTS_OF_REVIEWS:
        yield replace(summary, asked=aspect, quotes=quotes)
        yield replace(summary, asked=aspect, aspects=())
    for answer in ANSWERS:
        yield replies.Details(CHINESE_BOOT, answers=(answer,))
        yield replies.Details(KETTLE, answers=(answer, ANSWERS[0]))
    for field in FIELDS:
        yield replies.Why(CHINESE_BOOT, (), fields=(field,))
    for count in (1, 2, 3, 11, 4992):
        yield replies.Why(CHINESE_BOOT, (), reviews=count, languages=("zh-CN", "en"))
    yield WhyOrder((CHINESE_BOOT, KETTLE))
    yield WhyOrder((CHINESE_BOOT, KETTLE), "cheapest", choices=4)
    moved = (Moved(1, True, "material", "leather", False, 3), Moved(2, False, "price", "", False, 0))
    yield WhyOrder((CHINESE_BOOT, KETTLE), None, moved, 4)


ANSWERS = (
    Answer("waterproof", "features", "yes", "features", "waterproof"),
    Answer("one_hand_use", "features", "no", "accessibility.one_hand_use", "one_hand_use"),
    Answer("large_print", "features", "not_stated", "accessibility.large_print"),
    Answer("leather", "materials", "yes", "materials", "leather"),
    Answer("silk", "materials", "not_stated", "materials", "leather,rubber"),
    Answer("silk", "materials", "not_stated", "materials"),
    Answer("brown", "colors", "yes", "colors", "brown"),
    Answer("red", "colors", "no", "colors", "brown"),
    Answer("returns", "topics", "yes", "merchant.returns_days", "30"),
    Answer("returns", "topics", "yes", "merchant.returns_days", "1"),
    Answer("returns", "topics", "no", "merchant.returns_days", "0"),
    Answer("battery", "topics", "yes", "battery", "in_equipment"),
    Answer("battery", "topics", "yes", "battery", "loose"),
    Answer("nuts", "topics", "no", "features", "nut_free"),
    Answer("washing", "topics", "described", "description", "", "可以用30度水洗。", "zh-CN"),
    Answer("washing", "topics", "described", "description", "", "Wash at 30 °C.", "en"),
    *(Answer(topic, "topics", "not_stated", "features") for topic in TOPICS),
)
FIELDS = (
    "features", "accessibility.large_print", "materials", "colors", "battery", "description", "merchant.returns_days",
)  # fmt: skip
