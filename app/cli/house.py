"""The house: every part built from the settings, each when it is first needed.

Whatever is missing costs its engine only; `notices` says so in words that can be spoken.
"""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from accessibility.rendering.render import Renderer
from app.cli.ears import Ears
from app.cli.log import keep_log
from app.cli.readers import CACHE, routed
from app.commerce.cart import Carts
from app.commerce.door import RuleBookDoor
from app.commerce.merchants import PracticeMerchants
from app.commerce.orders import OrderBook
from app.commerce.payment import PracticePayments
from app.commerce.person import Memory, ProfileStore, SessionStore
from app.commerce.purchase import Purchases
from app.conversation import Conversation
from app.model.profile import Profile
from app.model.utterance import Utterance
from app.models.catalogue import Kind
from app.models.shelf import Shelf
from app.settings import Settings
from app.skills.table import Shop, Skills
from app.understanding.reader import GrammarReader
from app.understanding.router import RoutingReader
from i18n import messages
from i18n.errors import SaysoError
from i18n.languages import best_match, country, currency_of, from_environment, normalise
from i18n.money import Money
from i18n.rates import EcbRates
from retrieval.embedding.port import Asked
from retrieval.feedback.store import SqlTastes
from retrieval.fitting import size_fits
from retrieval.index.settings import DEFAULT, read_settings
from retrieval.knowledge.concepts import Kind as Concept
from retrieval.knowledge.graph import Graph, load_graph
from retrieval.library import DATABASE, Library, LibraryOptions, utc_now
from retrieval.offers import Clock
from retrieval.records import SqliteRecords
from retrieval.review_summary.demo import demo_reviews
from retrieval.review_summary.store import SqlReviews
from voice.dispatcher.speaking import DispatchedSpeaking
from voice.dispatcher.ssip import address
from voice.pace import pace
from voice.tts.espeak import Espeak
from voice.tts.fallback import FallbackTextToSpeech
from voice.tts.levelled import Levelled
from voice.tts.piper import Piper
from voice.tts.polyglot import Polyglot
from voice.tts.port import Manner, TextToSpeech

AUTO = "auto"
"""The setting `embedding`: what was fetched, else what is built in."""


class House:
    """All parts for one run. `close` removes what was only for this run."""

    def __init__(self, settings: Settings, clock: Clock = utc_now) -> None:
        self.settings = settings
        self.clock = clock
        self.notices: list[SaysoError] = []
        self._renderers: dict[str, Renderer] = {}
        self._closers: list[Callable[[], None]] = [keep_log(settings.home).close]

    # --- what is for sale and what is kept

    @cached_property
    def graph(self) -> Graph:
        return load_graph()

    @cached_property
    def records(self) -> SqliteRecords:
        records = SqliteRecords(self.settings.home / DATABASE)
        self._closers.append(records.close)
        return records

    @cached_property
    def rates(self) -> EcbRates:
        return EcbRates()

    def convert(self, money: Money, currency: str, /) -> Money | None:
        """Money at the newest rate, None where it is not known."""
        converted = self.rates.convert(money, currency)
        return None if converted is None else converted.money

    @cached_property
    def library(self) -> Library:
        path = self.settings.index_settings
        options = LibraryOptions(
            home=self.settings.home,
            threads=self.settings.embedding_threads,
            embedding="minilm" if self.settings.embedding == AUTO else self.settings.embedding,
            encoder=self.encoder,
            asked=self.asked,
            server_url=self.settings.index_url,
            server_key=self.settings.index_key,
            storage=DEFAULT if path is None else read_settings(path),
        )
        library = Library(
            options,
            self.graph,
            records=self.records,
            convert=self.convert,
            size_fits=size_fits(self.graph),
            clock=self.clock,
        )
        self._closers.append(library.close)
        return library

    @cached_property
    def shelf(self) -> Shelf:
        """The models that were fetched."""
        return Shelf(self.settings.home, self.settings.voices)

    @property
    def encoder(self) -> Path | None:
        """Folder of an encoder of every language; None where the English one is to do, or none."""
        found = self.shelf.in_use(Kind.ENCODER) if self.settings.embedding == AUTO else None
        return self.settings.embedding_folder or found

    @property
    def asked(self) -> Asked:
        """What such an encoder is asked with. SaysoError ``bad_embedding_query`` for an unknown setting."""
        try:
            return Asked(self.settings.embedding_query)
        except ValueError as error:
            raise SaysoError("bad_embedding_query", self.settings.embedding_query) from error

    @cached_property
    def carts(self) -> Carts:
        return Carts(self.records, self.clock)

    @cached_property
    def profiles(self) -> ProfileStore:
        return ProfileStore(self.records, self.clock)

    @cached_property
    def memory(self) -> Memory:
        return Memory(self.records, self.clock)

    @cached_property
    def purchases(self) -> Purchases:
        book = OrderBook(self.records, self.library.offers, self.carts, self.clock)
        payments, merchants = PracticePayments(self.records), PracticeMerchants(self.records)
        purchases = Purchases(book, payments, merchants, self.clock)
        purchases.recover()
        return purchases

    @cached_property
    def reviews(self) -> SqlReviews:
        return SqlReviews(self.records, demo_reviews)

    @cached_property
    def tastes(self) -> SqlTastes:
        return SqlTastes(self.records, self.clock)

    # --- understanding and answering

    @cached_property
    def grammar(self) -> GrammarReader:
        return GrammarReader(self.graph, brands=self.brands, cache=self.settings.home / CACHE)

    @cached_property
    def reader(self) -> GrammarReader | RoutingReader:
        """The grammar, with a language model behind it where the settings name one."""
        reader = routed(self.grammar, self.settings)
        if isinstance(reader, RoutingReader):
            self._closers.append(reader.close)
        return reader

    @cached_property
    def brands(self) -> tuple[str, ...]:
        """Every brand on sale: names that may be said and heard."""
        return tuple(sorted({product.brand for product in self.library.catalog.products() if product.brand}))

    @cached_property
    def skills(self) -> Skills:
        library = self.library
        return Skills(
            Shop(
                catalog=library.catalog,
                offers=library.offers,
                search=library.search,
                rates=self.rates,
                door=RuleBookDoor(self.rates),
                carts=self.carts,
                purchases=self.purchases,
                profiles=self.profiles,
                memory=self.memory,
                speaks=messages.languages(),
                chance=random.SystemRandom(),
                reviews=self.reviews,
                graph=self.graph,
                tastes=self.tastes,
                needs=library.needs,
            )
        )

    def conversation(self, name: str | None, profile: Profile) -> Conversation:
        """A talk under `name`; without one nothing of it is kept but its orders."""
        conversation = Conversation(
            self.reader,
            self.skills,
            self.carts,
            profiles=self.profiles,
            sessions=SessionStore(self.records, self.clock),
            memory=self.memory,
            clock=self.clock,
            speaks=messages.languages(),
            name=name,
            profile=profile,
            refresh=self.library.refresh,
        )
        self._closers.append(conversation.close)
        return conversation

    def ended(self, conversation: Conversation) -> None:
        """End a talk before the house closes: a house that serves many must not keep them all."""
        with suppress(ValueError):
            self._closers.remove(conversation.close)
        conversation.close()

    def make_ready(self, language: str) -> None:
        """Load what the first question in `language` would wait for, by asking one in a passing talk."""
        self.library.warm()
        label = self.graph.label("kettle", Concept.PRODUCT_TYPE, language)
        passing = self.conversation(None, self.profile(language))
        turn = passing.turn(Utterance("?" if label is None else label.singular, language))
        self.renderer(turn.language).render(turn.reply)
        self.ended(passing)

    def renderer(self, language: str) -> Renderer:
        if language not in self._renderers:
            self._renderers[language] = Renderer(language, self.graph)
        return self._renderers[language]

    def profile(self, language: str | None = None) -> Profile:
        """Settings to begin with: from flags and settings, else from the locale; unknown stays unknown.

        language  a canonical tag to answer in instead of the settings' one

        Raises SaysoError ``unknown_language`` where the language asked for is none that Sayso has words in,
        ``unknown_country``, ``unknown_currency``.
        """
        settings, locale = self.settings, from_environment(os.environ)
        speaks = messages.languages()
        wanted = language or settings.language
        if wanted is not None:
            tag = best_match(normalise(wanted), speaks)
            if tag is None:
                raise SaysoError("unknown_language", wanted, arguments={"language": wanted})
        else:
            tag = (best_match(locale.language, speaks) if locale.language else None) or messages.FALLBACK
        place = country(settings.country) if settings.country else locale.region
        money = known_currency(settings.currency) if settings.currency else (currency_of(place) if place else None)
        base = Profile()
        return replace(
            base,
            language=tag,
            country=place,
            currency=money,
            rate=settings.rate,
            rate_set=settings.rate != Settings().rate,
            volume=settings.volume,
            silent=settings.silent,
            tones=settings.tones,
        )

    # --- sound

    @cached_property
    def voice(self) -> TextToSpeech:
        """Piper where there are voices, else espeak-ng. SaysoError ``no_speaking_engine`` where there is neither."""
        engines: list[TextToSpeech] = []
        for make in (self.piper, Espeak):
            try:
                engines.append(Levelled(make()))
            except SaysoError as error:
                last = error
        if not engines:
            self.notices.append(last)
            raise last
        voice = Polyglot(FallbackTextToSpeech(engines))
        self._closers.append(voice.close)
        return voice

    def dispatched(self) -> DispatchedSpeaking:
        """speech-dispatcher as voice and loudspeaker. SaysoError ``no_speaking_engine`` where its server does not
        run."""
        speaking = DispatchedSpeaking(address(os.environ))
        self._closers.append(speaking.close)
        return speaking

    @cached_property
    def yardstick(self) -> Espeak:
        """The quick voice that a person's pace is measured by. SaysoError ``no_speaking_engine``."""
        return Espeak()

    def piper(self) -> Piper:
        """The natural voices. SaysoError ``no_speaking_engine`` where there are none, or none are wanted."""
        folder = self.settings.voices or self.shelf.voices()
        if folder is None:
            raise SaysoError("no_speaking_engine", "no natural voice is wanted", arguments={"engine": "Piper"})
        return Piper(folder, self.shelf.voices_first())

    @cached_property
    def ears(self) -> Ears:
        ears = Ears(
            self.settings,
            self.graph,
            self.grammar,
            brands=self.brands,
            on_sale={product.type for product in self.library.catalog.products()},
            cache=self.settings.home / CACHE,
        )
        self._closers.append(ears.close)
        return ears

    @staticmethod
    def manner(profile: Profile) -> Manner:
        spoken = pace(profile.pace)
        return Manner(rate=spoken.rate, pitch=profile.pitch, volume=profile.volume, pauses=spoken.pauses)

    # --- the end

    def close(self) -> None:
        while self._closers:
            self._closers.pop()()

    def __enter__(self) -> House:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def known_currency(code: str) -> str:
    """An ISO 4217 code in capitals; SaysoError ``unknown_currency`` for anything else."""
    from babel.numbers import is_currency

    if not is_currency(code.upper()):
        raise SaysoError("unknown_currency", code, arguments={"currency": code[:20]})
    return code.upper()
