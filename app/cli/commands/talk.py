"""``sayso talk``: a conversation in the terminal, by voice where there is a microphone."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from contextlib import suppress
from functools import partial

from accessibility.linear import Answer, LinearTerminal
from accessibility.rendering.wording import Phrase
from app.cli.card_voice import CardVoice
from app.cli.exchange import Talking
from app.cli.floor import TalkFloor
from app.cli.house import House
from app.cli.losses import Losses, said_into_silence
from app.cli.microphone import listening
from app.settings import Settings, load
from i18n.errors import SaysoError
from voice.devices import Loudspeaker
from voice.sound_card import CardLoudspeaker, is_loudspeaker_there
from voice.speaking import Speaking

DISPATCHER = "speech-dispatcher"
"""The setting `speech`: the voice that screen readers share."""


def run(arguments: Namespace) -> int:
    flags = {name: getattr(arguments, name) for name in ("language", "country", "currency")}
    flags["silent"] = True if arguments.silent else None
    settings = load(flags)
    with House(settings) as house:
        talking = Talking(house, house.conversation(arguments.session, house.profile()))
        _prefer_flags(talking, settings)
        how = _switched_on(arguments)
        floor = TalkFloor(talking)
        talk = TerminalTalk(talking, how, floor)
        house.make_ready(talking.profile.language)
        voice = floor.voice = None if talking.profile.silent else _voice(house, talking, talk.notices)
        terminal = LinearTerminal(talk, voice)
        if voice is not None:
            floor.tell = partial(_tell, voice, terminal)
            losses = talk.losses(terminal, voice)
            voice.when_over(losses.spoke)
        if how is not None or voice is None:
            return terminal.run()
        house.ears.outlive()
        with listening(talking, terminal, voice, floor, talk.notices, headphones=settings.headphones, losses=losses):
            return terminal.run()


def _switched_on(arguments: Namespace) -> str | None:
    """What asked for plain lines only: the flag, a convention of accessible terminals (R26), or nothing."""
    if arguments.linear:
        return "--linear"
    for variable in ("ACCESSIBLE", "TERM_A11Y"):
        if os.environ.get(variable, "").strip().lower() not in {"", "0", "false", "no"}:
            return variable
    if os.environ.get("TERM") == "dumb":
        return "TERM=dumb"
    return None if sys.stdin.isatty() else "--linear"


def _prefer_flags(talking: Talking, settings: Settings) -> None:
    """Flags of this call win over what was kept of the last talk."""
    from dataclasses import replace

    kept, house = talking.profile, talking.house
    wanted = house.profile()
    changes = {
        name: getattr(wanted, name)
        for name, given in (
            ("language", settings.language),
            ("country", settings.country),
            ("currency", settings.currency or settings.country),
            ("silent", settings.silent or None),
        )
        if given is not None and getattr(kept, name) != getattr(wanted, name)
    }
    if changes:
        house.profiles.save(replace(kept, **changes), talking.conversation.name)


class TerminalTalk:
    """The conversation as the terminal needs it."""

    def __init__(self, talking: Talking, how: str | None, floor: TalkFloor | None = None) -> None:
        self._talking = talking
        self._how = how
        self._floor = floor or TalkFloor(talking)
        self.notices: list[str] = []

    def opening(self) -> Answer:
        """How the talk goes, that this is practice, what limits hold, and the first question, each in one sentence."""
        talking = self._talking
        renderer = talking.house.renderer(talking.profile.language)
        keys: list[tuple[str, dict[str, str | int]]] = []
        if self._how is not None:
            keys.append(("opening-linear", {"how": self._how}))
        keys += [("opening-practice", {}), *((key, {}) for key in self.notices), ("note-greeting", {})]
        keys.append(("opening-type", {}))
        phrases = tuple(renderer.notice(key, **arguments) for key, arguments in keys)
        return Answer(phrases, phrases[1:] if self._how else phrases)

    def turn(self, text: str) -> Answer:
        rest = self._floor.going_on(text)
        if rest is not None:
            return rest
        with self._floor.waited_for():
            exchange = self._talking.typed(text)
        return self._floor.answer(exchange)

    def closing(self) -> Answer:
        phrase = self._talking.house.renderer(self._talking.profile.language).notice("closing")
        return Answer((phrase,), ())

    def losses(self, terminal: LinearTerminal, voice: CardVoice) -> Losses:
        """What tells of parts that go away in the middle of this talk."""

        def word(key: str) -> Phrase:
            return self._talking.house.renderer(self._talking.profile.language).notice(key)

        return Losses(lambda key: terminal.notice(word(key).text), lambda key: said_into_silence(voice, word(key)))

    def stopped_notice(self) -> str:
        return self._talking.house.renderer(self._talking.profile.language).notice("notice-interrupted").text


def _tell(voice: CardVoice, terminal: LinearTerminal, word: Phrase) -> None:
    """What is said is also shown."""
    if voice.progress(word):
        terminal.notice(word.text)


def _voice(house: House, talking: Talking, notices: list[str]) -> CardVoice | None:
    """A voice where there is a loudspeaker and an engine, or speech-dispatcher; else a word about it at the start."""

    def dispatched() -> CardVoice:
        return CardVoice(house.dispatched(), lambda: house.manner(talking.profile))  # it plays no signals of ours

    if house.settings.speech == DISPATCHER or not is_loudspeaker_there():
        with suppress(SaysoError):
            return dispatched()
    try:
        loudspeaker: Loudspeaker = CardLoudspeaker()
        speaking = Speaking(house.voice, loudspeaker)
        return CardVoice(speaking, lambda: house.manner(talking.profile), lambda: talking.profile.tones)
    except SaysoError as error:
        with suppress(SaysoError):
            return dispatched()
        notices.append("opening-no-sound" if error.code == "no_sound_device" else "opening-no-voice")
        return None
