from __future__ import annotations

import pytest

from app.commerce.cart import MOST_OF_ONE, CartItem, Carts
from i18n.errors import SaysoError


def test_adding_twice_makes_one_line_of_two_pieces(shop) -> None:
    shop.carts.add("me", "yun-boot", 1, "42")
    assert shop.carts.add("me", "yun-boot", 2, "42") == CartItem("yun-boot", 3, "42")
    shop.carts.add("me", "yun-boot", 1, "43")
    assert shop.carts.items("me") == (CartItem("yun-boot", 3, "42"), CartItem("yun-boot", 1, "43"))
    assert shop.carts.items("you") == ()


def test_every_change_can_be_undone_back_to_empty(shop) -> None:
    carts: Carts = shop.carts
    states = [carts.items("me")]
    for change in (
        lambda: carts.add("me", "yun-boot", 1, "42"),
        lambda: carts.add("me", "hagen-kettle", 2),
        lambda: carts.set_quantity("me", "hagen-kettle", None, 5),
        lambda: carts.set_size("me", "yun-boot", "42", "43"),
        lambda: carts.remove("me", "hagen-kettle", None),
        lambda: carts.add("me", "hagen-lamp", 1),
        lambda: carts.clear("me"),
    ):
        change()
        states.append(carts.items("me"))
    assert len(set(states[1:-1])) == len(states) - 2
    for before in reversed(states[:-1]):
        undone = carts.undo("me")
        assert undone is not None
        assert undone.after == before == carts.items("me")
    assert carts.undo("me") is None


def test_what_changes_nothing_leaves_nothing_to_undo(shop) -> None:
    shop.carts.add("me", "hagen-kettle", 2)
    shop.carts.set_quantity("me", "hagen-kettle", None, 2)
    shop.carts.undo("me")
    assert shop.carts.items("me") == ()


def test_new_size_joins_the_line_that_has_it(shop) -> None:
    shop.carts.add("me", "yun-boot", 1, "42")
    shop.carts.add("me", "yun-boot", 2, "43")
    shop.carts.set_size("me", "yun-boot", "42", "43")
    assert shop.carts.items("me") == (CartItem("yun-boot", 3, "43"),)


@pytest.mark.parametrize("quantity", [0, -1, MOST_OF_ONE + 1])
def test_impossible_quantities_change_nothing(shop, quantity: int) -> None:
    shop.carts.add("me", "yun-boot", 1)
    with pytest.raises(SaysoError, match="pieces") as refused:
        shop.carts.set_quantity("me", "yun-boot", None, quantity)
    assert refused.value.code == "bad_quantity"
    assert shop.carts.items("me") == (CartItem("yun-boot", 1),)


def test_what_is_not_in_the_cart_cannot_be_taken_out(shop) -> None:
    with pytest.raises(SaysoError) as refused:
        shop.carts.remove("me", "yun-boot", None)
    assert refused.value.code == "not_in_cart"


def test_cart_outlasts_days_and_restarts(shop, clock, tmp_path) -> None:
    shop.carts.add("me", "yun-boot", 1)
    shop.records.close()
    clock.pass_(days=3)
    again = type(shop)(tmp_path / "sayso.sqlite3", clock)
    assert again.carts.items("me") == (CartItem("yun-boot", 1),)
    assert again.carts.undo("me") is not None
    again.records.close()
