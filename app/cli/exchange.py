"""One exchange: words or sound in, a turn of the conversation, words and sound out, with the time of every stage."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

import numpy as np

from accessibility.rendering.render import Rendered
from accessibility.rendering.wording import Phrase
from app.cli.house import House
from app.cli.times import STAGES
from app.conversation import Conversation
from app.model.jsonable import reply_json
from app.model.profile import Profile
from app.model.reply import Turn
from app.model.utterance import Utterance
from i18n.errors import SaysoError
from i18n.languages import normalise
from voice.audio import AudioChunk, Pcm, Samples, silence
from voice.stt.port import Unclear
from voice.tts.pauses import at_pace
from voice.tts.port import Run, Sentence


@dataclass(frozen=True, slots=True)
class Exchange:
    """What came of one utterance. `timings_ms` holds every stage; None where it did not happen."""

    heard: Utterance | Unclear
    turn: Turn
    rendered: Rendered
    engines: dict[str, str]
    timings_ms: dict[str, float | None] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """The object that `sayso ask --json` prints."""
        request = self.turn.request
        return {
            "heard": self._heard(),
            "request": None if request is None else request.to_json(),
            "reply": reply_json(self.turn.reply, ends_session=self.turn.ends_session),
            "text": self.rendered.text,
            "spoken": self.rendered.speech,
            "products": list(self.turn.product_ids),
            "engines": self.engines,
            "timings_ms": {stage: _rounded(self.timings_ms.get(stage)) for stage in STAGES},
        }

    def _heard(self) -> dict[str, Any]:
        if isinstance(self.heard, Unclear):
            return {
                "text": "", "language": self.turn.language, "confidence": 0.0, "engine": self.heard.engine,
                "source": "audio",
            }  # fmt: skip
        request = self.turn.request
        return {
            "text": self.heard.text,
            "language": self.heard.language or (request.language if request else self.turn.language),
            "confidence": round(self.heard.confidence, 3),
            "engine": self.heard.engine,
            "source": self.heard.source.value,
        }


class Talking:
    """A conversation with its words and its voice."""

    def __init__(self, house: House, conversation: Conversation) -> None:
        self.house = house
        self.conversation = conversation
        self.spoken_until: datetime | None = None

    @property
    def profile(self) -> Profile:
        return self.conversation.profile

    def typed(self, text: str, language: str | None = None) -> Exchange:
        """A line of words."""
        return self.exchange(Utterance(text, language), {}, time.perf_counter())

    def sounded(self, recording: Samples, language: str | None = None) -> Exchange:
        """A recording (16 kHz mono) that is one request. Raises what `Ears.recognise` raises."""
        began = time.perf_counter()
        self.listen_for_what_makes_sense(language)
        heard, times = self.house.ears.recognise(recording, self.hears(language))
        return self.exchange(heard, times, began)

    def unheard(self) -> Exchange:
        """The turn where nobody was heard to speak."""
        return self.exchange(Unclear("nothing_heard", "vad"), {}, time.perf_counter())

    def hears(self, language: str | None = None) -> tuple[str, ...]:
        """The languages to hear: the one asked for alone, else the person's own, the spoken one first, and those that
        are also spoken here where somebody hears them."""
        if language is not None:
            return (language,)
        profile = self.profile
        own = tuple(dict.fromkeys((profile.language, *profile.languages)))
        also = tuple(normalise(tag) for tag in self.house.settings.also_spoken.split())
        return tuple(dict.fromkeys((*own, *also))) if also and self.house.ears.choice(also).heard else own

    def listen_for_what_makes_sense(self, language: str | None = None) -> None:
        self.house.ears.prepare(self.conversation.context, self.hears(language))

    def exchange(self, heard: Utterance | Unclear, times: dict[str, float], began: float) -> Exchange:
        """Answer what was heard; `began` is when the first stage began (perf_counter seconds)."""
        turn = self.conversation.turn(heard, spoken_until=self.spoken_until)
        rendering = time.perf_counter()
        rendered = self.house.renderer(turn.language).render(turn.reply)
        ended = time.perf_counter()
        timings: dict[str, float | None] = {**times, **dict(turn.timings_ms)}
        timings["render"] = (ended - rendering) * 1000
        timings["total"] = (ended - began) * 1000
        return Exchange(heard, turn, rendered, self._engines(heard), timings)

    def _engines(self, heard: Utterance | Unclear) -> dict[str, str]:
        return {"stt": heard.engine, "understanding": "grammar", **self.house.library.engines()}

    # --- sound

    def sound(self, phrases: tuple[Phrase, ...], variant: str | None = None) -> Iterator[AudioChunk]:
        """The phrases as sound, chunk by chunk, with their pauses. What cannot be spoken is left as text."""
        manner = replace(self.house.manner(self.profile), variant=variant)
        rate = 0
        for phrase in phrases:
            if not phrase.text:
                continue  # only shown
            if rate:
                yield AudioChunk(silence(at_pace(phrase.pause_ms / 1000, manner), rate), rate)
            try:
                for chunk in self.house.voice.say(sentence_of(phrase), manner):
                    rate = chunk.sample_rate
                    yield chunk
            except SaysoError as error:
                if error.code != "cannot_speak_language":
                    raise

    def spoken(self, exchange: Exchange) -> tuple[Pcm, int, Exchange]:
        """The whole answer as sound and its rate in Hz; the exchange with the time to its first sound filled in."""
        began = time.perf_counter()
        first: float | None = None
        pieces: list[Pcm] = []
        rate = 0
        for chunk in self.sound(exchange.rendered.spoken):
            if first is None and chunk.pcm.size:
                first = (time.perf_counter() - began) * 1000
            rate = rate or chunk.sample_rate
            pieces.append(chunk.pcm)
        timings = {**exchange.timings_ms, "first_sound": first}
        pcm = np.concatenate(pieces) if pieces else np.zeros(0, np.int16)
        return pcm, rate or 22_050, replace(exchange, timings_ms=timings)


def sentence_of(phrase: Phrase) -> Sentence:
    """A phrase as a voice takes it."""
    return Sentence(
        phrase.text, phrase.language, tuple(Run(part.start, part.end, part.language) for part in phrase.parts)
    )


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 2)
