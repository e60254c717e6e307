"""What buyers say: counts for and against each aspect, their own words only where they are asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from app.model.judged import AspectTold, QuoteTold
from app.model.reply import ProductFacts, Question, Reply, Reviews, Why
from app.model.request import Request
from app.skills.choose import Choose
from app.skills.situation import Situation, Skill
from retrieval.review_summary.lexicon import LANGUAGES, load_lexicon
from retrieval.review_summary.quotes import Quote
from retrieval.review_summary.reader import named_in
from retrieval.review_summary.summary import AspectCount, ReviewSummary
from retrieval.review_summary.topics import QUOTE, load_topics

MOST_IDS = 12
"""Ids of the newest reviews that a reply carries for each side of an aspect; the store has them all."""
MOST_QUOTES = 3


class ReviewPort(Protocol):
    """Reviews of goods."""

    def summary(self, product_id: str) -> ReviewSummary | None:
        """What a product's reviews say together; None where it has none."""
        ...

    def quotes(self, review_ids: Sequence[str], *, aspect: str | None = None, good: bool | None = None) -> list[Quote]:
        """Short quotes of these reviews, in the order of the ids."""
        ...

    def newest(self, product_id: str, count: int) -> tuple[str, ...]:
        """Ids of a product's newest reviews."""
        ...


class NoReviews:
    """Where no reviews are kept."""

    def summary(self, product_id: str) -> ReviewSummary | None:
        del product_id
        return None

    def quotes(self, review_ids: Sequence[str], *, aspect: str | None = None, good: bool | None = None) -> list[Quote]:
        del review_ids, aspect, good
        return []

    def newest(self, product_id: str, count: int) -> tuple[str, ...]:
        del product_id, count
        return ()


class ReviewSkill:
    """Answers `reviews`."""

    def __init__(self, reviews: ReviewPort, choose: Choose) -> None:
        self._reviews = reviews
        self._choose = choose

    def __call__(self, request: Request, situation: Situation) -> Reply:
        product = self._choose.one(_pointing(request, situation), situation)
        if isinstance(product, Question):
            return product
        asked, quotes = asked_aspect(request), wants_quotes(request)
        most = MOST_QUOTES
        match situation.state.standing:
            case Reviews(product=before, asked=spoken_of) if quotes and before.id == product.id:
                asked = asked or spoken_of
            case Why(product=before, reviews=int(), asked=spoken_of) if quotes and before.id == product.id:
                asked, most = asked or spoken_of, 1
        with situation.stage("reviews"):
            return self.told(product, asked, quotes=quotes, most=most)

    def first(self, otherwise: Skill) -> Skill:
        """A skill that reads quotes where they are asked for right after a summary, or after it was said what the
        summary rests on, and leaves the rest to another."""

        def skill(request: Request, situation: Situation, /) -> Reply:
            match situation.state.standing:
                case Reviews(product=product, asked=asked) if wants_quotes(request):
                    return self.told(product, asked_aspect(request) or asked, quotes=True)
                case Why(product=product, reviews=int(), asked=asked) if wants_quotes(request):
                    return self.told(product, asked_aspect(request) or asked, quotes=True, most=1)
            return otherwise(request, situation)

        return skill

    def told(
        self, product: ProductFacts, asked: str | None = None, *, quotes: bool = False, most: int = MOST_QUOTES
    ) -> Reviews:
        """The summary of a product's reviews, of one aspect if asked, with up to `most` quotes if wanted."""
        summary = self._reviews.summary(product.id)
        if summary is None:
            return Reviews(product, 0, asked=asked)
        return Reviews(
            product,
            summary.total,
            summary.counted,
            summary.mean,
            summary.weighted_mean,
            tuple(tag for tag, _ in summary.languages),
            tuple((reason, len(ids)) for reason, ids in summary.set_aside),
            tuple(_told(one) for one in summary.aspects),
            asked,
            self._quotes(product.id, summary, asked)[:most] if quotes else (),
        )

    def _quotes(self, product_id: str, summary: ReviewSummary, asked: str | None) -> tuple[QuoteTold, ...]:
        """One for, one against, then the larger side's next: both sides are heard where there are two."""
        about = summary.about(asked) if asked is not None else next(iter(summary.aspects), None)
        if about is None:
            return _as_told(self._reviews.quotes(self._reviews.newest(product_id, MOST_QUOTES)))
        first, second = (about.good, True), (about.bad, False)
        if len(about.bad) > len(about.good):
            first, second = second, first
        chosen: dict[str, bool] = {}
        for ids, good in ((first[0][:1], first[1]), (second[0][:1], second[1]), (first[0][1:], first[1])):
            for name in ids:
                chosen.setdefault(name, good)
        picked = list(chosen.items())[:MOST_QUOTES]
        return tuple(
            quote
            for name, good in picked
            for quote in _as_told(self._reviews.quotes([name], aspect=about.aspect, good=good))
        )


def _as_told(quotes: Sequence[Quote]) -> tuple[QuoteTold, ...]:
    return tuple(QuoteTold(quote.review, quote.language, quote.text) for quote in quotes)


def _told(count: AspectCount) -> AspectTold:
    return AspectTold(
        count.aspect, len(count.good), len(count.bad), count.good[:MOST_IDS], count.bad[:MOST_IDS], count.disputed
    )


def asked_aspect(request: Request) -> str | None:
    """The one aspect that the words ask about; None where they name none, or several."""
    if request.language not in LANGUAGES or not request.text:
        return None
    lexicon = load_lexicon(request.language)
    named = named_in(request.text, lexicon, {"name"}) or named_in(request.text, lexicon)
    return named[0] if len(named) == 1 else None


def wants_quotes(request: Request) -> bool:
    """Whether buyers' own words are asked for."""
    return request.language in LANGUAGES and QUOTE in named_in(request.text, load_topics(request.language))


def _pointing(request: Request, situation: Situation) -> Request:
    """Without goods that are not on the table: "what do they say about the batteries" points at no batteries."""
    on_table = {item.product_type for item in situation.context.table}
    if situation.context.focus is not None and not on_table.intersection(request.product_types):
        return replace(request, product_types=())
    return request
