from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.commerce.consent import Refusal, Refused, changes, judge, quote_hash, read_back_terms
from app.model.cart import CartLine, Consent, Parcel, Quote, RateUsed
from app.model.request import Intent, Request
from app.model.utterance import ConsentTrust, Source, Utterance
from i18n.money import Money

T0 = datetime(2026, 11, 24, 12, tzinfo=UTC)
LATER = T0 + timedelta(seconds=20)
YES = Request(Intent.CONFIRM, "en", plain_yes=True)
TYPED = Utterance("yes")
HEARD = Utterance("yes", engine="whisper", source=Source.AUDIO)
POCKET = Utterance("yes four seven", engine="pocketsphinx", source=Source.AUDIO, trust=ConsentTrust.DIGITS)


def a_quote() -> Quote:
    line = CartLine("boot", 1, Money.of("529.00", "CNY"), 3, 10, "yun", "42")
    lamp = CartLine("lamp", 2, Money.of("19.99", "EUR"), 1, 5, "hagen")
    return Quote(
        parcels=(
            Parcel("yun", (line,), Money.of("88.00", "CNY"), 12),
            Parcel("hagen", (lamp,), Money.of("4.90", "EUR"), 2),
        ),
        country="DE",
        currency="EUR",
        total=Money.of("124.10", "EUR"),
        rates=(RateUsed("CNY", "EUR", "0.1284", "2026-11-23", "ECB"),),
        not_included=("import_duty",),
        made_at=T0,
    )


def with_line(quote: Quote, **change) -> Quote:
    first = quote.parcels[0]
    return replace(quote, parcels=(replace(first, lines=(replace(first.lines[0], **change),)), *quote.parcels[1:]))


def with_parcel(quote: Quote, **change) -> Quote:
    return replace(quote, parcels=(replace(quote.parcels[0], **change), *quote.parcels[1:]))


def terms(trust: ConsentTrust = ConsentTrust.PLAIN, seed: int = 1):
    return read_back_terms(a_quote(), now=T0, trust=trust, chance=random.Random(seed))


def test_a_fresh_separate_yes_to_the_same_quote_counts() -> None:
    read = terms()
    verdict = judge(TYPED, YES, read, replace(a_quote(), made_at=LATER), now=LATER)
    assert verdict == Consent(read.quote_hash, read.nonce, LATER, "keyboard")


CHANGED = {
    "price": lambda q: with_line(q, unit_price=Money.of("530", "CNY"), offer_version=4),
    "stock": lambda q: with_line(q, in_stock=9, offer_version=4),
    "cart": lambda q: with_line(q, quantity=2),
    "freight": lambda q: with_parcel(q, freight=Money.of("90", "CNY")),
    "delivery": lambda q: with_parcel(q, delivery_days=13),
    "rate": lambda q: replace(q, rates=(replace(q.rates[0], rate="0.1285"),)),
    "destination": lambda q: replace(q, country="FR"),
    "currency": lambda q: replace(q, currency="USD", total=Money.of("124.10", "USD")),
    "offer": lambda q: with_line(q, offer_version=5),
}


@pytest.mark.parametrize("what", CHANGED)
def test_any_change_voids_the_yes_and_is_named(what: str) -> None:
    verdict = judge(TYPED, YES, terms(), CHANGED[what](a_quote()), now=LATER)
    assert isinstance(verdict, Refusal)
    assert verdict.reason is Refused.CHANGED
    assert what in verdict.changed


def test_several_changes_are_all_named() -> None:
    fresh = CHANGED["price"](CHANGED["rate"](a_quote()))
    assert set(changes(a_quote(), fresh)) == {"price", "rate"}
    assert tuple(changes(a_quote(), a_quote())) == ()


def test_size_is_part_of_what_was_read() -> None:
    verdict = judge(TYPED, YES, terms(), with_line(a_quote(), size="43"), now=LATER)
    assert verdict == Refusal(Refused.CHANGED, ("cart",))


@pytest.mark.parametrize("intent", [i for i in Intent if i is not Intent.CONFIRM])
def test_only_a_yes_is_a_yes(intent: Intent) -> None:
    verdict = judge(TYPED, Request(intent, "en"), terms(), a_quote(), now=LATER)
    assert verdict == Refusal(Refused.NOT_A_YES)


def test_too_late_and_too_early() -> None:
    at_the_end = T0 + timedelta(minutes=10)
    assert isinstance(judge(TYPED, YES, terms(), a_quote(), now=at_the_end), Consent)
    late = judge(TYPED, YES, terms(), a_quote(), now=at_the_end + timedelta(microseconds=1))
    assert late == Refusal(Refused.EXPIRED)
    assert judge(TYPED, YES, terms(), a_quote(), now=T0 - timedelta(seconds=1)) == Refusal(Refused.TOO_SOON)
    set_back = judge(TYPED, YES, terms(), a_quote(), now=T0 - timedelta(hours=1))
    assert set_back == Refusal(Refused.EXPIRED)  # or no yes would count for an hour


def test_an_echo_of_the_read_back_is_no_yes() -> None:
    spoken_until = T0 + timedelta(seconds=12)
    for since_end, counts in ((-3.0, False), (0.0, False), (0.499, False), (0.5, True), (4.0, True)):
        now = spoken_until + timedelta(seconds=since_end)
        verdict = judge(HEARD, YES, terms(), a_quote(), now=now, spoken_until=spoken_until)
        assert isinstance(verdict, Consent) is counts, since_end
    # A key cannot be an echo.
    typed = judge(TYPED, YES, terms(), a_quote(), now=spoken_until, spoken_until=spoken_until)
    assert isinstance(typed, Consent)


def test_an_engine_trusted_with_digits_needs_the_right_ones() -> None:
    read = terms(ConsentTrust.DIGITS)
    assert read.challenge is not None
    assert len(set(read.challenge)) == 2
    assert "0" not in read.challenge
    right = replace(YES, digits=read.challenge)
    assert isinstance(judge(POCKET, right, read, a_quote(), now=LATER), Consent)
    assert judge(POCKET, YES, read, a_quote(), now=LATER) == Refusal(Refused.DIGITS_NEEDED)
    swapped = replace(YES, digits=read.challenge[::-1])
    assert judge(POCKET, swapped, read, a_quote(), now=LATER) == Refusal(Refused.DIGITS_WRONG)
    # A key after a read-back that asked for digits is enough; wrong digits never are.
    assert isinstance(judge(TYPED, YES, read, a_quote(), now=LATER), Consent)
    assert judge(TYPED, swapped, read, a_quote(), now=LATER) == Refusal(Refused.DIGITS_WRONG)
    # A read-back without digits cannot be agreed to by that engine at all.
    assert judge(POCKET, replace(YES, digits="47"), terms(), a_quote(), now=LATER) == Refusal(Refused.DIGITS_NEEDED)


def test_basic_hearing_never_agrees() -> None:
    basic = Utterance("ja", engine="basic", source=Source.AUDIO, trust=ConsentTrust.KEY_ONLY)
    assert judge(basic, YES, terms(), a_quote(), now=LATER) == Refusal(Refused.KEY_NEEDED)


def test_a_new_challenge_is_never_the_failed_one() -> None:
    for seed in range(200):
        again = read_back_terms(a_quote(), now=T0, trust=ConsentTrust.DIGITS, chance=random.Random(seed), avoid="47")
        assert again.challenge != "47"


def test_terms_that_were_tampered_with_are_refused() -> None:
    forged = replace(terms(), quote=replace(a_quote(), total=Money.of("1.00", "EUR")))
    verdict = judge(TYPED, YES, forged, forged.quote, now=LATER)
    assert isinstance(verdict, Refusal)


prices = st.decimals("0.01", "99999", places=2)


@given(prices, prices)
def test_hash_tells_prices_apart_and_only_prices(a: Decimal, b: Decimal) -> None:
    one, other = (with_line(a_quote(), unit_price=Money(p, "CNY")) for p in (a, b))
    assert (quote_hash(one) == quote_hash(other)) == (a == b)


@given(prices)
def test_hash_does_not_depend_on_how_an_amount_is_written_nor_on_the_moment(a: Decimal) -> None:
    one = with_line(a_quote(), unit_price=Money(a, "CNY"))
    other = replace(with_line(a_quote(), unit_price=Money(a.quantize(Decimal("0.0001")), "CNY")), made_at=LATER)
    assert quote_hash(one) == quote_hash(other)


@given(
    st.sampled_from([TYPED, HEARD, POCKET]),
    st.sampled_from(list(Intent)),
    st.integers(-5, 1200),
    st.one_of(st.none(), st.integers(0, 30)),
    st.sampled_from([None, *CHANGED]),
    st.sampled_from([None, "47", "right"]),
    st.sampled_from(list(ConsentTrust)),
)
def test_no_way_around_the_rules(utterance, intent, after, spoken, changed, digits, read_for) -> None:
    read = terms(read_for)
    fresh = a_quote() if changed is None else CHANGED[changed](a_quote())
    said = read.challenge if digits == "right" else digits
    now = T0 + timedelta(seconds=after)
    spoken_until = None if spoken is None else T0 + timedelta(seconds=spoken)
    verdict = judge(utterance, Request(intent, "en", digits=said), read, fresh, now=now, spoken_until=spoken_until)
    if isinstance(verdict, Consent):
        assert intent is Intent.CONFIRM
        assert changed is None
        assert 0 <= after <= 600
        assert utterance.source is Source.TYPED or spoken is None or after >= spoken + 0.5
        assert utterance.trust is not ConsentTrust.DIGITS or (said is not None and said == read.challenge)
        assert verdict.quote_hash == quote_hash(fresh)
    else:
        assert verdict.reason is not Refused.CHANGED or changed is not None
