"""``sayso demo``: a shopper's visit through the whole pipeline, as sound.

Every line is spoken by the synthesiser in another voice, with the noise of a room, written as a wav file, read again,
and goes the way of any recording: voice activity, recognition, understanding, search, reply, speech.
"""

from __future__ import annotations

import json
import secrets
import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import suppress
from importlib import resources
from pathlib import Path
from typing import Any

import numpy as np

from app.cli.exchange import Exchange, Talking
from app.cli.house import House
from app.cli.output import progress, say
from app.cli.times import table
from app.model.cart import OrderState
from app.model.reply import NotUnderstood
from app.settings import load
from i18n import spoken
from i18n.errors import SaysoError
from i18n.languages import normalise
from voice import files
from voice.audio import SAMPLE_RATE, Samples, to_samples
from voice.noise import in_a_room
from voice.resampling import resample
from voice.tts.port import Manner, Sentence

SHOPPER = "m3"
"""The shopper's voice: another one than Sayso's."""

LEAD_S = 0.6
"""Room noise before and after the words, in seconds: a recording never begins with the first word."""


def run(arguments: Namespace) -> int:
    flags = {name: getattr(arguments, name) for name in ("language", "country", "currency")}
    language = normalise(arguments.language) if arguments.language else "en"
    flags["language"] = language
    flags["country"] = arguments.country or {"en": "US", "pt-BR": "BR"}.get(language)
    out = Path(arguments.out or "demo-out")
    lines = _lines(arguments.script, language)
    seed = secrets.randbelow(2**31)
    with House(load(flags)) as house:
        conversation = house.conversation(None, house.profile())
        talking = Talking(house, conversation)
        try:
            visit = _Visit(talking, out, language, arguments.snr, seed)
            exchanges = list(visit.play(lines))
        finally:
            _leave_nothing(house, conversation.name)
    understood = sum(not isinstance(exchange.turn.reply, NotUnderstood) for exchange in exchanges)
    say("")
    say(table([exchange.timings_ms for exchange in exchanges]))
    say(f"{len(exchanges)} turns, {understood} answered, noise seed {seed}. Sound and transcript are in {out}.")
    return 0


def _lines(script: str | None, language: str) -> list[str]:
    """The lines to say. Raises SaysoError ``unreadable_file``."""
    if script == "-":
        text = sys.stdin.read()
    elif script is not None:
        try:
            text = Path(script).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise SaysoError("unreadable_file", script, arguments={"file": script}) from error
    else:
        text = resources.files("app.cli").joinpath(f"data/demo-{language}.txt").read_text(encoding="utf-8")
    return [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]


class _Visit:
    """One shopper, line by line."""

    def __init__(self, talking: Talking, out: Path, language: str, snr_db: float, seed: int) -> None:
        self._talking = talking
        self._out = out
        self._language = language
        self._snr_db = snr_db
        self._seed = seed
        try:
            out.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise SaysoError("unwritable_file", str(out), arguments={"file": str(out)}) from error

    def play(self, lines: Sequence[str]) -> Iterator[Exchange]:
        with (self._out / "turns.jsonl").open("w", encoding="utf-8") as transcript:
            for number, line in enumerate(lines, start=1):
                said = self._with_digits(line)
                exchange, record = self._turn(number, said)
                transcript.write(json.dumps(record, ensure_ascii=False) + "\n")
                transcript.flush()
                say(f"{number:2}. Shopper: {said}")
                say(f"    Heard:   {record['heard'] or '(not clear)'}")
                for phrase in exchange.rendered.written:
                    say(f"    Sayso:   {phrase.text}")
                yield exchange

    def _with_digits(self, line: str) -> str:
        """A plain yes, said with the two digits that the read-back has just asked the shopper for."""
        terms = self._talking.conversation.state.terms
        if terms is None or terms.challenge is None or line.lower().strip(".!") not in {"yes", "sim"}:
            return line
        return f"{line}, {spoken.digits(terms.challenge, self._language)}"

    def _turn(self, number: int, said: str) -> tuple[Exchange, dict[str, Any]]:
        path = self._out / f"turn-{number:02}-shopper.wav"
        sound = in_a_room(self._spoken_by_shopper(said), snr_db=self._snr_db, seed=self._seed + number)
        files.write_wav(path, sound)
        try:
            exchange = self._talking.sounded(files.read(path), self._language)
        except SaysoError as error:
            if error.code != "nothing_heard":
                raise
            progress(f"turn {number}: nothing was heard")
            exchange = self._talking.unheard()
        pcm, rate, exchange = self._talking.spoken(exchange)
        files.write_wav(self._out / f"turn-{number:02}-sayso.wav", pcm, rate)
        record = {"turn": number, "said": said, **exchange.to_json()}
        record["heard_object"], record["heard"] = record["heard"], record["heard"]["text"]
        return exchange, record

    def _spoken_by_shopper(self, line: str) -> Samples:
        voice = self._talking.house.voice
        words = spoken.free_text(line, self._language)
        chunks = list(voice.say(Sentence(words, self._language), Manner(rate=150, variant=SHOPPER)))
        sound = to_samples(np.concatenate([chunk.pcm for chunk in chunks]))
        quiet = np.zeros(round(LEAD_S * SAMPLE_RATE), np.float32)
        return np.concatenate([quiet, resample(sound, chunks[0].sample_rate, SAMPLE_RATE), quiet])


def _leave_nothing(house: House, session: str) -> None:
    """A demonstration leaves no order and no settings behind, and gives back the stock that it took."""
    for order in house.purchases.book.list(session):
        if order.state is OrderState.PLACED:
            with suppress(SaysoError):
                house.purchases.cancel(order)
    house.memory.forget(session)
