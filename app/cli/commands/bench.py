"""``sayso bench``: how fast this machine is, stage by stage, over any texts."""

from __future__ import annotations

import resource
import time
from argparse import Namespace
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

import numpy as np

from accessibility.rendering.wording import Phrase
from app.cli.exchange import Talking
from app.cli.house import House
from app.cli.output import print_json, say
from app.cli.times import rows, table
from app.model.context import Context
from app.settings import load
from i18n.errors import SaysoError
from i18n.money import Money
from i18n.spoken import values
from retrieval.knowledge.concepts import Kind
from voice.audio import SAMPLE_RATE, Samples, to_samples
from voice.noise import in_a_room
from voice.resampling import resample
from voice.tts.port import Manner, Sentence

TURNS = 240
CURRENCIES = ("USD", "EUR", "BRL", "CNY", "INR", "JPY", "MXN", "EGP", "CHF")
VOICE_TURNS = 20
_FOLLOW_UPS = (
    "something cheaper", "tell me more about the first one", "why that one", "compare the first and the second",
    "add the second one to my cart", "what is in my cart", "undo", "is it in stock", "more", "in black",
)  # fmt: skip
_OPENERS = (
    "I need a {} please",
    "show me {} under one hundred dollars",
    "um do you have a light {}",
    "{} made of wool",
)


def run(arguments: Namespace) -> int:
    settings = load({"language": "en", "country": "US", "currency": "USD"})
    with House(settings) as house:
        texts = _texts(arguments.file) if arguments.file else list(_made(house))
        started = time.perf_counter()
        house.library.warm()
        house.reader.read("hello", "en", Context())
        ready_ms = (time.perf_counter() - started) * 1000
        timings = {"turn": _turns, "understand": _understand, "voice": _voice}[arguments.what](house, texts)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    if arguments.json:
        stages = {
            name: {"turns": n, "p50": round(p50, 3), "p95": round(p95, 3), "max": round(most, 3)}
            for name, n, p50, p95, most in rows(timings)
        }
        print_json({"what": arguments.what, "stages": stages, "ready_ms": round(ready_ms, 1), "rss_mb": round(memory)})
    else:
        say(table(timings))
        say(f"ready after {ready_ms:.0f} ms, {memory:.0f} MB at the most")
    return 0


def _texts(file: str) -> list[str]:
    try:
        lines = [line.strip() for line in Path(file).read_text(encoding="utf-8").splitlines()]
    except (OSError, UnicodeDecodeError) as error:
        raise SaysoError("unreadable_file", file, arguments={"file": file}) from error
    return [line for line in lines if line]


def _made(house: House) -> Iterator[str]:
    """Searches for every kind of thing that the graph knows, with what people say after a search."""
    openers, follow_ups = cycle(_OPENERS), cycle(_FOLLOW_UPS)
    for concept in islice(cycle(house.graph.concepts(Kind.PRODUCT_TYPE)), TURNS // 2):
        label = concept.labels["en"]
        yield next(openers).format(label.singular)
        yield next(follow_ups)


def _turns(house: House, texts: list[str]) -> list[dict[str, float | None]]:
    """Typed turns of one conversation, each with the time to its first sound."""
    talking = Talking(house, house.conversation(None, house.profile()))
    timings = []
    for text in texts:
        exchange = talking.typed(text)
        timings.append({**exchange.timings_ms, "first_sound": _first_sound(talking, exchange.rendered.spoken)})
    return timings


def _first_sound(talking: Talking, phrases: tuple[Phrase, ...]) -> float | None:
    began = time.perf_counter()
    for chunk in talking.sound(phrases[:1]):
        if chunk.pcm.size:
            return (time.perf_counter() - began) * 1000
    return None


def _understand(house: House, texts: list[str]) -> list[dict[str, float | None]]:
    """Utterances of every language, each told from all others."""
    house.grammar.prepare(house.grammar.languages)
    anyone = Context(languages=house.grammar.languages)
    timings: list[dict[str, float | None]] = []
    for text in [*texts, *_wishes(house)]:
        began = time.perf_counter()
        house.reader.read(text, None, anyone)
        timings.append({"understand": (time.perf_counter() - began) * 1000})
    return timings


def _wishes(house: House) -> Iterator[str]:
    """In every language: goods with a quality, a colour and a price, as the graph and `i18n.spoken` word them."""
    graph = house.graph
    for tag in house.grammar.languages:
        qualities = cycle(graph.concepts(Kind.FEATURE))
        colors = cycle(graph.concepts(Kind.COLOR))
        for number, goods in enumerate(islice(graph.concepts(Kind.PRODUCT_TYPE), TURNS)):
            parts = ((goods, Kind.PRODUCT_TYPE), (next(colors), Kind.COLOR), (next(qualities), Kind.FEATURE))
            labels = [label.singular for one, kind in parts if (label := graph.label(one.slug, kind, tag)) is not None]
            price = values.money(Money.of(str(10 + number), CURRENCIES[number % len(CURRENCIES)]), tag)
            yield " ".join([*labels, price])


def _voice(house: House, texts: list[str]) -> list[dict[str, float | None]]:
    """Spoken turns at 20 dB of room noise, from the sound to the first sound of the answer."""
    talking = Talking(house, house.conversation(None, house.profile()))
    timings = []
    for number, text in enumerate(texts[:VOICE_TURNS]):
        exchange = talking.sounded(_said(house, text, number), "en")
        timings.append({**exchange.timings_ms, "first_sound": _first_sound(talking, exchange.rendered.spoken)})
    return timings


def _said(house: House, text: str, seed: int) -> Samples:
    chunks = list(house.voice.say(Sentence(text, "en"), Manner(variant="m3")))
    sound = resample(to_samples(np.concatenate([c.pcm for c in chunks])), chunks[0].sample_rate, SAMPLE_RATE)
    quiet = np.zeros(SAMPLE_RATE // 2, np.float32)
    return in_a_room(np.concatenate([quiet, sound, quiet]), snr_db=20.0, seed=seed)
