"""``sayso ask``: one turn, typed or as a recording."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path
from typing import Any

from app.cli import batches
from app.cli.exchange import Exchange, Talking
from app.cli.house import House
from app.cli.output import print_json, refuse, say
from app.settings import load
from i18n.errors import SaysoError
from i18n.languages import normalise
from voice import files

WRONG_USAGE = 2


def run(arguments: Namespace) -> int:
    given = [value for value in (arguments.text, arguments.audio, arguments.batch) if value is not None]
    if len(given) != 1:
        sys.stderr.write("sayso ask: give one of TEXT, --audio FILE, --batch FILE\n")
        return WRONG_USAGE
    flags = {name: getattr(arguments, name) for name in ("language", "country", "currency")}
    with House(load(flags)) as house:
        if arguments.batch:
            return batches.run(arguments.batch, _Answers(house, arguments.session))
        talking = Talking(house, house.conversation(arguments.session, house.profile()))
        language = normalise(arguments.language) if arguments.language else None
        try:
            exchange = _exchange(talking, arguments.text, arguments.audio, language)
        except SaysoError as error:
            return refuse(error, as_json=arguments.json, language=house.profile().language)
        if arguments.say:
            exchange = _spoken(talking, exchange, Path(arguments.say))
        if arguments.json:
            print_json(exchange.to_json())
        else:
            for phrase in exchange.rendered.written:
                say(phrase.text)
    return 0


def _exchange(talking: Talking, text: str | None, audio: str | None, language: str | None) -> Exchange:
    if audio is not None:
        return talking.sounded(files.read(Path(audio)), language)
    return talking.typed(sys.stdin.read() if text == "-" else text or "", language)


def _spoken(talking: Talking, exchange: Exchange, path: Path) -> Exchange:
    pcm, rate, exchange = talking.spoken(exchange)
    try:
        files.write_wav(path, pcm, rate)
    except OSError as error:
        raise SaysoError("unwritable_file", str(path), arguments={"file": str(path)}) from error
    return exchange


class _Answers:
    """Answers to the lines of a batch; lines with a session share its context."""

    def __init__(self, house: House, session: str | None) -> None:
        self._house = house
        self._session = session

    def __call__(self, line: Any) -> dict[str, Any]:
        if not isinstance(line, dict) or not isinstance(line.get("text", line.get("audio")), str):
            raise SaysoError("bad_line", "a line is an object with text or audio")
        session, tag = line.get("session") or self._session, line.get("lang")
        if not isinstance(session, str | None) or not isinstance(tag, str | None):
            raise SaysoError("bad_line", "lang and session are strings")
        language = normalise(tag) if tag else None
        talking = Talking(self._house, self._house.conversation(session, self._house.profile(language)))
        try:
            return _exchange(talking, line.get("text"), line.get("audio"), language).to_json()
        finally:
            talking.conversation.close()
