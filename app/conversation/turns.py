"""The conversation: one turn after another, from an utterance to a typed reply, never an exception to a face."""

from __future__ import annotations

import logging
import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import fields, replace
from datetime import datetime
from typing import Protocol

from app.commerce.cart import Carts
from app.commerce.person import PASSING, Memory, ProfileStore, SessionStore
from app.conversation import answers, leading, memory, numbers
from app.conversation.cleaning import cleaned
from app.conversation.language import answer_in
from app.conversation.stopwatch import Stopwatch
from app.model.context import Context
from app.model.profile import Profile
from app.model.reply import (
    CartView,
    Comparison,
    Details,
    DoorPrice,
    ErrorReply,
    ImportRules,
    MannerChanged,
    Note,
    NotUnderstood,
    Options,
    OrderPlaced,
    ProductFacts,
    Question,
    ReadBack,
    Reply,
    Reviews,
    Turn,
    Why,
)
from app.model.request import Intent, Request
from app.model.session import Half, Session
from app.model.utterance import ConsentTrust, Source, Utterance
from app.skills.situation import Situation, hint_of
from app.skills.table import Skills
from i18n.errors import SaysoError
from retrieval.offers import Clock
from voice.stt.port import Unclear
from voice.tags import closest

_LOG = logging.getLogger(__name__)

FORGOTTEN = Note("forgotten")


class Reader(Protocol):
    """Whoever reads a person's words (`app.understanding`)."""

    def read(
        self, text: str, language: str | None, context: Context, /, *, by_ear: bool, current: str | None
    ) -> Request:
        """`by_ear`: a recogniser wrote the words down; `current`: the language spoken so far, where none is given.

        Raises SaysoError where the language is not known.
        """
        ...


class Conversation:
    """One person's talk. Not for two threads at once.

    name      what cart, settings, orders and the state of the talk are kept under; None keeps them until `close`
    profile   settings to begin with where none were saved (flags and locale); a saved profile comes first. A talk with
              a name keeps them from its first turn on
    speaks    BCP 47 tags that Sayso has words in
    refresh   called before each turn: take in what other processes changed
    """

    def __init__(
        self,
        reader: Reader,
        skills: Skills,
        carts: Carts,
        *,
        profiles: ProfileStore,
        sessions: SessionStore,
        memory: Memory,
        clock: Clock,
        speaks: Sequence[str],
        name: str | None = None,
        profile: Profile | None = None,
        refresh: Callable[[], object] = lambda: None,
    ) -> None:
        self.name = name if name is not None else PASSING + uuid.uuid4().hex
        self._reader = reader
        self._skills = skills
        self._carts = carts
        self._profiles = profiles
        self._sessions = sessions
        self._memory = memory
        self._clock = clock
        self._speaks = tuple(speaks)
        self._refresh = refresh
        self._first_profile = profile or Profile()
        self._state = self._sessions.load(self.name) or Session()
        self._begun = False

    @property
    def profile(self) -> Profile:
        """The person's settings as they stand."""
        return self._profiles.load(self.name) or self._first_profile

    @property
    def state(self) -> Session:
        """What is remembered between turns."""
        return self._state

    @property
    def context(self) -> Context:
        """What the next utterance is read against; also what a recogniser's grammar is made for."""
        profile = self.profile
        return replace(
            self._state.context,
            languages=profile.languages,
            country=profile.country,
            currency=profile.currency,
            today=self._clock().date().isoformat(),
            on_table=len(self._state.context.table),
            cart_size=len(self._carts.items(self.name)),
        )

    def turn(
        self, heard: Utterance | Unclear, *, began: datetime | None = None, spoken_until: datetime | None = None
    ) -> Turn:
        """Answer one utterance. Never raises: what goes wrong is a reply too.

        began         when the utterance began (aware UTC); now where not given
        spoken_until  when Sayso's voice ended, where its last reply was spoken
        """
        watch = Stopwatch()
        request: Request | None = None
        language = self._first_profile.language
        try:
            self._refresh()
            self._keep_first_profile()
            language = self.profile.language
            utterance = self._utterance(heard)
            if utterance is None:
                return self._ended(None, NotUnderstood(False, hint_of(self._state)), language, watch)
            with watch.stage("understand"):
                request = self._read(utterance, language)
                if numbers.is_weak(request, utterance):
                    return self._ended(None, NotUnderstood(False, hint_of(self._state)), language, watch)
                utterance, request, half = self._with_first_half(utterance, request, language)
            language = self._follow(utterance, request)
            with watch.stage("reply"):
                now = began or self._clock()
                reply = self._led(utterance, request, half)
                if reply is not None:
                    self._state = replace(self._state, said=reply)
                else:
                    reply = self._answer(utterance, request, now=now, spoken_until=spoken_until, watch=watch)
            if isinstance(reply, MannerChanged) and reply.what == "language":
                language = self.profile.language
        except SaysoError as error:
            reply = ErrorReply(error.code, error.permanent, tuple(error.arguments.items()))
        except Exception as error:  # noqa: BLE001 (a fault of ours must not end a blind person's session)
            # The kind and the place alone: a message might hold what the person said.
            _LOG.error("turn failed: %s", _where(error))
            reply = ErrorReply("unexpected", permanent=False)
        if isinstance(reply, ErrorReply):
            self._state = replace(self._state, said=reply)
        return self._ended(request, reply, language, watch)

    def close(self) -> None:
        """End the talk. Without a name nothing of it is kept but the orders."""
        if self.name.startswith(PASSING):
            self._memory.end(self.name)

    # --- inside

    def _utterance(self, heard: Utterance | Unclear) -> Utterance | None:
        """The words, or None where there are none.

        A language that Sayso has no words in is read in the recogniser's translation: good enough to search by, never
        to pay by.
        """
        if isinstance(heard, Unclear):
            return None
        if heard.english is not None and heard.language is not None and closest(heard.language, self._speaks) is None:
            heard = replace(heard, text=heard.english, language="en", words=(), trust=ConsentTrust.KEY_ONLY)
        text = cleaned(heard.text)
        return replace(heard, text=text) if text else None

    def _read(self, utterance: Utterance, current: str) -> Request:
        by_ear = utterance.source is Source.AUDIO
        return self._reader.read(utterance.text, utterance.language, self.context, by_ear=by_ear, current=current)

    def _with_first_half(
        self, utterance: Utterance, request: Request, current: str
    ) -> tuple[Utterance, Request, Half | None]:
        """Together with the half sentence that waits for its rest, where this is the rest; and that half."""
        half = self._state.half
        if half is None or leading.is_in_passing(utterance.text, request):
            return utterance, request, None
        self._state = replace(self._state, half=None)
        if not leading.completes(utterance.text, request, half):
            return utterance, request, None
        whole = replace(utterance, text=leading.completed(half, utterance.text), language=half.language)
        return whole, self._read(whole, current), half

    def _led(self, utterance: Utterance, request: Request, half: Half | None) -> Reply | None:
        """The answer where the talk itself is led by the words: more time, half a sentence. Nothing else moves."""
        asked = leading.patience_asked(utterance.text, request.language, self.profile) or leading.pace_asked(
            utterance.text, request.language, self.profile
        )
        if asked is not None:
            profile, changed = asked
            if profile != self.profile:
                self._profiles.save(profile, self.name)
            return changed
        if leading.is_only_thinking(utterance.text, request):
            return Question("go_on")
        about = leading.lacks(utterance.text, request, half)
        if about is None:
            return None
        times = 1 if half is None else half.times + 1
        self._state = replace(self._state, half=Half(utterance.text, request.language, times))
        return Question(about)

    def _keep_first_profile(self) -> None:
        if not self._begun and not self.name.startswith(PASSING) and self._profiles.load(self.name) is None:
            self._profiles.save(self._first_profile, self.name)
        self._begun = True

    def _follow(self, utterance: Utterance, request: Request) -> str:
        """The language to answer in; a change is kept."""
        profile = self.profile
        language = answer_in(profile, utterance, request, self._speaks)
        if language != profile.language:
            self._profiles.save(profile.with_language(language), self.name)
        return language

    def _answer(
        self,
        utterance: Utterance,
        request: Request,
        *,
        now: datetime,
        spoken_until: datetime | None,
        watch: Stopwatch,
    ) -> Reply:
        """The reply to the request as it is meant here; the state moves on."""
        started = self._clock()
        meant = answers.meant(request, utterance, self._state)
        request = meant.request
        if meant.keeps and meant.reply is not None:
            self._state = replace(self._state, said=meant.reply)
            return meant.reply
        doubt = numbers.doubt(request, utterance) if meant.reply is None else None
        if doubt is not None:
            question = numbers.question(doubt)
            self._state = memory.asked_number(self._state, doubt, question)
            return question
        if meant.answered in ("country", "currency", "region"):
            self._learn(meant.answered, request)
        situation = Situation(
            session=self.name,
            profile=self.profile,
            state=self._state,
            utterance=utterance,
            now=now,
            spoken_until=spoken_until,
            confirmed=meant.confirmed,
            stage=watch.stage,
        )
        if meant.reply is not None:
            reply = meant.reply
        elif meant.relax is not None:
            reply = self._skills.without(meant.relax, situation)
        else:
            reply = self._skills.by_intent[request.intent](request, situation)
        if request.intent is Intent.REPEAT:
            if reply != self._state.said and not isinstance(reply, Question):
                request = replace(request, intent=Intent.UNKNOWN)  # no longer the same: it leaves behind what it tells
        elif any(not started <= product.read_at <= self._clock() for product in _products(reply)):
            reply = self._skills.fresh(reply, situation)
        before, self._state = self._state, memory.after(self._state, request, reply)
        self._skills.taste.observe(before, request, reply, situation)
        return reply

    def _learn(self, answered: str, request: Request) -> None:
        """Keep the country, state or currency that was asked for, so that it is asked once."""
        profile = self.profile
        value = getattr(request, answered)
        if answered == "region" and value[:2] != profile.country:
            return  # a state answered for a parcel to elsewhere ("what would it cost in Brazil") is not their own
        known = replace(profile, **{answered: value})
        if known != profile:
            self._profiles.save(known, self.name)

    def _ended(self, request: Request | None, reply: Reply, language: str, watch: Stopwatch) -> Turn:
        """Keep the state and hand the turn out. A store that cannot be written now must not take the reply away."""
        if self._state != Session(said=FORGOTTEN):
            with suppress(SaysoError):
                self._sessions.save(self.name, self._state)
        return Turn(
            reply=reply,
            language=language,
            product_ids=_told(reply),
            quote=reply.terms.quote if isinstance(reply, ReadBack) else None,
            request=request,
            timings_ms=watch.timings_ms,
        )


def _told(reply: Reply) -> tuple[str, ...]:
    """Ids of the products a reply speaks of, in spoken order."""
    match reply:
        case Options(products=products) | Comparison(products=products) | Question(products=products):
            return tuple(product.id for product in products)
        case ReadBack(products=products) | OrderPlaced(products=products):
            return tuple(product.id for product in products)
        case Details(product=product) | DoorPrice(product=product) | Why(product=product) | Reviews(product=product):
            return (product.id,)
        case ImportRules(product=ProductFacts() as product):
            return (product.id,)
        case CartView(lines=lines):
            return tuple(line.product.id for line in lines)
    return ()


def _products(reply: Reply) -> Iterator[ProductFacts]:
    """Every product that a reply holds the facts of."""
    for field in fields(reply):
        value = getattr(reply, field.name)
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, ProductFacts):
                yield one


def _where(error: Exception) -> str:
    """Kind of a fault and the line it rose from, with nothing of what was said."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return type(error).__name__
    return f"{type(error).__name__} in {trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}"
