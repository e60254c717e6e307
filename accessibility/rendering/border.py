"""How the price at the door and the rules of the border are told: what is paid now and to whom, what comes later, what
is not known. The same sentences serve the read-back and the plain question what something costs in all.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from accessibility.rendering import parcels
from accessibility.rendering.wording import PAUSE_OPTION_MS, Wording
from app.model.cart import Quote
from app.model.door import AT_PURCHASE, ON_DELIVERY, PROHIBITED, Charge, Finding
from app.model.reply import DoorPrice, ImportRules, ProductFacts
from retrieval.knowledge.concepts import Kind

_KINDS = ("duty", "tax", "fee")


def paid_now(quote: Quote, out: Wording) -> None:
    """Duty, tax and fees that sellers collect with the price; or that rules ask for none."""
    charges = _charges(quote, AT_PURCHASE)
    if charges:
        out.say("border-now", kinds=_kinds(charges, quote, out), amount=_sum(charges, out))
    elif quote.doors and not quote.not_included:
        out.say("border-none")


def on_delivery(quote: Quote, out: Wording) -> None:
    """What is known to be due at the door: "about" where a part of it is an estimate or not known."""
    charges = _charges(quote, ON_DELIVERY)
    if charges:
        sure = all(door.exact for door in quote.doors)
        key = "border-later" if sure else "border-later-about"
        out.say(key, kinds=_kinds(charges, quote, out), amount=_sum(charges, out))


def still_to_come(quote: Quote, products: Mapping[str, ProductFacts], out: Wording) -> None:
    """What is due on delivery, then what nobody can tell yet; nothing unknown is left out as if it were nothing."""
    on_delivery(quote, out)
    unknown = _unknowns(quote, products, out)
    if unknown:
        out.say("border-unknown", list=out.list_of(unknown))


def cautions(quote: Quote, out: Wording) -> None:
    """What carriers or customs may stop; it is said, and the person decides."""
    findings = (finding for door in quote.doors for finding in door.findings)
    for key in _reasons(findings, out):
        out.say(key)


def refused(quote: Quote, products: Mapping[str, ProductFacts], out: Wording) -> None:
    """What is left out of the purchase, before anything else is read."""
    for finding in quote.refused:
        out.say("border-refused", name=out.name(products[finding.product]))
        out.say(_reason(finding, out))


def door_price(reply: DoorPrice, out: Wording) -> None:
    """One product with its whole price; the last sentence is the question."""
    quote, products = reply.quote, {reply.product.id: reply.product}
    parcels.goods(quote, products, out)
    paid_now(quote, out)
    later, sure = quote.on_delivery, all(door.exact for door in quote.doors)
    all_is_paid_now = sure and (later is None or not later.amount)
    country = out.country(quote.country)
    out.say("door-total" if all_is_paid_now else "door-total-now", total=out.values.money(quote.total), country=country)
    still_to_come(quote, products, out)
    if later is not None and later.amount:
        total = out.values.money(quote.total + later)
        out.say("door-total-all" if sure else "door-total-about", total=total)
    cautions(quote, out)
    out.say("details-ask", pause_ms=PAUSE_OPTION_MS)


def import_rules(reply: ImportRules, out: Wording) -> None:
    """Each rule in a sentence; that no rule is known is no promise."""
    name = out.name(reply.product) if reply.product else out.label(reply.product_type, Kind.PRODUCT_TYPE)
    country = out.country(reply.country)
    if not reply.crosses:
        out.say("import-inside", name=name, country=country)
    elif not reply.findings:
        out.say("import-no-rule", name=name, country=country)
        out.say("import-no-promise")
    else:
        worst = reply.findings[0].verdict
        out.say(f"import-{worst}", name=name, country=country)
        for key in _reasons(reply.findings, out):
            out.say(key)
        out.say("import-ask-customs" if worst != PROHIBITED else "import-not-sold")


def _charges(quote: Quote, due: str) -> list[Charge]:
    return [charge for door in quote.doors for charge in door.charges if charge.due == due and charge.amount.amount]


def _kinds(charges: Iterable[Charge], quote: Quote, out: Wording) -> str:
    kinds = {charge.kind for charge in charges}
    return out.list_of(out.part(f"border-kind-{kind}", country=quote.country) for kind in _KINDS if kind in kinds)


def _sum(charges: list[Charge], out: Wording) -> str:
    total = charges[0].amount
    for charge in charges[1:]:
        total = total + charge.amount
    return out.values.money(total)


def _unknowns(quote: Quote, products: Mapping[str, ProductFacts], out: Wording) -> list[str]:
    """Each thing that is not known once, in the order of the table of unknowns. Products are named where there are
    several and only some are meant."""
    abroad = {line.product_id for parcel in quote.parcels if parcel.door for line in parcel.lines}
    about: dict[str, set[str]] = {}
    for unknown in (unknown for door in quote.doors for unknown in door.unknown if unknown.leaves):
        about.setdefault(unknown.what, set()).update(unknown.products)
    worded = []
    for what, ids in about.items():
        names = [
            out.plural(products[product].product_type, Kind.PRODUCT_TYPE)
            for product in dict.fromkeys(_in_order(quote))
            if product in ids
        ]
        key = f"unknown-{what}"
        if names and len(names) < len(abroad) and out.messages.has(f"{key}-for"):
            worded.append(out.part(f"{key}-for", names=out.list_of(dict.fromkeys(names))))
        else:
            worded.append(out.part(key if out.messages.has(key) else "unknown-other"))
    return worded


def _in_order(quote: Quote) -> list[str]:
    return [line.product_id for parcel in quote.parcels for line in parcel.lines]


def _reasons(findings: Iterable[Finding], out: Wording) -> list[str]:
    return list(dict.fromkeys(_reason(finding, out) for finding in findings))


def _reason(finding: Finding, out: Wording) -> str:
    """The message of a rule; a plain one by its verdict where a new rule has none yet."""
    key = f"finding-{finding.rule}"
    return key if out.messages.has(key) else f"finding-{finding.verdict}"
