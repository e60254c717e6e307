"""Quotes by hand: each case follows the text of the rule that it names."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from i18n.customs import quote_line
from i18n.money import Money

SHIRTS = {"description": "cotton t-shirt", "hs": "610910", "origin": "CN", "unit_value": "12.00", "quantity": 2}
SHOES = {"description": "leather shoes", "hs": "640391", "origin": "CN", "unit_value": "30.00", "quantity": 1}
BOOK = {"description": "novel", "hs": "490199", "origin": "CN", "unit_value": "20.00", "quantity": 1}


def ask(to: str, items: list[dict[str, Any]], **more: Any) -> dict[str, Any]:
    order = {"from": "CN", "to": to, "on": "2026-09-15", "currency": "EUR", "carrier": "post"}
    quote = quote_line(order | {"seller_registered": True, "freight": "8.00", "items": items} | more)
    assert "error" not in quote, quote
    parts = ("goods", "freight", "insurance", "duty", "tax", "fees")
    assert Decimal(quote["total"]) == sum(Decimal(quote[part]) for part in parts)
    return quote


def line(quote: dict[str, Any], rule_id: str) -> dict[str, Any]:
    return next(found for found in quote["lines"] if found["rule_id"] == rule_id)


# --- European Union ---


def test_two_equal_codes_are_one_item_and_vat_is_taken_on_the_duty() -> None:
    quote = ask("DE", [SHIRTS, SHIRTS | {"unit_value": "9.00"}, SHOES])
    assert quote["duty"] == "6.00"
    assert quote["tax"] == "16.34"  # 19 % of 72 + 8 + 6
    assert line(quote, "eu-duty-3-ioss")["due"] == "at_purchase"
    assert quote["missing"] == []


def test_france_takes_two_euros_for_each_kind_of_goods() -> None:
    quote = ask("FR", [SHIRTS, SHOES])
    assert (quote["duty"], quote["fees"]) == ("6.00", "4.00")
    assert quote["tax"] == "14.40"  # 20 % of 54 + 8 + 6 + 4: charges of importation are in the base


@pytest.mark.parametrize(
    ("on", "duty"), [("2026-06-30", "0.00"), ("2026-07-01", "3.00"), ("2028-06-30", "3.00"), ("2028-07-01", "0.00")]
)
def test_the_flat_duty_begins_and_ends_on_its_days(on: str, duty: str) -> None:
    quote = ask("DE", [SHIRTS], on=on)
    assert quote["duty"] == duty
    assert ("duty rate for 610910 into DE" in quote["missing"]) == (on == "2028-07-01")


def test_the_intrinsic_value_decides_without_freight() -> None:
    dear = SHIRTS | {"unit_value": "150.00", "quantity": 1}
    assert ask("DE", [dear], freight="20.00")["duty"] == "3.00"
    above = ask("DE", [dear | {"unit_value": "150.01"}], freight="20.00")
    assert above["duty"] == "0.00"
    assert "duty rate for 610910 into DE" in above["missing"]
    tax = line(above, "vat-de")
    assert (tax["due"], tax["confidence"], tax["amount"]) == ("on_delivery", "estimate", "32.30")


def test_a_seller_outside_the_scheme_is_an_estimate_that_says_why() -> None:
    quote = ask("DE", [SHIRTS], seller_registered=False)
    assert line(quote, "eu-duty-3-outside-ioss")["confidence"] == "estimate"
    assert any("outside IOSS" in text for text in quote["missing"])
    assert any("clearance fee" in text for text in quote["missing"])


def test_the_unconfirmed_handling_fee_is_missing_and_never_a_number() -> None:
    quote = ask("DE", [SHIRTS], on="2026-11-01")
    assert quote["fees"] == "0.00"
    assert any("handling fee" in text for text in quote["missing"])
    assert not any("handling fee" in text for text in ask("DE", [SHIRTS], on="2026-10-31")["missing"])


def test_members_fees_in_their_own_currency() -> None:
    assert ask("RO", [SHIRTS], rates={"RON": "5.00"})["fees"] == "5.00"
    assert ask("IT", [SHIRTS, SHOES])["fees"] == "2.00"
    assert ask("IT", [SHIRTS], on="2026-06-30")["fees"] == "0.00"
    unknown = ask("RO", [SHIRTS])
    assert unknown["fees"] == "0.00" and "rate of RON to EUR" in unknown["missing"]


def test_books_bear_the_reduced_rate_and_their_part_of_the_freight() -> None:
    quote = ask("DE", [BOOK, SHOES], freight="5.00", on="2026-03-01")
    assert line(quote, "vat-de-books")["amount"] == "1.54"  # 7 % of 20 + 2
    assert line(quote, "vat-de")["amount"] == "6.27"  # 19 % of 30 + 3


def test_an_item_without_code_is_named_and_not_free() -> None:
    quote = ask("DE", [SHIRTS, {"unit_value": "5", "quantity": 1}])
    assert quote["duty"] == "3.00"
    assert "hs of item 2" in quote["missing"]


def test_inside_the_union_and_at_home_nothing_is_due() -> None:
    for sender, to in (("DE", "FR"), ("FR", "FR"), ("BR", "BR-SP"), ("GB", "GB")):
        quote = ask(to, [SHIRTS], **{"from": sender})
        assert (quote["lines"], quote["papers"], quote["missing"]) == ([], [], [])


def test_overseas_parts_have_rules_of_their_own() -> None:
    assert ask("FR-RE", [SHIRTS])["missing"][0] == "duty and tax rules for FR-RE"


# --- United Kingdom ---


def test_the_uk_limit_and_vat_at_the_sale() -> None:
    at = ask("GB", [SHIRTS | {"unit_value": "135.00", "quantity": 1}], currency="GBP")
    assert (at["duty"], at["tax"], at["missing"]) == ("0.00", "28.60", [])
    assert line(at, "vat-gb")["due"] == "at_purchase"
    above = ask("GB", [SHIRTS | {"unit_value": "135.01", "quantity": 1}], currency="GBP")
    assert "duty rate for 610910 into GB" in above["missing"]
    assert line(above, "vat-gb")["due"] == "on_delivery"


def test_a_threshold_in_another_currency_goes_through_the_quotes_currency() -> None:
    dollars = {"goods_paid_in": "USD", "rates": {"USD": "1.25", "GBP": "0.80"}, "freight": "0"}
    at = ask("GB", [SHOES | {"unit_value": "210.9375"}], **dollars)  # 168.75 EUR, 135.00 GBP
    assert (at["goods"], at["tax"]) == ("168.75", "33.75")
    assert line(at, "gb-duty-relief-135")["amount"] == "0.00"
    assert "duty rate for 640391 into GB" in ask("GB", [SHOES | {"unit_value": "210.95"}], **dollars)["missing"]


def test_gifts_between_private_persons() -> None:
    gift = SHIRTS | {"flags": ["gift"], "unit_value": "39.00", "quantity": 1}
    free = ask("GB", [gift], currency="GBP", seller_registered=False, freight="0")
    assert (free["duty"], free["tax"]) == ("0.00", "0.00")
    assert any("gift between private persons" in text for text in free["missing"])
    assert ask("GB", [gift], currency="GBP", freight="0")["tax"] == "7.80"  # a shop in the scheme sends no gifts


# --- Brazil ---

BRAZIL = {"currency": "BRL", "goods_paid_in": "USD", "rates": {"USD": "0.20"}, "freight": "10.00"}


def test_brazil_twenty_percent_with_icms_inside_its_own_base() -> None:
    quote = ask("BR-SP", [SHOES], **BRAZIL)  # 40 USD, 200 BRL
    assert (quote["goods"], quote["freight"], quote["duty"]) == ("150.00", "50.00", "40.00")
    icms = line(quote, "br-icms-17")
    assert (icms["basis"], icms["amount"]) == ("289.16", "49.16")  # 240 / 0.83 and 17 % of it


@pytest.mark.parametrize(
    ("price", "duty"),
    [("40.00", "50.00"), ("40.01", "50.03"), ("2990.00", "8900.00")],  # 60 % less 20 dollars above 50
)
def test_brazil_the_band_counts_freight(price: str, duty: str) -> None:
    quote = ask("BR-SP", [SHOES | {"unit_value": price}], **BRAZIL)
    assert quote["duty"] == duty


def test_brazil_above_three_thousand_dollars_is_not_guessed() -> None:
    quote = ask("BR-SP", [SHOES | {"unit_value": "2990.01"}], **BRAZIL)
    assert (quote["duty"], quote["tax"]) == ("0.00", "0.00")
    assert any("duty rate for 640391 into BR-SP" in text for text in quote["missing"])


def test_brazil_outside_the_scheme_states_and_the_unsaid() -> None:
    assert ask("BR-SP", [SHOES], **BRAZIL, seller_registered=False)["duty"] == "120.00"
    assert line(ask("BR-MG", [SHOES], **BRAZIL), "br-icms-20")["amount"] == "60.00"
    assert ask("BR-MG", [SHOES], **BRAZIL, on="2025-03-31")["tax"] == "49.16"
    nowhere = ask("BR", [SHOES], **BRAZIL)
    assert any("state of the address" in text for text in nowhere["missing"])
    unsaid = ask("BR-SP", [SHOES], **BRAZIL, seller_registered=None)
    assert any("Remessa Conforme" in text for text in unsaid["missing"])
    assert unsaid["duty"] == "120.00" and line(unsaid, "br-ii-60")["confidence"] == "estimate"


def test_brazil_medicine_and_books() -> None:
    pills = {"hs": "300490", "unit_value": "100.00", "quantity": 1, "flags": ["medicine"]}
    quote = ask("BR-SP", [pills], **BRAZIL)
    assert quote["duty"] == "0.00" and any("ICMS on medicine" in text for text in quote["missing"])
    assert ask("BR-SP", [BOOK], **BRAZIL)["tax"] == "0.00"


# --- Japan ---


def test_japan_values_at_sixty_percent_and_cuts_down() -> None:
    toy = {"hs": "950300", "unit_value": "21250", "quantity": 1}  # 12,750 → base 12,000
    quote = ask("JP", [toy], currency="JPY", freight="1000")
    amounts = [(found["basis"], found["amount"]) for found in quote["lines"] if found["kind"] == "tax"]
    assert amounts == [("12000", "900"), ("900", "200")]  # 7.8 % cut to 100 yen, then 22/78 of it
    assert (quote["duty"], quote["total"]) == ("0", "23350")


def test_japan_free_up_to_ten_thousand_but_not_for_knitwear() -> None:
    toy = {"hs": "950300", "unit_value": "16666", "quantity": 1}
    assert ask("JP", [toy], currency="JPY", freight="0")["tax"] == "0"
    assert ask("JP", [toy | {"unit_value": "16667"}], currency="JPY", freight="0")["tax"] != "0"
    shirt = ask("JP", [SHIRTS | {"unit_value": "5000"}], currency="JPY", freight="0")
    assert "duty rate for 610910 into JP" in shirt["missing"] and shirt["tax"] == "500"  # 6,000: 400 and 100


# --- United States ---


def test_the_us_before_and_after_the_end_of_de_minimis() -> None:
    dollars = {"currency": "USD"}
    assert ask("US", [SHOES | {"origin": "IT"}], **dollars, on="2025-08-28")["duty"] == "0.00"
    assert (
        "duty rate for 640391 into US"
        not in ask("US", [SHOES | {"origin": "IT"}], **dollars, on="2025-08-28")["missing"]
    )
    after = ask("US", [SHOES | {"origin": "IT"}], **dollars, on="2025-08-29")
    assert "duty rate for 640391 into US" in after["missing"]


@pytest.mark.parametrize(
    ("on", "duty"), [("2026-02-23", "0.00"), ("2026-02-24", "3.00"), ("2026-07-23", "3.00"), ("2026-07-24", "0.00")]
)
def test_the_us_surcharge_of_150_days(on: str, duty: str) -> None:
    quote = ask("US", [SHOES], currency="USD", on=on)
    assert quote["duty"] == duty  # on the goods alone
    assert any("duties" in text for text in quote["missing"])


def test_a_us_rate_that_is_free_in_the_tariff() -> None:
    laptop = {"hs": "847130", "origin": "TW", "unit_value": "900.00", "quantity": 1}
    quote = ask("US", [laptop], currency="USD")
    assert line(quote, "tariff-ita-computers")["amount"] == "0.00"
    assert any("additional US duties" in text for text in quote["missing"])


# --- elsewhere ---


@pytest.mark.parametrize(
    ("to", "more", "duty", "tax"),
    [
        ("IN", {"currency": "INR", "on": "2026-06-01"}, "3.52", "6.39"),  # 32: 10 %, 1 %, then 18 %
        ("CN", {"currency": "CNY", "from": "DE"}, "0.00", "3.46"),  # 38 x 70 % x 13 %
        ("NO", {"currency": "NOK"}, "0.00", "9.50"),
        ("MY", {"currency": "MYR"}, "0.00", "3.00"),  # on the item price alone
        ("AU", {"currency": "AUD"}, "0.00", "3.80"),
        ("CH", {"currency": "CHF", "seller_registered": False}, "0.00", "0.00"),  # 3.08 is not levied
        ("ZA", {"currency": "ZAR"}, "6.00", "6.60"),
        ("MX", {"currency": "USD", "carrier": "courier"}, "10.05", "0.00"),
    ],
)
def test_other_destinations(to: str, more: dict[str, Any], duty: str, tax: str) -> None:
    item = SHOES if to != "IN" else SHOES | {"unit_value": "24.00"}
    quote = ask(to, [item], **more)
    assert (quote["duty"], quote["tax"]) == (duty, tax)


def test_an_unknown_destination_is_an_answer() -> None:
    for to in ("KE", "Atlantis"):
        quote = ask(to, [SHIRTS])
        assert quote["total"] == "32.00" and any("rules for" in text for text in quote["missing"])


# --- rates ---


@dataclass(frozen=True)
class Found:
    rate: Decimal
    date: date
    source: str


class Stored:
    """Dollars at 1.25 for a euro, nothing else."""

    def convert(self, money: Money, currency: str, on: date | None = None) -> Found | None:
        known = {("EUR", "USD"): "1.25", ("EUR", "GBP"): "0.80"}.get((money.currency, currency))
        return Found(Decimal(known), date(2026, 9, 14), "table") if known else None


def test_stored_rates_carry_their_date_and_given_ones_come_first() -> None:
    order = {
        "from": "US", "to": "GB", "on": "2026-09-15", "currency": "EUR", "goods_paid_in": "USD", "carrier": "post",
        "seller_registered": True, "items": [SHOES],
    }  # fmt: skip
    quote = quote_line(order, rates=Stored())
    assert quote["goods"] == "24.00"
    assert {used["currency"] for used in quote["rates_used"]} == {"USD", "GBP"}
    assert quote["rates_used"][0] == {"currency": "USD", "rate": "1.25", "date": "2026-09-14", "source": "table"}
    given = quote_line(order | {"rates": {"USD": "1.00"}}, rates=Stored())
    assert given["goods"] == "30.00" and [used["currency"] for used in given["rates_used"]] == ["GBP"]


def test_a_pair_that_is_not_known_is_named() -> None:
    quote = ask("DE", [SHIRTS], goods_paid_in="CNY")
    assert quote["total"] == "0.00"
    assert "rate of CNY to EUR" in quote["missing"] and "duty and tax into DE" in quote["missing"]


# --- papers and restrictions ---


def test_papers_by_value_and_carrier() -> None:
    assert ask("DE", [SHIRTS])["papers"] == ["CN22"]
    assert ask("DE", [SHIRTS | {"unit_value": "400"}])["papers"] == ["CN23", "commercial_invoice"]
    assert ask("DE", [SHIRTS], carrier="courier")["papers"] == ["commercial_invoice"]
    near = SHIRTS | {"unit_value": "180"}  # 360 EUR: about 300 SDR
    assert "rate of XDR to EUR" in ask("DE", [near])["missing"]
    assert ask("DE", [near], rates={"XDR": "0.82"})["papers"] == ["CN22"]
    assert ask("DE", [near], rates={"XDR": "0.84"})["papers"] == ["CN23", "commercial_invoice"]


@pytest.mark.parametrize(
    ("item", "more", "rule", "verdict"),
    [
        ({"flags": ["battery_loose"]}, {}, "battery-loose-post", "prohibited"),
        ({"flags": ["battery_loose"]}, {"carrier": "courier"}, "battery-loose-aircraft", "carrier_limits"),
        ({"hs": "850760"}, {}, "battery-loose-post", "prohibited"),
        ({"flags": ["battery_in_equipment"]}, {}, "battery-in-equipment", "carrier_limits"),
        ({"flags": ["perfume"]}, {}, "perfume", "needs_check"),
        ({"hs": "040690"}, {}, "eu-meat-dairy", "prohibited"),
        ({"flags": ["knife"]}, {}, "knife", "needs_check"),
        ({"description": " Gift! "}, {}, "ics2-description", "needs_check"),
    ],
)
def test_restrictions(item: dict[str, Any], more: dict[str, Any], rule: str, verdict: str) -> None:
    found = ask("DE", [SHIRTS, SHOES | item], **more)["restrictions"]
    assert (2, rule, verdict) in [(entry["item"], entry["rule_id"], entry["verdict"]) for entry in found]
    assert all(entry["item"] == 2 and entry["reason"] and entry["source"] for entry in found)


def test_a_battery_in_its_device_is_no_loose_battery() -> None:
    item = SHOES | {"hs": "850760", "flags": ["battery_in_equipment"]}
    assert {entry["rule_id"] for entry in ask("DE", [item])["restrictions"]} == {"battery-in-equipment"}
