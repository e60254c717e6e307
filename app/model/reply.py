"""What Sayso answers, as typed facts. Never a sentence: rendering makes the words for a language and a face.

Every class is one kind of reply; `kind` is the slug that commands print. Facts about products are read from the stores
at the moment of answering and carry the time they were read.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import ClassVar

from app.model.cart import Order, Quote, ReadBackTerms
from app.model.door import Finding
from app.model.judged import Answer, AspectTold, Better, QuoteTold
from app.model.request import Request
from app.model.utterance import ConsentTrust
from i18n.money import Money


@dataclass(frozen=True, slots=True)
class ProductFacts:
    """One product as it stands now.

    title/title_language  the merchant's own words; a face says them in the shopper's language from the slugs below
    price                 as the merchant asks it; shopper_price in the shopper's currency, None where no rate is known
    ships_stated          False where the seller does not say to which countries it sends: then `served` means nothing
    delivery_days         to the shopper's country; None where that is not known or not served (`served` tells which)
    """

    id: str
    title: str
    title_language: str
    product_type: str
    brand: str
    merchant: str
    merchant_country: str
    price: Money
    shopper_price: Money | None
    stock: int
    read_at: datetime
    materials: tuple[str, ...] = ()
    colors: tuple[str, ...] = ()
    features: tuple[str, ...] = ()
    sizes: tuple[str, ...] = ()
    size_system: str | None = None
    stars: Decimal | None = None
    ratings: int = 0
    delivery_days: int | None = None
    served: bool | None = None
    ships_stated: bool = True
    freight: Money | None = None
    description: str = ""
    weight_g: int | None = None
    dimensions_mm: tuple[int, int, int] | None = None
    origin: str | None = None
    voltage: str | None = None
    plug: str | None = None
    accessibility: tuple[tuple[str, str], ...] = ()  # (fact slug, present|absent|not_stated)


@dataclass(frozen=True, slots=True)
class ReasonGiven:
    """A claim about a product and the record field it rests on; `stated` False: the record does not say."""

    claim: str
    field: str
    value: str = ""
    stated: bool = True


@dataclass(frozen=True, slots=True)
class Reply:
    """Base of every reply."""

    kind: ClassVar[str] = ""


@dataclass(frozen=True, slots=True)
class Options(Reply):
    """Products to choose from: at most three unless more were asked for.

    total      how many contradict nothing that was asked; first is the 1-based place of the first one shown
    certain    how many of them state everything that was asked; they come first, the rest leave something open
    asked      the constraints as understood, for "I understood: …" (slot, slug or value)
    search     the whole search that was meant, refinements merged; "more" and the next refinement go on from it
    instead_of kinds that were named and that nobody sells: these serve the need that was told with them
    """

    kind: ClassVar[str] = "options"
    products: tuple[ProductFacts, ...]
    total: int
    first: int = 1
    certain: int | None = None
    asked: tuple[tuple[str, str], ...] = ()
    reasons: tuple[tuple[ReasonGiven, ...], ...] = ()
    refined: bool = False
    search: Request | None = None
    instead_of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NothingFound(Reply):
    """Nothing fits; letting go of one constraint (`relax_slot`, `relax_value`) would give `would_find`. `search` is the
    whole search that was meant."""

    kind: ClassVar[str] = "nothing_found"
    asked: tuple[tuple[str, str], ...] = ()
    relax_slot: str | None = None
    relax_value: str = ""
    would_find: int = 0
    search: Request | None = None


@dataclass(frozen=True, slots=True)
class Details(Reply):
    """Everything worth saying about one product; `aspect` narrows it (price, delivery, weight, …), and where a question
    was asked ("does it have large buttons?") `answers` is all that is said. `whole`: it was asked for again, so that
    the ear gets all of it too."""

    kind: ClassVar[str] = "details"
    product: ProductFacts
    aspect: str | None = None
    answers: tuple[Answer, ...] = ()
    whole: bool = False


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """One attribute that differs: its slug and a value per product ("" = not stated)."""

    attribute: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison(Reply):
    """Two to four products side by side over what differs, what matters for `need` (activity slugs) first.

    better  which leads in what
    """

    kind: ClassVar[str] = "comparison"
    products: tuple[ProductFacts, ...]
    rows: tuple[ComparisonRow, ...]
    need: tuple[str, ...] = ()
    better: tuple[Better, ...] = ()


@dataclass(frozen=True, slots=True)
class Why(Reply):
    """Why a product was offered, each reason with the field it rests on; or where the last claim comes from.

    fields   of the answer just given, where "how do you know" is about that: it names them
    reviews  how many reviews the last counts rest on; None where they were not spoken of
    asked    the one aspect that those counts were of
    """

    kind: ClassVar[str] = "why"
    product: ProductFacts
    reasons: tuple[ReasonGiven, ...]
    fields: tuple[str, ...] = ()
    reviews: int | None = None
    languages: tuple[str, ...] = ()
    asked: str | None = None


@dataclass(frozen=True, slots=True)
class Reviews(Reply):
    """What buyers say of one product.

    total, counted  reviews there are, and those that are not set aside
    mean            of all stars; weighted_mean with suspicious reviews weighed down; None where there is no review
    set_aside       (reason, how many): copy | elsewhere | rush | empty
    aspects         what at least two counted reviews judge, the most mentioned first
    asked           the one aspect that was asked about
    quotes          given only where buyers' own words were asked for
    """

    kind: ClassVar[str] = "reviews"
    product: ProductFacts
    total: int
    counted: int = 0
    mean: Decimal | None = None
    weighted_mean: Decimal | None = None
    languages: tuple[str, ...] = ()
    set_aside: tuple[tuple[str, int], ...] = ()
    aspects: tuple[AspectTold, ...] = ()
    asked: str | None = None
    quotes: tuple[QuoteTold, ...] = ()


@dataclass(frozen=True, slots=True)
class Question(Reply):
    """One thing Sayso must know before it goes on.

    about    slug: which_product | quantity | country | region | currency | size | search_first | number | empty_cart |
             forget | which_order | language | look_for (a need that was told: an activity slug); or what half a
             sentence lacks: with_what | without_what | for_what | and_what | or_what | of_what | up_to_what | what |
             go_on
    choices  what may be answered, in spoken order (plain values or product ids)
    """

    kind: ClassVar[str] = "question"
    about: str
    choices: tuple[str, ...] = ()
    products: tuple[ProductFacts, ...] = ()


@dataclass(frozen=True, slots=True)
class CartChange:
    """What just happened to the cart: added | removed | quantity | undone, with the product and the new quantity."""

    what: str
    product: ProductFacts | None = None
    quantity: int = 0


@dataclass(frozen=True, slots=True)
class CartLineFacts:
    """A cart line with the product as it stands now."""

    product: ProductFacts
    quantity: int
    subtotal: Money
    shopper_subtotal: Money | None
    size: str | None = None


@dataclass(frozen=True, slots=True)
class CartView(Reply):
    """The cart as it stands, after `change` if one was made. `goods_total` None where a rate is missing."""

    kind: ClassVar[str] = "cart"
    lines: tuple[CartLineFacts, ...]
    goods_total: Money | None
    change: CartChange | None = None


@dataclass(frozen=True, slots=True)
class ReadBack(Reply):
    """What would be bought, read back before a yes.

    changed  what voided an earlier yes: cart | destination | currency | price | stock | freight | delivery | rate |
             duty (rules or charges at the border) | offer (the shop changed its offer and changed it back) |
             expired (too much time has passed)
    trust    how the yes will be taken: said plainly, said with the digits of `terms.challenge`, or by a key only
    """

    kind: ClassVar[str] = "read_back"
    terms: ReadBackTerms
    products: tuple[ProductFacts, ...]
    changed: tuple[str, ...] = ()
    misheard_digits: bool = False
    trust: ConsentTrust = ConsentTrust.PLAIN


@dataclass(frozen=True, slots=True)
class DoorPrice(Reply):
    """What one product costs in all, at the door: `quote` holds it alone, in one parcel. Nothing is bought by it."""

    kind: ClassVar[str] = "door_price"
    product: ProductFacts
    quote: Quote


@dataclass(frozen=True, slots=True)
class ImportRules(Reply):
    """What rules say about bringing something into a country. Nothing is ever called allowed.

    product       the one product that was meant; None where a kind of thing was asked about
    product_type  its product-type slug
    crosses       False: it comes from inside the same customs territory
    findings      one for each rule, the strictest first; empty where no rule is known
    """

    kind: ClassVar[str] = "import_rules"
    product: ProductFacts | None
    product_type: str
    country: str
    crosses: bool
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class NotBought(Reply):
    """The person said no: nothing was bought and the cart is kept."""

    kind: ClassVar[str] = "not_bought"
    cart_size: int = 0


@dataclass(frozen=True, slots=True)
class OrderPlaced(Reply):
    """An order with its receipt."""

    kind: ClassVar[str] = "order_placed"
    order: Order
    products: tuple[ProductFacts, ...]


@dataclass(frozen=True, slots=True)
class Orders(Reply):
    """Where the person's orders stand, newest first."""

    kind: ClassVar[str] = "orders"
    orders: tuple[Order, ...]
    products: tuple[ProductFacts, ...] = ()


@dataclass(frozen=True, slots=True)
class OrderCancelled(Reply):
    """An order that was cancelled just now; `already` True where it had been before."""

    kind: ClassVar[str] = "order_cancelled"
    order: Order
    already: bool = False


@dataclass(frozen=True, slots=True)
class MannerChanged(Reply):
    """How Sayso speaks, waits or counts was changed, to `value`: rate | volume | pause | language | currency |
    country."""

    kind: ClassVar[str] = "manner"
    what: str
    value: str
    at_limit: bool = False


@dataclass(frozen=True, slots=True)
class Spelled(Reply):
    """Letters of a name or a number, one by one."""

    kind: ClassVar[str] = "spelled"
    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Help(Reply):
    """What can be said now. `situation`: start | options | cart | read_back."""

    kind: ClassVar[str] = "help"
    situation: str


@dataclass(frozen=True, slots=True)
class Note(Reply):
    """A short answer with nothing to look up: greeting, thanks, stopped, forgotten, nothing_to_undo,
    nothing_to_repeat, nothing_to_confirm, nothing_to_deny, not_forgotten, declined, no_more, key_needed,
    cannot_yet_<intent>"""

    kind: ClassVar[str] = "note"
    what: str


@dataclass(frozen=True, slots=True)
class NotUnderstood(Reply):
    """The words were heard but mean nothing to Sayso here, or were not heard clearly (`heard` False)."""

    kind: ClassVar[str] = "not_understood"
    heard: bool = True
    situation: str = "start"


@dataclass(frozen=True, slots=True)
class ErrorReply(Reply):
    """Something failed; `code` has a speakable message in every language."""

    kind: ClassVar[str] = "error"
    code: str
    permanent: bool = True
    arguments: tuple[tuple[str, str | int], ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Turn:
    """One exchange, for the faces and the transcript.

    request     what was understood, as it was read; None where nothing was
    timings_ms  (stage, milliseconds) in the order in which the stages ended
    """

    reply: Reply
    language: str
    product_ids: tuple[str, ...] = ()
    ends_session: bool = False
    quote: Quote | None = None
    request: Request | None = None
    timings_ms: tuple[tuple[str, float], ...] = ()
