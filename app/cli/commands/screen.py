"""``sayso screen``: the conversation on a terminal screen, for people who see it and who help others."""

from __future__ import annotations

import sys
from argparse import Namespace
from importlib.util import find_spec

from app.cli.card_voice import CardVoice
from app.cli.exchange import Talking
from app.cli.faces import ScreenTalk, prefer
from app.cli.house import House
from app.settings import load
from i18n.errors import SaysoError


def run(arguments: Namespace) -> int:
    if find_spec("textual") is None:
        raise SaysoError("screen_engine_missing")
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise SaysoError("no_screen")
    from accessibility.screen.app import SaysoScreen
    from accessibility.screen.themes import DARK, LIGHT

    flags = {name: getattr(arguments, name) for name in ("language", "country", "currency")}
    flags["silent"] = True if arguments.silent else None
    settings = load(flags)
    with House(settings) as house:
        talking = Talking(house, house.conversation(arguments.session, house.profile()))
        asked = [name for name in ("language", "country", "silent") if getattr(settings, name)]
        if settings.currency or settings.country:
            asked.append("currency")
        prefer(talking, house.profile(), tuple(asked))
        house.library.warm()
        voice, notice = (None, None) if talking.profile.silent else _voice(house, talking)
        talk = ScreenTalk(talking, () if notice is None else (notice,))
        app = SaysoScreen(talk, house.graph, voice, language=talking.profile.language)
        app.theme = LIGHT if arguments.light else DARK
        status = app.run()
        if voice is not None:
            voice.stop()
    return status or 0


def _voice(house: House, talking: Talking) -> tuple[CardVoice | None, str | None]:
    """A voice where there is a loudspeaker and an engine; else the message that tells what is missing."""
    from voice.sound_card import CardLoudspeaker
    from voice.speaking import Speaking

    try:
        return CardVoice(Speaking(house.voice, CardLoudspeaker()), lambda: house.manner(talking.profile)), None
    except SaysoError as error:
        return None, "opening-no-sound" if error.code == "no_sound_device" else "opening-no-voice"
