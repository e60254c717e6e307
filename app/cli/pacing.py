"""The pauses of an answer at the pace of the person it is for, where whoever plays it makes the pauses."""

from __future__ import annotations

from dataclasses import replace

from app.cli.exchange import Exchange, Talking
from voice.tts.pauses import at_pace


def at_their_pace(exchange: Exchange, talking: Talking) -> Exchange:
    """The same answer, each pause as long as this person needs it now; the words within a sentence are paced by the
    voice that says them."""
    manner = talking.house.manner(talking.profile)
    spoken = tuple(
        replace(phrase, pause_ms=round(at_pace(phrase.pause_ms / 1000, manner) * 1000))
        for phrase in exchange.rendered.spoken
    )
    return replace(exchange, rendered=replace(exchange.rendered, spoken=spoken))
