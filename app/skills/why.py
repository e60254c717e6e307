"""Why a product was offered: the search's own reasons, each with the field it rests on (R41)."""

from __future__ import annotations

from app.model.reply import Question, ReasonGiven, Reply, Why
from app.model.request import Request
from app.skills.choose import Choose
from app.skills.ports import Search
from app.skills.searching import given, query_of
from app.skills.situation import Situation

_DEPTH = 60
"""How far down the results the product is looked for; what is on the table was near their top."""


class Explain:
    """Answers `why`."""

    def __init__(self, search: Search, choose: Choose) -> None:
        self._search = search
        self._choose = choose

    def __call__(self, request: Request, situation: Situation) -> Reply:
        product = self._choose.one(request, situation)
        if isinstance(product, Question):
            return product
        return Why(product, self._reasons(product.id, situation))

    def _reasons(self, product_id: str, situation: Situation) -> tuple[ReasonGiven, ...]:
        """The reasons as they stand now. A product that no longer fits (sold out since) has none to give."""
        search = situation.context.last_search
        if search is None:
            return ()
        with situation.stage("search"):
            result = self._search(query_of(search, situation.profile, limit=_DEPTH))
        for hit in result.hits:
            if hit.product_id == product_id:
                return tuple(given(reason) for reason in hit.why)
        return ()
