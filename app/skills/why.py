"""How Sayso knows: the field an answer rests on, the reviews a count rests on, or the search's own reasons (R41)."""

from __future__ import annotations

from app.model.reply import Details, Options, Question, ReasonGiven, Reply, Reviews, Why
from app.model.request import Request
from app.model.taste import WhyOrder
from app.skills.choose import Choose
from app.skills.ports import Search
from app.skills.reviews import ReviewSkill, wants_quotes
from app.skills.searching import given, query_of
from app.skills.situation import Situation
from app.skills.taste import TasteSkill

_DEPTH = 60
"""How far down the results the product is looked for; what is on the table was near their top."""


def _of_order(request: Request, situation: Situation) -> bool:
    """Several things were just told and none of them is pointed at: "why this order?"."""
    several = len(situation.context.table) > 1 and situation.context.focus is None
    pointed = request.reference is not None and not request.reference.pronoun
    told = isinstance(situation.state.standing, Options | WhyOrder)
    return told and several and not pointed and not request.product_types


def _rest_on(told: Reviews) -> int:
    """How many reviews the counts rest on: those that judge the aspect that was asked about, else all that count."""
    about = next((one for one in told.aspects if one.aspect == told.asked), None)
    return told.counted if about is None else about.good + about.bad


class Explain:
    """Answers `why`: of the answer just given where nothing else is pointed at, else of the product that is meant."""

    def __init__(self, search: Search, choose: Choose, reviews: ReviewSkill, taste: TasteSkill | None = None) -> None:
        self._search = search
        self._choose = choose
        self._reviews = reviews
        self._taste = taste

    def __call__(self, request: Request, situation: Situation) -> Reply:
        if request.reference is None and not request.product_types:
            source = self._source(request, situation)
            if source is not None:
                return source
        if self._taste is not None and _of_order(request, situation):
            return self._taste.why_order(situation)
        product = self._choose.one(request, situation)
        if isinstance(product, Question):
            return product
        return Why(product, self._reasons(product.id, situation))

    def _source(self, request: Request, situation: Situation) -> Reply | None:
        match situation.state.standing:
            case Reviews(product=product, total=total, asked=asked) if total and wants_quotes(request):
                return self._reviews.told(product, asked, quotes=True)
            case Reviews(product=product, total=total, languages=languages, asked=asked) as told if total:
                return Why(product, (), reviews=_rest_on(told), languages=languages, asked=asked)
            case Why(product=product, reviews=int(), asked=asked) if wants_quotes(request):
                return self._reviews.told(product, asked, quotes=True, most=1)
            case Details(product=product, answers=answers) if answers:
                return Why(product, (), fields=tuple(answer.field for answer in answers))
        return None

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
