"""How this machine hears: the recognisers that are there, in order, each told what makes sense now."""

from __future__ import annotations

import threading
from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from app.model.context import Context
from app.model.utterance import ConsentTrust, HeardWord, Source, Utterance
from app.models.catalogue import Kind
from app.models.machine import look
from app.models.shelf import Shelf
from app.models.speeds import Speed, Speeds
from app.settings import Settings
from app.understanding import phrases
from app.understanding.hearing import hearing_grammar, hearing_moments
from app.understanding.reader import GrammarReader
from i18n.errors import SaysoError
from retrieval.knowledge.graph import Graph
from voice.audio import Samples
from voice.grammar import Grammar
from voice.hearing import recognise
from voice.nearness import CROWD_DEPTH_DB, SURE
from voice.stt.engines import basic_there, pocketsphinx_there, whisper_there
from voice.stt.fallback import Choice, FallbackSpeechToText, Starter
from voice.stt.isolated import Isolated
from voice.stt.port import SpeechToText, Transcript, Unclear
from voice.stt.probe import HEADROOM, MOST_RTF, Way, chosen, probe_sound
from voice.stt.worker import Make
from voice.tags import closest, primary
from voice.turns import TurnRules
from voice.vad import Silero

MODEL_FOLDER = Path("models") / "whisper"

AHEAD_AFTER_S = 10.0
"""Seconds of a talk after which what may be asked is compiled ahead: nothing that is said at the start waits for it."""


def whisper_model(settings: Settings) -> str:
    """The setting's model, else the one that was chosen or fetched last, else one that was put there by hand.

    Raises SaysoError ``speech_model_missing`` where there is none, or none is wanted.
    """
    if settings.stt_model:
        return settings.stt_model
    shelf, by_hand = Shelf(settings.home), settings.home / MODEL_FOLDER
    folder = shelf.in_use(Kind.WHISPER)
    if (
        folder is None
        and not shelf.refused(Kind.WHISPER)
        and by_hand.is_dir()
        and any(map(Path.is_file, by_hand.iterdir()))
    ):
        folder = by_hand  # not whole: whoever loads it says what it lacks
    if folder is None:
        raise SaysoError("speech_model_missing", "no model of Whisper is here", arguments={"model": "Whisper"})
    return str(folder)


def smaller_models(settings: Settings, wanted: str) -> tuple[str, ...]:
    """The wanted model and the fetched ones that are smaller, ever smaller. A model that was set stands alone."""
    if settings.stt_model:
        return (wanted,)
    shelf = Shelf(settings.home)
    kept = sorted((one for one in shelf.kept() if one.kind is Kind.WHISPER), key=lambda one: one.size, reverse=True)
    folders = [str(shelf.folder(one.kind, one.name)) for one in kept]
    return (wanted, *folders[folders.index(wanted) + 1 :]) if wanted in folders else (wanted,)


class Ears:
    """Whisper where a model is there, else PocketSphinx with the grammar of the moment (English) and basic hearing of
    the phrases of the moment (languages that phrases are written for)."""

    def __init__(
        self,
        settings: Settings,
        graph: Graph,
        reader: GrammarReader,
        *,
        brands: Sequence[str],
        on_sale: Collection[str],
        cache: Path,
    ) -> None:
        self._settings = settings
        self._graph = graph
        self._brands = tuple(brands)
        self._on_sale = frozenset(on_sale)
        self._cache = cache
        self._reader = reader
        self._context = Context()
        self._apart = False
        self._speed: Speed | None = None
        self._wanted: str | None = None
        self._ahead: threading.Thread | None = None
        self._closed = threading.Event()

    def outlive(self) -> None:
        """From now on engines run in processes of their own, so that the talk outlives them; how fast they run here is
        measured once, and what may be asked is compiled ahead. For faces that listen for long; before the first turn.
        """
        self._apart = True

    @property
    def measures(self) -> bool:
        """Whether the next that is asked of it takes long: a model is there that never ran on this machine."""
        try:
            models = smaller_models(self._settings, whisper_model(self._settings))
        except SaysoError:
            return False
        return self._apart and Speeds(self._settings.home, look()).get(models) is None

    @property
    def warnings(self) -> tuple[str, ...]:
        """Messages about an engine that runs otherwise than it was wanted."""
        if self._speed is None or self._wanted is None:
            return ()
        if not _keeps_up(self._speed):
            return ("hearing-too-slow",)
        return ("hearing-stepped-down",) if self._speed.model != self._wanted else ()

    @cached_property
    def engine(self) -> FallbackSpeechToText:
        starters = (("whisper", self._whisper), ("pocketsphinx", self._pocketsphinx), ("basic", self._basic))
        return FallbackSpeechToText([Starter(name, start) for name, start in starters])

    @cached_property
    def vad(self) -> Silero:
        return Silero()

    @property
    def rules(self) -> TurnRules:
        return TurnRules(pause_s=self._settings.pause_s, even_db=CROWD_DEPTH_DB, sure_at=SURE)

    def choice(self, languages: Sequence[str]) -> Choice:
        """Which engine hears a person of these languages."""
        return self.engine.choice(languages)

    def told(self, choice: Choice) -> str:
        """The message that tells who hears."""
        match choice.engine:
            case None:
                return "opening-no-hearing"
            case "pocketsphinx":
                return "opening-hears-english"
            case "basic":
                written = (closest(tag, phrases.languages()) for tag in choice.heard)
                trial = any(phrases.load_phrases(tag).experimental for tag in written if tag is not None)
                return "opening-hears-trial" if trial else "opening-hears-basic"
            case _:
                return "opening-hears"

    def prepare(self, context: Context, languages: Sequence[str] = ()) -> None:
        """Make ready for what makes sense now, in English and those of `languages` that phrases are written for."""
        self._context = context
        written = (closest(tag, phrases.languages()) for tag in languages)
        for tag in dict.fromkeys(tag for tag in written if tag is not None):
            self.engine.prepare(phrases.phrase_grammar(context, self._graph, tag, self._on_sale))
        # Last, for it holds the names that Whisper takes as hints.
        self.engine.prepare(replace(self._grammar(context), names=tuple(item.title for item in context.table)))
        if self._apart and self._ahead is None:
            self._ahead = threading.Thread(target=self._compile_ahead, name="grammars", daemon=True)
            self._ahead.start()

    def recognise(self, recording: Samples, languages: Sequence[str]) -> tuple[Utterance | Unclear, dict[str, float]]:
        """A recording that is one request, in words, and the milliseconds of each stage.

        Raises SaysoError ``nothing_heard``, ``cannot_hear_language``, ``hearing_failed``.
        """
        result = recognise(recording, self.vad, self.engine, languages, rules=self.rules)
        times = {"vad": result.times.vad_ms, "stt": result.times.stt_ms}
        if isinstance(result.outcome, Unclear):
            return result.outcome, times
        return self.utterance(result.outcome), times

    def utterance(self, transcript: Transcript) -> Utterance:
        """What was heard, with how far its engine's yes may be trusted."""
        capabilities = self.engine.capabilities_of(transcript.engine)
        trust = ConsentTrust(capabilities.consent) if capabilities is not None else ConsentTrust.KEY_ONLY
        return Utterance(
            text=transcript.text,
            language=transcript.language,
            confidence=transcript.confidence,
            engine=transcript.engine,
            source=Source.AUDIO,
            trust=trust,
            words=tuple(HeardWord(word.text, word.confidence) for word in transcript.words),
            english=transcript.english,
        )

    def close(self) -> None:
        self._closed.set()
        self.engine.close()

    # --- what may be asked

    def _grammar(self, context: Context) -> Grammar:
        return hearing_grammar(context, self._graph, self._brands, on_sale=self._on_sale)

    def _compile_ahead(self) -> None:
        """Compile the grammars of all moments beside the talk, in another process: a yes or no must not wait for it."""
        if self._closed.wait(AHEAD_AFTER_S):
            return
        grammars = [self._grammar(context) for context in hearing_moments()]
        with suppress(SaysoError):
            compiler = Isolated(pocketsphinx_there, self._cache, nice=True)
            try:
                for grammar in grammars:
                    if self._closed.is_set():
                        return
                    compiler.expect(grammar)
                    compiler.settle()
            finally:
                compiler.close()
        for grammar in grammars:
            if not self._closed.is_set():
                self.engine.expect(grammar)

    # --- engines

    def _whisper(self) -> SpeechToText:
        try:
            wanted = whisper_model(self._settings)
        except SaysoError as error:  # one may be fetched while the talk goes on: it is looked for again
            raise SaysoError(error.code, str(error), permanent=False, arguments=error.arguments) from error
        speed = self._speed_of(smaller_models(self._settings, wanted))
        if speed is None:
            return self._made(wanted)
        self._speed, self._wanted = speed, wanted
        return self._made(speed.model, Way(speed.threads, speed.beam, speed.compute_type))

    def _made(self, model: str, way: Way | None = None) -> SpeechToText:
        from voice.stt.whisper import WhisperOptions

        options = WhisperOptions(
            model=model,
            catalogue=frozenset(brand.lower() for brand in self._brands),
            understood=frozenset(primary(tag) for tag in self._reader.languages),
        )
        if way is not None:
            options = replace(options, threads=way.threads, beam=way.beam, compute_type=way.compute_type)
        return self._there(whisper_there, options)

    def _speed_of(self, models: tuple[str, ...]) -> Speed | None:
        """How the models run here: as it was measured; measured now where the talk will be long, else not known."""
        machine = look()
        speeds = Speeds(self._settings.home, machine)
        known = speeds.get(models)
        if known is not None or not self._apart:
            return known
        found = chosen(models, self._made, probe_sound(), cores=machine.cores)
        speed = Speed(found.model, found.way.threads, found.way.beam, found.way.compute_type, round(found.rtf, 3))
        speeds.put(models, speed)
        return speed

    def _pocketsphinx(self) -> SpeechToText:
        return self._there(pocketsphinx_there, self._cache)

    def _basic(self) -> SpeechToText:
        return self._there(basic_there, phrases.languages())

    def _there(self, make: Make, argument: object) -> SpeechToText:
        """The engine in a process of its own, or in this one."""
        return Isolated(make, argument, sense=self._sense) if self._apart else make(self._sense, argument)

    def _sense(self, text: str) -> float:
        """How well a wording is understood at this moment, 0 to 1."""
        return self._reader.read(text, "en", self._context, by_ear=True).confidence


def _keeps_up(speed: Speed) -> bool:
    return speed.rtf <= MOST_RTF * HEADROOM
