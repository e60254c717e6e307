"""How this machine hears: the recognisers that are there, in order, each told what makes sense now."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cached_property
from pathlib import Path

from app.model.context import Context
from app.model.utterance import ConsentTrust, Source, Utterance
from app.models.catalogue import Kind
from app.models.shelf import Shelf
from app.settings import Settings
from app.understanding import phrases
from app.understanding.hearing import hearing_grammar
from app.understanding.reader import GrammarReader
from i18n.errors import SaysoError
from retrieval.knowledge.graph import Graph
from voice.audio import Samples
from voice.hearing import recognise
from voice.nearness import CROWD_DEPTH_DB
from voice.stt.fallback import Choice, FallbackSpeechToText, Starter
from voice.stt.port import SpeechToText, Transcript, Unclear
from voice.tags import closest
from voice.turns import TurnRules
from voice.vad import Silero

MODEL_FOLDER = Path("models") / "whisper"


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

    @cached_property
    def engine(self) -> FallbackSpeechToText:
        starters = (("whisper", self._whisper), ("pocketsphinx", self._pocketsphinx), ("basic", self._basic))
        return FallbackSpeechToText([Starter(name, start) for name, start in starters])

    @cached_property
    def vad(self) -> Silero:
        return Silero()

    @property
    def rules(self) -> TurnRules:
        return TurnRules(pause_s=self._settings.pause_s, even_db=CROWD_DEPTH_DB)

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
        # Last, for it holds the brands that Whisper takes as hints.
        self.engine.prepare(hearing_grammar(context, self._graph, self._brands, on_sale=self._on_sale))

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
        )

    def close(self) -> None:
        self.engine.close()

    def _whisper(self) -> SpeechToText:
        from voice.stt.whisper import Whisper, WhisperOptions

        words = frozenset(brand.lower() for brand in self._brands)
        try:
            model = whisper_model(self._settings)
        except SaysoError as error:  # one may be fetched while the talk goes on: it is looked for again
            raise SaysoError(error.code, str(error), permanent=False, arguments=error.arguments) from error
        return Whisper(WhisperOptions(model=model, catalogue=words))

    def _pocketsphinx(self) -> SpeechToText:
        from voice.stt.pocketsphinx import PocketSphinx

        return PocketSphinx(cache=self._cache, plausible=self._sense)

    @staticmethod
    def _basic() -> SpeechToText:
        from voice.stt.basic import BasicHearing

        return BasicHearing(phrases.languages())

    def _sense(self, text: str) -> float:
        """How well a wording is understood at this moment, 0 to 1."""
        return self._reader.read(text, "en", self._context, by_ear=True).confidence
