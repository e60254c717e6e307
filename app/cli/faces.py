"""The conversation as the page and the screen need it: two thin coats over `Talking`."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace

import numpy as np

import accessibility.screen.talk as screen
import server.talk as page
from accessibility.rendering.voiced import Voiced
from accessibility.rendering.wording import Phrase
from app.cli.exchange import Exchange, Talking
from app.cli.floor import TalkFloor
from app.cli.house import House, known_currency
from app.cli.open_ear import ANSWERED_AS_UNCLEAR, Networks, OpenEar
from app.cli.own_pace import OwnPace
from app.cli.pacing import at_their_pace
from app.conversation import Conversation
from app.conversation.asking import is_awaited
from app.model.profile import Profile
from app.model.reply import CartView
from app.model.request import Intent, Request
from app.model.utterance import Source, Utterance
from app.skills.situation import Situation
from i18n.errors import SaysoError
from i18n.languages import country, currency_of
from voice.audio import SAMPLE_RATE, AudioChunk, Samples
from voice.interruption import Floor, Uttered, floor_after
from voice.pauses.words import turn_words
from voice.stt.port import Transcript, Unclear
from voice.turns import turns_in


def prefer(talking: Talking, wanted: Profile, fields: tuple[str, ...]) -> None:
    """What was asked for now wins over what was kept of the last talk; `fields` name what was asked for."""
    kept = talking.profile
    changes = {name: getattr(wanted, name) for name in fields if getattr(kept, name) != getattr(wanted, name)}
    if changes:
        talking.house.profiles.save(replace(kept, **changes), talking.conversation.name)


# --- the page


class HouseTalks:
    """Talks of one house for many visitors.

    near  True: whoever visits sits at this machine, so its locale speaks for them. Else nothing is taken from it
    """

    def __init__(self, house: House, *, near: bool, networks: Networks | None = None) -> None:
        self._house = house
        self._near = near
        self._networks = networks or Networks()

    def warm(self) -> None:
        """Build every part before the first visitor: parts are built once, and not by two threads at a time."""
        self._house.library.warm()
        passing = self.open(page.Wish())
        passing.opening()
        passing.typed("help")
        with suppress(SaysoError):  # nothing hears here: then there is nothing to make ready
            passing.sounded(np.zeros(SAMPLE_RATE, np.float32))
        passing.close()

    def open(self, wish: page.Wish) -> HouseTalk:
        house = self._house
        profile = house.profile(wish.language)
        if not self._near:
            settings = house.settings
            place = country(settings.country) if settings.country else None
            money = known_currency(settings.currency) if settings.currency else (currency_of(place) if place else None)
            profile = replace(profile, country=place, currency=money)
        asked = ["language"] if wish.language else []
        if wish.country:
            place = country(wish.country)
            profile = replace(profile, country=place, currency=currency_of(place))
            asked += ["country", "currency"]
        if wish.currency:
            profile = replace(profile, currency=known_currency(wish.currency))
            asked.append("currency")
        # The name in the records gives away no key: who reads them cannot take the talk over.
        name = None if wish.session is None else "page-" + hashlib.sha256(wish.session.encode()).hexdigest()[:32]
        talking = Talking(house, house.conversation(name, profile))
        prefer(talking, profile, tuple(asked))
        return HouseTalk(talking, self._networks)


class HouseTalk:
    """One visitor's talk."""

    def __init__(self, talking: Talking, networks: Networks) -> None:
        self._talking = talking
        self._networks = networks
        self._ears = networks.lock
        self._floor = TalkFloor(talking)
        self._pace = OwnPace(talking, lambda: talking.house.yardstick)
        self._last: page.Answer | None = None

    @property
    def awaited(self) -> bool:
        return is_awaited(self._talking.conversation.state)

    def follow(self, voice: Voiced) -> None:
        self._floor.voice = voice

    def opening(self) -> page.Opening:
        talking, house = self._talking, self._talking.house
        language = talking.profile.language
        hearing, told = self._hearing()
        renderer = house.renderer(language)
        keys = ["opening-practice", told, "note-greeting"]
        speaks = self._speaks()
        if not speaks:
            keys.insert(1, "opening-no-voice")
        phrases = tuple(renderer.notice(key) for key in keys)
        return page.Opening(phrases, language, hearing, speaks, talking.profile.tones)

    def typed(self, text: str) -> page.Answer:
        words = page.HeardWords(text, self._talking.profile.language, Source.TYPED, 1.0, "keyboard")
        return self._going_on(words) or self._answer(self._talking.typed(text))

    def listen(self) -> None:
        with suppress(SaysoError), self._ears:  # what cannot be made ready is told when it is needed
            self._talking.listen_for_what_makes_sense()

    def sounded(self, recording: Samples, over: bool = False) -> page.Answer | None:
        talking, began = self._talking, time.perf_counter()
        heard: Utterance | Unclear
        try:
            with self._ears:
                talking.listen_for_what_makes_sense()
                heard, times = talking.house.ears.recognise(recording, talking.hears())
        except SaysoError as error:
            if error.code not in ANSWERED_AS_UNCLEAR:
                raise
            heard, times = Unclear(error.code, "none"), {}
        if over and self._wants_nothing(heard, recording):
            return None
        answer = self._spoken(heard, times, began)
        if not over and isinstance(heard, Utterance):
            self._follow_pace(heard, self._speech_s(recording))
        return answer

    def heard(self, outcome: Transcript | Unclear, speech_s: float = 0.0) -> page.Answer:
        began = time.perf_counter()
        heard = outcome if isinstance(outcome, Unclear) else self._talking.house.ears.utterance(outcome)
        answer = self._spoken(heard, {}, began)
        if isinstance(heard, Utterance) and speech_s > 0:
            self._follow_pace(heard, speech_s)
        return answer

    def ear(self) -> OpenEar:
        if self._hearing()[0] is page.Hearing.NONE:
            raise SaysoError("cannot_hear_language", arguments={"language": self._talking.profile.language})
        return OpenEar(self._talking, self._networks)

    def notice(self, key: str) -> Phrase:
        return self._talking.house.renderer(self._talking.profile.language).notice(key)

    def sound(self, phrase: Phrase) -> Iterator[AudioChunk]:
        return self._talking.sound((phrase,))

    def voice_ended(self) -> None:
        self._talking.spoken_until = self._talking.house.clock()

    def close(self) -> None:
        self._talking.house.ended(self._talking.conversation)

    def _wants_nothing(self, heard: Utterance | Unclear, recording: Samples) -> bool:
        """A nod, a cough or Sayso's own echo, by what a press of the button over Sayso's voice recorded."""
        voice = self._floor.voice
        text = heard.text if isinstance(heard, Utterance) else None
        speech_s = self._speech_s(recording) if text is None else 0.0
        said = [] if voice is None else [phrase.text for phrase in voice.phrases]
        words = turn_words(self._talking.profile.language)
        return floor_after(Uttered(text, speech_s, over=True), words, said) is Floor.RESUME

    def _speech_s(self, recording: Samples) -> float:
        """Seconds of voice in it."""
        ears = self._talking.house.ears
        with self._ears:
            return sum(turn.span.speech_s for turn in turns_in(recording, ears.vad, ears.rules))

    def _follow_pace(self, heard: Utterance, speech_s: float) -> None:
        self._pace.spoke(heard.text, heard.language or self._talking.profile.language, speech_s)

    def _spoken(self, heard: Utterance | Unclear, times: dict[str, float], began: float) -> page.Answer:
        if isinstance(heard, Utterance):
            language = heard.language or self._talking.profile.language
            words = page.HeardWords(heard.text, language, heard.source, heard.confidence, heard.engine)
            if (rest := self._going_on(words)) is not None:
                return rest
        return self._answer(self._talking.exchange(heard, times, began))

    def _going_on(self, heard: page.HeardWords) -> page.Answer | None:
        """The rest of what was interrupted, where that is what is asked for."""
        rest = self._floor.going_on(heard.text)
        if rest is None or self._last is None:
            return None
        return replace(self._last, heard=heard, written=rest.written, spoken=rest.spoken)

    def _answer(self, exchange: Exchange) -> page.Answer:
        """What the page shows and says: as much as the floor leaves of it."""
        paced = at_their_pace(exchange, self._talking)
        told = self._floor.answer(paced)
        answer = replace(_page_answer(paced), written=told.written[: len(told.spoken)], spoken=told.spoken)
        self._last = answer
        return answer

    def _speaks(self) -> bool:
        try:
            return bool(self._talking.house.voice.capabilities.languages)
        except SaysoError:
            return False

    def _hearing(self) -> tuple[page.Hearing, str]:
        """What can be heard, and the message that tells it."""
        try:
            with self._ears:
                choice = self._talking.house.ears.choice(self._talking.hears())
        except SaysoError:
            return page.Hearing.NONE, "opening-no-hearing"
        if choice.engine is None:
            return page.Hearing.NONE, "opening-no-hearing"
        hearing = page.Hearing.ENGLISH if choice.engine == "pocketsphinx" else page.Hearing.ALL
        return hearing, self._talking.house.ears.told(choice)


def _page_answer(exchange: Exchange) -> page.Answer:
    heard, turn = exchange.heard, exchange.turn
    if isinstance(heard, Utterance):
        language = heard.language or (turn.request.language if turn.request else turn.language)
        words = page.HeardWords(heard.text, language, heard.source, heard.confidence, heard.engine)
    else:
        words = page.HeardWords("", turn.language, Source.AUDIO, 0.0, heard.engine)
    return page.Answer(
        words,
        turn.reply,
        turn.language,
        exchange.rendered.written,
        exchange.rendered.spoken,
        turn.product_ids,
        turn.ends_session,
    )


# --- the screen


class ScreenTalk:
    """The talk at this machine. `notices` are messages to tell at the start."""

    def __init__(self, talking: Talking, notices: tuple[str, ...] = ()) -> None:
        self._talking = talking
        self._notices = notices

    def opening(self) -> screen.Answer:
        language = self._talking.profile.language
        renderer = self._talking.house.renderer(language)
        phrases = tuple(renderer.notice(key) for key in (*self._notices, "note-greeting"))
        practice = renderer.notice("opening-practice")  # it stands at the top of the screen for the eye
        return screen.Answer(None, language, phrases, (practice, *phrases))

    def turn(self, text: str) -> screen.Answer:
        exchange = self._talking.typed(text)
        turn, rendered = exchange.turn, exchange.rendered
        return screen.Answer(turn.reply, turn.language, rendered.written, rendered.spoken, turn.ends_session)

    def cart(self) -> CartView:
        """What "what is in my cart" would be answered now; the talk does not notice."""
        return cart_of(self._talking.house, self._talking.conversation)


def cart_of(house: House, conversation: Conversation) -> CartView:
    """The cart of a talk as it stands, with offers read now."""
    request = Request(Intent.SHOW_CART, conversation.profile.language)
    situation = Situation(
        session=conversation.name,
        profile=conversation.profile,
        state=conversation.state,
        utterance=Utterance(""),
        now=house.clock(),
    )
    reply = house.skills.by_intent[Intent.SHOW_CART](request, situation)
    assert isinstance(reply, CartView)
    return reply
