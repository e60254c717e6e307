"""Basic hearing: a closed set of phrases in many languages, with nothing downloaded.

Every phrase that makes sense now is held against the sound by PocketSphinx's English model (`voice.stt.acoustics`), as
eSpeak NG would say it (`voice.stt.phones`), twice: as written, and with all ways to write its sounds. The best one is
heard if it explains the sound better than others and not much worse than phones in any order (calibrated:
``data/basic.toml``). Phrases that make no sense now stand by as decoys: where one of them fits best, nothing was heard.

It hears whole phrases and no others, and takes some wrong ones for right ones: its yes agrees to no payment.
"""

from __future__ import annotations

import importlib.util
import math
import threading
import tomllib
from collections import OrderedDict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import resources

import numpy as np
from numpy.typing import NDArray

from i18n.errors import SaysoError
from voice.audio import Samples
from voice.grammar import Alt, Expr, Grammar, Ref, Words
from voice.stt.acoustics import Floats, english
from voice.stt.cepstra import cepstra, evened
from voice.stt.phone_nets import PhoneLoop, PhraseNet
from voice.stt.phones import Ipa, Word, spoken
from voice.stt.port import SttCapabilities, Transcript, Unclear, WordHeard
from voice.tags import closest

NAME = "basic"
DECOYS = "decoys"
"""The rule of a grammar whose phrases are known but make no sense now."""

ANOTHER_WAY = 2.0
"""Nats that a way of writing a sound costs which is not its likeliest."""

_FRAMES_A_SECOND = 100
_SHORTEST_FRAMES = 30
_LEAST_SPOKEN = 20
_LONGEST_FRAMES = 1_000
"""No phrase takes ten seconds; longer speech is something else, and would keep the person waiting."""

_KEPT = 12
_SOUNDS_OF_A_WORD = 3
_NONSENSE = (1, 2, 2, 3, 3, 4) * 20
"""Lengths in words of the meaningless decoys."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Figures of one heard phrase, each in nats a moment of speech (10 ms) but the last.

    gap      the phrase less phones in any order (below 0; nearer 0 is better)
    lead     the phrase less the best one of another meaning
    room     the phrase less the best decoy
    brevity  1 / seconds of speech: short phrases have little evidence of any kind
    """

    gap: float
    lead: float
    room: float
    brevity: float


@dataclass(frozen=True, slots=True)
class Belief:
    """A logistic model over `Evidence`, in its order."""

    bias: float
    weights: tuple[float, ...]
    threshold: float

    def probability(self, evidence: Evidence) -> float:
        figures = (evidence.gap, evidence.lead, evidence.room, evidence.brevity)
        total = self.bias + sum(w * x for w, x in zip(self.weights, figures, strict=True))
        return 1 / (1 + math.exp(-max(-60.0, min(60.0, total))))


@cache
def belief(language: str) -> Belief:
    """What is believed in a language: calibrated for it, else for all together."""
    text = resources.files("voice.stt").joinpath("data/basic.toml").read_text(encoding="utf-8")
    rows = tomllib.loads(text)["belief"]
    row = rows[closest(language, rows) or "other"]
    return Belief(row["bias"], tuple(row["weights"]), row["threshold"])


@dataclass(frozen=True, slots=True)
class Fit:
    """How phrases fit a sound: each one's score (the phrases of now, then decoys and nonsense), phones in any order,
    and moments that are no silence."""

    scores: Floats
    free: float
    spoken: int


class PhraseBank:
    """The phrases of one moment in one language, ready to be held against sound.

    meanings  by name the phrases that ask for the same
    """

    def __init__(
        self, language: str, meanings: Mapping[str, Sequence[str]], decoys: Sequence[str], say: PhraseSounds
    ) -> None:
        self.language = language
        wanted = {phrase: name for name, phrases in meanings.items() for phrase in phrases}
        others = dict.fromkeys(phrase for phrase in decoys if phrase not in wanted)
        sounds = {phrase: say(phrase, language) for phrase in (*wanted, *others)}
        known = [phrase for phrase, words in sounds.items() if words]
        self.phrases = tuple(phrase for phrase in known if phrase in wanted)
        self._meaning = np.array([list(meanings).index(wanted[phrase]) for phrase in self.phrases], np.intp)
        model = english()
        words = [sounds[phrase] for phrase in (*self.phrases, *(phrase for phrase in known if phrase in others))]
        words += _nonsense(words)
        self._plain = PhraseNet(words, model, None)
        self._wide = PhraseNet(words, model, ANOTHER_WAY)
        self._loop = PhoneLoop(words, model)
        self._model = model

    def fit(self, audio: Samples) -> Fit | None:
        """How the phrases fit 16 kHz sound; None for a sound too short or too long for any, and without phrases."""
        heard = evened(cepstra(audio))
        if not self.phrases or not _SHORTEST_FRAMES <= len(heard) <= _LONGEST_FRAMES:
            return None
        scores = self._model.scores(heard)
        free = self._loop.best(scores)
        return Fit((self._plain.best(scores) + self._wide.best(scores)) * np.float32(0.5), free.score, free.spoken)

    def choice(self, fit: Fit) -> tuple[int, Evidence]:
        """The place of the best phrase, and what speaks for it."""
        ours, decoys = fit.scores[: len(self.phrases)], fit.scores[len(self.phrases) :]
        return chosen(ours, self._meaning, decoys, fit)


def _nonsense(phrases: Sequence[tuple[Word, ...]]) -> Iterator[tuple[Word, ...]]:
    """Words of the phrases in meaningless runs, always the same: what a stranger's sentence may fit best."""
    random = np.random.default_rng(len(phrases))
    known = set(phrases)
    wordy = [long for phrase in phrases if (long := [word for word in phrase if len(word) >= _SOUNDS_OF_A_WORD])]
    for length in _NONSENSE:
        if length <= len(wordy):  # each word of another phrase, so that no run is nearly one
            places = random.permutation(len(wordy))[:length]
            made = tuple(wordy[place][random.integers(len(wordy[place]))] for place in places)
            if made not in known:
                yield made


def chosen(ours: Floats, meaning: NDArray[np.intp], decoys: Floats, fit: Fit) -> tuple[int, Evidence]:
    """The place of the best of `ours` (with what each means), and what speaks for it."""
    best = int(ours.argmax())
    moments = max(_LEAST_SPOKEN, fit.spoken)
    return best, Evidence(
        gap=(float(ours[best]) - fit.free) / moments,
        lead=_lead(ours[best], ours[meaning != meaning[best]], moments),
        room=_lead(ours[best], decoys, moments),
        brevity=_FRAMES_A_SECOND / moments,
    )


_FAR_AHEAD = 3.0


def _lead(best: float, rivals: Floats, moments: int) -> float:
    """Nats a moment ahead of the best of `rivals`; bounded, so that a lack of rivals proves nothing."""
    ahead = (float(best) - float(rivals.max())) / moments if rivals.size else _FAR_AHEAD
    return max(-_FAR_AHEAD, min(_FAR_AHEAD, ahead))


class PhraseSounds:
    """How phrases sound; each is asked for once."""

    def __init__(self, ipa: Ipa) -> None:
        self._ipa = ipa
        self._known: dict[tuple[str, str], tuple[Word, ...]] = {}

    def __call__(self, phrase: str, language: str) -> tuple[Word, ...]:
        key = (phrase, language)
        if key not in self._known:
            self._known[key] = spoken(phrase, language, self._ipa)
        return self._known[key]


class BasicHearing:
    """The engine. One worker at a time.

    languages  the tags that somebody wrote phrases for
    Raises SaysoError ``no_hearing_engine`` where PocketSphinx or eSpeak NG is missing.
    """

    def __init__(self, languages: Sequence[str]) -> None:
        for package in ("pocketsphinx", "espeakng_loader"):
            if importlib.util.find_spec(package) is None:
                raise SaysoError("no_hearing_engine", f"{package} is missing", arguments={"engine": "basic hearing"})
        self._lock = threading.Lock()
        self._banks: OrderedDict[str, PhraseBank] = OrderedDict()
        self._now: dict[str, PhraseBank] = {}
        self._capabilities = SttCapabilities(NAME, tuple(languages), consent="key_only", grammar=True)

    @property
    def capabilities(self) -> SttCapabilities:
        return self._capabilities

    def prepare(self, grammar: Grammar | None) -> None:
        """Make the phrases of this moment ready; a grammar of a language without phrases changes nothing."""
        if grammar is None or grammar.language not in (self._capabilities.languages or ()):
            return
        key = repr(grammar)
        with self._lock:
            if key not in self._banks:
                self._banks[key] = bank_of(grammar, self._sounds)
                while len(self._banks) > _KEPT:
                    self._banks.popitem(last=False)
            self._banks.move_to_end(key)
            self._now[grammar.language] = self._banks[key]

    def transcribe(self, audio: Samples, languages: Sequence[str]) -> Transcript | Unclear:
        offered = self._capabilities.languages or ()
        tag = next((found for wanted in languages if (found := closest(wanted, offered))), None)
        if tag is None:
            wanted = languages[0] if languages else ""
            raise SaysoError("cannot_hear_language", wanted, arguments={"language": wanted})
        with self._lock:
            bank = self._now.get(tag)
            if bank is None:
                return Unclear("nothing_expected", NAME)
            fit = bank.fit(audio)
        if fit is None:
            return Unclear("no_words", NAME)
        place, evidence = bank.choice(fit)
        sure = belief(tag)
        probability = sure.probability(evidence)
        if evidence.room <= 0 or probability < sure.threshold:
            return Unclear("other_speech", NAME)
        return _transcript(bank.phrases[place], tag, probability, len(audio))

    def close(self) -> None:
        with self._lock:
            self._banks.clear()
            self._now.clear()

    @cached_property
    def _sounds(self) -> PhraseSounds:
        from voice.tts.espeak import Espeak

        return PhraseSounds(Espeak().ipa)


def bank_of(grammar: Grammar, sounds: PhraseSounds) -> PhraseBank:
    """The phrases of a grammar: each rule that its start names is a meaning; `DECOYS` holds the rest."""
    start = grammar.rules[grammar.start]
    named = [one.rule for one in (start.options if isinstance(start, Alt) else (start,)) if isinstance(one, Ref)]
    meanings = {name: tuple(_phrases(grammar.rules[name])) for name in named}
    decoys = tuple(_phrases(grammar.rules[DECOYS])) if DECOYS in grammar.rules else ()
    return PhraseBank(grammar.language, meanings, decoys, sounds)


def _phrases(expression: Expr) -> Iterator[str]:
    """Whole phrases, one or several. ValueError for anything else: this engine puts no sentence together."""
    match expression:
        case Words(text):
            yield text
        case Alt(options):
            for option in options:
                yield from _phrases(option)
        case _:
            raise ValueError(f"basic hearing takes whole phrases, not {type(expression).__name__}")


def _transcript(phrase: str, language: str, probability: float, samples: int) -> Transcript:
    """The phrase as it is written; its words' times are even shares of the sound."""
    texts = phrase.split()
    share = samples / 16_000 / len(texts)
    words = tuple(WordHeard(text, n * share, (n + 1) * share, probability) for n, text in enumerate(texts))
    return Transcript(phrase, language, probability, NAME, words)
