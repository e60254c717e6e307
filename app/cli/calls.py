"""The conversation as the telephone needs it: a thin coat over `Talking`, with the floor and the patience of the
terminal's talk."""

from __future__ import annotations

import hashlib
import hmac
import os
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from accessibility.rendering.voiced import Voiced
from accessibility.rendering.wording import Phrase
from app.cli.exchange import Exchange, Talking
from app.cli.faces import prefer
from app.cli.floor import TalkFloor
from app.cli.house import House, known_currency
from app.cli.open_ear import Networks, OpenEar
from app.cli.own_pace import OwnPace
from app.cli.pacing import at_their_pace
from app.conversation.asking import asked_in, is_awaited
from app.model.utterance import ConsentTrust, Utterance
from i18n.errors import SaysoError
from i18n.languages import country, currency_of
from retrieval.knowledge.concepts import Kind
from server.phone.keys import Waits
from server.phone.port import CallTalk, Said
from voice.audio import AudioChunk
from voice.pauses.completeness import Asked
from voice.stt.port import Transcript, Unclear

KEY_FILE = "phone.key"


class HouseCalls:
    """Talks of one house for many callers. `language` is that of all calls; None: each caller is asked once."""

    def __init__(self, house: House, language: str | None = None, *, networks: Networks | None = None) -> None:
        self._house = house
        self._language = language
        self._networks = networks or Networks()
        self._secret = _secret(house.settings.home / KEY_FILE)

    def open(self, caller: str | None) -> CallTalk:
        house = self._house
        profile = house.profile(self._language)
        settings = house.settings
        place = country(settings.country) if settings.country else None
        money = known_currency(settings.currency) if settings.currency else (currency_of(place) if place else None)
        profile = replace(profile, country=place, currency=money)  # this machine's place says nothing of a caller's
        name = None if caller is None else self.name_of(caller)
        new = self._language is None and (name is None or house.profiles.load(name) is None)
        talking = Talking(house, house.conversation(name, profile))
        if self._language is not None:
            prefer(talking, profile, ("language",))
        return HouseCall(talking, self._networks, new=new)

    def name_of(self, caller: str) -> str:
        """The name under which a caller's talk is kept. A number is short enough to be guessed from a plain hash, so
        it takes this house's own key to make one."""
        return "phone-" + hmac.new(self._secret, caller.encode(), hashlib.sha256).hexdigest()[:32]


class HouseCall(OpenEar):
    """One caller's talk."""

    def __init__(self, talking: Talking, networks: Networks, *, new: bool) -> None:
        super().__init__(talking, networks)
        self.new = new
        self._lock = networks.lock
        self._floor = TalkFloor(talking)
        self._pace = OwnPace(talking, lambda: talking.house.yardstick)

    # --- what stands

    @property
    def language(self) -> str:
        return self._talking.profile.language

    @property
    def awaited(self) -> bool:
        return is_awaited(self._talking.conversation.state)

    @property
    def waits(self) -> Waits:
        state = self._talking.conversation.state
        if asked_in(state) is Asked.YES_DIGITS:
            return Waits.CHALLENGE
        numbered = state.pending is not None and state.pending.slot in _NUMBERED
        return Waits.VALUE if numbered else Waits.COMMAND

    def follow(self, voice: Voiced) -> None:
        self._floor.voice = voice

    # --- what is done

    def choose(self, language: str) -> None:
        talking = self._talking
        wanted = talking.house.profile(language)
        if talking.profile.language == wanted.language:
            talking.house.profiles.save(talking.profile, talking.conversation.name)  # so it is not asked again
        prefer(talking, wanted, ("language",))
        self.new = False

    def opening(self) -> Said:
        keys = ["opening-practice", *([] if self._hears() else ["phone-not-heard"]), "phone-help-keys", "note-greeting"]
        return Said(tuple(self.notice(key) for key in keys))

    def pressed(self, text: str) -> Said:
        rest = self._floor.going_on(text)
        if rest is not None:
            return Said(rest.spoken)
        # A key is pressed by accident more easily than a line is typed: to pay it takes the digits too.
        return self._said(Utterance(text, self.language, engine="keys", trust=ConsentTrust.DIGITS))

    def wants(self, kind: str) -> Said:
        label = self._talking.house.graph.label(kind, Kind.PRODUCT_TYPE, self.language)
        assert label is not None, kind  # the graph names every type in every language that Sayso has words in
        return self.pressed(label.singular)

    def heard(self, outcome: Transcript | Unclear, speech_s: float = 0.0) -> Said:
        if isinstance(outcome, Unclear):
            return self._said(outcome)
        rest = self._floor.going_on(outcome.text)
        said = Said(rest.spoken) if rest is not None else self._said(self._talking.house.ears.utterance(outcome))
        if speech_s > 0:
            self._pace.spoke(outcome.text, outcome.language, speech_s)
        return said

    def notice(self, key: str, language: str | None = None) -> Phrase:
        return self._talking.house.renderer(language or self.language).notice(key)

    def sound(self, phrase: Phrase) -> Iterator[AudioChunk]:
        return self._talking.sound((phrase,))

    def voice_ended(self) -> None:
        self._talking.spoken_until = self._talking.house.clock()

    def close(self) -> None:
        self._talking.house.ended(self._talking.conversation)

    def _said(self, heard: Utterance | Unclear) -> Said:
        exchange: Exchange = self._talking.exchange(heard, {}, time.perf_counter())
        answer = self._floor.answer(at_their_pace(exchange, self._talking))
        return Said(answer.spoken, answer.ends)

    def _hears(self) -> bool:
        with suppress(SaysoError), self._lock:
            return self._talking.house.ears.choice(self._talking.hears()).engine is not None
        return False


_NUMBERED = frozenset({"quantity", "size", "max_price"})
"""What is asked for that keys answer with a number."""


def _secret(path: Path) -> bytes:
    """The key that hides callers' numbers: made once, readable by its owner alone."""
    with suppress(FileExistsError):
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(os.urandom(32))
    return path.read_bytes()
