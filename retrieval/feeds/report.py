"""What came of an import: counts, and the rows that were refused, the first of them by line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from retrieval.feeds import clean
from retrieval.feeds.records import Refusal

NAMED = 50
"""Refused rows that are named one by one; all are counted."""


@dataclass(slots=True)
class Report:
    """Counts of one run, kept with it so that a run that goes on after an interruption tells of the whole.

    rows      rows read, refused ones included; one row may tell of several things
    offers    prices or stocks changed
    reviews   reviews of things that were new or changed
    unsold    things that nobody sells yet, for the feed states no price or no stock
    """

    rows: int = 0
    added: int = 0
    updated: int = 0
    unchanged: int = 0
    removed: int = 0
    offers: int = 0
    unsold: int = 0
    reviews: int = 0
    refused: int = 0
    complete: bool = True
    reasons: Counter[str] = field(default_factory=Counter)
    named: list[dict[str, Any]] = field(default_factory=list)
    inferred: Counter[str] = field(default_factory=Counter)

    @property
    def taken(self) -> int:
        """Things that the feed told of and that are in the catalogue now."""
        return self.added + self.updated + self.unchanged

    @property
    def changed(self) -> bool:
        """Whether any record is other than before."""
        return bool(self.added or self.updated or self.removed)

    def refuse(self, refusal: Refusal) -> None:
        """Count a refused row, and name it where it is among the first."""
        self.refused += 1
        self.reasons[refusal.reason.value] += 1
        if len(self.named) < NAMED:
            self.named.append(
                {
                    "line": refusal.line,
                    "id": clean.plain(refusal.id, clean.NAME) or None,
                    "reason": refusal.reason.value,
                    "field": refusal.field or None,
                }
            )

    def to_json(self) -> dict[str, Any]:
        """Everything, with plain names."""
        return {
            "rows": self.rows,
            "added": self.added,
            "updated": self.updated,
            "unchanged": self.unchanged,
            "removed": self.removed,
            "offers_changed": self.offers,
            "without_offer": self.unsold,
            "reviews": self.reviews,
            "complete": self.complete,
            "inferred": dict(sorted(self.inferred.items())),
            "refused": {"count": self.refused, "reasons": dict(sorted(self.reasons.items())), "rows": self.named},
        }

    @classmethod
    def from_json(cls, body: Mapping[str, Any]) -> Report:
        """The inverse of `to_json`."""
        refused = body["refused"]
        return cls(
            rows=body["rows"],
            added=body["added"],
            updated=body["updated"],
            unchanged=body["unchanged"],
            removed=body["removed"],
            offers=body["offers_changed"],
            unsold=body["without_offer"],
            reviews=body.get("reviews", 0),
            refused=refused["count"],
            complete=body["complete"],
            reasons=Counter(refused["reasons"]),
            named=list(refused["rows"]),
            inferred=Counter(body["inferred"]),
        )
