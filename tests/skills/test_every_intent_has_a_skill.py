from __future__ import annotations

import random
from typing import Any, cast

from app.model.request import Intent
from app.skills.table import Shop, Skills


def test_every_intent_has_a_skill() -> None:
    nothing = cast(Any, object())
    shop = Shop(*(nothing,) * 9, speaks=("en",), chance=random.Random(1))
    assert set(Skills(shop).by_intent) == set(Intent)
