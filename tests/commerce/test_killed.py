"""A process that orders is killed at random moments: nothing acknowledged is lost, nothing is ordered twice."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

from app.commerce.consent import read_back_terms
from app.model.cart import Consent, OrderState
from app.model.utterance import ConsentTrust

ROOT = Path(__file__).resolve().parents[2]
KILLS = 32
STOCK = 100_000

# Orders one or two boots again and again. Each consent is written down before it is used, and each receipt after it was
# given; a consent without a receipt is used again after the restart, as a person would say yes again.
BUYER = textwrap.dedent(
    """
    import json, random, sys, importlib.util
    from pathlib import Path
    sys.path.insert(0, sys.argv[1])
    spec = importlib.util.spec_from_file_location("small_shop", Path(sys.argv[1]) / "tests/commerce/conftest.py")
    small = importlib.util.module_from_spec(spec)
    sys.modules["small_shop"] = small
    spec.loader.exec_module(small)
    from app.commerce.codec import decode, encode
    from app.commerce.consent import read_back_terms
    from app.model.cart import Consent, ReadBackTerms
    from app.model.utterance import ConsentTrust

    folder, rng = Path(sys.argv[2]), random.Random(int(sys.argv[3]))
    shop = small.SmallShop(folder / "sayso.sqlite3", small.StandingClock())
    shop.purchases.recover()
    waiting = folder / "terms.json"
    receipts = (folder / "receipts.txt").open("a")
    print("ready", flush=True)
    while True:
        if waiting.exists():
            terms = decode(ReadBackTerms, waiting.read_text())
        else:
            pieces = rng.randint(1, 2)
            shop.carts.add("me", "yun-boot", pieces)
            terms = read_back_terms(
                shop.quote(("yun-boot", pieces)), now=shop.clock(), trust=ConsentTrust.PLAIN, chance=rng
            )
            fresh = folder / "terms.new"
            fresh.write_text(encode(terms))
            fresh.rename(waiting)
        order = shop.purchases.place("me", terms, Consent(terms.quote_hash, terms.nonce, shop.clock(), "keyboard"))
        receipts.write(f"{order.receipt} {terms.nonce}\\n")
        receipts.flush()
        waiting.unlink()
    """
)


def _wait_for_a_purchase(receipts: Path) -> None:
    before = receipts.stat().st_size
    give_up = time.monotonic() + 30
    while receipts.stat().st_size == before and time.monotonic() < give_up:
        time.sleep(0.002)


def test_kill_at_any_moment_loses_and_doubles_nothing(shop, tmp_path: Path) -> None:
    shop.offers.set("yun-boot", stock=STOCK)
    script = tmp_path / "buyer.py"
    script.write_text(BUYER, encoding="utf-8")
    chance = random.Random(20261124)
    for seed in range(KILLS):
        buyer = subprocess.Popen(
            [sys.executable, str(script), str(ROOT), str(tmp_path), str(seed)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert buyer.stdout is not None
        assert buyer.stdout.readline() == "ready\n", buyer.stderr.read() if buyer.stderr else ""
        if seed % 2:  # kill at the very start as often as in full swing, however slow the machine
            _wait_for_a_purchase(tmp_path / "receipts.txt")
        time.sleep(chance.uniform(0.0, 0.06))
        os.kill(buyer.pid, signal.SIGKILL)
        _, complaint = buyer.communicate()
        assert complaint == ""

    shop.purchases.recover()
    orders = shop.book.list("me")
    acknowledged = [line.split() for line in (tmp_path / "receipts.txt").read_text().splitlines()]
    assert len(acknowledged) >= KILLS // 2  # the buyer really bought between the kills
    known = {order.receipt for order in orders}
    assert {receipt for receipt, _ in acknowledged} <= known
    # One consent, one order: a nonce that was used again after a kill gave the same receipt.
    assert len({nonce for _, nonce in acknowledged}) == len({receipt for receipt, _ in acknowledged})
    assert len(orders) - len({receipt for receipt, _ in acknowledged}) in (0, 1)  # the last may be unacknowledged
    sold = sum(line.quantity for order in orders for parcel in order.quote.parcels for line in parcel.lines)
    assert shop.offers.get("yun-boot").stock == STOCK - sold
    lines = shop.records.read("SELECT SUM(quantity), COUNT(DISTINCT order_id) FROM order_line")[0]
    assert tuple(lines) == (sold, len(orders))
    assert all(order.state is OrderState.PLACED for order in orders)
    assert shop.book.unsettled() == ()
    assert {shop.payments.state(shop.book.payment(order.id)[0]) for order in orders} == {"captured"}


def test_two_buyers_at_once_never_sell_one_piece_twice(shop, tmp_path: Path, clock) -> None:
    shop.offers.set("yun-boot", stock=1)
    quote = shop.quote(("yun-boot", 1))
    other = type(shop)(tmp_path / "sayso.sqlite3", clock)
    placed, refused = 0, []
    for buyer, seed in ((shop, 1), (other, 2)):
        terms = read_back_terms(quote, now=clock(), trust=ConsentTrust.PLAIN, chance=random.Random(seed))
        try:
            buyer.purchases.place(f"s{seed}", terms, Consent(terms.quote_hash, terms.nonce, clock(), "keyboard"))
            placed += 1
        except Exception as error:  # noqa: BLE001
            refused.append(getattr(error, "code", repr(error)))
    other.records.close()
    assert (placed, refused) == (1, ["offer_changed"])
    assert shop.offers.get("yun-boot").stock == 0
