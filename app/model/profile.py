"""Who Sayso talks with: language, place, money and manner. Data only; stored by `app.commerce`."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Profile:
    """A person's settings. None means "not known yet": it is asked when first needed, never guessed.

    language      BCP 47 tag that Sayso answers in
    languages     tags that detection may choose from; none until the person has named or changed to another: then typed
                  words may be in any language that Sayso has, and speech is heard in `language`
    country       ISO 3166 alpha-2 that parcels go to; `region` its subdivision (ISO 3166-2, ``BR-SP``) where tax
                  depends on it
    currency      ISO 4217 that prices are told in
    rate          effective speaking pace in words a minute, 80 to 300, where `rate_set` or nothing is known of theirs
    rate_set      they asked for that pace: it is kept, and theirs not followed
    own_pace      their own speaking pace, 110 to 170, learned as they speak; None: not known yet
    volume        0 to 200, 100 is as made
    pitch         0 to 100, 50 is as made
    pause_s       seconds of silence after which a turn of theirs is over, 0.6 to 4.0; None: not known yet.
                  Learned from their own pauses and set by voice ("give me more time")
    pause_least_s what they asked for by voice: learning never goes below it
    silent        True: a screen reader speaks, Sayso makes no sound (never two voices at once)
    tones         short signals tell what goes on (your turn, heard you, at work, it did not work); each is text too
    """

    language: str = "en"
    languages: tuple[str, ...] = ()
    country: str | None = None
    region: str | None = None
    currency: str | None = None
    rate: int = 150
    rate_set: bool = False
    own_pace: float | None = None
    volume: int = 100
    pitch: int = 50
    pause_s: float | None = None
    pause_least_s: float | None = None
    silent: bool = False
    tones: bool = True

    @property
    def pace(self) -> int:
        """Words a minute that Sayso speaks at now."""
        return self.rate if self.rate_set or self.own_pace is None else round(self.own_pace)

    def with_language(self, language: str) -> Profile:
        """Answering in `language`, with the one spoken so far still understood."""
        known = self.languages or (self.language,)
        return replace(self, language=language, languages=tuple(dict.fromkeys((*known, language))))
