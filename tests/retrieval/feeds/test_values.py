"""Values as feeds write them, and text made plain."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.feeds import clean, values
from retrieval.feeds.records import RawRecord, RowRefused, Shipping

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12.50", "12.50"), ("12,50", "12.50"), ("1,299.00", "1299.00"), ("1.299,00", "1299.00"),
        ("1 299,00", "1299.00"),
        ("1'299.00", "1299.00"), ("1,299", "1299"), ("1.299", None),
        ("1.299.000", "1299000"),
        ("12,34,567.50", "1234567.50"),
        ("0.125", "0.125"), ("12", "12"), ("-3.00", "-3.00"), ("−3,00", "-3.00"), ("free", None),
        ("", None), ("٥", "5"),
    ],
)  # fmt: skip
def test_numbers(text: str, value: str | None) -> None:
    assert values.number(text) == (None if value is None else Decimal(value))


@pytest.mark.parametrize(
    ("price", "more", "told"),
    [
        ("12.50 EUR", {}, "12.50 EUR"),
        ("USD 1,299.00", {}, "1299.00 USD"),
        ("12,5 €", {}, "12.50 EUR"),
        ("R$ 35,90", {}, "35.90 BRL"),
        ("5800", {"currency": "jpy"}, "5800 JPY"),
        ("1999", {"currency": "USD", "minor_units": True}, "19.99 USD"),
        ("1999", {"currency": "JPY", "minor_units": True}, "1999 JPY"),
        ("1.250", {"currency": "KWD"}, "1.250 KWD"),
        ("900000000", {"currency": "VND"}, "900000000 VND"),
        ("19.99", {}, "no_currency"),
        ("$19.99", {}, "no_currency"),
        ("$19.99", {"currency": "CAD"}, "19.99 CAD"),
        ("19.99 XYZ", {}, "unknown_currency"),
        ("19.99 XAU", {}, "unknown_currency"),
        ("0 EUR", {}, "bad_price"),
        ("0.001 EUR", {}, "bad_price"),
        ("-1 EUR", {}, "bad_price"),
        ("1e9 EUR", {}, "1.00 EUR"),
        ("99999999 EUR", {}, "bad_price"),
        ("1.299 EUR", {}, "bad_price"),
        ("Infinity EUR", {}, "bad_price"),
        ("", {}, "no_price"),
    ],
)
def test_prices(price: str, more: dict[str, object], told: str) -> None:
    try:
        found = values.price_of(RawRecord(1, "x", price=price, **more), NOW)  # type: ignore[arg-type]
    except RowRefused as refused:
        assert refused.reason.value == told
    else:
        assert found is not None
        assert f"{found.amount} {found.currency}" == told


@pytest.mark.parametrize(
    ("dates", "amount"),
    [
        (None, "8.00"), ("2026-11-01/2026-11-24", "8.00"), ("2026-11-01T00:00+01:00/2026-11-24T10:00Z", "10.00"),
        ("2025-01-01/2025-02-01", "10.00"), ("someday/never", "10.00"),
    ],
)  # fmt: skip
def test_a_sale_lasts_as_long_as_it_says(dates: str | None, amount: str) -> None:
    record = RawRecord(1, "x", price="10.00 EUR", sale_price="8.00 EUR", sale_dates=dates)
    found = values.price_of(record, NOW)
    assert found is not None and str(found.amount) == amount


@pytest.mark.parametrize(
    ("availability", "quantity", "stock"),
    [
        ("in_stock", None, (10, False)), ("https://schema.org/InStock", "3", (3, True)), ("in stock", "0", (0, True)),
        ("out of stock", "9", (0, True)), ("PreOrder", None, (0, True)), (None, "7", (7, True)),
        (None, "-2", (0, True)),
        (None, None, None), ("unknown", None, None), ("true", None, (10, False)),
    ],
)  # fmt: skip
def test_stock(availability: str | None, quantity: str | None, stock: tuple[int, bool] | None) -> None:
    assert values.stock_of(RawRecord(1, "x", availability=availability, quantity=quantity)) == stock


@pytest.mark.parametrize(("availability", "quantity"), [("perhaps", None), (None, "many"), (None, "99999999999999")])
def test_stock_that_makes_no_sense(availability: str | None, quantity: str | None) -> None:
    with pytest.raises(RowRefused):
        values.stock_of(RawRecord(1, "x", availability=availability, quantity=quantity))


def test_measures() -> None:
    assert values.weight_g("1.5 lb") == 680
    assert values.weight_g("1,2 kg") == 1200
    assert values.weight_g("12") is None  # of what?
    assert values.weight_g("-3 kg") is None
    assert values.dimensions_mm(("12x4x5 in",)) == (305, 102, 127)
    assert values.dimensions_mm(("10 × 20 × 30 cm",)) == (100, 200, 300)
    assert values.dimensions_mm(("10x20 cm",)) is None
    assert values.dimensions_mm(("1 m", "20 cm", "5 mm")) == (1000, 200, 5)


def test_places_and_codes() -> None:
    assert [values.country_of(text) for text in ("de", "Germany", "XX", "Atlantis", None)] == [
        "DE",
        "DE",
        None,
        None,
        None,
    ]
    assert [values.hs_of(text) for text in ("6403.91", "6403911100", "64", "abc", None)] == [
        "640391",
        "640391",
        *[None] * 3,
    ]


def test_sizes_need_their_system() -> None:
    assert values.sizes_of(("s", "XL"), None) is not None
    assert values.sizes_of(("42",), None) is None
    found = values.sizes_of(("42", "43", "42"), "eu")
    assert found is not None and found.values == ("42", "43")


def test_freight_is_for_whole_countries_in_the_money_of_the_price() -> None:
    lines = (
        Shipping("US", "CA", "5.00 USD"),
        Shipping("DE", "", "9.00 EUR", 3),
        Shipping("DE", "*", "4.90 EUR", 5),
        Shipping("FR", "", "7.00 USD"),
        Shipping("??", "", "1.00 EUR"),
        Shipping("AT", "", "-1.00 EUR"),
    )
    assert values.freight(lines, "EUR") == ({"DE": Decimal("4.90")}, {"DE": 5})


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("<p>One</p><p>Two</p>", "One. Two."),
        ("<ul><li>a</li><li>b!</li></ul>", "a. b!"),
        ("a&nbsp;&amp;&lt;b&gt;", "a &<b>"),
        ("&amp;lt;script&amp;gt;", "&lt;script&gt;"),
        ("<script>alert(1)</script>ok<style>x</style>", "ok"),
        ("size < 5 and > 3", "size < 5 and > 3"),
        ("a\u202eb\u0000c\u200bd\ufeff", "abcd"),
        ("की\u200dक्ष", "की\u200dक्ष"),
        ("<b>bo</b>ld", "bold"),
        ("<!-- x -->y<![CDATA[z]]>", "y"),
        ("<script>never closed", ""),
        ("a<!-- never closed <b>", "a"),
        ('<img alt="1 > 0" src=x>seen', "seen"),
        ("<SCRIPT>x</script >y<br/>z", "y z"),
        ("<p>One.</p><p>Two</p>", "One. Two."),
    ],
)
def test_text_is_made_plain(text: str, told: str) -> None:
    assert clean.plain(text, 1000) == told


@pytest.mark.parametrize("bit", ["<", "<!--", "<a ", "</", '<a b="', "<a href='", "<script>", "&", "<p>", '<a">', "<!"])
def test_no_text_keeps_the_reader_busy(bit: str) -> None:
    """A million broken marks take no longer than any other text of that length: a quadratic reader would need hours."""
    clean.plain(bit * 1_000_000, 1_000_000)


@given(st.text(alphabet=st.characters() | st.sampled_from("<>&;/\u202e\x00"), max_size=300))
def test_plain_text_holds_nothing_hidden_and_is_short(text: str) -> None:
    told = clean.plain(text, 50)
    assert len(told) <= 50
    assert not clean.has_hidden(told)
