"""How Sayso speaks and counts, and the small words of a talk (R10): always answered, never in the way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.commerce.person import Memory
from app.model.profile import Profile
from app.model.reply import Help, MannerChanged, Note, NotUnderstood, Question, Reply
from app.model.request import Request
from app.skills.ports import Profiles
from app.skills.situation import Situation, hint_of
from i18n.errors import SaysoError

SLOWEST, FASTEST, RATE_STEP = 80, 300, 20
"""Words a minute; a step of 20 is heard as a difference and two of them lead from 150 into the range that older
listeners follow best (R11: 110 to 170)."""

SOFTEST, LOUDEST, VOLUME_STEP = 20, 200, 20
"""Volume, 100 is as made; softer than 20 would be silence, which is not what "quieter" asks for."""


class Manner:
    """Answers everything about the way of talking, and forgets the person when asked to.

    speaks  BCP 47 tags that Sayso has words in
    """

    def __init__(self, profiles: Profiles, memory: Memory, speaks: Sequence[str]) -> None:
        self._profiles = profiles
        self._memory = memory
        self._speaks = tuple(speaks)

    def slower(self, request: Request, situation: Situation) -> Reply:
        del request
        return self._rate(situation, -RATE_STEP, "slower")

    def faster(self, request: Request, situation: Situation) -> Reply:
        del request
        return self._rate(situation, RATE_STEP, "faster")

    def louder(self, request: Request, situation: Situation) -> Reply:
        del request
        return self._volume(situation, VOLUME_STEP, "louder")

    def quieter(self, request: Request, situation: Situation) -> Reply:
        del request
        return self._volume(situation, -VOLUME_STEP, "quieter")

    def set_language(self, request: Request, situation: Situation) -> Reply:
        """Speak another language from now on. Raises SaysoError ``unknown_language``."""
        wanted = request.set_language
        if wanted is None:
            return Question("language")
        tag = next((tag for tag in self._speaks if tag == wanted), None) or next(
            (tag for tag in self._speaks if tag.split("-")[0] == wanted.split("-")[0]), None
        )
        if tag is None:
            raise SaysoError("unknown_language", wanted, arguments={"language": wanted})
        return self._saved(situation, situation.profile.with_language(tag), "language", tag)

    def set_currency(self, request: Request, situation: Situation) -> Reply:
        if request.currency is None:
            return Question("currency")
        profile = replace(situation.profile, currency=request.currency)
        return self._saved(situation, profile, "currency", request.currency)

    def set_country(self, request: Request, situation: Situation) -> Reply:
        if request.country is None:
            return Question("country")
        same = request.country == situation.profile.country
        region = situation.profile.region if same else None
        profile = replace(situation.profile, country=request.country, region=region)
        return self._saved(situation, profile, "country", request.country)

    def help(self, request: Request, situation: Situation) -> Reply:
        del request
        return Help(situation.place)

    def stop(self, request: Request, situation: Situation) -> Reply:
        del request, situation
        return Note("stopped")

    def greet(self, request: Request, situation: Situation) -> Reply:
        del request, situation
        return Note("greeting")

    def thanks(self, request: Request, situation: Situation) -> Reply:
        del request, situation
        return Note("thanks")

    def unknown(self, request: Request, situation: Situation) -> Reply:
        del request
        return NotUnderstood(heard=True, situation=hint_of(situation.state))

    def forget(self, request: Request, situation: Situation) -> Reply:
        """Everything about the person, after one question."""
        del request
        if not situation.confirmed:
            return Question("forget")
        self._memory.forget(situation.session)
        return Note("forgotten")

    def _rate(self, situation: Situation, step: int, value: str) -> Reply:
        old = situation.profile.pace
        new = min(max(old + step, SLOWEST), FASTEST)
        if new == old:
            return MannerChanged("rate", value, at_limit=True)
        return self._saved(situation, replace(situation.profile, rate=new, rate_set=True), "rate", value)

    def _volume(self, situation: Situation, step: int, value: str) -> Reply:
        old = situation.profile.volume
        new = min(max(old + step, SOFTEST), LOUDEST)
        if new == old:
            return MannerChanged("volume", value, at_limit=True)
        return self._saved(situation, replace(situation.profile, volume=new), "volume", value)

    def _saved(self, situation: Situation, profile: Profile, what: str, value: str) -> Reply:
        self._profiles.save(profile, situation.session)
        return MannerChanged(what, value)
