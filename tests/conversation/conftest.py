"""A conversation over a small real shop: real records, offers, carts and orders.

The search is a dozen lines; in the place of the understanding stands a reader of written-down requests
(``add_to_cart ordinal=2 quantity=3``).
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from app.commerce.cart import Carts
from app.commerce.door import RuleBookDoor
from app.commerce.merchants import PracticeMerchants
from app.commerce.orders import OrderBook
from app.commerce.payment import PracticePayments
from app.commerce.person import Memory, ProfileStore, SessionStore
from app.commerce.purchase import Purchases
from app.conversation import Conversation
from app.model.context import Context
from app.model.profile import Profile
from app.model.reply import Reply, Turn
from app.model.request import Alternative, Excluded, Intent, PriceLimit, Reference, Request, Size
from app.model.utterance import ConsentTrust, Source, Utterance
from app.skills.table import Shop, Skills
from i18n.errors import SaysoError
from i18n.money import Money
from i18n.rates import Converted, EcbRates
from retrieval.feedback.store import SqlTastes
from retrieval.knowledge.graph import load_graph
from retrieval.library import DATABASE, Library, LibraryOptions
from retrieval.offers import SqlOffers
from retrieval.product import Accessibility, Fact, Merchant, Product, Rating, SizeRun
from retrieval.query import Hit, Reason, Relaxation, SearchQuery, SearchResult, Stages
from retrieval.records import SqliteRecords

MERCHANTS = {
    m.id: m
    for m in (
        Merchant(
            "yun", "云峰", "Yunfeng", "CN", "zh-CN", "CNY",
            {"CN": Decimal(0), "DE": Decimal("88.00"), "US": Decimal("70.00"), "BR": Decimal("68.00")},
            {"CN": 3, "DE": 12, "US": 14, "BR": 18}, 30,
        ),
        Merchant(
            "hagen", "Hagenweg", "Hagenweg", "DE", "de", "EUR",
            {"DE": Decimal("4.90"), "FR": Decimal("9.90"), "US": Decimal("19.00")},
            {"DE": 2, "FR": 4, "US": 9}, 30,
        ),
    )
}  # fmt: skip
EU = SizeRun("EU", ("41", "42", "43"))
PRODUCTS = {
    p.id: p
    for p in (
        Product("boot-snow", "yun", "hiking_boots", "zh-CN", "雪线登山靴", "高帮。", "Yunfeng", ("leather",),
                ("brown", "black"), EU, ("waterproof", "ankle_support"), 1360, (315, 225, 140), "640391", "CN",
                rating=Rating(Decimal("4.7"), 842)),
        Product("boot-creek", "yun", "hiking_boots", "zh-CN", "溪行徒步鞋", "低帮。", "Yunfeng", ("mesh",), ("grey",),
                EU, ("breathable",), 690, None, "640419", "CN", rating=Rating(Decimal("4.4"), 517)),
        Product("boot-alm", "hagen", "hiking_boots", "de", "Almstiefel", "Fest.", "Hagen", ("leather",), ("brown",), EU,
                ("waterproof", "ankle_support"), 1500, None, "640391", "DE", rating=Rating(Decimal("4.9"), 12)),
        Product("boot-trail", "hagen", "hiking_boots", "de", "Pfadschuh", "Leicht.", "Hagen", ("nylon",), ("blue",), EU,
                ("lightweight", "waterproof"), 800, None, "640419", "DE"),
        Product("kettle", "hagen", "kettle", "de", "Wasserkocher", "Kocht.", "Hagen", ("stainless_steel",), ("white",),
                None, ("auto_off",), 900, None, "851679", "CN", voltage="220-240 V", plug="F",
                accessibility=Accessibility(one_hand_use=Fact.PRESENT), rating=Rating(Decimal("4.1"), 9)),
        Product("tea", "yun", "tea", "zh-CN", "龙井", "绿茶。", "Longjing", origin="CN"),
    )
}  # fmt: skip
PRICES = {"boot-snow": "559.00", "boot-creek": "299.00", "boot-alm": "189.00", "boot-trail": "99.00", "kettle": "34.95",
          "tea": "88.00"}  # fmt: skip


@dataclass
class StandingClock:
    now: datetime = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def pass_(self, **time: float) -> None:
        self.now += timedelta(**time)


class FixedRates:
    def __init__(self) -> None:
        self.table = {("CNY", "EUR"): Decimal("0.128"), ("CNY", "USD"): Decimal("0.14"), ("EUR", "USD"): Decimal("1.1"),
                      ("CNY", "BRL"): Decimal("0.75"), ("EUR", "BRL"): Decimal("6.2")}  # fmt: skip

    def convert(self, money: Money, currency: str, on: date | None = None) -> Converted | None:
        if money.currency == currency:
            return Converted(money.rounded(), Decimal(1), date(2026, 11, 23), "same")
        rate = self.table.get((money.currency, currency))
        if rate is None:
            return None
        return Converted(Money(money.amount * rate, currency).rounded(), rate, date(2026, 11, 23), "test")


class SmallSearch:
    """Constraints only; hits in the order of the shelf unless sorted."""

    def __init__(self, offers: SqlOffers, rates: FixedRates) -> None:
        self.offers, self.rates = offers, rates
        self.queries: list[SearchQuery] = []

    def __call__(self, query: SearchQuery) -> SearchResult:
        self.queries.append(query)
        found = self._found(query)
        relax = None
        if not found:
            for slot in ("max_price", "colors"):
                if getattr(query, slot):
                    looser = self._found(replace(query, **{slot: None if slot == "max_price" else ()}))
                    if looser:
                        relax = Relaxation(slot, "x", len(looser), looser[0])
                        break
        hits = tuple(
            Hit(i, 1.0, Stages(), (Reason("is_type", "type", PRODUCTS[i].type), *self._why(i, query)))
            for i in found[: query.limit]
        )
        return SearchResult(hits, len(found), len(found), relax)

    def _why(self, product_id: str, query: SearchQuery) -> Iterator[Reason]:
        for slug in query.features:
            yield Reason("has_feature", "features", slug, stated=slug in PRODUCTS[product_id].features)

    def price(self, product_id: str, currency: str) -> Decimal:
        """In `currency`; nothing where no rate is known, so that such a product is never left out."""
        converted = self.rates.convert(self.offers.get(product_id).price, currency)
        return Decimal(0) if converted is None else converted.money.amount

    def _found(self, query: SearchQuery) -> list[str]:
        found = []
        for p in PRODUCTS.values():
            served = query.ships_to is None or query.ships_to in MERCHANTS[p.merchant].freight
            fits = (
                (not query.product_types or p.type in query.product_types)
                and (not query.colors or set(query.colors) & set(p.colors))
                and not set(query.excluded_materials) & set(p.materials)
                and served
                and self.offers.get(p.id).stock > 0
                and (query.max_price is None or self.price(p.id, query.max_price.currency) <= query.max_price.amount)
            )
            if fits:
                found.append(p.id)
        if query.sort == "cheapest":
            found.sort(key=lambda i: self.price(i, query.currency or "EUR"))
        return found


class SmallCatalog:
    def __init__(self) -> None:
        self.gone: set[str] = set()

    def find(self, product_id: str) -> Product | None:
        return None if product_id in self.gone else PRODUCTS.get(product_id)

    def merchant(self, merchant_id: str) -> Merchant:
        return MERCHANTS[merchant_id]

    def products(self) -> list[Product]:
        return list(PRODUCTS.values())


class WrittenReader:
    """``intent slot=value …`` becomes that request. Words after ``|`` are what was said."""

    def __init__(self) -> None:
        self.contexts: list[Context] = []
        self.heard: list[tuple[bool, str | None]] = []

    def read(
        self, text: str, language: str | None, context: Context, *, by_ear: bool = False, current: str | None = None
    ) -> Request:
        self.contexts.append(context)
        self.heard.append((by_ear, current))
        written, _, said = text.partition("|")
        words = written.split()
        if not words or words[0] not in set(Intent):
            return Request(Intent.UNKNOWN, language or "en", text=text)
        if words[0] == "fail":
            raise SaysoError("broken")
        slots: dict[str, object] = {}
        for word in words[1:]:
            name, _, value = word.partition("=")
            slots |= self._slot(name, value)
        slots.setdefault("plain_yes", words[0] == "confirm")
        return Request(Intent(words[0]), str(slots.pop("language", language or "en")), text=said or text, **slots)

    @staticmethod
    def _slot(name: str, value: str) -> dict[str, object]:
        values = tuple(value.split(","))
        match name:
            case "plain_yes":
                return {name: value == "yes"}
            case "type":
                return {"product_types": values}
            case "max_price" | "min_price":
                amount, _, currency = value.partition(":")
                return {name: PriceLimit(Decimal(amount), currency or None)}
            case "ordinal":
                return {"reference": Reference(ordinal=int(value))}
            case "superlative":
                return {"reference": Reference(superlative=value)}
            case "it":
                return {"reference": Reference(pronoun=True)}
            case "size":
                return {"size": Size(value)}
            case "quantity":
                return {"quantity": int(value)}
            case "no_materials":
                return {"excluded": Excluded(materials=values)}
            case "or":
                field, _, other = value.partition(":")
                return {"alternatives": (Alternative(field, Decimal(other)),)}
            case "colors" | "materials" | "features" | "activities" | "brands":
                return {name: values}
        return {name: value}


class Visit:
    """One conversation after another over one database, spoken to in written requests."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.clock = StandingClock()
        self.rates = FixedRates()
        self.catalog = SmallCatalog()
        self.reader = WrittenReader()
        self.name: str | None = "me"
        self.profile = Profile(country="DE", currency="EUR")
        self.records = SqliteRecords(home / "sayso.sqlite3")
        self.offers = SqlOffers(self.records, self.clock)
        with self.records.transaction() as connection:
            self.offers.stock_new(
                connection,
                [(p.id, Money.of(PRICES[p.id], MERCHANTS[p.merchant].currency), 10) for p in PRODUCTS.values()],
            )
        self.open()

    def open(self) -> None:
        """Start Sayso anew on what was kept."""
        records, clock = self.records, self.clock
        self.carts = Carts(records, clock)
        self.profiles = ProfileStore(records, clock)
        self.sessions = SessionStore(records, clock)
        self.memory = Memory(records, clock)
        self.payments = PracticePayments(records)
        self.book = OrderBook(records, self.offers, self.carts, clock)
        self.purchases = Purchases(self.book, self.payments, PracticeMerchants(records), clock)
        self.search = SmallSearch(self.offers, self.rates)
        self.shop = Shop(
            catalog=self.catalog,
            offers=self.offers,
            search=self.search,
            rates=self.rates,
            door=RuleBookDoor(self.rates),
            carts=self.carts,
            purchases=self.purchases,
            profiles=self.profiles,
            memory=self.memory,
            speaks=("en", "pt-BR"),
            chance=random.Random(7),
        )
        self.restart_with_shop()

    def restart_with_shop(self) -> None:
        """Begin the talk anew over `self.shop` as it is."""
        self.talk = Conversation(
            self.reader,
            Skills(self.shop),
            self.carts,
            profiles=self.profiles,
            sessions=self.sessions,
            memory=self.memory,
            clock=self.clock,
            speaks=("en", "pt-BR"),
            name=self.name,
            profile=self.profile,
        )

    def turn(self, text: str, **how: object) -> Turn:
        """One typed turn, ten seconds after the last."""
        self.clock.pass_(seconds=10)
        spoken_until = how.pop("spoken_until", None)
        return self.talk.turn(Utterance(text, **how), spoken_until=spoken_until)  # type: ignore[arg-type]

    def say(self, text: str, **how: object) -> Reply:
        return self.turn(text, **how).reply

    def hear(self, text: str, trust: ConsentTrust = ConsentTrust.PLAIN, **how: object) -> Reply:
        """One spoken turn."""
        return self.say(text, source=Source.AUDIO, engine="ear", trust=trust, **how)

    def stock(self, product_id: str) -> int:
        return self.offers.get(product_id).stock


@pytest.fixture
def visit(tmp_path: Path) -> Iterator[Visit]:
    visit = Visit(tmp_path)
    yield visit
    visit.records.close()


@pytest.fixture
def another(tmp_path: Path) -> Callable[[], Visit]:
    return lambda: Visit(tmp_path)


class RealVisit:
    """A conversation over the demo catalogue with the real library, real rates and real stores."""

    def __init__(self, home: Path, reader, clock) -> None:
        self.clock = clock
        rates = EcbRates()

        def convert(money: Money, currency: str) -> Money | None:
            converted = rates.convert(money, currency)
            return None if converted is None else converted.money

        records = self.records = SqliteRecords(home / DATABASE)
        library = self.library = Library(
            LibraryOptions(home=home, embedding="none"), load_graph(), records=records, convert=convert, clock=clock
        )
        self.carts = Carts(records, clock)
        self.book = OrderBook(records, library.offers, self.carts, clock)
        profiles, memory = ProfileStore(records, clock), Memory(records, clock)
        skills = Skills(
            Shop(
                catalog=library.catalog,
                offers=library.offers,
                tastes=SqlTastes(records, clock),
                needs=library.needs,
                graph=load_graph(),
                search=library.search,
                rates=rates,
                door=RuleBookDoor(rates),
                carts=self.carts,
                purchases=Purchases(self.book, PracticePayments(records), PracticeMerchants(records), clock),
                profiles=profiles,
                memory=memory,
                speaks=("en", "pt-BR"),
                chance=random.Random(3),
            )
        )
        self.talk = Conversation(
            reader,
            skills,
            self.carts,
            profiles=profiles,
            sessions=SessionStore(records, clock),
            memory=memory,
            clock=clock,
            speaks=("en", "pt-BR"),
            name="me",
            profile=Profile(country="US", currency="USD"),
            refresh=library.refresh,
        )

    def say(self, text: str) -> Reply:
        self.clock.pass_(seconds=10)
        return self.talk.turn(Utterance(text)).reply

    def close(self) -> None:
        self.library.close()
        self.records.close()


@pytest.fixture
def real(tmp_path: Path, visit) -> Iterator[RealVisit]:
    real = RealVisit(tmp_path / "real", visit.reader, visit.clock)
    yield real
    real.close()
