"""Reviews out of feeds: many spellings of one thing, made into records with ids that stay the same.

schema.org's `Review` (https://schema.org/Review), the rows of review exports, and lists of reviews inside a product's
row are all names and values; `told` knows what each is called. The text is data: HTML stripped, hidden characters
dropped, and whatever it says to a machine is only shown and counted.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from i18n.detection import detect
from i18n.errors import SaysoError
from i18n.languages import normalise
from retrieval.feeds import clean
from retrieval.feeds.json_rows import optional, tables, text
from retrieval.feeds.records import RawReview, Reason, Refusal, RowRefused
from retrieval.reviews import LANGUAGES, UNDATED, Review
from retrieval.tokens import words

LONGEST = 4_000
"""Characters of one review that are kept."""
MOST = 2_000
"""Reviews inside one product's row that are looked at; shops that have more send them as a file of their own."""

ALIASES: Mapping[str, tuple[str, ...]] = {
    "id": ("review_id", "id", "@id", "identifier", "url"),
    "product": ("product_id", "product", "item_id", "sku", "item_group_id"),
    "text": ("review_body", "content", "text", "body", "comment", "review_text", "description"),
    "title": ("title", "name", "headline", "summary", "review_title"),
    "stars": ("rating", "stars", "score", "rating_value", "review_rating", "star_rating", "overall"),
    "best": ("best_rating", "max_rating", "best", "max"),
    "worst": ("worst_rating", "min_rating", "worst", "min"),
    "date": ("date_published", "date", "created_at", "review_date", "review_timestamp", "submitted_at", "date_created"),
    "language": ("in_language", "language", "lang", "locale", "content_language", "review_language"),
    "author": ("author", "reviewer", "reviewer_name", "user", "nickname"),
}
_CANONICAL = {alias: name for name, aliases in ALIASES.items() for alias in aliases}
_NAMES = ("name", "@value", "value", "alternateName")
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_PLAIN_ID = re.compile(r"[A-Za-z0-9._~-]{1,64}\Z")
_DAY = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?!\d)")
_NUMBER = re.compile(r"[0-9]{1,4}(?:[.,][0-9]{1,4})?")
_CANDIDATES = tuple(sorted(LANGUAGES))
_DETECTED_BY = 240


def canonical(name: str) -> str | None:
    """The field of a review that a name means, or None."""
    plain = re.sub(r"[\s.-]+", "_", _CAMEL.sub("_", name.strip().strip("\ufeff"))).casefold()
    return plain if plain in ALIASES else _CANONICAL.get(plain)


def told(row: Mapping[str, Any]) -> RawReview:
    """A review out of names and values; schema.org's inner objects (rating, author) are opened."""
    fields: dict[str, str] = {}
    for name, value in row.items():
        field = canonical(name)
        if field is None:
            continue
        inner = next(iter(tables(value)), None)
        if inner is not None and field == "stars":
            fields |= _rating(inner)
        said = (
            text(value)
            if inner is None
            else next((found for found in (optional(inner.get(x)) for x in _NAMES) if found), "")
        )
        said = said.strip()
        # Of several names of one field the first of `ALIASES` would be best; the first that says anything will do.
        if said and field not in fields:
            fields[field] = said
    return RawReview(
        fields.get("text", ""),
        fields.get("title", ""),
        fields.get("stars"),
        fields.get("best"),
        fields.get("worst"),
        fields.get("date"),
        fields.get("language"),
        fields.get("id", ""),
        fields.get("author", ""),
    )


def _rating(value: Mapping[str, Any]) -> dict[str, str]:
    known = {"ratingValue": "stars", "value": "stars", "bestRating": "best", "worstRating": "worst"}
    return {field: text(value[name]).strip() for name, field in known.items() if text(value.get(name)).strip()}


def listed(value: object) -> tuple[RawReview, ...]:
    """The reviews in a list (or the only one) inside a product's row; whatever is no object is none."""
    rows = value[:MOST] if isinstance(value, list) else [value]
    return tuple(told(row) for row in rows if isinstance(row, dict))


def reviews_of(
    raw: Iterable[RawReview], product: str, language: str, today: date, line: int
) -> Iterator[Review | Refusal]:
    """The reviews of a product, each a record or the refusal that tells why not.

    product   id in the catalogue
    language  of what is too short to tell its own
    line      where the row stands
    """
    seen: set[str] = set()
    for number, one in enumerate(raw, start=1):
        try:
            review = review_of(one, product, language, today)
            if review.id in seen:
                raise RowRefused(Reason.DUPLICATE_ID, "review")
            seen.add(review.id)
            yield review
        except RowRefused as refused:
            yield Refusal(line, refused.reason, product, f"review {number}: {refused.field}")


def review_of(raw: RawReview, product: str, language: str, today: date) -> Review:
    """The record. Raises RowRefused ``no_text``, ``bad_stars``."""
    title, body = clean.plain(raw.title, clean.TITLE), clean.plain(raw.text, LONGEST)
    if title and not body.casefold().startswith(title.casefold()):
        body = f"{title}{'' if title.endswith(('.', '!', '?', '。', '！', '？', '।', '؟')) else '.'} {body}".strip()
    if not words(body):
        raise RowRefused(Reason.NO_TEXT, "text")
    stars, day = _stars(raw), _day(raw.date, today)
    own = raw.id.strip()
    if not _PLAIN_ID.match(own):
        # Without an id of its own a review is known by what it says: the same row is the same review again.
        known_by = own or repr((body, raw.author.strip(), day.isoformat(), stars))
        own = hashlib.sha256(known_by.encode("utf-8", "replace")).hexdigest()[:16]
    return Review(f"{product}#{own}", product, stars, _language(raw.language, body, language), day, body)


def _stars(raw: RawReview) -> int:
    """One to five, from any scale; a half counts up."""
    given = _number(raw.stars)
    best, worst = _number(raw.best) or Decimal(5), _number(raw.worst)
    if worst is None:
        worst = Decimal(1)
    if given is None or best <= worst or not worst <= given <= best:
        raise RowRefused(Reason.BAD_STARS, "stars")
    scaled = 1 + 4 * (given - worst) / (best - worst)
    return int(scaled.quantize(Decimal(1), ROUND_HALF_UP))


def _number(said: str | None) -> Decimal | None:
    found = _NUMBER.fullmatch((said or "").strip())
    return Decimal(found[0].replace(",", ".")) if found else None


def _day(said: str | None, today: date) -> date:
    """The day; `UNDATED` where it is not stated, not to be read, or still to come."""
    found = _DAY.search(said or "")
    if found is None:
        return UNDATED
    try:
        day = date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return UNDATED
    return day if day <= today else UNDATED


def _language(said: str | None, body: str, usual: str) -> str:
    if said:
        try:
            return normalise(said.strip().replace("_", "-"))
        except SaysoError:
            pass
    return detect(body[:_DETECTED_BY], _CANDIDATES, usual if usual in _CANDIDATES else None).tag
